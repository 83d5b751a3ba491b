// What every codec owes, one after the other: a stream means the same however it is cut, and no bytes make it throw.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buzzCodec } from '#hardware/codec/buzz.ts';
import { coordinatorCodec } from '#hardware/codec/coordinator/frames.ts';
import { buttonPlaces, gamepadCodec, seatsDown } from '#hardware/codec/gamepad.ts';
import { keyboardCodec } from '#hardware/codec/keyboard.ts';
import { leitaiCodec } from '#hardware/codec/leitai/decode.ts';
import { encodeMessage } from '#hardware/codec/leitai/messages.ts';
import { modbusCodec, sealed } from '#hardware/codec/modbus.ts';
import { profileCodec } from '#hardware/codec/profile/decode.ts';
import { encodeFrame } from '#hardware/codec/receiver/frames.ts';
import { receiverCodec } from '#hardware/codec/receiver/messages.ts';
import { muteCodec } from '#hardware/codec/relay.ts';
import type { Codec } from '#hardware/driver/link.ts';
import { SHIPPED_PROFILES } from '#hardware/profiles.ts';
import { SimulatedCoordinator } from '#hardware/simulator/coordinator.ts';
import { SimulatedReceiver } from '#hardware/simulator/receiver.ts';

function decoded<Message>(codec: Codec<Message>, chunks: Iterable<Uint8Array>): Message[] {
  let state = codec.initial;
  const messages: Message[] = [];
  for (const chunk of chunks) {
    const result = codec.decode(state, chunk);
    state = result.state;
    messages.push(...result.messages);
  }
  return messages;
}

const coordinator = new SimulatedCoordinator();
const receiver = new SimulatedReceiver();
const stamp = { boot: '00af', time: 4711 };
const answer = (uid: string) =>
  encodeFrame({ type: 0x11, sign: 1, data: receiver.answerFrame(uid, 'BD', 'multiple') });

/** Each with two whole messages, between noise where the line has it. */
const STREAMS: Record<string, { codec: Codec<unknown>; stream: Uint8Array; says: string[] }> = {
  leitai: {
    codec: leitaiCodec,
    stream: Buffer.from(
      encodeMessage({ ...stamp, type: 'press', sequence: 1, seat: 3 }) +
        encodeMessage({ ...stamp, type: 'ack', sequence: 2, command: 9 }),
    ),
    says: ['press', 'ack'],
  },
  profile: {
    codec: profileCodec(SHIPPED_PROFILES.find(({ id }) => id === 'ready-winner')!),
    stream: Buffer.from('READY\r\nTIMING:T1:312\r\nWINNER:1\r\n'),
    says: ['ready', 'remark', 'press'],
  },
  coordinator: {
    codec: coordinatorCodec,
    stream: Buffer.concat([
      coordinator.pressFrame(3),
      Buffer.from('[RX] dev\r\n'),
      coordinator.pressFrame(7),
    ]),
    says: ['press', 'press'],
  },
  receiver: {
    codec: receiverCodec,
    stream: Buffer.concat([answer('0a5a5c01'), answer('0a0bca5c')]),
    says: ['answer', 'answer'],
  },
  modbus: {
    codec: modbusCodec,
    stream: Buffer.concat([sealed([1, 5, 0, 0, 0xff, 0]), Buffer.of(0x5a), sealed([1, 0x8f, 2])]),
    says: ['done', 'refused'],
  },
};

describe.each(Object.entries(STREAMS))('the stream of %s', (_, { codec, stream, says }) => {
  const whole = decoded(codec, [stream]);

  test('says what it should', () => {
    expect(whole).toMatchObject(says.map((type) => ({ type })));
  });

  test('says the same cut into two and into three at every place, and byte by byte', () => {
    for (let one = 0; one <= stream.length; one += 1)
      for (let other = one; other <= stream.length; other += 1) {
        const chunks = [stream.subarray(0, one), stream.subarray(one, other), stream.subarray(other)];
        expect(decoded(codec, chunks), `cut at ${one} and ${other}`).toEqual(whole);
      }
    expect(
      decoded(
        codec,
        Array.from(stream, (byte) => Uint8Array.of(byte)),
      ),
    ).toEqual(whole);
  });
});

const CODECS: Record<string, Codec<unknown>> = {
  ...Object.fromEntries(Object.entries(STREAMS).map(([name, { codec }]) => [name, codec])),
  buzz: buzzCodec,
  gamepad: gamepadCodec,
  keyboard: keyboardCodec,
  relay: muteCodec,
};

test.each(Object.entries(CODECS))('random bytes never make the codec of %s throw', (_, codec) => {
  const chunks = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 });
  fc.assert(fc.property(chunks, (all) => void decoded(codec, all)));
});

test('a report of random bytes presses for listed buttons alone', () => {
  const key = fc.tuple(fc.nat(70), fc.nat(7)).map(([byte, bit]) => `${byte}.${bit}`);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.uniqueArray(key, { maxLength: 8 }), (report, keys) => {
      const down = seatsDown(report, buttonPlaces(keys));
      for (const seat of down ?? []) {
        const [byte = 0, bit = 0] = (keys[seat - 1] ?? '').split('.').map(Number);
        expect((report[byte] ?? 0) & (1 << bit)).not.toBe(0);
      }
    }),
  );
});
