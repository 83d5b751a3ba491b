// The contests in a folder, each with its title or the reason why it cannot be opened; changes nothing.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import type { Kinship } from '#contract/storage.ts';
import { CARD, readCard } from './contest-card.ts';
import { openHere } from './contest-folder.ts';
import {
  BACKUPS,
  BANK,
  checkFiles,
  examineBank,
  glanceAtJournal,
  JOURNAL,
  type JournalGlance,
} from './contest-layout.ts';
import { listGenerations } from './generations.ts';
import type { ContestMeta } from './journal-file.ts';
import { kinship } from './kinship.ts';
import { ContestFileError, guarded, isDamage } from './refusals.ts';
import { TAIL } from './tail.ts';

export interface ListedContest {
  folder: string;
  /** What the card says, or else the folder's name, when the contest cannot be read. */
  title: string;
  /** Null when the contest cannot be read. */
  meta: ContestMeta | null;
  /** ISO 8601, UTC: the newest change of its databases. */
  lastChange: string;
  /** Why opening it would be refused; null when it would open, or is open here. */
  refusal: ContestFileError | null;
  /** Refused for damage, and there is something to put it together from. */
  mendable: boolean;
  rehearsal: boolean;
  /** The other folders of the list that hold the same contest. */
  kin: Kinship[];
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
    .map((one, _, all) => listed(one, all))
    .sort((one, other) => other.lastChange.localeCompare(one.lastChange));
}

interface Described {
  folder: string;
  lastChange: string;
  glance: JournalGlance | null;
  refusal: ContestFileError | null;
}

function describe(folder: string): Described {
  const known = { folder, lastChange: lastChange(folder) };
  try {
    return { ...known, glance: glanceHere(folder) ?? examine(folder), refusal: null };
  } catch (error) {
    if (!(error instanceof ContestFileError)) throw error;
    return { ...known, glance: null, refusal: error };
  }
}

function listed({ glance, ...one }: Described, all: readonly Described[]): ListedContest {
  const kin = all.filter(
    (other) => other.folder !== one.folder && glance !== null && other.glance?.meta.id === glance.meta.id,
  );
  return {
    ...one,
    title: glance?.meta.title ?? readCard(one.folder)?.title ?? basename(one.folder),
    meta: glance?.meta ?? null,
    mendable: one.refusal !== null && isMendable(one.folder, one.refusal),
    rehearsal: glance?.rehearsal ?? false,
    kin: kin.map((other) => ({ folder: other.folder, ...kinship(glance!.hashes, other.glance!.hashes) })),
  };
}

function isMendable(folder: string, { code }: ContestFileError): boolean {
  const left = [TAIL, CARD].some((name) => existsSync(join(folder, name)));
  return isDamage(code) && (left || listGenerations(join(folder, BACKUPS)).length > 0);
}

function glanceHere(folder: string): JournalGlance | null {
  const journal = openHere(folder)?.journal;
  if (journal === undefined) return null;
  return { meta: journal.meta(), hashes: journal.hashes(), rehearsal: journal.isRehearsal() };
}

function examine(folder: string): JournalGlance {
  checkFiles(folder);
  const file = join(folder, BANK);
  return guarded(file, () => {
    const bank = new Database(file, { readonly: true, timeout: 0 });
    try {
      // A shared lock for the length of the look: refused while a desk has the contest, and no desk gets in.
      bank.exec('BEGIN');
      if (!isHalfWritten(bank)) examineBank(folder, bank);
      return glanceAtJournal(folder);
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
