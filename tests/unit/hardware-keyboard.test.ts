// Keyboards: keys of our windows as buttons or answers, repeats, keys that are not listed, and a release that nobody saw.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyboardCodec, keyChunk } from '#hardware/codec/keyboard.ts';
import { NOTHING_WANTED, type QuestionMode } from '#hardware/open.ts';
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

describe('a keypad', () => {
  /** A to F on the digits, 对 and 错 on + and -. */
  const KEYS = ['Digit1', 'Digit2', 'Digit3', 'Digit4', 'Digit5', 'Digit6', 'NumpadAdd', 'NumpadSubtract'];

  async function keypad(asked: QuestionMode | null = null, keys = KEYS) {
    const device = await bench().start({ ...setting, kind: 'keypad', keys });
    device.want({ ...NOTHING_WANTED, question: asked });
    const hit = async (code: string) => {
      bench().ways.keys.press(code, true);
      bench().ways.keys.press(code, false);
      await bench().timers.pass(1000);
    };
    const answers = () =>
      bench()
        .of('answer')
        .map(({ answer }) => answer);
    return { device, hit, answers };
  }

  test('is one seat, ready at once', async () => {
    await keypad();
    expect(bench().of('ready')).toMatchObject([{ kind: 'keypad', seats: 1 }]);
  });

  test('tells a whole answer with each key that goes down, and nothing else', async () => {
    const { hit, answers } = await keypad();
    for (const code of [...KEYS, 'KeyZ']) await hit(code);
    expect(answers()).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'T', 'F']);
    expect(new Set(bench().told)).toEqual(new Set(['ready', 'answer 1']));
  });

  test('happened before it arrived, by no more than it may be late', async () => {
    const { device, hit } = await keypad();
    await bench().timers.pass(1000);
    await hit('Digit2');
    const half = device.late() / 2;
    expect(bench().of('answer')).toMatchObject([
      { at: { ms: 1000 }, happened: { ms: 1000 - half, uncertainty: half }, deviceTime: null },
    ]);
  });

  test('held down answers once, and so does a key hit twice or another hit with it', async () => {
    const { answers } = await keypad();
    const { ways, timers } = bench();
    for (let time = 0; time < 40; time += 1) {
      ways.keys.press('Digit1', true);
      await timers.pass(50);
    }
    expect(answers()).toEqual(['A']);
    ways.keys.press('Digit1', false);
    for (const code of ['Digit2', 'Digit3', 'Digit2']) {
      ways.keys.press(code, true);
      ways.keys.press(code, false);
      await timers.pass(100);
    }
    expect(answers()).toEqual(['A', 'B']);
  });

  test.each([
    [{ type: 'single', options: 4 }, ['A', 'B', 'C', 'D']],
    [{ type: 'single', options: 8 }, ['A', 'B', 'C', 'D', 'E', 'F']],
    [{ type: 'judge' }, ['T', 'F']],
    [{ type: 'multiple', options: 4 }, []],
  ] as const)('asked %j it answers %j and nothing else', async (asked, expected) => {
    const { hit, answers } = await keypad(asked);
    for (const code of KEYS) await hit(code);
    expect(answers()).toEqual(expected);
  });

  test('a key that is no answer does not keep the right one away', async () => {
    const { answers } = await keypad({ type: 'judge' });
    bench().ways.keys.press('Digit1', true);
    bench().ways.keys.press('NumpadSubtract', true);
    expect(answers()).toEqual(['F']);
  });

  test('goes without the answers it has no key for', async () => {
    const { hit, answers } = await keypad(null, ['', 'KeyB', '', '', '', '', '', 'KeyX', 'KeyY']);
    for (const code of ['', 'KeyB', 'KeyX', 'KeyY']) await hit(code);
    expect(answers()).toEqual(['B', 'F']);
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
