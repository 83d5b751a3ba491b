// Evenings under any rules in which some turns are ruled on paper and entered afterwards: they go on and come to an end.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CommandOf } from '#contract/command.ts';
import type { TurnEntry } from '#contract/event.ts';
import { turnKind } from '#contract/rules/turns.ts';
import { Chance } from '#desk/dry-run/chance.ts';
import { DryContest } from '#desk/dry-run/contest.ts';
import { inventTeams, inventWritten } from '#desk/dry-run/people.ts';
import { Player } from '#desk/dry-run/player.ts';
import { eligibleTeams } from '#engine/decide/call.ts';
import { withEntries } from '#engine/decide/rundown.ts';
import { leftToPlay } from '#engine/finish.ts';
import { itemsPerTurn } from '#engine/schedule.ts';
import { liveTurn, roundOf } from '#engine/select.ts';
import type { State } from '#engine/state.ts';
import { expectSound, stateText } from './engine-random-contests.ts';
import { definitions } from './engine-random-definitions.ts';

const VERDICTS = ['right', 'wrong', 'late', 'scored', 'passed'] as const;

/** The next turn, with the state in which it stands in the rundown; null: something else comes first. */
function nextTurn(state: State): { entry: TurnEntry; state: State } | null {
  const step = leftToPlay(state);
  if (step === null || step.kind === 'draw') return null;
  if (step.kind === 'entry') return step.entry.kind === 'turn' ? { entry: step.entry, state } : null;
  const entry = step.entries.find((candidate) => candidate.kind === 'turn');
  if (entry?.kind !== 'turn') return null;
  const growth =
    step.kind === 'plan'
      ? { type: 'rundown.planned' as const, after: step.after, entries: [...step.entries] }
      : { type: 'rundown.extended' as const, entries: [...step.entries] };
  return { entry, state: withEntries(state, growth) };
}

function onPaper(found: { entry: TurnEntry; state: State }, chance: Chance): CommandOf<'paper.enter'> {
  const { entry, state } = found;
  const round = roundOf(state, entry.round);
  const several = turnKind(round) !== 'single';
  const teams = eligibleTeams(state, round, entry);
  const own = chance.shuffled(teams).slice(0, several ? 1 + chance.below(teams.length) : 1);
  const { stake } = round;
  return {
    ...{ type: 'paper.enter', turn: entry.id, players: [], questions: null, reason: 'no power' },
    stake: stake.by === 'choice' ? (chance.pick(stake.values) ?? null) : null,
    results: Array.from({ length: itemsPerTurn(round) }, (_, item) =>
      own.map((team) => ({
        ...{ item, team, person: null, ledger: round.score.ledger },
        verdict: chance.pick(VERDICTS) ?? 'right',
        points: chance.below(41) - 20,
      })),
    ).flat(),
  };
}

const timeless = (state: State) => stateText(state).replace(/"seq":\d+/g, '"seq":0');

/** Enters it, takes it back and gives it again; whether it was accepted. */
function entered(contest: DryContest, body: CommandOf<'paper.enter'>): boolean {
  const before = timeless(contest.state);
  if (contest.give(body) !== null) return false;
  const after = timeless(contest.state);
  expectSound(contest.state);
  expect(contest.give({ type: 'undo', confirm: true })).toBeNull();
  expect(timeless(contest.state)).toBe(before);
  expect(contest.give({ type: 'redo' })).toBeNull();
  expect(timeless(contest.state)).toBe(after);
  return true;
}

test('an evening that is partly ruled on paper goes on from there and comes to its end', () => {
  let accepted = 0;
  fc.assert(
    fc.property(definitions, fc.nat(2 ** 31 - 1), (definition, seed) => {
      const teams = inventTeams(definition, definition.teams.min);
      const contest = DryContest.start(definition, teams);
      if (!(contest instanceof DryContest)) throw new Error(contest.code);
      const chance = new Chance(seed);
      contest.give({ type: 'setup.written', scores: inventWritten(teams, chance) });
      const player = new Player(contest, chance);
      while (!player.isOver) {
        const found = liveTurn(contest.state) === null ? nextTurn(contest.state) : null;
        if (found !== null && chance.happens(0.4) && entered(contest, onPaper(found, chance))) accepted += 1;
        else player.step();
      }
      expect(player.deadEnd).toBeNull();
      expect(contest.state.stage).toBe('announced');
    }),
    { seed: 20261122, endOnFailure: true, numRuns: 60 },
  );
  expect(accepted).toBeGreaterThan(100);
}, 120_000);
