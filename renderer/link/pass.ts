// The pass that signing in gave this window, kept for this tab so that a reload or a restarted desk asks nobody again.
import { z } from 'zod';
import type { WindowName } from '#contract/protocol.ts';

export interface Pass {
  /** Null: nobody has signed in here. */
  kept(): string | null;
  keep(pass: string | null): void;
}

/** Home and console are the technician's, one after the other in the same tab: they share theirs. */
export function passOf(
  window: WindowName,
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
): Pass {
  const key = `leitai.pass.${window === 'home' ? 'console' : window}`;
  return {
    kept: () => storage.getItem(key),
    keep(pass) {
      if (pass === null) storage.removeItem(key);
      else storage.setItem(key, pass);
    },
  };
}

const signedInSchema = z.object({ pass: z.string() });

/** The pass in the desk's answer to `sign-in`; null where it gave none. */
export function passIn(result: unknown): string | null {
  const read = signedInSchema.safeParse(result);
  return read.success ? read.data.pass : null;
}
