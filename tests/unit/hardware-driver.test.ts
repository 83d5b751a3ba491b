// The driver of the line protocol on a cable and with time moved by hand: what the floor is told, what the device is.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DeviceSignal, deviceSignalSchema } from '#contract/signal.ts';
import { frame } from '#hardware/codec/leitai/lines.ts';
import type { LineDeviceKind } from '#hardware/codec/leitai/messages.ts';
import type { DriverOptions } from '#hardware/driver/device.ts';
import { LineDevice } from '#hardware/driver/leitai/line-device.ts';
import { type LampState, NOTHING_WANTED, type QuestionMode, type Wanted } from '#hardware/driver/wanted.ts';
import type { FarEnd } from '#hardware/port/mock.ts';
import { Cable } from '#hardware/simulator/cable.ts';
import { HandTimers, settled } from '#hardware/simulator/hand-timers.ts';
import type { SimulationOptions } from '#hardware/simulator/leitai/device.ts';
import { SimulatedBuzzerBox, SimulatedClickerBase } from '#hardware/simulator/leitai/devices.ts';

let timers: HandTimers;
let signals: DeviceSignal[];
const open: { close(): Promise<void> }[] = [];

beforeEach(() => {
  timers = new HandTimers();
  signals = [];
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((device) => device.close()));
  expect(new Set(signals.map((signal) => signal.id)).size).toBe(signals.length);
  for (const signal of signals) deviceSignalSchema.parse(signal);
});

const told = () => signals.map((signal) => signal.type);
const of = <T extends DeviceSignal['type']>(type: T) =>
  signals.filter((signal): signal is Extract<DeviceSignal, { type: T }> => signal.type === type);

function options(cable: Cable): DriverOptions {
  const now = () => ({ run: 1, ms: timers.elapsed });
  return { id: 'box', open: cable.open, now, onSignal: (signal) => void signals.push(signal), timers };
}

async function started(kind: LineDeviceKind, cable: Cable): Promise<LineDevice> {
  const driver = new LineDevice(kind, options(cable));
  open.push(driver);
  driver.start();
  await settled();
  return driver;
}

function simulation(more: SimulationOptions = {}): SimulationOptions {
  return { timers, milliseconds: () => timers.elapsed, ...more };
}

async function buzzerBox(seats = 8, more: SimulationOptions = {}) {
  const box = new SimulatedBuzzerBox(seats, simulation(more));
  const cable = new Cable(box);
  box.powerOn();
  return { box, cable, driver: await started('buzzer', cable) };
}

async function clickerBase(more: SimulationOptions = {}) {
  const base = new SimulatedClickerBase(18, simulation(more));
  const cable = new Cable(base);
  base.powerOn();
  return { base, cable, driver: await started('clicker', cable) };
}

const armed: Wanted = { ...NOTHING_WANTED, armed: true };
const lit = (...lamps: [number, LampState][]): Wanted => ({ ...armed, lamps: new Map(lamps) });
const asked = (question: QuestionMode): Wanted => ({ ...NOTHING_WANTED, question });

/** A far end that says exactly what the test writes. */
class Typewriter implements FarEnd {
  type: (text: string) => void = () => {};
  readonly heard: string[] = [];
  connect(send: (text: string) => void): void {
    this.type = send;
  }
  receive(bytes: Uint8Array): void {
    this.heard.push(Buffer.from(bytes).toString());
  }
  disconnect(): void {
    this.type = () => {};
  }
}

async function typewriter(kind: LineDeviceKind = 'buzzer') {
  const writer = new Typewriter();
  const cable = new Cable(writer);
  const device = await started(kind, cable);
  return { writer, device, say: (body: string) => writer.type(frame(body)) };
}

