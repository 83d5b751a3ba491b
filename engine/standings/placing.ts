// The order of teams: the chain of tie-breaks, tried only where a prize depends on it, else shared ranks.
import Fraction from 'fraction.js';
import type { TieCriterion } from '#contract/definition.ts';
import { ofAmount, sumAmounts } from '../rational.ts';
import { definitionOf } from '../select.ts';
import type { State } from '../state.ts';
import { fouls, rightAnswers } from './counts.ts';
import { decidingTurns } from './playoff.ts';
import { type Field, type Prizes, prizesAmong } from './prizes.ts';
import { byPlace, type Row, type Rows, rows } from './rows.ts';

export interface Placed {
  readonly group: readonly Row[];
  readonly rank: number;
  readonly decidedBy: TieCriterion | null;
  /** Teams of the group whose order affects a prize and is not decided. */
  readonly open: readonly (readonly Row[])[];
  readonly prizeOf: (row: Row) => string | null;
}

export interface Placing extends Rows {
  readonly placed: readonly Placed[];
}

/** One step in the chain of tie-breaks: more is better. */
interface Step {
  readonly by: TieCriterion;
  readonly value: (row: Row) => Fraction;
}

const ZERO = new Fraction(0);

function groupEqual<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): Item[][] {
  const groups: Item[][] = [];
  for (const item of [...items].sort(compare)) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group !== undefined && first !== undefined && compare(first, item) === 0) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** The play-off: who won an earlier stretch of it stays ahead of those who went on. */
function playoffSteps(state: State): Step[] {
  return decidingTurns(state).map((turns) => {
    const counting = state.postings.filter(({ ledger, turn }) => ledger === 'playoff' && turns.has(turn));
    const own = Map.groupBy(counting, ({ team }) => team);
    const sum = (row: Row) => sumAmounts((own.get(row.team.number) ?? []).map(({ amount }) => amount));
    return { by: 'playoff', value: (row) => ofAmount(sum(row)) };
  });
}

function stepsOf(state: State, by: TieCriterion): Step[] {
  const step = (value: Step['value']): Step[] => [{ by, value }];
  switch (by) {
    case 'written':
    case 'comprehensive':
      return step((row) => row[by] ?? ZERO);
    case 'live':
      return step((row) => ofAmount(row.live));
    case 'right': {
      const counts = rightAnswers(state);
      return step((row) => new Fraction(counts.get(row.team.number) ?? 0));
    }
    case 'fouls': {
      const counts = fouls(state);
      return step((row) => new Fraction(-(counts.get(row.team.number) ?? 0)));
    }
    case 'playoff':
      return playoffSteps(state);
  }
}

/** How many of each field stand before a group. */
type Ahead = ReadonlyMap<Field, number>;

function fieldsOf(prizes: Prizes, group: readonly Row[]): [Field, readonly Row[]][] {
  const fields = Map.groupBy(group, (row) => prizes.fieldOf(row.team.number));
  return [...fields].flatMap(([field, own]) => (field === null ? [] : [[field, own]]));
}

/** A tie matters where its places carry different prizes; 第一、二、三名 are three prizes of one place. */
function openIn(prizes: Prizes, group: readonly Row[], ahead: Ahead): (readonly Row[])[] {
  return fieldsOf(prizes, group)
    .filter(([field, own]) => {
      const first = (ahead.get(field) ?? 0) + 1;
      return new Set(own.map((_, index) => prizes.worthAt(field, first + index))).size > 1;
    })
    .map(([, own]) => own);
}

/** Places groups one after the other; what is tied and matters goes through the chain. */
class Placer {
  readonly #prizes: Prizes;
  #ahead: Ahead = new Map();
  #rank = 1;
  readonly placed: Placed[] = [];

  constructor(prizes: Prizes) {
    this.#prizes = prizes;
  }

  place(group: readonly Row[], chain: readonly Step[], by: TieCriterion | null): void {
    const open = openIn(this.#prizes, group, this.#ahead);
    const [step, ...rest] = chain;
    if (open.length === 0 || step === undefined) {
      this.share(group, by, open);
      return;
    }
    const parts = groupEqual(group, (a, b) => step.value(b).compare(step.value(a)));
    for (const part of parts) this.place(part, rest, parts.length > 1 ? step.by : by);
  }

  /** One rank for the whole group, and the prize of its first place. */
  share(group: readonly Row[], decidedBy: TieCriterion | null, open: Placed['open']): void {
    const ahead = this.#ahead;
    const prizes = this.#prizes;
    const prizeOf = (row: Row) => {
      const field = prizes.fieldOf(row.team.number);
      return field === null ? null : prizes.prizeAt(field, (ahead.get(field) ?? 0) + 1);
    };
    this.placed.push({ group, rank: this.#rank, decidedBy, open, prizeOf });
    this.#rank += group.length;
    const passed = fieldsOf(prizes, group).map(
      ([field, own]) => [field, (ahead.get(field) ?? 0) + own.length] as const,
    );
    this.#ahead = new Map([...ahead, ...passed]);
  }
}

export function place(state: State): Placing {
  const { ranking } = definitionOf(state);
  const all = rows(state);
  const prizes = prizesAmong(
    definitionOf(state),
    all.ranked.map((row) => row.team.number),
  );
  const placer = new Placer(prizes);
  const groups = groupEqual(all.ranked, byPlace);
  const tied = all.complete && groups.some((group) => group.length > 1);
  const chain = tied ? ranking.ties.flatMap((by) => stepsOf(state, by)) : [];
  for (const group of groups) {
    const isTie = ranking.tiesOn === 'total' || group.every((row) => row.live === group[0]?.live);
    if (all.complete && isTie) placer.place(group, chain, null);
    else placer.share(group, null, []);
  }
  return { ...all, placed: placer.placed };
}
