// A draw that anyone can repeat: the order of teams follows from the seed kept in the record.

/**
 * The teams in drawn order: each gets a ticket, the 53-bit value of a hash (cyrb53, public domain) over `seed/team`,
 * and the lowest ticket comes first. The same seed and teams give the same order on every machine.
 */
export function drawOrder(seed: string, teams: readonly number[]): number[] {
  return [...teams].sort((a, b) => ticket(seed, a) - ticket(seed, b) || a - b);
}

function ticket(seed: string, team: number): number {
  const text = `${seed}/${team}`;
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