describe('a buzzer box', () => {
  test('is ready as soon as it has introduced itself', async () => {
    const { driver } = await buzzerBox(5);
    expect(signals).toMatchObject([{ type: 'ready', kind: 'buzzer', seats: 5, boot: '0001', device: 'box' }]);
    expect(driver.health()).toMatchObject({ phase: 'ready', seats: 5, trouble: null });
  });

  test('reports presses and releases whether armed or not, so that false starts are seen', async () => {
    const { box, driver } = await buzzerBox();
    box.press(3);
    driver.want(armed);
    await timers.pass(40);
    box.press(4);
    box.release(3);
    expect(of('press')).toMatchObject([
      { seat: 3, deviceTime: 0, at: { run: 1, ms: 0 } },
      { seat: 4, deviceTime: 40, at: { run: 1, ms: 40 } },
    ]);
    expect(of('release')).toMatchObject([{ seat: 3 }]);
  });

  test('carries out what it is told, and confirms when the cue was given', async () => {
    const { box, driver } = await buzzerBox();
    await timers.pass(100);
    driver.want(lit([2, 'on'], [3, 'blink']));
    const given = await driver.cue();
    expect(given?.run).toBe(1);
    expect(Math.abs((given?.ms ?? Number.NaN) - 100)).toBeLessThanOrEqual(1);
    expect([box.armed, box.lamp(2), box.lamp(3), box.cues]).toEqual([true, 'on', 'blink', 1]);
    driver.want(NOTHING_WANTED);
    expect([box.armed, box.lamp(2), box.lamp(3)]).toEqual([false, 'off', 'off']);
  });

  test('that restarts is told its state again: armed, with the same lamps, but without a second cue', async () => {
    const { box, driver } = await buzzerBox();
    driver.want(lit([2, 'on']));
    await driver.cue();
    box.reboot();
    await settled();
    expect(told()).toEqual(['ready', 'lost', 'ready']);
    expect([box.armed, box.lamp(2), box.cues]).toEqual([true, 'on', 0]);
  });

  test('that restarts unheard, its hello damaged, is noticed by its next line and asked', async () => {
    const { box, driver } = await buzzerBox();
    driver.want(armed);
    box.damageNext();
    box.reboot();
    box.press(6);
    await settled();
    expect(told()).toEqual(['ready', 'gap', 'lost', 'gap', 'press', 'ready']);
    expect(box.armed).toBe(true);
  });
});

describe('a clicker base', () => {
  test('reports answers with their letters in order, each once', async () => {
    const { base, driver } = await clickerBase();
    driver.want(asked({ type: 'multiple', options: 4 }));
    expect(base.question).toEqual({ type: 'multiple', options: 4 });
    for (const answer of ['CA', 'B', 'DDA', 'T', 'F']) base.answer(7, answer);
    expect(of('answer').map((signal) => signal.answer)).toEqual(['AC', 'B', 'AD', 'T', 'F']);
    driver.want(NOTHING_WANTED);
    expect(base.question).toBeNull();
  });

  test('that restarts goes on collecting the same question', async () => {
    const { base, driver } = await clickerBase();
    driver.want(asked({ type: 'judge' }));
    base.reboot();
    await settled();
    expect(base.question).toEqual({ type: 'judge' });
  });
});

