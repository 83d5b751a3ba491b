// Sony Buzz! on a simulated bus: the map of its buttons, ties, held buttons, lamps, units without lamps, unplugging.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUZZ_BUTTONS, buzzCodec, isBuzz, lampReport } from '#hardware/codec/buzz.ts';
import { type LampState, NOTHING_WANTED } from '#hardware/open.ts';
import { SimulatedBuzz } from '#hardware/simulator/buzz.ts';
import { benchForEach } from './hardware-hid-support.ts';

const bench = benchForEach();
const setting = { driver: 'buzz' } as const;

async function plugged(options?: ConstructorParameters<typeof SimulatedBuzz>[0]) {
  const buzz = new SimulatedBuzz(options);
  bench().bus.plug('hid-1', buzz);
  const device = await bench().ready(setting);
  return { buzz, device, timers: bench().timers };
}

const wanting = (...lamps: [number, LampState][]) => ({ ...NOTHING_WANTED, lamps: new Map(lamps) });

function decoded(...report: number[]) {
  return buzzCodec.decode(null, Uint8Array.from(report)).messages;
}

describe('a report', () => {
  // Table B1 of the protocols: pad, then red, blue, orange, green, yellow as byte and bits.
  const table: [pad: number, ...[number, number][]][] = [
    [1, [2, 0x01], [2, 0x10], [2, 0x08], [2, 0x04], [2, 0x02]],
    [2, [2, 0x20], [3, 0x02], [3, 0x01], [2, 0x80], [2, 0x40]],
    [3, [3, 0x04], [3, 0x40], [3, 0x20], [3, 0x10], [3, 0x08]],
    [4, [3, 0x80], [4, 0x08], [4, 0x04], [4, 0x02], [4, 0x01]],
  ];
  const colours = ['red', 'blue', 'orange', 'green', 'yellow'];

  test.each(table)('of pad %i has each button at its bit', (pad, ...places) => {
    for (const [index, [byte, bit]] of places.entries()) {
      const report = [0x7f, 0x7f, 0, 0, 0xf0];
      report[byte] = (report[byte] ?? 0) | bit;
      expect(decoded(...report)).toEqual([{ type: 'buttons', down: [{ pad, colour: colours[index] }] }]);
    }
  });

  test('at rest has no button down, and a longer one is read the same', () => {
    expect(decoded(0x7f, 0x7f, 0, 0, 0xf0)).toEqual([{ type: 'buttons', down: [] }]);
    expect(decoded(0x7f, 0x7f, 0x01, 0, 0xf0, 0)).toMatchObject([{ down: [{ pad: 1, colour: 'red' }] }]);
  });

  test('of any set of buttons gives exactly that set', () => {
    fc.assert(
      fc.property(fc.subarray([...BUZZ_BUTTONS]), (buttons) => {
        const report = [0x7f, 0x7f, 0, 0, 0xf0];
        for (const {
          place: [byte, bit],
        } of buttons)
          report[byte] = (report[byte] ?? 0) | bit;
        expect(decoded(...report)).toEqual([
          { type: 'buttons', down: buttons.map(({ pad, colour }) => ({ pad, colour })) },
        ]);
      }),
    );
  });

  test('of any bytes throws nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        expect(buzzCodec.decode(null, bytes).messages).toHaveLength(1);
      }),
    );
  });

  test('for the lamps has report id, a zero and a byte for each', () => {
    expect([...lampReport([false, true, false, true])]).toEqual([0, 0, 0, 0xff, 0, 0xff]);
  });

  test('comes from a Buzz! by its numbers, or by its name where they are others', () => {
    expect(isBuzz({ vendorId: 0x054c, productId: 0x0002, product: null })).toBe(true);
    expect(isBuzz({ vendorId: 0x054c, productId: 0x1000, product: 'Wbuzz' })).toBe(true);
    expect(isBuzz({ vendorId: 0x1234, productId: 0x0001, product: 'BUZZ controller' })).toBe(true);
    expect(isBuzz({ vendorId: 0x054c, productId: 0x0268, product: 'PLAYSTATION(R)3 Controller' })).toBe(
      false,
    );
  });
});

