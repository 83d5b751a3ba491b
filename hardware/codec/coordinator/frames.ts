// The frames of an ESP-NOW coordinator among its lines of text: bytes to messages. Pure.
import type { Codec } from '../../driver/link.ts';
import { xorOf } from '../xor.ts';

/**
 * Little-endian, last byte XOR of all before it.
 * Press, 12 bytes: `AA 01 dev ts[4] delta[2] pos 00 xor`. Status, 17 bytes: `AA 02 online[2] armed[2] pressed[2] ts[4]
 * game[4] xor`. `ts` in milliseconds since the coordinator started, 32 bits.
 */
export type CoordinatorMessage =
  /** `delta` and `place` are the coordinator's own order, told for the record alone. */
  | { type: 'press'; dev: number; time: number; delta: number; place: number }
  | { type: 'status'; online: number; armed: number; pressed: number; time: number; game: number }
  /** Bytes that are neither a frame nor text: told once, until the next good frame. */
  | { type: 'damaged' };

export type CoordinatorState = { pending: readonly number[]; damaged: boolean };

const NO_BYTES: CoordinatorState = { pending: [], damaged: false };

const START = 0xaa;
const SIZES: Readonly<Record<number, number>> = { 1: 12, 2: 17 };

/** Tab, line ends and the escape of coloured terminals belong to text, other control characters do not. */
function isText(byte: number): boolean {
  return byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x1b;
}

function read(bytes: readonly number[]): CoordinatorMessage | null {
  if (xorOf(bytes) !== 0) return null;
  const view = new DataView(Uint8Array.from(bytes).buffer);
  const u16 = (at: number) => view.getUint16(at, true);
  const u32 = (at: number) => view.getUint32(at, true);
  if (bytes[1] === 2)
    return { type: 'status', online: u16(2), armed: u16(4), pressed: u16(6), time: u32(8), game: u32(12) };
  if (bytes[10] !== 0) return null;
  return { type: 'press', dev: bytes[2] ?? 0, time: u32(3), delta: u16(7), place: bytes[9] ?? 0 };
}

/**
 * Messages that ended in these bytes, in order. Never throws. Where a frame seems to begin, as many bytes are awaited
 * as it would have, 17 at most; when it is none, only its first byte is given up, so that a frame which began inside it
 * counts.
 */
export function decode(
  state: CoordinatorState,
  bytes: Uint8Array,
): { state: CoordinatorState; messages: CoordinatorMessage[] } {
  const messages: CoordinatorMessage[] = [];
  const pending = [...state.pending];
  let { damaged } = state;

  const give = (message: CoordinatorMessage) => {
    if (message.type === 'damaged' && damaged) return;
    damaged = message.type === 'damaged';
    messages.push(message);
  };
  /** False when more bytes are needed. */
  const step = (): boolean => {
    const [first, second] = pending;
    if (first === undefined || (first === START && second === undefined)) return false;
    const size = first === START ? SIZES[second ?? 0] : undefined;
    if (size !== undefined && pending.length < size) return false;
    const message = size === undefined ? null : read(pending.slice(0, size));
    if (message !== null) give(message);
    else if (!isText(first)) give({ type: 'damaged' });
    pending.splice(0, message === null ? 1 : size);
    return true;
  };
  for (const byte of bytes) {
    pending.push(byte);
    while (step());
  }
  return { state: { pending, damaged }, messages };
}

export const coordinatorCodec: Codec<CoordinatorMessage> = {
  initial: NO_BYTES,
  decode: decode as Codec<CoordinatorMessage>['decode'],
};