describe('a loss', () => {
  test('of the cable is told once; the device is tried for ever and put back into its state', async () => {
    const { box, cable, driver } = await buzzerBox();
    driver.want(armed);
    cable.pull();
    await timers.pass(60_000);
    expect(told()).toEqual(['ready', 'lost']);
    expect(cable.openings).toBeGreaterThan(10);
    cable.plug();
    box.powerOn();
    await timers.pass(6000);
    expect(told()).toEqual(['ready', 'lost', 'ready']);
    expect(box.armed).toBe(true);
  });

  test('of the device behind a living port is noticed by its silence', async () => {
    const { box, driver } = await buzzerBox();
    await timers.pass(5000);
    expect(told()).toEqual(['ready']);
    box.powerOff();
    await timers.pass(2000);
    expect(of('lost')).toMatchObject([{ reason: 'no sign of life' }]);
    expect(driver.health()).toMatchObject({ phase: 'lost', trouble: { key: 'trouble.silent' } });
    box.powerOn();
    await timers.pass(6000);
    expect(told()).toEqual(['ready', 'lost', 'ready']);
  });

  test('at the very start is told, too', async () => {
    const box = new SimulatedBuzzerBox(8, simulation());
    const cable = new Cable(box);
    cable.pull();
    await started('buzzer', cable);
    expect(of('lost')).toMatchObject([{ reason: 'cannot open cable: nothing is plugged in there' }]);
  });

  test('while away: what is wanted is carried out on return, a cue settles without confirmation and never is', async () => {
    const { box, cable, driver } = await buzzerBox();
    cable.pull();
    driver.want(armed);
    expect(await driver.cue()).toBeNull();
    cable.plug();
    await timers.pass(6000);
    expect([box.armed, box.cues]).toEqual([true, 0]);
  });

  test('shorter than the numbers: lines spoken meanwhile are counted as missing', async () => {
    const { box, cable } = await buzzerBox();
    cable.pull();
    box.disconnect();
    box.press(1);
    box.press(2);
    cable.plug();
    await timers.pass(500);
    expect(told()).toEqual(['ready', 'lost', 'gap', 'ready']);
    expect(of('gap')).toMatchObject([{ missing: 2 }]);
  });

  test('a slow starter has five seconds before its port is opened anew', async () => {
    const writer = new Typewriter();
    const cable = new Cable(writer);
    await started('buzzer', cable);
    await timers.pass(4900);
    expect([cable.openings, told()]).toEqual([1, []]);
    expect(writer.heard.length).toBeGreaterThan(3);
    await timers.pass(1000);
    expect([cable.openings, told()]).toEqual([2, ['lost']]);
  });
});

describe('bad input', () => {
  const hello = 'HELLO 00af 0 5 1 buzzer 8 stage';

  test('a damaged line costs itself, is told at once, and is not counted twice', async () => {
    const { box, driver } = await buzzerBox();
    box.press(1);
    box.damageNext();
    box.press(2);
    box.press(3);
    expect(told()).toEqual(['ready', 'press', 'gap', 'press']);
    expect(of('press').map((press) => press.seat)).toEqual([1, 3]);
    expect(driver.health().lines).toMatchObject({ damaged: 1, missing: 0 });
  });

  test('a line full of noise is told a few times a second, with everything that was lost', async () => {
    const { writer, say } = await typewriter();
    say(hello);
    for (let second = 0; second < 20; second += 1) {
      writer.type('x\n'.repeat(250));
      await timers.pass(50);
    }
    const gaps = of('gap');
    expect(gaps.length).toBeLessThanOrEqual(6);
    expect(gaps.reduce((sum, { missing }) => sum + missing, 0)).toBe(5000);
  });

  test('a hole in the numbers is told with its size', async () => {
    const { say } = await typewriter();
    say(hello);
    say('PRESS 00af 4 9 2');
    expect(of('gap')).toMatchObject([{ missing: 3 }]);
    expect(of('press')).toHaveLength(1);
  });

  test('a repeated line counts once', async () => {
    const { say, device } = await typewriter();
    say(hello);
    say('PRESS 00af 1 9 2');
    say('PRESS 00af 1 9 2');
    expect(of('press').map((press) => press.id)).toEqual(['box:00af:1']);
    expect(device.health().lines.repeated).toBe(1);
  });

  test('a wild number does not silence the device', async () => {
    const { say } = await typewriter();
    say(hello);
    say('BEAT 00af 900000 9');
    say('PRESS 00af 2 9 2');
    expect(of('press')).toHaveLength(1);
  });

  test('half a line at the opening is nobody’s fault', async () => {
    const { writer, say } = await typewriter();
    writer.type('SS 00af 1 9 2*00\n');
    say(hello);
    expect(told()).toEqual(['ready']);
  });

  test('a type of the future is counted and otherwise ignored', async () => {
    const { say, device } = await typewriter();
    say(hello);
    say('VOLTAGE 00af 1 9 5');
    expect(told()).toEqual(['ready']);
    expect(device.health().lines.unknown).toBe(1);
  });

  test('a press from a seat the box does not have, or an answer from a buzzer, is a fault', async () => {
    const { say } = await typewriter();
    say(hello);
    say('PRESS 00af 1 9 9');
    say('ANSWER 00af 2 9 1 A');
    await timers.pass(250);
    expect(told()).toEqual(['ready', 'gap', 'gap']);
  });

  test('a device of another kind or version is refused with the reason', async () => {
    const { say, device } = await typewriter();
    say('HELLO 00af 0 5 1 clicker 18 base');
    say('PRESS 00af 1 9 1');
    expect(told()).toEqual(['lost']);
    expect(device.health()).toMatchObject({
      phase: 'refused',
      trouble: { key: 'trouble.kind', params: { found: 'device.clicker', expected: 'device.buzzer' } },
    });
    say('HELLO 00b0 0 5 2 buzzer 8 stage');
    expect(device.health().trouble).toEqual({ key: 'trouble.version', params: { version: 2, expected: 1 } });
    say('HELLO 00b1 0 5 1 buzzer 8 stage');
    expect(device.health().phase).toBe('ready');
  });
});

