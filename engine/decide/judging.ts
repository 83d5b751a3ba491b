// What judges give besides right and wrong: points for an answer, free points, a team or player out of the contest.
import type { LeitaiEvent } from '#contract/event.ts';
import { POINT, points } from '#contract/units.ts';
import { replannedDesignations } from '../replan.ts';
import { isLive, isOut, isPersonOut, membersOf, roundOf } from '../select.ts';
import { type Decisions, decisions, isJudging, needItem, needTeam, refuse } from './context.ts';
import { neededMarks, needRulable } from './ruling.ts';

type JudgingCommands = 'audience.credit' | 'score.give' | 'points.give' | 'team.out';

export const judgingDecisions: Decisions<JudgingCommands> = {
  'score.give': (context) => {
    const { state, body, command } = context;
    const { turn, round, item } = needItem(state);
    const attempt = needRulable(turn, round, item, context, body.team);
    if (attempt.overdue === 'pending') refuse('rule.overdue');
    return decisions({
      type: 'attempt.ruled',
      item: item.index,
      verdict: 'scored',
      by: isJudging(command) ? 'judges' : 'host',
      against: false,
      ...(turn.kind === 'all' ? { team: attempt.team } : {}),
      ...neededMarks(round, body.marks),
    });
  },

  /** Somebody in the audience knew it; the points go to the team they stand for. */
  'audience.credit': ({ state, body }) => {
    const { round, item } = needItem(state);
    const credits = round.score.per === 'item' && round.score.audience !== undefined;
    if (!item.audience || !credits || item.phase !== 'closed') refuse('audience.none');
    needTeam(state, body.team);
    if (isOut(state, body.team)) refuse('team.out', { team: body.team });
    if (item.audienceFor === body.team) refuse('correct.same');
    return decisions({ type: 'audience.credited', item: item.index, team: body.team });
  },

  /** Points outside of any answer, given or taken by the judges with a reason. */
  'points.give': ({ state, body, command }) => {
    if (state.stage !== 'running') refuse('contest.not-started');
    if (!isJudging(command)) refuse('rule.needs-judge');
    const team = needTeam(state, body.team);
    if (body.person !== null && !membersOf(team).includes(body.person))
      refuse('player.unknown', { team: body.team });
    if (body.ledger === 'player' && body.person === null) refuse('points.person');
    const given = points(Math.round(body.points * POINT) / POINT);
    if (given === 0) refuse('points.zero');
    return decisions({
      type: 'points.posted',
      postings: [
        {
          id: `p${state.postings.length + 1}`,
          ledger: body.ledger,
          team: body.team,
          person: body.person,
          amount: given,
          reason: 'free',
          clause: '',
          turn: isLive(state.turn) ? state.turn.id : '',
          item: null,
          variables: {},
          formula: '',
          note: body.reason,
        },
      ],
    });
  },

  /** 弃权, 取消资格: between turns, so that no question is left half answered. */
  'team.out': ({ state, body, command }) => {
    if (state.stage !== 'running') refuse('contest.not-started');
    if (!isJudging(command)) refuse('rule.needs-judge');
    if (isLive(state.turn)) refuse('out.turn-live', { round: roundOf(state, state.turn.round).title });
    const team = needTeam(state, body.team);
    if (isOut(state, body.team)) refuse('team.out', { team: body.team });
    const { person, kind, reason } = body;
    const out: LeitaiEvent = { type: 'team.out', team: body.team, person, kind, reason };
    if (person !== null) {
      if (!membersOf(team).includes(person)) refuse('player.unknown', { team: body.team });
      if (isPersonOut(state, person)) refuse('out.person');
      return decisions(out);
    }
    const after = { ...state, outs: [...state.outs, { team: body.team, person, kind, reason }] };
    return decisions(out, ...replannedDesignations(after));
  },
};
