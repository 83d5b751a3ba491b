// What stands on an account: of everything posted to it, what no later posting has taken back.
import type { Posting } from '#contract/event.ts';
import { type Amount, amount } from '#contract/units.ts';
import { sumAmounts } from '../rational.ts';

/** Fouls and answers from the audience stand apart from what attempts were given; free points belong to no ruling. */
export type Kind = 'answer' | 'foul' | 'audience' | 'free';

export function kindOf({ reason }: Posting): Kind {
  return reason === 'foul' || reason === 'audience' || reason === 'free' ? reason : 'answer';
}

/** It takes back whatever its account held before; every other posting gives, by a formula or by hand. */
export function isReversal(posting: Posting): boolean {
  const kind = kindOf(posting);
  if (kind === 'free' || posting.mends !== undefined) return false;
  return kind === 'answer' ? posting.reason === 'correction' : posting.formula === '';
}

function accountOf(posting: Posting): string {
  const { turn, item, team, of = team, person, ledger } = posting;
  return [turn, item, kindOf(posting), of, team, ledger, ledger === 'player' ? person : ''].join('/');
}

/** Account by account, the postings that stand, in the order of the accounts' first ones. */
export function standingAccounts(postings: readonly Posting[]): (readonly Posting[])[] {
  const accounts = new Map<string, Posting[]>();
  for (const posting of postings) {
    const account = accountOf(posting);
    const before = accounts.get(account) ?? [];
    accounts.set(account, isReversal(posting) ? [] : [...before, posting]);
  }
  return [...accounts.values()].filter((standing) => standing.length > 0);
}

/** Takes back what stands on one account; `order`: its number. */
export function reversal(standing: readonly Posting[], order: number): Posting {
  const { note: _, mends: __, ...last } = standing.at(-1)!;
  const kind = kindOf(last);
  return {
    ...last,
    id: `p${order}`,
    amount: amount(-sumOf(standing) || 0),
    reason: kind === 'answer' ? 'correction' : kind,
    variables: {},
    formula: '',
  };
}

export function sumOf(standing: readonly Posting[]): Amount {
  return sumAmounts(standing.map((posting) => posting.amount));
}
