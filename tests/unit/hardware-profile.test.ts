// Line profiles: what may be written, what a line is read as, and a box that is nothing but a profile on a cable.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LONGEST_TEXT_LINE } from '#contract/device-lines.ts';
import { PLACES } from '#contract/device-pattern.ts';
import {
  type DeviceProfile,
  deviceProfileSchema,
  readerOf,
  readProfile,
  type WrittenDeviceProfile,
} from '#contract/device-profile.ts';
import { hasMessage } from '#contract/messages/message.ts';
import { type DeviceSignal, deviceSignalSchema } from '#contract/signal.ts';
import { profileCodec } from '#hardware/codec/profile/decode.ts';
import { ProfileDevice } from '#hardware/driver/profile.ts';
import { type LampState, NOTHING_WANTED, type Wanted } from '#hardware/driver/wanted.ts';
import { SHIPPED_PROFILES } from '#hardware/profiles.ts';
import { Cable } from '#hardware/simulator/cable.ts';
import { HandTimers, settled } from '#hardware/simulator/hand-timers.ts';
import { type LineBoxOptions, SimulatedLineBox } from '#hardware/simulator/line-box.ts';
import { read } from '../fixtures/source-files.ts';
import { cut, decodePieces } from './hardware-cuts.ts';

const shipped = (id: string) => {
  const profile = SHIPPED_PROFILES.find((each) => each.id === id);
  if (profile === undefined) throw new Error(`no profile ${id}`);
  return profile;
};
const WINNER = shipped('ready-winner');
const TEXT_BOX = shipped('example-text-box');

const written = (more: Partial<WrittenDeviceProfile> = {}): WrittenDeviceProfile => ({
  format: 'leitai-device-profile',
  version: 1,
  id: 'box',
  title: { zh: 'box', en: 'box' },
  kind: 'buzzer',
  seats: 8,
  says: { press: [{ line: 'P{seat}' }] },
  ...more,
});
const profile = (more: Partial<WrittenDeviceProfile> = {}): DeviceProfile =>
  deviceProfileSchema.parse(written(more));
const pressed = (line: string, seat?: number) =>
  written({ says: { press: [seat ? { line, seat } : { line }] } });

function faults(of: unknown): [string, string][] {
  const taken = readProfile(of);
  return 'faults' in taken ? taken.faults.map(({ path, message }) => [path, message.key]) : [];
}

describe('a profile is refused, with its place and what to do,', () => {
  test.each<[string, WrittenDeviceProfile, string, string]>([
    ['for a place that there is not', pressed('P{button}'), 'says.press.0', 'place-unknown'],
    ['for half a place', pressed('P{seat'), 'says.press.0', 'brace'],
    ['for a lone closing brace', pressed('P}{seat}'), 'says.press.0', 'brace'],
    ['for two {any} side by side', pressed('P{seat} {any}{any}'), 'says.press.0', 'place-next'],
    ['for {any} before a number', pressed('{any}{seat}'), 'says.press.0', 'place-next'],
    ['for two numbers side by side', pressed('P{seat}{ms}'), 'says.press.0', 'place-next'],
    ['for {any} behind a number', pressed('P{seat}{any}'), 'says.press.0', 'place-next'],
    ['for a digit behind a number', pressed('P{seat}0'), 'says.press.0', 'place-next'],
    ['for two clocks', pressed('P{seat} {ms} {us}'), 'says.press.0', 'place-twice'],
    ['for two seats', pressed('P{seat} {letter}'), 'says.press.0', 'seat-twice'],
    ['for a seat twice', pressed('P{seat}', 2), 'says.press.0', 'seat-twice'],
    ['for no seat', pressed('PRESSED'), 'says.press.0', 'seat-missing'],
    ['for a seat that it has not', pressed('LAST', 9), 'says.press.0', 'seat-range'],
    ['for what fits every line', pressed(' {any}', 1), 'says.press.0', 'everything'],
    ['for an answer in a press', pressed('P{seat} {answer}'), 'says.press.0', 'place-here'],
    ['for too many seats for letters', { ...pressed('{letter}'), seats: 27 }, 'says.press.0', 'letter-range'],
    ['for a buzzer that tells no press', written({ says: {} }), 'says.press', 'no-press'],
    ['for a clicker that tells a press', written({ kind: 'clicker' }), 'says.press', 'says-other'],
    [
      'for a clicker that tells no answer',
      written({ kind: 'clicker', says: { answer: [{ line: '{seat}:A' }] } }),
      'says.answer.0',
      'answer-missing',
    ],
    ['for lamps that cannot be lit', written({ kind: 'lamp', says: {} }), 'send.lampOn', 'no-lamp'],
    ['for lamps that never go out', written({ send: { lampOn: 'L{seat}' } }), 'send', 'lamp-pair'],
    [
      'for a lamp of no seat',
      written({ send: { lampOn: 'ON', lampOff: 'OFF{seat}' } }),
      'send.lampOn',
      'lamp-seat',
    ],
    ['for a seat to arm', written({ send: { arm: 'ARM {seat}\n' } }), 'send.arm', 'place-here'],
    ['for Chinese to send', written({ send: { arm: '\u5f00\n' } }), 'send.arm', 'sent-bytes'],
    ['for a lock nobody opens', written({ locksOut: true }), 'send.reset', 'reset-missing'],
    ['for no time to answer', written({ send: { ask: '?' }, silence: 1000 }), 'silence', 'silence-short'],
    ['for a size that cannot be', written({ seats: 0 }), 'seats', 'shape'],
  ])('%s', (_, of, path, code) => {
    expect(faults(of)).toContainEqual([path, `profile.${code}`]);
    expect(hasMessage(`profile.${code}`)).toBe(true);
  });

  test.each([null, 7, 'x', [], {}])('for being no profile at all (%j)', (of) => {
    expect(faults(of)).not.toEqual([]);
  });
});

