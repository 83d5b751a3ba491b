// What both papers say of a turn that was held: who answered, and what an attempt or the turn was given.
import type { Ledger } from '#contract/definition.ts';
import type { Posting } from '#contract/event.ts';
import type { Amount } from '#contract/units.ts';
import { sumAmounts } from '../rational.ts';
import type { Attempt, Item, Turn } from '../state.ts';

/** A player named in a turn of one team, or for whoever won the question last, stands with the turn. */
export function whoAnswered(turn: Turn, item: Item, attempt: Attempt): string | null {
  const last = item.attempts.at(-1) === attempt;
  return (
    attempt.person ?? turn.players[attempt.team] ?? (attempt.team === turn.team || last ? turn.player : null)
  );
}

/** Null when nothing was posted. */
export function sumIn(postings: readonly Posting[] = [], ledgers: readonly Ledger[]): Amount | null {
  const counting = postings.filter(({ ledger }) => ledgers.includes(ledger));
  return counting.length === 0 ? null : sumAmounts(counting.map(({ amount }) => amount));
}

/** Catalogue key of why points were given. */
export function reasonKey(reason: Posting['reason']): string {
  switch (reason) {
    case 'turn':
    case 'correction':
    case 'free':
    case 'declined':
    case 'audience':
    case 'paper':
      return `posting.${reason}`;
    default:
      return `verdict.${reason}`;
  }
}
