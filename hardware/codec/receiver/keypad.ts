// The frames a 2.4 GHz 答题器 receiver carries to its clickers and back, and the question and answer in them. Pure.
import type { QuestionMode } from '../../driver/wanted.ts';
import { xorOf } from '../xor.ts';

/** `5A UID[4] RFU TYPE LEN DATA[LEN] XOR CA`; XOR of UID…DATA. */
export type KeypadFrame = {
  /** 8 hexadecimal digits, small letters, in the order of the bytes. */
  uid: string;
  type: number;
  data: Uint8Array;
};

/** Every clicker of the receiver's list. */
export const BROADCAST = '00000000';

/** A question down, and the answer to it up. */
export const QUESTION = 0x11;

const START = 0x5a;
const END = 0xca;
const HEAD = 8;
const TAIL = 2;

export function uidBytes(uid: string): number[] {
  return [0, 2, 4, 6].map((at) => Number.parseInt(uid.slice(at, at + 2), 16));
}

export function uidFrom(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function encodeKeypad({ uid, type, data }: KeypadFrame): Uint8Array {
  const body = [...uidBytes(uid), 0, type, data.length, ...data];
  return Uint8Array.from([START, ...body, xorOf(body), END]);
}

/** Null when these bytes are not exactly one good frame. */
export function parseKeypad(bytes: Uint8Array): KeypadFrame | null {
  const length = bytes[HEAD - 1];
  if (length === undefined || bytes.length !== HEAD + length + TAIL) return null;
  if (bytes[0] !== START || bytes.at(-1) !== END) return null;
  if (xorOf(bytes.subarray(1, -TAIL)) !== bytes.at(-TAIL)) return null;
  return { uid: uidFrom(bytes.subarray(1, 5)), type: bytes[6] ?? 0, data: bytes.slice(HEAD, -TAIL) };
}

const KINDS = { single: 0b01, multiple: 0b10, judge: 0b11 } as const;
type Kind = keyof typeof KINDS;

/** The buttons of such a clicker; a question with more options is asked with these. */
export const LETTERS = 'ABCDEF';
const JUDGED = 'TF';

/** Kind and mask share one byte; that the kind has the two high bits is our reading of "2-bit kind + 6-bit mask". */
export function packItem(kind: Kind, mask: number): number {
  return (KINDS[kind] << 6) | mask;
}

function unpackItem(byte: number): { kind: Kind; mask: number } | null {
  const kind = (Object.keys(KINDS) as Kind[]).find((known) => KINDS[known] === byte >> 6);
  return kind === undefined ? null : { kind, mask: byte & 0x3f };
}

/** DATA of a question of one item, number 1: the contest has one question at a time. */
export function questionData(mode: QuestionMode): Uint8Array {
  const buttons = mode.type === 'judge' ? JUDGED.length : Math.min(mode.options, LETTERS.length);
  return Uint8Array.of(1, 1, packItem(mode.type, (1 << buttons) - 1));
}

/** Letters in order, or T or F, as DATA of an answer gives them; null when it gives none that can be. */
export function answerFrom(data: Uint8Array): string | null {
  const [count, , packed] = data;
  const item = packed === undefined ? null : unpackItem(packed);
  if (count !== 1 || item === null) return null;
  const letters = item.kind === 'judge' ? JUDGED : LETTERS;
  if (item.mask >= 1 << letters.length) return null;
  const chosen = [...letters].filter((_, bit) => item.mask & (1 << bit));
  const fits = item.kind === 'multiple' ? chosen.length > 0 : chosen.length === 1;
  return fits ? chosen.join('') : null;
}
