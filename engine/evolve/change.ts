// Small steps the folds share: change the live turn, one of its items, the last attempt of an item.
import type { Attempt, Item, State, Turn } from '../state.ts';

export function changeTurn(state: State, change: (turn: Turn) => Turn): State {
  return state.turn === null ? state : { ...state, turn: change(state.turn) };
}

export function changeItem(state: State, index: number, change: (item: Item) => Item): State {
  return changeTurn(state, (turn) => ({
    ...turn,
    items: turn.items.map((item) => (item.index === index ? change(item) : item)),
  }));
}

export function changeAttempt(item: Item, change: (attempt: Attempt) => Attempt): Item {
  const last = item.attempts.at(-1);
  return last === undefined ? item : { ...item, attempts: [...item.attempts.slice(0, -1), change(last)] };
}
