// Judges give points instead of right or wrong: one of them, or the mean of several without the extremes.
import { describe, expect, test } from 'vitest';
import type { WrittenDefinition } from '#contract/definition.ts';
import { ledger, nextTurn, type Parts, quiz, said, takenBack, together } from './engine-formats-support.ts';
import type { MemoryStage } from './engine-support.ts';

type Partial20 = NonNullable<WrittenDefinition['rounds'][number]['partial']>;

const scored = (partial: Partial20, more: Parts = {}): Parts => ({ ruledBy: 'judges', partial, ...more });

/** Answered, waiting for the marks. */
function waiting(partial: Partial20, more: Parts = {}): MemoryStage {
  const stage = quiz(scored(partial, more));
  nextTurn(stage);
  stage.do({ type: 'item.present' });
  if (stage.item.phase === 'presented') stage.do({ type: 'begin' });
  stage.do({ type: 'done', answer: null });
  return stage;
}

const marks = (...given: number[]) => ({ type: 'score.give', marks: given }) as const;

function posted(partial: Partial20, ...given: number[]): string | undefined {
  const stage = waiting(partial);
  stage.do(marks(...given), 'judge-1');
  stage.finish();
  return ledger(stage)[0];
}

describe('one judge', () => {
  test('gives 0 to the most, in steps; that many points are posted', () => {
    const stage = waiting({ most: 20 });
    expect(stage.offered).toContain('score');
    expect(stage.offered).not.toContain('rule.right');
    takenBack(stage, marks(17), 'judge-1');
    expect(stage.item.attempts).toMatchObject([{ verdict: 'scored', marks: [17_000], points: 17_000 }]);
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 17 scored']);
  });

  test('nothing is nothing', () => {
    expect(posted({ most: 20 }, 0)).toBe('1: 0 scored');
  });

  test.each([
    [{ most: 20 }, [21], 'marks.range'],
    [{ most: 20 }, [10.5], 'marks.range'],
    [{ most: 20, step: 0.5 }, [10.3], 'marks.range'],
    [{ most: 20 }, [10, 11], 'marks.count'],
    [{ most: 20, judges: 3 }, [10, 11], 'marks.count'],
    [{ most: 20, step: 5 }, [12], 'marks.range'],
  ] as const)('%j: %j is refused', (partial, given, code) => {
    expect(waiting(partial).refused(marks(...given), 'judge-1')).toBe(code);
  });

  test('marks in tenths are exact', () => {
    expect(posted({ most: 10, step: 0.1 }, 0.3)).toBe('1: 0.3 scored');
    expect(posted({ most: 10, step: 0.1 }, 9.7)).toBe('1: 9.7 scored');
  });

  test('only judges give them', () => {
    const stage = waiting({ most: 20 });
    expect(stage.refused(marks(10))).toBe('rule.needs-judge');
    stage.do(marks(10), 'for:judge-1');
  });

  test('a round without marks takes none', () => {
    const stage = quiz({});
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    stage.do({ type: 'begin' });
    stage.do({ type: 'done', answer: null });
    expect(stage.refused(marks(10), 'judge-1')).toBe('marks.none');
  });
});

describe('several judges', () => {
  test('the mean counts', () => {
    expect(posted({ most: 20, judges: 3 }, 10, 12, 14)).toBe('1: 12 scored');
  });

  test('without the highest and the lowest', () => {
    expect(posted({ most: 20, judges: 5, drop: 1 }, 0, 12, 20, 13, 14)).toBe('1: 13 scored');
    expect(posted({ most: 20, judges: 5, drop: 2 }, 0, 12, 20, 13, 14)).toBe('1: 13 scored');
  });

  test.each([
    ['exact', '1: 10.333 scored'],
    ['whole', '1: 10 scored'],
    ['tenth', '1: 10.3 scored'],
    ['hundredth', '1: 10.33 scored'],
  ] as const)('the mean of 10, 10, 11 %s', (rounding, line) => {
    expect(posted({ most: 20, judges: 3, rounding }, 10, 10, 11)).toBe(line);
  });

  test('a half is rounded up', () => {
    expect(posted({ most: 20, judges: 2, rounding: 'whole' }, 10, 11)).toBe('1: 11 scored');
    expect(posted({ most: 20, step: 0.1, judges: 2, rounding: 'tenth' }, 10.1, 10.2)).toBe('1: 10.2 scored');
  });

  test('may give a weighted sum in a formula', () => {
    const stage = waiting({ most: 20, judges: 2 }, { score: { scored: { formula: 'points * 3 / 2' } } });
    stage.do(marks(10, 12), 'judge-1');
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 16.5 scored']);
  });
});

