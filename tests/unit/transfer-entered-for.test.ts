// 代录 in the results book: each ruling stands with the judge it was entered for, also where several tried one question.
import { expect, test } from 'vitest';
import type { Happened, LeitaiEvent } from '#contract/event.ts';
import { enteredFor, rulingPlace } from '#desk/contests/entered-for.ts';

const turns = [
  { id: 'single', team: 4 },
  { id: 'open', team: null },
  { id: 'all', team: null },
];

/** Events with, each, the judge they were entered for. */
function record(...steps: [event: object, judge?: string][]): Happened[] {
  return steps.map(([event, judge], index) => ({
    ...{ seq: index + 1, kind: 'decision', cause: `c${index}`, at: { run: 1, ms: index } },
    actor: { role: 'technician', person: null, onBehalfOf: judge ?? null },
    event: event as LeitaiEvent,
  }));
}

const called = (turn: string) => ({ type: 'turn.called', turn });
const claimed = (team: number) => ({ type: 'claim.made', team });
const ruled = (team?: number) => ({ type: 'attempt.ruled', item: 0, team });
const opened = { type: 'item.opened', item: 0 };
const presented = { type: 'item.presented', item: 0 };

function judges(...steps: [event: object, judge?: string][]): [string, string][] {
  return [...enteredFor(record(...steps), turns)];
}

test('a ruling without a team is about the one that has the question', () => {
  expect(judges([called('single')], [presented], [ruled(), 'j1'])).toEqual([
    [rulingPlace('single', 0, 4), 'j1'],
  ]);
  expect(judges([called('open')], [presented], [claimed(2)], [opened], [ruled(), 'j1'])).toEqual([
    [rulingPlace('open', 0, 2), 'j1'],
  ]);
});

test('after a miss the next team has a ruling of its own', () => {
  const passed = { type: 'item.rebounded', item: 0, to: 5 };
  expect(judges([called('single')], [presented], [ruled(), 'j1'], [passed], [ruled(), 'j2'])).toEqual([
    [rulingPlace('single', 0, 4), 'j1'],
    [rulingPlace('single', 0, 5), 'j2'],
  ]);
  expect(
    judges([called('open')], [presented], [claimed(2)], [ruled(), 'j1'], [claimed(3)], [ruled()]),
  ).toEqual([[rulingPlace('open', 0, 2), 'j1']]);
});

test('where all answer at once each team is ruled by name', () => {
  expect(judges([called('all')], [presented], [ruled(1), 'j1'], [ruled(2), 'j2'])).toEqual([
    [rulingPlace('all', 0, 1), 'j1'],
    [rulingPlace('all', 0, 2), 'j2'],
  ]);
});

test('a correction counts instead of the ruling, of the last attempt where it names none', () => {
  const corrected = { type: 'corrected', turn: 'open', item: 0 };
  const before: [object, string?][] = [[called('open')], [presented], [claimed(2)], [ruled(), 'j1']];
  expect(judges(...before, [called('single')], [corrected, 'j2'])).toEqual([
    [rulingPlace('open', 0, 2), 'j2'],
  ]);
  expect(judges(...before, [called('single')], [corrected])).toEqual([]);
});
