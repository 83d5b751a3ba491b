// Keyboards: keys of our windows as buttons, repeats, keys that are not listed, and a release that nobody saw.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyboardCodec, keyChunk } from '#hardware/codec/keyboard.ts';
import { benchForEach } from './hardware-hid-support.ts';

const bench = benchForEach();
const setting = { driver: 'keyboard', binding: 'window', path: 'window' } as const;

async function keyboard(keys = ['KeyQ', '', 'Numpad3']) {
  const device = await bench().start({ ...setting, keys });
  return { device, keys: bench().ways.keys, timers: bench().timers };
}

describe('a keyboard', () => {
  test('is ready at once, with a seat for each place of its list', async () => {
    await keyboard();
    expect(bench().of('ready')).toMatchObject([{ kind: 'buzzer', seats: 3 }]);
  });

  test('can be a keypad', async () => {
    await bench().start({ ...setting, kind: 'keypad', keys: ['Digit1'] });
    expect(bench().of('ready')).toMatchObject([{ kind: 'keypad', seats: 1 }]);
  });

  test('presses and releases for its keys in the order of seats; other keys are nobody’s', async () => {
    const { keys } = await keyboard();
    keys.press('Numpad3', true);
    keys.press('KeyW', true);
    keys.press('KeyQ', true);
    keys.press('Numpad3', false);
    keys.press('KeyQ', false);
    keys.press('', true);
    expect(bench().told).toEqual(['ready', 'press 3', 'press 1', 'release 3', 'release 1']);
  });

  test('happened before it arrived, by no more than it may be late', async () => {
    const { device, keys, timers } = await keyboard();
    await timers.pass(1000);
    keys.press('KeyQ', true);
    const half = device.late() / 2;
    expect(bench().of('press')).toMatchObject([
      { at: { ms: 1000 }, happened: { ms: 1000 - half, uncertainty: half }, deviceTime: null },
    ]);
  });

  test('held down presses once, however often the system repeats it', async () => {
    const { keys, timers } = await keyboard();
    keys.press('KeyQ', true);
    await timers.pass(900);
    for (let time = 0; time < 100; time += 1) {
      keys.press('KeyQ', true);
      await timers.pass(33);
    }
    keys.press('KeyQ', false);
    keys.press('KeyQ', true);
    expect(bench().told).toEqual(['ready', 'press 1', 'release 1', 'press 1']);
  });

  test('whose release another program swallowed presses again', async () => {
    const { keys, timers } = await keyboard();
    keys.press('KeyQ', true);
    await timers.pass(5000);
    keys.press('KeyQ', true);
    expect(bench().of('press')).toHaveLength(2);
  });

  test('without keys is refused and says what to do', async () => {
    const { device, keys } = await keyboard(['', '']);
    keys.press('KeyQ', true);
    expect(bench().told).toEqual(['lost']);
    expect(device.health()).toMatchObject({ phase: 'refused', trouble: { key: 'trouble.buttons.none' } });
  });

  test('is heard by every keyboard of the list, and by none that was closed', async () => {
    const { device, keys } = await keyboard(['KeyA']);
    await bench().start({ ...setting, id: 'second', keys: ['KeyA'] });
    keys.press('KeyA', true);
    expect(
      bench()
        .of('press')
        .map(({ device: id }) => id),
    ).toEqual(['box', 'second']);
    await device.close();
    keys.press('KeyA', false);
    expect(
      bench()
        .of('release')
        .map(({ device: id }) => id),
    ).toEqual(['second']);
  });
});

test('a chunk says its key again, and any other bytes throw nothing', () => {
  const read = (bytes: Uint8Array) => keyboardCodec.decode(null, bytes).messages;
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9]{1,40}$/), fc.boolean(), (code, down) => {
      expect(read(keyChunk({ code, down }))).toEqual([{ type: 'key', code, down }]);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(read(bytes)).toHaveLength(1);
    }),
  );
});
