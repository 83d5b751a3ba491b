// The drivers on a cable and with time moved by hand: what the floor is told, and what the device is.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DeviceSignal, deviceSignalSchema } from '#contract/signal.ts';
import { frame } from '#hardware/codec/lines.ts';
import { BuzzerBox, ClickerBase, LampBox } from '#hardware/driver/devices.ts';
import type { DriverOptions } from '#hardware/driver/line-device.ts';
import type { FarEnd } from '#hardware/port/mock.ts';
import { Cable } from '#hardware/simulator/cable.ts';
import { SimulatedBuzzerBox, SimulatedClickerBase } from '#hardware/simulator/devices.ts';
import { HandTimers, settled } from '#hardware/simulator/hand-timers.ts';

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

async function started<T extends BuzzerBox | ClickerBase | LampBox>(driver: T): Promise<T> {
  open.push(driver);
  driver.start();
  await settled();
  return driver;
}

function simulation() {
  return { timers, milliseconds: () => timers.elapsed };
}

async function buzzerBox(seats = 8) {
  const box = new SimulatedBuzzerBox(seats, simulation());
  const cable = new Cable(box);
  box.powerOn();
  return { box, cable, driver: await started(new BuzzerBox(options(cable))) };
}

async function clickerBase() {
  const base = new SimulatedClickerBase(18, simulation());
  const cable = new Cable(base);
  base.powerOn();
  return { base, cable, driver: await started(new ClickerBase(options(cable))) };
}

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

async function typewriter(driver: typeof BuzzerBox | typeof LampBox = BuzzerBox) {
  const writer = new Typewriter();
  const cable = new Cable(writer);
  const device = await started(new driver(options(cable)));
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
    await driver.arm();
    await timers.pass(40);
    box.press(4);
    box.release(3);
    expect(of('press')).toMatchObject([
      { seat: 3, deviceTime: 0, at: { run: 1, ms: 0 } },
      { seat: 4, deviceTime: 40, at: { run: 1, ms: 40 } },
    ]);
    expect(of('release')).toMatchObject([{ seat: 3 }]);
  });

  test('carries out what it is told and confirms the moment', async () => {
    const { box, driver } = await buzzerBox();
    await timers.pass(100);
    expect(await driver.arm()).toEqual({ run: 1, ms: 100 });
    await driver.lamp(2, 'on');
    await driver.lamp(3, 'blink');
    await driver.cue();
    expect([box.armed, box.lamp(2), box.lamp(3), box.cues]).toEqual([true, 'on', 'blink', 1]);
    await driver.dark();
    await driver.disarm();
    expect([box.armed, box.lamp(2), box.lamp(3)]).toEqual([false, 'off', 'off']);
  });

  test('that restarts is told its state again: armed, with the same lamps, but without a second cue', async () => {
    const { box, driver } = await buzzerBox();
    await driver.arm();
    await driver.lamp(2, 'on');
    await driver.cue();
    box.reboot();
    await settled();
    expect(told()).toEqual(['ready', 'lost', 'ready']);
    expect([box.armed, box.lamp(2), box.cues]).toEqual([true, 'on', 0]);
  });

  test('that restarts unheard, its hello damaged, is noticed by its next line and asked', async () => {
    const { box, driver } = await buzzerBox();
    await driver.arm();
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
    await driver.ask({ type: 'multiple', options: 4 });
    expect(base.question).toEqual({ type: 'multiple', options: 4 });
    for (const answer of ['CA', 'B', 'DDA', 'T', 'F']) base.answer(7, answer);
    expect(of('answer').map((signal) => signal.answer)).toEqual(['AC', 'B', 'AD', 'T', 'F']);
    await driver.stop();
    expect(base.question).toBeNull();
  });

  test('that restarts goes on collecting the same question', async () => {
    const { base, driver } = await clickerBase();
    await driver.ask({ type: 'judge' });
    base.reboot();
    await settled();
    expect(base.question).toEqual({ type: 'judge' });
  });
});

describe('a loss', () => {
  test('of the cable is told once; the device is tried for ever and put back into its state', async () => {
    const { box, cable, driver } = await buzzerBox();
    await driver.arm();
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
    await timers.pass(3000);
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
    await started(new BuzzerBox(options(cable)));
    expect(of('lost')).toMatchObject([{ reason: 'cannot open cable: nothing is plugged in there' }]);
  });

  test('while away: commands settle without confirmation and are carried out on return', async () => {
    const { box, cable, driver } = await buzzerBox();
    cable.pull();
    expect(await driver.arm()).toBeNull();
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
    await started(new BuzzerBox(options(cable)));
    await timers.pass(5000);
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
    const confirmed = (device as BuzzerBox).arm();
    writer.heard.length = 0;
    for (let second = 1; second <= 3; second += 1) {
      await timers.pass(1000);
      say(`BEAT 00af ${second} 9`);
    }
    expect(writer.heard.map((line) => line.split(' ')[0])).toEqual([
      ...Array(3).fill('RESET'),
      ...Array(4).fill('ARM'),
    ]);
    expect(await confirmed).toBeNull();
    expect(device.health().unconfirmed).toBe(2);
  });

  test('repeated because its acknowledgement was damaged is carried out only once', async () => {
    const { box, driver } = await buzzerBox();
    box.damageNext();
    const cue = driver.cue();
    await timers.pass(300);
    expect(await cue).toEqual({ run: 1, ms: 250 });
    expect(box.cues).toBe(1);
  });
});

test('a lamp box lights up on command', async () => {
  const { writer, device, say } = await typewriter(LampBox);
  say('HELLO 00af 0 5 1 lamp 4 edge');
  say(`ACK 00af 1 6 2`);
  void (device as LampBox).lamp(4, 'on');
  expect(writer.heard.at(-1)).toMatch(/^LAMP 3 4 ON\*[0-9A-F]{2}\n$/);
});
