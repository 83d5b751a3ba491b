// 擂台: a challenger against the standing champion; the winner stays.
import { describe, expect, test } from 'vitest';
import type { WrittenDefinition } from '#contract/definition.ts';
import {
  contestOf,
  ledger,
  nextTurn,
  type Parts,
  press,
  quiz,
  said,
  stageOf,
  taken,
  takenBack,
  together,
  won,
} from './engine-formats-support.ts';
import type { MemoryStage } from './engine-support.ts';

type Who = Extract<NonNullable<WrittenDefinition['rounds'][number]['who']>, { by: 'champion' }>;

const buzzed = (who: Omit<Who, 'by'> = {}, more: Parts = {}): Parts => ({
  who: { by: 'champion', ...who },
  buzz: {},
  score: { wrong: { formula: '-stake' } },
  ...more,
});

const together2 = (who: Omit<Who, 'by'> = {}): Parts => ({
  who: { by: 'champion', meet: 'all', ...who },
  answer: { entry: 'desk' },
  ruledBy: 'key',
});

/** Champion and challenger of the next challenge. */
function challenge(stage: MemoryStage): readonly number[] {
  nextTurn(stage);
  return stage.live.eligible;
}

const EXIT: Partial<WrittenDefinition> = { ranking: { by: 'exit' } };

describe('first to press', () => {
  test('the first two of the order begin, and the winner stays until nobody is left to challenge', () => {
    const stage = quiz(buzzed(), { teams: 4 }, EXIT);
    expect(challenge(stage)).toEqual([1, 2]);
    taken(stage, 2, 'right');
    expect(challenge(stage)).toEqual([2, 3]);
    taken(stage, 2, 'right');
    expect(challenge(stage)).toEqual([2, 4]);
    taken(stage, 4, 'right');
    expect(stage.refused({ type: 'rundown.advance', entry: null })).toBe('rundown.end');
    expect(stage.ranks).toEqual(['1 team 4', '2 team 2', '3 team 3', '4 team 1']);
  });

  test('whoever presses and misses hands the place to the other', () => {
    const stage = quiz(buzzed());
    challenge(stage);
    taken(stage, 1, 'wrong');
    expect(challenge(stage)).toEqual([2, 3]);
  });

  test('a third team cannot press', () => {
    const stage = quiz(buzzed());
    challenge(stage);
    won(stage, 3);
    expect(stage.item.buzz).toMatchObject({ state: 'armed' });
    press(stage, 2);
    expect(stage.item.attempts).toMatchObject([{ team: 2 }]);
  });

  test('the other may press after a miss, and wins the challenge with it', () => {
    const stage = quiz(buzzed({}, { miss: { follow: 'rebound' }, buzz: { opens: 'presented' } }));
    expect(challenge(stage)).toEqual([1, 2]);
    won(stage, 1);
    said(stage, 'wrong');
    stage.do({ type: 'rebound' });
    press(stage, 2);
    said(stage, 'right');
    stage.finish();
    expect(ledger(stage)).toEqual(['1: -10 wrong', '2: 10 right']);
    expect(challenge(stage)).toEqual([2, 3]);
  });

  test('several questions make one challenge: its points decide', () => {
    const stage = quiz(buzzed({}, { items: 3 }));
    challenge(stage);
    taken(stage, 2, 'right');
    taken(stage, 1, 'right');
    taken(stage, 2, 'right');
    expect(challenge(stage)).toEqual([2, 3]);
  });
});

describe('both at once', () => {
  test('each answers at its own desk, and whoever alone is right stays', () => {
    const stage = quiz(together2());
    expect(challenge(stage)).toEqual([1, 2]);
    stage.do({ type: 'item.present' });
    stage.do({ type: 'begin' });
    expect(stage.item.attempts.map(({ team }) => team)).toEqual([1, 2]);
    together(stage, { 1: 'B', 2: 'A' });
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 0 wrong', '2: 10 right']);
    expect(challenge(stage)).toEqual([2, 3]);
  });

  test.each([
    ['champion', [1, 3]],
    ['challenger', [2, 3]],
  ] as const)('with the same points the %s stays', (level, next) => {
    const stage = quiz(together2({ level }));
    challenge(stage);
    stage.do({ type: 'item.present' });
    stage.do({ type: 'begin' });
    together(stage, { 1: 'A', 2: 'A' });
    stage.finish();
    expect(challenge(stage)).toEqual(next);
  });
});

