// Branded units that cross every boundary: amounts, durations, instants, ids.
import { z } from 'zod';

/** Points in thousandths: 10 points are 10 000. Always a safe integer. */
export const amountSchema = z.int().brand<'Amount'>();
export type Amount = z.infer<typeof amountSchema>;

/** A length of time in milliseconds; fractions allowed (the monotonic clock has them). */
export const millisSchema = z.number().brand<'Millis'>();
export type Millis = z.infer<typeof millisSchema>;

/**
 * A moment: `ms` of the monotonic clock of one run of the desk.
 * Instants of different runs have no common zero and are never subtracted (see {@link elapsed}).
 */
export const instantSchema = z.object({ run: z.int().min(0), ms: z.number() });
export type Instant = z.infer<typeof instantSchema>;

export const POINT = 1000;

/** Whole or fractional points to thousandths; throws RangeError when it does not fit exactly. */
export function points(value: number): Amount {
  const thousandths = Math.round(value * POINT);
  if (!Number.isSafeInteger(thousandths) || Math.abs(thousandths / POINT - value) > 1e-9) {
    throw new RangeError(`not representable in thousandths of a point: ${value}`);
  }
  return thousandths as Amount;
}

export function amount(thousandths: number): Amount {
  if (!Number.isSafeInteger(thousandths)) throw new RangeError(`not an amount: ${thousandths}`);
  return thousandths as Amount;
}

export function millis(value: number): Millis {
  return value as Millis;
}

export function seconds(value: number): Millis {
  return (value * 1000) as Millis;
}

/** Milliseconds from `from` to `to`; throws when they belong to different runs of the desk. */
export function elapsed(from: Instant, to: Instant): Millis {
  if (from.run !== to.run) throw new RangeError('instants of different runs have no distance');
  return (to.ms - from.ms) as Millis;
}

/** Milliseconds from `from` to `to`; of different runs, which have no distance, the moment within the later run. */
export function instantGap(from: Instant, to: Instant): number {
  return from.run === to.run ? to.ms - from.ms : to.ms;
}

export function later(from: Instant, by: number): Instant {
  return { run: from.run, ms: from.ms + by };
}
