// 抢答: opening, judging presses near the cue, awarding, restating, fouls the judges call.
import type { LeitaiEvent } from '#contract/event.ts';
import { millis } from '#contract/units.ts';
import { foulStep } from '../fouls.ts';
import { isSpent, isUndecided, momentOf } from '../press.ts';
import { isOut, lastAttempt, membersOf } from '../select.ts';
import { stopClock } from './answer.ts';
import { type Decisions, decisions, isJudging, needItem, needTeam, refuse } from './context.ts';
import { needNoLoss } from './devices.ts';
import {
  claimed,
  closedByFouls,
  finite,
  foul,
  foulPoints,
  judged,
  leadOf,
  resolvePresses,
  startAnswer,
  stopPressClock,
} from './presses.ts';

type BuzzCommands = 'buzz.open' | 'press.rule' | 'claim.award' | 'restate.rule' | 'foul.call';

export const buzzDecisions: Decisions<BuzzCommands> = {
  /** 抢答开始; the gate itself is the cue, given once this is on disk and the countdown is over. */
  'buzz.open': ({ state }) => {
    const { round, item } = needItem(state);
    if (item.buzz === null || round.buzz === null) refuse('buzz.none');
    const waits = item.buzz.state === 'reading' || item.buzz.state === 'held';
    if (item.phase !== 'presented' || !waits) refuse('buzz.already');
    // Opened anew before they are decided, they would hold up every new press, or turn into false starts.
    if (item.buzz.state === 'held' && item.buzz.presses.some(isUndecided)) refuse('close.presses');
    const { eligible, barred } = item.buzz;
    if (eligible.every((team) => barred.includes(team))) refuse('buzz.nobody');
    if (state.slate) refuse('slate.stands');
    needNoLoss(state);
    const { countdown } = round.buzz;
    return decisions({
      type: 'buzz.opened',
      item: item.index,
      ...(countdown > 0 ? { countdown: millis(countdown * 1000) } : {}),
    });
  },

  'press.rule': ({ state, body, at, command }) => {
    const { turn, round, item } = needItem(state);
    const press = item.buzz?.presses.find((candidate) => candidate.id === body.press);
    if (press === undefined || item.buzz === null || press.status !== 'judge') refuse('press.not-referred');
    if (!isJudging(command)) refuse('rule.needs-judge');
    const ruled: LeitaiEvent = { type: 'press.ruled', press: press.id, verdict: body.verdict };
    const cause = command.id;
    const scene = { state, turn, round, item: judged(item, item.buzz, press, body.verdict), cause };
    if (body.verdict === 'fair') return decisions(ruled, ...resolvePresses(scene, at));
    const lead = item.buzz.cue === null ? null : finite(leadOf(item.buzz.cue, press));
    const own = foul(scene, press, lead, 0);
    const closed = closedByFouls(scene, own);
    return closed === null
      ? decisions(ruled, ...own, ...resolvePresses(scene, at))
      : decisions(ruled, ...own, ...stopPressClock(scene, at), closed);
  },

  /** The judges award the question: after a tie, or when an earlier stamp arrived late. */
  'claim.award': ({ state, body, command, at: now }) => {
    const { turn, round, item } = needItem(state);
    if (item.buzz === null) refuse('buzz.none');
    if (item.phase !== 'presented') refuse('award.too-late');
    const late = item.buzz.presses.some(({ status }) => status === 'late-arrival');
    if (item.buzz.state === 'claimed' && !late) refuse('close.claimed');
    if (!item.buzz.eligible.includes(body.team) || item.buzz.barred.includes(body.team))
      refuse('award.not-eligible', { team: body.team });
    if (!isJudging(command)) refuse('rule.needs-judge');
    const press = item.buzz.presses.find((candidate) => candidate.team === body.team && !isSpent(candidate));
    const at = press === undefined ? null : momentOf(press);
    const claim = { team: body.team, press: press?.id ?? null, at, reason: body.reason };
    return decisions(...claimed({ state, turn, round, item, cause: command.id }, claim, now));
  },

  /** 复述题目: who cannot say what was asked has missed it. */
  'restate.rule': ({ state, body, command, at }) => {
    const { turn, round, item } = needItem(state);
    const attempt = lastAttempt(item);
    const due = round.buzz?.restate && attempt?.state === 'claimed' && attempt.restated === null;
    if (!due || item.phase !== 'presented') refuse('restate.none');
    const restated: LeitaiEvent = { type: 'restated', item: item.index, verdict: body.verdict };
    const scene = { state, turn, round, item, cause: command.id };
    if (body.verdict === 'right')
      return decisions(restated, ...(round.clock.starts === 'claim' ? startAnswer(scene, attempt.team) : []));
    return decisions(
      restated,
      ...stopClock(turn.clock, at),
      { type: 'item.closed', item: item.index, why: 'answered' },
      {
        type: 'attempt.ruled',
        item: item.index,
        verdict: 'misrestated',
        by: isJudging(command) ? 'judges' : 'host',
        against: false,
      },
    );
  },

  /** A foul the judges saw: it costs what the rules say; what is being answered they rule themselves. */
  'foul.call': ({ state, body, command, at }) => {
    const { turn, round, item } = needItem(state);
    if (!isJudging(command)) refuse('rule.needs-judge');
    if (item.phase === 'settled') refuse('foul.settled');
    const members = membersOf(needTeam(state, body.team));
    if (isOut(state, body.team)) refuse('team.out', { team: body.team });
    if (body.person !== null && !members.includes(body.person)) refuse('player.unknown', { team: body.team });
    const { posts, bars } = foulStep(state, round, turn, item, body.team, true);
    const scene = { state, turn, round, item, cause: command.id };
    const who = { team: body.team, person: body.person };
    const called: LeitaiEvent = { type: 'foul.called', item: item.index, ...who, bars, reason: body.reason };
    const closed = closedByFouls(scene, [called]);
    return decisions(
      called,
      ...foulPoints(scene, posts, who, 0),
      ...(closed === null ? [] : [...stopPressClock(scene, at), closed]),
    );
  },
};
