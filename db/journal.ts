// The journal of one contest: entries are appended in order, sealed in a chain, and never changed.
import type { Statement } from 'better-sqlite3';
import { z } from 'zod';
import { type Entry, type EntryDraft, entryDraftSchema, entrySchema, GENESIS } from '#contract/record.ts';
import { type ChainBreak, canonicalText, firstBreak, seal } from './chain.ts';
import type { Connection } from './connection.ts';
import type { ContestMeta } from './journal-file.ts';
import { ContestFileError } from './refusals.ts';

export interface JournalHead {
  /** 0 while the journal is empty. */
  seq: number;
  hash: string;
}

export interface ReadableJournal {
  meta(): ContestMeta;
  /** All entries from `fromSeq` (default 1) in order. Throws {@link ContestFileError} `damaged` on an unreadable one. */
  entries(fromSeq?: number): Entry[];
  head(): JournalHead;
  /** Recomputes the whole chain; null when it holds. It cannot see entries cut off at the end. */
  verify(): ChainBreak | null;
}

export interface WritableJournal extends ReadableJournal {
  /**
   * Seals and stores the drafts in one transaction and returns after they are on disk.
   * All or nothing. Throws {@link JournalSequenceError} when `seq` does not go on from the head without gap or
   * repeat, ZodError for what is no draft, {@link ContestFileError} `disk` when the disk fails: then nothing may
   * be taken as stored until the contest has been reopened.
   */
  append(drafts: readonly EntryDraft[]): Entry[];
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

interface EntryRow {
  seq: number;
  type: string;
  v: number;
  kind: string;
  cause: string;
  actor: string;
  at: string;
  wall: string;
  data: string;
  prev: string;
  hash: string;
}

const draftShape = entryDraftSchema.extend({ data: z.unknown() });

const COLUMNS = 'seq, type, v, kind, cause, actor, at, wall, data, prev, hash';

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

  verify(): ChainBreak | null {
    return this.connection.read(() => firstBreak(this.#stored()));
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

  append(drafts: readonly EntryDraft[]): Entry[] {
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
    return sealed;
  }

  #insertion(): Statement<[EntryRow]> {
    this.#insert ??= this.connection.database.prepare(
      `INSERT INTO entry (${COLUMNS}) VALUES (${COLUMNS.replace(/\w+/g, ':$&')})`,
    );
    return this.#insert;
  }

  startRun(): number {
    return this.connection.write(() => {
      const counted = this.connection.database
        .prepare<[], { run: number }>('UPDATE contest SET run = run + 1 RETURNING run')
        .get();
      if (!counted) throw new ContestFileError('damaged', this.connection.file);
      return counted.run;
    });
  }
}

function toRow(entry: Entry): EntryRow {
  return {
    ...entry,
    actor: canonicalText(entry.actor),
    at: canonicalText(entry.at),
    data: canonicalText(entry.data),
  };
}

/** What stands in the row, or null when its JSON cannot be read; the schema judges the rest. */
function fromRow(row: EntryRow): unknown {
  try {
    return { ...row, actor: JSON.parse(row.actor), at: JSON.parse(row.at), data: JSON.parse(row.data) };
  } catch {
    return null;
  }
}
