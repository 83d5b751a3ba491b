// A window as the gateway knows it: from its address, and from the pass it holds.
import type { WindowName } from '#contract/protocol.ts';

export interface Sender {
  readonly window: WindowName;
  /** Of several answer desks: whose it is; null: any other window. */
  readonly team: number | null;
  /** The window runs on this PC. */
  readonly local: boolean;
  /** Hash of the pass somebody signed in with there; null: nobody has. */
  readonly pass: string | null;
}
