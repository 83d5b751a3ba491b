// The clock in the operator's hand: pause, resume, restart, a second more or less, time up.
import { millis } from '#contract/units.ts';
import { currentItem, isPressingHeld, remainingAt } from '../select.ts';
import type { Clock, State } from '../state.ts';
import { timeUp } from './answer.ts';
import { type Decisions, decisions, needTurn, refuse } from './context.ts';
import { needDevices, needNoLoss } from './devices.ts';

type ClockCommands = 'clock.pause' | 'clock.resume' | 'clock.restart' | 'clock.adjust' | 'clock.time-up';

function needClock(state: State): Clock {
  const { turn } = needTurn(state);
  if (turn.clock === null) refuse('clock.none');
  return turn.clock;
}

function needUnrevealed(state: State): void {
  const { turn } = needTurn(state);
  const phase = turn.current === null ? null : turn.items[turn.current]?.phase;
  if (phase === 'revealed' || phase === 'settled') refuse('clock.over');
}

export const clockDecisions: Decisions<ClockCommands> = {
  'clock.pause': ({ state, at }) => {
    const clock = needClock(state);
    if (clock.state !== 'running') refuse('clock.not-running');
    const remaining = remainingAt(clock, at);
    // Up by now, though presses made in time may still be under way.
    if (remaining <= 0) refuse('clock.over');
    return decisions({ type: 'clock.paused', remaining });
  },

  'clock.resume': ({ state, at }) => {
    const clock = needClock(state);
    if (clock.state !== 'paused' && clock.state !== 'held') refuse('clock.not-paused');
    if (state.slate) refuse('slate.stands');
    if (clock.remaining <= 0) refuse('clock.nothing-left');
    needNoLoss(state);
    if (isPressingHeld(state)) refuse('clock.reopen');
    return decisions({ type: 'clock.resumed', remaining: remainingAt(clock, at) });
  },

  /** Back to the full limit, held; resume starts it. An item already closed by time opens again. */
  'clock.restart': ({ state, body }) => {
    const { limit } = needClock(state);
    needUnrevealed(state);
    const { turn, round } = needTurn(state);
    if (
      round.clock.scope === 'turn' &&
      turn.items.some((item) => item.attempts.some((attempt) => attempt.answer !== null))
    )
      refuse('clock.answers-given');
    const item = currentItem(turn);
    // Once somebody has pressed, there is no more time to press.
    if (turn.clock?.measures === 'press' && item?.buzz?.state === 'claimed') refuse('clock.over');
    if (turn.clock?.measures === 'press') needDevices(state);
    else needNoLoss(state);
    return decisions({ type: 'clock.restarted', limit, reason: body.reason });
  },

  'clock.adjust': ({ state, body, at }) => {
    const clock = needClock(state);
    needUnrevealed(state);
    if (clock.state === 'expired' || clock.state === 'stopped') refuse('clock.over');
    const left = remainingAt(clock, at);
    if (clock.state === 'running' && left <= 0) refuse('clock.over');
    const remaining = left + body.seconds * 1000;
    if (remaining <= 0) refuse('clock.nothing-left');
    return decisions({
      type: 'clock.adjusted',
      remaining: millis(remaining),
      by: millis(body.seconds * 1000),
      reason: body.reason,
    });
  },

  'clock.time-up': ({ state }) => {
    const { turn, round } = needTurn(state);
    const clock = needClock(state);
    if (clock.state !== 'held' && clock.state !== 'paused') refuse('clock.not-paused');
    needNoLoss(state);
    return decisions(...timeUp(turn, round, currentItem(turn)));
  },
};
