// 异议 and 合议: filed by a leader, voted on by the judges, decided by the chief judge.
import type { Appeal, State } from '../state.ts';
import { type Decisions, decisions, isChief, isJudging, needTeam, refuse } from './context.ts';

type AppealCommands = 'appeal.file' | 'appeal.vote' | 'appeal.decide' | 'appeal.withdraw';

function needOpen(state: State, id: string): Appeal {
  const appeal = state.appeals.find((candidate) => candidate.id === id);
  if (appeal === undefined) refuse('appeal.unknown');
  if (appeal.closed !== null) refuse('appeal.closed');
  return appeal;
}

export const appealDecisions: Decisions<AppealCommands> = {
  'appeal.file': ({ state, body, command }) => {
    if (state.stage !== 'running') refuse('contest.not-started');
    const team = needTeam(state, body.team);
    if (body.turn !== null && ![...state.turns, state.turn].some((turn) => turn?.id === body.turn))
      refuse('appeal.turn');
    return decisions({
      type: 'appeal.filed',
      appeal: command.id,
      team: team.number,
      leader: team.leader,
      turn: body.turn,
      item: body.turn === null ? null : body.item,
      ground: body.ground,
    });
  },

  'appeal.vote': ({ state, body, command }) => {
    needOpen(state, body.appeal);
    if (!isJudging(command)) refuse('appeal.needs-judge');
    const person = command.actor.onBehalfOf ?? command.actor.person ?? body.person;
    if (person === null) refuse('appeal.whose-vote');
    return decisions({ type: 'appeal.voted', appeal: body.appeal, person, vote: body.vote, note: body.note });
  },

  'appeal.decide': ({ state, body, command }) => {
    needOpen(state, body.appeal);
    if (!isChief(command)) refuse('appeal.needs-chief');
    const person = command.actor.onBehalfOf ?? command.actor.person;
    return decisions({
      type: 'appeal.closed',
      appeal: body.appeal,
      outcome: body.outcome,
      person,
      reason: body.reason,
    });
  },

  'appeal.withdraw': ({ state, body }) => {
    const appeal = needOpen(state, body.appeal);
    return decisions({
      type: 'appeal.closed',
      appeal: body.appeal,
      outcome: 'withdrawn',
      person: appeal.leader,
      reason: body.reason,
    });
  },
};
