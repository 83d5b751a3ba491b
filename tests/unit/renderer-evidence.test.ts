// Moments of the evidence: ticks of an axis, when time was up, and signs that stand for several lines.
import { describe, expect, test } from 'vitest';
import { deadlineOf, millisText, offsetText, signsOf, stacked, ticks } from '#renderer/evidence/times.ts';
import { line } from '../e2e/evidence-views.ts';

test('times are written with their sign', () => {
  expect(offsetText(1234.4)).toBe('+1.234');
  expect(offsetText(-120)).toBe('−0.120');
  expect(millisText(-4.24)).toBe('−4.2');
});

test('an axis has round numbers, at most nine or so, and its zero', () => {
  expect(ticks(-12_400, 11_900)).toEqual([-10_000, -5000, 0, 5000, 10_000]);
  expect(ticks(-120, 403)).toEqual([-100, 0, 100, 200, 300, 400]);
});

describe('the deadline', () => {
  const started = line(1, 0, 'clock.started', { params: { limit: 10 } });

  test('is when the clock would have run out', () => {
    expect(deadlineOf([started, line(2, 6800, 'clock.stopped', { params: { remaining: 3.2 } })])).toBe(
      10_000,
    );
  });

  test('moves with a pause, with added seconds and with a full clock given anew', () => {
    const paused = line(2, 4000, 'clock.paused', { params: { remaining: 6 } });
    expect(deadlineOf([started, paused])).toBeNull();
    expect(deadlineOf([started, paused, line(3, 9000, 'clock.resumed', { params: { remaining: 6 } })])).toBe(
      15_000,
    );
    expect(deadlineOf([started, line(3, 3000, 'clock.adjusted', { params: { by: 5 } })])).toBe(15_000);
    expect(deadlineOf([started, line(3, 7000, 'clock.restarted', { params: { limit: 10 } })])).toBe(17_000);
  });

  test('is its own moment though it was noticed later, or when time was called, and an undone line counts for nothing', () => {
    expect(deadlineOf([started, line(2, 10_040, 'clock.expired')])).toBe(10_000);
    const paused = line(2, 4000, 'clock.paused', { params: { remaining: 6 } });
    expect(deadlineOf([started, paused, line(3, 10_012, 'clock.expired')])).toBe(10_012);
    expect(
      deadlineOf([started, line(2, 3000, 'clock.restarted', { params: { limit: 10 }, struck: true })]),
    ).toBe(10_000);
  });
});

test('many lines of one kind in one place have one sign, a few have their own', () => {
  const lines = Array.from({ length: 8 }, (_, index) => ({
    number: index + 1,
    kind: index < 2 ? ('decision' as const) : ('observation' as const),
    ms: index,
  }));
  expect(signsOf(lines, 20).map(({ first, last }) => [first, last])).toEqual([
    [1, 1],
    [2, 2],
    [3, 8],
  ]);
});

test('signs that would lie on one another are stacked', () => {
  const placed = stacked(
    [10, 15, 60].map((x) => ({ thing: x, x })),
    23,
  );
  expect(placed.map(({ thing, level }) => [thing, level])).toEqual([
    [10, 0],
    [15, 1],
    [60, 0],
  ]);
});
