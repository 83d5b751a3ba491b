// Who may play: restrictions across rounds follow the person, not the number.
import type { Round } from '#contract/definition.ts';
import { definitionOf, isPersonOut, roundOf, turnsHeld } from './select.ts';
import type { State, Turn } from './state.ts';

export interface Exclusion {
  readonly round: string;
  readonly roundTitle: string;
  readonly ref: string;
  readonly text: string;
}

/** Who has played a round for the team, the one answering now included. */
function hasPlayed(turn: Turn, round: string, team: number, person: string): boolean {
  if (turn.round !== round) return false;
  return (
    (turn.team === team && turn.player === person) ||
    turn.players[team] === person ||
    turn.items.some((item) =>
      item.attempts.some((attempt) => attempt.team === team && attempt.person === person),
    )
  );
}

/** The rule that keeps a person out of a round; null when none does. */
export function exclusionOf(state: State, round: Round, team: number, person: string): Exclusion | null {
  const held = turnsHeld(state);
  for (const exclusion of round.player.exclude) {
    if (!held.some((turn) => hasPlayed(turn, exclusion.round, team, person))) continue;
    const clause = exclusion.clause === null ? undefined : definitionOf(state).clauses[exclusion.clause];
    return {
      round: exclusion.round,
      roundTitle: roundOf(state, exclusion.round).title,
      ref: clause?.ref ?? '',
      text: clause?.text ?? '',
    };
  }
  return null;
}

/** Whether nothing keeps a person of the line-up from this round: no exclusion, a number that may, not out of the contest. */
export function mayPlay(state: State, round: Round, team: number, person: string): boolean {
  return hasNumber(state, round, team, person) && exclusionOf(state, round, team, person) === null;
}

/** Not out of the contest, and of a number the round is for. */
export function hasNumber(state: State, round: Round, team: number, person: string): boolean {
  const place = state.teams
    .find((candidate) => candidate.number === team)
    ?.lineup.find((candidate) => candidate.person === person);
  if (place === undefined || isPersonOut(state, person)) return false;
  return round.player.numbers === null || round.player.numbers.includes(place.number);
}

/** Persons of the team's line-up who may play this round. */
export function eligiblePlayers(state: State, round: Round, team: number): string[] {
  const lineup = state.teams.find((candidate) => candidate.number === team)?.lineup ?? [];
  return lineup.map((place) => place.person).filter((person) => mayPlay(state, round, team, person));
}
