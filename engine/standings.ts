// Who stands where: exact totals, the chain of tie-breaks, shared ranks where no prize depends on it.

import Fraction from 'fraction.js';
import type { Definition, Ledger } from '#contract/definition.ts';
import type { Posting } from '#contract/event.ts';
import type { Team } from '#contract/roster.ts';
import { type Amount, amount, points } from '#contract/units.ts';
import { ofAmount, sumAmounts } from './rational.ts';
import { definitionOf } from './select.ts';
import type { State } from './state.ts';

export type Criterion = 'written' | 'comprehensive' | 'playoff';

export interface Standing {
  readonly team: number;
  /** From 1; equal ranks are shared. */
  readonly rank: number;
  readonly shared: boolean;
  readonly live: Amount;
  /** Null until every team has written scores. */
  readonly written: Fraction | null;
  readonly comprehensive: Fraction | null;
  readonly total: Fraction | null;
  readonly playoff: Amount;
  readonly decidedBy: Criterion | null;
  readonly prize: string | null;
}

interface Row {
  readonly team: Team;
  readonly live: Amount;
  readonly written: Fraction | null;
  readonly comprehensive: Fraction | null;
  readonly value: Fraction;
  readonly playoff: Amount;
}

/** Sum of a team's postings in one ledger, without the base. */
export function ledgerSum(state: State, team: number, ledger: Ledger): Amount {
  return sumAmounts(
    state.postings
      .filter((posting) => posting.team === team && posting.ledger === ledger)
      .map((posting) => posting.amount),
  );
}

/** What the hall sees on the score strip: base and live postings. */
export function liveScore(state: State, team: number): Amount {
  return amount(points(definitionOf(state).base) + ledgerSum(state, team, 'live'));
}

function members(team: Team): string[] {
  return [...team.lineup.map((place) => place.person), ...team.substitutes];
}

function aggregate(definition: Definition, values: readonly Fraction[]): Fraction {
  const { aggregate: by, best } = definition.ranking.written;
  const sorted = [...values].sort((a, b) => b.compare(a));
  const counted = by === 'best' ? sorted.slice(0, best ?? sorted.length) : sorted;
  const sum = counted.reduce((total, value) => total.add(value), new Fraction(0));
  return by === 'mean' ? sum.div(counted.length) : sum;
}

function writtenOf(state: State, team: Team, part: 'total' | 'comprehensive'): Fraction | null {
  const people = members(team);
  const scores = state.written.filter((score) => people.includes(score.person));
  if (scores.length === 0) return null;
  return aggregate(
    definitionOf(state),
    scores.map((score) => ofAmount(score[part])),
  );
}

function totalOf(
  definition: Definition,
  written: Fraction,
  live: Fraction,
  best: { written: Fraction; live: Fraction },
): Fraction {
  const scaled = (value: Fraction, top: Fraction) =>
    definition.ranking.scale === 'raw' || top.compare(0) <= 0 ? value : value.div(top).mul(100);
  return scaled(written, best.written)
    .mul(new Fraction(definition.ranking.weights.written))
    .add(scaled(live, best.live).mul(new Fraction(definition.ranking.weights.live)));
}

function rows(state: State): { rows: Row[]; complete: boolean } {
  const definition = definitionOf(state);
  const facts = state.teams.map((team) => ({
    team,
    live: liveScore(state, team.number),
    written: writtenOf(state, team, 'total'),
    comprehensive: writtenOf(state, team, 'comprehensive'),
    playoff: ledgerSum(state, team.number, 'playoff'),
  }));
  const complete = facts.every((fact) => fact.written !== null);
  const highest = (values: Fraction[]) =>
    values.reduce((top, value) => (value.compare(top) > 0 ? value : top), new Fraction(0));
  const best = {
    written: highest(facts.map((fact) => fact.written ?? new Fraction(0))),
    live: highest(facts.map((fact) => ofAmount(fact.live))),
  };
  return {
    complete,
    rows: facts.map((fact) => ({
      ...fact,
      value:
        complete && fact.written !== null
          ? totalOf(definition, fact.written, ofAmount(fact.live), best)
          : ofAmount(fact.live),
    })),
  };
}

