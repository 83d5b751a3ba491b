// Fold of the game clock of time halves.
import type { Happened } from '#contract/event.ts';
import { later } from '#contract/units.ts';
import type { Clock, State } from '../state.ts';

export function evolveGame(state: State, { event, at }: Happened): State {
  switch (event.type) {
    case 'game.started': {
      const { round, period, clock: id, limit } = event;
      const deadline = later(at, limit);
      return {
        ...state,
        game: { round, period, clock: { id, limit, measures: 'answer', state: 'running', deadline } },
      };
    }
    case 'game.paused':
      return onGame(state, (clock) => ({ ...base(clock), state: 'paused', remaining: event.remaining }));
    case 'game.resumed':
      return onGame(state, (clock) => ({
        ...base(clock),
        state: 'running',
        deadline: later(at, event.remaining),
      }));
    case 'game.held':
      return onGame(state, (clock) =>
        clock.state === 'running'
          ? { ...base(clock), state: 'held', remaining: event.remaining, why: event.why }
          : clock,
      );
    case 'game.expired':
      return onGame(state, (clock) => ({
        ...base(clock),
        state: 'expired',
        deadline: clock.state === 'running' ? clock.deadline : at,
      }));
    default:
      return state;
  }
}

function base({ id, limit, measures }: Clock): Pick<Clock, 'id' | 'limit' | 'measures'> {
  return { id, limit, measures };
}

function onGame(state: State, change: (clock: Clock) => Clock): State {
  return state.game === null ? state : { ...state, game: { ...state.game, clock: change(state.game.clock) } };
}
