// Moves from the call of a turn to its question: team, stake, number, player, the game clock, the question itself.
import type { CommandBody } from '#contract/command.ts';
import { boardNumbers } from '#engine/board.ts';
import { choosableStakes, nameableTeams } from '#engine/choices.ts';
import { turnLacks } from '#engine/decide/turn.ts';
import { eligiblePlayers, hasNumber } from '#engine/eligibility.ts';
import type { State } from '#engine/state.ts';
import type { Chance } from './chance.ts';
import type { Course, Live, Move } from './course.ts';
import { move } from './course.ts';
import { PACE } from './pace.ts';

/** How long a rolling screen rolls, seconds. */
const ROLLING = 2;

/** Null where nothing is known to be possible. */
export function calling(course: Course, live: Live): Move | null {
  const { state, turn, round } = live;
  switch (turnLacks(state, turn, round)) {
    case 'team.needed':
      return choice({ type: 'team.name', team: course.chance.pick(nameableTeams(state, turn, round)) ?? 0 });
    case 'stake.needed':
      return staking(course, live);
    case 'question.needed':
      return picking(course, live);
    case 'player.needed':
      return choice(naming(state, course.chance, live, turn.team ?? 0));
    case 'game.needed':
      return choice({ type: 'game.start' });
    case null:
      return null;
  }
}

function choice(body: CommandBody | null): Move | null {
  return body === null ? null : move(PACE.choice, body);
}

function staking({ chance, alike }: Course, { state, turn, round }: Live): Move | null {
  const team = turn.team ?? 0;
  if (round.stake.by !== 'choice') return null;
  if (round.stake.decline && !alike && chance.happens(0.15)) return choice({ type: 'stake.decline', team });
  const left = choosableStakes(state, round, team).filter(
    (value) =>
      round.question.from !== 'board' || boardNumbers(state, round, value).some(({ taken }) => !taken),
  );
  const value = alike ? left[0] : chance.pick(left);
  return value === undefined ? null : choice({ type: 'stake.choose', team, value });
}

function picking({ chance }: Course, { state, turn, round }: Live): Move | null {
  if (round.question.pick === 'rolling')
    return turn.rolling === null
      ? choice({ type: 'board.roll' })
      : move(chance.between(0, ROLLING), { type: 'board.stop' });
  const free = boardNumbers(state, round, turn.stake).filter(({ taken }) => !taken);
  const picked = chance.pick(free);
  return picked === undefined ? null : choice({ type: 'board.pick', number: picked.number });
}

/** Somebody who may play, or somebody with the chief judge's waiver. */
export function naming(state: State, chance: Chance, { round }: Live, team: number): CommandBody | null {
  const able = chance.pick(eligiblePlayers(state, round, team));
  if (able !== undefined) return { type: 'player.name', person: able, waive: null };
  const lineup = state.teams.find(({ number }) => number === team)?.lineup ?? [];
  const person = chance.pick(lineup.filter((place) => hasNumber(state, round, team, place.person)))?.person;
  return person === undefined ? null : { type: 'player.name', person, waive: '…' };
}