describe('the red buttons', () => {
  test('are presses and releases of their pad', async () => {
    const { buzz } = await plugged();
    buzz.press([3]);
    buzz.press([1]);
    buzz.release([3]);
    buzz.release([1]);
    expect(bench().told).toEqual(['ready', 'press 3', 'press 1', 'release 3', 'release 1']);
    expect(bench().of('ready')).toMatchObject([{ seats: 4, kind: 'buzzer' }]);
  });

  test('in one report are a tie: one arrival, one moment, the same uncertainty', async () => {
    const { buzz, timers } = await plugged();
    await timers.pass(1000);
    buzz.press([2], [4]);
    const presses = bench().of('press');
    expect(presses.map(({ seat }) => seat)).toEqual([2, 4]);
    expect(presses[0]?.at).toEqual(presses[1]?.at);
    expect(presses[0]?.happened).toEqual(presses[1]?.happened);
  });

  test('happened between the arrival and as much before it as the device may be late', async () => {
    const { buzz, device, timers } = await plugged();
    await timers.pass(1000);
    buzz.press([2]);
    const [press] = bench().of('press');
    const { ms, uncertainty } = press?.happened ?? { ms: 0, uncertainty: 0 };
    expect(ms + uncertainty).toBe(press?.at.ms);
    expect(ms - uncertainty).toBe((press?.at.ms ?? 0) - device.late());
    expect(press?.deviceTime).toBeNull();
  });

  test('are the only ones that buzz: colours change nothing, also while red is down', async () => {
    const { buzz } = await plugged();
    buzz.press([1, 'blue'], [2, 'yellow']);
    buzz.press([1]);
    buzz.release([1, 'blue']);
    buzz.press([1, 'green']);
    expect(bench().told).toEqual(['ready', 'press 1']);
  });

  test('tell each change once, whatever is pressed when', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.subarray([1, 2, 3, 4])), async (states) => {
        const buzz = new SimulatedBuzz();
        bench().bus.plug('hid-1', buzz);
        const device = await bench().ready(setting);
        const before = bench().signals.length;
        const down = new Set<number>();
        for (const state of states) {
          buzz.press(...state.filter((pad) => !down.has(pad)).map((pad) => [pad] as const));
          buzz.release(...[...down].filter((pad) => !state.includes(pad)).map((pad) => [pad] as const));
          down.clear();
          for (const pad of state) down.add(pad);
        }
        const heard = new Set<number>();
        for (const signal of bench().signals.slice(before)) {
          if (signal.type === 'press') {
            expect(heard.has(signal.seat)).toBe(false);
            heard.add(signal.seat);
          } else if (signal.type === 'release') expect(heard.delete(signal.seat)).toBe(true);
        }
        expect(heard).toEqual(down);
        await device.close();
      }),
      { numRuns: 30 },
    );
  });
});

describe('a button that is down at the opening', () => {
  test('is reported, wins nothing, and presses once it was let go', async () => {
    const buzz = new SimulatedBuzz({ talkative: true });
    bench().bus.plug('hid-1', buzz);
    buzz.press([2]);
    await bench().ready(setting);
    buzz.press([3]);
    expect(bench().told).toEqual(['ready', 'press 3']);
    expect(bench().of('ready')).toMatchObject([{ held: [2] }]);
    buzz.release([2]);
    buzz.press([2]);
    expect(bench().told.slice(2)).toEqual(['fault 2', 'press 2']);
    expect(bench().of('fault')).toMatchObject([{ fault: null }]);
  });

  test('is looked for again after each opening', async () => {
    const { buzz, timers } = await plugged({ talkative: true });
    buzz.press([1]);
    bench().bus.unplug('hid-1');
    await timers.pass(200);
    bench().bus.plug('hid-1', buzz);
    await timers.pass(500);
    expect(bench().told).toEqual(['ready', 'press 1', 'lost', 'ready']);
    expect(
      bench()
        .of('ready')
        .map(({ held }) => held),
    ).toEqual([undefined, [1]]);
  });

  test('is no matter to a device that reports only changes: its first report is a press', async () => {
    const { buzz } = await plugged({ talkative: false });
    buzz.press([4]);
    expect(bench().told).toEqual(['ready', 'press 4']);
  });
});

