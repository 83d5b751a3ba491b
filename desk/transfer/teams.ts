// A roster sheet: one row per person becomes teams, persons and, from a second sheet, judges and supervisors.
import type { Definition } from '#contract/definition.ts';
import { type Judge, type Person, type Supervisor, type Team, teamSchema } from '#contract/roster.ts';
import { readOfficials } from './judges.ts';
import type { CellProblem } from './problems.ts';
import { type Row, readTables, type Sheet } from './table.ts';
import { folded } from './text.ts';
import { ordinalOf } from './values.ts';
import { type TeamColumn, teamVocabulary } from './vocabulary.ts';

export interface TeamsRead {
  /** Teams none of whose rows has an error, by number. */
  teams: Team[];
  /** Players, substitutes and leaders of these teams. */
  people: Person[];
  judges: Judge[];
  supervisors: Supervisor[];
  problems: CellProblem[];
  /** Numbers of rows, officials included. */
  good: number;
  bad: number;
}

type TeamRow = Row<TeamColumn>;

const LAST_TEAM = 99;
const LONGEST_NAME = 30;
const LONGEST_SHORT = 6;
export const LONGEST_PERSON = 40;
const SUBSTITUTE = /^(替补|候补|替|替补选手|替补队员|后备|substitute)\d*$/;
const LEADER = /^(领队|leader)$/;

interface Member {
  row: TeamRow;
  name: string;
  /** Null: a substitute. */
  number: number | null;
}

interface Squad {
  number: number;
  rows: TeamRow[];
  members: Member[];
  leader: string;
}

/** The text the team's rows agree on; the first filled cell counts, blank ones follow it. */
function agreed(squad: Squad, column: 'teamName' | 'short', max: number): string {
  let first = '';
  for (const row of squad.rows) {
    const text = row.limited(column, max);
    if (first === '') first = text;
    else if (text !== '' && folded(text) !== folded(first))
      row.error(column, 'import.team-differs', { team: squad.number, first });
  }
  return first;
}

function addLeader(squad: Squad, row: TeamRow, column: TeamColumn, name: string): void {
  if (name === '' || folded(name) === folded(squad.leader)) return;
  if (squad.leader !== '')
    row.error(column, 'import.leader-twice', { team: squad.number, first: squad.leader });
  else squad.leader = name;
}

function addMember(squad: Squad, row: TeamRow, lastPlayer: number): void {
  const name = row.limited('person', LONGEST_PERSON);
  if (name === '') row.error('person', 'import.person-empty');
  const place = folded(row.text('player'));
  if (LEADER.test(place)) {
    addLeader(squad, row, 'person', name);
    return;
  }
  const substitute = place === '' || SUBSTITUTE.test(place);
  const number = substitute ? null : ordinalOf(row.cell('player'));
  if (!substitute && (number === null || number < 1 || number > lastPlayer)) {
    row.error('player', 'import.player-number', { max: lastPlayer });
    return;
  }
  const holder = squad.members.find((member) => number !== null && member.number === number);
  if (holder !== undefined && number !== null)
    row.error('player', 'import.player-twice', { team: squad.number, number, row: holder.row.number });
  squad.members.push({ row, name, number });
}

/** Teams in the order of their numbers; rows without a usable number have their error. */
function squadsOf(rows: readonly TeamRow[], lastPlayer: number): Squad[] {
  const squads = new Map<number, Squad>();
  for (const row of rows) {
    row.limited('leader', LONGEST_PERSON);
    const number = ordinalOf(row.cell('team'));
    if (number === null || number < 1 || number > LAST_TEAM) {
      row.error('team', 'import.team-number');
      continue;
    }
    const squad = squads.get(number) ?? { number, rows: [], members: [], leader: '' };
    squads.set(number, squad);
    squad.rows.push(row);
    addLeader(squad, row, 'leader', row.text('leader'));
    addMember(squad, row, lastPlayer);
  }
  return [...squads.values()].sort((left, right) => left.number - right.number);
}

function checkPlayers(squad: Squad, fewest: number): void {
  const team = squad.number;
  const first = squad.rows[0];
  const numbers = squad.members.flatMap(({ number }) => (number === null ? [] : [number]));
  if (numbers.length < fewest)
    first?.error('player', 'import.players-few', { team, count: numbers.length, min: fewest });
  for (let number = 1; number < Math.max(0, ...numbers); number += 1)
    if (!numbers.includes(number)) first?.warning('player', 'import.player-gap', { team, number });
}

/** The same name twice is possible, so it is only a warning. */
function checkNames(squads: readonly Squad[]): void {
  const seen = new Map<string, { team: number; row: number }>();
  for (const { number: team, members } of squads)
    for (const { row, name } of members) {
      const first = seen.get(folded(name));
      if (name !== '' && first !== undefined) row.warning('person', 'import.person-twice', { ...first });
      else seen.set(folded(name), { team, row: row.number });
    }
}

