// Answers: done, stored, submitted at the desk; time-up and the panel.
import type { Round } from '#contract/definition.ts';
import type { LeitaiEvent } from '#contract/event.ts';
import { type Instant, type Millis, millis } from '#contract/units.ts';
import { tidyAnswer } from '../key.ts';
import { lastAttempt, nextItem, remainingAt } from '../select.ts';
import type { Clock, Item, Panel, PressStatus, State, Turn } from '../state.ts';
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

type AnswerCommands = 'done' | 'answer.enter' | 'answer.submit' | 'item.close' | 'panel.enter';

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

/** Everyone at the desk and on the panel has answered. */
export function allAnswered(state: State, item: Item): boolean {
  return lastAttempt(item)?.state === 'answered' && (item.panel === null || panelAnswered(state, item.panel));
}

function panelAnswered(state: State, panel: Panel): boolean {
  return Object.keys(panel.answers).length >= (state.definition?.panel?.seats ?? 0);
}

function done(context: Context<'done'>) {
  const { state, at } = context;
  const { turn, round, item } = needItem(state);
  const attempt = lastAttempt(item);
  if (round.answer.entry === 'spoken' && attempt?.state === 'answering')
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
  if (late > 0 && turn.clock?.state === 'running') return [...timeUp(turn, round), said];
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
  const attempt = item ? lastAttempt(item) : null;
  if (item === undefined || attempt === null || (item.phase !== 'open' && item.phase !== 'closed'))
    refuse('submit.not-open', { item: body.item + 1 });
  if (item.question?.id !== body.question) refuse('submit.other-turn');
  if (attempt.state !== 'answering') refuse('submit.final', { item: body.item + 1 });
  if (state.slate || turn.clock?.state === 'held' || turn.clock?.state === 'paused') refuse('submit.held');
  if (latenessAt(turn.clock, at) > 0) refuse('submit.late');
  const answer = checkedAnswer(knowledge, item, body.answer);
  const remaining = turn.clock === null ? millis(0) : leftAt(turn.clock, at);
  const submitted: LeitaiEvent = { type: 'answer.submitted', item: item.index, answer, remaining };
  if (round.clock.scope !== 'turn') return decisions(submitted);
  return decisions(submitted, ...afterSubmission(turn, item, at));
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
export function timeUp(turn: Turn, round: Round): LeitaiEvent[] {
  const item = turn.current === null ? undefined : turn.items[turn.current];
  if (item?.phase !== 'open') return [{ type: 'clock.expired' }];
  const events: LeitaiEvent[] = [
    { type: 'clock.expired' },
    { type: 'item.closed', item: item.index, why: 'time' },
  ];
  if (round.answer.entry === 'spoken' && round.late === 'cut' && lastAttempt(item)?.state === 'answering')
    events.push({ type: 'attempt.ruled', item: item.index, verdict: 'late', by: 'key', against: false });
  return events;
}

/** Presses that somebody still has to answer for, or that may still win the question. */
const UNDECIDED: readonly PressStatus[] = ['waiting', 'judge', 'fair', 'tie'];

export const answerDecisions: Decisions<AnswerCommands> = {
  done,

  'answer.enter': ({ state, body, knowledge }) => {
    const { round, item } = needItem(state);
    const attempt = lastAttempt(item);
    if (round.answer.entry === 'desk') refuse('answer.desk');
    if (item.phase !== 'closed' || attempt === null) refuse('answer.not-closed');
    if (attempt.verdict !== null) refuse('answer.ruled');
    return decisions({
      type: 'answer.entered',
      item: item.index,
      answer: checkedAnswer(knowledge, item, body.answer),
    });
  },

  'answer.submit': submit,

  'item.close': ({ state }) => {
    const { item } = needItem(state);
    if (item.buzz === null || item.phase !== 'presented') refuse('close.not-buzzing');
    if (item.buzz.state === 'claimed') refuse('close.claimed');
    if (item.buzz.presses.some(({ status }) => UNDECIDED.includes(status))) refuse('close.presses');
    return decisions({ type: 'item.closed', item: item.index, why: 'nobody' });
  },

  /** Raised cards when clickers or their base fail. */
  'panel.enter': ({ state, body }) => {
    const { item } = needItem(state);
    if (item.panel === null) refuse('panel.none');
    if (item.phase !== 'closed') refuse('panel.not-closed');
    const seats = state.definition?.panel?.seats ?? 0;
    if (body.right + body.wrong > seats) refuse('panel.too-many', { seats });
    return decisions({
      type: 'panel.entered',
      item: item.index,
      right: body.right,
      wrong: body.wrong,
      reason: body.reason,
    });
  },
};
