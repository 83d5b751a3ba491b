// In which order the teams answer: by number, by score, by lot; taken when a cycle begins.
import { describe, expect, test } from 'vitest';
import type { CommandBody } from '#contract/command.ts';
import { drawOrder } from '#engine/draw.ts';
import {
  answer,
  contestOf,
  nextTurn,
  order,
  type Parts,
  quiz,
  stageOf,
  takenBack,
} from './engine-formats-support.ts';
import type { MemoryStage } from './engine-support.ts';

const inOrder = (who: Omit<Extract<Parts['who'], { by: 'order' }>, 'by'>): Parts => ({
  who: { by: 'order', ...who },
});

/** A round in which the teams got these points, then the quiz. */
function scoring(points: readonly number[], who: Parameters<typeof inOrder>[0]): MemoryStage {
  const stage = stageOf(contestOf({ warmup: {}, quiz: inOrder(who) }), { teams: points.length });
  for (const [index, given] of points.entries()) {
    nextTurn(stage);
    answer(stage, 'wrong');
    if (given !== 0) give(stage, index + 1, given);
  }
  stage.do({ type: 'rundown.advance', entry: null });
  return stage;
}

function give(stage: MemoryStage, team: number, points: number): void {
  stage.do(
    { type: 'points.give', team, person: null, ledger: 'live', points, reason: 'for the order' },
    'judge-1',
  );
}

describe('by number', () => {
  test('teams answer from the first to the last, cycle after cycle', () => {
    expect(order(quiz(inOrder({ cycles: 2 })), 6)).toEqual([1, 2, 3, 1, 2, 3]);
  });

  test('or from the last to the first', () => {
    expect(order(quiz(inOrder({ sequence: 'reverse' })), 3)).toEqual([3, 2, 1]);
  });

  test('items in rotation go round once for each item', () => {
    const stage = quiz({ ...inOrder({ sequence: 'reverse' }), items: 2, order: 'interleaved' });
    expect(order(stage, 6)).toEqual([3, 2, 1, 3, 2, 1]);
  });
});

describe('by score', () => {
  test('the lowest answers first, teams of equal score by number', () => {
    expect(order(scoring([30, 10, 20, 10], { sequence: 'score-up' }), 4)).toEqual([2, 4, 3, 1]);
  });

  test('the highest answers first, teams of equal score by number', () => {
    expect(order(scoring([10, 30, 10, 20], { sequence: 'score-down' }), 4)).toEqual([2, 4, 1, 3]);
  });

  test('the order stands as it was when the cycle began, whatever the score does since', () => {
    const stage = scoring([30, 10, 20], { sequence: 'score-up', cycles: 2 });
    expect(nextTurn(stage)).toBe('quiz.1.2');
    answer(stage, 'right');
    give(stage, 2, 90);
    give(stage, 1, -90);
    expect(order(stage, 2)).toEqual([3, 1]);
    expect(order(stage, 3)).toEqual([1, 3, 2]);
  });

  test('among teams of equal score lots decide where the rules say so, and among them alone', () => {
    const stage = scoring([10, 30, 10, 30], { sequence: 'score-up', equal: 'draw' });
    expect(stage.refused({ type: 'rundown.advance', entry: null })).toBe('order.draw');
    expect(stage.primary?.id).toBe('draw');
    const drawn: CommandBody = { type: 'order.draw', round: 'quiz', teams: [4, 3, 1, 2], seed: '' };
    expect(stage.refused({ ...drawn, teams: [3, 1] })).toBe('order.teams');
    takenBack(stage, drawn);
    expect(order(stage, 4)).toEqual([3, 1, 4, 2]);
  });

  test('no lots are asked for where all scores differ', () => {
    expect(order(scoring([20, 10, 30], { sequence: 'score-down', equal: 'draw' }), 3)).toEqual([3, 1, 2]);
  });

  test('each cycle may need lots of its own', () => {
    const stage = scoring([10, 10, 30], { sequence: 'score-down', equal: 'draw', cycles: 2 });
    stage.do({ type: 'order.draw', round: 'quiz', teams: [2, 1], seed: '' });
    expect(order(stage, 3)).toEqual([3, 2, 1]);
    expect(stage.refused({ type: 'rundown.advance', entry: null })).toBe('order.draw');
    stage.do({ type: 'order.draw', round: 'quiz', teams: [1, 2], seed: '' });
    expect(order(stage, 3)).toEqual([3, 1, 2]);
  });
});

