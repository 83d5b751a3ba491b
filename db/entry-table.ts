// Entries as rows of journal.db.
import type Database from 'better-sqlite3';
import type { Statement } from 'better-sqlite3';
import type { Entry } from '#contract/record.ts';
import { canonicalText } from './chain.ts';

export interface EntryRow {
  seq: number;
  type: string;
  v: number;
  kind: string;
  cause: string;
  actor: string;
  at: string;
  wall: string;
  data: string;
  prev: string;
  hash: string;
}

export const COLUMNS = 'seq, type, v, kind, cause, actor, at, wall, data, prev, hash';

export function insertion(database: Database.Database): Statement<[EntryRow]> {
  return database.prepare(`INSERT INTO entry (${COLUMNS}) VALUES (${COLUMNS.replace(/\w+/g, ':$&')})`);
}

export function toRow(entry: Entry): EntryRow {
  return {
    ...entry,
    actor: canonicalText(entry.actor),
    at: canonicalText(entry.at),
    data: canonicalText(entry.data),
  };
}

/** What stands in the row, or null when its JSON cannot be read; the schema judges the rest. */
export function fromRow(row: EntryRow): unknown {
  try {
    return { ...row, actor: JSON.parse(row.actor), at: JSON.parse(row.at), data: JSON.parse(row.data) };
  } catch {
    return null;
  }
}
