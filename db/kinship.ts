// How two copies of one contest stand to each other, by the hashes of their entries.
import type { Kinship } from '#contract/storage.ts';

/** How the copy with `own` entries stands to the one with `other`; hashes of every entry, in order. */
export function kinship(
  own: readonly string[],
  other: readonly string[],
): Pick<Kinship, 'relation' | 'common'> {
  const most = Math.min(own.length, other.length);
  // A hash stands for everything before it, so what is common is found by halving.
  let common = 0;
  for (let beyond = most + 1; beyond - common > 1; ) {
    const middle = Math.floor((common + beyond) / 2);
    if (own[middle - 1] === other[middle - 1]) common = middle;
    else beyond = middle;
  }
  if (common < most) return { relation: 'fork', common };
  if (own.length === other.length) return { relation: 'same', common };
  return { relation: own.length < other.length ? 'older' : 'newer', common };
}
