// 环节, 分值 and 备用 of a question row, checked against the rounds of the contest.
import type { Definition, Round } from '#contract/definition.ts';
import type { Placement, QuestionType } from '#contract/question.ts';
import { nameOfType } from './question-types.ts';
import type { Row } from './table.ts';
import { folded } from './text.ts';
import { numberOf, yesOrNo } from './values.ts';
import type { QuestionColumn } from './vocabulary.ts';

type QuestionRow = Row<QuestionColumn>;

const BANK_ONLY = new Set(['', '题库', '仅题库', '仅入题库', '无', '-']);
const bare = (text: string) => folded(text).replace(/\([^)]*\)/g, '');

/** Rounds a cell can mean: by id, by title, by title without what stands in brackets, by subtitle. */
function roundsNamed(text: string, rounds: readonly Round[]): Round[] {
  const name = folded(text);
  const tests: ((round: Round) => boolean)[] = [
    ({ id }) => id === name,
    ({ title }) => folded(title) === name,
    ({ title }) => bare(title) === bare(text),
    ({ subtitle }) => subtitle !== '' && folded(subtitle) === name,
  ];
  for (const test of tests) {
    const found = rounds.filter(test);
    if (found.length > 0) return found;
  }
  return [];
}

function readRound(row: QuestionRow, definition: Definition): Round | null {
  const text = row.text('round');
  if (BANK_ONLY.has(folded(text))) return null;
  const [round, ...others] = roundsNamed(text, definition.rounds);
  if (round === undefined) {
    const rounds = definition.rounds.map(({ title }) => title).join('、');
    row.error('round', 'import.round-unknown', { round: text, rounds });
    return null;
  }
  if (others.length > 0) {
    const ids = [round, ...others].map(({ id }) => id).join('、');
    row.error('round', 'import.round-ambiguous', { round: text, ids });
  }
  return round;
}

/** The values a question of the round may have, and whether its own one decides something. */
function valuesOf({ stake, question }: Round): {
  values: readonly number[];
  decides: boolean;
  needed: boolean;
} {
  switch (stake.by) {
    case 'fixed':
      return { values: [stake.value], decides: false, needed: false };
    case 'choice':
      return { values: stake.values, decides: true, needed: question.from === 'board' };
    case 'question':
      return { values: stake.values, decides: true, needed: true };
  }
}

/** The value as far as it decides something: null where every question of the round has the same one. */
function readValue(row: QuestionRow, round: Round | null): number | null {
  const filled = row.text('value') !== '';
  const value = filled ? numberOf(row.cell('value')) : null;
  if (filled && (value === null || !Number.isSafeInteger(value) || value <= 0)) {
    row.error('value', 'import.value-bad');
    return null;
  }
  if (round === null) return null;
  const { values, decides, needed } = valuesOf(round);
  const allowed = values.join('、');
  if (value === null) {
    if (needed) row.error('value', 'import.value-empty', { round: round.title, values: allowed });
    return null;
  }
  if (!values.includes(value)) {
    row.error('value', 'import.value-not-in-round', { round: round.title, value, values: allowed });
    return null;
  }
  return decides ? value : null;
}

/** `type` undefined: the row's type is not known, so it is not held against the round. */
export function readPlacement(
  row: QuestionRow,
  type: QuestionType | undefined,
  definition: Definition,
): { placement: Placement; round: Round | null } {
  const round = readRound(row, definition);
  if (round !== null && type !== undefined && !round.question.types.includes(type)) {
    const allowed = round.question.types.map(nameOfType).join('、');
    row.error('type', 'import.type-not-in-round', { round: round.title, type: nameOfType(type), allowed });
  }
  const spare = yesOrNo(row.cell('spare'));
  if (spare === null) row.error('spare', 'import.spare-unknown');
  const placement = { round: round?.id ?? null, value: readValue(row, round), spare: spare ?? false };
  return { placement, round };
}
