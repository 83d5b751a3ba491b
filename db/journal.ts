// The journal of one contest: entries are appended in order, sealed in a chain, and never changed.
import type { Statement } from 'better-sqlite3';
import { z } from 'zod';
import { type Entry, type EntryDraft, entryDraftSchema, entrySchema, GENESIS } from '#contract/record.ts';
import { type ChainBreak, firstBreak, type JudgedChain, judgeChain, seal } from './chain.ts';
import type { Connection } from './connection.ts';
import { COLUMNS, type EntryRow, fromRow, insertion, toRow } from './entry-table.ts';
import type { ContestMeta } from './journal-file.ts';
import { ContestFileError } from './refusals.ts';
import { lineOf } from './tail.ts';

export interface JournalHead {
  /** 0 while the journal is empty. */
  seq: number;
  hash: string;
}

export interface ReadableJournal {
  meta(): ContestMeta;
  /** All entries from `fromSeq` (default 1) in order. Throws {@link ContestFileError} `damaged` on an unreadable one. */
  entries(fromSeq?: number): Entry[];
  /** Of every entry, in order. */
  hashes(): string[];
  head(): JournalHead;
  isRehearsal(): boolean;
  run(): number;
  /** Recomputes the whole chain; null when it holds. It cannot see entries cut off at the end. */
  verify(): ChainBreak | null;
}

/** What was appended, sealed: as entries, and as the lines of the tail. */
export interface Appended {
  entries: Entry[];
  lines: string[];
}

/** Takes the lines of every commit; never fails. */
export interface LineKeeper {
  write(lines: readonly string[]): void;
}

export interface WritableJournal extends ReadableJournal {
  /**
   * Seals and stores the drafts in one transaction and returns after they are on disk.
   * All or nothing. Throws {@link JournalSequenceError} when `seq` does not go on from the head without gap or
   * repeat, ZodError for what is no draft, {@link ContestFileError} `disk` when the disk fails: then nothing may
   * be taken as stored until the contest has been reopened.
   */
  append(drafts: readonly EntryDraft[]): Entry[];
  /** Like {@link append}. */
  appendLines(drafts: readonly EntryDraft[]): Appended;
  /** Counts one more run of the desk on this contest and returns its number: 1, 2, 3 … */
  startRun(): number;
}

/** The drafts do not continue the journal: the caller's state is stale and must be folded again. */
export class JournalSequenceError extends Error {
  readonly expected: number;
  readonly got: number;

  constructor(expected: number, got: number) {
    super(`the journal goes on with entry ${expected}, not ${got}; fold it again before deciding`);
    this.name = 'JournalSequenceError';
    this.expected = expected;
    this.got = got;
  }
}

const draftShape = entryDraftSchema.extend({ data: z.unknown() });

export class JournalReader implements ReadableJournal {
  protected readonly connection: Connection;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  meta(): ContestMeta {
    const meta = this.connection.read(() =>
      this.connection.database.prepare<[], ContestMeta>('SELECT id, title, created FROM contest').get(),
    );
    if (!meta) throw new ContestFileError('damaged', this.connection.file);
    return meta;
  }

  entries(fromSeq = 1): Entry[] {
    const rows = this.connection.read(() => this.#rows().all(fromSeq));
    return rows.map((row) => {
      const entry = entrySchema.safeParse(fromRow(row));
      if (!entry.success) throw new ContestFileError('damaged', this.connection.file, entry.error);
      return entry.data;
    });
  }

  head(): JournalHead {
    const last = this.connection.read(() =>
      this.connection.database
        .prepare<[], JournalHead>('SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1')
        .get(),
    );
    return last ?? { seq: 0, hash: GENESIS };
  }

  hashes(): string[] {
    return this.connection.read(() =>
      this.connection.database.prepare<[], string>('SELECT hash FROM entry ORDER BY seq').pluck().all(),
    );
  }

  verify(): ChainBreak | null {
    return this.connection.read(() => firstBreak(this.#stored()));
  }

  /** As {@link verify}, with the entries that hold. */
  judged(): JudgedChain {
    return this.connection.read(() => judgeChain(this.#stored()));
  }

  /** How often a desk has opened it. */
  run(): number {
    const run = this.connection.read(() =>
      this.connection.database.prepare<[], number>('SELECT run FROM contest').pluck().get(),
    );
    if (run === undefined) throw new ContestFileError('damaged', this.connection.file);
    return run;
  }

  /** Whether it is the journal of a rehearsal: it then says so for ever. */
  isRehearsal(): boolean {
    const begun = this.connection.read(() =>
      this.connection.database.prepare("SELECT 1 FROM entry WHERE type = 'rehearsal.begun' LIMIT 1").get(),
    );
    return begun !== undefined;
  }

  *#stored(): Generator<{ seq: number; value: unknown }> {
    for (const row of this.#rows().iterate(Number.MIN_SAFE_INTEGER)) {
      yield { seq: row.seq, value: fromRow(row) };
    }
  }

  #rows() {
    return this.connection.database.prepare<[number], EntryRow>(
      `SELECT ${COLUMNS} FROM entry WHERE seq >= ? ORDER BY seq`,
    );
  }
}

export class JournalWriter extends JournalReader implements WritableJournal {
  /** Nobody else writes this file: what was appended last is the head until a commit fails. */
  #head: JournalHead | null = null;
  #insert: Statement<[EntryRow]> | null = null;
  readonly #tail: LineKeeper | null;

  constructor(connection: Connection, tail: LineKeeper | null = null) {
    super(connection);
    this.#tail = tail;
  }

  append(drafts: readonly EntryDraft[]): Entry[] {
    return this.appendLines(drafts).entries;
  }

  appendLines(drafts: readonly EntryDraft[]): Appended {
    // Whether `data` is JSON is found when it is made canonical; the schema's own walk through it costs more than both.
    const checked = drafts.map((draft) => draftShape.parse(draft) as EntryDraft);
    let head = this.#head ?? this.head();
    this.#head = null;
    const sealed = checked.map((draft) => {
      if (draft.seq !== head.seq + 1) throw new JournalSequenceError(head.seq + 1, draft.seq);
      const entry = seal(draft, head.hash);
      head = entry;
      return entry;
    });
    this.connection.write(() => {
      for (const entry of sealed) this.#insertion().run(toRow(entry));
    });
    this.#head = { seq: head.seq, hash: head.hash };
    // Only what the database has kept: a tail never knows more than its journal.
    const lines = sealed.map(lineOf);
    this.#tail?.write(lines);
    return { entries: sealed, lines };
  }

  #insertion(): Statement<[EntryRow]> {
    this.#insert ??= insertion(this.connection.database);
    return this.#insert;
  }

  startRun(): number {
    return this.connection.writeSealed('contest', () => {
      const counted = this.connection.database
        .prepare<[], { run: number }>('UPDATE contest SET run = run + 1 RETURNING run')
        .get();
      if (!counted) throw new ContestFileError('damaged', this.connection.file);
      return counted.run;
    });
  }
}
