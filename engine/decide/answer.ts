// Answers: done, stored, submitted at the desk; time-up and the panel.
import type { Round } from '#contract/definition.ts';
import type { LeitaiEvent } from '#contract/event.ts';
import { type Instant, type Millis, millis } from '#contract/units.ts';
import { tidyAnswer } from '../key.ts';
import { isUndecided } from '../press.ts';
import { attemptOf, lastAttempt, nextItem, remainingAt } from '../select.ts';
import type { Attempt, Clock, Item, Panel, State, Turn } from '../state.ts';
import {
  type Context,
  type Decisions,
  decisions,
  type Knowledge,
  needItem,
  needTurn,
  refuse,
} from './context.ts';
import { openItem } from './turn.ts';

type AnswerCommands = 'done' | 'answer.enter' | 'answer.submit' | 'item.close';

/** The least lateness, milliseconds: how late something of a later run of the desk was, nobody can tell. */
const SURELY_LATE = 1;

/** Milliseconds by which `at` missed the deadline; 0 in time. Stamps decide, not the order of arrival. */
export function latenessAt(clock: Clock | null, at: Instant): number {
  if (clock === null || (clock.state !== 'expired' && clock.state !== 'running')) return 0;
  if (clock.deadline.run !== at.run) return clock.deadline.run < at.run ? SURELY_LATE : 0;
  return Math.max(0, at.ms - clock.deadline.ms);
}

/** Time that was left at `at`, also when the deadline has passed since. */
function leftAt(clock: Clock, at: Instant): Millis {
  if (clock.state !== 'expired') return remainingAt(clock, at);
  return millis(clock.deadline.run === at.run ? Math.max(0, clock.deadline.ms - at.ms) : 0);
}

function checkedAnswer(knowledge: Knowledge, item: Item, answer: string): string {
  const question = item.question === null ? undefined : knowledge.question(item.question.id);
  if (question === undefined) refuse('question.missing', { question: item.question?.id ?? '' });
  const tidy = tidyAnswer(question, answer);
  if (tidy === null) refuse('answer.invalid', { answer });
  return tidy;
}

export function stopClock(clock: Clock | null, at: Instant): LeitaiEvent[] {
  if (clock === null || clock.state === 'stopped' || latenessAt(clock, at) > 0) return [];
  return [{ type: 'clock.stopped', remaining: leftAt(clock, at) }];
}

/** Everyone at the desks and on the panel has answered; whoever tried before has been ruled. */
export function allAnswered(state: State, item: Item): boolean {
  const tried = item.attempts.filter((attempt) => attempt.state !== 'ruled');
  const answered = tried.length > 0 && tried.every((attempt) => attempt.state === 'answered');
  return answered && (item.panel === null || panelAnswered(state, item.panel));
}

function panelAnswered(state: State, panel: Panel): boolean {
  return Object.keys(panel.answers).length >= (state.definition?.panel?.seats ?? 0);
}

function done(context: Context<'done'>) {
  const { state, at } = context;
  const { turn, round, item } = needItem(state);
  const attempt = lastAttempt(item);
  // Boards are held up: the host calls an end, what they say is stored afterwards.
  if (turn.kind === 'all' && round.answer.entry === 'spoken' && item.phase === 'open')
    return decisions(...closeAnswered(turn, item, at));
  if (turn.kind !== 'all' && round.answer.entry === 'spoken' && attempt?.state === 'answering')
    return decisions(...saidDone(context, turn, round, item));
  if (item.phase !== 'open')
    refuse(attempt?.state === 'answered' || attempt?.state === 'ruled' ? 'done.already' : 'done.not-open');
  if (round.clock.scope === 'turn' || !allAnswered(state, item)) refuse('done.desk');
  return decisions(...closeAnswered(turn, item, at));
}

/** Before time is up everything has been answered: the clock stops and the item closes. */
function closeAnswered(turn: Turn, item: Item, at: Instant): LeitaiEvent[] {
  return [...stopClock(turn.clock, at), { type: 'item.closed', item: item.index, why: 'answered' }];
}

/** 回答完毕 of a spoken answer. A panel that answers the same item keeps its time. */
function saidDone(
  { state, body, knowledge, at }: Context<'done'>,
  turn: Turn,
  round: Round,
  item: Item,
): LeitaiEvent[] {
  const answer = body.answer === null ? null : checkedAnswer(knowledge, item, body.answer);
  const late = millis(latenessAt(turn.clock, at));
  const said: LeitaiEvent = { type: 'attempt.done', item: item.index, answer, late };
  if (late > 0 && turn.clock?.state === 'running') return [...timeUp(turn, round, item), said];
  if (item.phase !== 'open') return [said, ...(item.panel === null ? stopClock(turn.clock, at) : [])];
  return item.panel === null || panelAnswered(state, item.panel)
    ? [said, ...closeAnswered(turn, item, at)]
    : [said];
}

