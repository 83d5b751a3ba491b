// Modbus-RTU as far as lamps need it: functions 05 and 0F, their replies and refusals. Pure.
import type { Codec } from '../driver/link.ts';

/** 05: one coil. 0F: several coils. */
export type ModbusFunction = 0x05 | 0x0f;

/** A reply whose check sum is right. */
export type ModbusReply =
  /** `value`: FF00 or 0000 as sent (05), or how many coils were written (0F). */
  | { type: 'done'; unit: number; fn: ModbusFunction; coil: number; value: number }
  /** `code`: 1 the function is not known, 2 there is no such coil, 3 … 11 see the standard. */
  | { type: 'refused'; unit: number; fn: ModbusFunction; code: number };

/** What the reply to a request will be when it is carried out. */
export type ModbusRequest = { bytes: Uint8Array; echo: Extract<ModbusReply, { type: 'done' }> };

const REFUSED = 0x80;
const DONE_LENGTH = 8;
const REFUSED_LENGTH = 5;

/** CRC-16 of Modbus (polynomial A001, start FFFF, reflected). */
export function crc16(bytes: Uint8Array): number {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1;
  }
  return crc;
}

const word = (value: number) => [value >> 8, value & 0xff];

/** Puts the check sum behind it, low byte first. */
export function sealed(body: readonly number[]): Uint8Array {
  const crc = crc16(Uint8Array.from(body));
  return Uint8Array.of(...body, crc & 0xff, crc >> 8);
}

/** Function 05. `unit` 1…247, `coil` from 0. */
export function writeCoil(unit: number, coil: number, on: boolean): ModbusRequest {
  const value = on ? 0xff00 : 0x0000;
  return {
    bytes: sealed([unit, 0x05, ...word(coil), ...word(value)]),
    echo: { type: 'done', unit, fn: 0x05, coil, value },
  };
}

/** Function 0F, from coil 0 on: the first coil is the lowest bit of the first byte. */
export function writeCoils(unit: number, lit: readonly boolean[]): ModbusRequest {
  const packed = new Array<number>(Math.ceil(lit.length / 8)).fill(0);
  for (const [index, on] of lit.entries())
    if (on) packed[index >> 3] = (packed[index >> 3] ?? 0) | (1 << (index & 7));
  return {
    bytes: sealed([unit, 0x0f, ...word(0), ...word(lit.length), packed.length, ...packed]),
    echo: { type: 'done', unit, fn: 0x0f, coil: 0, value: lit.length },
  };
}

const isFunction = (fn: number): fn is ModbusFunction => fn === 0x05 || fn === 0x0f;

function isSealed(frame: readonly number[]): boolean {
  const sum = crc16(Uint8Array.from(frame.slice(0, -2)));
  return frame.at(-2) === (sum & 0xff) && frame.at(-1) === sum >> 8;
}

/** The reply whose last byte is the last of these; null: none. */
function replyEnding(bytes: readonly number[]): ModbusReply | null {
  const [unit = 0, fn = 0, high = 0, low = 0, upper = 0, lower = 0] = bytes.slice(-DONE_LENGTH);
  if (bytes.length >= DONE_LENGTH && isFunction(fn) && isSealed(bytes.slice(-DONE_LENGTH)))
    return { type: 'done', unit, fn, coil: high * 256 + low, value: upper * 256 + lower };
  const [refuser = 0, marked = 0, code = 0] = bytes.slice(-REFUSED_LENGTH);
  const refused = marked ^ REFUSED;
  if (bytes.length >= REFUSED_LENGTH && isFunction(refused) && isSealed(bytes.slice(-REFUSED_LENGTH)))
    return { type: 'refused', unit: refuser, fn: refused, code };
  return null;
}

/**
 * Replies in a stream of bytes, each found by its own end: whatever stands before it, a damaged reply or noise, costs
 * nothing else. Never throws.
 */
export const modbusCodec: Codec<ModbusReply> = {
  initial: [],
  decode(state, bytes) {
    let last = state as readonly number[];
    const messages: ModbusReply[] = [];
    for (const byte of bytes) {
      last = [...last.slice(1 - DONE_LENGTH), byte];
      const reply = replyEnding(last);
      if (reply === null) continue;
      messages.push(reply);
      last = [];
    }
    return { state: last, messages };
  },
};