function checkTeamNames(named: readonly { squad: Squad; name: string }[]): void {
  const seen = new Map<string, number>();
  for (const { squad, name } of named) {
    const first = seen.get(folded(name));
    const row = squad.rows[0];
    if (name === '') row?.error('teamName', 'import.team-name-empty', { team: squad.number });
    else if (first !== undefined) row?.error('teamName', 'import.team-name-twice', { team: first });
    else seen.set(folded(name), squad.number);
  }
}

/** Ids are t<team>-p<player>, t<team>-s<substitute, from 1>, t<team>-leader; a leader who plays is one person. */
function assemble(squad: Squad, name: string, short: string): { team: Team; people: Person[] } {
  const prefix = `t${squad.number}`;
  const players = squad.members
    .flatMap(({ number, name: person }) => (number === null ? [] : [{ number, name: person }]))
    .sort((left, right) => left.number - right.number)
    .map(({ number, name: person }) => ({ number, id: `${prefix}-p${number}`, name: person }));
  const substitutes = squad.members
    .filter(({ number }) => number === null)
    .map(({ name: person }, index) => ({ id: `${prefix}-s${index + 1}`, name: person }));
  const members = [...players, ...substitutes].map(({ id, name: person }) => ({ id, name: person }));
  const playing = members.find((member) => folded(member.name) === folded(squad.leader));
  const leader = squad.leader === '' ? null : (playing ?? { id: `${prefix}-leader`, name: squad.leader });
  const team = {
    number: squad.number,
    name,
    short: short === '' ? [...name].slice(0, LONGEST_SHORT).join('').slice(0, LONGEST_SHORT) : short,
    leader: leader?.id ?? null,
    lineup: players.map(({ number, id }) => ({ number, person: id })),
    substitutes: substitutes.map(({ id }) => id),
  };
  return { team, people: leader === null || playing !== undefined ? members : [...members, leader] };
}

function teamCount(count: number, definition: Definition, sheet: string): CellProblem[] {
  const { min, max } = definition.teams;
  if (count >= min && count <= max) return [];
  const params = { min, max, count };
  return [
    {
      severity: 'error',
      sheet,
      row: null,
      column: null,
      heading: null,
      value: String(count),
      code: 'import.team-count',
      params,
    },
  ];
}

/** A team with a bad row is left out whole: says which team, and which rows to mend. */
function leftOut({ number: team, rows }: Squad, name: string): CellProblem[] {
  const bad = rows.filter((row) => row.bad);
  const [first] = bad;
  if (first === undefined) return [];
  const where = bad.map((row) => row.number).join('、');
  return [
    {
      severity: 'warning',
      sheet: first.sheet,
      row: first.number,
      column: null,
      heading: null,
      value: name,
      code: 'import.team-left-out',
      params: { team, rows: where },
    },
  ];
}

/** Reads every sheet that has a 队号 column, and every one with a 职务 column as officials. */
export function readTeamSheets(sheets: readonly Sheet[], definition: Definition): TeamsRead {
  const { min, max } = definition.teams.players;
  const tables = readTables(sheets, teamVocabulary, {
    anchor: 'team',
    required: ['team', 'teamName', 'player', 'person'],
    wanted: true,
  });
  const rows = tables.flatMap((table) => table.rows);
  const squads = squadsOf(rows, max);
  const named = squads.map((squad) => ({
    squad,
    name: agreed(squad, 'teamName', LONGEST_NAME),
    short: agreed(squad, 'short', LONGEST_SHORT),
  }));
  checkTeamNames(named);
  checkNames(squads);
  for (const squad of squads) checkPlayers(squad, min);
  const officials = readOfficials(sheets);
  const whole = named
    .filter(({ squad }) => !squad.rows.some((row) => row.bad))
    .map(({ squad, name, short }) => assemble(squad, name, short))
    .filter(({ team }) => teamSchema.safeParse(team).success);
  const taken = named
    .filter(({ squad }) => !squad.rows.some((row) => row.bad))
    .flatMap(({ squad }) => squad.rows);
  return {
    teams: whole.map(({ team }) => team),
    people: whole.flatMap(({ people }) => people),
    judges: officials.judges,
    supervisors: officials.supervisors,
    problems: [
      ...tables.flatMap((table) => table.problems),
      ...(rows.length === 0 ? [] : teamCount(squads.length, definition, rows[0]?.sheet ?? '')),
      ...rows.flatMap((row) => row.problems),
      ...named.flatMap(({ squad, name }) => leftOut(squad, name)),
      ...officials.problems,
    ],
    // A team with a bad row is left out whole: its other rows are not bad, but they are not taken either.
    good: taken.length + officials.good,
    bad: rows.filter((row) => row.bad).length + officials.bad,
  };
}
