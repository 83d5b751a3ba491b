// Signals become events: presses, panel answers, time-up, the cue, a new run of the desk. Never refused.
import type { LeitaiEvent } from '#contract/event.ts';
import type { Actor } from '#contract/record.ts';
import type { Signal } from '#contract/signal.ts';
import { type Instant, type Millis, millis } from '#contract/units.ts';
import { collectsUntil, givenAt, isInTime } from './collect.ts';
import { isHeld, latenessAt, submitted, timeUp } from './decide/answer.ts';
import { decisions, type EventDraft, observation } from './decide/context.ts';
import { afterwards, heldForLoss } from './decide/holding.ts';
import { hasPassed, resolvePresses } from './decide/presses.ts';
import { pressClock } from './decide/reading.ts';
import { isAnswerTo } from './key.ts';
import type { ContestRecord } from './record.ts';
import { isKeypad, keypadAnswersFor, panelSeatAnswering, teamAnswering } from './seating.ts';
import { attemptOf, currentItem, liveTurn, roundOf } from './select.ts';
import type { Attempt, Clock, Item, State, Turn } from './state.ts';
import { timeUpAt } from './under-way.ts';

/** Events of a signal, in order; [] when it changes nothing and need not be kept. */
export function observe(record: ContestRecord, signal: Signal): EventDraft[] {
  const { state } = record;
  switch (signal.type) {
    case 'press':
      return withDecisions(state, signal, [
        observation({ type: 'press.observed', press: signal.id, signal }),
      ]);
    case 'answer':
      return isKeypad(state, signal.device) ? keypadAnswer(state, signal) : panelAnswer(state, signal);
    case 'release':
      return [];
    case 'lost':
    case 'ready':
    case 'gap':
    case 'fault':
      return withHolds(state, signal, observation({ type: 'device.seen', signal }));
    case 'devices':
      return withHolds(state, signal, observation({ type: 'devices.listed', devices: signal.devices }));
    case 'clock.expired':
      return expire(state, signal);
    case 'cue.given':
      return withDecisions(state, signal, [
        observation({ type: 'cue.given', item: liveTurn(state)?.current ?? 0 }),
        ...decisions(...timeToPress(state, signal.id)),
      ]);
    case 'buzz.resolve':
      return withDecisions(state, signal, []);
    case 'panel.due':
      return collected(state, signal.at);
    case 'desk.started':
      return startRun(state, signal);
    case 'access': {
      const { what, role, person, window } = signal;
      return [observation({ type: 'access.noted', what, role, person, window })];
    }
    case 'rehearsal':
      return [observation({ type: 'rehearsal.begun', of: signal.of })];
    case 'continued': {
      const { after, hash, place } = signal;
      return [observation({ type: 'record.continued', after, hash, place })];
    }
    case 'recovered':
      return [observation({ type: 'record.recovered', steps: signal.steps, lostFrom: signal.lostFrom })];
    case 'chosen': {
      const { common, other, reason } = signal;
      return [observation({ type: 'record.chosen', common, other, reason })];
    }
    case 'date.set':
      return [observation({ type: 'date.set', by: millis(signal.by) })];
  }
}

const DEVICE: Actor = { role: 'device', person: null, onBehalfOf: null };

/** The clocks of a question that needs a lost device stand until somebody has said how to go on. */
function withHolds(state: State, { id: cause, at }: Signal, observed: EventDraft): EventDraft[] {
  return [observed, ...heldForLoss(afterwards(state, [observed], { cause, actor: DEVICE, at }), at)];
}

/** What was observed, followed by whatever it makes ripe for decision. */
function withDecisions(state: State, signal: Signal, observed: EventDraft[]): EventDraft[] {
  const seen = afterwards(state, observed, { cause: signal.id, actor: DEVICE, at: signal.at });
  const turn = liveTurn(seen);
  const item = turn === null ? null : currentItem(turn);
  if (turn === null || item === null || seen.slate) return observed;
  return [
    ...observed,
    ...decisions(
      ...resolvePresses(
        { state: seen, turn, round: roundOf(seen, turn.round), item, cause: signal.id },
        signal.at,
      ),
    ),
  ];
}

/** The cue opens the time to press, where the rules limit it. */
function timeToPress(state: State, cause: string): LeitaiEvent[] {
  const turn = liveTurn(state);
  const item = turn === null ? null : currentItem(turn);
  if (turn === null || item?.buzz?.state !== 'opened') return [];
  // Opened anew while the question is still being read, the time to press has not come.
  if (item.reading !== null && item.reading.ended === null) return [];
  return pressClock(roundOf(state, turn.round), cause);
}

/**
 * Kept whenever a panel item stands; it counts when given before the deadline, even if it arrives after it. While the clock
 * stands for a lost device the panel's answers may still be under way from another base, or from that one once it is back.
 */
