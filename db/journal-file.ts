// The schema of journal.db: the chain of entries, and beside it what may be forgotten or erased.
import type Database from 'better-sqlite3';
import { applicationId, createDatabase, type DatabaseKind } from './database-kind.ts';
import { markSeal, reseal, SEAL_TABLE } from './seals.ts';

const FIRST = `
CREATE TABLE entry (
  seq   INTEGER PRIMARY KEY,
  type  TEXT NOT NULL,
  v     INTEGER NOT NULL,
  kind  TEXT NOT NULL,
  cause TEXT NOT NULL,
  actor TEXT NOT NULL,
  at    TEXT NOT NULL,
  wall  TEXT NOT NULL,
  data  TEXT NOT NULL,
  prev  TEXT NOT NULL,
  hash  TEXT NOT NULL
) STRICT;

-- The last trigger also stops INSERT OR REPLACE, which deletes without firing a delete trigger.
CREATE TRIGGER entry_never_changes BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER entry_never_goes BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER entry_only_follows BEFORE INSERT ON entry
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entry)
BEGIN SELECT RAISE(ABORT, 'the journal has no gaps'); END;

CREATE TABLE contest (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  id       TEXT NOT NULL,
  title    TEXT NOT NULL,
  created  TEXT NOT NULL,
  run      INTEGER NOT NULL
) STRICT;

CREATE TABLE mark (
  only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
  run       INTEGER NOT NULL,
  clock     TEXT NOT NULL,
  remaining REAL NOT NULL,
  wall      TEXT NOT NULL
) STRICT;

CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;

/** More than one clock may run: a turn's, and the game clock of time halves. */
const SEVERAL_MARKS = `
CREATE TABLE running_clock (
  clock     TEXT PRIMARY KEY,
  run       INTEGER NOT NULL,
  remaining REAL NOT NULL,
  wall      TEXT NOT NULL
) STRICT;
INSERT INTO running_clock (clock, run, remaining, wall) SELECT clock, run, remaining, wall FROM mark;
DROP TABLE mark;
`;

/** A mark that is not what was written counts as none. */
const SEALED_MARKS = `ALTER TABLE running_clock ADD COLUMN seal TEXT NOT NULL DEFAULT '';`;

export const JOURNAL_KIND: DatabaseKind = {
  applicationId: applicationId('LTjn'),
  writeAhead: true,
  migrations: [FIRST, SEVERAL_MARKS, SEAL_TABLE + SEALED_MARKS],
  seal: (database) => {
    for (const part of ['contest', 'person', 'setting'] as const) reseal(database, part);
    sealMarks(database);
  },
};

/** Of a file from before marks were sealed. */
function sealMarks(database: Database.Database): void {
  const marks = database
    .prepare<[], Parameters<typeof markSeal>[0]>('SELECT clock, run, remaining, wall FROM running_clock')
    .all();
  const put = database.prepare('UPDATE running_clock SET seal = ? WHERE clock = ?');
  for (const mark of marks) put.run(markSeal(mark), mark.clock);
}

export interface ContestIdentity {
  id: string;
  title: string;
}

export interface ContestMeta extends ContestIdentity {
  /** ISO 8601 with offset. */
  created: string;
}

export function createJournal(file: string, meta: ContestMeta): void {
  createDatabase(file, JOURNAL_KIND, (database) => {
    database
      .prepare('INSERT INTO contest (only_row, id, title, created, run) VALUES (1, :id, :title, :created, 0)')
      .run(meta);
  });
}
