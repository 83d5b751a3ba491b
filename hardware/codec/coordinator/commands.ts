// What the PC tells an ESP-NOW coordinator, as values and as bytes. Pure.
import { xorOf } from '../xor.ts';

/** Of the commands known, those a contest uses. */
const COMMANDS = { arm: 1, disarm: 2, status: 4, end: 7 } as const;
export type CoordinatorCommand = keyof typeof COMMANDS;

const START = 0xbb;
const EVERYBODY = 0;

/** `BB cmd target game[4] xor`, little-endian; always to all buttons. `game` 0…0xFFFFFFFF. */
export function encodeCommand(command: CoordinatorCommand, game: number): Uint8Array {
  const bytes = new Uint8Array(8);
  bytes.set([START, COMMANDS[command], EVERYBODY]);
  new DataView(bytes.buffer).setUint32(3, game, true);
  bytes[7] = xorOf(bytes);
  return bytes;
}