describe('a command', () => {
  test('is repeated until acknowledged, one at a time, then given up and counted', async () => {
    const { writer, device, say } = await typewriter();
    say('HELLO 00af 0 5 1 buzzer 8 stage');
    device.want(armed);
    const confirmed = device.cue();
    writer.heard.length = 0;
    for (let second = 1; second <= 4; second += 1) {
      await timers.pass(1000);
      say(`BEAT 00af ${second} 9`);
    }
    expect(writer.heard.map((line) => line.split(' ')[0])).toEqual([
      ...Array(3).fill('RESET'),
      ...Array(4).fill('ARM'),
      ...Array(4).fill('CUE'),
      ...Array(2).fill('PING'),
    ]);
    expect(await confirmed).toBeNull();
    expect(device.health().unconfirmed).toBe(3);
  });

  test('repeated because its acknowledgement was damaged is carried out only once', async () => {
    const { box, driver } = await buzzerBox();
    box.damageNext();
    const cue = driver.cue();
    await timers.pass(300);
    expect(box.cues).toBe(1);
    // The moment it was given, not that of the acknowledgement which arrived.
    expect((await cue)?.ms).toBeLessThanOrEqual(1);
  });
});

test('a lamp box lights up on command', async () => {
  const { writer, device, say } = await typewriter('lamp');
  say('HELLO 00af 0 5 1 lamp 4 edge');
  say(`ACK 00af 1 6 2`);
  device.want({ ...NOTHING_WANTED, lamps: new Map([[4, 'on']]) });
  expect(writer.heard.at(-1)).toMatch(/^LAMP 3 4 ON\*[0-9A-F]{2}\n$/);
});

