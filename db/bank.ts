// The question bank of one contest (bank.db): questions, where the sheet wants them used, and their salts.
import { randomBytes } from 'node:crypto';
import {
  type PlacedQuestion,
  placedQuestionSchema,
  type Question,
  type QuestionId,
} from '#contract/question.ts';
import { canonicalText, sha256 } from './chain.ts';
import type { Connection } from './connection.ts';
import { applicationId, createDatabase, type DatabaseKind } from './database-kind.ts';
import { ContestFileError } from './refusals.ts';
import { reseal, SEAL_TABLE } from './seals.ts';

const FIRST = `
CREATE TABLE question (
  id        TEXT PRIMARY KEY,
  place     INTEGER NOT NULL,
  body      TEXT NOT NULL,
  placement TEXT NOT NULL,
  salt      BLOB NOT NULL CHECK (length(salt) = 16)
) STRICT;
CREATE INDEX question_place ON question (place);
`;

/** A plain rollback journal: opening and closing such a file leaves its bytes alone, whatever its state. */
export const BANK_KIND: DatabaseKind = {
  applicationId: applicationId('LTbk'),
  writeAhead: false,
  migrations: [FIRST, SEAL_TABLE],
  seal: (database) => reseal(database, 'question'),
};

const SALT_BYTES = 16;

export interface ReadableBank {
  /** In sheet order. Throws {@link ContestFileError} `damaged` when one no longer reads as a question. */
  questions(): PlacedQuestion[];
  question(id: QuestionId): PlacedQuestion | null;
  /** Salt of every question: 16 bytes as 32 hex digits. Secret until the question is revealed. */
  salts(): Map<QuestionId, string>;
}

export interface WritableBank extends ReadableBank {
  /**
   * Replaces or adds by id, all or nothing. Questions of one call come in the order of the call: the places they
   * already hold are shared out among them first, then new ones at the end; so correcting one question does not
   * move it, and reading a sheet again gives the sheet's order. A changed question gets a new salt.
   * Throws ZodError for what is no question, RangeError for an id given twice.
   */
  putQuestions(placed: readonly PlacedQuestion[]): void;
  /** Ids that are not there are ignored. */
  removeQuestions(ids: readonly QuestionId[]): void;
}

/**
 * What the journal may hold of a question before its reveal: SHA-256 (hex) over the canonical JSON of
 * `{question, salt}`, `salt` in hex as from {@link ReadableBank.salts}.
 */
export function commitment(question: Question, salt: string): string {
  return sha256(canonicalText({ question, salt }));
}

export function createBank(file: string): void {
  createDatabase(file, BANK_KIND, () => {});
}

interface QuestionRow {
  id: string;
  place: number;
  body: string;
  placement: string;
  salt: Buffer;
}

export class Bank implements WritableBank {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  questions(): PlacedQuestion[] {
    return this.#rows().map((row) => this.#placed(row));
  }

  question(id: QuestionId): PlacedQuestion | null {
    const row = this.#row(id);
    return row ? this.#placed(row) : null;
  }

  salts(): Map<QuestionId, string> {
    return new Map(this.#rows().map((row) => [row.id, row.salt.toString('hex')]));
  }

  putQuestions(placed: readonly PlacedQuestion[]): void {
    const checked = placed.map((one) => placedQuestionSchema.parse(one));
    const ids = new Set(checked.map((one) => one.question.id));
    if (ids.size !== checked.length) throw new RangeError('a question id is given twice');
    this.#connection.writeSealed('question', () => {
      const put = this.#connection.database.prepare<[QuestionRow]>(
        `INSERT INTO question (id, place, body, placement, salt) VALUES (:id, :place, :body, :placement, :salt)
         ON CONFLICT DO UPDATE SET place = :place, body = :body, placement = :placement, salt = :salt`,
      );
      const known = new Map(this.#rows().map((row) => [row.id, row]));
      const places = placesFor(ids, [...known.values()]);
      for (const [index, { question, placement }] of checked.entries()) {
        const body = canonicalText(question);
        const before = known.get(question.id);
        put.run({
          id: question.id,
          place: places[index]!,
          body,
          placement: canonicalText(placement),
          salt: before?.body === body ? before.salt : randomBytes(SALT_BYTES),
        });
      }
    });
  }

  removeQuestions(ids: readonly QuestionId[]): void {
    this.#connection.writeSealed('question', () => {
      const remove = this.#connection.database.prepare<[string]>('DELETE FROM question WHERE id = ?');
      for (const id of ids) remove.run(id);
    });
  }

  #rows(): QuestionRow[] {
    return this.#connection.read(() =>
      this.#connection.database.prepare<[], QuestionRow>('SELECT * FROM question ORDER BY place').all(),
    );
  }

  #row(id: QuestionId): QuestionRow | undefined {
    return this.#connection.read(() =>
      this.#connection.database.prepare<[string], QuestionRow>('SELECT * FROM question WHERE id = ?').get(id),
    );
  }

  #placed(row: QuestionRow): PlacedQuestion {
    try {
      return placedQuestionSchema.parse({
        question: JSON.parse(row.body),
        placement: JSON.parse(row.placement),
      });
    } catch (error) {
      throw new ContestFileError('damaged', this.#connection.file, error);
    }
  }
}

/** The places a call's questions take, ascending: those held by its known ids, then as many new ones as needed. */
function placesFor(ids: ReadonlySet<QuestionId>, inOrder: readonly QuestionRow[]): number[] {
  const places = inOrder.filter((row) => ids.has(row.id)).map((row) => row.place);
  for (let next = (inOrder.at(-1)?.place ?? 0) + 1; places.length < ids.size; next += 1) places.push(next);
  return places;
}
