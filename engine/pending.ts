// What of the rundown is still to come, and what of it is skipped.
import type { Round } from '#contract/definition.ts';
import type { RundownEntry, TurnEntry } from '#contract/event.ts';
import { activeIn } from './elimination.ts';
import { ofState } from './memo.ts';
import { isPlannedLive } from './schedule.ts';
import { definitionOf, isOut, roundOf, unanswered } from './select.ts';
import type { State } from './state.ts';

/**
 * Entries not yet come to: those after the present one in order, then what was leapt over. A voided turn may be called
 * again by name, it does not wait in line; turns of teams that are out are skipped.
 */
export const pendingEntries = ofState((state): readonly RundownEntry[] => {
  const here = state.rundown.findIndex((entry) => entry.id === state.position);
  return [...state.rundown.slice(here + 1), ...state.rundown.slice(0, here + 1)].filter(
    (entry) => entry.id !== state.position && !state.past.has(entry.id) && !isSkipped(state, entry),
  );
});

/**
 * Whose team is out of the contest or of its round, whose naming team has nobody left to name, and what is left of a
 * round that has come down to its last teams.
 */
export function isSkipped(state: State, entry: RundownEntry): boolean {
  if (entry.kind !== 'turn') return false;
  if (isOver(state, roundOf(state, entry.round), entry.team)) return true;
  if (entry.team !== null) return isOut(state, entry.team);
  return entry.naming !== null && !hasNameable(state, entry);
}

/** Whether a team that names has anybody left to name. */
export function hasNameable(state: State, entry: TurnEntry): boolean {
  const playing = activeIn(state, roundOf(state, entry.round));
  return unanswered(state, entry).some((team) => playing.includes(team));
}

/** For this team, or for everybody. */
function isOver(state: State, round: Round, team: number | null): boolean {
  if (round.eliminate === null) return false;
  const left = activeIn(state, round);
  return left.length <= round.eliminate.until || (team !== null && !left.includes(team));
}

/** The round that comes next, when its teams declare their stakes before its first turn. */
export function roundDeclaring(state: State): Round | null {
  const round = roundAhead(state);
  return round?.stake.by === 'choice' && round.stake.declared === 'before-round' ? round : null;
}

/** The round of the next turn; of a round planned as it goes no turn stands there before its first. */
function roundAhead(state: State): Round | null {
  const here = state.rundown.findIndex((entry) => entry.id === state.position);
  const entered = state.rundown.slice(0, here + 1).findLast((entry) => entry.kind !== 'page');
  if (entered?.kind === 'round' && isUnplanned(state, entered.round)) return roundOf(state, entered.round);
  const next = pendingEntries(state).find(
    (entry) => entry.kind === 'turn' || (entry.kind === 'round' && isUnplanned(state, entry.round)),
  );
  return next === undefined || next.kind === 'page' ? null : roundOf(state, next.round);
}

function isUnplanned(state: State, id: string): boolean {
  const begun = state.rundown.some((entry) => entry.kind === 'turn' && entry.round === id);
  return !begun && isPlannedLive(roundOf(state, id), definitionOf(state).rounds);
}
