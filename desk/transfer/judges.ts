// The officials' sheet of a roster workbook: 姓名 and 职务, of judges and supervisors.
import type { Judge, Supervisor } from '#contract/roster.ts';
import type { CellProblem } from './problems.ts';
import { type Row, readTables, type Sheet } from './table.ts';
import { folded } from './text.ts';
import { type JudgeColumn, judgeVocabulary } from './vocabulary.ts';

type Duty = Judge['role'] | 'supervisor';

const DUTIES = new Map<string, Duty>([
  ...['裁判长', '评委组长', '评委会主任', 'chiefjudge'].map((name) => [name, 'chief-judge'] as const),
  ...['裁判', '裁判员', '评委', '评审', '副裁判长', 'judge'].map((name) => [name, 'judge'] as const),
  ...['监督', '监督员', '监审', '公证员', 'supervisor'].map((name) => [name, 'supervisor'] as const),
]);
const LONGEST_NAME = 40;

function readOfficial(row: Row<JudgeColumn>): { name: string; duty: Duty } | null {
  const name = row.limited('person', LONGEST_NAME);
  if (name === '') row.error('person', 'import.person-empty');
  const duty = DUTIES.get(folded(row.text('duty')));
  if (duty === undefined) row.error('duty', 'import.duty-unknown');
  return duty === undefined || row.bad ? null : { name, duty };
}

/** Persons are j1, j2 … and v1, v2 … in the order of the sheet. No such sheet is no problem. */
export function readOfficials(sheets: readonly Sheet[]): {
  judges: Judge[];
  supervisors: Supervisor[];
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
  const supervisors: Supervisor[] = [];
  let chief: Row<JudgeColumn> | null = null;
  const rows = tables.flatMap((table) => table.rows);
  for (const row of rows) {
    const official = readOfficial(row);
    if (official === null) continue;
    const { name, duty } = official;
    if (duty === 'supervisor') {
      supervisors.push({ person: `v${supervisors.length + 1}`, name });
      continue;
    }
    if (duty === 'chief-judge' && chief !== null) {
      row.error('duty', 'import.chief-twice', { row: chief.number });
      continue;
    }
    if (duty === 'chief-judge') chief = row;
    judges.push({ person: `j${judges.length + 1}`, name, role: duty });
  }
  // Other columns of such a sheet (phone, unit) are of no interest, so they are not remarked on.
  const headings = tables.flatMap((table) => table.problems.filter(({ severity }) => severity === 'error'));
  return {
    judges,
    supervisors,
    problems: [...headings, ...rows.flatMap((row) => row.problems)],
    good: rows.filter((row) => !row.bad).length,
    bad: rows.filter((row) => row.bad).length,
  };
}
