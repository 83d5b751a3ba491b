// The relation of a device's clock to the desk's: whatever the clocks and the cable do, the truth lies where it says.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Latencies } from '#hardware/clock/latencies.ts';
import { ClockRelation } from '#hardware/clock/relation.ts';
import { measureFairness } from '#tests/bench/fairness.ts';

/** Sums of floating point numbers near 10⁷ are no better. */
const ROUNDING = 1e-6;

/** A device's clock: started at `bootedAt` of the desk's, showing `shown` then, fast by `drift` parts per million. */
type DeviceClock = { bootedAt: number; shown: number; drift: number };

function stamp({ bootedAt, shown, drift }: DeviceClock, desk: number): number {
  return Math.floor(shown + (desk - bootedAt) * (1 + drift / 1e6)) % 2 ** 32;
}

const clock: fc.Arbitrary<DeviceClock> = fc.record({
  bootedAt: fc.double({ min: -1e7, max: 1000, noNaN: true }),
  shown: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2 ** 32 - 1 })),
  drift: fc.double({ min: -4900, max: 4900, noNaN: true }),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });
/** Lines after a pause each, with the share of the longest transit they take; some answer a ping that took its own. */
const lines = fc.array(
  fc.record({
    pause: fc.double({ min: 0, max: 3000, noNaN: true }),
    transit: share,
    ping: fc.option(share, { nil: null }),
  }),
  { minLength: 2, maxLength: 150 },
);

type Lines = { pause: number; transit: number; ping: number | null }[];

/** Feeds the lines as they would arrive from 1000 ms of the desk's clock on; gives the moment after the last. */
function hear(relation: ClockRelation, of: DeviceClock, said: Lines, jitter: number, from = 1000): number {
  let now = from;
  for (const { pause, transit, ping } of said) {
    const sent = now + pause;
    const stamped = sent + (ping ?? 0) * jitter;
    now = stamped + transit * jitter;
    if (ping === null) relation.arrived(stamp(of, stamped), now);
    else relation.answered(stamp(of, stamped), sent, now);
  }
  return now;
}

/** Beats every 500 ms and, where asked, pings as often, for so long, with uniform jitter both ways. */
function beats(seconds: number, shares: () => number, pinged: boolean): Lines {
  const each = pinged ? 4 : 2;
  return Array.from({ length: seconds * each }, (_, index) => ({
    pause: 1000 / each - 20,
    transit: shares(),
    ping: pinged && index % 2 === 0 ? shares() : null,
  }));
}

function expectInside(relation: ClockRelation, of: DeviceClock, truth: number): void {
  const known = relation.at(stamp(of, truth));
  if (known !== null) expect(Math.abs(known.ms - truth)).toBeLessThanOrEqual(known.uncertainty + ROUNDING);
}

const moments = fc.array(share, { minLength: 1, maxLength: 10 });
const steady: DeviceClock = { bootedAt: -5000, shown: 0, drift: 50 };

