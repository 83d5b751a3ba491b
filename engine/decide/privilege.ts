// Privileges of a team: the question passed on (免答), swapped (换题), or the clock started anew (求助).
import type { Privilege } from '#contract/definition.ts';
import type { LeitaiEvent } from '#contract/event.ts';
import type { Instant } from '#contract/units.ts';
import { privilegeLeft } from '../privileges.ts';
import { answeringTeam, definitionOf } from '../select.ts';
import { findSpare } from '../spares.ts';
import type { Item, State, Turn } from '../state.ts';
import { stopClock } from './answer.ts';
import { type Decisions, decisions, needItem, refuse } from './context.ts';

function usedOn(privilege: Privilege, state: State, turn: Turn, item: Item, at: Instant): LeitaiEvent[] {
  const round = definitionOf(state).rounds.find(({ id }) => id === turn.round)!;
  switch (privilege.does) {
    case 'pass':
      return [
        ...(item.phase === 'presented' ? [{ type: 'item.opened', item: item.index } as const] : []),
        ...stopClock(turn.clock, at),
        { type: 'item.closed', item: item.index, why: 'passed' },
        { type: 'attempt.ruled', item: item.index, verdict: 'passed', by: 'host', against: false },
      ];
    case 'swap': {
      if (item.question === null) refuse('withdraw.nothing');
      const replacement = findSpare(state, round.id, item.question);
      if (replacement === null) refuse('spare.none', { round: round.title, question: item.question.id });
      const { id: question } = item.question;
      return [
        {
          type: 'item.withdrawn',
          item: item.index,
          question,
          how: 'replay-item',
          replacement,
          reason: privilege.title,
        },
      ];
    }
    case 'restart': {
      if (item.phase !== 'open' || turn.clock === null || turn.clock.state === 'expired')
        refuse('privilege.no-clock', { title: privilege.title });
      const { limit } = turn.clock;
      return [
        { type: 'clock.restarted', limit, reason: privilege.title },
        { type: 'clock.resumed', remaining: limit },
      ];
    }
  }
}

export const privilegeDecisions: Decisions<'privilege.use'> = {
  'privilege.use': ({ state, body, at }) => {
    const { turn, round, item } = needItem(state);
    const privilege = definitionOf(state).privileges.find(({ id }) => id === body.privilege);
    if (privilege === undefined) refuse('privilege.unknown', { id: body.privilege });
    const { title } = privilege;
    if (privilege.rounds !== null && !privilege.rounds.includes(round.id))
      refuse('privilege.round', { title, round: round.title });
    // A question won by pressing cannot be exchanged for one nobody pressed for.
    const won = turn.kind === 'open' && privilege.does === 'swap';
    if (turn.kind === 'all' || won || round.clock.scope === 'turn') refuse('privilege.alone', { title });
    if (answeringTeam(turn) !== body.team) refuse('privilege.not-the-turn', { title, team: body.team });
    if (item.phase !== 'presented' && item.phase !== 'open') refuse('privilege.too-late', { title });
    if (privilegeLeft(state, privilege, body.team) === 0)
      refuse('privilege.used', { title, team: body.team });
    if (state.slate) refuse('slate.stands');
    return decisions(
      { type: 'privilege.used', item: item.index, team: body.team, privilege: privilege.id },
      ...usedOn(privilege, state, turn, item, at),
    );
  },
};
