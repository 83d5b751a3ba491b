// The 2.4 GHz 答题器 receiver: its frames whatever the bytes, and its driver on a cable with time moved by hand.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { message } from '#contract/messages/message.ts';
import { type DeviceSignal, deviceSignalSchema } from '#contract/signal.ts';
import { encodeCommand } from '#hardware/codec/receiver/commands.ts';
import { encodeFrame, type HostFrame, LONGEST_DATA } from '#hardware/codec/receiver/frames.ts';
import {
  answerFrom,
  encodeKeypad,
  packItem,
  parseKeypad,
  QUESTION,
  questionData,
} from '#hardware/codec/receiver/keypad.ts';
import { type ReceiverMessage, receiverCodec } from '#hardware/codec/receiver/messages.ts';
import type { DriverOptions } from '#hardware/driver/device.ts';
import { makeDevice } from '#hardware/driver/drivers.ts';
import { ReceiverDevice } from '#hardware/driver/receiver.ts';
import { NOTHING_WANTED, type QuestionMode } from '#hardware/driver/wanted.ts';
import { Cable } from '#hardware/simulator/cable.ts';
import { HandTimers, settled } from '#hardware/simulator/hand-timers.ts';
import { SimulatedReceiver } from '#hardware/simulator/receiver.ts';
import { cut } from './hardware-cuts.ts';

const hex = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));
const written = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

function decodeAll(chunks: Iterable<Uint8Array>): ReceiverMessage[] {
  let state = receiverCodec.initial;
  return [...chunks].flatMap((chunk) => {
    const decoded = receiverCodec.decode(state, chunk);
    state = decoded.state;
    return decoded.messages;
  });
}

const decodeOne = (bytes: Uint8Array) => decodeAll([bytes])[0];
const join = (frames: readonly Uint8Array[]) => Uint8Array.from(Buffer.concat(frames));

const uid = fc.stringMatching(/^[0-9a-f]{8}$/).filter((text) => text !== '00000000');
const sign = fc.nat(0xffff_ffff);
const letters = fc.subarray([...'ABCDEF'], { minLength: 1 }).map((chosen) => chosen.join(''));

const answerFrame = fc.tuple(uid, letters).map(([from, chosen]): [Uint8Array, ReceiverMessage] => {
  const data = new SimulatedReceiver().answerFrame(from, chosen, 'multiple');
  return [encodeFrame({ type: 0x11, sign: 7, data }), { type: 'answer', uid: from, answer: chosen }];
});
const ackFrame = fc
  .tuple(sign, fc.constantFrom(0, 1))
  .map(([mark, result]): [Uint8Array, ReceiverMessage] => [
    encodeFrame({ type: 0x10, sign: mark, data: Uint8Array.of(result, 1, 18) }),
    { type: 'acknowledged', command: 0x10, sign: mark, result: result === 0 ? 'ok' : 'busy' },
  ]);
const reportFrame = fc
  .tuple(sign, fc.boolean(), fc.array(uid, { maxLength: 47 }))
  .map(([mark, reached, uids]): [Uint8Array, ReceiverMessage] => {
    const entries = uids.map((one, place) => `${place.toString(16).padStart(2, '0')}${one}`).join('');
    const frame = { type: reached ? 0x31 : 0x30, sign: mark, data: hex(`01${entries}`) };
    return [encodeFrame(frame), { type: 'delivery', sign: mark, reached, uids }];
  });
const stream = fc.array(fc.oneof(answerFrame, ackFrame, reportFrame), { minLength: 1, maxLength: 8 });

