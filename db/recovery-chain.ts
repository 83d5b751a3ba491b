// The record put together from whatever is left of it: the chain itself judges which entries are its own.
import { type Entry, GENESIS } from '#contract/record.ts';

/** Entries of one source, each whole for itself. Of two that fit the same place the one of the lower rank is taken. */
export interface EntrySource {
  rank: number;
  entries: readonly Entry[];
}

export interface Assembled {
  /** From the first one on, without a gap. */
  entries: Entry[];
  /** The first place where another source went another way, and the rank of that source; null: nowhere. */
  fork: { seq: number; rank: number } | null;
}

interface Link {
  entry: Entry;
  rank: number;
  /** How many entries the longest line from here on has. */
  reach: number;
}

/** The longest line from the first entry on, keeping at every fork to the source of the lowest rank. */
export function assemble(sources: readonly EntrySource[]): Assembled {
  const links = new Map<string, Link>();
  for (const { rank, entries } of [...sources].sort((one, other) => one.rank - other.rank)) {
    for (const entry of entries) {
      if (!links.has(entry.hash)) links.set(entry.hash, { entry, rank, reach: 1 });
    }
  }
  const followers = Map.groupBy(links.values(), ({ entry }) => `${entry.seq} ${entry.prev}`);
  const after = ({ seq, hash }: { seq: number; hash: string }) => followers.get(`${seq + 1} ${hash}`) ?? [];
  for (const link of [...links.values()].sort((one, other) => other.entry.seq - one.entry.seq)) {
    link.reach = 1 + Math.max(0, ...after(link.entry).map(({ reach }) => reach));
  }
  const entries: Entry[] = [];
  let fork: Assembled['fork'] = null;
  let options = after({ seq: 0, hash: GENESIS });
  while (options.length > 0) {
    const [taken, other] = options.sort((one, two) => one.rank - two.rank || two.reach - one.reach);
    if (other !== undefined) fork ??= { seq: other.entry.seq, rank: other.rank };
    entries.push(taken!.entry);
    options = after(taken!.entry);
  }
  return { entries, fork };
}