describe('a desk that changes its mind', () => {
  const flips = (driver: LineDevice) => {
    for (let time = 0; time < 1000; time += 1) {
      driver.want(time % 2 === 0 ? lit([1, 'on'], [2, 'blink']) : NOTHING_WANTED);
      void driver.cue();
    }
    driver.want(lit([3, 'on']));
  };

  test('a thousand times at once leaves nothing that piles up: soon the device is as wanted last', async () => {
    const commands: string[] = [];
    const { box, driver } = await buzzerBox(8, {
      transit: () => 5,
      onCommand: ({ type }) => void commands.push(type),
    });
    await timers.pass(1000);
    commands.length = 0;
    flips(driver);
    await timers.pass(200);
    expect([box.armed, box.lamp(1), box.lamp(2), box.lamp(3)]).toEqual([true, 'off', 'off', 'on']);
    expect(commands.length).toBeLessThan(12);
    expect(driver.health().unconfirmed).toBe(0);
  });

  test('faster than a device acknowledges settles every cue that was not given', async () => {
    const { device, say, writer } = await typewriter();
    say('HELLO 00af 0 5 1 buzzer 8 stage');
    const cues = [1, 2, 3].map(() => device.cue());
    expect(await Promise.all(cues.slice(0, 2))).toEqual([null, null]);
    await timers.pass(2500);
    expect(await cues[2]).toBeNull();
    expect(new Set(writer.heard.filter((line) => line.startsWith('CUE'))).size).toBe(1);
  });

  test('between two questions tells a clicker base that the first one is over', async () => {
    const commands: string[] = [];
    const { driver } = await clickerBase({
      transit: () => 5,
      onCommand: ({ type }) => void commands.push(type),
    });
    await timers.pass(1000);
    commands.length = 0;
    for (let time = 0; time < 10; time += 1) {
      driver.want(asked({ type: 'single', options: 4 }));
      driver.want(NOTHING_WANTED);
    }
    driver.want(asked({ type: 'single', options: 4 }));
    await timers.pass(200);
    expect(commands.filter((type) => type !== 'ping')).toEqual(['ask', 'stop', 'ask']);
  });
});

