// Where the parts of a contest lie in its folder, and how they are looked at without being touched.
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { BANK_KIND } from './bank.ts';
import { Connection } from './connection.ts';
import { checkContent, checkHeader, type DatabaseKind } from './database-kind.ts';
import { JournalReader } from './journal.ts';
import { type ContestMeta, JOURNAL_KIND } from './journal-file.ts';
import { ContestFileError, guarded, judging } from './refusals.ts';
import { hasSeals, holds, readSeals, type SealedPart, type Seals } from './seals.ts';
import { lineOf } from './tail.ts';

export const JOURNAL = 'journal.db';
export const BANK = 'bank.db';
export const MEDIA = 'media';
/** Own backup generations. */
export const BACKUPS = 'backups';
export const COPY_EXTENSION = '.leitai';
/** What SQLite may have put beside a database; they belong to it. */
export const SIDE_FILES = ['-wal', '-journal'];

/** Refuses by existence and headers alone. Throws {@link ContestFileError}: missing, not-ours, damaged, newer. */
export function checkFiles(folder: string): void {
  if (!existsSync(folder)) throw new ContestFileError('missing', folder);
  checkHeader(join(folder, JOURNAL), JOURNAL_KIND);
  checkHeader(join(folder, BANK), BANK_KIND);
}

/**
 * Lets `look` use a private copy of a database together with its side files. The log of a killed desk holds its last
 * entries; SQLite would fold it into the file even when the file is then refused, hence the copy. Nobody may be
 * writing meanwhile: hold the bank's lock.
 */
export function withPrivateCopy<T>(original: string, look: (copy: string) => T): T {
  return guarded(original, () => {
    const scratch = mkdtempSync(join(tmpdir(), 'leitai-'));
    try {
      const copy = join(scratch, 'copy.db');
      for (const side of ['', ...SIDE_FILES]) {
        if (existsSync(original + side)) copyFileSync(original + side, copy + side);
      }
      return look(copy);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  });
}

/** Checks the content of a private copy and looks at it. Throws {@link ContestFileError}: not-ours, newer, damaged. */
export function lookingAt<T>(original: string, kind: DatabaseKind, look: (connection: Connection) => T): T {
  return withPrivateCopy(original, (copy) => {
    const database = new Database(copy);
    try {
      checkContent(original, kind, database);
      return judging(original, () => look(new Connection(original, database)));
    } finally {
      database.close();
    }
  });
}

/** What is asked of a contest for a list: the chain is not judged. */
export interface JournalGlance {
  meta: ContestMeta;
  /** Of every entry, in order, as they are written down. */
  hashes: string[];
  rehearsal: boolean;
}

export function glanceAtJournal(folder: string): JournalGlance {
  return lookingAt(join(folder, JOURNAL), JOURNAL_KIND, (connection) => {
    const journal = new JournalReader(connection);
    return { meta: journal.meta(), hashes: journal.hashes(), rehearsal: journal.isRehearsal() };
  });
}

/** A journal in which everything holds. */
export interface WholeJournal {
  meta: ContestMeta;
  run: number;
  lines: string[];
  /** None in a file from before there were seals. */
  seals: Seals;
}

/** Judges all of a journal. Throws {@link ContestFileError}: missing, not-ours, newer, damaged, disk. */
export function examineJournal(folder: string): WholeJournal {
  const file = join(folder, JOURNAL);
  checkHeader(file, JOURNAL_KIND);
  return lookingAt(file, JOURNAL_KIND, (connection) => {
    const journal = new JournalReader(connection);
    const { entries, broken } = journal.judged();
    if (broken)
      throw new ContestFileError('damaged', file, new Error(`entry ${broken.seq}: ${broken.reason}`));
    const seals = checkSeals(connection, ['contest', 'person', 'setting']);
    return { meta: journal.meta(), run: journal.run(), lines: entries.map(lineOf), seals };
  });
}

/** Judges all of a bank through any connection to it; reads only. */
export function examineBank(folder: string, database: Database.Database): Seals {
  const file = join(folder, BANK);
  checkContent(file, BANK_KIND, database);
  return judging(file, () => checkSeals(new Connection(file, database), ['question']));
}

/** The seals of these parts; none in a file from before there were any. Throws {@link ContestFileError} `damaged`. */
export function checkSeals({ file, database }: Connection, parts: readonly SealedPart[]): Seals {
  if (!hasSeals(database)) return {};
  const broken = parts.find((part) => !holds(database, part));
  if (broken !== undefined) throw new ContestFileError('damaged', file, new Error(`seal of ${broken}`));
  return readSeals(database);
}
