// Rulings, reveal, settling and judges' corrections.
import type { Command } from '#contract/command.ts';
import type { Round, Verdict } from '#contract/definition.ts';
import type { LeitaiEvent, Posting } from '#contract/event.ts';
import { type Instant, instantGap } from '#contract/units.ts';
import { collectsUntil } from '../collect.ts';
import { matchesKey } from '../key.ts';
import { countMarks, marksProblem } from '../marks.ts';
import { countPanel } from '../panel.ts';
import { reboundOf } from '../rebound.ts';
import { attemptPostings, audiencePostings, turnPostings } from '../scoring.ts';
import { attemptOf, isObjective, lastAttempt, nextItem } from '../select.ts';
import type { Attempt, Item, State, Turn } from '../state.ts';
import {
  type Context,
  type Decisions,
  decisions,
  isJudging,
  type Knowledge,
  needItem,
  needTurn,
  refuse,
} from './context.ts';
import { needDevices } from './devices.ts';
import { needConfirmedPanel } from './panel.ts';
import { hasPassed } from './presses.ts';
import { pressClock } from './reading.ts';
import { beginClock } from './turn.ts';

type RulingCommands = 'overdue.rule' | 'rule' | 'rebound' | 'reveal' | 'settle';

/** Verdict by the key: nothing entered is unanswered; null where only a person can tell. */
export function keyVerdict(knowledge: Knowledge, item: Item, attempt: Attempt | null): Verdict | null {
  const answer = attempt?.answer ?? null;
  if (answer === null) return 'unanswered';
  const question = item.question === null ? undefined : knowledge.question(item.question.id);
  const matches = question === undefined ? null : matchesKey(question, answer);
  return matches === null ? null : matches ? 'right' : 'wrong';
}

/** True when a right or wrong ruling says the opposite of the stored key about the stored answer. */
function contradicts(knowledge: Knowledge, item: Item, attempt: Attempt, verdict: Verdict): boolean {
  if (item.question === null || !isObjective(item.question.type)) return false;
  if (attempt.answer === null) return false;
  const byKey = keyVerdict(knowledge, item, attempt);
  if (verdict === 'right') return byKey === 'wrong';
  return byKey === 'right' && ['wrong', 'incomplete', 'unanswered'].includes(verdict);
}

/** The attempt a ruling is about; refuses where it is not clear, not over, or not for this person to rule. */
export function needRulable(
  turn: Turn,
  round: Round,
  item: Item,
  { command }: { command: Command },
  team: number | undefined,
): Attempt {
  if (round.clock.scope === 'turn') refuse('rule.by-turn');
  if (turn.kind === 'all' && team === undefined) refuse('rule.which-team');
  const attempt = attemptOf(item, turn.kind === 'all' ? team : undefined);
  if (attempt === null || item.phase !== 'closed' || item.audience) refuse('rule.not-closed');
  if (attempt.verdict === 'passed' || attempt.verdict === 'misrestated') refuse('rule.fixed');
  if (round.ruledBy === 'judges' && !isJudging(command)) refuse('rule.needs-judge');
  return attempt;
}

function rule(context: Context<'rule'>) {
  const { state, body, knowledge, command } = context;
  const { turn, round, item } = needItem(state);
  const attempt = needRulable(turn, round, item, context, body.team);
  if (round.partial !== null && body.verdict === 'right') refuse('rule.points', { most: round.partial.most });
  if (attempt.overdue === 'pending') refuse('rule.overdue');
  const against = contradicts(knowledge, item, attempt, body.verdict);
  if (against && !body.confirm) {
    const question = item.question === null ? undefined : knowledge.question(item.question.id);
    refuse('ruling.contradicts-key', {
      verdict: body.verdict,
      answer: attempt.answer ?? '',
      key: typeof question?.key === 'string' ? question.key : '',
    });
  }
  return decisions({
    type: 'attempt.ruled',
    item: item.index,
    verdict: body.verdict,
    by: isJudging(command) ? 'judges' : 'host',
    against,
    ...(turn.kind === 'all' ? { team: attempt.team } : {}),
  });
}

/** After a miss: the others may press, the next team tries, or the question goes to the audience. */
function rebound({ state, command }: Context<'rebound'>) {
  const { turn, round, item } = needItem(state);
  const next = reboundOf(state, turn, round, item);
  if (next === null) refuse('rebound.none');
  switch (next.to) {
    case 'audience':
      return decisions({ type: 'item.closed', item: item.index, why: 'audience' });
    case 'team':
      return decisions(
        { type: 'item.rebounded', item: item.index, to: next.team, among: [next.team] },
        ...beginClock(round, command.id),
      );
    case 'press':
      needDevices(state);
      return decisions(
        { type: 'item.rebounded', item: item.index, to: null, among: [...next.among] },
        ...(item.reading?.ended ? pressClock(round, command.id) : []),
      );
  }
}

/** The items a reveal or a settlement concerns: the present one, or all of a turn scored as a whole. */
function revealed(turn: Turn, round: Round): readonly Item[] {
  if (round.clock.scope === 'turn') return turn.items;
  const item = turn.current === null ? undefined : turn.items[turn.current];
  return item === undefined ? [] : [item];
}

