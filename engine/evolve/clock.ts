// Fold of the turn's clock.
import type { Happened } from '#contract/event.ts';
import { type Instant, later, type Millis, millis } from '#contract/units.ts';
import { type Attempt, type Clock, type Item, NO_PANEL, type State, type Turn } from '../state.ts';
import { changeAttempt, changeTurn } from './change.ts';

export function evolveClock(state: State, { event, at }: Happened): State {
  switch (event.type) {
    case 'clock.started':
      return changeTurn(state, (turn) => ({
        ...turn,
        clock: running(
          { id: event.clock, limit: event.limit, measures: event.measures ?? 'answer' },
          at,
          event.limit,
        ),
      }));
    case 'clock.paused':
      return onClock(state, (clock) => ({ ...base(clock), state: 'paused', remaining: event.remaining }));
    case 'clock.resumed':
      return onClock(state, (clock) => running(base(clock), at, event.remaining));
    case 'clock.restarted':
      return reopen(
        onClock(state, (clock) => ({
          ...base(clock),
          limit: event.limit,
          state: 'paused',
          remaining: event.limit,
        })),
      );
    case 'clock.adjusted':
      return onClock(state, (clock) => adjusted(clock, event.remaining, event.by));
    case 'clock.stopped':
      return onClock(state, (clock) => ({ ...base(clock), state: 'stopped', remaining: event.remaining }));
    case 'clock.expired':
      return markOverdue(
        onClock(state, (clock) => ({
          ...base(clock),
          state: 'expired',
          deadline: clock.state === 'running' ? clock.deadline : at,
        })),
      );
    case 'clock.held':
      return onClock(state, (clock) =>
        clock.state === 'running'
          ? { ...base(clock), state: 'held', remaining: event.remaining, why: event.why }
          : clock,
      );
    default:
      return state;
  }
}

type ClockBase = Pick<Clock, 'id' | 'limit' | 'measures'>;

function base({ id, limit, measures }: Clock): ClockBase {
  return { id, limit, measures };
}

export function running(clock: ClockBase, from: Instant, remaining: Millis): Clock {
  return { ...clock, state: 'running', deadline: later(from, remaining) };
}

function adjusted(clock: Clock, remaining: Millis, by: Millis): Clock {
  if (clock.state === 'running') return { ...clock, deadline: later(clock.deadline, by) };
  if (clock.state === 'held' || clock.state === 'paused') return { ...clock, remaining };
  return { ...base(clock), state: 'paused', remaining: millis(remaining) };
}

function onClock(state: State, change: (clock: Clock) => Clock): State {
  return changeTurn(state, (turn) => (turn.clock === null ? turn : { ...turn, clock: change(turn.clock) }));
}

/** Time up while an answer is being spoken: whoever rules says 超时 or 有效, unless the rules cut it. */
function markOverdue(state: State): State {
  const round = state.definition?.rounds.find((candidate) => candidate.id === state.turn?.round);
  if (round?.answer.entry !== 'spoken' || round.late === 'cut' || state.turn?.kind === 'all') return state;
  return changeTurn(state, (turn) => ({
    ...turn,
    items: turn.items.map((item) =>
      item.index === turn.current
        ? changeAttempt(item, (attempt) =>
            attempt.state === 'answering' && attempt.answer === null
              ? { ...attempt, overdue: 'pending' }
              : attempt,
          )
        : item,
    ),
  }));
}

/** A restarted clock opens a closed item again: for whatever the clock gave time for. */
function reopen(state: State): State {
  return changeTurn(state, (turn: Turn) => ({
    ...turn,
    items: turn.items.map((item) =>
      item.index === turn.current && item.phase === 'closed' ? reopened(turn, item) : item,
    ),
  }));
}

function reopened(turn: Turn, item: Item): Item {
  const open = { ...item, audience: false };
  switch (turn.clock?.measures) {
    case 'press':
      return { ...open, phase: 'presented', buzz: open.buzz && { ...open.buzz, state: 'armed' } };
    case 'begin':
      return toBegin(turn, open);
    default:
      return answeredAnew(turn, { ...open, phase: 'open', panel: open.panel && NO_PANEL });
  }
}

/** The last attempt, or where all answer at once everybody's. */
function answeredAnew(turn: Turn, item: Item): Item {
  const anew = (attempt: Attempt): Attempt => ({ ...attempt, ...UNANSWERED, state: 'answering' });
  return turn.kind === 'all' ? { ...item, attempts: item.attempts.map(anew) } : changeAttempt(item, anew);
}

const UNANSWERED = {
  answer: null,
  lateBy: null,
  overdue: null,
  verdict: null,
  ruledBy: null,
  marks: [],
  points: null,
  remaining: null,
} as const;

/** Whoever did not begin in time may begin once more; a turn's own team has no attempt before it does. */
function toBegin(turn: Turn, item: Item): Item {
  const presented: Item = { ...item, phase: 'presented' };
  if (turn.kind === 'single' && item.attempts.length === 1 && item.buzz === null)
    return { ...presented, attempts: [] };
  const state = turn.kind === 'open' || item.buzz !== null ? 'claimed' : 'assigned';
  return changeAttempt(presented, (attempt) => ({ ...attempt, ...UNANSWERED, state }));
}
