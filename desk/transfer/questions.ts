// A question sheet: every row becomes a question with its place in the contest, or problems that name its cells.
import type { Definition } from '#contract/definition.ts';
import { type PlacedQuestion, placedQuestionSchema, type QuestionType } from '#contract/question.ts';
import {
  readBlankKey,
  readJudgeKey,
  readMultipleKey,
  readOptions,
  readReference,
  readScoringPoints,
  readSingleKey,
  warnOfUnusedOptions,
  warnOfUnusedPoints,
} from './answer-key.ts';
import { readMedia } from './media.ts';
import { readPlacement } from './placement.ts';
import type { CellProblem } from './problems.ts';
import { questionTypeOf } from './question-types.ts';
import { type Row, readTables, type Sheet } from './table.ts';
import { folded, gist } from './text.ts';
import { type QuestionColumn, questionVocabulary } from './vocabulary.ts';

export interface QuestionsRead {
  /** Rows without an error, in the order of the sheet. */
  placed: PlacedQuestion[];
  problems: CellProblem[];
  /** Numbers of rows. */
  good: number;
  bad: number;
}

type QuestionRow = Row<QuestionColumn>;

const LONGEST_ID = 40;
const LONGEST_FIELD = 40;
const LONGEST_STEM = 2000;
const LONGEST_EXPLANATION = 2000;

/** Numbers and stems seen so far, to find what was entered twice. */
class Seen {
  readonly #ids = new Map<string, QuestionRow>();
  readonly #stems = new Map<string, QuestionRow>();

  check(row: QuestionRow, id: string, stem: string): void {
    const sameId = this.#ids.get(folded(id));
    if (id !== '' && sameId !== undefined)
      row.error('id', 'import.id-twice', { id, sheet: sameId.sheet, row: sameId.number });
    else this.#ids.set(folded(id), row);
    // Stems that differ only in their punctuation count as the same; of punctuation alone there is no gist.
    const essence = gist(stem);
    const sameStem = this.#stems.get(essence);
    if (essence !== '' && sameStem !== undefined)
      row.warning('stem', 'import.stem-twice', { sheet: sameStem.sheet, row: sameStem.number });
    else this.#stems.set(essence, row);
  }
}

function readType(row: QuestionRow): QuestionType | undefined {
  const text = row.text('type');
  const type = questionTypeOf(text);
  if (text === '') row.error('type', 'import.type-empty');
  else if (type === undefined) row.error('type', 'import.type-unknown', { type: text });
  return type;
}

/** What depends on the type. */
function readBody(row: QuestionRow, type: QuestionType) {
  if (type !== 'short' && type !== 'case') warnOfUnusedPoints(row);
  if (type === 'single' || type === 'multiple') {
    const options = readOptions(row);
    const key = type === 'single' ? readSingleKey(row, options) : readMultipleKey(row, options);
    return { type, options, key };
  }
  if (type === 'judge') return { type, key: readJudgeKey(row) };
  warnOfUnusedOptions(row);
  if (type === 'blank') return { type, key: readBlankKey(row) };
  return { type, key: readReference(row), points: readScoringPoints(row) };
}

function readRow(row: QuestionRow, definition: Definition, seen: Seen): PlacedQuestion | null {
  const id = row.limited('id', LONGEST_ID).normalize('NFKC').replace(/\s+/g, ' ');
  if (id === '') row.error('id', 'import.id-empty');
  const type = readType(row);
  const stem = row.limited('stem', LONGEST_STEM);
  if (stem === '') row.error('stem', 'import.stem-empty');
  seen.check(row, id, stem);
  const field = row.limited('field', LONGEST_FIELD);
  const explanation = row.limited('explanation', LONGEST_EXPLANATION);
  const { placement, round } = readPlacement(row, type, definition);
  const media = readMedia(row, round);
  if (type === undefined) return null;
  const body = readBody(row, type);
  if (row.bad) return null;
  const question = { id, field, stem, media, explanation, ...body };
  const placed = placedQuestionSchema.safeParse({ question, placement });
  if (placed.success) return placed.data;
  row.error(null, 'import.not-understood', { detail: placed.error.issues[0]?.path.join('.') ?? '' });
  return null;
}

/** Reads every sheet that has a 题干 column. Nothing is decided here: the caller imports `placed` or not. */
export function readQuestionSheets(sheets: readonly Sheet[], definition: Definition): QuestionsRead {
  const tables = readTables(sheets, questionVocabulary, {
    anchor: 'stem',
    required: ['id', 'type', 'stem', 'key'],
    wanted: true,
  });
  const seen = new Seen();
  const read: QuestionsRead = { placed: [], problems: [], good: 0, bad: 0 };
  for (const table of tables) {
    read.problems.push(...table.problems);
    for (const row of table.rows) {
      const placed = readRow(row, definition, seen);
      read.problems.push(...row.problems);
      if (placed === null) read.bad += 1;
      else {
        read.placed.push(placed);
        read.good += 1;
      }
    }
  }
  return read;
}
