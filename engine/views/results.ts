// Where the results stand on their way to the announcement: confirmations, appeals, the release of written totals.
import type { AppealView, ResultsView } from '#contract/appeal.ts';
import { appealStakes } from '../appeal-stakes.ts';
import type { Knowledge } from '../decide/index.ts';
import { turnEntry } from '../select.ts';
import type { Appeal, Confirmation, State } from '../state.ts';
import { turnTitle } from '../titles.ts';
import { teamName } from './parts.ts';

/** Date and time of a journal entry, by its number. */
export type WallOf = (seq: number) => string;

export function resultsView(state: State, knowledge: Knowledge, wall: WallOf): ResultsView {
  const confirmation = (given: Confirmation | null) =>
    given && {
      name: given.person === null ? '' : knowledge.name(given.person),
      entered: given.entered,
      wall: wall(given.seq),
    };
  const { judges, supervisor } = state.confirmed;
  return {
    confirmed: { judges: confirmation(judges), supervisor: confirmation(supervisor) },
    reopening: state.reopening,
    // Where none have come in there is nothing to be kept from anybody.
    released: state.released || state.written.length === 0,
    appeals: state.appeals.map((appeal) => appealView(state, knowledge, wall, appeal)),
  };
}

export function appealView(state: State, knowledge: Knowledge, wall: WallOf, appeal: Appeal): AppealView {
  const { closed } = appeal;
  const entry = appeal.turn === null ? null : turnEntry(state, appeal.turn);
  return {
    id: appeal.id,
    team: appeal.team,
    teamName: teamName(state, appeal.team),
    leader: appeal.leader === null ? '' : knowledge.name(appeal.leader),
    turn: appeal.turn,
    title: entry === null ? '' : turnTitle(state, entry),
    item: appeal.item,
    ground: appeal.ground,
    wall: wall(appeal.seq),
    state: closed?.outcome ?? 'open',
    votes: appeal.votes.map((vote) => ({ ...vote, name: knowledge.name(vote.person) })),
    decision: closed && {
      name: closed.person === null ? '' : knowledge.name(closed.person),
      reason: closed.reason,
      wall: wall(closed.seq),
    },
    prize: appealStakes(state).get(appeal.id) ?? null,
  };
}
