// Seals over what the chain does not cover: names, settings, the contest's own row, questions, marks of clocks.
import type Database from 'better-sqlite3';
import { sha256 } from './chain.ts';

/** What is sealed as one, each a table of journal.db (the last one of bank.db). */
export type SealedPart = 'contest' | 'person' | 'setting' | 'question';

export interface Seal {
  /** Counts the changes: of two whole copies the one with more is the newer. */
  revision: number;
  /** SHA-256 (hex) over the part's rows and the revision. */
  hash: string;
}

export type Seals = Partial<Record<SealedPart, Seal>>;

/** Schema step of journal.db and of bank.db. */
export const SEAL_TABLE = `
CREATE TABLE seal (
  part     TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  hash     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

/** The order is part of what is sealed: people and questions are shown in it. */
const ROWS: Record<SealedPart, string> = {
  contest: 'SELECT id, title, created, run FROM contest',
  person: 'SELECT id, name FROM person ORDER BY rowid',
  setting: 'SELECT key, value FROM setting ORDER BY key',
  question: 'SELECT id, body, placement, hex(salt) FROM question ORDER BY place',
};

function sealOf(database: Database.Database, part: SealedPart, revision: number): Seal {
  return sealRows(part, revision, database.prepare(ROWS[part]).raw().all());
}

function sealRows(part: SealedPart, revision: number, rows: unknown[]): Seal {
  return { revision, hash: sha256(JSON.stringify([part, revision, rows])) };
}

/** Whether a part was sealed while it held nothing. */
export function isOfNothing(part: SealedPart, { revision, hash }: Seal): boolean {
  return sealRows(part, revision, []).hash === hash;
}

/** Seals what stands in the part now; call it in the transaction that changed it. */
export function reseal(database: Database.Database, part: SealedPart): Seal {
  const seal = sealOf(database, part, (readSeals(database)[part]?.revision ?? 0) + 1);
  database
    .prepare(
      `INSERT INTO seal (part, revision, hash) VALUES (:part, :revision, :hash)
       ON CONFLICT DO UPDATE SET revision = :revision, hash = :hash`,
    )
    .run({ part, ...seal });
  return seal;
}

/** Files from before there were seals have no table for them. */
export function hasSeals(database: Database.Database): boolean {
  return database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'seal'").get() !== undefined;
}

/** The seals as they are written down, whether or not they hold. Throws SqliteError where they cannot be read. */
export function readSeals(database: Database.Database): Seals {
  const rows = database
    .prepare<[], Seal & { part: SealedPart }>('SELECT part, revision, hash FROM seal')
    .all();
  return Object.fromEntries(rows.map(({ part, revision, hash }) => [part, { revision, hash }]));
}

/** Whether the part is as it was sealed; one that was never sealed, or cannot be read, is not. */
export function holds(database: Database.Database, part: SealedPart): boolean {
  try {
    const seal = readSeals(database)[part];
    return seal !== undefined && sealOf(database, part, seal.revision).hash === seal.hash;
  } catch {
    return false;
  }
}

/** Checksum of one mark of a running clock; marks come several times a second and stand each for itself. */
export function markSeal(mark: { run: number; clock: string; remaining: number; wall: string }): string {
  return sha256(JSON.stringify([mark.clock, mark.run, mark.remaining, mark.wall]));
}
