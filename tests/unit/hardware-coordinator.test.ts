// The ESP-NOW coordinator: its frames among text, and its driver on a cable with time moved by hand.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DeviceSignal, deviceSignalSchema } from '#contract/signal.ts';
import { encodeCommand } from '#hardware/codec/coordinator/commands.ts';
import { type CoordinatorMessage, coordinatorCodec } from '#hardware/codec/coordinator/frames.ts';
import { CoordinatorDevice } from '#hardware/driver/coordinator.ts';
import type { DriverOptions } from '#hardware/driver/device.ts';
import { makeDevice } from '#hardware/driver/drivers.ts';
import { NOTHING_WANTED } from '#hardware/driver/wanted.ts';
import { Cable } from '#hardware/simulator/cable.ts';
import { SimulatedCoordinator } from '#hardware/simulator/coordinator.ts';
import { HandTimers, settled } from '#hardware/simulator/hand-timers.ts';

const hex = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));
const join = (parts: readonly Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));

function decodeAll(chunks: Iterable<Uint8Array>): CoordinatorMessage[] {
  let state = coordinatorCodec.initial;
  return [...chunks].flatMap((chunk) => {
    const decoded = coordinatorCodec.decode(state, chunk);
    state = decoded.state;
    return decoded.messages;
  });
}

const frames = (messages: readonly CoordinatorMessage[]) => messages.filter(({ type }) => type !== 'damaged');

function sealed(length: number, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(length);
  fill(new DataView(bytes.buffer));
  bytes[length - 1] = bytes.reduce((sum, byte) => sum ^ byte, 0);
  return bytes;
}

type Part = [bytes: Uint8Array, said: CoordinatorMessage | null];
const u16 = fc.nat(0xffff);
const u32 = fc.nat(0xffff_ffff);

const press = fc.tuple(fc.integer({ min: 1, max: 15 }), u32, u16, fc.integer({ min: 1, max: 15 })).map(
  ([dev, time, delta, place]): Part => [
    sealed(12, (view) => {
      view.setUint16(0, 0xaa01);
      view.setUint8(2, dev);
      view.setUint32(3, time, true);
      view.setUint16(7, delta, true);
      view.setUint8(9, place);
    }),
    { type: 'press', dev, time, delta, place },
  ],
);
const status = fc.tuple(u16, u16, u16, u32, u32).map(
  ([online, armed, pressed, time, game]): Part => [
    sealed(17, (view) => {
      view.setUint16(0, 0xaa02);
      [online, armed, pressed].forEach((value, index) => {
        view.setUint16(2 + 2 * index, value, true);
      });
      view.setUint32(8, time, true);
      view.setUint32(12, game, true);
    }),
    { type: 'status', online, armed, pressed, time, game },
  ],
);
/** Lines as a program prints them, Chinese among them, and a lone AA that is no frame. */
const text = fc
  .array(fc.constantFrom('[RX] dev=3\r\n', '按下 4 号\r\n', '\u001b[32mOK\u001b[0m\n', 'rssi -61\t'), {
    maxLength: 3,
  })
  .map((lines): Part => [Buffer.from(lines.join('')), null]);
const strayStart: Part = [Uint8Array.of(0xaa), null];
const framePart = fc.oneof(press, status);
const stream = fc.array(fc.oneof(framePart, framePart, text, fc.constant(strayStart)), { maxLength: 12 });

const bytesOf = (parts: readonly Part[]) => join(parts.map(([bytes]) => bytes));
const saidBy = (parts: readonly Part[]) => parts.flatMap(([, said]) => (said === null ? [] : [said]));

