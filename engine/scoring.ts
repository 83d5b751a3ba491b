// Postings: what a ruled item or a finished turn is worth, and why.

import Fraction from 'fraction.js';
import type { Round, Verdict } from '#contract/definition.ts';
import type { Posting } from '#contract/event.ts';
import { type Amount, amount } from '#contract/units.ts';
import { evaluateFormula, formulaVariables, parseFormula } from './formula.ts';
import { rationalText, roundHalfUp, sumAmounts, toAmount } from './rational.ts';
import { definitionOf, lastAttempt, roundOf } from './select.ts';
import type { Item, State, Turn } from './state.ts';

export type Variables = ReadonlyMap<string, Fraction>;

/** Verdict of an item for counting; a credited item counts as right unless the judges corrected it. */
export function itemVerdict(item: Item): Verdict | null {
  return lastAttempt(item)?.verdict ?? (item.credited ? 'right' : null);
}

/**
 * Seconds left once every item was answered, in the round's steps, rounded down as the clock shows them; 0 otherwise
 * (rules 三(三)2: 剩余秒数 exist only if all were answered in time).
 */
export function remainingSeconds(round: Round, turn: Turn): number {
  const complete = turn.items.every((item) => item.credited || (lastAttempt(item)?.answer ?? null) !== null);
  if (!complete || turn.clock === null) return 0;
  return turn.clock.state === 'stopped' || turn.clock.state === 'paused' || turn.clock.state === 'held'
    ? inSteps(wholeSeconds(turn.clock.remaining), round.score.per === 'turn' ? round.score.remainingStep : 1)
    : 0;
}

function inSteps(seconds: number, step: number): number {
  return Math.floor(seconds / step) * step;
}

/** Rounded down, but only after the dust of binary fractions is gone: 19.9999999999 s are 20 s. */
function wholeSeconds(remaining: number): number {
  return Math.floor(Math.round(remaining * 1000) / 1_000_000);
}

/** What a formula for one item sees, were the item ruled `verdict`. */
function itemVariables(state: State, turn: Turn, item: Item, verdict: Verdict): Variables {
  const right = verdict === 'right' ? 1 : 0;
  const counted = item.panel?.counted;
  return new Map([
    ['stake', new Fraction(turn.stake ?? 0)],
    ['right', new Fraction(right)],
    ['wrong', new Fraction(1 - right)],
    ['items', new Fraction(1)],
    ...(counted
      ? ([
          ['panel.right', new Fraction(counted.right)],
          ['panel.wrong', new Fraction(counted.wrong)],
          ['panel.answered', new Fraction(counted.answered)],
          ['panel.seats', new Fraction(definitionOf(state).panel?.seats ?? 0)],
        ] as const)
      : []),
  ]);
}

function turnVariables(round: Round, turn: Turn): Variables {
  const right = turn.items.filter((item) => itemVerdict(item) === 'right').length;
  const items = turn.items.length;
  return new Map([
    ['stake', new Fraction(turn.stake ?? 0)],
    ['right', new Fraction(right)],
    ['wrong', new Fraction(items - right)],
    ['items', new Fraction(items)],
    ['remaining', new Fraction(remainingSeconds(round, turn))],
    ['accuracy', new Fraction(right, items)],
  ]);
}

function usedVariables(formula: string, variables: Variables): Record<string, string> {
  const used = new Set(formulaVariables(parseFormula(formula)));
  return Object.fromEntries(
    [...variables].filter(([name]) => used.has(name)).map(([name, value]) => [name, rationalText(value)]),
  );
}

/** Which formula a verdict scores by; what is not stated counts as wrong. */
function rule(round: Round, verdict: Verdict): { formula: string; clause: string } {
  if (round.score.per === 'turn') throw new Error(`${round.id} scores by turn`);
  return round.score[verdict] ?? round.score.wrong;
}

/** The posting for one verdict on one item; `order` makes its id unique. */
export function itemPosting(
  state: State,
  round: Round,
  turn: Turn,
  item: Item,
  verdict: Verdict,
  who: { team: number; person: string | null },
  order: number,
): Posting {
  const { formula, clause } = rule(round, verdict);
  const variables = itemVariables(state, turn, item, verdict);
  return {
    id: `p${order}`,
    ledger: round.score.ledger,
    team: who.team,
    person: who.person,
    amount: toAmount(evaluateFormula(formula, variables)),
    reason: verdict,
    clause,
    turn: turn.id,
    item: item.index,
    variables: usedVariables(formula, variables),
    formula,
  };
}

export function turnPosting(round: Round, turn: Turn, order: number): Posting {
  if (round.score.per !== 'turn' || turn.team === null) throw new Error(`${round.id} scores by item`);
  const { formula, clause, rounding, ledger } = round.score;
  const variables = turnVariables(round, turn);
  const exact = evaluateFormula(formula, variables);
  return {
    id: `p${order}`,
    ledger,
    team: turn.team,
    person: turn.player,
    amount: toAmount(rounding === 'half-up' ? roundHalfUp(exact) : exact),
    reason: 'turn',
    clause,
    turn: turn.id,
    item: null,
    variables: usedVariables(formula, variables),
    formula,
  };
}

/** Postings that take back what an item (or, scored by turn, the turn) was given and give it anew. */
export function correctionPostings(state: State, turn: Turn, item: Item, verdict: Verdict): Posting[] {
  const round = roundOf(state, turn.round);
  const order = state.postings.length + 1;
  const byTurn = round.score.per === 'turn';
  const given = state.postings.filter(
    (posting) =>
      posting.turn === turn.id && posting.reason !== 'foul' && (byTurn || posting.item === item.index),
  );
  const last = given.at(-1);
  if (last === undefined) return [];
  const standing: Amount = amount(given.reduce((sum, posting) => sum + posting.amount, 0));
  const reversal: Posting = {
    ...last,
    id: `p${order}`,
    amount: amount(-standing || 0),
    reason: 'correction',
    variables: {},
    formula: '',
  };
  const corrected = byTurn
    ? turnPosting(round, withVerdict(turn, item, verdict), order + 1)
    : itemPosting(state, round, turn, item, verdict, { team: last.team, person: last.person }, order + 1);
  return [reversal, corrected];
}

/** Postings that take back everything a turn was given, fouls included: a voided turn leaves no points. */
export function voidPostings(state: State, turn: Turn): Posting[] {
  const accounts = Map.groupBy(
    state.postings.filter((posting) => posting.turn === turn.id),
    (posting) => `${posting.team}/${posting.item}/${posting.reason === 'foul'}`,
  );
  return [...accounts.values()]
    .map((given) => ({ last: given.at(-1)!, standing: sumAmounts(given.map((each) => each.amount)) }))
    .filter(({ standing }) => standing !== 0)
    .map(({ last, standing }, index) => ({
      ...last,
      id: `p${state.postings.length + 1 + index}`,
      amount: amount(-standing),
      // A foul stays apart from what answers were given, also when it is taken back.
      reason: last.reason === 'foul' ? 'foul' : 'correction',
      variables: {},
      formula: '',
    }));
}

function withVerdict(turn: Turn, item: Item, verdict: Verdict): Turn {
  return {
    ...turn,
    items: turn.items.map((candidate) =>
      candidate.index === item.index
        ? {
            ...candidate,
            attempts: candidate.attempts.map((attempt) => ({ ...attempt, verdict })),
          }
        : candidate,
    ),
  };
}