describe('the page about profiles', () => {
  const page = read('docs/profiles.md');

  test('has examples that can be used', () => {
    const examples = [...page.matchAll(/^```json\n(.*?)^```/gms)].map(([, text = '']) => JSON.parse(text));
    expect(examples).not.toEqual([]);
    expect(examples.flatMap(faults)).toEqual([]);
  });

  test('names every field and every place', () => {
    const { says, send, port, ...own } = TEXT_BOX;
    const nested = (name: string, of: object) => Object.keys(of).map((key) => `${name}.${key}`);
    const fields = [
      ...Object.keys(own),
      ...nested('says', says),
      ...nested('send', send),
      ...nested('port', port),
    ];
    const named = [...page.matchAll(/`([\w.{}]+)`/g)].map(([, name]) => name);
    expect(named).toEqual(expect.arrayContaining([...fields, ...PLACES.map((place) => `{${place}}`)]));
  });
});

describe('a line', () => {
  const reads = (line: string, text: string, seat?: number) =>
    readerOf(profile({ says: { press: [seat ? { line, seat } : { line }] }, seats: 12 }))(text);

  test.each<[string, string, object]>([
    ['P{seat}', 'P12', { type: 'press', seat: 12, time: null }],
    ['P{seat}', 'P03', { type: 'press', seat: 3, time: null }],
    ['P{seat}', 'P0', { type: 'unknown' }],
    ['P{seat}', 'P13', { type: 'unknown' }],
    ['P{seat}', 'P3 ', { type: 'unknown' }],
    ['P{seat}', 'xP3', { type: 'unknown' }],
    ['{seat}', '7', { type: 'press', seat: 7, time: null }],
    ['P{letter} {ms}', 'PC 4017', { type: 'press', seat: 3, time: 4017 }],
    ['P{seat}@{us}', 'P3@4017', { type: 'press', seat: 3, time: 4.017 }],
    ['{{"b":{seat}}}', '{"b":4}', { type: 'press', seat: 4, time: null }],
    ['{any}:{seat}', 'a:b:3', { type: 'press', seat: 3, time: null }],
    ['{any} b{seat} {any}', 'b b3 b4 ', { type: 'press', seat: 3, time: null }],
  ])('by %j reads %j', (line, text, reading) => {
    expect(reads(line, text)).toEqual(reading);
  });

  test('of the first pattern that fits counts', () => {
    const read = readerOf(
      profile({ says: { ready: [{ line: 'P0' }], press: [{ line: 'P9', seat: 1 }, { line: 'P{seat}' }] } }),
    );
    expect([read('P0'), read('P9'), read('P2')]).toMatchObject([{ type: 'ready' }, { seat: 1 }, { seat: 2 }]);
  });

  test('is taken in little time, whatever the pattern and however it nearly fits', () => {
    const read = readerOf(profile({ says: { press: [{ line: `${'{any}a'.repeat(13)}b`, seat: 1 }] } }));
    expect(read('a'.repeat(LONGEST_TEXT_LINE))).toEqual({ type: 'unknown' });
    expect(read(`${'a'.repeat(LONGEST_TEXT_LINE - 1)}b`)).toMatchObject({ type: 'press' });
  });

  test('with {any} is read as by the plain meaning of the pattern', () => {
    const piece = fc.stringMatching(/^[ab]{0,3}$/);
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 2, maxLength: 5 }),
        fc.stringMatching(/^[ab]{0,14}$/),
        (texts, line) => {
          const inner = texts.map((text, index) => (index === 0 ? text : text || 'a'));
          const pattern = inner.join('{any}');
          const plain = new RegExp(`^${inner.join('.*')}$`);
          const [first = ''] = inner;
          fc.pre(first !== '' || inner.length > 1);
          expect(reads(pattern, line, 1).type === 'press').toBe(plain.test(line));
        },
      ),
    );
  });
});