describe('an answer that gets no marks', () => {
  test('is ruled late, unanswered or wrong by its own entry, never right', () => {
    const stage = waiting(
      { most: 20 },
      { score: { wrong: { formula: '-1' }, unanswered: { formula: '-2' } } },
    );
    expect(stage.refused({ type: 'rule', verdict: 'right', confirm: true }, 'judge-1')).toBe('rule.points');
    stage.do({ type: 'rule', verdict: 'unanswered', confirm: true }, 'judge-1');
    stage.do({ type: 'rule', verdict: 'wrong', confirm: true }, 'judge-1');
    stage.finish();
    expect(ledger(stage)).toEqual(['1: -1 wrong']);
  });

  test('marks may be given again until the reveal', () => {
    const stage = waiting({ most: 20 });
    stage.do(marks(10), 'judge-1');
    takenBack(stage, marks(11), 'judge-1');
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 11 scored']);
    expect(stage.refused(marks(12), 'judge-1')).toBe('turn.none');
  });

  test('is revealed only once it has been marked', () => {
    expect(waiting({ most: 20 }).refused({ type: 'reveal' })).toBe('reveal.unruled');
  });

  test('late waits for the word on it first', () => {
    const stage = quiz(scored({ most: 20 }));
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    stage.do({ type: 'begin' });
    stage.pass(30);
    expect(stage.refused(marks(10), 'judge-1')).toBe('rule.overdue');
    stage.do({ type: 'overdue.rule', verdict: 'valid' }, 'judge-1');
    stage.do(marks(10), 'judge-1');
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 10 scored']);
  });
});

describe('a correction of marks', () => {
  const settled = () => {
    const stage = waiting({ most: 20, judges: 3 });
    stage.do(marks(10, 10, 16), 'judge-1');
    stage.finish();
    return stage;
  };
  const correct = (given?: number[]) =>
    ({
      type: 'correct',
      change: {
        of: 'ruling',
        turn: 'quiz.1.1',
        item: 0,
        verdict: 'scored',
        ...(given === undefined ? {} : { marks: given }),
      },
      reason: 'added up wrongly',
    }) as const;

  test('takes the points back and gives the new ones', () => {
    const stage = settled();
    takenBack(stage, correct([10, 10, 10]), 'judge-1');
    expect(ledger(stage)).toEqual(['1: 12 scored', '1: -12 correction', '1: 10 scored']);
  });

  test('asks for the same marks as the first time', () => {
    const stage = settled();
    expect(stage.refused(correct(), 'judge-1')).toBe('marks.count');
    expect(stage.refused(correct([10]), 'judge-1')).toBe('marks.count');
    expect(stage.refused(correct([10, 10, 10.123_45]), 'judge-1')).toBe('marks.range');
    expect(stage.refused(correct([10, 10, 16]), 'judge-1')).toBe('correct.same');
    expect(
      stage.refused(
        { ...correct(), change: { of: 'ruling', turn: 'quiz.1.1', item: 0, verdict: 'right' } },
        'judge-1',
      ),
    ).toBe('rule.points');
  });

  test('is refused where no marks are given', () => {
    const stage = quiz({});
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    said(stage, 'right');
    stage.finish();
    expect(stage.refused(correct([5]), 'judge-1')).toBe('marks.none');
  });
});

test('all teams at once are marked one by one', () => {
  const stage = quiz(scored({ most: 10 }, { who: { by: 'all' }, answer: { entry: 'desk' } }), { teams: 2 });
  nextTurn(stage);
  stage.do({ type: 'item.present' });
  stage.do({ type: 'begin' });
  together(stage, { 1: 'A', 2: 'B' });
  expect(stage.refused(marks(5), 'judge-1')).toBe('rule.which-team');
  takenBack(stage, { ...marks(5), team: 2 }, 'judge-1');
  stage.do({ ...marks(9), team: 1 }, 'judge-1');
  stage.finish();
  expect(ledger(stage)).toEqual(['1: 9 scored', '2: 5 scored']);
});

test('marks are no miss: nobody else may try after them', () => {
  const stage = waiting({ most: 20 }, { miss: { follow: 'next' } });
  stage.do(marks(0), 'judge-1');
  expect(stage.refused({ type: 'rebound' })).toBe('rebound.none');
});
