// What judges type: points, marks and the order of a draw.
import { describe, expect, test } from 'vitest';
import {
  counted,
  isWhole,
  markFrom,
  marksFrom,
  orderFaults,
  pointsFrom,
  pointsText,
  randomSeed,
  teamsFrom,
} from '#renderer/console/acting/typed.ts';

describe('points', () => {
  test.each([
    ['5', 5],
    ['+5', 5],
    ['-2.5', -2.5],
    ['−2.125', -2.125],
    ['＋５', 5],
    ['2。5', 2.5],
  ])('%s is %d', (text, points) => {
    expect(pointsFrom(text)).toBe(points);
  });

  test.each(['', '0', '+0.000', '1.2345', '1e3', '5分', '100001'])('"%s" is none', (text) => {
    expect(pointsFrom(text)).toBeNull();
  });
});

describe('a mark', () => {
  const partial = { most: 10, step: 0.1 };

  test('is whole steps up to the most, without faults of binary fractions', () => {
    expect(['0', '0.3', '9.7', '10'].map((text) => markFrom(text, partial))).toEqual([0, 0.3, 9.7, 10]);
  });

  test('is nothing else', () => {
    expect(['', '-1', '10.1', '9.75', 'A'].map((text) => markFrom(text, partial))).toEqual(
      Array.from({ length: 5 }, () => null),
    );
  });

  test('of several may stand in one line', () => {
    expect(marksFrom('17.5 18、19')).toEqual([17.5, 18, 19]);
    expect(marksFrom('17 x')).toBeNull();
    expect(marksFrom(' ')).toBeNull();
  });
});

describe('marks of several judges', () => {
  test('count without as many of the highest and of the lowest', () => {
    expect(counted([17, 18, 17.5, 19, 15], { drop: 1, decimals: null })).toEqual({
      counts: [true, true, true, false, false],
      mean: 17.5,
    });
  });

  test('of equal marks but one is dropped', () => {
    expect(counted([9, 9, 9], { drop: 1, decimals: null }).counts.filter((counts) => counts)).toHaveLength(1);
  });

  test('come to a mean without faults of binary fractions', () => {
    expect(pointsText(counted([0.1, 0.2], { drop: 0, decimals: null }).mean)).toBe('0.15');
    expect(pointsText(counted([9, 9, 10], { drop: 0, decimals: null }).mean)).toBe('9.333');
    // Rounded as the rules say: 17.65 to tenths is 17.7.
    expect(pointsText(counted([17.5, 17.8], { drop: 0, decimals: 1 }).mean)).toBe('17.7');
    expect(pointsText(counted([17, 18], { drop: 0, decimals: 0 }).mean)).toBe('18');
  });
});

describe('an order', () => {
  test('may be written with anything between', () => {
    expect(teamsFrom('3、1，4 10')).toEqual([3, 1, 4, 10]);
  });

  test('is whole with each team once', () => {
    expect(isWhole(orderFaults([3, 1, 2], [1, 2, 3]))).toBe(true);
    expect(orderFaults([3, 1, 3, 9], [1, 2, 3])).toEqual({ missing: [2], twice: [3], unknown: [9] });
  });
});

test('a seed is 32 hexadecimal digits and never the same', () => {
  const [one, other] = [randomSeed(), randomSeed()];
  expect(one).toMatch(/^[0-9a-f]{32}$/);
  expect(one).not.toBe(other);
});
