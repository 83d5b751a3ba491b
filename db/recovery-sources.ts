// Where a damaged contest can be put together from: its own files, what was kept of them before, and every backup.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Message } from '#contract/offer.ts';
import type { Entry } from '#contract/record.ts';
import { readCard } from './contest-card.ts';
import { BACKUPS, BANK, JOURNAL } from './contest-layout.ts';
import { unpack } from './copy-file.ts';
import { openBytes } from './database-kind.ts';
import { listGenerations } from './generations.ts';
import { quarantined } from './quarantine.ts';
import { ContestFileError, guarded } from './refusals.ts';
import { RUNNING_EXTENSION, readRunningBackup } from './running-record.ts';
import {
  type SalvagedBank,
  type SalvagedJournal,
  salvageBank,
  salvageBankFile,
  salvageJournal,
  salvageJournalFile,
} from './salvage.ts';
import { entryOf, splitTail, TAIL } from './tail.ts';

/** Lower ranks are nearer to what was last on this PC. */
export const RANK = { database: 0, tail: 1, kept: 2, backup: 3, second: 4 } as const;

export interface Source {
  rank: number;
  /** What it is called in a step. */
  from: Message;
  entries: readonly Entry[];
  /** The highest number it is known to have had. */
  claims: number;
  journal: SalvagedJournal | null;
  bank: SalvagedBank | null;
  /** The copy that holds media; null: it has none. */
  copy: string | null;
}

export interface Sources {
  all: Source[];
  /** Backups that were passed over because they are damaged themselves. */
  damaged: Message[];
  /** The highest number an own backup is named after, whether or not it can still be read. */
  named: number;
  /** The tail is whole to its end, so that it tells where the record ended. */
  tailWhole: boolean;
}

/** Reads only. `places`: folders where a running backup of this contest may lie. */
export function gather(folder: string, places: readonly string[]): Sources {
  const damaged: Message[] = [];
  const { source: tail, whole } = tailSource(folder);
  const generation = generationSource(join(folder, BACKUPS), damaged);
  const atLeast = Math.max(tail.claims, generation?.claims ?? 0);
  const own = databaseSource(folder, RANK.database, { key: 'recovery.from.database', params: {} }, atLeast);
  const kept = quarantined(folder).map((path) =>
    databaseSource(path, RANK.kept, { key: 'recovery.from.kept', params: { file: basename(path) } }, atLeast),
  );
  const near = [own, tail, ...kept, ...(generation ? [generation] : [])];
  const second = places.flatMap((place) => runningSources(place, folder, near, damaged));
  const named = Math.max(0, ...listGenerations(join(folder, BACKUPS)).map(({ seq }) => seq));
  return { all: [...near, ...second], damaged, named, tailWhole: whole };
}

function databaseSource(folder: string, rank: number, from: Message, atLeast: number): Source {
  const journal = existsSync(join(folder, JOURNAL))
    ? salvageJournalFile(join(folder, JOURNAL), atLeast)
    : null;
  const bank = existsSync(join(folder, BANK)) ? salvageBankFile(join(folder, BANK)) : null;
  const { entries = [], claims = 0 } = journal ?? {};
  return { rank, from, entries, claims, journal, bank, copy: null };
}

function tailSource(folder: string): { source: Source; whole: boolean } {
  const file = join(folder, TAIL);
  const there = existsSync(file);
  const { lines, torn } = splitTail(there ? guarded(file, () => readFileSync(file)) : Buffer.alloc(0));
  const read = lines.map(entryOf);
  const entries = read.filter((entry) => entry !== null);
  const last = read.findLastIndex((entry) => entry !== null);
  // Lines after the last readable one stand for entries too.
  const claims = (read[last]?.seq ?? 0) + (lines.length - 1 - last) + (torn ? 1 : 0);
  const whole = there && !torn && last === lines.length - 1;
  const from = { key: 'recovery.from.tail', params: {} };
  return { source: { rank: RANK.tail, from, entries, claims, journal: null, bank: null, copy: null }, whole };
}

/** The newest one that verifies: those before it know nothing more. */
function generationSource(folder: string, damaged: Message[]): Source | null {
  for (const { file } of listGenerations(folder)) {
    const params = { file: basename(file) };
    try {
      return copySource(file, RANK.backup, 'recovery.from.backup', []);
    } catch (error) {
      if (!(error instanceof ContestFileError)) throw error;
      damaged.push({ key: 'recovery.backup-damaged', params });
    }
  }
  return null;
}

function copySource(file: string, rank: number, key: string, after: readonly Entry[]): Source {
  const parts = new Map<string, Buffer>();
  unpack(file, ({ path, bytes }) => {
    if (path === JOURNAL || path === BANK) parts.set(path, Buffer.from(bytes));
  });
  const journal = reading(parts.get(JOURNAL)!, (database) => salvageJournal(database, 0));
  const bank = reading(parts.get(BANK)!, salvageBank);
  const entries = [...journal.entries, ...after];
  const from = { key, params: { file: basename(file), wall: entries.at(-1)?.wall ?? '' } };
  return { rank, from, entries, claims: entries.length, journal, bank, copy: file };
}

function reading<T>(bytes: Buffer, read: (database: ReturnType<typeof openBytes>) => T): T {
  const database = openBytes(bytes);
  try {
    return read(database);
  } finally {
    database.close();
  }
}

/** Running backups of this contest at one place; one that is not there, or of another contest, gives nothing. */
function runningSources(
  place: string,
  folder: string,
  near: readonly Source[],
  damaged: Message[],
): Source[] {
  const ids = [readCard(folder)?.id, ...near.map(({ journal }) => journal?.contest?.id)];
  const begins = near.flatMap(({ entries }) => entries.slice(0, 1).map(({ hash }) => hash));
  return namesAt(place)
    .filter((name) => name.endsWith(RUNNING_EXTENSION))
    .flatMap((name) => {
      const params = { file: name };
      try {
        const { meta, hashes, base, after } = readRunningBackup(join(place, name));
        if (!ids.includes(meta.id) && !begins.includes(hashes[0] ?? '')) return [];
        return [copySource(base, RANK.second, 'recovery.from.second', after)];
      } catch (error) {
        if (!(error instanceof ContestFileError)) throw error;
        damaged.push({ key: 'recovery.backup-damaged', params });
        return [];
      }
    });
}

function namesAt(place: string): string[] {
  try {
    return readdirSync(place);
  } catch {
    // The stick is not plugged in.
    return [];
  }
}
