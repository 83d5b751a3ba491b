// A contest on disk is a folder: journal.db with its tail and card, bank.db and media/. Making one and opening one.
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Message } from '#contract/offer.ts';
import { BANK_KIND, Bank, createBank, type WritableBank } from './bank.ts';
import { canonicalText } from './chain.ts';
import { bringUpToDate, type Connection, openExclusive } from './connection.ts';
import { CARD, isCardDamaged, partsLost, readCard, writeCard } from './contest-card.ts';
import { BANK, checkFiles, examineBank, examineJournal, JOURNAL, MEDIA } from './contest-layout.ts';
import { DeskNotes } from './desk-notes.ts';
import { putInPlace, syncTree } from './durable-files.ts';
import { freeFolder } from './folder-name.ts';
import { JournalWriter, type ReadableJournal, type WritableJournal } from './journal.ts';
import { type ContestIdentity, type ContestMeta, createJournal, JOURNAL_KIND } from './journal-file.ts';
import { quarantine } from './quarantine.ts';
import { ContestFileError, guarded } from './refusals.ts';
import { readSeals, type Seals } from './seals.ts';
import { TAIL } from './tail.ts';
import { judgeTail, TailFile } from './tail-file.ts';

/** An open contest; this process is the only one that has it. */
export interface Contest {
  readonly folder: string;
  readonly mediaFolder: string;
  readonly journal: WritableJournal;
  readonly notes: DeskNotes;
  readonly bank: WritableBank;
  /** Why the tail beside the journal lags behind; null when it does not. Nothing is lost: the next entry tries again. */
  readonly tailTrouble: Error | null;
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
 * Opens a contest for this process alone; what a killed desk had acknowledged is there. Everything is judged: the
 * chain, the seals, and whether tail and card know of more than the databases. A refused folder is left byte for byte
 * as it was. Throws {@link ContestFileError}: missing, not-ours, damaged, newer, locked, disk.
 */
export function openContest(folder: string): Contest {
  return openWhole(folder).contest;
}

export interface OpenedWhole {
  contest: Contest;
  /** What stood beside the databases and had to be put in order. */
  steps: Message[];
  /** Whether nothing hints at entries after the last one: card and tail both damaged do. */
  ends: boolean;
}

/** As {@link openContest}; tells more. */
export function openWhole(folder: string): OpenedWhole {
  const path = guarded(folder, () => realpathSync(folder));
  if (open.has(path)) throw new ContestFileError('locked', path);
  checkFiles(path);
  // The bank's lock comes first and stands for the whole folder: unlike a log, a refused bank closes unchanged.
  const bank = openBank(path);
  try {
    const bankSeals = examineBank(path, bank.database);
    const whole = examineJournal(path);
    checkCard(path, whole.meta, { ...whole.seals, ...bankSeals });
    const tail = judgeTail(join(path, TAIL), whole.lines);
    if (tail.state === 'ahead') {
      throw new ContestFileError('damaged', join(path, JOURNAL), new Error('the tail knows of more entries'));
    }
    const journal = openExclusive(join(path, JOURNAL), JOURNAL_KIND);
    try {
      bringUpToDate(bank, BANK_KIND);
      bringUpToDate(journal, JOURNAL_KIND);
      writeAnew(journal, bank);
      const steps = tail.state === 'wrong' ? [keepTail(path)] : [];
      const unsure = isCardDamaged(path);
      const ends = !(unsure && tail.state === 'behind' && existsSync(join(path, TAIL)));
      if (unsure) steps.push({ key: 'recovery.card', params: { name: CARD } });
      return {
        contest: register(path, journal, bank, TailFile.open(join(path, TAIL), whole.lines, tail)),
        steps,
        ends,
      };
    } catch (error) {
      journal.close();
      throw error;
    }
  } catch (error) {
    bank.close();
    throw error;
  }
}

/**
 * After a synchronising that failed, the system takes pages for written that never reached the disk, and reads them back
 * from its cache as if nothing were amiss. What stands there goes to the disk once more before anything is put upon it.
 */
function writeAnew(journal: Connection, bank: Connection): void {
  journal.read(() => journal.database.pragma('wal_checkpoint(TRUNCATE)'));
  const version = bank.read(() => bank.database.pragma('user_version', { simple: true }));
  bank.write(() => bank.database.pragma(`user_version = ${version}`));
}

/** Throws {@link ContestFileError} `damaged` when the card knows of a later change. */
function checkCard(folder: string, { id }: ContestMeta, seals: Seals): void {
  const card = readCard(folder);
  if (card?.id !== id) return;
  const [lost] = partsLost(card, seals);
  if (lost === undefined) return;
  const file = join(folder, lost === 'question' ? BANK : JOURNAL);
  throw new ContestFileError('damaged', file, new Error(`the card knows of a later change: ${lost}`));
}

function keepTail(folder: string): Message {
  const kept = quarantine(folder, [TAIL], new Date());
  return { key: 'recovery.tail', params: { folder: relative(folder, kept) } };
}

function register(folder: string, journal: Connection, bank: Connection, tail: TailFile): Contest {
  const writer = new JournalWriter(journal, tail);
  keepCard(folder, journal, bank, writer);
  const contest: Contest = {
    folder,
    mediaFolder: join(folder, MEDIA),
    journal: writer,
    notes: new DeskNotes(journal),
    bank: new Bank(bank),
    get tailTrouble() {
      return tail.trouble;
    },
    serialize: () => ({
      journal: journal.read(() => journal.database.serialize()),
      bank: bank.read(() => bank.database.serialize()),
    }),
    close: () => {
      open.delete(folder);
      try {
        tail.close();
      } finally {
        closeBoth(journal, bank);
      }
    },
  };
  open.set(folder, contest);
  return contest;
}

function closeBoth(journal: Connection, bank: Connection): void {
  try {
    journal.close();
  } finally {
    bank.close();
  }
}

/** Writes the card now when it is not up to date, and after every change of what it tells. */
function keepCard(folder: string, journal: Connection, bank: Connection, reader: ReadableJournal): void {
  const seals = { ...readSeals(journal.database), ...readSeals(bank.database) };
  const put = () => writeCard(folder, { ...reader.meta(), run: reader.run(), seals });
  if (canonicalText(readCard(folder)) !== canonicalText({ ...reader.meta(), run: reader.run(), seals }))
    put();
  for (const connection of [journal, bank]) {
    connection.onSealed = (part, seal) => {
      seals[part] = seal;
      put();
    };
  }
}
