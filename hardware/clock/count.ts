// A count of milliseconds that starts again from nothing after so many, counted on. Pure.

/** Milliseconds in 32 bits. */
export const WRAP = 2 ** 32;

/**
 * Of all moments that look like `stamp`, the one nearest to `latest`, milliseconds; as it stands where there is no latest.
 * Negative for one before the wrap when only what came behind it was heard.
 */
export function unwrapped(stamp: number, latest: number | null, wrap = WRAP): number {
  return latest === null ? stamp : stamp + Math.round((latest - stamp) / wrap) * wrap;
}

/** The same, never negative, as a device's time that the contest is told. */
export function counted(stamp: number, latest: number | null, wrap = WRAP): number {
  const nearest = unwrapped(stamp, latest, wrap);
  return nearest < 0 ? stamp : nearest;
}
