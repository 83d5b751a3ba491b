// Commands of USB relay boards that never answer: LCUS (four bytes each) and one letter for each relay. Pure.
import type { Codec } from '../driver/link.ts';

/** LCUS with a CH340: `A0`, relay from 1, 01 on or 00 off, low byte of the sum of the three. */
export function lcusSwitch(relay: number, on: boolean): Uint8Array {
  const op = on ? 0x01 : 0x00;
  return Uint8Array.of(0xa0, relay, op, (0xa0 + relay + op) & 0xff);
}

/** More relays than letters there cannot be. */
export const LETTER_RELAYS = 26;

/** `A` on, `a` off; the second relay B and b, and so on to Z. */
export function letterSwitch(relay: number, on: boolean): Uint8Array {
  return Uint8Array.of((on ? 0x40 : 0x60) + relay);
}

/** Such a board says nothing: what comes is only counted, in bytes. */
export const muteCodec: Codec<number, null> = {
  initial: null,
  decode: (_, bytes) => ({ state: null, messages: [bytes.length] }),
};
