// 异议 and 合议: filed by a leader, voted on by the judges, decided by the chief judge.

import type { CommandOf } from '#contract/command.ts';
import { turnsHeld } from '../select.ts';
import type { Appeal, State } from '../state.ts';
import {
  type Context,
  type Decisions,
  decisions,
  isJudging,
  needTeam,
  personOf,
  refuse,
  speaksForJudges,
} from './context.ts';

type AppealCommands = 'appeal.file' | 'appeal.vote' | 'appeal.decide' | 'appeal.withdraw';

function needOpen(state: State, id: string): Appeal {
  const appeal = state.appeals.find((candidate) => candidate.id === id);
  if (appeal === undefined) refuse('appeal.unknown');
  if (appeal.closed !== null) refuse('appeal.closed');
  return appeal;
}

/** What is appealed is over: as long as it runs, judges rule and the desk takes back. */
function needSettled(state: State, { turn: id, item: index }: CommandOf<'appeal.file'>): void {
  const turn = turnsHeld(state).findLast((candidate) => candidate.id === id);
  if (turn === undefined) refuse('appeal.turn');
  if (index === null) {
    if (turn.state !== 'settled') refuse('appeal.unsettled');
    return;
  }
  const item = turn.items[index];
  if (item === undefined || item.phase === null) refuse('appeal.item', { item: index + 1 });
  if (item.phase !== 'settled') refuse('appeal.unsettled');
}

/** Whose vote it is: the judge's own or the one's entered for; a window without a name says which judge. */
function needVoter({ body, command, knowledge }: Context<'appeal.vote'>): string {
  if (!isJudging(command)) refuse('appeal.needs-judge');
  const person = personOf(command) ?? body.person;
  if (person === null) refuse('appeal.whose-vote');
  if (!knowledge.officials().judges.some((judge) => judge.person === person)) refuse('judge.unknown');
  return person;
}

export const appealDecisions: Decisions<AppealCommands> = {
  'appeal.file': ({ state, body, command }) => {
    if (state.stage !== 'running') refuse('contest.not-started');
    const team = needTeam(state, body.team);
    if (body.turn !== null) needSettled(state, body);
    const item = body.turn === null ? null : body.item;
    const pending = state.appeals.some(
      (appeal) =>
        appeal.closed === null &&
        appeal.team === body.team &&
        appeal.turn === body.turn &&
        appeal.item === item,
    );
    if (pending) refuse('appeal.again', { team: body.team });
    return decisions({
      type: 'appeal.filed',
      appeal: command.id,
      team: team.number,
      leader: team.leader,
      turn: body.turn,
      item,
      ground: body.ground,
    });
  },

  'appeal.vote': (context) => {
    const { state, body } = context;
    needOpen(state, body.appeal);
    const person = needVoter(context);
    return decisions({ type: 'appeal.voted', appeal: body.appeal, person, vote: body.vote, note: body.note });
  },

  /** Changes no points: what follows from it is corrected separately. */
  'appeal.decide': (context) => {
    const { state, body, command } = context;
    needOpen(state, body.appeal);
    if (!speaksForJudges(context)) refuse('appeal.needs-chief');
    return decisions({
      type: 'appeal.closed',
      appeal: body.appeal,
      outcome: body.outcome,
      person: personOf(command),
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
