// Whether everything is there that makes the results: all turns held, no tie open, every written score.
import type { MessageParams } from '#contract/offer.ts';
import type { Team } from '#contract/roster.ts';
import { ofState } from './memo.ts';
import { pendingEntries } from './pending.ts';
import { entryOf, type NextStep, nextStep } from './plan.ts';
import { activeTeams, definitionOf, isLive, membersOf } from './select.ts';
import { undecidedTies } from './standings.ts';
import type { State } from './state.ts';

/** What stands in the way of the results, as a refusal code. */
export interface Missing {
  readonly code: string;
  readonly params: MessageParams;
}

/** Null: the results may be confirmed. */
export const missingForResults = ofState((state): Missing | null => {
  const missing = (code: string, params: MessageParams = {}): Missing => ({ code, params });
  if (state.stage === 'setup') return missing('contest.not-started');
  if (isLive(state.turn)) return missing('turn.live', { turn: state.turn.id });
  const left = leftToPlay(state);
  switch (left?.kind) {
    case 'playoff':
      return missing('announce.tie', { teams: undecidedTies(state)[0]?.join('、') ?? '' });
    case 'draw':
      return missing(left.decides === 'stay' ? 'order.draw-stay' : 'order.draw', {
        round: left.round.title,
        teams: left.teams.join('、'),
      });
    case 'plan':
    case 'entry':
      return missing('announce.unplayed', { turn: entryOf(left)?.id ?? '' });
  }
  const unwritten = activeTeams(state).find((team) => !hasWritten(state, team));
  return isWeighed(state) && unwritten !== undefined
    ? missing('announce.written', { team: unwritten.number })
    : null;
});

/** What comes next, as if what is only shown had been: pages, and titles of rounds whose turns stand in the rundown. */
export function leftToPlay(state: State): NextStep | null {
  const ahead = nextStep(state);
  if (ahead?.kind === 'draw' || (ahead?.kind === 'entry' && ahead.entry.kind === 'turn')) return ahead;
  const begun = new Set(state.rundown.flatMap((entry) => (entry.kind === 'turn' ? [entry.round] : [])));
  const shown = pendingEntries(state).filter(
    (entry) => entry.kind === 'page' || (entry.kind === 'round' && begun.has(entry.round)),
  );
  // Asked of the state itself wherever it can be: that has been answered before.
  if (shown.length === 0 && state.stage === 'running') return nextStep(state);
  const past = new Set([...state.past, ...shown.map(({ id }) => id)]);
  return nextStep({ ...state, stage: 'running', past });
}

/** Whether the written paper counts in the total at all. */
function isWeighed(state: State): boolean {
  return !/^0+(\/|$)/.test(definitionOf(state).ranking.weights.written);
}

function hasWritten(state: State, team: Team): boolean {
  const members = membersOf(team);
  return state.written.some(({ person }) => members.includes(person));
}
