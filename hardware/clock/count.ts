// A count of milliseconds that starts again from nothing after so many, counted on. Pure.

/** Milliseconds in 32 bits. */
export const WRAP = 2 ** 32;

/**
 * Of all moments that look like `stamp`, the one nearest to `latest`, milliseconds; as it stands where there is no latest,
 * or where that would be before the count began.
 */
export function unwrapped(stamp: number, latest: number | null, wrap = WRAP): number {
  if (latest === null) return stamp;
  const nearest = stamp + Math.round((latest - stamp) / wrap) * wrap;
  return nearest < 0 ? stamp : nearest;
}
