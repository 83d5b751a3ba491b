// The fold of a journal: the same as its events one by one, and it leaves alone the states it started from.
import { expect, test } from 'vitest';
import { Chance } from '#desk/dry-run/chance.ts';
import { DryContest } from '#desk/dry-run/contest.ts';
import { inventTeams } from '#desk/dry-run/people.ts';
import { Player } from '#desk/dry-run/player.ts';
import { CALM } from '#desk/dry-run/trouble.ts';
import { evolve } from '#engine/evolve/index.ts';
import { ContestRecord, fold } from '#engine/record.ts';
import { EMPTY, type State } from '#engine/state.ts';
import { stateText } from './engine-random-contests.ts';
import { example } from './engine-support.ts';

const played = (() => {
  const contest = DryContest.start(example.definition, inventTeams(example.definition, 5));
  if (!(contest instanceof DryContest)) throw new Error(contest.code);
  contest.give({ type: 'setup.written', scores: example.written });
  const player = new Player(contest, new Chance(11), CALM);
  while (!player.isOver) player.step();
  return contest.record.happened;
})();

test('a whole contest folds to what its events come to one by one', () => {
  expect(played.length).toBeGreaterThan(1000);
  const states: State[] = [EMPTY];
  for (const happened of played) states.push(evolve(states.at(-1) ?? EMPTY, happened));
  expect(fold(played)).toEqual(states.at(-1));
  expect(new ContestRecord(played).state).toEqual(states.at(-1));
});

test('a fold that goes on from a state changes nothing of it, nor of what it comes to when it goes on again', () => {
  const half = Math.floor(played.length / 2);
  const before = fold(played.slice(0, half));
  const text = stateText(before);
  const after = fold(played.slice(half), before);
  expect(stateText(before)).toBe(text);
  expect(fold(played.slice(half, half + 50), before)).toEqual(fold(played.slice(0, half + 50)));
  expect(after).toEqual(fold(played));
  const whole = stateText(after);
  fold(played.slice(-20), after);
  expect(stateText(after)).toBe(whole);
  expect(stateText(EMPTY)).toBe(stateText(fold([])));
});

test('a record that grows leaves the states it had', () => {
  const record = new ContestRecord();
  const seen: [State, string][] = [];
  for (let at = 0; at < played.length; at += 100) {
    record.append(played.slice(at, at + 100));
    seen.push([record.state, stateText(record.state)]);
  }
  for (const [state, text] of seen) expect(stateText(state)).toBe(text);
});
