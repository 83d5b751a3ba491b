// How scores and sums are written and built up, and how a text finds its size.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PanelView, ResultView } from '#contract/view.ts';
import { largestFitting } from '#renderer/design/fitting.ts';
import { countedSeats, isLast, rolled, scoreText, signedText, sumTerms } from '#renderer/design/numbers.ts';
import { choiceOfKey, choose } from '#renderer/station/answer.ts';

describe('scores', () => {
  test('below zero have a true minus', () => {
    expect(scoreText('-14')).toBe('−14');
    expect(scoreText('342.5')).toBe('342.5');
    expect(signedText('16')).toBe('+16');
    expect(signedText('-18')).toBe('−18');
  });

  test('roll exactly to where they belong, never beyond', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (from, to, share) => {
          const on = Number(rolled(String(from), String(to), share));
          expect(on).toBeGreaterThanOrEqual(Math.min(from, to));
          expect(on).toBeLessThanOrEqual(Math.max(from, to));
        },
      ),
    );
    expect(rolled('300', '393.5', 1)).toBe('393.5');
    expect(rolled('300', '393.5', 0.5)).toBe('346.8');
  });
});

describe('a sum', () => {
  test.each([
    ['10 + 6', ['10', '+ 6']],
    ['8 × 10 + 20 × 0.8', ['8 × 10', '+ 20 × 0.8']],
    ['40 − 12 × 2', ['40', '− 12 × 2']],
    ['-18', ['−18']],
  ])('%s is built up from its terms', (sum, terms) => {
    expect(sumTerms(sum)).toEqual(terms);
  });
});

describe('the seats a duel counts', () => {
  const panel = (right: number, wrong: number): PanelView => ({
    seats: [],
    answered: right + wrong,
    right,
    wrong,
    manual: false,
  });
  const result = (amount: string, sum: string | null): ResultView => ({
    team: 1,
    amount,
    sum,
    from: '300',
    to: '300',
  });

  test('are the wrong ones in 10 + 6, the right ones in −18', () => {
    expect(countedSeats(result('16', '10 + 6'), panel(11, 6))).toBe('wrong');
    expect(countedSeats(result('-18', null), panel(18, 0))).toBe('right');
  });

  test('are not guessed when as many were right as wrong', () => {
    expect(countedSeats(result('19', '10 + 9'), panel(9, 9))).toBeNull();
  });
});

test('the last five seconds begin at five and end at nought', () => {
  expect([5001, 5000, 1, 0].map(isLast)).toEqual([false, true, true, false]);
});

test('a text takes the largest size that fits, and the smallest when none does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 400 }), (max, limit) => {
      const size = largestFitting(6, max, (candidate) => candidate <= limit);
      expect(size).toBe(Math.max(6, Math.min(max, limit)));
    }),
  );
});

describe('at the answer desk', () => {
  const question = {
    id: 'q',
    type: 'multiple' as const,
    stem: '?',
    options: ['A', 'B', 'C'].map((letter) => ({ letter, text: letter })),
    media: null,
  };

  test('several letters stand in order and a second tap takes one back', () => {
    expect(['C', 'A', 'B', 'C'].reduce((draft, letter) => choose(question, draft, letter), '')).toBe('AB');
  });

  test('keys stand for the options that exist and for nothing else', () => {
    expect(
      ['KeyB', 'Digit3', 'KeyD', 'Digit4', 'Space', 'KeyT'].map((code) => choiceOfKey(question, code)),
    ).toEqual(['B', 'C', null, null, null, null]);
    const judged = { ...question, type: 'judge' as const, options: [] };
    expect(['KeyT', 'KeyF', 'Digit1', 'Digit2', 'KeyA'].map((code) => choiceOfKey(judged, code))).toEqual([
      'T',
      'F',
      'T',
      'F',
      null,
    ]);
  });
});
