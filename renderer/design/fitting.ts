// Finds the largest type size at which a text still fits its box.

/**
 * Largest whole size in [min, max] for which `fits` holds; `min` when none does.
 * `fits` must hold for every size below one for which it holds.
 */
export function largestFitting(min: number, max: number, fits: (size: number) => boolean): number {
  let low = min;
  let high = Math.max(min, Math.floor(max));
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
