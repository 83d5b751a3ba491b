// Who stands where: exact totals, the chain of tie-breaks, shared ranks where no prize depends on it.
import type Fraction from 'fraction.js';
import type { OutKind } from '#contract/command.ts';
import type { TieCriterion } from '#contract/definition.ts';
import type { Amount } from '#contract/units.ts';
import { type Placed, place } from './standings/placing.ts';
import type { Row } from './standings/rows.ts';
import type { State } from './state.ts';

export { type IndividualStanding, individualStandings } from './standings/individual.ts';
export { ledgerSum, liveScore, playerScore } from './standings/sums.ts';

export interface Standing {
  readonly team: number;
  /** From 1; equal ranks are shared. Teams that are out share the last one. */
  readonly rank: number;
  readonly shared: boolean;
  readonly live: Amount;
  /** Null until the team has written scores, and where the rules take none into account. */
  readonly written: Fraction | null;
  readonly comprehensive: Fraction | null;
  /** Null while anything it is made of is missing, and for teams that are out. */
  readonly total: Fraction | null;
  readonly playoff: Amount;
  readonly decidedBy: TieCriterion | null;
  readonly prize: string | null;
  /** 弃权 or 取消资格 in place of the rank. */
  readonly out: OutKind | null;
}

function inNumbers(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => a.team.number - b.team.number);
}

function common({ team, live, written, comprehensive, playoff, out }: Row) {
  return { team: team.number, live, written, comprehensive, playoff, out };
}

function ofGroup({ group, rank, decidedBy, prizeOf }: Placed, complete: boolean): Standing[] {
  return inNumbers(group).map((row) => ({
    ...common(row),
    rank,
    shared: group.length > 1,
    total: complete ? row.value : null,
    decidedBy,
    prize: prizeOf(row),
  }));
}

/** Everyone in order; equal ranks in the order of numbers, teams that are out at the end. */
export function standings(state: State): Standing[] {
  const { placed, outs, ranked, complete } = place(state);
  return [
    ...placed.flatMap((each) => ofGroup(each, complete)),
    ...inNumbers(outs).map((row) => ({
      ...common(row),
      rank: ranked.length + 1,
      shared: outs.length > 1,
      total: null,
      decidedBy: null,
      prize: null,
    })),
  ];
}

/**
 * Teams whose order affects a prize and which nothing but a play-off can part; highest rank first. What has been played
 * of the first turns of a tie counts when all of them are over.
 */
export function undecidedTies(state: State): number[][] {
  if (state.definition === null) return [];
  return place(state).placed.flatMap(({ open }) =>
    open.map((rows) => inNumbers(rows).map((row) => row.team.number)),
  );
}
