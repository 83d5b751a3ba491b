// The part of the state about pressing: the presses of a question, and how far its buzz has come.
import type { Instant, Millis } from '#contract/units.ts';

export type PressStatus =
  | 'waiting'
  | 'first'
  | 'later'
  | 'foul'
  | 'judge'
  | 'fair'
  | 'tie'
  | 'ignored'
  | 'late-arrival';

export interface Press {
  readonly id: string;
  readonly team: number;
  readonly device: string;
  readonly at: Instant;
  readonly deviceTime: number | null;
  /** Start-up of the device that `deviceTime` counts from; null: not known. */
  readonly boot: string | null;
  /** When it happened by the desk's clock in the run of `at`, and by how much that may be wrong, milliseconds. */
  readonly happened: { readonly ms: number; readonly uncertainty: number };
  readonly status: PressStatus;
}

export interface Buzz {
  /**
   * reading → opened (on disk, cue not yet given) → armed → claimed; over: nobody answers; held: interrupted by a
   * restart, the slate or a lost device, to be opened anew.
   */
  readonly state: 'reading' | 'opened' | 'armed' | 'held' | 'claimed' | 'over';
  readonly cue: Instant | null;
  readonly presses: readonly Press[];
  /** Teams that may press for this item. */
  readonly eligible: readonly number[];
  readonly barred: readonly number[];
  /** When the countdown to the cue began, and its length in milliseconds; null: none. */
  readonly countdown: { readonly from: Instant; readonly length: Millis } | null;
}
