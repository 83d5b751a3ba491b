// What follows a miss: the others press, the next team tries, the question goes to the audience, or the item is over.

import type { Round } from '#contract/definition.ts';
import { activeIn } from './elimination.ts';
import { isMiss, lastAttempt } from './select.ts';
import type { Item, State, Turn } from './state.ts';

export type Rebound =
  /** These teams may press. */
  | { readonly to: 'press'; readonly among: readonly number[] }
  | { readonly to: 'team'; readonly team: number }
  | { readonly to: 'audience' };

/** Null: nothing follows, the item is over. */
export function reboundOf(state: State, turn: Turn, round: Round, item: Item): Rebound | null {
  const last = lastAttempt(item);
  if (turn.kind === 'all' || item.phase !== 'closed' || item.audience || last === null) return null;
  if (round.miss.follow === 'ends' || !mayFollow(round, item)) return null;
  if (round.miss.follow === 'audience') return { to: 'audience' };
  const among = others(state, turn, round, item);
  const used = item.attempts.length - 1;
  if (used >= round.miss.times || among.length === 0)
    return round.miss.finally === 'audience' && isMiss(last.verdict) ? { to: 'audience' } : null;
  if (round.miss.follow === 'rebound') return { to: 'press', among };
  const team = among.find((number) => number > last.team) ?? among[0];
  return team === undefined ? null : { to: 'team', team };
}

/** After a miss, and after a question passed on; not where a rebound was closed because nobody pressed. */
function mayFollow(round: Round, item: Item): boolean {
  const verdict = lastAttempt(item)?.verdict ?? null;
  if (item.buzz?.state === 'over') return false;
  return isMiss(verdict) || (verdict === 'passed' && round.miss.follow !== 'audience');
}

function others(state: State, turn: Turn, round: Round, item: Item): number[] {
  const playing = activeIn(state, round);
  const barred = item.buzz?.barred ?? [];
  const candidates = turn.kind === 'open' ? turn.eligible : playing;
  return candidates.filter(
    (team) =>
      playing.includes(team) &&
      !barred.includes(team) &&
      !item.attempts.some((attempt) => attempt.team === team),
  );
}
