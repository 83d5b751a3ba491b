// The line protocol's codec: examples by hand, and properties over any cutting and any damage.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc8 } from '#hardware/codec/leitai/checksum.ts';
import { type Command, encodeCommand, parseCommand } from '#hardware/codec/leitai/commands.ts';
import { decode, leitaiCodec, NO_LINE } from '#hardware/codec/leitai/decode.ts';
import { frame, LONGEST_LINE, splitLines } from '#hardware/codec/leitai/lines.ts';
import { encodeMessage, type Message, parseMessage } from '#hardware/codec/leitai/messages.ts';
import { decodePieces } from './hardware-cuts.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const decodeAll = (text: string) => decode(NO_LINE, bytes(text)).messages;

const whole = fc.integer({ min: 0, max: 0xffff_ffff });
const seat = fc.integer({ min: 1, max: 255 });
const stamp = {
  boot: fc.stringMatching(/^[0-9a-f]{4,8}$/),
  sequence: whole,
  time: whole,
};
const message: fc.Arbitrary<Message> = fc.oneof(
  fc.record({
    ...stamp,
    type: fc.constant('hello' as const),
    version: fc.integer({ min: 1, max: 255 }),
    kind: fc.constantFrom('buzzer', 'clicker', 'lamp'),
    seats: seat,
    name: fc.stringMatching(/^[\w-]{1,24}$/),
  }),
  fc.record({ ...stamp, type: fc.constantFrom('press' as const, 'release' as const, 'held' as const), seat }),
  fc.record({
    ...stamp,
    type: fc.constant('answer' as const),
    seat,
    answer: fc.stringMatching(/^([A-H]{1,8}|T)$/),
  }),
  fc.record({ ...stamp, type: fc.constant('beat' as const) }),
  fc.record({ ...stamp, type: fc.constant('ack' as const), command: whole }),
);
const options = fc.integer({ min: 2, max: 8 });
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom<Command>(
    { type: 'hello' },
    { type: 'ping' },
    { type: 'arm' },
    { type: 'disarm' },
    { type: 'reset' },
    { type: 'dark' },
    { type: 'cue' },
    { type: 'stop' },
    { type: 'ask', mode: { type: 'judge' } },
  ),
  fc.record({
    type: fc.constant('lamp' as const),
    seat,
    state: fc.constantFrom('on' as const, 'off' as const, 'blink' as const),
  }),
  fc.record({
    type: fc.constant('ask' as const),
    mode: fc.record({ type: fc.constantFrom('single' as const, 'multiple' as const), options }),
  }),
);

describe('the checksum', () => {
  test('agrees with the published check value of CRC-8/SMBUS', () => {
    expect(crc8('123456789')).toBe(0xf4);
  });

  test('notices two neighbouring characters that changed places, which XOR cannot', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{2,90}$/), fc.nat(), (text, at) => {
        const index = at % (text.length - 1);
        const swapped = text.slice(0, index) + text[index + 1] + text[index] + text.slice(index + 2);
        fc.pre(swapped !== text);
        expect(crc8(swapped)).not.toBe(crc8(text));
      }),
    );
  });
});

describe('any stream of correct lines', () => {
  test('carries every message there and back', () => {
    fc.assert(
      fc.property(message, (sent) => {
        expect(decodeAll(encodeMessage(sent))).toEqual([sent]);
      }),
    );
  });

  test('carries every command there and back', () => {
    fc.assert(
      fc.property(command, fc.integer({ min: 1, max: 65_535 }), (sent, number) => {
        const [line] = splitLines(NO_LINE, bytes(encodeCommand({ number, command: sent }))).lines;
        expect(line?.ok && parseCommand(line.body)).toEqual({ number, command: sent });
      }),
    );
  });

  test('means the same however its bytes are cut into chunks', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 8 }), fc.array(fc.nat()), (sent, cuts) => {
        const stream = bytes(sent.map(encodeMessage).join(''));
        const places = [0, ...cuts.map((cut) => cut % (stream.length + 1)), stream.length];
        places.sort((a, b) => a - b);
        const chunks = places.slice(1).map((end, index) => stream.subarray(places[index], end));
        expect(decodePieces(leitaiCodec, chunks)).toEqual(sent);
      }),
    );
  });

  test('means the same byte by byte and with carriage returns', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 4 }), (sent) => {
        const stream = bytes(sent.map(encodeMessage).join('').replaceAll('\n', '\r\n'));
        expect(
          decodePieces(
            leitaiCodec,
            [...stream].map((byte) => Uint8Array.of(byte)),
          ),
        ).toEqual(sent);
      }),
    );
  });
});