describe('by lot', () => {
  const drawing = (cycles = 1) => {
    const stage = quiz(inOrder({ sequence: 'drawn', cycles }), { teams: 4 });
    stage.do({ type: 'rundown.advance', entry: null });
    return stage;
  };

  test('the first turn waits for the lots, and the main key offers to draw them', () => {
    const stage = drawing();
    expect(stage.refused({ type: 'rundown.advance', entry: null })).toBe('order.draw');
    expect(stage.primary).toMatchObject({ id: 'draw', needs: 'draw' });
    expect(stage.offered).not.toContain('advance');
  });

  test('drawn by hand on stage, the order is as entered, and holds for every cycle', () => {
    const stage = drawing(2);
    takenBack(stage, { type: 'order.draw', round: 'quiz', teams: [3, 1, 4, 2], seed: '' }, 'host');
    expect(order(stage, 8)).toEqual([3, 1, 4, 2, 3, 1, 4, 2]);
  });

  test('drawn by the desk, the same seed gives the same order, and the seed stays in the record', () => {
    const drawn = (seed: string) => {
      const stage = drawing();
      stage.do({ type: 'order.draw', round: 'quiz', teams: null, seed });
      expect(stage.record.happened.at(-1)?.event).toMatchObject({ type: 'order.drawn', seed });
      return order(stage, 4);
    };
    expect(drawn('tonight')).toEqual(drawn('tonight'));
    expect(drawn('tonight')).toEqual(drawOrder('tonight', [1, 2, 3, 4]));
    const orders = Array.from({ length: 40 }, (_, seed) => drawOrder(`${seed}`, [1, 2, 3, 4]).join());
    expect(new Set(orders).size).toBeGreaterThan(15);
  });

  test('a list that is not these teams is refused, and a draw without a seed', () => {
    const stage = drawing();
    for (const teams of [
      [1, 2, 3],
      [1, 2, 3, 3],
      [1, 2, 3, 5],
      [1, 2, 3, 4, 4],
    ])
      expect(stage.refused({ type: 'order.draw', round: 'quiz', teams, seed: '' })).toBe('order.teams');
    expect(stage.refused({ type: 'order.draw', round: 'quiz', teams: null, seed: '' })).toBe('order.seed');
    expect(stage.refused({ type: 'order.draw', round: 'other', teams: null, seed: 'x' })).toBe('order.none');
  });

  test('lots are drawn once', () => {
    const stage = drawing();
    const draw = { type: 'order.draw', round: 'quiz', teams: null, seed: 'x' } as const;
    stage.do(draw);
    expect(stage.refused(draw)).toBe('order.none');
  });
});

test('stakes declared before a round by score can be declared although its order is not known yet', () => {
  const stage = stageOf(
    contestOf({
      warmup: {},
      risk: {
        who: { by: 'order', sequence: 'score-up' },
        stake: { by: 'choice', values: [10, 20], declared: 'before-round' },
      },
      later: {},
    }),
  );
  expect(order(stage, 3)).toEqual([1, 2, 3]);
  stage.do({ type: 'rundown.advance', entry: null });
  expect(stage.refused({ type: 'rundown.advance', entry: null })).toBe('stake.undeclared');
  for (const team of [1, 2, 3]) {
    expect(stage.offered).toContain(`stake:${team}-20`);
    takenBack(stage, { type: 'stake.choose', team, value: 20 });
  }
  expect(order(stage, 3, 'right')).toEqual([1, 2, 3]);
  expect([1, 2, 3].map((team) => stage.score(team))).toEqual(['20', '20', '20']);
});
