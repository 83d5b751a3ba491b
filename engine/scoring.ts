// Postings: what a ruled item or a finished turn is worth, and why.

import Fraction from 'fraction.js';
import type { Payee, Round, Scored, Verdict } from '#contract/definition.ts';
import type { Posting } from '#contract/event.ts';
import { type Amount, amount } from '#contract/units.ts';
import { startersOf } from './elimination.ts';
import { evaluateFormula, formulaVariables, parseFormula } from './formula.ts';
import { ofAmount, rationalText, roundHalfUp, toAmount } from './rational.ts';
import { definitionOf, isMiss, isOut, lastAttempt, roundOf } from './select.ts';
import { type Attempt, type Item, NO_ATTEMPT, type State, type Turn } from './state.ts';

export type Variables = ReadonlyMap<string, Fraction>;

/** Verdict of an item for counting; a credited item counts as right unless the judges corrected it, an annulled one not. */
export function itemVerdict(item: Item): Verdict | null {
  if (item.annulled) return null;
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

const flag = (value: boolean) => new Fraction(value ? 1 : 0);

/** What a formula for one attempt sees, were it ruled `verdict`. */
function attemptVariables(
  state: State,
  turn: Turn,
  item: Item,
  attempt: Attempt,
  verdict: Verdict,
): Variables {
  const counted = item.panel?.counted;
  return new Map([
    ['stake', new Fraction(stakeOf(turn, item))],
    ['right', flag(verdict === 'right')],
    ['wrong', flag(isMiss(verdict))],
    ['items', new Fraction(1)],
    ['first', flag(isFirst(turn, item, attempt))],
    ['early', flag(attempt.early)],
    ['unread', flag(attempt.unread)],
    ['points', ofAmount(attempt.points ?? amount(0))],
    ...(turn.kind === 'all' ? teamCounts(item) : []),
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

/** Nobody tried before; where all answer at once everybody is first. */
function isFirst(turn: Turn, item: Item, { team }: Attempt): boolean {
  return turn.kind === 'all' || item.attempts.findIndex((other) => other.team === team) <= 0;
}

/** Points at stake: the turn's, or those of the question itself. */
export function stakeOf(turn: Turn, item: Item): number {
  return turn.stake ?? item.question?.value ?? 0;
}

function teamCounts(item: Item): [string, Fraction][] {
  const right = item.attempts.filter(({ verdict }) => verdict === 'right').length;
  return [
    ['teams.right', new Fraction(right)],
    ['teams.wrong', new Fraction(item.attempts.filter(({ verdict }) => isMiss(verdict)).length)],
    ['teams.answering', new Fraction(item.attempts.length)],
  ];
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

const NOTHING: Scored = { formula: '0', clause: null, to: ['team'], also: [] };
const POINTS: Scored = { formula: 'points', clause: null, to: ['team'], also: [] };

/** Which formula a verdict scores by; what is not stated counts as wrong. */
function rule(round: Round, verdict: Verdict): Scored {
  if (round.score.per === 'turn') throw new Error(`${round.id} scores by turn`);
  const stated = round.score[verdict];
  if (stated !== undefined) return stated;
  if (verdict === 'passed') return NOTHING;
  return verdict === 'scored' ? { ...POINTS, clause: round.score.right.clause } : round.score.wrong;
}

/** Where a posting stands: its turn, its item, and how many postings there are before it. */
export interface Place {
  readonly turn: Turn;
  readonly item: Item;
  /** Makes the ids unique. */
  readonly order: number;
}

/** The postings of one attempt, were it ruled `verdict`: to each payee in the order of the rules. */
export function attemptPostings(
  state: State,
  round: Round,
  { turn, item, order }: Place,
  attempt: Attempt,
  verdict: Verdict,
): Posting[] {
  const variables = attemptVariables(state, turn, item, attempt, verdict);
  return scoredPostings(
    state,
    round,
    { turn, item, order },
    rule(round, verdict),
    verdict,
    variables,
    attempt,
  );
}

/** What a right answer from the audience brings the team it was given for. */
export function audiencePostings(state: State, round: Round, place: Place): Posting[] {
  const { item, turn } = place;
  const scored = round.score.per === 'item' ? round.score.audience : undefined;
  if (item.audienceFor === null || scored === undefined) return [];
  const who = { team: item.audienceFor, person: null };
  const variables = attemptVariables(state, turn, item, { ...NO_ATTEMPT, ...who, state: 'ruled' }, 'right');
  return scoredPostings(state, round, place, scored, 'audience', variables, who);
}

/** The postings of a foul: `scored` as its step says; a person only where one is known. */
export function foulPostings(
  state: State,
  round: Round,
  place: Place,
  scored: Scored,
  who: { team: number; person: string | null },
): Posting[] {
  const fouling: Attempt = { ...NO_ATTEMPT, ...who, state: 'ruled' };
  const variables = attemptVariables(state, place.turn, place.item, fouling, 'foul');
  return scoredPostings(state, round, place, scored, 'foul', variables, who);
}

/** What a foul costs where no steps are stated. */
export function plainFoul(round: Round): Scored {
  return round.score.per === 'turn' ? NOTHING : rule(round, 'foul');
}

function scoredPostings(
  state: State,
  round: Round,
  { turn, item, order }: Place,
  { formula, clause, to, also }: Scored,
  reason: Verdict | 'audience',
  variables: Variables,
  who: { team: number; person: string | null },
): Posting[] {
  return [{ formula, to }, ...also]
    .flatMap((part) => paidAccounts(state, turn, part, variables, who))
    .map(({ team, person, ledger, value, formula: by }, index) => ({
      id: `p${order + index}`,
      ledger: ledger ?? round.score.ledger,
      team,
      person,
      amount: value,
      reason,
      clause: clause ?? round.clause ?? '',
      turn: turn.id,
      item: item.index,
      variables: usedVariables(by, variables),
      formula: by,
      ...(team === who.team ? {} : { of: who.team }),
    }));
}

/** Whom a formula pays, and how much each. */
function paidAccounts(
  state: State,
  turn: Turn,
  { formula, to }: Pick<Scored, 'formula' | 'to'>,
  variables: Variables,
  who: { team: number; person: string | null },
): (Account & { readonly value: Amount; readonly formula: string })[] {
  const value = toAmount(evaluateFormula(formula, variables));
  // Who did not answer is told of points, not of none.
  return to
    .filter((payee) => value !== 0 || payee === 'team' || payee === 'player')
    .flatMap((payee) => accountsOf(payee, turn, who, state))
    .map((account) => ({ ...account, value, formula }));
}

interface Account {
  readonly team: number;
  readonly person: string | null;
  /** Null: the round's own. */
  readonly ledger: 'player' | null;
}

function accountsOf(
  payee: Payee,
  turn: Turn,
  who: { team: number; person: string | null },
  state: State,
): Account[] {
  switch (payee) {
    case 'team':
      return [{ ...who, ledger: null }];
    case 'player':
      return who.person === null ? [] : [{ ...who, ledger: 'player' }];
    case 'naming':
      return turn.naming === null ? [] : [{ team: turn.naming, person: null, ledger: null }];
    case 'others':
      return (turn.kind === 'single' ? startersOf(state, roundOf(state, turn.round)) : turn.eligible)
        .filter((team) => !isOut(state, team))
        .filter((team) => team !== who.team)
        .map((team) => ({ team, person: null, ledger: null }));
  }
}

/** Postings of a turn scored as a whole. */
export function turnPostings(state: State, round: Round, turn: Turn, order: number): Posting[] {
  if (round.score.per !== 'turn' || turn.team === null) throw new Error(`${round.id} scores by item`);
  const { formula, clause, rounding, ledger, to } = round.score;
  const variables = turnVariables(round, turn);
  const exact = evaluateFormula(formula, variables);
  const who = { team: turn.team, person: turn.player };
  return to
    .flatMap((payee) => accountsOf(payee, turn, who, state))
    .map((account, index) => ({
      ...account,
      id: `p${order + index}`,
      ledger: account.ledger ?? ledger,
      amount: toAmount(rounding === 'half-up' ? roundHalfUp(exact) : exact),
      reason: 'turn',
      clause: clause ?? round.clause ?? '',
      turn: turn.id,
      item: null,
      variables: usedVariables(formula, variables),
      formula,
    }));
}
