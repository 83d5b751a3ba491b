// A small contest and sheets made by hand, for the tests of import and export.
import { type Definition, definitionSchema } from '#contract/definition.ts';
import type { CellProblem } from '#desk/transfer/problems.ts';
import type { Cell, Sheet } from '#desk/transfer/table.ts';

const spoken = {
  clause: 'one',
  clock: { scope: 'item', limit: { by: 'fixed', seconds: 10 } },
  answer: { entry: 'spoken' },
  done: { required: true },
  late: 'offer',
  ruledBy: 'host',
  score: {
    per: 'item',
    ledger: 'live',
    right: { formula: 'stake', clause: 'one' },
    wrong: { formula: '0', clause: 'one' },
  },
};

export const contest: Definition = definitionSchema.parse({
  leitai: 1,
  id: 'spring',
  title: '春季知识竞赛',
  clauses: { one: { ref: '一(一)', text: '每队起始分100分。' } },
  teams: { min: 2, max: 3, players: { min: 2, max: 4 } },
  base: 100,
  baseClause: 'one',
  rounds: [
    {
      ...spoken,
      id: 'warm-up',
      title: '初显身手',
      subtitle: '热身环节',
      who: { by: 'order', cycles: 2 },
      player: { by: 'cycle' },
      question: { types: ['single', 'multiple', 'judge', 'blank'] },
      stake: { by: 'fixed', value: 10 },
    },
    {
      ...spoken,
      id: 'risk',
      title: '勇往直前',
      who: { by: 'order' },
      player: { by: 'team' },
      question: { types: ['short', 'case'], from: 'board' },
      stake: { by: 'choice', values: [20, 40] },
    },
    {
      ...spoken,
      id: 'film',
      title: '身临其境',
      who: { by: 'order' },
      player: { by: 'team' },
      question: { types: ['case'], shown: 'video' },
      stake: { by: 'fixed', value: 40 },
    },
  ],
  ranking: {
    weights: { written: '1/2', live: '1/2' },
    written: { aggregate: 'mean' },
    ties: ['written', 'comprehensive'],
    clause: 'one',
    prizes: [{ title: '一等奖', places: 1 }],
  },
});

export function cell(value: string | number): Cell {
  return { text: String(value), number: typeof value === 'number' ? value : null, broken: false };
}

/** A sheet from rows as they would be typed. */
export function sheet(name: string, ...rows: (string | number)[][]): Sheet {
  return { name, rows: rows.map((row) => row.map(cell)) };
}

/** Where and what, in short: "题目!C3 题干 import.stem-empty". */
export function briefly({ sheet, row, column, heading, code }: CellProblem): string {
  return `${sheet}!${column ?? ''}${row ?? ''} ${heading ?? ''} ${code}`.replace(/ +/g, ' ');
}

export function errorsOf(problems: readonly CellProblem[]): string[] {
  return problems.filter(({ severity }) => severity === 'error').map(briefly);
}

export function warningsOf(problems: readonly CellProblem[]): string[] {
  return problems.filter(({ severity }) => severity === 'warning').map(briefly);
}
