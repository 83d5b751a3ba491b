// Reports of gamepads and joysticks: a button is a bit of the report, named in the setting of the device. Pure.
import type { Codec } from '../driver/link.ts';

export type GamepadMessage = { type: 'report'; bytes: Uint8Array };

/** One chunk is one report; where its buttons stand, only the setting knows. */
export const gamepadCodec: Codec<GamepadMessage> = {
  initial: null,
  decode: (state, bytes) => ({ state, messages: [{ type: 'report', bytes }] }),
};

export type ButtonPlace = { readonly seat: number; readonly byte: number; readonly bit: number };

/**
 * Where each seat's button stands, from the setting's `keys`: `byte.bit`, both from 0 (`5.4`: 16 in the sixth byte),
 * in the order of seats; '' and what cannot be read is a seat without a button.
 */
export function buttonPlaces(keys: readonly string[]): ButtonPlace[] {
  return keys.flatMap((key, index) => {
    const [, byte, bit] = /^(\d{1,3})\.([0-7])$/.exec(key) ?? [];
    return byte === undefined ? [] : [{ seat: index + 1, byte: Number(byte), bit: Number(bit) }];
  });
}

/** Seats whose button is down; null: a report of another sort, too short to have them all. */
export function seatsDown(report: Uint8Array, places: readonly ButtonPlace[]): ReadonlySet<number> | null {
  if (places.some(({ byte }) => byte >= report.length)) return null;
  const down = places.filter(({ byte, bit }) => (((report[byte] ?? 0) >> bit) & 1) === 1);
  return new Set(down.map(({ seat }) => seat));
}
