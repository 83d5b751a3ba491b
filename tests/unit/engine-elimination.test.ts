// Out before the end: by misses or after each cycle, until so few are left; ranked by who left when.
import { describe, expect, test } from 'vitest';
import type { WrittenDefinition } from '#contract/definition.ts';
import { eliminatedIn } from '#engine/elimination.ts';
import {
  answer,
  contestOf,
  nextTurn,
  type Parts,
  quiz,
  said,
  stageOf,
  taken,
  takenBack,
  together,
  won,
} from './engine-formats-support.ts';
import type { MemoryStage } from './engine-support.ts';

const EXIT: Partial<WrittenDefinition> = { ranking: { by: 'exit' } };

function gone(stage: MemoryStage, round = 'quiz'): readonly number[] {
  const rules = stage.state.definition?.rounds.find(({ id }) => id === round);
  return rules === undefined ? [] : eliminatedIn(stage.state, rules);
}

function give(stage: MemoryStage, team: number, points: number): void {
  stage.do(
    { type: 'points.give', team, person: null, ledger: 'live', points, reason: 'before the round' },
    'judge-1',
  );
}

/** Plays turns in order, each ruled as told; whose they were. */
function played(stage: MemoryStage, verdicts: readonly ('right' | 'wrong')[]): (number | null)[] {
  return verdicts.map((verdict) => {
    nextTurn(stage);
    const { team } = stage.live;
    answer(stage, verdict);
    return team;
  });
}

describe('by misses, in order', () => {
  const parts = (count: number, until = 1, cycles = 9): Parts => ({
    who: { by: 'order', cycles },
    eliminate: { when: 'misses', count, until },
  });

  test('whoever misses is left out of the next cycle; the last one left ends the round', () => {
    const stage = quiz(parts(1), { teams: 4, questions: 40 }, EXIT);
    expect(played(stage, ['right', 'wrong', 'right', 'right'])).toEqual([1, 2, 3, 4]);
    expect(played(stage, ['wrong', 'right', 'right'])).toEqual([1, 3, 4]);
    expect(played(stage, ['right', 'wrong'])).toEqual([3, 4]);
    expect(stage.refused({ type: 'rundown.advance', entry: null })).toBe('rundown.end');
    expect(gone(stage)).toEqual([2, 1, 4]);
    expect(stage.ranks).toEqual(['1 team 3', '2 team 4', '3 team 1', '4 team 2']);
    expect(stage.offered).toContain('results.confirm:judges');
  });

  test('two misses where the rules give two lives', () => {
    const stage = quiz(parts(2), { teams: 3, questions: 40 });
    expect(played(stage, ['wrong', 'right', 'right'])).toEqual([1, 2, 3]);
    expect(played(stage, ['wrong', 'right', 'right'])).toEqual([1, 2, 3]);
    expect(played(stage, ['right'])).toEqual([2]);
  });

  test('the round ends when so few are left as it may leave', () => {
    const stage = quiz(parts(1, 2), { teams: 4, questions: 40 }, { teams: { min: 3 } });
    expect(played(stage, ['wrong', 'right', 'wrong'])).toEqual([1, 2, 3]);
    expect(stage.refused({ type: 'rundown.advance', entry: null })).toBe('rundown.end');
    expect(gone(stage)).toEqual([1, 3]);
  });

  test('the round ends with its cycles although more are left', () => {
    const stage = quiz(parts(1, 1, 2), { teams: 3, questions: 40 });
    played(stage, ['right', 'right', 'right', 'right', 'right', 'right']);
    expect(stage.refused({ type: 'rundown.advance', entry: null })).toBe('rundown.end');
  });

  test('a corrected ruling brings a team back', () => {
    const stage = quiz(parts(1), { teams: 3, questions: 40 });
    played(stage, ['wrong', 'right', 'right']);
    takenBack(
      stage,
      {
        type: 'correct',
        change: { of: 'ruling', turn: 'quiz.1.1', item: 0, verdict: 'right' },
        reason: 'heard again',
      },
      'judge-1',
    );
    expect(played(stage, ['right'])).toEqual([1]);
  });

  test('a team that misses at another’s question and is out has no turn of its own any more', () => {
    const stage = quiz({ ...parts(1), miss: { follow: 'next' } }, { teams: 4, questions: 40 });
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    said(stage, 'wrong');
    stage.do({ type: 'rebound' });
    said(stage, 'wrong');
    stage.finish();
    expect(gone(stage)).toEqual([1, 2]);
    expect(played(stage, ['right', 'right'])).toEqual([3, 4]);
  });

  test('it is out of this round only, or of the contest where the rules say so', () => {
    const course = (outOf: 'round' | 'contest') => {
      const first: Parts = {
        who: { by: 'order', cycles: 2 },
        eliminate: { when: 'misses', outOf, until: 1 },
      };
      const stage = stageOf(contestOf({ first, second: {} }), { teams: 3 });
      played(stage, ['wrong', 'right', 'right', 'right', 'right']);
      return played(stage, outOf === 'round' ? ['wrong', 'wrong', 'wrong'] : ['wrong', 'wrong']);
    };
    expect(course('round')).toEqual([1, 2, 3]);
    expect(course('contest')).toEqual([2, 3]);
  });
});

describe('by misses, first to press', () => {
  test('a team that has missed so often may not press any more', () => {
    const stage = quiz({
      who: { by: 'buzz' },
      items: 5,
      order: 'interleaved',
      buzz: {},
      eliminate: { when: 'misses' },
    });
    nextTurn(stage);
    taken(stage, 2, 'wrong');
    nextTurn(stage);
    expect(stage.live.eligible).toEqual([1, 3]);
    won(stage, 2);
    expect(stage.item.buzz).toMatchObject({ state: 'armed' });
  });
});

