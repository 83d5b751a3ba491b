// The game clock of time halves: started with each half, stopped and running again by the host.
import { millis } from '#contract/units.ts';
import { remainingAt } from '../select.ts';
import type { Game, State } from '../state.ts';
import { type Decisions, decisions, needTurn, refuse } from './context.ts';
import { needNoLoss } from './devices.ts';

type GameCommands = 'game.start' | 'game.pause' | 'game.resume';

function needGame(state: State): Game {
  if (state.game === null) refuse('game.none');
  return state.game;
}

export const gameDecisions: Decisions<GameCommands> = {
  'game.start': ({ state, command }) => {
    const { turn, round } = needTurn(state);
    if (round.game === null || turn.period === null) refuse('game.none');
    const started = state.game?.round === round.id ? state.game.period : 0;
    if (started >= turn.period) refuse('game.started', { period: started });
    if (turn.period > round.game.periods) refuse('game.none');
    if (state.slate) refuse('slate.stands');
    return decisions({
      type: 'game.started',
      round: round.id,
      period: turn.period,
      clock: `game.${command.id}`,
      limit: millis(round.game.seconds * 1000),
    });
  },

  'game.pause': ({ state, at }) => {
    const { clock } = needGame(state);
    if (clock.state !== 'running') refuse('game.not-running');
    return decisions({ type: 'game.paused', remaining: remainingAt(clock, at) });
  },

  'game.resume': ({ state, at }) => {
    const { clock } = needGame(state);
    if (clock.state !== 'paused' && clock.state !== 'held') refuse('game.not-paused');
    if (state.slate) refuse('slate.stands');
    needNoLoss(state);
    return decisions({ type: 'game.resumed', remaining: remainingAt(clock, at) });
  },
};