function groupEqual<Item>(items: readonly Item[], value: (item: Item) => Fraction): Item[][] {
  const sorted = [...items].sort((a, b) => value(b).compare(value(a)));
  const groups: Item[][] = [];
  for (const item of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group !== undefined && first !== undefined && value(first).equals(value(item))) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** The prize of a place, from 1; null beyond the prizes. */
export function prizeAt(definition: Definition, place: number): string | null {
  let last = 0;
  for (const prize of definition.ranking.prizes) {
    last += prize.places;
    if (place <= last) return prize.title;
  }
  return null;
}

interface Placed {
  readonly group: readonly Row[];
  readonly rank: number;
  readonly decidedBy: Criterion | null;
  readonly undecided: boolean;
}

/** A tie matters where its places carry different prizes; 第一、二、三名 are three prizes of one place. */
function prizeDepends(definition: Definition, rank: number, size: number): boolean {
  const prizes = Array.from({ length: size }, (_, index) => prizeAt(definition, rank + index));
  return new Set(prizes).size > 1;
}

/** One step in the chain of tie-breaks: more is better. */
interface Step {
  readonly by: Criterion;
  readonly value: (row: Row) => Fraction;
}

/**
 * The chain as the definition orders it. The play-off is one step for each of its turns, in order: who won an
 * earlier one stays ahead of those who went on.
 */
function tieSteps(state: State): Step[] {
  const zero = new Fraction(0);
  return definitionOf(state).ranking.ties.flatMap((by): Step[] => {
    if (by === 'written') return [{ by, value: (row) => row.written ?? zero }];
    if (by === 'comprehensive') return [{ by, value: (row) => row.comprehensive ?? zero }];
    const playoff = state.postings.filter((posting) => posting.ledger === 'playoff');
    const turns = [...new Set(playoff.map((posting) => posting.turn))];
    return turns.map((turn) => ({ by, value: (row) => playoffPoints(playoff, turn, row.team.number) }));
  });
}

function playoffPoints(postings: readonly Posting[], turn: string, team: number): Fraction {
  const own = postings.filter((posting) => posting.turn === turn && posting.team === team);
  return ofAmount(sumAmounts(own.map((posting) => posting.amount)));
}

function breakTie(
  definition: Definition,
  group: readonly Row[],
  rank: number,
  chain: readonly Step[],
  by: Criterion | null,
): Placed[] {
  const placed = (undecided: boolean): Placed[] => [{ group, rank, decidedBy: by, undecided }];
  if (group.length === 1 || !prizeDepends(definition, rank, group.length)) return placed(false);
  const [step, ...rest] = chain;
  if (step === undefined) return placed(true);
  const parts = groupEqual(group, step.value);
  let next = rank;
  return parts.flatMap((part) => {
    const start = next;
    next += part.length;
    return breakTie(definition, part, start, rest, parts.length > 1 ? step.by : by);
  });
}

function place(state: State): { placed: Placed[]; complete: boolean } {
  const definition = definitionOf(state);
  const { rows: all, complete } = rows(state);
  const steps = tieSteps(state);
  let rank = 1;
  const placed = groupEqual(all, (row) => row.value).flatMap((group) => {
    const start = rank;
    rank += group.length;
    const isTie = definition.ranking.tiesOn === 'total' || group.every((row) => row.live === group[0]?.live);
    return complete && isTie
      ? breakTie(definition, group, start, steps, null)
      : [{ group, rank: start, decidedBy: null, undecided: false }];
  });
  return { placed, complete };
}

/** Everyone in order; equal ranks in the order of numbers. */
export function standings(state: State): Standing[] {
  const { placed, complete } = place(state);
  return placed.flatMap(({ group, rank, decidedBy }) =>
    [...group]
      .sort((a, b) => a.team.number - b.team.number)
      .map((row) => ({
        team: row.team.number,
        rank,
        shared: group.length > 1,
        live: row.live,
        written: row.written,
        comprehensive: row.comprehensive,
        total: complete ? row.value : null,
        playoff: row.playoff,
        decidedBy,
        prize: prizeAt(definitionOf(state), rank),
      })),
  );
}

/** Teams whose order affects a prize and which nothing but a play-off can part; highest rank first. */
export function undecidedTies(state: State): number[][] {
  if (state.definition === null) return [];
  return place(state)
    .placed.filter(({ undecided }) => undecided)
    .map(({ group }) => group.map((row) => row.team.number).sort((a, b) => a - b));
}