const bytes = (text: string) => Buffer.from(text, 'latin1');
const codec = profileCodec(TEXT_BOX);

const seat = fc.integer({ min: 1, max: 8 });
const time = fc.nat();
const said = fc.oneof(
  fc.constant(['BOX READY', { type: 'ready' }] as const),
  fc.constant(['HERE', { type: 'remark' }] as const),
  fc
    .tuple(seat, time)
    .map(([seat, time]) => [`DOWN ${seat} ${time}`, { type: 'press', seat, time }] as const),
  fc
    .tuple(seat, time)
    .map(([seat, time]) => [`UP ${seat} ${time}`, { type: 'release', seat, time }] as const),
);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

describe('the bytes of a box', () => {
  test('mean the same however they are cut, and whichever line end it uses', () => {
    fc.assert(
      fc.property(fc.array(said), lineEnd, fc.array(fc.nat()), (all, end, cuts) => {
        const stream = bytes(all.map(([line]) => line + end).join(''));
        expect(decodePieces(codec, cut(stream, cuts))).toEqual(all.map(([, message]) => message));
      }),
    );
  });

  test('never make the codec throw, and mean the same however they are cut', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.array(fc.nat()), (stream, cuts) => {
        expect(decodePieces(codec, cut(stream, cuts))).toEqual(decodePieces(codec, [stream]));
      }),
    );
  });

  test('behind any rubbish lose only the line that the rubbish stands in', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), said, said, (rubbish, hit, after) => {
        const stream = Buffer.concat([rubbish, bytes(`${hit[0]}\n${after[0]}\n`)]);
        expect(decodePieces(codec, [stream]).at(-1)).toEqual(after[1]);
      }),
    );
  });

  test('of a line without end are thrown away and told once', () => {
    expect(decodePieces(codec, [bytes(`${'x'.repeat(5000)}\nHERE\n`)])).toEqual([
      { type: 'damaged' },
      { type: 'remark' },
    ]);
  });
});

let timers: HandTimers;
let signals: DeviceSignal[];
let sent: string[];
const open: ProfileDevice[] = [];

beforeEach(() => {
  timers = new HandTimers();
  signals = [];
  sent = [];
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((device) => device.close()));
  expect(new Set(signals.map(({ id }) => id)).size).toBe(signals.length);
  for (const signal of signals) deviceSignalSchema.parse(signal);
});

const told = () => signals.map(({ type }) => type);
const of = <T extends DeviceSignal['type']>(type: T) =>
  signals.filter((signal): signal is Extract<DeviceSignal, { type: T }> => signal.type === type);
const wants = (more: Partial<Wanted> = {}): Wanted => ({ ...NOTHING_WANTED, ...more });
const lamps = (...list: [number, LampState][]) => new Map(list);

