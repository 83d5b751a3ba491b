// Follows a device's line numbers: what is new, repeated, missing, or from another start-up. Pure.
import type { Stamp } from '../../codec/leitai/messages.ts';

/** The last line taken from the device; null before the first. */
export type Heard = Pick<Stamp, 'boot' | 'sequence'> | null;

export type Verdict = { fate: 'new' | 'restarted'; missing: number } | { fate: 'duplicate' };

/** A serial line does not reorder: a number further back than this means the count itself went wrong. */
const REPEAT_WINDOW = 32;

/**
 * What to do with a line. `missing` is how many lines before it never came. A device counts from 0 at
 * each start-up; where its first line in our ears is not the first of its life, nothing is missing.
 */
export function follow(heard: Heard, line: Stamp): Verdict {
  if (heard === null) return { fate: 'new', missing: 0 };
  if (line.boot !== heard.boot) return { fate: 'restarted', missing: line.sequence };
  const step = line.sequence - heard.sequence;
  if (step > 0) return { fate: 'new', missing: step - 1 };
  // A damaged number that slipped through the checksum must not silence the device from then on.
  return step > -REPEAT_WINDOW ? { fate: 'duplicate' } : { fate: 'new', missing: 1 };
}
