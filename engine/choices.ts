// What may still be chosen: the stakes of a team, and whom a team may name.

import type { Round } from '#contract/definition.ts';
import type { TurnEntry } from '#contract/event.ts';
import { activeIn } from './elimination.ts';
import { unanswered } from './select.ts';
import type { State } from './state.ts';

/** Teams of a round that have yet to declare their stake before it. */
export function undeclaredTeams(state: State, round: Round): readonly number[] {
  return activeIn(state, round).filter(
    (team) => !state.stakes.some((stake) => stake.round === round.id && stake.team === team),
  );
}

/** Values a team may still choose in a round. */
export function choosableStakes(state: State, round: Round, team: number): readonly number[] {
  const { stake } = round;
  if (stake.by !== 'choice') return [];
  const chosen = state.stakes.filter(
    (other) =>
      other.team === team &&
      ((other.round === round.id && !stake.repeat) || stake.unlike.includes(other.round)),
  );
  return stake.values.filter((value) => !chosen.some((other) => other.value === value));
}

/** What a turn may be worth on a board, of a team not known yet any value; null where all numbers are worth the same. */
export function possibleStakes(state: State, round: Round, team: number | null): readonly (number | null)[] {
  const { stake } = round;
  if (stake.by !== 'choice' || round.question.from !== 'board') return [null];
  if (team === null) return stake.values;
  const declared = state.stakes.find((other) => other.round === round.id && other.team === team);
  return stake.declared === 'before-round' && declared !== undefined
    ? [declared.value]
    : choosableStakes(state, round, team);
}

/** Teams that have not answered in this round yet and are not the one that names, unless it alone is left. */
export function nameableTeams(
  state: State,
  turn: Pick<TurnEntry, 'id' | 'round' | 'cycle' | 'naming'>,
  round: Round,
): readonly number[] {
  const playing = activeIn(state, round);
  const left = unanswered(state, turn).filter((team) => playing.includes(team));
  const others = left.filter((team) => team !== turn.naming);
  return others.length > 0 ? others : left;
}