describe('frames of the coordinator', () => {
  test('are little-endian and sealed by XOR', () => {
    expect(decodeAll([hex('aa 01 03 10270000 2c01 02 00 b0')])).toEqual([
      { type: 'press', dev: 3, time: 10_000, delta: 300, place: 2 },
    ]);
    expect(decodeAll([hex('aa 02 ff7f 0300 0100 88130000 05000000 b4')])).toEqual([
      { type: 'status', online: 0x7fff, armed: 3, pressed: 1, time: 5000, game: 5 },
    ]);
    expect(Buffer.from(encodeCommand('arm', 0x01020304)).toString('hex')).toBe('bb010004030201be');
    expect(['arm', 'disarm', 'status', 'end'].map((name) => encodeCommand(name as 'arm', 0)[1])).toEqual([
      1, 2, 4, 7,
    ]);
  });

  test('every split of a stream with text in it says the same', () => {
    fc.assert(
      fc.property(stream, fc.array(fc.nat(), { maxLength: 20 }), (parts, places) => {
        const bytes = bytesOf(parts);
        const edges = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length];
        edges.sort((one, other) => one - other);
        const chunks = edges.slice(1).map((edge, index) => bytes.subarray(edges[index], edge));
        expect(decodeAll(chunks)).toEqual(saidBy(parts));
        expect(decodeAll(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(saidBy(parts));
      }),
    );
  });

  test('random bytes never throw; behind them frames are heard again', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), framePart, framePart, (noise, one, two) => {
        // The first may stand where the noise seemed to begin a frame, and is told when the next one comes.
        expect(frames(decodeAll([noise, one[0], two[0]])).slice(-2)).toEqual([one[1], two[1]]);
      }),
    );
  });

  test('one damaged byte costs its own frame and no other, and a lost press is told', () => {
    const damage = fc.record({ at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) });
    const parts = fc.array(fc.oneof(framePart, text), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(parts, press, press, damage, (before, one, two, { at, by }) => {
        const all = [...before, one, two];
        const bytes = bytesOf(all);
        const place = at % (bytes.length - two[0].length);
        bytes[place] = (bytes[place] ?? 0) ^ by;
        let end = 0;
        const hit = all.findIndex(([part]) => {
          end += part.length;
          return place < end;
        });
        const said = decodeAll([bytes]);
        expect(frames(said)).toEqual(saidBy(all.filter((_, index) => index !== hit)));
        // Every press holds control characters however it is damaged; a status may look like text, and tells no press.
        if (all[hit]?.[1]?.type === 'press')
          expect(said.filter(({ type }) => type === 'damaged')).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  test('an AA within text, or right before a frame, loses nothing', () => {
    fc.assert(
      fc.property(press, ([frame, said]) => {
        for (const noise of ['aa', 'aaaa', '41aa42', 'aa41', '0d0aaa', 'e6aa82'])
          expect(decodeAll([hex(noise), frame])).toEqual([said]);
      }),
    );
  });
});

let timers: HandTimers;
let signals: DeviceSignal[];
let box: SimulatedCoordinator;
let cable: Cable;
let driver: CoordinatorDevice;
/** How long bytes are on their way, each way, milliseconds; and how fast the box's clock runs. */
let transit: () => number;
let rate: number;

const of = <T extends DeviceSignal['type']>(type: T) =>
  signals.filter((signal): signal is Extract<DeviceSignal, { type: T }> => signal.type === type);
const told = () => signals.map(({ type }) => type);
const seats = () => of('press').map(({ seat }) => seat);
const commands = () => box.heard.filter((command) => command !== 4);
const arm = (armed: boolean) => driver.want({ ...NOTHING_WANTED, armed });

async function start(): Promise<void> {
  const options: DriverOptions = {
    id: 'stage',
    open: cable.open,
    now: () => ({ run: 1, ms: timers.elapsed }),
    onSignal: (signal) => void signals.push(signal),
    timers,
  };
  const made = makeDevice(
    { id: 'stage', kind: 'buzzer', driver: 'coordinator', binding: 'serial', path: 'cable', identity: null },
    options,
  );
  if (!(made instanceof CoordinatorDevice)) throw new TypeError('not a coordinator');
  driver = made;
  driver.start();
  await settled();
  await timers.pass(2 * transit());
}

describe('a coordinator on its cable', () => {
  beforeEach(() => {
    timers = new HandTimers();
    signals = [];
    transit = () => 0;
    rate = 1;
    box = new SimulatedCoordinator({ timers, milliseconds: () => 700_000 + timers.elapsed * rate });
    const [put, take] = [box.connect.bind(box), box.receive.bind(box)];
    let [free, back] = [0, 0];
    // A line delays bytes and keeps their order.
    box.connect = (send) =>
      put((bytes) => {
        free = Math.max(free, timers.elapsed + transit());
        timers.after(free - timers.elapsed, () => send(bytes));
      });
    box.receive = (bytes) => {
      back = Math.max(back, timers.elapsed + transit());
      timers.after(back - timers.elapsed, () => take(bytes));
    };
    cable = new Cable(box);
    box.powerOn();
  });

  afterEach(async () => {
    await driver.close();
    expect(new Set(signals.map((signal) => signal.id)).size).toBe(signals.length);
    for (const signal of signals) deviceSignalSchema.parse(signal);
  });

  test('is ready as soon as it shows its state, with whatever it was doing ended', async () => {
    box.armed = true;
    await start();
    await timers.pass(1);
    expect(signals).toMatchObject([{ type: 'ready', kind: 'buzzer', seats: 15, name: 'ESP-NOW', late: 50 }]);
    expect(commands()).toEqual([7]);
    expect(box.armed).toBe(false);
  });

  test('tells presses whether armed or not, and nothing of the text between them', async () => {
    await start();
    await timers.pass(40);
    box.press(3);
    arm(true);
    await timers.pass(20);
    box.press(15);
    await timers.pass(1);
    expect(of('press')).toMatchObject([
      { seat: 3, deviceTime: 40, at: { run: 1, ms: 40 } },
      { seat: 15, deviceTime: 60, at: { run: 1, ms: 60 } },
    ]);
    expect(told()).toEqual(['ready', 'press', 'press']);
  });

  test('all fifteen at once are fifteen presses in the order of their bytes', async () => {
    await start();
    const order = [7, 3, 15, 1, 2, 4, 6, 5, 14, 13, 12, 8, 9, 10, 11];
    box.raw(join(order.map((dev) => box.pressFrame(dev))));
    await timers.pass(1);
    expect(seats()).toEqual(order);
  });

  test('the same press told twice counts once', async () => {
    await start();
    const frame = box.pressFrame(4);
    for (const bytes of [frame, box.pressFrame(5), frame]) box.raw(bytes);
    await timers.pass(1);
    expect(seats()).toEqual([4, 5]);
    expect(driver.health().lines.repeated).toBe(1);
  });

  test('a button it cannot have is a fault of its program, not a press', async () => {
    await start();
    for (const dev of [0, 16]) box.raw(box.pressFrame(dev));
    await timers.pass(250);
    expect(told()).toEqual(['ready', 'gap', 'gap']);
  });

  test('is armed under another game each time, and disarmed', async () => {
    await start();
    arm(true);
    await timers.pass(1);
    const first = box.game;
    expect(box.armed).toBe(true);
    arm(false);
    await timers.pass(1);
    expect(box.armed).toBe(false);
    arm(true);
    await timers.pass(1);
    expect(box.game).toBe(first + 1);
    expect(commands()).toEqual([7, 1, 2, 1]);
    await timers.pass(10_000);
    expect(commands()).toEqual([7, 1, 2, 1]);
  });

  test('what it did not hear it is told again, as its state shows', async () => {
    await start();
    await timers.pass(1);
    box.deafTo = 2;
    arm(true);
    await timers.pass(2500);
    expect(box.armed).toBe(true);
    expect(driver.health().unconfirmed).toBe(0);
    box.deafTo = 1;
    arm(false);
    await timers.pass(2500);
    expect(box.armed).toBe(false);
  });

  test('one that never hears is told five times in all and counted', async () => {
    await start();
    await timers.pass(1);
    box.deafTo = 1000;
    arm(true);
    await timers.pass(20_000);
    expect(1000 - box.deafTo).toBe(5);
    expect(driver.health()).toMatchObject({ phase: 'ready', unconfirmed: 1 });
  });

  test('a restart is told as lost and ready, under another boot, and it is armed again', async () => {
    await start();
    arm(true);
    await timers.pass(30_000);
    box.press(2);
    await timers.pass(1);
    const [before] = of('ready');
    box.powerOn();
    await timers.pass(1000);
    expect(told()).toEqual(['ready', 'press', 'lost', 'ready']);
    expect(of('ready')[1]?.boot).not.toBe(before?.boot);
    expect(box.armed).toBe(true);
    box.press(2);
    await timers.pass(1);
    expect(seats()).toEqual([2, 2]);
  });

  test('replugged with its clock going on it is the same start-up, and armed again', async () => {
    await start();
    arm(true);
    await timers.pass(5000);
    for (let time = 0; time < 20; time += 1) {
      cable.pull();
      await settled();
      cable.plug();
      await timers.pass(400);
      box.press(1 + (time % 15));
      await timers.pass(10);
    }
    expect(new Set(of('ready').map(({ boot }) => boot)).size).toBe(1);
    expect(of('ready')).toHaveLength(21);
    expect(of('press')).toHaveLength(20);
    expect(box.armed).toBe(true);
  });

  test('silence is noticed within 2 s, talk that is no frame is silence too, one lost answer is none', async () => {
    await start();
    await timers.pass(20_000);
    box.silent = true;
    await timers.pass(600);
    box.silent = false;
    await timers.pass(5000);
    expect(told()).toEqual(['ready']);
    box.silent = true;
    await timers.pass(2000);
    expect(told()).toEqual(['ready', 'lost']);
    expect(driver.health().trouble).toMatchObject({ key: 'trouble.silent' });
  });

  test('damage is told as a gap once the box was understood', async () => {
    await start();
    box.raw(hex('aa 01 03 10270000 2c01 02 00 b4'));
    box.press(6);
    await timers.pass(1);
    expect(told()).toEqual(['ready', 'gap', 'press']);
  });

  test('before its clock is known a press happened some time between its arrival and 50 ms before', async () => {
    await start();
    box.press(9);
    await timers.pass(1);
    expect(of('press')).toMatchObject([{ happened: { ms: of('press')[0]!.at.ms - 25, uncertainty: 25 } }]);
    expect(driver.health().clock).toBeNull();
  });

  test('presses are put on the desk’s clock: the truth lies within what is said, whatever drift and delay', async () => {
    const spread = fc.sample(fc.double({ min: 1, max: 20, noNaN: true }), { seed: 5, numRuns: 1000 });
    let turn = 0;
    transit = () => spread[turn++ % spread.length] ?? 1;
    rate = 1.00005;
    await start();
    await timers.pass(60_000);
    const truths: number[] = [];
    for (let time = 0; time < 50; time += 1) {
      await timers.pass(313.7);
      truths.push(timers.elapsed);
      box.press(1 + (time % 15));
    }
    await timers.pass(100);
    const said = of('press').map(({ happened }) => happened!);
    expect(said).toHaveLength(50);
    said.forEach(({ ms, uncertainty }, index) => {
      // The button is pressed up to 10 ms of air before the coordinator's stamp.
      expect(Math.abs(ms - truths[index]!)).toBeLessThanOrEqual(uncertainty);
      expect(Math.abs(ms - (truths[index]! - 10))).toBeLessThanOrEqual(uncertainty);
    });
    expect(Math.max(...said.map(({ uncertainty }) => uncertainty))).toBeLessThan(12);
    expect(driver.health()).toMatchObject({ latency: { from: 'clock' } });
    expect(driver.health().clock?.uncertainty).toBeLessThan(7);
  });

  test('a press held back behind what seemed to begin a frame is told with the time it happened', async () => {
    await start();
    await timers.pass(60_100);
    const truth = timers.elapsed;
    box.raw(join([hex('aa02'), box.pressFrame(8)]));
    await timers.pass(500);
    expect(told()).toEqual(['ready', 'gap', 'press']);
    const [told8] = of('press');
    expect(told8?.seat).toBe(8);
    expect(Math.abs((told8?.happened?.ms ?? 0) - truth)).toBeLessThanOrEqual(
      told8?.happened?.uncertainty ?? 0,
    );
    expect(told8?.at.ms).toBeGreaterThan(truth + 100);
  });

  test('a stamp of some other clock is not believed', async () => {
    await start();
    await timers.pass(60_000);
    box.raw(box.pressFrame(3, 17));
    box.raw(box.pressFrame(4, 4_000_000_000));
    await timers.pass(1);
    for (const { at, happened, deviceTime } of of('press')) {
      expect(happened).toEqual({ ms: at.ms - 25, uncertainty: 25 });
      expect(deviceTime).toBeNull();
    }
    expect(seats()).toEqual([3, 4]);
  });
});