describe('who challenges when', () => {
  test('from the last number to the first', () => {
    const stage = quiz(buzzed({ sequence: 'reverse' }));
    expect(challenge(stage)).toEqual([3, 2]);
    taken(stage, 3, 'right');
    expect(challenge(stage)).toEqual([3, 1]);
  });

  test('by lot', () => {
    const stage = quiz(buzzed({ sequence: 'drawn' }), { teams: 4 });
    stage.do({ type: 'rundown.advance', entry: null });
    expect(stage.refused({ type: 'rundown.advance', entry: null })).toBe('order.draw');
    stage.do({ type: 'order.draw', round: 'quiz', teams: [3, 1, 4, 2], seed: '' });
    expect(challenge(stage)).toEqual([3, 1]);
    taken(stage, 1, 'right');
    expect(challenge(stage)).toEqual([1, 4]);
    taken(stage, 1, 'right');
    expect(challenge(stage)).toEqual([1, 2]);
  });

  test('by the score before the round, whatever the challenges bring', () => {
    const stage = quiz(buzzed({ sequence: 'score-up' }));
    for (const [team, points] of [
      [1, 30],
      [2, 20],
      [3, 10],
    ] as const)
      stage.do(
        { type: 'points.give', team, person: null, ledger: 'live', points, reason: 'for the order' },
        'judge-1',
      );
    expect(challenge(stage)).toEqual([3, 2]);
    taken(stage, 3, 'right');
    expect(challenge(stage)).toEqual([3, 1]);
  });
});

test('a corrected ruling changes who stays', () => {
  const stage = quiz(buzzed(), { teams: 4 });
  challenge(stage);
  taken(stage, 2, 'right');
  takenBack(
    stage,
    {
      type: 'correct',
      change: { of: 'ruling', turn: 'quiz.1', item: 0, verdict: 'wrong' },
      reason: 'heard again',
    },
    'judge-1',
  );
  expect(challenge(stage)).toEqual([1, 3]);
});

test('points given freely during a challenge do not decide it', () => {
  const stage = quiz(buzzed());
  challenge(stage);
  stage.do(
    { type: 'points.give', team: 1, person: null, ledger: 'live', points: -50, reason: 'noise in the hall' },
    'judge-1',
  );
  taken(stage, 1, 'right');
  expect(challenge(stage)).toEqual([1, 3]);
});

test('a voided challenge is held again between the same two', () => {
  const stage = quiz(buzzed());
  challenge(stage);
  won(stage, 2);
  takenBack(stage, { type: 'turn.void', reason: 'the wrong question' });
  stage.do({ type: 'rundown.advance', entry: 'quiz.1' });
  expect(stage.live.eligible).toEqual([1, 2]);
});

test('a champion that withdraws leaves the stage to the next two', () => {
  const stage = quiz(buzzed(), { teams: 4 });
  challenge(stage);
  taken(stage, 1, 'right');
  stage.do({ type: 'team.out', team: 1, person: null, kind: 'withdrawn', reason: 'ill' }, 'judge-1');
  expect(challenge(stage)).toEqual([3, 4]);
});

test('two challenges in two rounds each crown their own champion', () => {
  const stage = stageOf(contestOf({ first: buzzed(), second: buzzed({ sequence: 'reverse' }) }), {
    teams: 2,
  });
  expect(challenge(stage)).toEqual([1, 2]);
  taken(stage, 1, 'right');
  expect(challenge(stage)).toEqual([2, 1]);
});
