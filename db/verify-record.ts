// Judging a record wherever it lies, without writing anywhere near it: folder, journal, copy, running backup, tail.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import type { Entry } from '#contract/record.ts';
import { BANK_KIND, Bank, commitment } from './bank.ts';
import { type ChainBreak, type JudgedChain, judgeChain } from './chain.ts';
import { Connection } from './connection.ts';
import { partsLost, readCard } from './contest-card.ts';
import { BANK, JOURNAL, withPrivateCopy } from './contest-layout.ts';
import { COPY_KIND, unpack } from './copy-file.ts';
import { checkContent, checkHeader, type DatabaseKind, openBytes } from './database-kind.ts';
import { COLUMNS, type EntryRow, fromRow } from './entry-table.ts';
import { type ContestMeta, JOURNAL_KIND } from './journal-file.ts';
import { commitmentsIn } from './recovery-parts.ts';
import { ContestFileError, guarded } from './refusals.ts';
import { BASE, RUNNING_EXTENSION, readRunningBackup } from './running-record.ts';
import { hasSeals, holds, readSeals, type SealedPart, type Seals } from './seals.ts';
import { entryOf, lineOf, splitTail, TAIL } from './tail.ts';
import { judgeTail, type TailState } from './tail-file.ts';

export interface VerifiedRecord {
  /** Null where only entries lie. */
  meta: ContestMeta | null;
  /** Up to the first break. */
  entries: Entry[];
  broken: ChainBreak | null;
  /** Database files that are damaged apart from what chain and seals tell, by name. */
  damaged: string[];
  /** Null: there are none in this file. */
  seals: { broken: SealedPart[] } | null;
  /** Against the papers; null: no papers in the record, or no questions in this file. */
  questions: { committed: number; changed: string[]; missing: string[] } | null;
  /** How the tail stands beside the journal; null: there is none to compare. */
  tail: TailState | null;
  /** The last line is only half there. */
  torn: boolean;
}

const NOTHING = { damaged: [], seals: null, questions: null, tail: null, torn: false };

/**
 * Judges what lies at `path`: the folder of a contest, a journal.db, a .leitai copy, a running backup, or a tail.
 * Throws {@link ContestFileError} when there is nothing to be judged: missing, not-ours, newer, damaged (a copy that
 * cannot be read at all), disk.
 */
export function verifyRecord(path: string): VerifiedRecord {
  if (!existsSync(path)) throw new ContestFileError('missing', path);
  if (guarded(path, () => statSync(path)).isDirectory()) {
    return path.endsWith(RUNNING_EXTENSION) || !existsSync(join(path, JOURNAL))
      ? ofRunning(path)
      : ofFolder(path);
  }
  if (isOfKind(path, COPY_KIND)) return ofCopy(path, []);
  if (isOfKind(path, JOURNAL_KIND)) return { ...NOTHING, ...looking(path, JOURNAL_KIND, ofJournal) };
  return ofTail(path);
}

function isOfKind(path: string, kind: DatabaseKind): boolean {
  try {
    checkHeader(path, kind);
    return true;
  } catch (error) {
    if (error instanceof ContestFileError && ['newer', 'disk', 'missing'].includes(error.code)) throw error;
    // Known for what it is, though not whole.
    return error instanceof ContestFileError && error.code === 'damaged';
  }
}

type OfJournal = Pick<VerifiedRecord, 'meta' | 'entries' | 'broken' | 'seals' | 'damaged'> & {
  written: Seals;
};

/** A private copy: looking at the original would fold its log into it. */
function looking<T>(
  file: string,
  kind: DatabaseKind,
  look: (file: string, database: Database.Database) => T,
): T {
  return withPrivateCopy(file, (copy) => {
    const database = new Database(copy);
    try {
      const id = database.pragma('application_id', { simple: true });
      if (id !== kind.applicationId) throw new ContestFileError('not-ours', file);
      return look(file, database);
    } finally {
      database.close();
    }
  });
}

function ofJournal(file: string, database: Database.Database): OfJournal {
  const parts = ['contest', 'person', 'setting'] as const;
  return {
    ...judgeChain(rowsUntilDamage(database)),
    meta:
      attempt(() => database.prepare<[], ContestMeta>('SELECT id, title, created FROM contest').get()) ??
      null,
    ...sealed(database, parts),
    damaged: damagedFile(file, database, JOURNAL_KIND),
  };
}

