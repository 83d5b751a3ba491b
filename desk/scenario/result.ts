// What a played contest comes to: every posting and the final order, as plain data and as a table.
import type { Posting } from '#contract/event.ts';
import { amountText, rationalText } from '#engine/rational.ts';
import { individualStandings, standings } from '#engine/standings.ts';
import type { State } from '#engine/state.ts';

export interface PostingRow {
  readonly turn: string;
  /** From 1; null for a posting of the whole turn. */
  readonly item: number | null;
  readonly account: number;
  /** Whose own points; of ledger player only. */
  readonly person?: string;
  readonly ledger: string;
  readonly amount: string;
  readonly reason: string;
  readonly clause: string;
}

export interface FinalRow {
  readonly rank: number;
  readonly team: number;
  readonly live: string;
  readonly written: string | null;
  readonly total: string | null;
  readonly decidedBy: string | null;
  readonly prize: string | null;
  /** Withdrawn or disqualified; absent: ranked. */
  readonly out?: string;
}

export interface IndividualRow {
  readonly rank: number;
  readonly team: number;
  readonly person: string;
  readonly points: string;
  readonly prize: string | null;
  /** Withdrawn or disqualified, in person or with the team; absent: ranked. */
  readonly out?: string;
}

export interface ScenarioResult {
  readonly postings: PostingRow[];
  readonly standings: FinalRow[];
  /** Absent where the rules rank no players. */
  readonly individual?: IndividualRow[];
}

export function resultOf(state: State): ScenarioResult {
  return {
    postings: state.postings.map((posting) => postingRow(state, posting)),
    standings: standings(state).map((row) => ({
      rank: row.rank,
      team: row.team,
      live: amountText(row.live),
      written: row.written === null ? null : rationalText(row.written),
      total: row.total === null ? null : rationalText(row.total),
      decidedBy: row.decidedBy,
      prize: row.prize,
      ...(row.out === null ? {} : { out: row.out }),
    })),
    ...(state.definition?.ranking.individual ? { individual: individualRows(state) } : {}),
  };
}

function individualRows(state: State): IndividualRow[] {
  return individualStandings(state).map(({ rank, team, person, points, prize, out }) => ({
    rank,
    team,
    person,
    points: amountText(points),
    prize,
    ...(out === null ? {} : { out }),
  }));
}

function postingRow(state: State, posting: Posting): PostingRow {
  return {
    turn: posting.turn,
    item: posting.item === null ? null : posting.item + 1,
    account: posting.team,
    ...(posting.ledger === 'player' && posting.person !== null ? { person: posting.person } : {}),
    ledger: posting.ledger,
    amount: amountText(posting.amount),
    reason: posting.reason,
    clause: state.definition?.clauses[posting.clause]?.ref ?? posting.clause,
  };
}

export function resultText({ postings, standings: rows, individual }: ScenarioResult): string {
  const lines = [
    'Standings',
    'rank  team  live     written  total    decided by     prize',
    ...rows.map((row) =>
      [
        (row.out === undefined ? String(row.rank) : '—').padEnd(6),
        String(row.team).padEnd(6),
        row.live.padEnd(9),
        (row.written ?? '—').padEnd(9),
        (row.total ?? '—').padEnd(9),
        (row.decidedBy ?? '').padEnd(15),
        row.out ?? row.prize ?? '',
      ].join(''),
    ),
    ...(individual === undefined ? [] : ['', ...individualText(individual)]),
    '',
    'Postings',
    'turn             item  team  ledger   amount  reason       clause',
    ...postings.map((row) =>
      [
        row.turn.padEnd(17),
        String(row.item ?? '—').padEnd(6),
        String(row.account).padEnd(6),
        row.ledger.padEnd(9),
        row.amount.padStart(6),
        '  ',
        row.reason.padEnd(13),
        [row.person, row.clause].filter((part) => part !== undefined).join(' '),
      ].join(''),
    ),
  ];
  return lines.join('\n');
}

function individualText(rows: readonly IndividualRow[]): string[] {
  return [
    'Players',
    'rank  team  points   person          prize',
    ...rows.map(({ rank, team, person, points, prize, out }) =>
      [
        (out === undefined ? String(rank) : '—').padEnd(6),
        String(team).padEnd(6),
        points.padEnd(9),
        person.padEnd(16),
        out ?? prize ?? '',
      ]
        .join('')
        .trimEnd(),
    ),
  ];
}
