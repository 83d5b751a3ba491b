// Postings that put right what was given: taken back and given anew for a corrected turn, taken back for a voided one.

import Fraction from 'fraction.js';
import type { Round } from '#contract/definition.ts';
import type { Posting } from '#contract/event.ts';
import { type Kind, kindOf, reversal, standingAccounts, sumOf } from './corrections/standing.ts';
import { evaluateFormula } from './formula.ts';
import { toAmount } from './rational.ts';
import { attemptPostings, audiencePostings, turnPostings } from './scoring.ts';
import { roundOf } from './select.ts';
import type { State, Turn } from './state.ts';

/** Postings numbered from `order` on. */
type Give = (order: number) => readonly Posting[];

/** What is given and taken back together: for one attempt, for the turn as a whole, for the audience, for fouls. */
interface Share {
  readonly standing: readonly Posting[];
  /** By the rules, of the turn as it was and as it is corrected. */
  readonly was: Give;
  readonly is: Give;
  /** Exchanged in any case, as it is what the judges corrected. */
  readonly named: boolean;
}

/** Whether an attempt is itself what the judges corrected. */
export type Named = (turn: string, item: number, team: number) => boolean;

const NOBODY: Named = () => false;

/**
 * From a turn as it was to the turn as it is corrected: whatever the rules give otherwise now is taken back and given
 * anew, and so is what was corrected by name. Of items that were not settled nothing was given yet. `first`: the number
 * of the first posting.
 */
export function exchangedPostings(
  state: State,
  before: Turn,
  after: Turn,
  first: number,
  named: Named = NOBODY,
): Posting[] {
  const postings: Posting[] = [];
  for (const share of sharesOf(state, before, after, named)) {
    if (!share.named && sameSums(share.was(0), share.is(0))) continue;
    const reversals = standingAccounts(share.standing).map((standing, index) =>
      reversal(standing, first + postings.length + index),
    );
    postings.push(...reversals);
    postings.push(...share.is(first + postings.length));
  }
  return postings;
}

function sharesOf(state: State, before: Turn, after: Turn, named: Named): Share[] {
  const round = roundOf(state, after.round);
  const given = state.postings.filter(({ turn }) => turn === after.id);
  if (round.score.per === 'turn') return turnShares(state, round, before, after, given, named);
  return after.items
    .filter(({ phase }) => phase === 'settled')
    .flatMap(({ index }) => {
      const own = given.filter(({ item }) => item === index);
      return [
        ...attemptShares(state, round, before, after, index, own, named),
        ...audienceShares(state, round, before, after, index, own),
        ...foulShares(before, after, own),
      ];
    });
}

function turnShares(
  state: State,
  round: Round,
  before: Turn,
  after: Turn,
  given: readonly Posting[],
  named: Named,
): Share[] {
  const standing = ofKind(given, 'answer');
  if (standing.length === 0 || after.items.some(({ phase }) => phase !== 'settled')) return [];
  return [
    {
      standing,
      was: (order) => turnPostings(state, round, before, order),
      is: (order) => turnPostings(state, round, after, order),
      named: after.items.some(({ index, attempts }) =>
        attempts.some(({ team }) => named(after.id, index, team)),
      ),
    },
  ];
}

function attemptShares(
  state: State,
  round: Round,
  before: Turn,
  after: Turn,
  index: number,
  given: readonly Posting[],
  named: Named,
): Share[] {
  const share = (turn: Turn, team: number): Give => {
    const item = turn.items[index];
    const attempt = item?.attempts.find((candidate) => candidate.team === team);
    const verdict = attempt?.verdict ?? null;
    if (item === undefined || attempt === undefined || verdict === null || item.annulled) return () => [];
    return (order) => attemptPostings(state, round, { turn, item, order }, attempt, verdict);
  };
  return (after.items[index]?.attempts ?? []).map(({ team }) => ({
    standing: ofKind(given, 'answer').filter((posting) => (posting.of ?? posting.team) === team),
    was: share(before, team),
    is: share(after, team),
    named: named(after.id, index, team),
  }));
}

function audienceShares(
  state: State,
  round: Round,
  before: Turn,
  after: Turn,
  index: number,
  given: readonly Posting[],
): Share[] {
  const share = (turn: Turn): Give => {
    const item = turn.items[index];
    if (item === undefined || item.annulled) return () => [];
    return (order) => audiencePostings(state, round, { turn, item, order });
  };
  const standing = ofKind(given, 'audience');
  return [{ standing, was: share(before), is: share(after), named: false }];
}

/** A foul may cost what is at stake; how many there were before it, and so which step it was, stays as it was. */
function foulShares(before: Turn, after: Turn, given: readonly Posting[]): Share[] {
  if (before.stake === after.stake || after.stake === null) return [];
  const stake = after.stake;
  return standingAccounts(ofKind(given, 'foul')).map((standing) => ({
    standing,
    was: () => standing,
    is: (order) => standing.map((posting, index) => atStake(posting, stake, order + index)),
    named: false,
  }));
}

function atStake(posting: Posting, stake: number, order: number): Posting {
  if (posting.variables.stake === undefined) return { ...posting, id: `p${order}` };
  const variables = { ...posting.variables, stake: String(stake) };
  const values = new Map(Object.entries(variables).map(([name, text]) => [name, new Fraction(text)]));
  const amount = toAmount(evaluateFormula(posting.formula, values));
  return { ...posting, id: `p${order}`, variables, amount };
}

function ofKind(postings: readonly Posting[], kind: Kind): Posting[] {
  return postings.filter((posting) => kindOf(posting) === kind);
}

/** The same points to the same teams and persons. */
function sameSums(was: readonly Posting[], is: readonly Posting[]): boolean {
  const sums = new Map<string, number>();
  const add = (postings: readonly Posting[], sign: number) => {
    for (const { team, person, ledger, amount } of postings) {
      const account = `${ledger}/${team}/${person}`;
      sums.set(account, (sums.get(account) ?? 0) + sign * amount);
    }
  };
  add(was, 1);
  add(is, -1);
  return [...sums.values()].every((sum) => sum === 0);
}

/** Postings that take back everything a turn was given, fouls included: a voided turn leaves no points. */
export function voidPostings(state: State, turn: Turn): Posting[] {
  const given = state.postings.filter((posting) => posting.turn === turn.id && kindOf(posting) !== 'free');
  return standingAccounts(given)
    .filter((standing) => sumOf(standing) !== 0)
    .map((standing, index) => reversal(standing, state.postings.length + 1 + index));
}
