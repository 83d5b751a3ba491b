// Where the parts of a contest lie in its folder, and how they are looked at without being touched.
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { BANK_KIND } from './bank.ts';
import { Connection } from './connection.ts';
import { checkContent, checkHeader } from './database-kind.ts';
import { JournalReader } from './journal.ts';
import { type ContestMeta, JOURNAL_KIND } from './journal-file.ts';
import { ContestFileError, guarded } from './refusals.ts';

export const JOURNAL = 'journal.db';
export const BANK = 'bank.db';
export const MEDIA = 'media';
const LOG_SUFFIX = '-wal';

/** Refuses by existence and headers alone. Throws {@link ContestFileError}: missing, not-ours, damaged, newer. */
export function checkFiles(folder: string): void {
  if (!existsSync(folder)) throw new ContestFileError('missing', folder);
  checkHeader(join(folder, JOURNAL), JOURNAL_KIND);
  checkHeader(join(folder, BANK), BANK_KIND);
}

/**
 * Checks a private copy of the journal together with its write-ahead log, and returns what contest it is.
 * The log of a killed desk holds its last entries; SQLite would fold it into the file even when the file is then
 * refused, hence the copy. Nobody may be writing meanwhile: hold the bank's lock.
 */
export function examineJournal(folder: string): ContestMeta {
  const original = join(folder, JOURNAL);
  return guarded(original, () => {
    const scratch = mkdtempSync(join(tmpdir(), 'leitai-'));
    try {
      const copy = join(scratch, JOURNAL);
      copyFileSync(original, copy);
      if (existsSync(original + LOG_SUFFIX)) copyFileSync(original + LOG_SUFFIX, copy + LOG_SUFFIX);
      const database = new Database(copy);
      try {
        checkContent(original, JOURNAL_KIND, database);
        return new JournalReader(new Connection(original, database)).meta();
      } finally {
        database.close();
      }
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  });
}

/** Checks the bank through any connection to it; reads only. */
export function examineBank(folder: string, database: Database.Database): void {
  checkContent(join(folder, BANK), BANK_KIND, database);
}