function submit({ state, body, knowledge, at }: Context<'answer.submit'>) {
  const { turn, round } = needTurn(state);
  if (turn.id !== body.turn) refuse('submit.other-turn');
  if (round.answer.entry !== 'desk') refuse('submit.spoken');
  const item = turn.items[body.item];
  if (item === undefined || item.attempts.length === 0 || !['open', 'closed'].includes(item.phase ?? ''))
    refuse('submit.not-open', { item: body.item + 1 });
  // What was withdrawn and credited is answered by nobody any more.
  if (item.credited) refuse('submit.not-open', { item: body.item + 1 });
  if (turn.kind === 'all' && body.team === undefined) refuse('submit.which-team');
  const attempt = attemptOf(item, turn.kind === 'all' ? body.team : undefined);
  if (attempt === null) refuse('submit.not-eligible', { team: body.team ?? 0 });
  if (item.question?.id !== body.question) refuse('submit.other-turn');
  if (attempt.state !== 'answering') refuse('submit.final', { item: body.item + 1 });
  if (isHeld(state, turn)) refuse('submit.held');
  if (latenessAt(turn.clock, at) > 0) refuse('submit.late');
  const answer = checkedAnswer(knowledge, item, body.answer);
  return decisions(...submitted(turn, round, item, { answer, at, team: body.team }));
}

export function isHeld(state: State, turn: Turn): boolean {
  return state.slate || turn.clock?.state === 'held' || turn.clock?.state === 'paused';
}

/** A confirmed answer and what it brings about: the next item of a set, or the end when all teams have answered. */
export function submitted(
  turn: Turn,
  round: Round,
  item: Item,
  given: { answer: string; at: Instant; team: number | undefined },
): LeitaiEvent[] {
  const remaining = turn.clock === null ? millis(0) : leftAt(turn.clock, given.at);
  const own: LeitaiEvent = {
    type: 'answer.submitted',
    item: item.index,
    answer: given.answer,
    remaining,
    ...(turn.kind === 'all' && given.team !== undefined ? { team: given.team } : {}),
  };
  return round.clock.scope === 'turn' ? [own, ...afterSubmission(turn, item, given.at)] : [own];
}

/** The next item of a set opens at once; after the last the clock stops. */
function afterSubmission(turn: Turn, item: Item, at: Instant): LeitaiEvent[] {
  const closed: LeitaiEvent[] =
    item.phase === 'open' ? [{ type: 'item.closed', item: item.index, why: 'answered' }] : [];
  const next = nextItem(turn);
  if (next !== null && turn.clock?.state === 'running') return [...closed, ...openItem(turn, next)];
  return next === null ? [...closed, ...stopClock(turn.clock, at)] : closed;
}

/** Events at the deadline, whoever called it. */
export function timeUp(turn: Turn, round: Round, item: Item | null): LeitaiEvent[] {
  const expired: LeitaiEvent = { type: 'clock.expired' };
  if (item === null) return [expired];
  switch (turn.clock?.measures) {
    case 'press':
      return [expired, ...nobodyPressed(round, item)];
    case 'begin':
      return [{ type: 'item.opened', item: item.index }, ...outOfTime(turn, round, item, 'claimed')];
    default:
      return item.phase === 'open'
        ? outOfTime(turn, round, item, lastAttempt(item)?.state ?? null)
        : [expired];
  }
}

/** The item closes; where the rules cut a spoken answer, it is late by that. */
function outOfTime(turn: Turn, round: Round, item: Item, state: Attempt['state'] | null): LeitaiEvent[] {
  const events: LeitaiEvent[] = [
    { type: 'clock.expired' },
    { type: 'item.closed', item: item.index, why: 'time' },
  ];
  const cut = turn.kind !== 'all' && round.answer.entry === 'spoken' && round.late === 'cut';
  if (cut && state !== null && state !== 'answered' && state !== 'ruled')
    events.push({ type: 'attempt.ruled', item: item.index, verdict: 'late', by: 'key', against: false });
  return events;
}

/** The time to press is over; presses that still wait are decided first. */
function nobodyPressed(round: Round, item: Item): LeitaiEvent[] {
  const waits = item.buzz?.presses.some(isUndecided) ?? false;
  if (item.phase !== 'presented' || item.buzz?.state === 'claimed' || waits) return [];
  return [{ type: 'item.closed', item: item.index, why: silence(round) }];
}

function silence(round: Round): 'nobody' | 'audience' {
  return round.buzz?.silence === 'audience' ? 'audience' : 'nobody';
}

export const answerDecisions: Decisions<AnswerCommands> = {
  done,

  'answer.enter': ({ state, body, knowledge }) => {
    const { turn, round, item } = needItem(state);
    const attempt = attemptOf(item, body.team);
    if (round.answer.entry === 'desk' && turn.kind !== 'all') refuse('answer.desk');
    if (item.phase !== 'closed' || attempt === null) refuse('answer.not-closed');
    if (turn.kind === 'all' && body.team === undefined) refuse('submit.which-team');
    if (attempt.verdict !== null) refuse('answer.ruled');
    // What is said after time is up comes with its 回答完毕.
    if (turn.kind !== 'all' && attempt.state !== 'answered') refuse('answer.not-closed');
    return decisions({
      type: 'answer.entered',
      item: item.index,
      answer: checkedAnswer(knowledge, item, body.answer),
      ...(body.team === undefined ? {} : { team: body.team }),
    });
  },

  'answer.submit': submit,

  'item.close': ({ state, at }) => {
    const { turn, round, item } = needItem(state);
    if (item.buzz === null || item.phase !== 'presented') refuse('close.not-buzzing');
    if (item.buzz.state === 'claimed') refuse('close.claimed');
    if (item.buzz.presses.some(isUndecided)) refuse('close.presses');
    if (item.attempts.at(-1)?.state === 'assigned') refuse('close.claimed');
    const stopped = turn.clock?.measures === 'press' ? stopClock(turn.clock, at) : [];
    return decisions(...stopped, { type: 'item.closed', item: item.index, why: silence(round) });
  },
};
