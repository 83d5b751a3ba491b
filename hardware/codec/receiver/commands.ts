// What the PC tells a 2.4 GHz 答题器 receiver, as values and as frames. Pure.
import type { QuestionMode } from '../../driver/wanted.ts';
import { encodeFrame } from './frames.ts';
import { BROADCAST, encodeKeypad, QUESTION, questionData, uidBytes } from './keypad.ts';

export type ReceiverCommand =
  /** Stop sending down. */
  | { type: 'stop' }
  /** A question of one item to every clicker. */
  | { type: 'ask'; mode: QuestionMode }
  /** Empty the list of admitted clickers. */
  | { type: 'clear' }
  /** Add to it, at most {@link MOST_ADMITTED} identities at once. */
  | { type: 'admit'; uids: readonly string[] }
  /** Hear only the clickers of the list, or all. */
  | { type: 'filter'; on: boolean }
  /** Take answers and acknowledge them to the clickers. */
  | { type: 'collect' }
  /** Say who you are; changes nothing there. */
  | { type: 'identify' };

export const MOST_ADMITTED = 59;

/** TYPE of a frame; what the receiver answers carries the same. */
export const TYPES = {
  down: 0x10,
  up: 0x11,
  stop: 0x12,
  admit: 0x20,
  clear: 0x22,
  filterOn: 0x23,
  filterOff: 0x24,
  identify: 0x2c,
  failed: 0x30,
  reached: 0x31,
  collect: 0x40,
  refused: 0xe0,
} as const;

export function typeOf(command: ReceiverCommand): number {
  switch (command.type) {
    case 'ask':
      return TYPES.down;
    case 'filter':
      return command.on ? TYPES.filterOn : TYPES.filterOff;
    default:
      return TYPES[command.type];
  }
}

function dataOf(command: ReceiverCommand): Uint8Array {
  switch (command.type) {
    case 'ask':
      return encodeKeypad({ uid: BROADCAST, type: QUESTION, data: questionData(command.mode) });
    case 'admit':
      return Uint8Array.from([command.uids.length, ...command.uids.flatMap(uidBytes)]);
    case 'collect':
      return Uint8Array.of(1);
    default:
      return new Uint8Array();
  }
}

export function encodeCommand(sign: number, command: ReceiverCommand): Uint8Array {
  return encodeFrame({ type: typeOf(command), sign, data: dataOf(command) });
}