/** A fixed row of evenly spread shares (mulberry32), so that a figure of one example is the same every time. */
function shares(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    const once = Math.imul(state ^ (state >>> 15), state | 1);
    const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61));
    return ((twice ^ (twice >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('the truth lies inside what is stated', () => {
  test('where the device answers pings, whatever its clock and its cable', () => {
    fc.assert(
      fc.property(clock, lines, fc.integer({ min: 0, max: 200 }), moments, (of, said, jitter, at) => {
        const relation = new ClockRelation();
        const end = hear(relation, of, said, jitter);
        for (const part of at) expectInside(relation, of, 1000 + (end - 1000) * part);
      }),
      { numRuns: 500 },
    );
  });

  test('where it cannot be asked, as long as no line takes longer than declared', () => {
    fc.assert(
      fc.property(clock, lines, fc.integer({ min: 1, max: 200 }), moments, (of, said, longest, at) => {
        const relation = new ClockRelation({ longest });
        const end = hear(
          relation,
          of,
          said.map((line) => ({ ...line, ping: null })),
          longest,
        );
        expect(relation.at(stamp(of, end))).not.toBeNull();
        for (const part of at) expectInside(relation, of, 1000 + (end - 1000) * part);
      }),
      { numRuns: 500 },
    );
  });

  test('across the wrap of the device’s 32 bits', () => {
    const of = { bootedAt: 0, shown: 2 ** 32 - 30_000, drift: -80 };
    const relation = new ClockRelation();
    hear(relation, of, beats(60, shares(3), true), 20);
    for (const truth of [20_000.5, 28_999.9, 31_000.2, 45_000]) {
      expect(relation.at(stamp(of, truth))).not.toBeNull();
      expectInside(relation, of, truth);
    }
  });
});

test('the truth lies inside also for a moment before the wrap when only what came behind it was heard', () => {
  const of = { bootedAt: 0, shown: 2 ** 32 - 1000, drift: 0 };
  const relation = new ClockRelation();
  hear(relation, of, beats(60, shares(3), true), 20, 1100);
  expect(relation.at(stamp(of, 990))).not.toBeNull();
  expectInside(relation, of, 990);
  expect(relation.counted(stamp(of, 990))).toBe(stamp(of, 990));
});

describe('after a minute of beats with 20 ms of jitter', () => {
  const seconds = 60;
  const samples = fc.array(share, { minLength: 200, maxLength: 200 });
  const taking = (values: number[]) => {
    let index = 0;
    return () => values[index++ % values.length]!;
  };

  test.each([
    ['and pings', true, null],
    ['and a declared longest transit alone', false, 20],
  ])('%s it is known to 5 ms', (_sentence, pinged, longest) => {
    fc.assert(
      fc.property(clock, fc.integer({ min: 1, max: 2 ** 30 }), (of, seed) => {
        const relation = new ClockRelation({ longest });
        const end = hear(relation, of, beats(seconds, shares(seed), pinged), 20);
        const known = relation.at(stamp(of, end));
        expect(known?.uncertainty).toBeLessThanOrEqual(5);
        expectInside(relation, of, end);
      }),
      { numRuns: 200 },
    );
  });

  test('however unkind the jitter, the quality it states is that of a stamp made now', () => {
    fc.assert(
      fc.property(samples, (values) => {
        const relation = new ClockRelation();
        hear(relation, steady, beats(seconds, taking(values), true), 20);
        const now = hear(relation, steady, [{ pause: 0, transit: 0, ping: null }], 20, 62_000);
        expect(relation.quality()?.uncertainty).toBeCloseTo(
          relation.at(stamp(steady, now))?.uncertainty ?? Number.NaN,
        );
      }),
      { numRuns: 50 },
    );
  });

  test('the drift is told', () => {
    for (const drift of [-300, 0, 50, 4000]) {
      const relation = new ClockRelation();
      hear(relation, { ...steady, drift }, beats(seconds, shares(drift + 1000), true), 20);
      expect(Math.abs((relation.quality()?.drift ?? Number.NaN) - drift)).toBeLessThan(100);
    }
  });

  test('lines that are held back among the others, however many, take nothing away', () => {
    const relation = new ClockRelation();
    let now = hear(relation, steady, beats(seconds, shares(9), true), 20);
    const tell = (transit: number) => relation.answered(stamp(steady, now), now - transit, now + transit);
    for (const end = now + 130_000; now < end; now += 30) {
      tell(20);
      now += 10;
      tell(1);
      now += 10;
      tell(20);
    }
    // Long after the last of them, what is left is the rate that the best of them prove.
    expect(relation.at(stamp(steady, now + 20_000))?.uncertainty).toBeLessThanOrEqual(2.5);
    expectInside(relation, steady, now + 20_000);
  });
});

describe('nothing is claimed', () => {
  test('before both sides are bounded', () => {
    const relation = new ClockRelation();
    expect([relation.at(5), relation.quality()]).toEqual([null, null]);
    relation.arrived(5, 1000);
    expect([relation.at(5), relation.quality()]).toEqual([null, null]);
    relation.answered(8, 1000, 1004);
    expect(relation.at(8)).toEqual({ ms: expect.any(Number), uncertainty: expect.any(Number) });
  });

  test('after the device started again', () => {
    const relation = new ClockRelation();
    hear(relation, steady, beats(60, shares(1), true), 20);
    relation.afresh();
    expect(relation.at(5)).toBeNull();
  });

  test('from what is older than two minutes', () => {
    const relation = new ClockRelation();
    const end = hear(relation, steady, beats(60, shares(1), true), 20);
    relation.arrived(stamp(steady, end + 130_000), end + 130_000);
    expect(relation.at(stamp(steady, end + 130_000))).toBeNull();
  });

  test.each([
    ['forward', 1000],
    ['back', -1000],
  ])('by a clock that has jumped %s, until it is known anew', (_sentence, by) => {
    const relation = new ClockRelation();
    const end = hear(relation, steady, beats(60, shares(5), true), 20);
    const jumped = { ...steady, bootedAt: steady.bootedAt - by };
    relation.answered(stamp(jumped, end + 10), end + 5, end + 15);
    expect(relation.at(stamp(jumped, end + 10))).toBeNull();
    const later = hear(relation, jumped, beats(60, shares(6), true), 20, end + 1000);
    expect(relation.at(stamp(jumped, later))?.uncertainty).toBeLessThanOrEqual(5);
    expectInside(relation, jumped, later);
  });

  test('for a stamp that would lie after its own arrival', () => {
    const relation = new ClockRelation();
    const end = hear(relation, steady, beats(60, shares(5), true), 20);
    expect(relation.at(stamp(steady, end + 500), end)).toBeNull();
    const known = relation.at(stamp(steady, end), end);
    expect((known?.ms ?? Number.NaN) + (known?.uncertainty ?? 0)).toBeLessThanOrEqual(end + ROUNDING);
  });
});

test('latencies are summed up over the last ones only', () => {
  const latencies = new Latencies();
  expect(latencies.summary()).toBeNull();
  latencies.add(500);
  for (let ms = 1; ms <= 200; ms += 1) latencies.add(ms);
  expect(latencies.summary()).toEqual({ median: 101, worst: 200 });
});

test('two boxes whose clocks differ are never told in the wrong order, unless as a tie', async () => {
  const measured = await measureFairness(6, 10);
  expect(measured.map(({ trials, wrongOutside }) => [trials, wrongOutside])).toEqual(Array(5).fill([60, 0]));
  expect(Math.max(...measured.flatMap(({ uncertainties }) => uncertainties))).toBeLessThanOrEqual(5);
  const [closest, widest] = [measured.at(0), measured.at(-1)];
  // By arrival they would have been; and what is far apart is no tie.
  expect(closest?.wrongByArrival).toBeGreaterThan(10);
  expect([widest?.ties, widest?.wrongByEstimate]).toEqual([0, 0]);
});