async function plugged(of: DeviceProfile, more: LineBoxOptions = {}) {
  const box = new SimulatedLineBox(of, { timers, milliseconds: () => timers.elapsed, ...more });
  const cable = new Cable(box);
  const device = new ProfileDevice(
    {
      id: 'box',
      kind: of.kind,
      driver: 'profile',
      binding: 'serial',
      path: 'cable',
      identity: null,
      profile: of,
    },
    {
      id: 'box',
      open: cable.open,
      now: () => ({ run: 1, ms: timers.elapsed }),
      onSignal: (signal) => void signals.push(signal),
      timers,
      tap: (direction, chunk) => {
        if (direction === 'out') sent.push(Buffer.from(chunk).toString());
      },
    },
  );
  open.push(device);
  device.start();
  await settled();
  return { box, cable, device };
}

describe('the READY / WINNER box', () => {
  test('is there as soon as it says READY after the restart that opening its port makes', async () => {
    const { device } = await plugged(WINNER, { opensReset: 1300 });
    await timers.pass(1200);
    expect(told()).toEqual([]);
    await timers.pass(200);
    expect(signals).toMatchObject([{ type: 'ready', kind: 'buzzer', seats: 6, late: 80 }]);
    expect(device.health().phase).toBe('ready');
    expect(sent).toEqual([]);
  });

  test('that does not restart is there after a moment, unlocked by RESET, whose READY is no restart', async () => {
    const { box } = await plugged(WINNER, { slowReset: 1000 });
    box.press(4);
    expect(of('press')).toMatchObject([{ seat: 4 }]);
    await timers.pass(3000);
    box.press(5);
    expect(told()).toEqual(['ready', 'press', 'press']);
    expect(sent).toEqual(['RESET\n']);
  });

  test('is welcomed without a word of it, and told to reset', async () => {
    const { device } = await plugged(WINNER);
    await timers.pass(2600);
    expect(told()).toEqual(['ready']);
    expect(sent).toEqual(['RESET\n']);
    expect(device.health().trouble).toBeNull();
  });

  test('tells who was first, when it happened at the earliest and at the latest, and takes the lead as a remark', async () => {
    const { box, device } = await plugged(WINNER, { opensReset: 1000 });
    await timers.pass(1500);
    box.type('TIMING:T2:118\r\nWINNER:2\r\n');
    expect(of('press')).toMatchObject([
      { seat: 2, deviceTime: null, at: { run: 1, ms: 1500 }, happened: { ms: 1460, uncertainty: 40 } },
    ]);
    expect(device.health().lines).toMatchObject({ good: 3, unknown: 0 });
  });

  test('is reset when it is armed after a press, once, and not when nobody pressed', async () => {
    const { box, device } = await plugged(WINNER, { opensReset: 1000, slowReset: 1000 });
    await timers.pass(1500);
    device.want(wants({ armed: true }));
    expect(sent).toEqual([]);
    box.press(1);
    device.want(wants());
    device.want(wants({ armed: true }));
    await timers.pass(500);
    device.want(wants());
    device.want(wants({ armed: true }));
    await timers.pass(600);
    expect(sent).toEqual(['RESET\n']);
    box.press(3);
    expect(of('press')).toMatchObject([{ seat: 1 }, { seat: 3 }]);
    expect(told()).not.toContain('lost');
  });

  test('that is locked is reset when the question is shown, and hears the false start and the first after it', async () => {
    const { box, device } = await plugged(WINNER, { opensReset: 1000, slowReset: 1000 });
    await timers.pass(1500);
    box.press(6);
    await timers.pass(5000);
    device.want(wants({ watching: true }));
    await timers.pass(1100);
    expect(sent).toEqual(['RESET\n']);
    device.want(wants({ watching: true, armed: true }));
    box.press(2);
    expect(sent).toEqual(['RESET\n']);
    device.want(wants());
    await timers.pass(5000);
    device.want(wants({ watching: true }));
    await timers.pass(1100);
    box.press(3);
    await timers.pass(2000);
    device.want(wants({ watching: true, armed: true }));
    await timers.pass(1100);
    box.press(4);
    expect(sent).toEqual(['RESET\n', 'RESET\n', 'RESET\n']);
    expect(of('press').map(({ seat }) => seat)).toEqual([6, 2, 3, 4]);
  });

  test('shown a question while nobody has pressed is left alone', async () => {
    const { device } = await plugged(WINNER, { opensReset: 1000 });
    await timers.pass(1500);
    device.want(wants({ watching: true }));
    device.want(wants({ watching: true, armed: true }));
    expect(sent).toEqual([]);
  });

  test('that never answers RESET is reset for every question', async () => {
    const { box, device } = await plugged(WINNER, { opensReset: 1000 });
    await timers.pass(1500);
    for (const seat of [1, 2, 3, 4]) {
      device.want(wants({ armed: true }));
      box.press(seat);
      device.want(wants());
      await timers.pass(100);
    }
    expect(of('press')).toMatchObject([{ seat: 1 }, { seat: 2 }, { seat: 3 }, { seat: 4 }]);
  });

  test('whose press was damaged is reset all the same, and the damage is told', async () => {
    const { box, device } = await plugged(WINNER, { opensReset: 1000 });
    await timers.pass(1500);
    device.want(wants({ armed: true }));
    box.type('WINN\u00ff:2\r\n');
    await timers.pass(300);
    expect(of('gap')).toMatchObject([{ missing: 1 }]);
    device.want(wants());
    device.want(wants({ armed: true }));
    expect(sent).toEqual(['RESET\n']);
  });

  test('says strange things while it starts, which are nobody\u2019s fault', async () => {
    const { box } = await plugged(WINNER, { opensReset: 1000 });
    await timers.pass(1100);
    box.restart(500);
    await timers.pass(100);
    expect(told()).toEqual(['ready']);
    const other = await plugged(WINNER);
    other.box.type('ets Jul 29 2019\r\n\u0080\u00ff\r\nREADY\r\n');
    await timers.pass(300);
    expect(of('gap')).toEqual([]);
  });
});

