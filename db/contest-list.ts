// The contests in a folder, each with its title or the reason why it cannot be opened; changes nothing.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { openHere } from './contest-folder.ts';
import { BANK, checkFiles, examineBank, examineJournal, JOURNAL } from './contest-layout.ts';
import type { ContestMeta } from './journal-file.ts';
import { ContestFileError, guarded } from './refusals.ts';

export interface ListedContest {
  folder: string;
  /** The folder's name when the contest cannot be read. */
  title: string;
  /** Null when the contest cannot be read. */
  meta: ContestMeta | null;
  /** ISO 8601, UTC: the newest change of its databases. */
  lastChange: string;
  /** Why opening it would be refused; null when it would open, or is open here. */
  refusal: ContestFileError | null;
}

/**
 * Newest change first. Folders without any file of a contest are passed over.
 * Throws {@link ContestFileError} when `root` itself cannot be read: missing, disk.
 */
export function listContests(root: string): ListedContest[] {
  return guarded(root, () => readdirSync(root, { withFileTypes: true }))
    .filter((child) => child.isDirectory() && !child.name.startsWith('.'))
    .map((child) => join(root, child.name))
    .filter((folder) => existsSync(join(folder, JOURNAL)) || existsSync(join(folder, BANK)))
    .map(describe)
    .sort((one, other) => other.lastChange.localeCompare(one.lastChange));
}

function describe(folder: string): ListedContest {
  const known = { folder, lastChange: lastChange(folder) };
  try {
    const meta = openHere(folder)?.journal.meta() ?? examine(folder);
    return { ...known, title: meta.title, meta, refusal: null };
  } catch (error) {
    if (!(error instanceof ContestFileError)) throw error;
    return { ...known, title: basename(folder), meta: null, refusal: error };
  }
}

function examine(folder: string): ContestMeta {
  checkFiles(folder);
  const file = join(folder, BANK);
  return guarded(file, () => {
    const bank = new Database(file, { readonly: true, timeout: 0 });
    try {
      // A shared lock for the length of the look: refused while a desk has the contest, and no desk gets in.
      bank.exec('BEGIN');
      if (!isHalfWritten(bank)) examineBank(folder, bank);
      return examineJournal(folder);
    } finally {
      bank.close();
    }
  });
}

/** A desk was killed while changing the bank: opening will take the half change back, a mere look must not. */
function isHalfWritten(bank: Database.Database): boolean {
  try {
    bank.pragma('user_version');
    return false;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_READONLY_ROLLBACK') return true;
    throw error;
  }
}

function lastChange(folder: string): string {
  const times = [JOURNAL, `${JOURNAL}-wal`, BANK].map(
    (name) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  );
  return new Date(Math.max(...times)).toISOString();
}