describe('the lamps', () => {
  test('are as wanted, and blink', async () => {
    const { buzz, device, timers } = await plugged();
    device.want(wanting([1, 'on'], [3, 'blink']));
    await timers.pass(50);
    expect(buzz.lamps).toEqual([true, false, true, false]);
    await timers.pass(500);
    expect(buzz.lamps).toEqual([true, false, false, false]);
    await timers.pass(500);
    expect(buzz.lamps).toEqual([true, false, true, false]);
    device.want(wanting([1, 'on']));
    await timers.pass(2000);
    expect(buzz.lamps).toEqual([true, false, false, false]);
  });

  test('are darkened at the opening, and given again after an unplug', async () => {
    const buzz = new SimulatedBuzz();
    buzz.lamps = [true, true, true, true];
    bench().bus.plug('hid-1', buzz);
    const device = await bench().ready(setting);
    expect(buzz.lamps).toEqual([false, false, false, false]);
    device.want(wanting([2, 'on']));
    bench().bus.unplug('hid-1');
    device.want(wanting([4, 'on']));
    bench().bus.plug('hid-1', buzz);
    await bench().timers.pass(1000);
    expect(buzz.lamps).toEqual([false, false, false, true]);
  });

  test('are the cue, all four, and then as wanted by then', async () => {
    const { buzz, device, timers } = await plugged();
    device.want(wanting([1, 'on']));
    expect(await device.cue()).toBeNull();
    device.want(wanting([2, 'on']));
    await timers.pass(399);
    expect(buzz.lamps).toEqual([true, true, true, true]);
    await timers.pass(1);
    expect(buzz.lamps).toEqual([false, true, false, false]);
  });

  test('end as they were wanted last, however often that changes, and with few reports', async () => {
    const { buzz, device, timers } = await plugged();
    await timers.pass(100);
    const before = buzz.written;
    for (let time = 0; time < 1000; time += 1) device.want(wanting([1 + (time % 4), 'on']));
    await timers.pass(100);
    expect(buzz.lamps).toEqual([false, false, false, true]);
    expect(buzz.written - before).toBeLessThanOrEqual(3);
  });

  test('that are not there are asked for once; the buttons stay well', async () => {
    const { buzz, device, timers } = await plugged({ hasLamps: false });
    device.want(wanting([1, 'blink']));
    await device.cue();
    await timers.pass(5000);
    buzz.press([2]);
    expect(buzz.written).toBe(1);
    expect(device.health()).toMatchObject({ phase: 'ready', trouble: null });
    expect(bench().told).toEqual(['ready', 'press 2']);
  });

  test('that once took a report and refuse one show that the device is gone', async () => {
    const { device, timers } = await plugged();
    bench().bus.unplug('hid-1', { silently: true });
    device.want(wanting([1, 'on']));
    await timers.pass(50);
    expect(bench().told).toEqual(['ready', 'lost']);
    expect(device.health().trouble?.key).toBe('trouble.hid.gone');
  });
});

describe('unplugging', () => {
  test('without an error is noticed within two seconds, and it comes back by itself', async () => {
    const { buzz, device, timers } = await plugged();
    await timers.pass(10_000);
    bench().bus.unplug('hid-1', { silently: true });
    await timers.pass(2000);
    expect(bench().told).toEqual(['ready', 'lost']);
    expect(['trouble.hid.gone', 'trouble.hid.missing']).toContain(device.health().trouble?.key);
    await timers.pass(60_000);
    bench().bus.plug('hid-1', buzz);
    await timers.pass(6000);
    buzz.press([1]);
    expect(bench().told).toEqual(['ready', 'lost', 'ready', 'press 1']);
  });

  test('a hundred times loses no press that came while it was there, and leaves no handle open', async () => {
    const { buzz, timers } = await plugged();
    for (let time = 0; time < 100; time += 1) {
      buzz.press([1]);
      buzz.release([1]);
      bench().bus.unplug('hid-1', { silently: time % 2 === 0 });
      await timers.pass(2000);
      bench().bus.plug('hid-1', buzz);
      await timers.pass(6000);
    }
    expect(bench().of('press')).toHaveLength(100);
    expect(bench().of('release')).toHaveLength(100);
    expect(bench().of('lost')).toHaveLength(100);
    expect(bench().of('ready')).toHaveLength(101);
    expect(bench().bus.handles).toBe(1);
  });
});
