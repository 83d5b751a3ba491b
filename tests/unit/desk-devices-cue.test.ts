// The cue to press: given once for each opening that still stands, and never kept from the hall by one dead box.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeviceSignal, Signal } from '#contract/signal.ts';
import type { Instant } from '#contract/units.ts';
import { DeviceRack } from '#desk/devices/rack.ts';
import { Cueing } from '#desk/floor/cueing.ts';
import type { Floor } from '#desk/floor/floor.ts';
import { NOTHING_WANTED, simulatedPath, systemWays } from '#hardware/open.ts';
import { SimulatedBuzzerBox } from '#hardware/simulator/leitai/devices.ts';
import { SignalLog } from '#hardware/simulator/signal-log.ts';
import { simulated } from '#tests/integration/device-settings.ts';

/** Ports and timers have their own time, however busy the machine. */
const SOON = { timeout: 15_000 };

type BuzzState = 'reading' | 'opened' | 'armed';

/** A record in which nothing stands but the buzz of one question. */
function recordWith(state: BuzzState, countdown: number | null) {
  const from: Instant = { run: 1, ms: 0 };
  const buzz = { state, countdown: countdown === null ? null : { from, length: countdown } };
  const turn = { id: 'turn', state: 'running', current: 0, items: [{ index: 0, buzz }] };
  return { state: { turn, slate: false } };
}

class Question {
  readonly floor = {
    ...this.#now('reading', null),
    stopped: false,
    signal: (one: Signal) => this.cued.push(one),
  };
  readonly cued: Signal[] = [];
  tones = 0;
  /** Settle the lamps asked for, in order. */
  readonly lamps: ((at: Instant) => void)[] = [];
  readonly cueing = new Cueing({
    floor: this.floor as unknown as Floor,
    now: () => ({ run: 1, ms: 0 }),
    lamps: () => new Promise((resolve) => this.lamps.push(resolve)),
    tone: () => {
      this.tones += 1;
    },
  });

  show(state: BuzzState, countdown: number | null = null): Promise<void> {
    Object.assign(this.floor, this.#now(state, countdown));
    return this.cueing.cueWhenOpened();
  }

  #now(state: BuzzState, countdown: number | null) {
    const record = recordWith(state, countdown);
    return { shown: record, decided: record };
  }
}

describe('an opening', () => {
  let question: Question;
  beforeEach(() => {
    question = new Question();
  });

  test('is cued once, whatever else is shown meanwhile', async () => {
    const cued = question.show('opened');
    await question.show('opened');
    question.lamps[0]?.({ run: 1, ms: 5 });
    await cued;
    expect(question.tones).toBe(1);
    expect(question.cued).toMatchObject([{ type: 'cue.given', at: { run: 1, ms: 5 }, item: 'turn/0' }]);
  });

  test('that was taken back while the lamps came gives no gate to the one after it', async () => {
    const first = question.show('opened');
    await question.show('reading');
    const second = question.show('opened');
    question.lamps[0]?.({ run: 1, ms: 5 });
    await first;
    expect(question.cued).toEqual([]);
    question.lamps[1]?.({ run: 1, ms: 90 });
    await second;
    expect(question.cued).toMatchObject([{ at: { run: 1, ms: 90 } }]);
  });

  test('that was taken back and given anew in its countdown is sounded once', async () => {
    const first = question.show('opened', 30);
    await question.show('reading');
    const second = question.show('opened', 60);
    await first;
    expect(question.tones).toBe(0);
    await expect.poll(() => question.lamps.length, SOON).toBe(1);
    question.lamps[0]?.({ run: 1, ms: 61 });
    await second;
    expect(question.tones).toBe(1);
    expect(question.cued).toHaveLength(1);
  });

  test('gets no gate when the decision to take it back waits for the disk, nor in a closed contest', async () => {
    const first = question.show('opened');
    question.floor.decided = recordWith('reading', null);
    question.lamps[0]?.({ run: 1, ms: 5 });
    await first;
    await question.show('reading');
    const second = question.show('opened');
    question.cueing.end();
    question.lamps[1]?.({ run: 1, ms: 9 });
    await second;
    expect(question.cued).toEqual([]);
  });
});

describe('on the rack', () => {
  /** Goes on beating but carries out nothing any more. */
  class DeafBox extends SimulatedBuzzerBox {
    deaf = false;
    override receive(bytes: Uint8Array): void {
      if (!this.deaf) super.receive(bytes);
    }
  }

  let rack: DeviceRack;
  let log: SignalLog;
  let signals: DeviceSignal[];
  let box: DeafBox;

  beforeEach(async () => {
    log = new SignalLog();
    signals = [];
    rack = new DeviceRack({
      now: () => ({ run: 1, ms: performance.now() }),
      ways: systemWays(),
      onSignal: (signal) => {
        signals.push(signal);
        log.add(signal);
      },
      tap: () => () => {},
    });
    rack.open([simulated('deaf', 'buzzer'), simulated('well', 'buzzer')]);
    await log.next('deaf', 'ready');
    await log.next('well', 'ready');
    rack.simulate('deaf', { do: 'unplug' });
    await log.next('deaf', 'lost');
    box = new DeafBox(8);
    box.plugInto(simulatedPath('deaf'));
    await log.next('deaf', 'ready');
  });
  afterEach(async () => {
    await rack.close();
    box.unplug();
  });

  test('a box that acknowledges nothing holds up the gate of the others no longer than a lost line would', async () => {
    box.deaf = true;
    const asked = performance.now();
    const gate = await rack.cue();
    expect(gate.ms).toBeGreaterThanOrEqual(asked - 1);
    // It is still being told.
    expect(rack.all.find(({ id }) => id === 'deaf')?.device.health()).toMatchObject({
      phase: 'ready',
      unconfirmed: 0,
    });
  });

  test('a box on its way off the list is armed no more, whatever is decided meanwhile', async () => {
    const armed = { ...NOTHING_WANTED, watching: true, armed: true };
    rack.want(() => armed);
    await expect.poll(() => box.armed, SOON).toBe(true);
    const gone = rack.keepOnly([simulated('well', 'buzzer')]);
    rack.want(() => NOTHING_WANTED);
    rack.want(() => armed);
    await gone;
    expect(box.armed).toBe(false);
    expect(signals.filter(({ device, type }) => device === 'deaf' && type === 'lost')).toHaveLength(2);
  });
});