describe('the clock of a device', () => {
  test('is counted on where its 32 bits are full, so that who was first stays so', async () => {
    const { say } = await typewriter();
    say('HELLO 00af 0 4294967200 1 buzzer 8 stage');
    say('PRESS 00af 1 4294967290 2');
    say('PRESS 00af 2 4 3');
    expect(of('press').map(({ deviceTime }) => deviceTime)).toEqual([4_294_967_290, 4_294_967_300]);
  });

  test('that jumps back puts no press long before it arrived', async () => {
    const { say, writer } = await typewriter();
    say('HELLO 00af 0 0 1 buzzer 8 stage');
    let sequence = 0;
    for (let second = 1; second <= 60; second += 1) {
      await timers.pass(1000);
      for (const line of writer.heard.splice(0)) {
        const [, number] = /^\w+ (\d+)/.exec(line) ?? [];
        sequence += 1;
        say(`ACK 00af ${sequence} ${timers.elapsed} ${number}`);
      }
    }
    await timers.pass(100);
    say(`PRESS 00af ${sequence + 1} ${timers.elapsed} 1`);
    say(`PRESS 00af ${sequence + 2} ${timers.elapsed - 20_000} 2`);
    const [related, jumped] = of('press');
    expect(related?.happened?.uncertainty).toBeLessThan(5);
    expect(related?.deviceTime).toBe(timers.elapsed);
    expect(jumped?.happened).toEqual({ ms: timers.elapsed - 20, uncertainty: 20 });
    expect(jumped?.deviceTime).toBeNull();
  });

  /** Uniform 0…20 ms, a fixed row of them. */
  function jitter(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return (state / 2 ** 31) * 20;
    };
  }
  const pressed = () => of('press').at(-1);

  test('is not known at first: a press happened within the time it may take to arrive', async () => {
    const { say, device } = await typewriter();
    say('HELLO 00af 0 5 1 buzzer 8 stage');
    await timers.pass(100);
    say('PRESS 00af 1 90 2');
    const late = device.late();
    expect(pressed()?.happened).toEqual({ ms: 100 - late / 2, uncertainty: late / 2 });
    expect(device.health()).toMatchObject({ clock: null, latency: null, late });
    expect(of('ready')).toMatchObject([{ late }]);
  });

  test('is related to the desk’s by beats and pings: a press is known to 5 ms after a minute', async () => {
    const { box, driver } = await buzzerBox(8, { drift: 50, transit: jitter(7) });
    await timers.pass(60_000);
    for (let seat = 1; seat <= 8; seat += 1) {
      await timers.pass(333.3);
      const truth = timers.elapsed;
      box.press(seat);
      await timers.pass(40);
      const { ms, uncertainty } = pressed()?.happened ?? { ms: Number.NaN, uncertainty: 0 };
      expect(uncertainty).toBeLessThanOrEqual(5);
      expect(Math.abs(ms - truth)).toBeLessThanOrEqual(uncertainty);
    }
    // As many lines as are kept, all of them since the clock is known.
    await timers.pass(100_000);
    const { clock, latency } = driver.health();
    expect(clock?.uncertainty).toBeLessThanOrEqual(5);
    expect(Math.abs((clock?.drift ?? Number.NaN) - 50)).toBeLessThan(100);
    expect(latency?.from).toBe('clock');
    expect(latency?.median).toBeGreaterThan(5);
    expect(latency?.median).toBeLessThan(15);
    expect(latency?.worst).toBeLessThan(25);
  });

  test('tells when the cue was given, and when a clicker’s answer was', async () => {
    const { base, driver } = await clickerBase({ transit: jitter(3) });
    await timers.pass(60_000);
    const asked = timers.elapsed;
    const cue = driver.cue();
    await timers.pass(60);
    const given = (await cue)?.ms ?? Number.NaN;
    expect(given).toBeGreaterThan(asked - 5);
    expect(given).toBeLessThan(asked + 25);
    base.answer(4, 'B');
    const truth = timers.elapsed;
    await timers.pass(40);
    const { ms, uncertainty } = of('answer')[0]?.happened ?? { ms: Number.NaN, uncertainty: 0 };
    expect(Math.abs(ms - truth)).toBeLessThanOrEqual(uncertainty);
  });

  test('that has started again is another clock', async () => {
    const { box, driver } = await buzzerBox(8, { transit: jitter(5) });
    await timers.pass(60_000);
    await timers.pass(700);
    box.reboot();
    box.press(1);
    const truth = timers.elapsed;
    await timers.pass(100);
    const { ms, uncertainty } = pressed()?.happened ?? { ms: Number.NaN, uncertainty: 0 };
    expect(Math.abs(ms - truth)).toBeLessThanOrEqual(uncertainty);
    expect(driver.health().phase).toBe('ready');
  });

  test('is asked for twice a second, without a command having to wait for it or a lost ping being counted', async () => {
    const { writer, device, say } = await typewriter();
    const heard = (type: string) => writer.heard.filter((line) => line.startsWith(`${type} `));
    say('HELLO 00af 0 5 1 buzzer 8 stage');
    say('ACK 00af 1 5 2');
    for (let beat = 2; beat < 12; beat += 1) {
      await timers.pass(500);
      say(`BEAT 00af ${beat} ${beat * 500}`);
    }
    expect(heard('PING').length).toBe(10);
    device.want(armed);
    expect(writer.heard.at(-1)).toMatch(/^ARM /);
    expect(device.health().unconfirmed).toBe(0);
    await timers.pass(240);
    expect(writer.heard.at(-1)).toMatch(/^ARM /);
  });
});

