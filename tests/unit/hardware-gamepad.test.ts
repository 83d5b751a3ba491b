// Gamepads on a simulated bus: only recorded buttons press, and how the buttons are found in the reports.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findButtons } from '#contract/button-learning.ts';
import { buttonPlaces, seatsDown } from '#hardware/codec/gamepad.ts';
import { NOTHING_WANTED } from '#hardware/open.ts';
import { SimulatedGamepad } from '#hardware/simulator/gamepad.ts';
import { benchForEach } from './hardware-hid-support.ts';

const bench = benchForEach();

async function plugged(buttons: readonly number[]) {
  const pad = new SimulatedGamepad();
  bench().bus.plug('hid-1', pad);
  const keys = buttons.map((button) => SimulatedGamepad.place(button));
  return { pad, device: await bench().ready({ driver: 'gamepad', keys }), timers: bench().timers };
}

describe('a gamepad', () => {
  test('presses for the seats whose buttons were recorded, in their order, and for no other button', async () => {
    const { pad } = await plugged([7, 2, 12]);
    for (const button of [2, 3, 12, 7]) {
      pad.press(button);
      pad.release(button);
    }
    expect(
      bench()
        .of('press')
        .map(({ seat }) => seat),
    ).toEqual([2, 3, 1]);
    expect(bench().of('release')).toHaveLength(3);
    expect(bench().of('ready')).toMatchObject([{ seats: 3 }]);
  });

  test('tells buttons of one report as a tie', async () => {
    const { pad } = await plugged([1, 2, 3]);
    pad.press(1, 3);
    const presses = bench().of('press');
    expect(presses.map(({ seat }) => seat)).toEqual([1, 3]);
    expect(presses[0]?.happened).toEqual(presses[1]?.happened);
  });

  test('never presses by its axes, whatever they do', async () => {
    const { pad, device } = await plugged([1, 2, 3, 4]);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(255))), (moves) => {
        for (const [axis, value] of moves) pad.move(axis, value);
      }),
    );
    expect(device.health().lines.good).toBeGreaterThan(100);
    expect(bench().told).toEqual(['ready']);
  });

  test('without recorded buttons is refused and says what to do, until it has some', async () => {
    const { pad, device, timers } = await plugged([]);
    pad.press(1);
    await timers.pass(5000);
    expect(bench().told).toEqual(['lost']);
    expect(device.health()).toMatchObject({ phase: 'refused', trouble: { key: 'trouble.buttons.none' } });
  });

  test('that takes no output stays well', async () => {
    const { pad, device } = await plugged([1]);
    device.want({ ...NOTHING_WANTED, armed: true, lamps: new Map([[1, 'on']]) });
    expect(await device.cue()).toBeNull();
    pad.press(1);
    expect(bench().told).toEqual(['ready', 'press 1']);
  });

  test('with a button down at once after the opening reports it as held', async () => {
    const pad = new SimulatedGamepad();
    bench().bus.plug('hid-1', pad);
    await bench().start({ driver: 'gamepad', keys: [SimulatedGamepad.place(1), SimulatedGamepad.place(2)] });
    pad.press(2);
    pad.press(1);
    pad.release(2);
    expect(bench().of('ready')).toMatchObject([{ held: [2] }]);
    expect(bench().told).toEqual(['ready', 'press 1', 'fault 2']);
  });
});

describe('a recorded place', () => {
  test('is a byte and a bit; what cannot be read is a seat without a button', () => {
    expect(buttonPlaces(['5.4', '', 'KeyQ', '5.8', '10.0'])).toEqual([
      { seat: 1, byte: 5, bit: 4 },
      { seat: 5, byte: 10, bit: 0 },
    ]);
  });

  test('is not looked for in a report that is too short for all of them', () => {
    const places = buttonPlaces(['0.0', '2.0']);
    expect(seatsDown(Uint8Array.of(1, 0), places)).toBeNull();
    expect(seatsDown(Uint8Array.of(1, 0, 1), places)).toEqual(new Set([1, 2]));
  });
});

describe('finding the buttons', () => {
  /** Reports of a pad, as the ring of its bytes has them. */
  function recorded() {
    const pad = new SimulatedGamepad();
    const reports: string[] = [];
    pad.connect((report) => void reports.push(Buffer.from(report).toString('hex')));
    return { pad, take: () => reports.splice(0) };
  }

  const buttons = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 });

  test('gives those pressed one after the other, in that order, also from a pad that is silent at rest', () => {
    fc.assert(
      fc.property(buttons, (order) => {
        const { pad, take } = recorded();
        for (const button of order) {
          pad.press(button);
          pad.release(button);
        }
        expect(findButtons([], take())).toEqual(order.map((button) => SimulatedGamepad.place(button)));
      }),
    );
  });

  test('takes none of an axis that trembles, by one step or by many', () => {
    const tremble = fc.array(fc.integer({ min: 0x7e, max: 0x81 }), { minLength: 1 });
    fc.assert(
      fc.property(buttons, tremble, (order, values) => {
        const { pad, take } = recorded();
        for (const value of [0x80, 0x81, 0x80, ...values]) pad.move(2, value);
        const still = take();
        for (const [index, button] of order.entries()) {
          pad.press(button);
          pad.move(2, values[index % values.length] ?? 0x80);
          pad.release(button);
        }
        expect(findButtons(still, take())).toEqual(order.map((button) => SimulatedGamepad.place(button)));
      }),
    );
  });

  test('takes none of an axis that is moved by accident meanwhile', () => {
    const { pad, take } = recorded();
    for (const value of [0x81, 0x80, 0x7f, 0x80]) pad.move(1, value);
    pad.press(5);
    pad.release(5);
    expect(findButtons([], take())).toEqual([SimulatedGamepad.place(5)]);
  });

  test('of nothing, or of reports of changing length, finds nothing', () => {
    expect(findButtons([], [])).toEqual([]);
    expect(findButtons([], ['01', '0000', ''])).toEqual([]);
  });
});
