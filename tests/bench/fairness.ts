// Who was first on two boxes, on the virtual clock: real codec and driver, clocks that differ, a cable that jitters.
// Printed by `npm run bench`; alone: node tests/bench/fairness.ts
import type { DeviceSignal } from '#contract/signal.ts';
import { LineDevice } from '#hardware/driver/leitai/line-device.ts';
import { Cable } from '#hardware/simulator/cable.ts';
import { HandTimers } from '#hardware/simulator/hand-timers.ts';
import { SimulatedBuzzerBox } from '#hardware/simulator/leitai/devices.ts';

/** True gaps between the two presses, milliseconds. */
export const GAPS = [1, 2, 5, 10, 20] as const;

/** Every line, either way, takes 0 to so many milliseconds, evenly spread. */
const JITTER = 20;
/** By how much the one clock runs faster than the other, parts per million. */
const APART = 50;
const WARM_UP = 60_000;
const SEATS = 8;

type Press = Extract<DeviceSignal, { type: 'press' }>;

/** Two presses, of which the first is the earlier in truth. */
export interface Trial {
  gap: number;
  first: Press;
  second: Press;
}

export interface Fairness {
  gap: number;
  trials: number;
  /** Of the trials, how many: the later press arrived first, or is estimated to have happened first. */
  wrongByArrival: number;
  wrongByEstimate: number;
  /** Told as a tie: the estimated gap lies within both uncertainties together. */
  ties: number;
  /** Wrong by estimate and not told as a tie: must never be. */
  wrongOutside: number;
  /** Of single presses, milliseconds. */
  uncertainties: number[];
}

/** The same row of numbers from 0 to 1 for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A box and its driver; `pressed` is the last press the desk heard of. */
class Station {
  readonly box: SimulatedBuzzerBox;
  readonly driver: LineDevice;
  pressed: Press | null = null;

  constructor(id: string, timers: HandTimers, drift: number, transit: () => number) {
    this.box = new SimulatedBuzzerBox(SEATS, {
      timers,
      milliseconds: () => timers.elapsed,
      drift,
      transit,
    });
    this.driver = new LineDevice('buzzer', {
      id,
      open: new Cable(this.box).open,
      now: () => ({ run: 1, ms: timers.elapsed }),
      onSignal: (signal) => {
        if (signal.type === 'press') this.pressed = signal;
      },
      timers,
    });
  }

  press(): void {
    this.pressed = null;
    this.box.press(1);
  }

  heard(): Press {
    if (this.pressed === null) throw new Error(`a press of ${this.driver.id} was never heard of`);
    return this.pressed;
  }
}

/** Two boxes started at different moments, a minute of beats, then the gaps in turn, `rounds` times. */
async function session(seed: number, rounds: number): Promise<Trial[]> {
  const chance = random(seed);
  const timers = new HandTimers();
  const transit = () => chance() * JITTER;
  const [left, right] = [
    new Station('left', timers, APART / 2, transit),
    new Station('right', timers, -APART / 2, transit),
  ];
  for (const { box } of [left, right]) {
    await timers.pass(chance() * 5000);
    box.powerOn();
  }
  for (const { driver } of [left, right]) driver.start();
  await timers.pass(WARM_UP);

  const trials: Trial[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const gap of GAPS) {
      const [first, second] = chance() < 0.5 ? [left, right] : [right, left];
      await timers.pass(chance() * 100);
      first.press();
      await timers.pass(gap);
      second.press();
      await timers.pass(2 * JITTER);
      trials.push({ gap, first: first.heard(), second: second.heard() });
    }
  }
  await Promise.all([left.driver.close(), right.driver.close()]);
  left.box.powerOff();
  right.box.powerOff();
  return trials;
}

function judged(gap: number, trials: readonly Trial[]): Fairness {
  const fairness: Fairness = {
    gap,
    trials: trials.length,
    wrongByArrival: 0,
    wrongByEstimate: 0,
    ties: 0,
    wrongOutside: 0,
    uncertainties: [],
  };
  for (const { first, second } of trials) {
    const [one, other] = [first.happened, second.happened];
    if (one === undefined || other === undefined) throw new Error('a press does not say when it happened');
    const estimated = other.ms - one.ms;
    const wrong = estimated <= 0;
    const tie = Math.abs(estimated) <= one.uncertainty + other.uncertainty;
    if (second.at.ms <= first.at.ms) fairness.wrongByArrival += 1;
    if (wrong) fairness.wrongByEstimate += 1;
    if (tie) fairness.ties += 1;
    if (wrong && !tie) fairness.wrongOutside += 1;
    fairness.uncertainties.push(one.uncertainty, other.uncertainty);
  }
  return fairness;
}

/** `sessions` pairs of boxes, each with `rounds` trials of every gap; the same for the same numbers. */
export async function measureFairness(sessions: number, rounds: number): Promise<Fairness[]> {
  const trials: Trial[] = [];
  for (let seed = 1; seed <= sessions; seed += 1) trials.push(...(await session(seed, rounds)));
  return GAPS.map((gap) =>
    judged(
      gap,
      trials.filter((trial) => trial.gap === gap),
    ),
  );
}

const share = (count: number, of: number) => `${((count / of) * 100).toFixed(1)} %`;

function line(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(10) : cell.padStart(19))).join('');
}

/** Throws when a wrong order was stated as certain. */
export async function benchFairness(): Promise<void> {
  const measured = await measureFairness(100, 20);
  const total = measured.reduce((sum, { trials }) => sum + trials, 0);
  console.log(
    `\nTwo boxes, clocks ${APART} ppm apart, ${JITTER} ms of jitter on every line, after a minute of beats; ${total} pairs of presses`,
  );
  console.log(
    line(['true gap', 'wrong by arrival', 'wrong by estimate', 'told as a tie', 'wrong, not a tie']),
  );
  for (const { gap, trials, wrongByArrival, wrongByEstimate, ties, wrongOutside } of measured)
    console.log(
      line([
        `${gap} ms`,
        share(wrongByArrival, trials),
        share(wrongByEstimate, trials),
        share(ties, trials),
        String(wrongOutside),
      ]),
    );
  const uncertainties = measured.flatMap((each) => each.uncertainties).sort((one, other) => one - other);
  const median = uncertainties[uncertainties.length >> 1] ?? Number.NaN;
  const worst = uncertainties.at(-1) ?? Number.NaN;
  console.log(
    `uncertainty stated for one press: median ${median.toFixed(2)} ms, worst ${worst.toFixed(2)} ms; aim: at most 5`,
  );
  if (measured.some(({ wrongOutside }) => wrongOutside > 0))
    throw new Error('a wrong order was stated as certain');
}

if (process.argv[1] === import.meta.filename) await benchFairness();
