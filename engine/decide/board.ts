// Picking a number: a question of the board, a whole set, by word or by stopping a rolling screen.
import type { Round } from '#contract/definition.ts';
import type { LeitaiEvent } from '#contract/event.ts';
import { type BoardNumber, boardNumbers, rolledNumber } from '../board.ts';
import type { State, Turn } from '../state.ts';
import { type Decisions, decisions, needTurn, refuse } from './context.ts';

type BoardCommands = 'board.pick' | 'board.roll' | 'board.stop';

/** The turn may pick now; refuses otherwise. */
function needPick(state: State): { turn: Turn; round: Round; numbers: BoardNumber[] } {
  const { turn, round } = needTurn(state);
  if (round.question.from === 'paper') refuse('board.none');
  if (turn.kind === 'single' && turn.team === null) refuse('team.needed', { team: turn.naming ?? 0 });
  if (turn.stake === null && round.stake.by === 'choice') refuse('stake.needed', { team: turn.team ?? 0 });
  if (turn.picked !== null) refuse('question.picked', { number: turn.picked });
  return { turn, round, numbers: boardNumbers(state, round, turn.stake) };
}

function picked({ number, questions }: BoardNumber, round: Round): LeitaiEvent {
  const [question] = questions;
  if (round.question.from === 'sets') return { type: 'set.picked', number, questions: [...questions] };
  if (question === undefined) refuse('board.unknown', { number });
  return { type: 'question.picked', number, question };
}

export const boardDecisions: Decisions<BoardCommands> = {
  'board.pick': ({ state, body }) => {
    const { round, numbers } = needPick(state);
    if (round.question.pick === 'rolling') refuse('board.rolling');
    const choice = numbers.find(({ number }) => number === body.number);
    if (choice === undefined) refuse('board.unknown', { number: body.number });
    if (choice.taken) refuse('board.taken', { number: body.number });
    return decisions(picked(choice, round));
  },

  'board.roll': ({ state }) => {
    const { turn, round, numbers } = needPick(state);
    if (round.question.pick !== 'rolling') refuse('board.not-rolling');
    if (turn.rolling !== null) refuse('board.rolls');
    if (numbers.every(({ taken }) => taken)) refuse('paper.exhausted', { round: round.title });
    return decisions({ type: 'board.rolled' });
  },

  'board.stop': ({ state, at }) => {
    const { turn, round, numbers } = needPick(state);
    if (turn.rolling === null) refuse('board.stands');
    const stopped = rolledNumber(numbers, turn.rolling, at);
    const choice = numbers.find(({ number }) => number === stopped);
    if (choice === undefined) refuse('paper.exhausted', { round: round.title });
    return decisions(picked(choice, round));
  },
};
