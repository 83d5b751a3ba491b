// The judges' sheet of a roster workbook: 姓名 and 职务.
import type { Judge } from '#contract/roster.ts';
import type { CellProblem } from './problems.ts';
import { type Row, readTables, type Sheet } from './table.ts';
import { folded } from './text.ts';
import { type JudgeColumn, judgeVocabulary } from './vocabulary.ts';

const ROLES = new Map<string, Judge['role']>([
  ...['裁判长', '评委组长', '评委会主任', 'chiefjudge'].map((name) => [name, 'chief-judge'] as const),
  ...['裁判', '裁判员', '评委', '评审', '副裁判长', 'judge'].map((name) => [name, 'judge'] as const),
]);
const LONGEST_NAME = 40;

function readJudge(row: Row<JudgeColumn>): Omit<Judge, 'person'> | null {
  const name = row.limited('person', LONGEST_NAME);
  if (name === '') row.error('person', 'import.person-empty');
  const role = ROLES.get(folded(row.text('duty')));
  if (role === undefined) row.error('duty', 'import.duty-unknown');
  return role === undefined || row.bad ? null : { name, role };
}

/** Persons are j1, j2 … in the order of the sheet. No such sheet is no problem. */
export function readJudges(sheets: readonly Sheet[]): {
  judges: Judge[];
  problems: CellProblem[];
  good: number;
  bad: number;
} {
  const tables = readTables(sheets, judgeVocabulary, {
    anchor: 'duty',
    required: ['person', 'duty'],
    wanted: false,
  });
  const judges: Judge[] = [];
  let chief: Row<JudgeColumn> | null = null;
  const rows = tables.flatMap((table) => table.rows);
  for (const row of rows) {
    const judge = readJudge(row);
    if (judge === null) continue;
    if (judge.role === 'chief-judge' && chief !== null) {
      row.error('duty', 'import.chief-twice', { row: chief.number });
      continue;
    }
    if (judge.role === 'chief-judge') chief = row;
    judges.push({ person: `j${judges.length + 1}`, ...judge });
  }
  // Other columns of a judges' sheet (phone, unit) are of no interest, so they are not remarked on.
  const headings = tables.flatMap((table) => table.problems.filter(({ severity }) => severity === 'error'));
  return {
    judges,
    problems: [...headings, ...rows.flatMap((row) => row.problems)],
    good: rows.filter((row) => !row.bad).length,
    bad: rows.filter((row) => row.bad).length,
  };
}
