// Random contests of random definitions, in which everything goes wrong that may: played as the dry run plays them.
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Definition } from '#contract/definition.ts';
import { Chance } from '#desk/dry-run/chance.ts';
import { DryContest } from '#desk/dry-run/contest.ts';
import { inventTeams, inventWritten } from '#desk/dry-run/people.ts';
import { Player } from '#desk/dry-run/player.ts';
import { WILD } from '#desk/dry-run/trouble.ts';
import type { State } from '#engine/state.ts';
import { definitions } from './engine-random-definitions.ts';

export interface Walk {
  readonly definition: Definition;
  readonly seed: number;
  readonly steps: number;
}

export function walks(most: number): fc.Arbitrary<Walk> {
  return fc.record({
    definition: definitions,
    seed: fc.nat(2 ** 31 - 1),
    steps: fc.noBias(fc.integer({ min: 1, max: most })),
  });
}

/** Set up and started, with the written paper where it counts. */
export function begun({ definition, seed }: Omit<Walk, 'steps'>): Player {
  const teams = inventTeams(definition, definition.teams.min);
  const contest = DryContest.start(definition, teams);
  if (!(contest instanceof DryContest)) throw new Error(`cannot be started: ${contest.code}`);
  const chance = new Chance(seed);
  contest.give({ type: 'setup.written', scores: inventWritten(teams, chance) });
  return new Player(contest, chance, WILD);
}

/** So many steps, or less where the contest ends before; `after` sees every state on the way. */
export function wander(walk: Walk, after: (contest: DryContest, step: number) => void = () => {}): Player {
  const player = begun(walk);
  after(player.contest, 0);
  for (let step = 1; step <= walk.steps && !player.isOver; step += 1) {
    player.step();
    after(player.contest, step);
  }
  return player;
}

export function withoutSeq({ seq: _, ...rest }: State) {
  return rest;
}

/** Everything of a state, written out. */
export function stateText(state: State): string {
  const text = (_: string, value: unknown) => (value instanceof Set ? [...value] : value);
  return JSON.stringify(withoutSeq(state), text);
}

/** What holds in every state of every contest. */
export function expectSound({ turn, turns, slate }: State): void {
  const over = turns.every((past) => past.state === 'settled' || past.state === 'voided');
  expect(over, 'turns before the present one are over').toBe(true);
  if (turn === null || turn.state === 'voided') return;
  const open = turn.items.filter((item) => item.phase === 'open').length;
  expect(open, 'one item is open at a time').toBeLessThanOrEqual(1);
  if (open > 0) expect(turn.clock, 'an open item has a clock').not.toBeNull();
  const live = turn.state === 'called' || turn.state === 'running';
  if (turn.clock?.state === 'running') expect(live && !slate, 'no clock runs off the stage').toBe(true);
  if (turn.state === 'settled' && !turn.declined)
    expect(turn.items.map((item) => item.phase)).toEqual(turn.items.map(() => 'settled'));
  for (const item of turn.items) {
    const ruled = item.attempts.every((attempt) => attempt.verdict !== null);
    if (item.phase === 'revealed' || item.phase === 'settled') expect(ruled, 'revealed is ruled').toBe(true);
    if (item.buzz?.state === 'claimed') expect(item.attempts.length, 'somebody claimed').toBeGreaterThan(0);
    const teams = item.attempts.map(({ team }) => team);
    expect(new Set(teams).size, 'a team tries once').toBe(teams.length);
  }
}
