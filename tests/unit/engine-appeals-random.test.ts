// Under any rules: where an appeal is said to change no prize, no correction of what it is about does.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Correction } from '#contract/correction.ts';
import { Chance } from '#desk/dry-run/chance.ts';
import { DryContest } from '#desk/dry-run/contest.ts';
import { inventTeams, inventWritten } from '#desk/dry-run/people.ts';
import { Player } from '#desk/dry-run/player.ts';
import { appealStakes } from '#engine/appeal-stakes.ts';
import { missingForResults } from '#engine/finish.ts';
import { roundOf, turnsHeld } from '#engine/select.ts';
import { individualStandings, standings, undecidedTies } from '#engine/standings.ts';
import type { Item, State, Turn } from '#engine/state.ts';
import { definitions } from './engine-random-definitions.ts';

const VERDICTS = ['right', 'wrong', 'incomplete', 'late', 'prompted', 'unanswered'] as const;

function prizes(state: State) {
  return {
    teams: new Map(standings(state).map(({ team, prize }) => [team, prize])),
    players: new Map(
      individualStandings(state).flatMap(({ person, prize }) => (prize === null ? [] : [[person, prize]])),
    ),
    ties: undecidedTies(state),
  };
}

/** Every single correction of an item there is. */
function corrections(state: State, turn: Turn, item: Item): Correction[] {
  const { partial } = roundOf(state, turn.round);
  const marks = (each: number) => Array.from({ length: partial?.judges ?? 1 }, () => each);
  const place = { of: 'ruling', turn: turn.id, item: item.index } as const;
  return [
    ...item.attempts.flatMap(({ team }): Correction[] => [
      ...VERDICTS.map((verdict) => ({ ...place, team, verdict })),
      ...(partial === null
        ? []
        : [0, partial.most].map((each) => ({
            ...{ ...place, team, verdict: 'scored' as const },
            marks: marks(each),
          }))),
    ]),
    ...(item.question === null
      ? []
      : (['credit', 'annul'] as const).map((how) => ({
          ...{ of: 'question' as const, question: item.question?.id ?? '', how },
        }))),
  ];
}

test('an appeal that can change no prize is right about every correction of its item', () => {
  const told = { could: 0, cannot: 0, later: 0 };
  let tried = 0;
  fc.assert(
    fc.property(definitions, fc.nat(2 ** 31 - 1), (definition, seed) => {
      const teams = inventTeams(definition, definition.teams.min);
      const contest = DryContest.start(definition, teams);
      if (!(contest instanceof DryContest)) throw new Error(contest.code);
      const chance = new Chance(seed);
      contest.give({ type: 'setup.written', scores: inventWritten(teams, chance) });
      const player = new Player(contest, chance);
      while (!player.isOver && missingForResults(contest.state) !== null) player.step();
      const turns = turnsHeld(contest.state).filter(({ state }) => state === 'settled');
      for (const turn of chance.shuffled(turns).slice(0, 3)) {
        const item = chance.pick(turn.items.filter(({ phase }) => phase === 'settled'));
        if (item === undefined) continue;
        const stage = contest.fork();
        const filed = { type: 'appeal.file', team: 1, turn: turn.id, item: item.index, ground: '…' } as const;
        expect(stage.give(filed, undefined, 'appeal')).toBeNull();
        const stake = appealStakes(stage.state).get('appeal');
        told[stake ?? 'later'] += 1;
        if (stake !== 'cannot') continue;
        const before = prizes(stage.state);
        for (const change of corrections(stage.state, turn, item)) {
          const corrected = stage.fork();
          if (corrected.give({ type: 'correct', change, reason: '…' }) !== null) continue;
          tried += 1;
          expect(prizes(corrected.state), JSON.stringify(change)).toEqual(before);
        }
      }
    }),
    { seed: 20261122, endOnFailure: true, numRuns: 80 },
  );
  expect(told.later).toBe(0);
  expect(told.could).toBeGreaterThan(10);
  expect(told.cannot).toBeGreaterThan(10);
  expect(tried).toBeGreaterThan(50);
}, 120_000);