describe('a disturbed stream', () => {
  test('never makes the decoder throw', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 300 })),
        (chunks) => void decodePieces(leitaiCodec, chunks),
      ),
    );
  });

  test('never makes the parsers throw, whatever a correct checksum vouches for', () => {
    fc.assert(
      fc.property(fc.string(), (body) => {
        parseMessage(body);
        parseCommand(body);
      }),
    );
  });

  test('loses only the line in which one character changed', () => {
    fc.assert(
      fc.property(message, message, message, fc.nat(), fc.nat({ max: 6 }), (before, hit, after, at, bit) => {
        const line = bytes(encodeMessage(hit));
        const index = at % (line.length - 1);
        line[index] = (line[index] ?? 0) ^ (1 << bit);
        fc.pre(line[index] !== 0x0a);
        const stream = Buffer.concat([bytes(encodeMessage(before)), line, bytes(encodeMessage(after))]);
        const [first, damaged, last, ...more] = decodePieces(leitaiCodec, [stream]);
        expect([first, damaged?.type, last, more]).toEqual([before, 'damaged', after, []]);
      }),
    );
  });

  test('loses nothing when a line end is damaged or missing, with or without a carriage return', () => {
    const between = fc.constantFrom('', '\r', '\rX', 'J', '\u00ff');
    fc.assert(
      fc.property(message, message, message, between, (first, second, third, end) => {
        const lines = [first, second, third].map((each) => encodeMessage(each).trim());
        fc.pre(`${lines[0]}${end}${lines[1]}`.length <= LONGEST_LINE);
        expect(decodeAll(`${lines[0]}${end}${lines[1]}\n${lines[2]}\n`)).toEqual([first, second, third]);
      }),
    );
  });

  test('loses of lines that ran together only the damaged one', () => {
    const press = (sequence: number): Message => ({
      type: 'press',
      boot: '00af',
      sequence,
      time: 9,
      seat: 1,
    });
    const [first = '', second, third] = [1, 2, 3].map((sequence) => encodeMessage(press(sequence)));
    const damaged = `${first.trim().replace('PRESS', 'PRASS')}`;
    expect(decodeAll(`${damaged}?${second}${third}`)).toEqual([
      { type: 'damaged', damage: 'checksum' },
      press(2),
      press(3),
    ]);
  });

  test('throws a line without end away, says so once, and goes on with the next', () => {
    const good: Message = { type: 'beat', boot: '00af', sequence: 1, time: 2 };
    expect(decodeAll(`${'x'.repeat(5000)}\n${encodeMessage(good)}`)).toEqual([
      { type: 'damaged', damage: 'too long' },
      good,
    ]);
  });
});

describe('a line at the limit', () => {
  const longest = 'B'.repeat(LONGEST_LINE - 3);

  test('passes at the full length, also with a carriage return', () => {
    expect(splitLines(NO_LINE, bytes(frame(longest).replace('\n', '\r\n'))).lines).toEqual([
      { ok: true, body: longest },
    ]);
  });

  test('is refused one character longer, by sender and receiver', () => {
    expect(() => frame(`${longest}B`)).toThrow(RangeError);
    expect(splitLines(NO_LINE, bytes(`${'B'.repeat(LONGEST_LINE + 1)}\n`)).lines).toEqual([
      { ok: false, damage: 'too long' },
    ]);
  });
});

describe('a line with a correct checksum', () => {
  test.each([
    ['of a type of the future is known as unknown', 'VOLTAGE 00af 3 12 5', 'unknown'],
    ['with words of the future keeps its meaning', 'PRESS 00af 3 12 5 hard', 'press'],
    ['of a held button is one', 'HELD 00af 3 12 5', 'held'],
    ['of a held button without a seat is damaged', 'HELD 00af 3 12', 'damaged'],
    ['without a seat is damaged', 'PRESS 00af 3 12', 'damaged'],
    ['with seat 0 is damaged', 'PRESS 00af 3 12 0', 'damaged'],
    ['with a boot id that is none is damaged', 'PRESS x 3 12 1', 'damaged'],
    ['with a number beyond 32 bits is damaged', 'PRESS 00af 4294967296 12 1', 'damaged'],
    ['with an answer that is none is damaged', 'ANSWER 00af 3 12 7 AT', 'damaged'],
    ['named like a property every object has is unknown to us', 'CONSTRUCTOR 00af 3 12', 'unknown'],
  ])('%s', (_sentence, body, type) => {
    expect(decodeAll(frame(body)).map((decoded) => decoded.type)).toEqual([type]);
  });
});
