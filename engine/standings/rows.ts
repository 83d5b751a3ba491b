// What each team is ranked by: live score, written paper, exact total, and when it left.
import Fraction from 'fraction.js';
import type { OutKind } from '#contract/command.ts';
import type { Definition } from '#contract/definition.ts';
import type { PersonId, Team, WrittenScore } from '#contract/roster.ts';
import type { Amount } from '#contract/units.ts';
import { ofAmount } from '../rational.ts';
import { definitionOf } from '../select.ts';
import type { State } from '../state.ts';
import { exits } from './exits.ts';
import { ledgerSum, liveScore } from './sums.ts';

export interface Row {
  readonly team: Team;
  readonly live: Amount;
  readonly written: Fraction | null;
  readonly comprehensive: Fraction | null;
  /** The total; the live score while written scores are missing. */
  readonly value: Fraction;
  readonly playoff: Amount;
  /** How many left before it did; null: nobody made it leave. */
  readonly exit: number | null;
  readonly out: OutKind | null;
}

export interface Rows {
  /** Those that are ranked. */
  readonly ranked: readonly Row[];
  /** 弃权 and 取消资格: after all others, without a total. */
  readonly outs: readonly Row[];
  /** Is everything there that the total is made of? */
  readonly complete: boolean;
}

const ZERO = new Fraction(0);

/** Does the written paper enter the total at all? */
function countsWritten({ ranking }: Definition): boolean {
  return !new Fraction(ranking.weights.written).equals(0);
}

function aggregate(definition: Definition, values: readonly Fraction[]): Fraction {
  const { aggregate: by, best } = definition.ranking.written;
  const sorted = [...values].sort((a, b) => b.compare(a));
  const counted = by === 'best' ? sorted.slice(0, best ?? sorted.length) : sorted;
  const sum = counted.reduce((total, value) => total.add(value), ZERO);
  return by === 'mean' ? sum.div(counted.length) : sum;
}

function writtenOf(
  definition: Definition,
  scores: ReadonlyMap<PersonId, WrittenScore>,
  team: Team,
  part: 'total' | 'comprehensive',
): Fraction | null {
  const own = [...team.lineup.map(({ person }) => person), ...team.substitutes]
    .map((person) => scores.get(person))
    .filter((score) => score !== undefined);
  if (own.length === 0) return null;
  return aggregate(
    definition,
    own.map((score) => ofAmount(score[part])),
  );
}

function highest(values: readonly Fraction[]): Fraction {
  return values.reduce((top, value) => (value.compare(top) > 0 ? value : top), ZERO);
}

type Facts = Omit<Row, 'value'>;

function totals(definition: Definition, ranked: readonly Facts[]): (facts: Facts) => Fraction {
  const { scale, weights } = definition.ranking;
  const best = {
    written: highest(ranked.map(({ written }) => written ?? ZERO)),
    live: highest(ranked.map(({ live }) => ofAmount(live))),
  };
  const scaled = (value: Fraction, top: Fraction) =>
    scale === 'raw' || top.compare(0) <= 0 ? value : value.div(top).mul(100);
  return ({ written, live }) =>
    scaled(written ?? ZERO, best.written)
      .mul(new Fraction(weights.written))
      .add(scaled(ofAmount(live), best.live).mul(new Fraction(weights.live)));
}

/** Facts of every team; throws when the contest has no definition. */
export function rows(state: State): Rows {
  const definition = definitionOf(state);
  const counted = countsWritten(definition);
  const scores = new Map(counted ? state.written.map((score) => [score.person, score]) : []);
  const left = definition.ranking.by === 'exit' ? exits(state) : new Map<number, number>();
  const out = new Map(state.outs.flatMap((gone) => (gone.person === null ? [[gone.team, gone.kind]] : [])));
  const facts = state.teams.map(
    (team): Facts => ({
      team,
      live: liveScore(state, team.number),
      written: writtenOf(definition, scores, team, 'total'),
      comprehensive: writtenOf(definition, scores, team, 'comprehensive'),
      playoff: ledgerSum(state, team.number, 'playoff'),
      exit: left.get(team.number) ?? null,
      out: out.get(team.number) ?? null,
    }),
  );
  const ranked = facts.filter((each) => each.out === null);
  const complete = !counted || ranked.every(({ written }) => written !== null);
  const total = totals(definition, ranked);
  const live = (each: Facts) => ({ ...each, value: ofAmount(each.live) });
  return {
    ranked: ranked.map((each) => (complete ? { ...each, value: total(each) } : live(each))),
    outs: facts.filter((each) => each.out !== null).map(live),
    complete,
  };
}

/** Higher total first; in an order by exit whoever left later first, and points only between those who left together. */
export function byPlace(a: Row, b: Row): number {
  if (a.exit === b.exit) return b.value.compare(a.value);
  if (a.exit === null) return -1;
  return b.exit === null ? 1 : b.exit - a.exit;
}
