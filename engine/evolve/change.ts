// Small steps the folds share: change the live turn, one of its items, an attempt at an item.
import type { Attempt, Item, State, Turn } from '../state.ts';
import type { Growth } from './growth.ts';

export function changeTurn(state: State, change: (turn: Turn) => Turn): State {
  return state.turn === null ? state : { ...state, turn: change(state.turn) };
}

export function changeItem(state: State, index: number, change: (item: Item) => Item): State {
  return changeTurn(state, (turn) => ({
    ...turn,
    items: turn.items.map((item) => (item.index === index ? change(item) : item)),
  }));
}

/** Changes a team's attempt; without a team the last one. */
export function changeAttempt(item: Item, change: (attempt: Attempt) => Attempt, team?: number): Item {
  const index =
    team === undefined
      ? item.attempts.length - 1
      : item.attempts.findLastIndex((attempt) => attempt.team === team);
  const attempt = item.attempts[index];
  return attempt === undefined ? item : { ...item, attempts: item.attempts.with(index, change(attempt)) };
}

/** These questions are out of use. */
export function spend(state: State, questions: readonly string[], growth: Growth): State {
  const fresh = questions.filter((question) => !state.spent.has(question));
  return fresh.length === 0 ? state : { ...state, spent: growth.set(state.spent, fresh) };
}