describe('a button that is down', () => {
  test('at start-up is told with the introduction, and as well again when it is let go', async () => {
    const box = new SimulatedBuzzerBox(8, simulation());
    box.hold(3);
    box.powerOn();
    const driver = await started('buzzer', new Cable(box));
    expect(of('ready')).toMatchObject([{ held: [3] }]);
    driver.want(armed);
    expect([of('press'), of('fault')]).toEqual([[], []]);
    box.release(3);
    box.press(3);
    expect(told()).toEqual(['ready', 'fault', 'release', 'press']);
    expect(of('fault')).toMatchObject([{ seat: 3, fault: null }]);
  });

  test('at arming is told once', async () => {
    const { box, driver } = await buzzerBox();
    box.hold(2);
    driver.want(armed);
    driver.want(NOTHING_WANTED);
    driver.want(armed);
    expect(told()).toEqual(['ready', 'press', 'fault']);
    expect(of('fault')).toMatchObject([{ seat: 2, fault: 'held' }]);
    box.release(2);
    expect(of('fault').map(({ fault }) => fault)).toEqual(['held', null]);
    expect('held' in (of('ready')[0] ?? {})).toBe(false);
  });

  test('and whose letting go was lost on the cable counts again with its next press', async () => {
    const { box, driver } = await buzzerBox();
    box.hold(2);
    driver.want(armed);
    box.damageNext();
    box.release(2);
    box.press(2);
    expect(told()).toEqual(['ready', 'press', 'fault', 'gap', 'fault', 'press']);
  });

  test('when the device comes back is told anew', async () => {
    const { box, cable, driver } = await buzzerBox();
    box.hold(5);
    driver.want(armed);
    cable.pull();
    box.release(5);
    box.hold(6);
    cable.plug();
    await timers.pass(6000);
    expect(of('ready').map(({ held }) => held)).toEqual([undefined, [6]]);
  });

  test('and let go while the device had no power is well once it has started again', async () => {
    const { box, driver } = await buzzerBox();
    box.hold(2);
    driver.want(armed);
    box.powerOff();
    box.release(2);
    box.powerOn();
    expect(told()).toEqual(['ready', 'press', 'fault', 'lost', 'ready']);
    expect('held' in (of('ready')[1] ?? {})).toBe(false);
  });

  test('on a device that has no buttons is a fault of its firmware', async () => {
    const { say } = await typewriter('lamp');
    say('HELLO 00af 0 5 1 lamp 4 edge');
    say('HELD 00af 1 9 1');
    expect(told()).toEqual(['ready', 'gap']);
  });
});

describe('an Arduino, restarted by the opening of its port', () => {
  const opensReset = 2000;

  test('is given everything again but the cue, and nothing that was lost is silent', async () => {
    const { box, cable, driver } = await buzzerBox(8, { opensReset });
    await timers.pass(3000);
    driver.want(lit([2, 'on'], [7, 'blink']));
    await driver.cue();
    expect([told(), box.cues]).toEqual([['ready'], 1]);

    box.press(1);
    cable.pull();
    cable.plug();
    await timers.pass(1500);
    expect(told()).toEqual(['ready', 'press', 'lost']);
    expect(driver.health().phase).toBe('lost');
    expect(await driver.cue()).toBeNull();
    // Pressed while the box starts and kept down: it counts for nothing, and that is told.
    box.hold(4);
    await timers.pass(3000);

    expect(told()).toEqual(['ready', 'press', 'lost', 'ready']);
    const [before, after] = of('ready');
    expect(after?.boot).not.toBe(before?.boot);
    expect(after?.held).toEqual([4]);
    expect([box.armed, box.lamp(2), box.lamp(7), box.cues]).toEqual([true, 'on', 'blink', 0]);

    box.press(3);
    expect(of('press').map(({ seat }) => seat)).toEqual([1, 3]);
    expect(of('gap')).toEqual([]);
  });

  test('goes on asking the panel the same question', async () => {
    const { base, cable, driver } = await clickerBase({ opensReset });
    await timers.pass(3000);
    driver.want(asked({ type: 'multiple', options: 6 }));
    cable.pull();
    cable.plug();
    await timers.pass(3000);
    expect(base.question).toEqual({ type: 'multiple', options: 6 });
    base.answer(9, 'FA');
    expect(of('answer')).toMatchObject([{ seat: 9, answer: 'AF' }]);
  });

  test('that is slow is waited for', async () => {
    const { cable } = await buzzerBox(8, { opensReset: 4000 });
    await timers.pass(6000);
    expect([told(), cable.openings]).toEqual([['ready'], 1]);
  });
});
