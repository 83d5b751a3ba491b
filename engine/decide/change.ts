// Other rules in the middle of a contest: between two turns, journalled with who and why.
import type { Definition, Round } from '#contract/definition.ts';
import type { RundownEntry } from '#contract/event.ts';
import { buildRundown } from '../schedule.ts';
import { activeTeams, isLive } from '../select.ts';
import type { State } from '../state.ts';
import { type Decisions, decisions, refuse } from './context.ts';
import { needFittingPapers, needFittingTeams, needSoundRules, paperShortages } from './setup.ts';

/** Rounds the contest has come to, in their order. */
function begunRounds(state: State): readonly Round[] {
  const begun = new Set(
    state.rundown.flatMap((entry) =>
      entry.kind !== 'page' && (entry.id === state.position || state.past.has(entry.id)) ? [entry.round] : [],
    ),
  );
  return (state.definition?.rounds ?? []).filter(({ id }) => begun.has(id));
}

function needKeptRounds(state: State, changed: Definition, begun: readonly Round[]): void {
  if (changed.base !== state.definition?.base) refuse('definition.base');
  const shape = ({ id, who, items, order, question, game, player }: Round) =>
    JSON.stringify([id, who, items, order, question, game, player]);
  for (const round of begun) {
    const kept = changed.rounds.find(({ id }) => id === round.id);
    if (kept === undefined || shape(kept) !== shape(round))
      refuse('definition.begun', { round: round.title });
  }
}

/** What has begun stays as it is; the rest is built anew under the new rules. Pages keep their place among what stays. */
function changedRundown(state: State, changed: Definition, begun: readonly Round[]): RundownEntry[] {
  const kept = state.rundown.filter(
    (entry) => entry.kind === 'page' || begun.some(({ id }) => id === entry.round),
  );
  const rest = changed.rounds.filter(({ id }) => !begun.some((round) => round.id === id));
  const numbers = activeTeams(state).map((team) => team.number);
  return [...kept, ...buildRundown(rest, numbers, changed.rounds)];
}

export const changeDecisions: Decisions<'definition.change'> = {
  /** Between turns, with a reason; rounds that have begun stay what they are as to who plays and how often. */
  'definition.change': ({ state, body }) => {
    if (state.stage !== 'running') refuse('contest.not-started');
    if (isLive(state.turn)) refuse('definition.turn-live', { turn: state.turn.id });
    needSoundRules(body.definition);
    needFittingTeams(body.definition, state.teams);
    needFittingPapers(body.definition, state.papers);
    const begun = begunRounds(state);
    needKeptRounds(state, body.definition, begun);
    const [shortage] = paperShortages(state, body.definition).filter(
      ({ id }) => !begun.some((round) => round.id === id),
    );
    if (shortage !== undefined)
      refuse('setup.paper', { round: shortage.title, need: shortage.need, have: shortage.have });
    return decisions({
      type: 'definition.changed',
      definition: body.definition,
      rundown: changedRundown(state, body.definition, begun),
      reason: body.reason,
    });
  },
};
