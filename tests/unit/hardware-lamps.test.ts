// Lamps on boards of other makers: relays that never answer, and Modbus coils whose every reply is checked.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeviceSetting, Driver } from '#contract/device.ts';
import { type DeviceSignal, deviceSignalSchema } from '#contract/signal.ts';
import {
  crc16,
  type ModbusReply,
  modbusCodec,
  sealed,
  writeCoil,
  writeCoils,
} from '#hardware/codec/modbus.ts';
import { lcusSwitch, letterSwitch } from '#hardware/codec/relay.ts';
import type { Device } from '#hardware/driver/device.ts';
import { makeDevice } from '#hardware/driver/drivers.ts';
import { type LampState, NOTHING_WANTED, type Wanted } from '#hardware/driver/wanted.ts';
import type { FarEnd } from '#hardware/port/mock.ts';
import { Cable } from '#hardware/simulator/cable.ts';
import { HandTimers, settled } from '#hardware/simulator/hand-timers.ts';
import { SimulatedCoils } from '#hardware/simulator/modbus-coils.ts';
import { SimulatedLetterBoard, SimulatedRelayBoard } from '#hardware/simulator/relay-board.ts';
import { cut, decodePieces } from './hardware-cuts.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex').toUpperCase();

describe('the bytes', () => {
  test('of an LCUS relay are those of its documents', () => {
    expect([hex(lcusSwitch(1, true)), hex(lcusSwitch(1, false))]).toEqual(['A00101A2', 'A00100A1']);
    expect(hex(lcusSwitch(8, true))).toBe('A00801A9');
  });

  test('of a board of letters are A and a, then B and b', () => {
    const bytes = [
      letterSwitch(1, true),
      letterSwitch(1, false),
      letterSwitch(2, true),
      letterSwitch(26, false),
    ];
    expect(Buffer.concat(bytes).toString()).toBe('AaBz');
  });

  test('of Modbus are those of its documents', () => {
    expect(hex(writeCoil(1, 0, true).bytes)).toBe('01050000FF008C3A');
    expect(hex(writeCoil(1, 0, false).bytes)).toBe('010500000000CDCA');
    expect(hex(writeCoils(1, new Array(8).fill(true)).bytes)).toBe('010F0000000801FFBED5');
  });

  test('of many coils begin with the lowest bit', () => {
    const lit = [true, false, true, false, false, false, false, false, false, true];
    expect(hex(writeCoils(17, lit).bytes.subarray(0, 9))).toBe('110F0000000A020502');
  });

  test('have the check sum whose published value for 123456789 is 4B37', () => {
    expect(crc16(Buffer.from('123456789'))).toBe(0x4b37);
  });
});

const unit = fc.integer({ min: 1, max: 247 });
const fn = fc.constantFrom(0x05 as const, 0x0f as const);
const word = fc.integer({ min: 0, max: 0xffff });
const reply: fc.Arbitrary<ModbusReply> = fc.oneof(
  fc.record({ type: fc.constant('done' as const), unit, fn, coil: word, value: word }),
  fc.record({ type: fc.constant('refused' as const), unit, fn, code: fc.integer({ min: 1, max: 11 }) }),
);

function encoded(of: ModbusReply): Uint8Array {
  if (of.type === 'refused') return sealed([of.unit, of.fn | 0x80, of.code]);
  return sealed([of.unit, of.fn, of.coil >> 8, of.coil & 0xff, of.value >> 8, of.value & 0xff]);
}

describe('replies', () => {
  test('mean the same however their bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(reply), fc.array(fc.nat()), (all, cuts) => {
        expect(decodePieces(modbusCodec, cut(Buffer.concat(all.map(encoded)), cuts))).toEqual(all);
      }),
    );
  });

  test('of random bytes never make the codec throw, and mean the same however they are cut', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.array(fc.nat()), (stream, cuts) => {
        expect(decodePieces(modbusCodec, cut(stream, cuts))).toEqual(decodePieces(modbusCodec, [stream]));
      }),
    );
  });

  test('are found behind any rubbish, and inside of a frame that was damaged', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), reply, reply, (rubbish, first, second) => {
        const stream = Buffer.concat([rubbish, encoded(first), encoded(second)]);
        expect(decodePieces(modbusCodec, [stream]).slice(-2)).toEqual([first, second]);
      }),
    );
  });

  test('with one bit turned over are no replies, and the next one counts', () => {
    fc.assert(
      fc.property(reply, reply, fc.nat(), fc.nat({ max: 7 }), (hit, after, at, bit) => {
        const damaged = encoded(hit);
        const place = at % damaged.length;
        damaged[place] = (damaged[place] ?? 0) ^ (1 << bit);
        expect(decodePieces(modbusCodec, [Buffer.concat([damaged, encoded(after)])])).toEqual([after]);
      }),
    );
  });
});