function panelAnswer(state: State, signal: Signal & { type: 'answer' }): EventDraft[] {
  const turn = liveTurn(state);
  const item = turn === null ? null : currentItem(turn);
  if (turn === null || item === null || state.slate) return [];
  if (item.phase !== 'open' && item.phase !== 'closed') return [];
  const { clock } = turn;
  if (clock?.state === 'paused') return [];
  if (clock?.state === 'held' && (clock.why !== 'device' || item.panel === null)) return [];
  if (!isInTime(state, turn, item, signal)) return [];
  if (item.panel === null) return teamAnswer(state, turn, item, signal);
  const seat = panelSeatAnswering(state, signal);
  return seat === null ? [] : [observation({ type: 'panel.answered', item: item.index, seat, signal })];
}

/** Where all teams answer at once each with its own clicker, its first valid answer is final. */
function teamAnswer(state: State, turn: Turn, item: Item, signal: Signal & { type: 'answer' }): EventDraft[] {
  const round = roundOf(state, turn.round);
  const team = teamAnswering(state, signal);
  const attempt = team === null ? null : attemptOf(item, team);
  if (turn.kind !== 'all' || round.answer.entry !== 'desk' || attempt?.state !== 'answering') return [];
  if (item.question === null || !isAnswerTo(item.question.type, signal.answer)) return [];
  const given = { answer: signal.answer, at: givenAt(signal), team: attempt.team };
  return decisions(...submitted(turn, round, item, given));
}

/**
 * A keypad answers as its team would at its station, with one key: the first valid answer of a team in turn, or of each
 * team where all answer at once, is final.
 */
function keypadAnswer(state: State, signal: Signal & { type: 'answer' }): EventDraft[] {
  const turn = liveTurn(state);
  const item = turn === null ? null : currentItem(turn);
  if (turn === null || item === null || item.credited || isHeld(state, turn)) return [];
  if (item.phase !== 'open' && item.phase !== 'closed') return [];
  const round = roundOf(state, turn.round);
  const attempt = attemptByKeypad(state, turn, item, signal);
  if (round.answer.entry !== 'desk' || attempt?.state !== 'answering') return [];
  const type = item.question?.type;
  if ((type !== 'single' && type !== 'judge') || !isAnswerTo(type, signal.answer)) return [];
  const at = givenAt(signal);
  if (latenessAt(turn.clock, at) > 0) return [];
  return decisions(...submitted(turn, round, item, { answer: signal.answer, at, team: attempt.team }));
}

function attemptByKeypad(
  state: State,
  { kind }: Turn,
  item: Item,
  place: Signal & { type: 'answer' },
): Attempt | null {
  const inTurn = kind === 'single';
  const answering = inTurn ? item.attempts.slice(-1) : item.attempts;
  return answering.findLast(({ team }) => keypadAnswersFor(state, place, team, { inTurn })) ?? null;
}

/** Nothing can arrive any more that was given before the closing: the count may be fixed. */
function collected(state: State, at: Instant): EventDraft[] {
  const turn = liveTurn(state);
  const item = turn === null ? null : currentItem(turn);
  const due = item === null ? null : collectsUntil(state, item);
  if (item === null || due === null || !hasPassed(due, at)) return [];
  return [observation({ type: 'panel.collected', item: item.index })];
}

function expire(state: State, signal: Signal & { type: 'clock.expired' }): EventDraft[] {
  const game = state.game?.clock;
  if (game?.id === signal.clock)
    return game.state === 'running' && isPast(game.deadline, signal.at)
      ? decisions({ type: 'game.expired' })
      : [];
  const turn = liveTurn(state);
  const end = timeUpAt(state);
  if (turn?.clock?.id !== signal.clock || end === null || !isPast(end, signal.at)) return [];
  return decisions(...timeUp(turn, roundOf(state, turn.round), currentItem(turn)));
}

function isPast(deadline: Instant, at: Instant): boolean {
  return deadline.run === at.run && at.ms >= deadline.ms;
}

/**
 * A clock that ran when the last run ended is held at its last mark, for the operator to choose. Presses that were
 * only waiting for slower ones are decided: none of those can arrive any more.
 */
function startRun(state: State, signal: Signal & { type: 'desk.started' }): EventDraft[] {
  const clock = liveTurn(state)?.clock;
  const game = state.game?.clock;
  const started = [observation({ type: 'desk.started' }), ...collected(state, signal.at)];
  if (game?.state === 'running')
    started.push(
      observation({ type: 'game.held', remaining: left(game, signal.game ?? null), why: 'restart' }),
    );
  if (clock?.state !== 'running') return withDecisions(state, signal, started);
  const remaining = left(clock, signal.remaining);
  return [...started, observation({ type: 'clock.held', remaining, why: 'restart' })];
}

function left(clock: Clock, marked: number | null): Millis {
  return millis(Math.max(0, marked ?? clock.limit));
}
