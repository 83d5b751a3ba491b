// What can still be read of a database that is damaged: row by row, each judged for itself; and of whole ones alike.
import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type PlacedQuestion, placedQuestionSchema } from '#contract/question.ts';
import { type Entry, entrySchema } from '#contract/record.ts';
import { BANK_KIND } from './bank.ts';
import { seal } from './chain.ts';
import { withPrivateCopy } from './contest-layout.ts';
import { type DatabaseKind, freshHeader } from './database-kind.ts';
import type { Mark, Person } from './desk-notes.ts';
import { COLUMNS, type EntryRow, fromRow } from './entry-table.ts';
import { type ContestMeta, JOURNAL_KIND } from './journal-file.ts';
import { holds, markSeal, readSeals, type Seal, type SealedPart, type Seals } from './seals.ts';

/** Rows of one sealed part; `seal` is null unless they are as they were sealed. */
export interface Salvaged<Row> {
  rows: Row[];
  seal: Seal | null;
}

export interface SettingRow {
  key: string;
  value: string;
}

export interface QuestionRow extends PlacedQuestion {
  place: number;
  /** 32 hex digits. */
  salt: string;
}

export interface SalvagedJournal {
  /** Those that are what they were sealed as; whether they follow each other is for the chain to say. */
  entries: Entry[];
  /** The highest number there is a row for, readable or not. */
  claims: number;
  /** Null when the seal on them does not hold. */
  contest: (ContestMeta & { run: number }) | null;
  people: Salvaged<Person>;
  settings: Salvaged<SettingRow>;
  marks: Mark[];
  /** As written down, each to be trusted no more than the rest. */
  seals: Seals;
}

export interface SalvagedBank {
  questions: Salvaged<QuestionRow>;
  seals: Seals;
}

/** So many numbers in a row without a readable row, and the rest is given up. */
const GIVE_UP = 2000;
const HEADER = 100;

/** Null when nothing at all can be read. `atLeast`: so many entries are known to have been there. */
export function salvageJournalFile(file: string, atLeast: number): SalvagedJournal | null {
  return salvaging(file, JOURNAL_KIND, (database) => salvageJournal(database, atLeast));
}

export function salvageBankFile(file: string): SalvagedBank | null {
  return salvaging(file, BANK_KIND, salvageBank);
}

export function salvageJournal(database: Database.Database, atLeast: number): SalvagedJournal {
  const rows = rowByRow<EntryRow>(database, `SELECT ${COLUMNS} FROM entry WHERE seq = ?`, atLeast);
  const contests = all<ContestMeta & { run: number }>(
    database,
    'SELECT id, title, created, run FROM contest',
  );
  return {
    entries: rows.flatMap(({ row }) => wholeEntry(row)),
    claims: rows.at(-1)?.number ?? 0,
    contest: holds(database, 'contest') ? (contests[0] ?? null) : null,
    people: part(database, 'person', all<Person>(database, 'SELECT id, name FROM person ORDER BY rowid')),
    settings: part(
      database,
      'setting',
      all<SettingRow>(database, 'SELECT key, value FROM setting ORDER BY key').filter(({ value }) =>
        isJson(value),
      ),
    ),
    marks: all<Mark & { seal: string }>(
      database,
      'SELECT run, clock, remaining, wall, seal FROM running_clock ORDER BY rowid',
    )
      .filter((row) => markSeal(row) === row.seal)
      .map(({ seal: _, ...mark }) => mark),
    seals: sealsIn(database),
  };
}

export function salvageBank(database: Database.Database): SalvagedBank {
  const rows = rowByRow<Parameters<typeof wholeQuestion>[0]>(
    database,
    'SELECT place, body, placement, salt FROM question WHERE rowid = ?',
    0,
  );
  const questions = rows
    .flatMap(({ row }) => wholeQuestion(row))
    .sort((one, other) => one.place - other.place);
  return { questions: part(database, 'question', questions), seals: sealsIn(database) };
}

function salvaging<T>(
  file: string,
  kind: DatabaseKind,
  salvage: (database: Database.Database) => T,
): T | null {
  try {
    return withPrivateCopy(file, (copy) => {
      mendHeader(copy, kind);
      const database = new Database(copy);
      try {
        return salvage(database);
      } finally {
        database.close();
      }
    });
  } catch {
    return null;
  }
}

/** What stands in the first bytes is known beforehand; damage there need not keep anyone from the rest. */
function mendHeader(copy: string, kind: DatabaseKind): void {
  const { size } = statSync(copy);
  if (size < HEADER) return;
  const descriptor = openSync(copy, 'r+');
  try {
    const stands = Buffer.alloc(HEADER);
    readSync(descriptor, stands, 0, HEADER, 0);
    writeSync(descriptor, freshHeader(stands, kind, size), 0, HEADER, 0);
  } finally {
    closeSync(descriptor);
  }
}

/** The rows that can be read, with their numbers, by asking for each. */
function rowByRow<Row>(
  database: Database.Database,
  sql: string,
  atLeast: number,
): { number: number; row: Row }[] {
  const found: { number: number; row: Row }[] = [];
  const get = attempt(() => database.prepare<[number], Row>(sql));
  if (get === null) return found;
  let last = atLeast;
  for (let number = 1; number <= last + GIVE_UP; number += 1) {
    const row = attempt(() => get.get(number));
    if (row === null || row === undefined) continue;
    found.push({ number, row });
    last = Math.max(last, number);
  }
  return found;
}

function all<Row>(database: Database.Database, sql: string): Row[] {
  return attempt(() => database.prepare<[], Row>(sql).all()) ?? [];
}

function part<Row>(database: Database.Database, name: SealedPart, rows: Row[]): Salvaged<Row> {
  return { rows, seal: holds(database, name) ? (sealsIn(database)[name] ?? null) : null };
}

function sealsIn(database: Database.Database): Seals {
  return attempt(() => readSeals(database)) ?? {};
}

function wholeEntry(row: EntryRow): Entry[] {
  const entry = entrySchema.safeParse(fromRow(row));
  if (!entry.success) return [];
  const { prev, hash, ...draft } = entry.data;
  return seal(draft, prev).hash === hash ? [entry.data] : [];
}

function wholeQuestion(row: { place: number; body: string; placement: string; salt: Buffer }): QuestionRow[] {
  const placed = attempt(() =>
    placedQuestionSchema.parse({ question: JSON.parse(row.body), placement: JSON.parse(row.placement) }),
  );
  return placed === null ? [] : [{ ...placed, place: row.place, salt: row.salt.toString('hex') }];
}

function isJson(text: string): boolean {
  return attempt(() => JSON.parse(text)) !== null;
}

/** Null for whatever fails: that it fails is what is expected here. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