let timers: HandTimers;
let signals: DeviceSignal[];
const open: Device[] = [];

beforeEach(() => {
  timers = new HandTimers();
  signals = [];
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((device) => device.close()));
  for (const signal of signals) deviceSignalSchema.parse(signal);
});

const told = () => signals.map(({ type }) => type);
const wants = (...lamps: [number, LampState][]): Wanted => ({ ...NOTHING_WANTED, lamps: new Map(lamps) });

async function plugged(driver: Driver, end: FarEnd, more: Partial<DeviceSetting> = {}) {
  const cable = new Cable(end);
  const device = makeDevice(
    { id: 'lamps', kind: 'lamp', driver, binding: 'serial', path: 'cable', identity: null, ...more },
    {
      id: 'lamps',
      open: cable.open,
      now: () => ({ run: 1, ms: timers.elapsed }),
      onSignal: (signal) => void signals.push(signal),
      timers,
    },
  );
  open.push(device);
  device.start();
  await settled();
  return { cable, device };
}

describe.each([
  ['relay' as const, () => new SimulatedRelayBoard()],
  ['letters' as const, () => new SimulatedLetterBoard()],
])('a board without a voice (%s)', (driver, make) => {
  test('is well while its port is open, and follows what is wanted', async () => {
    const board = make();
    const { device } = await plugged(driver, board, { lamps: 4 });
    expect(signals).toMatchObject([{ type: 'ready', kind: 'lamp', seats: 4 }]);
    await timers.pass(50);
    device.want(wants([1, 'on'], [4, 'on'], [5, 'on']));
    expect(board.on).toEqual([1, 4]);
    device.want(wants([4, 'on']));
    await timers.pass(50);
    expect(board.on).toEqual([4]);
    await timers.pass(60_000);
    expect(told()).toEqual(['ready']);
  });

  test('that talks is another device and is refused by name; a little noise is not', async () => {
    let say: (text: string) => void = () => {};
    const end: FarEnd = {
      connect(send) {
        say = send;
      },
      receive() {},
      disconnect() {},
    };
    const { device } = await plugged(driver, end);
    say('\0\xff?');
    expect(device.health().phase).toBe('ready');
    say('PRESS 00af 2 1467 3*A2\n');
    expect(told()).toEqual(['ready', 'lost']);
    expect(device.health()).toMatchObject({ phase: 'refused', trouble: { key: 'trouble.talks' } });
  });

  test('blinks by being switched, and stops when it need not', async () => {
    const board = make();
    const { device } = await plugged(driver, board, { lamps: 2 });
    await timers.pass(50);
    device.want(wants([1, 'blink'], [2, 'on']));
    const seen: number[][] = [];
    for (let count = 0; count < 3; count += 1) {
      seen.push(board.on);
      await timers.pass(500);
    }
    device.want(wants([2, 'on']));
    await timers.pass(5000);
    expect([...seen, board.on]).toEqual([[1, 2], [2], [1, 2], [2]]);
  });

  test('serves as the cue with all its lamps, and is then as it was wanted', async () => {
    const board = make();
    const { device } = await plugged(driver, board, { lamps: 3 });
    device.want(wants([2, 'on']));
    expect(await device.cue()).toBeNull();
    expect(board.on).toEqual([1, 2, 3]);
    device.want(wants([3, 'on']));
    await timers.pass(400);
    expect(board.on).toEqual([3]);
  });

  test('shows what is wanted after it was unplugged, whatever it showed before', async () => {
    const board = make();
    const { cable, device } = await plugged(driver, board, { lamps: 3 });
    device.want(wants([1, 'on'], [2, 'blink']));
    cable.pull();
    device.want(wants([3, 'on']));
    await timers.pass(700);
    expect(device.health().phase).toBe('lost');
    cable.plug();
    await timers.pass(10_000);
    expect(board.on).toEqual([3]);
    expect(told()).toEqual(['ready', 'lost', 'ready']);
  });

  test('takes no notice of a cue while it is away', async () => {
    const board = make();
    const { cable, device } = await plugged(driver, board, { lamps: 3 });
    cable.pull();
    expect(await device.cue()).toBeNull();
    cable.plug();
    await timers.pass(5000);
    expect(board.on).toEqual([]);
  });
});

