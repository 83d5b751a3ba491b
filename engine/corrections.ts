// Postings that take back: what a corrected attempt was given, and everything of a voided turn.

import type { Verdict } from '#contract/definition.ts';
import type { Posting } from '#contract/event.ts';
import { type Amount, amount } from '#contract/units.ts';
import { sumAmounts } from './rational.ts';
import { attemptPostings, turnPostings } from './scoring.ts';
import { roundOf } from './select.ts';
import type { Attempt, Item, State, Turn } from './state.ts';

/** Given by hand, for a foul, or for an answer from the audience: no ruling of an attempt changes these. */
const APART: readonly Posting['reason'][] = ['foul', 'free', 'audience'];

/**
 * Postings that take back what an attempt (or, scored by turn, the turn) was given and give it anew; where all answered
 * at once, also those of others whose points change with it.
 */
export function correctionPostings(
  state: State,
  turn: Turn,
  item: Item,
  corrected: Attempt & { readonly verdict: Verdict },
): Posting[] {
  const round = roundOf(state, turn.round);
  const anew = withAttempt(turn, item, corrected);
  const first = state.postings.length + 1;
  const given = state.postings.filter(({ turn: id, reason }) => id === turn.id && !APART.includes(reason));
  if (round.score.per === 'turn') {
    if (given.length === 0) return [];
    return exchange(given, first, (order) => turnPostings(state, round, anew, order));
  }
  const postings: Posting[] = [];
  const changed = anew.items[item.index] ?? item;
  for (const attempt of turn.kind === 'all' ? changed.attempts : [corrected]) {
    const { verdict, team } = attempt;
    if (verdict === null) continue;
    const own = given.filter((each) => each.item === item.index && (each.of ?? each.team) === team);
    const exchanged = exchange(own, first + postings.length, (order) =>
      attemptPostings(state, round, { turn: anew, item: changed, order }, attempt, verdict),
    );
    const same = accountSums(exchanged).every(({ standing }) => standing === 0);
    if (team === corrected.team || !same) postings.push(...exchanged);
  }
  return postings;
}

/** What was given is taken back, account by account, and given anew; `first`: the number of the first posting. */
function exchange(
  given: readonly Posting[],
  first: number,
  again: (order: number) => readonly Posting[],
): Posting[] {
  const reversals = accountSums(given).map(({ last, standing }, index) =>
    reversal(last, standing, first + index, 'correction'),
  );
  return [...reversals, ...again(first + reversals.length)];
}

/** What stands on each account of these postings, with the last of them. */
function accountSums(given: readonly Posting[]): { last: Posting; standing: Amount }[] {
  const accounts = Map.groupBy(given, ({ team, person, ledger, item, reason }) =>
    [team, ledger === 'player' ? person : '', ledger, item, reason === 'foul'].join('/'),
  );
  return [...accounts.values()].map((postings) => ({
    last: postings.at(-1)!,
    standing: sumAmounts(postings.map((each) => each.amount)),
  }));
}

function reversal(last: Posting, standing: Amount, order: number, reason: Posting['reason']): Posting {
  return {
    ...last,
    id: `p${order}`,
    amount: amount(-standing || 0),
    reason,
    variables: {},
    formula: '',
  };
}

/** Postings that take back everything a turn was given, fouls included: a voided turn leaves no points. */
export function voidPostings(state: State, turn: Turn): Posting[] {
  return (
    accountSums(state.postings.filter((posting) => posting.turn === turn.id && posting.reason !== 'free'))
      .filter(({ standing }) => standing !== 0)
      // A foul stays apart from what answers were given, also when it is taken back.
      .map(({ last, standing }, index) =>
        reversal(
          last,
          standing,
          state.postings.length + 1 + index,
          last.reason === 'foul' ? 'foul' : 'correction',
        ),
      )
  );
}

function withAttempt(turn: Turn, item: Item, corrected: Attempt): Turn {
  return {
    ...turn,
    items: turn.items.map((candidate) =>
      candidate.index === item.index
        ? {
            ...candidate,
            attempts: candidate.attempts.map((attempt) =>
              attempt.team === corrected.team ? corrected : attempt,
            ),
          }
        : candidate,
    ),
  };
}
