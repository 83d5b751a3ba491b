// What concerns a turn as a whole: its stake, and who answered in it.
import type { CorrectionOf } from '#contract/correction.ts';
import type { LeitaiEvent } from '#contract/event.ts';
import { membersOf, roundOf } from '../../select.ts';
import type { State, Turn } from '../../state.ts';
import { needTeam, refuse } from '../context.ts';
import { needSettledTurn, withPostings } from './held.ts';

export function correctStake(state: State, body: CorrectionOf<'stake'>, reason: string): LeitaiEvent[] {
  const turn = needSettledTurn(state, body.turn);
  const { stake } = roundOf(state, turn.round);
  if (stake.by !== 'choice' || turn.stake === null) refuse('correct.stake-fixed');
  if (!stake.values.includes(body.value))
    refuse('stake.unknown', { value: body.value, values: stake.values.join('、') });
  if (turn.stake === body.value) refuse('correct.no-change');
  return withPostings(state, [{ type: 'stake.corrected', turn: turn.id, value: body.value, reason }]);
}

export function correctPlayer(state: State, body: CorrectionOf<'player'>, reason: string): LeitaiEvent[] {
  const turn = needSettledTurn(state, body.turn);
  if (roundOf(state, turn.round).player.by === 'any') refuse('correct.player-none');
  const team = body.team ?? turn.team;
  if (team === null) refuse('correct.which-team');
  if (!tookPart(turn, team)) refuse('correct.not-there', { team });
  if (!membersOf(needTeam(state, team)).includes(body.person)) refuse('correct.player-unknown', { team });
  if (playerOf(turn, team) === body.person) refuse('correct.no-change');
  return withPostings(state, [
    { type: 'player.corrected', turn: turn.id, team, person: body.person, reason },
  ]);
}

function tookPart(turn: Turn, team: number): boolean {
  return (
    turn.team === team ||
    turn.players[team] !== undefined ||
    turn.items.some(({ attempts }) => attempts.some((attempt) => attempt.team === team))
  );
}

/** Null: nobody was named, or not the same person throughout. */
function playerOf(turn: Turn, team: number): string | null {
  const persons = new Set(
    turn.items.flatMap(({ attempts }) =>
      attempts.filter((attempt) => attempt.team === team).map(({ person }) => person),
    ),
  );
  if (turn.team === team) persons.add(turn.player);
  const [only = null] = persons;
  return persons.size === 1 ? only : null;
}