describe('a Modbus unit', () => {
  async function coils(unit = 1, count = 8, more: Partial<DeviceSetting> = {}) {
    const board = new SimulatedCoils(unit, count);
    const setup = await plugged('modbus', board, { unit, lamps: count, ...more });
    return { board, ...setup };
  }

  test('is there when it has replied, at its own address', async () => {
    const { device } = await coils(17);
    expect(signals).toMatchObject([{ type: 'ready', kind: 'lamp', seats: 8 }]);
    expect(device.health()).toMatchObject({ phase: 'ready', lines: { good: 1, missing: 0 } });
  });

  test('is told one coil by 05 and several by 0F, one request after the other', async () => {
    const { board, device } = await coils();
    device.want(wants([3, 'on']));
    await timers.pass(60);
    device.want(wants([1, 'on'], [8, 'on']));
    await timers.pass(60);
    expect(board.on).toEqual([1, 8]);
    expect(board.obeyed).toEqual([0x0f, 0x05, 0x0f]);
  });

  test('ends as the last wish was, however fast they come', async () => {
    const { board, device } = await coils();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 8 })), { maxLength: 6 }),
        async (all) => {
          for (const lamps of all) {
            device.want(wants(...lamps.map((lamp): [number, LampState] => [lamp, 'on'])));
            await timers.pass(2);
          }
          await timers.pass(100);
          if (all.length > 0) expect(board.on).toEqual([...(all.at(-1) ?? [])].sort((a, b) => a - b));
        },
      ),
    );
  });

  test('blinks, and serves as the cue', async () => {
    const { board, device } = await coils(1, 2);
    device.want(wants([1, 'blink']));
    await timers.pass(60);
    expect(board.on).toEqual([1]);
    await timers.pass(500);
    expect(board.on).toEqual([]);
    expect(await device.cue()).toBeNull();
    await timers.pass(10);
    expect(board.on).toEqual([1, 2]);
    device.want(wants());
    await timers.pass(450);
    expect(board.on).toEqual([]);
  });

  test('that missed two replies is still there, and the misses are counted', async () => {
    const { board, device } = await coils();
    board.dead = true;
    device.want(wants([2, 'on']));
    await timers.pass(300);
    board.dead = false;
    await timers.pass(250);
    expect(board.on).toEqual([2]);
    expect(told()).toEqual(['ready']);
    expect(device.health().lines.missing).toBe(2);
  });

  test('that falls silent with nothing to do is missed within two seconds, tried for ever, and comes back', async () => {
    const { board, device, cable } = await coils();
    await timers.pass(10_000);
    expect(told()).toEqual(['ready']);
    board.dead = true;
    await timers.pass(2000);
    expect(told()).toEqual(['ready', 'lost']);
    expect(device.health()).toMatchObject({ phase: 'lost', trouble: { key: 'trouble.modbus.silent' } });
    device.want(wants([5, 'on']));
    await timers.pass(120_000);
    expect(cable.openings).toBeGreaterThan(10);
    board.dead = false;
    await timers.pass(10_000);
    expect(told()).toEqual(['ready', 'lost', 'ready']);
    expect(board.on).toEqual([5]);
  });

  test('that lost its power for a moment shows again what is wanted', async () => {
    const { board, device } = await coils();
    device.want(wants([4, 'on'], [5, 'on']));
    await timers.pass(50);
    board.receive(writeCoils(1, new Array(8).fill(false)).bytes);
    expect(board.on).toEqual([]);
    await timers.pass(1300);
    expect(board.on).toEqual([4, 5]);
  });

  test('with fewer coils than the settings say is refused, with what to do', async () => {
    const { device } = await coils(1, 4, { lamps: 8 });
    expect(told()).toEqual(['lost']);
    expect(device.health()).toMatchObject({
      phase: 'refused',
      trouble: { key: 'trouble.modbus.refused', params: { code: 2 } },
    });
    await timers.pass(10_000);
    expect(told()).toEqual(['lost']);
  });

  test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['of another unit', (bytes) => sealed([(bytes[0] ?? 0) + 1, ...bytes.subarray(1, -2)])],
    ['about another coil', (bytes) => sealed([...bytes.subarray(0, 3), 9, ...bytes.subarray(4, -2)])],
    ['with a wrong check sum', (bytes) => bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1)],
    ['that breaks off', (bytes) => bytes.subarray(0, 5)],
  ])('is not taken to be there by a reply %s', async (_, spoil) => {
    const board = new SimulatedCoils(1, 8);
    board.spoil = spoil;
    const { device } = await plugged('modbus', board, { unit: 1, lamps: 8 });
    await timers.pass(1000);
    expect(told()).toEqual(['lost']);
    expect(device.health().trouble).toMatchObject({ key: 'trouble.modbus.silent' });
  });
});