describe('by misses, all at once', () => {
  const parts: Parts = {
    who: { by: 'all', cycles: 9 },
    answer: { entry: 'desk' },
    ruledBy: 'key',
    eliminate: { when: 'misses' },
  };

  function asked(stage: MemoryStage, answers: Record<number, string>): readonly number[] {
    nextTurn(stage);
    const { eligible } = stage.live;
    stage.do({ type: 'item.present' });
    stage.do({ type: 'begin' });
    together(stage, answers);
    stage.finish();
    return eligible;
  }

  test('whoever misses stands aside; those who leave at one question share their place', () => {
    const stage = quiz(parts, { teams: 5 }, EXIT);
    expect(asked(stage, { 1: 'A', 2: 'B', 3: 'A', 4: 'A' })).toEqual([1, 2, 3, 4, 5]);
    expect(asked(stage, { 1: 'A', 3: 'B', 4: 'A' })).toEqual([1, 3, 4]);
    expect(asked(stage, { 1: 'A', 4: 'B' })).toEqual([1, 4]);
    expect(stage.refused({ type: 'rundown.advance', entry: null })).toBe('rundown.end');
    expect(stage.ranks).toEqual(['1 team 1', '2 team 4', '3 team 3', '4= team 2', '4= team 5']);
  });
});

describe('by misses, when too few would be left', () => {
  const parts: Parts = {
    who: { by: 'all', cycles: 9 },
    answer: { entry: 'desk' },
    ruledBy: 'key',
    eliminate: { when: 'misses' },
  };

  test('nobody leaves at that question, and the next miss decides', () => {
    const stage = quiz(parts, { teams: 3 }, EXIT);
    const asked = (answers: Record<number, string>) => {
      nextTurn(stage);
      stage.do({ type: 'item.present' });
      stage.do({ type: 'begin' });
      together(stage, answers);
      stage.finish();
    };
    asked({ 1: 'B', 2: 'B', 3: 'B' });
    expect(gone(stage)).toEqual([]);
    asked({ 1: 'A', 2: 'B', 3: 'A' });
    expect(gone(stage)).toEqual([2]);
    asked({ 1: 'B', 3: 'A' });
    expect(gone(stage)).toEqual([2, 1]);
    expect(stage.refused({ type: 'rundown.advance', entry: null })).toBe('rundown.end');
  });
});

describe('after each cycle', () => {
  const parts = (by: 'round' | 'score', lowest = 1, until = 1): Parts => ({
    who: { by: 'order', cycles: 5 },
    eliminate: { when: 'cycle', lowest, by, until },
  });

  test('the lowest by its points in this round is out', () => {
    const stage = quiz(parts('round'), { teams: 3, questions: 40 }, EXIT);
    give(stage, 2, 100);
    expect(played(stage, ['right', 'wrong', 'right'])).toEqual([1, 2, 3]);
    expect(played(stage, ['wrong', 'right'])).toEqual([1, 3]);
    expect(stage.refused({ type: 'rundown.advance', entry: null })).toBe('rundown.end');
    expect(stage.ranks).toEqual(['1 team 3', '2 team 1', '3 team 2']);
  });

  test('or the lowest by its whole score', () => {
    const stage = quiz(parts('score'), { teams: 3, questions: 40 });
    give(stage, 2, 100);
    give(stage, 1, 5);
    expect(played(stage, ['right', 'wrong', 'right'])).toEqual([1, 2, 3]);
    expect(gone(stage)).toEqual([3]);
  });

  test('two at a time, down to two', () => {
    const stage = quiz(parts('round', 2, 2), { teams: 5, questions: 40 }, { teams: { min: 3 } });
    played(stage, ['right', 'wrong', 'right', 'wrong', 'right']);
    expect(gone(stage)).toEqual([4, 2]);
    expect(played(stage, ['right', 'wrong', 'right'])).toEqual([1, 3, 5]);
    expect(gone(stage)).toEqual([4, 2, 3]);
    expect(stage.refused({ type: 'rundown.advance', entry: null })).toBe('rundown.end');
  });

  test('nobody is out in the middle of a cycle, nor by what a later cycle brings', () => {
    const stage = quiz(parts('round'), { teams: 4, questions: 40 });
    played(stage, ['wrong', 'right']);
    expect(gone(stage)).toEqual([]);
    played(stage, ['right', 'right']);
    expect(gone(stage)).toEqual([1]);
    played(stage, ['wrong']);
    expect(gone(stage)).toEqual([1]);
  });
});

describe('with a team that withdrew', () => {
  const withdraw = (stage: MemoryStage, team: number) =>
    stage.do({ type: 'team.out', team, person: null, kind: 'withdrawn', reason: 'ill' }, 'judge-1');

  test('the lowest of those still here goes', () => {
    const stage = quiz(
      { who: { by: 'order', cycles: 5 }, eliminate: { when: 'cycle' } },
      { teams: 4, questions: 40 },
    );
    withdraw(stage, 4);
    played(stage, ['right', 'wrong', 'right']);
    expect(gone(stage)).toEqual([2]);
  });

  test('one team is left at the end, not none', () => {
    const stage = quiz(
      {
        who: { by: 'all', cycles: 5 },
        answer: { entry: 'desk' },
        ruledBy: 'key',
        eliminate: { when: 'misses' },
      },
      { teams: 4 },
    );
    withdraw(stage, 1);
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    stage.do({ type: 'begin' });
    together(stage, { 2: 'B', 3: 'B', 4: 'A' });
    stage.finish();
    expect(gone(stage)).toEqual([2, 3]);
    expect(stage.refused({ type: 'rundown.advance', entry: null })).toBe('rundown.end');
    expect(stage.offered).toContain('results.confirm:judges');
  });
});
