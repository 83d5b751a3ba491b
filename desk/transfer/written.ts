// A sheet of written scores, matched to the roster.
import type { Person, Team, WrittenScore } from '#contract/roster.ts';
import { amount, POINT } from '#contract/units.ts';
import type { CellProblem } from './problems.ts';
import { type Row, readTables, type Sheet } from './table.ts';
import { folded } from './text.ts';
import { numberOf, ordinalOf } from './values.ts';
import { type WrittenColumn, writtenVocabulary } from './vocabulary.ts';

export interface WrittenRead {
  /** Rows without an error. */
  scores: WrittenScore[];
  problems: CellProblem[];
  /** Numbers of rows. */
  good: number;
  bad: number;
}

export interface Roster {
  teams: readonly Team[];
  people: readonly Person[];
}

type WrittenRow = Row<WrittenColumn>;

interface Member {
  id: string;
  name: string;
  team: number;
  /** Null: a substitute. */
  number: number | null;
}

const FULL_MARKS = 100;
/** Sums made by a spreadsheet carry noise far below this, in thousandths. */
const NOISE = 1e-4;

/** Everybody who can play; leaders write no paper. */
function membersOf({ teams, people }: Roster): Member[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return teams.flatMap(({ number: team, lineup, substitutes }) => [
    ...lineup.map(({ number, person }) => ({ id: person, name: names.get(person) ?? '', team, number })),
    ...substitutes.map((person) => ({ id: person, name: names.get(person) ?? '', team, number: null })),
  ]);
}

/**
 * By name within the team; the player number decides between namesakes, or stands for the name.
 * A number beside a name that is known is not compared: 序号 is often just the number of the line.
 */
function findMember(row: WrittenRow, members: readonly Member[]): Member | null {
  const team = ordinalOf(row.cell('team'));
  if (team === null) {
    row.error('team', 'import.team-number');
    return null;
  }
  const mates = members.filter((member) => member.team === team);
  if (mates.length === 0) {
    row.error('team', 'import.team-unknown', { team });
    return null;
  }
  const name = row.text('person');
  const number = ordinalOf(row.cell('player'));
  const numbered = mates.filter((mate) => number !== null && mate.number === number);
  const namesakes = mates.filter((mate) => folded(mate.name) === folded(name));
  const fitting = name === '' ? numbered : namesakes;
  const [member] = fitting.length > 1 ? fitting.filter((mate) => numbered.includes(mate)) : fitting;
  if (member !== undefined) return member;
  const column = name === '' && row.text('player') !== '' ? 'player' : 'person';
  if (row.text(column) === '') row.error(column, 'import.person-empty');
  else if (fitting.length > 1) row.error(column, 'import.person-ambiguous', { team });
  else row.error(column, 'import.person-unknown', { team, person: row.text(column) });
  return null;
}

/** A score in thousandths between 0 and `max` points; null with an error on the row. */
function readScore(row: WrittenRow, column: 'written' | 'comprehensive', max: number): number | null {
  const cell = row.cell(column);
  const value = numberOf(cell);
  if (value === null) {
    row.error(column, cell.text === '' ? 'import.score-empty' : 'import.score-bad');
    return null;
  }
  if (value < 0 || value > max + NOISE / POINT) {
    row.error(column, 'import.score-range', { max });
    return null;
  }
  const thousandths = Math.round(value * POINT);
  if (Math.abs(thousandths - value * POINT) > NOISE) {
    row.error(column, 'import.score-decimals');
    return null;
  }
  return thousandths;
}

function missing(member: Member, sheet: string): CellProblem {
  return {
    // A substitute who never plays may do without; the team's result then rests on the others.
    severity: member.number === null ? 'warning' : 'error',
    sheet,
    row: null,
    column: null,
    heading: null,
    value: member.name,
    code: 'import.score-missing',
    params: { team: member.team, person: member.name },
  };
}

/** Reads every sheet that has a 笔试成绩 column. A person counts as present in it even when the score is bad. */
export function readWrittenSheets(sheets: readonly Sheet[], roster: Roster): WrittenRead {
  const members = membersOf(roster);
  const tables = readTables(sheets, writtenVocabulary, {
    anchor: 'written',
    required: ['team', 'written'],
    wanted: true,
  });
  const rows = tables.flatMap((table) => table.rows);
  const present = new Map<string, WrittenRow>();
  const scores: WrittenScore[] = [];
  for (const row of rows) {
    const member = findMember(row, members);
    const before = member === null ? undefined : present.get(member.id);
    if (member !== null && before !== undefined)
      row.error('person', 'import.score-twice', { person: member.name, row: before.number });
    else if (member !== null) present.set(member.id, row);
    const total = readScore(row, 'written', FULL_MARKS);
    const most = total === null ? FULL_MARKS : total / POINT;
    const comprehensive = row.has('comprehensive') ? readScore(row, 'comprehensive', most) : 0;
    if (member === null || total === null || comprehensive === null || row.bad) continue;
    scores.push({ person: member.id, total: amount(total), comprehensive: amount(comprehensive) });
  }
  const first = rows[0];
  const overall: CellProblem[] = [];
  if (first !== undefined) {
    for (const member of members) if (!present.has(member.id)) overall.push(missing(member, first.sheet));
    if (!first.has('comprehensive')) overall.push(withoutComprehensive(first.sheet));
  }
  return {
    scores,
    problems: [
      ...tables.flatMap((table) => table.problems),
      ...rows.flatMap((row) => row.problems),
      ...overall,
    ],
    good: rows.filter((row) => !row.bad).length,
    bad: rows.filter((row) => row.bad).length,
  };
}

function withoutComprehensive(sheet: string): CellProblem {
  const code = 'import.comprehensive-missing';
  return { severity: 'warning', sheet, row: null, column: null, heading: null, value: '', code, params: {} };
}
