// What of its own past a contest is compared by with another copy of it: its hashes, and where it was said to be the record.
import type { Happened } from '#contract/event.ts';
import type { Entry } from '#contract/record.ts';
import { kinship } from '#db/kinship.ts';
import { fromEntry } from '../floor/entries.ts';

export interface Past {
  /** Of every entry in order, the first one's first. */
  hashes: string[];
  /** Where this record went on from a backup: the last entry it had. */
  continued: { after: number; hash: string }[];
  /** Last common entries of copies that this one was chosen over, with a reason. */
  chosen: number[];
}

export function pastOf(hashes: string[], happened: readonly Pick<Happened, 'event'>[]): Past {
  const continued: Past['continued'] = [];
  const chosen: number[] = [];
  for (const { event } of happened) {
    if (event.type === 'record.continued') continued.push({ after: event.after, hash: event.hash });
    if (event.type === 'record.chosen') chosen.push(event.common);
  }
  return { hashes, continued, chosen };
}

/** Without reading more of the entries than that takes. Throws DeskFailure for one this version does not know. */
export function pastOfEntries(entries: readonly Entry[]): Past {
  const telling = entries.filter(({ type }) => type === 'record.continued' || type === 'record.chosen');
  return pastOf(
    entries.map(({ hash }) => hash),
    telling.map((entry) => fromEntry(entry).happened),
  );
}

/** How another copy stands to this one, where it is not simply a part of it. */
export interface Rival {
  /** Both went on after a common past, or this one is a part of the other. */
  relation: 'fork' | 'older';
  /** Last entry that both have. */
  common: number;
  /** Where the other is, for people: a folder, or the name of a PC. */
  place: string;
}

export interface OtherCopy {
  place: string;
  /** Hashes of its entries in order. */
  hashes: readonly string[];
  /** It was opened on another PC, and went on there after this entry. */
  takenOver: { place: string; after: number; hash: string } | null;
}

/** Null when the other is the same, a part of this one, or was decided about before. */
export function rivalOf(past: Past, { place, hashes, takenOver }: OtherCopy): Rival | null {
  const rival = wentOn(past, takenOver) ?? differs(past, place, hashes);
  return rival === null || past.chosen.includes(rival.common) ? null : rival;
}

/** Whoever took it over continues it with an entry of its own: without that entry this is the copy that was left. */
function wentOn(past: Past, takenOver: OtherCopy['takenOver']): Rival | null {
  if (takenOver === null) return null;
  const { place, after, hash } = takenOver;
  if (past.continued.some((own) => own.after === after && own.hash === hash)) return null;
  const relation = past.hashes.length > after ? 'fork' : 'older';
  const { common } = kinship(past.hashes, [...past.hashes.slice(0, after - 1), hash]);
  return { relation, common, place };
}

function differs({ hashes }: Past, place: string, other: readonly string[]): Rival | null {
  const { relation, common } = kinship(hashes, other);
  return relation === 'older' || relation === 'fork' ? { relation, common, place } : null;
}
