// Rulings, reveal, settling and judges' corrections.
import type { Round, Verdict } from '#contract/definition.ts';
import type { LeitaiEvent, Posting } from '#contract/event.ts';
import { matchesKey } from '../key.ts';
import { countPanel } from '../panel.ts';
import { correctionPostings, itemPosting, itemVerdict, turnPosting } from '../scoring.ts';
import { answeringTeam, isObjective, lastAttempt, nextItem } from '../select.ts';
import type { Item, State, Turn } from '../state.ts';
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

type RulingCommands = 'overdue.rule' | 'rule' | 'reveal' | 'settle' | 'correct';

/** Verdict by the key: nothing entered is unanswered; null where only a person can tell. */
export function keyVerdict(knowledge: Knowledge, item: Item): Verdict | null {
  const answer = lastAttempt(item)?.answer ?? null;
  if (answer === null) return 'unanswered';
  const question = item.question === null ? undefined : knowledge.question(item.question.id);
  const matches = question === undefined ? null : matchesKey(question, answer);
  return matches === null ? null : matches ? 'right' : 'wrong';
}

/** True when a right or wrong ruling says the opposite of the stored key about the stored answer. */
function contradicts(knowledge: Knowledge, item: Item, verdict: Verdict): boolean {
  if (item.question === null || !isObjective(item.question.type)) return false;
  if ((lastAttempt(item)?.answer ?? null) === null) return false;
  const byKey = keyVerdict(knowledge, item);
  if (verdict === 'right') return byKey === 'wrong';
  return byKey === 'right' && ['wrong', 'incomplete', 'unanswered'].includes(verdict);
}

function needRulable(round: Round, item: Item, context: Context<'rule'> | Context<'overdue.rule'>): void {
  const attempt = lastAttempt(item);
  if (attempt === null || item.phase !== 'closed') refuse('rule.not-closed');
  if (round.ruledBy === 'judges' && !isJudging(context.command)) refuse('rule.needs-judge');
}

function rule(context: Context<'rule'>) {
  const { state, body, knowledge, command } = context;
  const { round, item } = needItem(state);
  if (round.clock.scope === 'turn') refuse('rule.by-turn');
  needRulable(round, item, context);
  if (lastAttempt(item)?.overdue === 'pending' && body.verdict !== 'late') refuse('rule.overdue');
  const against = contradicts(knowledge, item, body.verdict);
  if (against && !body.confirm) {
    const question = item.question === null ? undefined : knowledge.question(item.question.id);
    refuse('ruling.contradicts-key', {
      verdict: body.verdict,
      answer: lastAttempt(item)?.answer ?? '',
      key: typeof question?.key === 'string' ? question.key : '',
    });
  }
  return decisions({
    type: 'attempt.ruled',
    item: item.index,
    verdict: body.verdict,
    by: isJudging(command) ? 'judges' : 'host',
    against,
  });
}

/** The items a reveal or a settlement concerns: the present one, or all of a turn scored as a whole. */
function revealed(turn: Turn, round: Round): readonly Item[] {
  if (round.clock.scope === 'turn') return turn.items;
  const item = turn.current === null ? undefined : turn.items[turn.current];
  return item === undefined ? [] : [item];
}

function autoRuling(knowledge: Knowledge, round: Round, turn: Turn, item: Item): LeitaiEvent[] {
  if (item.credited)
    return [{ type: 'attempt.ruled', item: item.index, verdict: 'right', by: 'withdrawal', against: false }];
  if (itemVerdict(item) !== null || answeringTeam(turn) === null) return [];
  if (round.ruledBy !== 'key') refuse('reveal.unruled');
  const verdict = keyVerdict(knowledge, item);
  if (verdict === null) refuse('reveal.unruled');
  return [{ type: 'attempt.ruled', item: item.index, verdict, by: 'key', against: false }];
}

/** A set may be revealed when its clock has ended or every item was answered. */
function needFinished(turn: Turn, round: Round): void {
  if (round.clock.scope === 'turn') {
    const ended =
      turn.clock?.state === 'expired' || (nextItem(turn) === null && turn.clock?.state === 'stopped');
    if (!ended) refuse('reveal.running');
    return;
  }
  const item = turn.current === null ? undefined : turn.items[turn.current];
  if (item === undefined || item.phase === null || item.phase === 'presented' || item.phase === 'open')
    refuse('reveal.running');
  if (item.phase !== 'closed') refuse('reveal.already');
  if (lastAttempt(item)?.overdue === 'pending' && lastAttempt(item)?.verdict === null) refuse('rule.overdue');
}

function reveal({ state, knowledge }: Context<'reveal'>) {
  const { turn, round } = needTurn(state);
  needFinished(turn, round);
  const items = revealed(turn, round).filter((item) => item.phase !== 'revealed');
  if (items.length === 0) refuse('reveal.already');
  return decisions(
    ...items.flatMap((item): LeitaiEvent[] => [
      ...autoRuling(knowledge, round, turn, item),
      ...countPanel(state, knowledge, item),
      { type: 'item.revealed', item: item.index },
    ]),
  );
}

/** One posting for the turn, or one for each item somebody answered. */
function postingsOf(state: State, turn: Turn, round: Round, items: readonly Item[]): Posting[] {
  const first = state.postings.length + 1;
  if (round.score.per === 'turn') return [turnPosting(round, turn, first)];
  return items
    .flatMap((item) => {
      const who = lastAttempt(item);
      const verdict = itemVerdict(item);
      return who === null || verdict === null ? [] : [{ item, who, verdict }];
    })
    .map(({ item, who, verdict }, index) =>
      itemPosting(state, round, turn, item, verdict, who, first + index),
    );
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

function correct({ state, body, command }: Context<'correct'>) {
  if (!isJudging(command)) refuse('correct.needs-judge');
  // A foul is a press too early, never an answer.
  if (body.verdict === 'foul') refuse('correct.foul');
  const turn = [...state.turns, ...(state.turn ? [state.turn] : [])].findLast(
    (candidate) => candidate.id === body.turn && candidate.state !== 'voided',
  );
  const item = turn?.items[body.item];
  if (turn === undefined || item?.phase !== 'settled') refuse('correct.unsettled');
  if (lastAttempt(item) === null) refuse('correct.nobody');
  if (itemVerdict(item) === body.verdict) refuse('correct.same', { verdict: body.verdict });
  return decisions(
    { type: 'corrected', turn: turn.id, item: item.index, verdict: body.verdict, reason: body.reason },
    { type: 'points.posted', postings: correctionPostings(state, turn, item, body.verdict) },
  );
}

export const rulingDecisions: Decisions<RulingCommands> = {
  'overdue.rule': (context) => {
    const { state, body, command } = context;
    const { round, item } = needItem(state);
    if (lastAttempt(item)?.overdue !== 'pending') refuse('overdue.none');
    needRulable(round, item, context);
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
  reveal,
  settle,
  correct,
};
