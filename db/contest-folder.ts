// A contest on disk is a folder: journal.db, bank.db and media/. Making one and opening one.
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { BANK_KIND, Bank, createBank, type WritableBank } from './bank.ts';
import { bringUpToDate, type Connection, openExclusive } from './connection.ts';
import { BANK, checkFiles, examineBank, examineJournal, JOURNAL, MEDIA } from './contest-layout.ts';
import { DeskNotes } from './desk-notes.ts';
import { putInPlace, syncTree } from './durable-files.ts';
import { freeFolder } from './folder-name.ts';
import { JournalWriter, type WritableJournal } from './journal.ts';
import { type ContestIdentity, createJournal, JOURNAL_KIND } from './journal-file.ts';
import { ContestFileError, guarded } from './refusals.ts';

/** An open contest; this process is the only one that has it. */
export interface Contest {
  readonly folder: string;
  readonly mediaFolder: string;
  readonly journal: WritableJournal;
  readonly notes: DeskNotes;
  readonly bank: WritableBank;
  /** A whole journal.db and bank.db as they stand now, for a copy. */
  serialize(): { journal: Buffer; bank: Buffer };
  /** Releases the lock. The contest must not be used afterwards. */
  close(): void;
}

/**
 * Contests open in this thread, by real path. Looking at an open one with plain file functions would drop
 * SQLite's POSIX locks on it, so a folder is asked for here before any of its files is. For the same reason
 * only one thread of a process may use this module and the listing.
 */
const open = new Map<string, Contest>();

export function openHere(folder: string): Contest | undefined {
  return open.get(guarded(folder, () => realpathSync(folder)));
}

/**
 * Makes a contest in a new folder of `root` named after the title (with a number when the name is taken), and
 * opens it. The folder appears whole or not at all. Throws {@link ContestFileError}: disk, missing (no root).
 */
export function createContest(root: string, identity: ContestIdentity): Contest {
  if (!existsSync(root)) throw new ContestFileError('missing', root);
  const folder = freeFolder(root, identity.title);
  guarded(folder, () =>
    putInPlace(folder, (temporary) => {
      mkdirSync(temporary);
      mkdirSync(join(temporary, MEDIA));
      createJournal(join(temporary, JOURNAL), {
        id: identity.id,
        title: identity.title,
        created: new Date().toISOString(),
      });
      createBank(join(temporary, BANK));
      syncTree(temporary);
    }),
  );
  return openContest(folder);
}

/** Whoever holds the bank holds the contest: it is the contest that is said to be in use. */
function openBank(path: string): Connection {
  try {
    return openExclusive(join(path, BANK), BANK_KIND);
  } catch (error) {
    if (error instanceof ContestFileError && error.code === 'locked') {
      throw new ContestFileError('locked', path, error);
    }
    throw error;
  }
}

/**
 * Opens a contest for this process alone; what a killed desk had acknowledged is there. A refused folder is left
 * byte for byte as it was. Does not judge the chain: call `journal.verify()`.
 * Throws {@link ContestFileError}: missing, not-ours, damaged, newer, locked, disk.
 */
export function openContest(folder: string): Contest {
  const path = guarded(folder, () => realpathSync(folder));
  if (open.has(path)) throw new ContestFileError('locked', path);
  checkFiles(path);
  // The bank's lock comes first and stands for the whole folder: unlike a log, a refused bank closes unchanged.
  const bank = openBank(path);
  try {
    examineBank(path, bank.database);
    examineJournal(path);
    const journal = openExclusive(join(path, JOURNAL), JOURNAL_KIND);
    try {
      bringUpToDate(bank, BANK_KIND);
      bringUpToDate(journal, JOURNAL_KIND);
      return register(path, journal, bank);
    } catch (error) {
      journal.close();
      throw error;
    }
  } catch (error) {
    bank.close();
    throw error;
  }
}

function register(folder: string, journal: Connection, bank: Connection): Contest {
  const contest: Contest = {
    folder,
    mediaFolder: join(folder, MEDIA),
    journal: new JournalWriter(journal),
    notes: new DeskNotes(journal),
    bank: new Bank(bank),
    serialize: () => ({
      journal: journal.read(() => journal.database.serialize()),
      bank: bank.read(() => bank.database.serialize()),
    }),
    close: () => {
      open.delete(folder);
      try {
        journal.close();
      } finally {
        bank.close();
      }
    },
  };
  open.set(folder, contest);
  return contest;
}