describe('frames of the receiver', () => {
  test('are those of the protocol page', () => {
    expect(written(encodeCommand(1, { type: 'stop' }))).toBe('5c12000000010013ca');
    const question = encodeKeypad({
      uid: '00000000',
      type: QUESTION,
      data: questionData({ type: 'single', options: 4 }),
    });
    expect(written(question)).toBe('5a0000000000110301014f5dca');
    expect(written(encodeCommand(2, { type: 'ask', mode: { type: 'single', options: 4 } }))).toBe(
      '5c10000000020d5a0000000000110301014f5dca8fca',
    );
  });

  test('of whitelist, filter, collecting and identity', () => {
    const admitted = encodeCommand(3, { type: 'admit', uids: ['0a0b0c0d', '01020304'] });
    expect(written(admitted.subarray(0, -2))).toBe('5c200000000309020a0b0c0d01020304');
    expect(written(encodeCommand(4, { type: 'clear' }))).toBe('5c22000000040026ca');
    expect(written(encodeCommand(4, { type: 'filter', on: true }))).toBe('5c23000000040027ca');
    expect(written(encodeCommand(4, { type: 'filter', on: false }))).toBe('5c24000000040020ca');
    expect(written(encodeCommand(0, { type: 'identify' }))).toBe('5c2c00000000002cca');
    expect(written(encodeCommand(1, { type: 'collect' }))).toBe('5c4000000001010141ca');
  });

  test('hold at most 240 bytes of data', () => {
    const frame: HostFrame = { type: 0x30, sign: 1, data: new Uint8Array(LONGEST_DATA) };
    expect(encodeFrame(frame)).toHaveLength(249);
    expect(() => encodeFrame({ ...frame, data: new Uint8Array(LONGEST_DATA + 1) })).toThrow(RangeError);
  });

  test('every split of a stream says the same', () => {
    fc.assert(
      fc.property(stream, fc.array(fc.nat(), { maxLength: 20 }), (frames, places) => {
        const bytes = join(frames.map(([frame]) => frame));
        const said = frames.map(([, meant]) => meant);
        expect(decodeAll(cut(bytes, places))).toEqual(said);
        expect(decodeAll(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(said);
      }),
    );
  });

  test('random bytes never throw, and a good frame behind them is heard at once', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), answerFrame, (noise, [frame, meant]) => {
        expect(decodeAll([noise, frame]).at(-1)).toEqual(meant);
      }),
    );
  });

  test('a clicker whose identity looks like the beginning of a frame is heard', () => {
    const frame = Buffer.from('5c11000000070d5a81dd5c0a00110301 01a0b8ca8bca'.replace(' ', ''), 'hex');
    expect(decodeAll([frame])).toEqual([{ type: 'answer', uid: '81dd5c0a', answer: 'F' }]);
    expect(decodeAll(cut(frame, [20]))).toHaveLength(1);
  });

  test('one damaged byte costs its own frame and no other', () => {
    const damage = fc.record({ at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) });
    fc.assert(
      fc.property(stream, answerFrame, damage, (frames, last, { at, by }) => {
        const all = [...frames, last];
        const bytes = join(all.map(([frame]) => frame));
        // The damage is told with the next good frame, so the last frame stays whole.
        const place = at % (bytes.length - last[0].length);
        bytes[place] = (bytes[place] ?? 0) ^ by;
        let end = 0;
        const hit = all.findIndex(([frame]) => {
          end += frame.length;
          return place < end;
        });
        // One in 256 that looks like a whole frame inside is taken for one: one byte of XOR cannot tell more.
        fc.pre(decodeAll([bytes.subarray(end - (all[hit]?.[0].length ?? 0), end)]).length === 0);
        const said = decodeAll([bytes]);
        const spared = all.filter((_, index) => index !== hit).map(([, meant]) => meant);
        expect(said.filter(({ type }) => type !== 'damaged')).toEqual(spared);
        expect(said.filter(({ type }) => type === 'damaged')).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  test('a length that lies holds nothing back: the frames it would swallow are heard as they end', () => {
    const lying = hex('5c11 00000001 f0 5a01');
    const good = encodeFrame({ type: 0x22, sign: 9, data: Uint8Array.of(0) });
    const done = { type: 'acknowledged', command: 0x22, sign: 9, result: 'ok' };
    expect(decodeAll([lying, good, good])).toEqual([{ type: 'damaged', bytes: 9 }, done, done]);
  });

  test('without its end a frame is lost alone', () => {
    const [one, two] = [3, 4].map((mark) => encodeFrame({ type: 0x12, sign: mark, data: hex('000112') }));
    const said = decodeAll([one!.subarray(0, -1), two!]);
    expect(said.map(({ type }) => type)).toEqual(['damaged', 'acknowledged']);
  });

  test('a clicker’s frame that is damaged inside is told as damage, not as an answer', () => {
    const inner = new SimulatedReceiver().answerFrame('0a0b0c0d', 'B', 'single');
    inner[10] = 0x44;
    expect(decodeOne(encodeFrame({ type: 0x11, sign: 1, data: inner }))).toEqual({
      type: 'damaged',
      bytes: 13,
    });
  });
});

describe('questions and answers', () => {
  test('a question asks for as many letters as it has, six at most', () => {
    const asked = (mode: QuestionMode) => questionData(mode)[2];
    expect(asked({ type: 'single', options: 2 })).toBe(0x43);
    expect(asked({ type: 'multiple', options: 6 })).toBe(0xbf);
    expect(asked({ type: 'multiple', options: 8 })).toBe(0xbf);
    expect(asked({ type: 'judge' })).toBe(0xc3);
  });

  test('masks are letters', () => {
    const answer = (kind: QuestionMode['type'], mask: number) =>
      answerFrom(Uint8Array.of(1, 1, packItem(kind, mask)));
    expect([1, 2, 4, 8, 16, 32].map((mask) => answer('single', mask)).join('')).toBe('ABCDEF');
    expect(answer('multiple', 0b10101)).toBe('ACE');
    expect([answer('judge', 1), answer('judge', 2)]).toEqual(['T', 'F']);
    expect([answer('single', 3), answer('multiple', 0), answer('judge', 3), answer('judge', 4)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect([answerFrom(Uint8Array.of(1, 1, 0x01)), answerFrom(Uint8Array.of(2, 1, 0x41))]).toEqual([
      null,
      null,
    ]);
  });

  test('a keypad frame comes back as it was written, and no other bytes are one', () => {
    fc.assert(
      fc.property(uid, fc.nat(255), fc.uint8Array({ maxLength: 230 }), fc.nat(), (from, type, data, at) => {
        const bytes = encodeKeypad({ uid: from, type, data });
        expect(parseKeypad(bytes)).toEqual({ uid: from, type, data });
        bytes[at % bytes.length]! ^= 0x10;
        expect(parseKeypad(bytes)).toSatisfy((frame) => frame === null || at % bytes.length === 5);
        expect(parseKeypad(bytes.subarray(1))).toBeNull();
      }),
    );
  });
});

const CLICKERS = ['0a0b0c01', '0a0b0c02', '0a0b0c03'];
const SPARE = 'ffee0001';
const SINGLE: QuestionMode = { type: 'single', options: 4 };

let timers: HandTimers;
let signals: DeviceSignal[];
let base: SimulatedReceiver;
let cable: Cable;
let driver: ReceiverDevice;

const of = <T extends DeviceSignal['type']>(type: T) =>
  signals.filter((signal): signal is Extract<DeviceSignal, { type: T }> => signal.type === type);
const told = () => signals.map(({ type }) => type);
const answers = () => of('answer').map(({ seat, answer }) => `${seat}${answer}`);
const ask = (question: QuestionMode | null) => driver.want({ ...NOTHING_WANTED, question });
const types = () => base.heard.map(({ type }) => type).filter((type) => type !== 0x2c);

async function start(clickers: string[] = CLICKERS): Promise<void> {
  const options: DriverOptions = {
    id: 'panel',
    open: cable.open,
    now: () => ({ run: 1, ms: timers.elapsed }),
    onSignal: (signal) => void signals.push(signal),
    timers,
  };
  const made = makeDevice(
    {
      id: 'panel',
      kind: 'clicker',
      driver: 'receiver',
      binding: 'serial',
      path: 'cable',
      identity: null,
      clickers,
    },
    options,
  );
  if (!(made instanceof ReceiverDevice)) throw new TypeError('not a receiver');
  driver = made;
  driver.start();
  await settled();
}

describe('a receiver on its cable', () => {
  beforeEach(() => {
    timers = new HandTimers();
    signals = [];
    base = new SimulatedReceiver({ timers });
    cable = new Cable(base);
  });

  afterEach(async () => {
    await driver.close();
    expect(new Set(signals.map((signal) => signal.id)).size).toBe(signals.length);
    for (const signal of signals) deviceSignalSchema.parse(signal);
  });

  test('is ready when it has told who it is, with the clickers of the list and no others', async () => {
    base.list.add('99999999');
    await start();
    expect(signals).toMatchObject([
      { type: 'ready', kind: 'clicker', seats: 3, name: '2.4G 0d150a01 V1.9.2' },
    ]);
    expect([...base.list]).toEqual(CLICKERS);
    expect(base.filtering).toBe(true);
    base.answer(SPARE, 'A');
    expect(answers()).toEqual([]);
    expect(driver.health()).toMatchObject({ phase: 'ready', seats: 3, unconfirmed: 0, late: 4000 });
  });

  test('is ready too when its firmware does not tell who it is', async () => {
    base.ignorant.add(0x2c);
    await start();
    expect(signals).toMatchObject([{ type: 'ready', seats: 3 }]);
    expect([...base.list]).toEqual(CLICKERS);
  });

  test('a long list goes down in frames of at most 59', async () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      (0x0b00_0000 + index).toString(16).padStart(8, '0'),
    );
    await start(many);
    expect(types().filter((type) => type === 0x20)).toHaveLength(3);
    expect([...base.list]).toEqual(many);
  });

  test('empty and doubled places of the list are no clickers', async () => {
    await start(['0a0b0c01', '', '0a0b0c01', '00000000', '0a0b0c02']);
    expect([...base.list]).toEqual(['0a0b0c01', '0a0b0c02']);
    base.answer('0a0b0c02', 'C');
    base.answer('0a0b0c01', 'C');
    expect(answers()).toEqual(['5C', '1C']);
  });

  test('sends the question down and the answers up', async () => {
    await start();
    ask({ type: 'multiple', options: 5 });
    expect(base.question).toEqual({ type: 'multiple', options: 5 });
    await timers.pass(3000);
    base.answer('0a0b0c02', 'DB');
    base.answer('0a0b0c03', 'E');
    expect(answers()).toEqual(['2BD', '3E']);
    const at = { run: 1, ms: 3000 };
    expect(of('answer')[0]).toMatchObject({
      at,
      deviceTime: null,
      happened: { ms: 1000, uncertainty: 2000 },
    });
    ask({ type: 'judge' });
    base.answer('0a0b0c01', 'F');
    expect(answers()).toEqual(['2BD', '3E', '1F']);
    expect(base.question).toEqual({ type: 'judge' });
    expect(driver.health().unconfirmed).toBe(0);
  });

  test('an answer on its way when the question was taken back still comes up', async () => {
    await start();
    ask(SINGLE);
    ask(null);
    base.answer('0a0b0c01', 'A');
    expect(types().at(-1)).toBe(0x12);
    expect(answers()).toEqual(['1A']);
  });

  test('what the air repeats counts once, a changed answer counts', async () => {
    await start();
    ask(SINGLE);
    for (const letter of ['A', 'A', 'B', 'A']) base.answer('0a0b0c01', letter);
    expect(answers()).toEqual(['1A', '1B', '1A']);
    expect(driver.health().lines.repeated).toBe(1);
    ask({ type: 'single', options: 2 });
    base.answer('0a0b0c01', 'A');
    expect(answers()).toEqual(['1A', '1B', '1A', '1A']);
  });

  test('a busy receiver is asked again, later and later, until it sends', async () => {
    await start();
    base.busyFor = 3;
    ask(SINGLE);
    expect(base.question).toBeNull();
    await timers.pass(249);
    expect(base.asked).toBe(1);
    await timers.pass(1 + 500);
    expect(base.asked).toBe(3);
    expect(base.question).toBeNull();
    await timers.pass(1000);
    expect(base.question).toEqual(SINGLE);
    await timers.pass(5000);
    expect(base.asked).toBe(4);
    expect(driver.health().unconfirmed).toBe(0);
  });

  test('one that stays busy is given up and counted', async () => {
    await start();
    base.busyFor = 1000;
    ask(SINGLE);
    await timers.pass(30_000);
    const { asked } = base;
    expect(driver.health()).toMatchObject({ phase: 'ready', unconfirmed: 1 });
    await timers.pass(5000);
    expect(base.asked).toBe(asked);
  });

  test('another question takes the place of one that waits for a busy receiver', async () => {
    await start();
    base.busyFor = 1;
    ask(SINGLE);
    ask({ type: 'judge' });
    expect(base.question).toEqual({ type: 'judge' });
    await timers.pass(5000);
    expect(base.question).toEqual({ type: 'judge' });
    expect(base.asked).toBe(2);
  });

  test('a lost answer to a question is asked for once more, and "busy" with it is as good', async () => {
    await start();
    base.losing.push(0x10);
    ask(SINGLE);
    await timers.pass(300 + 5000);
    expect(base.asked).toBe(2);
    expect(base.question).toEqual(SINGLE);
    expect(driver.health().unconfirmed).toBe(0);
  });

  test('a command never answered is sent five times and counted', async () => {
    await start();
    base.losing.push(0x40, 0x40, 0x40, 0x40, 0x40);
    ask(SINGLE);
    await timers.pass(1499);
    expect(base.question).toBeNull();
    await timers.pass(1);
    expect(base.question).toEqual(SINGLE);
    expect(driver.health().unconfirmed).toBe(1);
  });

  test('a command its firmware does not know is not repeated', async () => {
    base.ignorant.add(0x40);
    await start();
    await timers.pass(3000);
    expect(types().filter((type) => type === 0x40)).toHaveLength(1);
    expect(driver.health()).toMatchObject({ phase: 'ready', unconfirmed: 1 });
  });

  test('tells whom a question did not reach, until it does or the seat answers', async () => {
    base.outOfReach.add('0a0b0c03').add('0a0b0c01').add('0a0b0c02');
    await start();
    ask(SINGLE);
    await timers.pass(500);
    expect(driver.health().advice).toEqual([
      { key: 'advice.clickers.unreached', params: { seats: '1, 2, 3' } },
    ]);
    base.outOfReach.delete('0a0b0c01');
    base.report(2);
    base.answer('0a0b0c02', 'A');
    base.report(3);
    expect(driver.health().advice).toMatchObject([{ params: { seats: '3' } }]);
    expect(driver.health().lines.missing).toBe(0);
    ask({ type: 'judge' });
    expect(driver.health().advice).toEqual([]);
    expect(driver.health().lines.missing).toBe(1);
  });

  test('a late report of an earlier question says nothing about this one', async () => {
    base.outOfReach.add('0a0b0c03');
    await start();
    ask(SINGLE);
    const earlier = base.heard.findLast(({ type }) => type === 0x10)?.sign ?? 0;
    ask({ type: 'judge' });
    base.report(4, earlier);
    expect(driver.health().advice).toEqual([]);
  });

  test('without a list every clicker is heard and seated in the order of its first press', async () => {
    await start([]);
    expect(base.filtering).toBe(false);
    for (const from of ['0a0b0c02', SPARE, '0a0b0c02', '0a0b0c01']) base.answer(from, 'A');
    expect(answers()).toEqual(['1A', '2A', '1A', '3A']);
    expect(driver.health().clickers).toEqual(['0a0b0c02', SPARE, '0a0b0c01']);
    expect(driver.health().seats).toBe(3);
  });

  test('a spare that is heard beside the list takes the next seat, and is named to the technician', async () => {
    await start();
    base.filtering = false;
    base.answer(SPARE, 'B');
    expect(answers()).toEqual(['4B']);
    expect(driver.health().clickers).toEqual([...CLICKERS, SPARE]);
    expect(driver.health().advice).toEqual([{ key: 'advice.clickers.new', params: { seats: '4' } }]);
  });

  test('more clickers than a receiver has places for are counted, not seated', async () => {
    await start([]);
    for (let index = 1; index <= 121; index += 1) base.answer(index.toString(16).padStart(8, '0'), 'A');
    expect(answers()).toHaveLength(120);
    expect(driver.health()).toMatchObject({ seats: 120, lines: { unknown: 1 } });
  });

  test('a list the receiver did not take whole, and letters it does not have, are told with what to do', async () => {
    base.places = 1;
    await start();
    ask({ type: 'single', options: 8 });
    expect(driver.health().advice.map(({ key }) => key)).toEqual([
      'advice.clickers.rejected',
      'advice.clickers.letters',
    ]);
    for (const { key, params } of driver.health().advice) {
      expect(message('zh-CN', key, params)).toMatch(/请.*$/);
      expect(message('en', key, params)).not.toMatch(/[{}]/);
    }
  });

  test('damage is told as a gap, unless it came before the first good frame', async () => {
    base.silent = true;
    await start();
    base.silent = false;
    base.raw(hex('ca00 5c11'));
    await timers.pass(500);
    expect(told()).toEqual(['ready']);
    const frame = encodeFrame({ type: 0x11, sign: 1, data: base.answerFrame('0a0b0c01', 'A', 'single') });
    frame[12]! ^= 4;
    base.raw(frame);
    base.answer('0a0b0c02', 'B');
    expect(told()).toEqual(['ready', 'gap', 'answer']);
    expect(driver.health().lines).toMatchObject({ damaged: 2 });
  });

  test('silence is noticed within 2 s, and one lost answer is none', async () => {
    await start();
    await timers.pass(10_000);
    expect(told()).toEqual(['ready']);
    base.silent = true;
    await timers.pass(600);
    base.silent = false;
    await timers.pass(3000);
    expect(told()).toEqual(['ready']);
    base.silent = true;
    await timers.pass(2000);
    expect(told()).toEqual(['ready', 'lost']);
    expect(driver.health().trouble).toMatchObject({ key: 'trouble.silent' });
  });

  test('replugged in the middle of a question it is given list, filter and question again', async () => {
    await start();
    ask(SINGLE);
    for (let time = 0; time < 20; time += 1) {
      cable.pull();
      await settled();
      base.restart();
      base.list.clear();
      base.filtering = false;
      cable.plug();
      await timers.pass(300);
      expect(base.question).toEqual(SINGLE);
      expect([...base.list]).toEqual(CLICKERS);
      expect(base).toMatchObject({ filtering: true, collecting: true });
      base.answer('0a0b0c02', 'C');
    }
    expect(of('lost')).toHaveLength(20);
    expect(of('ready')).toHaveLength(21);
    expect(answers()).toEqual(Array(20).fill('2C'));
  });

  test('one that was without power between two questions takes answers again', async () => {
    await start();
    ask(SINGLE);
    ask(null);
    base.restart();
    ask({ type: 'judge' });
    base.answer('0a0b0c01', 'T');
    expect(answers()).toEqual(['1T']);
  });

  test('eighteen answers in one chunk are eighteen signals', async () => {
    const panel = Array.from({ length: 18 }, (_, index) =>
      (0x0c00_0001 + index).toString(16).padStart(8, '0'),
    );
    await start(panel);
    ask(SINGLE);
    const frames = panel.map((from) =>
      encodeFrame({ type: 0x11, sign: 1, data: base.answerFrame(from, 'A', 'single') }),
    );
    base.raw(join(frames));
    expect(of('answer').map(({ seat }) => seat)).toEqual(panel.map((_, index) => index + 1));
  });
});
