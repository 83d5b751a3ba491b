// A PC that slept, stalled, or got another date: what the watch of the clocks makes of it, with clocks moved by hand.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClockWatch } from '#desk/floor/clock-watch.ts';
import { answering, type Stage, settled, startedStage } from './desk-floor-support.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A watch on the first question being answered, with 10 s on its clock. */
class Watched {
  readonly stage: Stage;
  readonly #watch: ClockWatch;
  #uptime = 50_000;
  #date = Date.UTC(2026, 4, 16, 1);

  static async open(): Promise<Watched> {
    const stage = await startedStage();
    await answering(stage);
    return new Watched(stage);
  }

  private constructor(stage: Stage) {
    this.stage = stage;
    this.#watch = new ClockWatch({
      floor: stage.floor,
      keeper: { putMarks: async () => {} },
      now: () => ({ run: 1, ms: stage.time.ms }),
      uptime: () => this.#uptime,
      date: () => this.#date,
      wall: () => '',
      log: { info() {}, warn() {}, error() {} },
    });
  }

  /** A quarter of a second, as between any two looks. */
  async look(extra: { monotonic?: number; uptime?: number; date?: number } = {}): Promise<void> {
    this.stage.time.ms += 250 + (extra.monotonic ?? 0);
    this.#uptime += 250 + (extra.uptime ?? 0);
    this.#date += 250 + (extra.date ?? 0);
    this.#watch.look();
    await settled();
  }

  get clock() {
    return this.stage.floor.shown.state.turn?.clock;
  }

  get dates(): number[] {
    return this.stage.disk.kept.flatMap(({ type, data }) =>
      type === 'date.set' ? [(data as { by: number }).by] : [],
    );
  }
}

const HOUR = 3_600_000;

describe('a lid closed for an hour', () => {
  it.each([
    ['stands still meanwhile', { uptime: HOUR, date: HOUR }],
    ['goes on meanwhile', { monotonic: HOUR, uptime: HOUR, date: HOUR }],
  ])('holds the clock, where the monotonic clock %s', async (_, passed) => {
    const watched = await Watched.open();
    await watched.look();
    await watched.look(passed);
    expect(watched.clock).toMatchObject({ state: 'held', remaining: 9750 });
    expect(watched.dates).toEqual([]);
  });
});

it('a stall of some seconds holds the clock', async () => {
  const watched = await Watched.open();
  await watched.look();
  await watched.look({ monotonic: 4000, uptime: 4000, date: 4000 });
  expect(watched.clock?.state).toBe('held');
});

describe('a date set by somebody', () => {
  it.each([
    ['hours ahead', 5 * HOUR],
    ['hours back', -5 * HOUR],
    ['by three seconds', 3000],
  ])('%s holds nothing and is journalled', async (_, by) => {
    const watched = await Watched.open();
    await watched.look();
    await watched.look({ date: by });
    await watched.look();
    expect(watched.clock?.state).toBe('running');
    expect(watched.dates).toEqual([by]);
  });

  it('in sleep is told apart from the sleep', async () => {
    const watched = await Watched.open();
    await watched.look();
    await watched.look({ uptime: HOUR, date: 3 * HOUR });
    expect(watched.clock?.state).toBe('held');
    expect(watched.dates).toEqual([2 * HOUR]);
  });

  it('by what clocks of a PC do by themselves is passed over', async () => {
    const watched = await Watched.open();
    for (const slip of [900, -900, 1500, -1000]) await watched.look({ date: slip });
    expect(watched.dates).toEqual([]);
    expect(watched.clock?.state).toBe('running');
  });

  it('is passed over where the uptime counts whole seconds only', async () => {
    const watched = await Watched.open();
    for (let round = 0; round < 8; round += 1) await watched.look({ uptime: round % 4 === 3 ? 750 : -250 });
    expect(watched.dates).toEqual([]);
    expect(watched.clock?.state).toBe('running');
  });
});
