// Invented teams for contests that nobody plays.
import type { Definition } from '#contract/definition.ts';
import type { Team, WrittenScore } from '#contract/roster.ts';
import { points } from '#contract/units.ts';
import type { Chance } from './chance.ts';

/** Who rules, and who may waive. */
export const JUDGE = 'judge';

/** So many teams with numbers from 1, each with all the players the rules allow and one substitute. */
export function inventTeams(definition: Definition, count: number): Team[] {
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const players = Array.from({ length: definition.teams.players.max }, (_each, place) => place + 1);
    return {
      number,
      name: `Team ${number}`,
      short: `T${number}`,
      leader: null,
      lineup: players.map((player) => ({ number: player, person: `t${number}-p${player}` })),
      substitutes: [`t${number}-s1`],
    };
  });
}

/** Everybody's written paper; `alike`: all wrote the same. */
export function inventWritten(teams: readonly Team[], chance: Chance, alike = false): WrittenScore[] {
  return teams
    .flatMap(({ lineup, substitutes }) => [...lineup.map(({ person }) => person), ...substitutes])
    .map((person) => ({
      person,
      total: points(alike ? 80 : 40 + chance.below(61)),
      comprehensive: points(alike ? 40 : 20 + chance.below(21)),
    }));
}