/** What the reveal rules by itself: by key, or as withdrawn; refuses while a person has yet to rule. */
function autoRuling(knowledge: Knowledge, round: Round, turn: Turn, item: Item): LeitaiEvent[] {
  const ruling = (verdict: Verdict, by: 'key' | 'withdrawal', team: number | undefined): LeitaiEvent => ({
    type: 'attempt.ruled',
    item: item.index,
    verdict,
    by,
    against: false,
    ...(team === undefined ? {} : { team }),
  });
  const several = turn.kind === 'all';
  if (item.credited)
    return several
      ? item.attempts.map(({ team }) => ruling('right', 'withdrawal', team))
      : [ruling('right', 'withdrawal', undefined)];
  if (turn.kind === 'single' && item.attempts.length === 0) return byKey(null);
  return item.attempts.filter(({ verdict }) => verdict === null).flatMap((attempt) => byKey(attempt));

  function byKey(attempt: Attempt | null): LeitaiEvent[] {
    const verdict = round.ruledBy === 'key' ? keyVerdict(knowledge, item, attempt) : null;
    if (verdict === null) refuse('reveal.unruled');
    return [ruling(verdict, 'key', several ? attempt?.team : undefined)];
  }
}

/** A set may be revealed when its clock has ended or every item was answered. */
function needFinished(turn: Turn, round: Round): void {
  if (round.clock.scope === 'turn') {
    const ended =
      turn.clock?.state === 'expired' ||
      (nextItem(turn) === null && turn.clock?.state === 'stopped') ||
      // Every question of it withdrawn before it began.
      turn.items.every((item) => item.credited);
    if (!ended) refuse('reveal.running');
    return;
  }
  const item = turn.current === null ? undefined : turn.items[turn.current];
  if (item === undefined || item.phase === null || item.phase === 'presented' || item.phase === 'open')
    refuse('reveal.running');
  if (item.phase !== 'closed') refuse('reveal.already');
  if (item.attempts.some(({ overdue, verdict }) => overdue === 'pending' && verdict === null))
    refuse('rule.overdue');
}

function reveal({ state, knowledge, at }: Context<'reveal'>) {
  const { turn, round } = needTurn(state);
  needFinished(turn, round);
  const items = revealed(turn, round).filter((item) => item.phase !== 'revealed');
  if (items.length === 0) refuse('reveal.already');
  for (const item of items) needCollected(state, item, at);
  for (const item of items) needConfirmedPanel(knowledge, item);
  return decisions(
    ...items.flatMap((item): LeitaiEvent[] => [
      ...autoRuling(knowledge, round, turn, item),
      ...countPanel(state, knowledge, item),
      { type: 'item.revealed', item: item.index },
    ]),
  );
}

/** Answers given in time may still be under way: the panel is not counted before they are in. */
function needCollected(state: State, item: Item, at: Instant): void {
  const until = collectsUntil(state, item);
  if (until === null || hasPassed(until, at)) return;
  refuse('panel.collecting', { seconds: Math.ceil(instantGap(at, until) / 1000) });
}

/** Postings for the turn, or for each attempt at each item in the order of trying. */
function postingsOf(state: State, turn: Turn, round: Round, items: readonly Item[]): Posting[] {
  const first = state.postings.length + 1;
  if (round.score.per === 'turn') return turnPostings(state, round, turn, first);
  const postings: Posting[] = [];
  for (const item of items)
    for (const attempt of item.attempts) {
      const place = { turn, item, order: first + postings.length };
      if (attempt.verdict !== null)
        postings.push(...attemptPostings(state, round, place, attempt, attempt.verdict));
    }
  for (const item of items)
    postings.push(...audiencePostings(state, round, { turn, item, order: first + postings.length }));
  return postings;
}

function settle({ state }: Context<'settle'>) {
  const { turn, round } = needTurn(state);
  const items = revealed(turn, round);
  if (items.length === 0 || !items.every((item) => item.phase === 'revealed')) refuse('settle.unrevealed');
  const postings = postingsOf(state, turn, round, items);
  const events: LeitaiEvent[] = postings.length > 0 ? [{ type: 'points.posted', postings }] : [];
  for (const item of items) events.push({ type: 'item.settled', item: item.index });
  if (nextItem(turn) === null) events.push({ type: 'turn.settled', turn: turn.id });
  return decisions(...events);
}

/** Marks as the rules of the round ask for them; refuses others. */
export function neededMarks(round: Round, marks: readonly number[]) {
  const problem = marksProblem(round, marks);
  if (problem !== null) refuse(problem.code, 'params' in problem ? problem.params : {});
  return countMarks(round, marks);
}

export const rulingDecisions: Decisions<RulingCommands> = {
  'overdue.rule': (context) => {
    const { state, body, command } = context;
    const { turn, round, item } = needItem(state);
    if (lastAttempt(item)?.overdue !== 'pending') refuse('overdue.none');
    needRulable(turn, round, item, context, undefined);
    const events: LeitaiEvent[] = [{ type: 'overdue.ruled', item: item.index, verdict: body.verdict }];
    if (body.verdict === 'late')
      events.push({
        type: 'attempt.ruled',
        item: item.index,
        verdict: 'late',
        by: isJudging(command) ? 'judges' : 'host',
        against: false,
      });
    return decisions(...events);
  },
  rule,
  rebound,
  reveal,
  settle,
};
