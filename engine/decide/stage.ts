// What goes wrong on stage: a question withdrawn (换题), a substitute.
import type { Round } from '#contract/definition.ts';
import type { LeitaiEvent } from '#contract/event.ts';
import { type Instant, millis } from '#contract/units.ts';
import { hasBegun, isLive, lastAttempt, nextItem, remainingAt } from '../select.ts';
import { findSpare, findSpareSet } from '../spares.ts';
import type { Item, State, Turn } from '../state.ts';
import { stopClock } from './answer.ts';
import { type Context, type Decisions, decisions, needTeam, needTurn, refuse } from './context.ts';
import { openItem } from './turn.ts';

type StageCommands = 'withdraw' | 'substitute';

function withdraw(context: Context<'withdraw'>) {
  const { state, body, at } = context;
  const { turn, round } = needTurn(state);
  const how = body.how ?? round.withdrawn;
  if (turn.items.every((item) => item.question === null)) refuse('withdraw.nothing');
  const isSet = round.clock.scope === 'turn' || round.question.from === 'sets';
  if (how === 'replay-set' && !isSet) refuse('withdraw.no-set');
  if (how === 'replay-set') return decisions(...replaceSet(state, turn, body.reason));
  const index = body.item ?? turn.current;
  const item = index === null ? undefined : turn.items[index];
  if (item === undefined || item.question === null || item.phase === null) refuse('withdraw.not-shown');
  if (item.phase === 'settled') refuse('withdraw.settled');
  if (item.credited) refuse('withdraw.again');
  if (how === 'credit') return decisions(...credit(turn, round, item, body.reason, at));
  const replacement = findSpare(state, round.id, item.question);
  if (replacement === null) refuse('spare.none', { round: round.title, question: item.question.id });
  const withdrawn: LeitaiEvent = {
    type: 'item.withdrawn',
    item: item.index,
    question: item.question.id,
    how: 'replay-item',
    replacement,
    reason: body.reason,
  };
  if (round.clock.scope !== 'turn') return decisions(withdrawn);
  return decisions(...reopenInSet(turn, item, withdrawn, at));
}

/** Credited to whoever had it; in a set the next item opens at once. */
function credit(turn: Turn, round: Round, item: Item, reason: string, at: Instant): LeitaiEvent[] {
  if (item.question === null) return [];
  const events: LeitaiEvent[] = [
    {
      type: 'item.withdrawn',
      item: item.index,
      question: item.question.id,
      how: 'credit',
      replacement: null,
      reason,
    },
  ];
  if (item.phase !== 'open' && item.phase !== 'presented') return events;
  events.push({ type: 'item.closed', item: item.index, why: 'void' });
  if (turn.clock === null) return events;
  const next = round.clock.scope === 'turn' ? nextItem(turn) : null;
  return [...events, ...(next === null ? stopClock(turn.clock, at) : openItem(turn, next))];
}

/** One item of a set replaced: the time spent on it is given back; if the set was over, the clock is held. */
function reopenInSet(turn: Turn, item: Item, withdrawn: LeitaiEvent, at: Instant): LeitaiEvent[] {
  if (turn.clock === null || withdrawn.type !== 'item.withdrawn' || withdrawn.replacement === null)
    return [withdrawn];
  const left = remainingAt(turn.clock, at);
  const answeredWith = lastAttempt(item)?.remaining ?? (item.phase === 'open' ? left : null);
  // Without the dust of binary fractions: what is nearly no time is none.
  const used = Math.max(0, Math.round((item.openedWith ?? turn.clock.limit) - (answeredWith ?? 0)));
  const adjusted: LeitaiEvent = {
    type: 'clock.adjusted',
    remaining: millis(left + used),
    by: millis(used),
    reason: withdrawn.reason,
  };
  const open: LeitaiEvent[] = [
    { type: 'item.presented', item: item.index, question: withdrawn.replacement.id },
    { type: 'item.opened', item: item.index },
  ];
  if (item.phase === 'open') return [withdrawn, adjusted, ...open];
  const another = turn.items.some((other) => other.phase === 'open');
  return another ? [withdrawn, adjusted] : [withdrawn, adjusted, ...open];
}

function replaceSet(state: State, turn: Turn, reason: string): LeitaiEvent[] {
  if (turn.items.some((item) => item.phase === 'settled')) refuse('withdraw.settled');
  const questions = turn.items.flatMap((item) => (item.question ? [item.question] : []));
  const replacements = findSpareSet(state, turn.round, questions);
  if (replacements === null) refuse('spare.no-set');
  return [{ type: 'set.withdrawn', replacements, reason }];
}

/** A substitute steps in between turns; restrictions go with the person. */
function substitute({ state, body }: Context<'substitute'>) {
  if (isLive(state.turn) && hasBegun(state.turn)) refuse('substitute.turn-live');
  if (isLive(state.turn) && (state.turn.player === body.out || state.turn.state === 'running'))
    refuse('substitute.turn-live');
  const team = needTeam(state, body.team);
  if (!team.lineup.some((place) => place.person === body.out))
    refuse('substitute.not-on-stage', { team: body.team });
  if (!team.substitutes.includes(body.in)) refuse('substitute.not-a-substitute', { team: body.team });
  return decisions({
    type: 'substituted',
    team: body.team,
    out: body.out,
    in: body.in,
    reason: body.reason,
  });
}

export const stageDecisions: Decisions<StageCommands> = { withdraw, substitute };