function* rowsUntilDamage(database: Database.Database): Generator<{ seq: number; value: unknown }> {
  let seq = 0;
  try {
    const rows = database.prepare<[], EntryRow>(`SELECT ${COLUMNS} FROM entry ORDER BY seq`);
    for (const row of rows.iterate()) {
      seq = row.seq;
      yield { seq, value: fromRow(row) };
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    yield { seq: seq + 1, value: null };
  }
}

function sealed(database: Database.Database, parts: readonly SealedPart[]) {
  if (attempt(() => hasSeals(database)) !== true) return { seals: null, written: {} };
  return {
    seals: { broken: parts.filter((part) => !holds(database, part)) },
    written: attempt(() => readSeals(database)) ?? {},
  };
}

function damagedFile(file: string, database: Database.Database, kind: DatabaseKind): string[] {
  try {
    checkContent(file, kind, database);
    return [];
  } catch (error) {
    if (error instanceof ContestFileError && error.code === 'damaged') return [basename(file)];
    throw error;
  }
}

function ofFolder(folder: string): VerifiedRecord {
  const journal = looking(join(folder, JOURNAL), JOURNAL_KIND, ofJournal);
  const bank = attempt(() =>
    looking(join(folder, BANK), BANK_KIND, (file, database) => ofBank(file, database, journal.entries)),
  );
  const lost = partsLost(readCard(folder), { ...journal.written, ...bank?.written });
  const broken = [...(journal.seals?.broken ?? []), ...(bank?.seals?.broken ?? []), ...lost];
  return {
    ...NOTHING,
    ...journal,
    damaged: [...journal.damaged, ...(bank?.damaged ?? [BANK])],
    seals: journal.seals && { broken: [...new Set(broken)] },
    questions: bank?.questions ?? null,
    tail: existsSync(join(folder, TAIL))
      ? judgeTail(join(folder, TAIL), journal.entries.map(lineOf)).state
      : null,
  };
}

function ofBank(file: string, database: Database.Database, entries: readonly Entry[]) {
  return {
    ...sealed(database, ['question']),
    damaged: damagedFile(file, database, BANK_KIND),
    questions: attempt(() => compared(new Bank(new Connection(file, database)), entries)) ?? null,
  };
}

function compared(bank: Bank, entries: readonly Entry[]): VerifiedRecord['questions'] {
  const committed = commitmentsIn(entries);
  if (committed.size === 0) return null;
  const salts = bank.salts();
  const changed: string[] = [];
  const missing: string[] = [];
  for (const [id, promised] of committed) {
    const placed = bank.question(id);
    if (placed === null) missing.push(id);
    else if (commitment(placed.question, salts.get(id) ?? '') !== promised) changed.push(id);
  }
  return { committed: committed.size, changed, missing };
}

/** A copy is judged as a whole while it is read; `after`: entries that follow it in a running backup. */
function ofCopy(file: string, after: readonly Entry[]): VerifiedRecord {
  const parts = new Map<string, Buffer>();
  const { meta } = unpack(file, ({ path, bytes }) => {
    if (path === JOURNAL || path === BANK) parts.set(path, Buffer.from(bytes));
  });
  const journal = reading(parts.get(JOURNAL)!, (database) => ofJournal(file, database));
  const entries = [...journal.entries, ...after];
  const bank = reading(parts.get(BANK)!, (database) => ofBank(file, database, entries));
  return { ...NOTHING, ...journal, meta, entries, questions: bank.questions };
}

function reading<T>(bytes: Buffer, look: (database: Database.Database) => T): T {
  const database = openBytes(bytes);
  try {
    return look(database);
  } finally {
    database.close();
  }
}

function ofRunning(folder: string): VerifiedRecord {
  const { base, after, torn, broken, upTo } = readRunningBackup(folder);
  const passedOver = base === join(folder, BASE) ? [] : [BASE];
  const record = ofCopy(base, after);
  const gap: ChainBreak = { seq: upTo.seq + 1, reason: 'unreadable' };
  return { ...record, torn, broken: broken > 0 ? gap : record.broken, damaged: passedOver };
}

function ofTail(file: string): VerifiedRecord {
  const { lines, torn } = splitTail(guarded(file, () => readFileSync(file)));
  const read = lines.map((line) => ({ line, entry: entryOf(line) }));
  if (read.every(({ entry }) => entry === null)) throw new ContestFileError('not-ours', file);
  const judged: JudgedChain = judgeChain(
    read.map(({ line, entry }, index) => ({
      seq: entry?.seq ?? index + 1,
      value: entry ?? attempt(() => JSON.parse(line)),
    })),
  );
  return { ...NOTHING, meta: null, ...judged, torn };
}

/** Null for whatever fails: a file that does not hold is what this looks for. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