describe('a box with clock, lamps and commands', () => {
  test('is given everything again after it restarted, and no second cue', async () => {
    const { box, device } = await plugged(TEXT_BOX, { opensReset: 1800 });
    device.want(wants({ armed: true, lamps: lamps([3, 'on'], [7, 'blink']) }));
    await timers.pass(2000);
    expect([box.armed, box.lit]).toEqual([true, [3, 7]]);
    await device.cue();
    await timers.pass(3000);
    box.restart(400);
    expect([box.armed, box.lit]).toEqual([false, []]);
    await timers.pass(450);
    expect([box.armed, box.lit]).toEqual([true, [3, 7]]);
    expect(told()).toEqual(['ready', 'lost', 'ready']);
    expect(box.obeyed.filter((command) => command === 'cue')).toHaveLength(1);
  });

  test('that restarts in the moment it is armed is armed again', async () => {
    const { box, device } = await plugged(TEXT_BOX, { opensReset: 1800 });
    await timers.pass(2000);
    device.want(wants({ armed: true, lamps: lamps([2, 'on']) }));
    box.restart(300);
    await timers.pass(350);
    expect([box.armed, box.lit]).toEqual([true, [2]]);
  });

  test('that answers ARM with its READY is not armed for ever', async () => {
    const chatty = profile({
      says: { ready: [{ line: 'READY' }], press: [{ line: 'P{seat}' }] },
      send: { arm: 'READY?\n' },
    });
    const { box, device } = await plugged(chatty, { opensReset: 500 });
    await timers.pass(600);
    for (let count = 0; count < 2; count += 1) {
      device.want(wants({ armed: true }));
      box.type('READY\r\n');
      box.type('READY\r\n');
      device.want(wants());
    }
    expect(told()).toEqual(['ready']);
    expect(sent).toEqual(['READY?\n', 'READY?\n', 'READY?\n', 'READY?\n']);
  });

  test('blinks by being told', async () => {
    const { box, device } = await plugged(TEXT_BOX, { opensReset: 100 });
    await timers.pass(200);
    device.want(wants({ lamps: lamps([1, 'blink'], [2, 'on']) }));
    const seen: number[][] = [];
    for (let count = 0; count < 4; count += 1) {
      seen.push(box.lit);
      await timers.pass(500);
    }
    expect(seen).toEqual([[1, 2], [2], [1, 2], [2]]);
  });

  test('gives its own time with each press and release', async () => {
    const { box } = await plugged(TEXT_BOX, { opensReset: 1000 });
    await timers.pass(1250);
    box.press(8);
    await timers.pass(90);
    box.release(8);
    expect(of('press')).toMatchObject([{ seat: 8, deviceTime: 250 }]);
    expect(of('release')).toMatchObject([{ seat: 8, deviceTime: 340 }]);
  });

  test('counts its microseconds on when their 32 bits are full', async () => {
    const timed = profile({ says: { ready: [{ line: 'READY' }], press: [{ line: 'P{seat} {us}' }] } });
    const { box } = await plugged(timed);
    box.type('READY\r\nP1 4294967000\r\nP2 1000\r\n');
    expect(of('press').map(({ deviceTime }) => deviceTime)).toEqual([4_294_967, 4_294_968.296]);
    box.type('READY\r\nP1 5000\r\n');
    expect(of('press').at(-1)?.deviceTime).toBe(5);
  });

  test('is asked while it is silent, and missed within two seconds when it no longer answers', async () => {
    const { box, cable, device } = await plugged(TEXT_BOX, { opensReset: 1000 });
    expect(device.health().latency).toBeNull();
    await timers.pass(20_000);
    expect(told()).toEqual(['ready']);
    // The box takes 2 ms to answer; what it says of itself is no answer.
    expect(device.health().latency).toEqual({ median: 1, worst: 1, from: 'round-trip' });
    box.receive = () => {};
    box.connect = () => {};
    await timers.pass(3000);
    expect(told()).toEqual(['ready', 'lost']);
    expect(device.health()).toMatchObject({ phase: 'lost', trouble: { key: 'trouble.silent' } });
    await timers.pass(60_000);
    expect(cable.openings).toBeGreaterThan(5);
  });

  test('plugged in again is there again, armed', async () => {
    const { box, cable, device } = await plugged(TEXT_BOX, { opensReset: 1800 });
    await timers.pass(2000);
    device.want(wants({ armed: true }));
    cable.pull();
    await timers.pass(1000);
    cable.plug();
    await timers.pass(8000);
    box.press(2);
    expect(told()).toEqual(['ready', 'lost', 'ready', 'press']);
    expect(box.armed).toBe(true);
  });

  test('that is full of lines nobody described tells so, but not line by line', async () => {
    const { box } = await plugged(TEXT_BOX, { opensReset: 100 });
    await timers.pass(200);
    for (let count = 0; count < 40; count += 1) box.type(`adc=${count}\r\n`);
    await timers.pass(300);
    expect(of('gap')).toMatchObject([{ missing: 1 }, { missing: 39 }]);
  });
});

test('a clicker base receives while a question is out, and its answers are in order', async () => {
  const base = profile({
    kind: 'clicker',
    says: { answer: [{ line: '{seat}={answer}' }] },
    send: { arm: 'GO\n', disarm: 'HALT\n' },
  });
  const { box, device } = await plugged(base);
  await timers.pass(2600);
  device.want(wants({ question: { type: 'multiple', options: 4 } }));
  expect(box.armed).toBe(true);
  box.answer(3, 'DB');
  device.want(wants());
  expect(box.armed).toBe(false);
  expect(of('answer')).toMatchObject([{ seat: 3, answer: 'BD', happened: { uncertainty: 25 } }]);
});

test('a lamp box without a cue of its own lights everything for a moment', async () => {
  const box = profile({ kind: 'lamp', says: {}, seats: 3, send: { lampOn: '+{seat}', lampOff: '-{seat}' } });
  const lampBox = await plugged(box);
  await timers.pass(2600);
  lampBox.device.want(wants({ lamps: lamps([2, 'on']) }));
  expect(await lampBox.device.cue()).toBeNull();
  expect(lampBox.box.lit).toEqual([1, 2, 3]);
  await timers.pass(400);
  expect(lampBox.box.lit).toEqual([2]);
});
