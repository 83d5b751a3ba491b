// What a 2.4 GHz 答题器 receiver says to the PC: bytes to messages. Pure.
import type { Codec } from '../../driver/link.ts';
import { TYPES } from './commands.ts';
import { type FrameState, type HostFrame, NO_FRAME, type Piece, splitFrames } from './frames.ts';
import { answerFrom, parseKeypad, QUESTION, uidFrom } from './keypad.ts';

export type ReceiverMessage =
  /** A command was carried out, or not: `busy` with sending down, or it `failed`. */
  | { type: 'acknowledged'; command: number; sign: number; result: 'ok' | 'busy' | 'failed' }
  /** So many of the clickers of one frame were added to the list. */
  | { type: 'admitted'; command: number; sign: number; added: number }
  /** Identity of the receiver, and its firmware. */
  | { type: 'identified'; uid: string; version: string }
  /** It does not know a command, or not of this length. */
  | { type: 'refused'; command: number }
  /** Letters in order, or T or F. */
  | { type: 'answer'; uid: string; answer: string }
  /** Clickers that a question has reached in one of several tries, or has not. */
  | { type: 'delivery'; sign: number; reached: boolean; uids: string[] }
  /** A good frame of no consequence here. */
  | { type: 'unknown' }
  | { type: 'damaged'; bytes: number };

const UNKNOWN: ReceiverMessage = { type: 'unknown' };

/** DATA begins with the result: 00 is well, 01 of a question sent down is busy. */
function acknowledged({ type, sign, data }: HostFrame): ReceiverMessage {
  if (data[0] === undefined) return UNKNOWN;
  const failure = type === TYPES.down && data[0] === 1 ? 'busy' : 'failed';
  return { type: 'acknowledged', command: type, sign, result: data[0] === 0 ? 'ok' : failure };
}

/** The clicker's own frame is checked once more; one that is damaged inside came so over the air. */
function carried(data: Uint8Array): ReceiverMessage {
  const frame = parseKeypad(data);
  if (frame === null) return { type: 'damaged', bytes: data.length };
  const answer = frame.type === QUESTION ? answerFrom(frame.data) : null;
  return answer === null ? UNKNOWN : { type: 'answer', uid: frame.uid, answer };
}

/** DATA: number of the try, then a place in the list and an identity for each clicker. */
function delivery({ type, sign, data }: HostFrame): ReceiverMessage {
  if (data.length % 5 !== 1) return UNKNOWN;
  const uids = Array.from({ length: (data.length - 1) / 5 }, (_, index) =>
    uidFrom(data.subarray(index * 5 + 2, index * 5 + 6)),
  );
  return { type: 'delivery', sign, reached: type === TYPES.reached, uids };
}

function identified(data: Uint8Array): ReceiverMessage {
  if (data.length < 7) return UNKNOWN;
  return { type: 'identified', uid: uidFrom(data.subarray(0, 4)), version: data.subarray(4, 7).join('.') };
}

function read(frame: HostFrame): ReceiverMessage {
  const { type, sign, data } = frame;
  switch (type) {
    case TYPES.up:
      return carried(data);
    case TYPES.failed:
    case TYPES.reached:
      return delivery(frame);
    case TYPES.identify:
      return identified(data);
    case TYPES.admit:
      return data[0] === undefined ? UNKNOWN : { type: 'admitted', command: type, sign, added: data[0] };
    case TYPES.refused:
      return data[1] === undefined ? UNKNOWN : { type: 'refused', command: data[1] };
    case TYPES.down:
    case TYPES.stop:
    case TYPES.clear:
    case TYPES.filterOn:
    case TYPES.filterOff:
    case TYPES.collect:
      return acknowledged(frame);
    default:
      return UNKNOWN;
  }
}

function message(piece: Piece): ReceiverMessage {
  return 'damaged' in piece ? { type: 'damaged', bytes: piece.damaged } : read(piece);
}

/** Messages that ended in these bytes, in order. Never throws. */
export function decode(
  state: FrameState,
  bytes: Uint8Array,
): { state: FrameState; messages: ReceiverMessage[] } {
  const split = splitFrames(state, bytes);
  return { state: split.state, messages: split.pieces.map(message) };
}

export const receiverCodec: Codec<ReceiverMessage> = {
  initial: NO_FRAME,
  decode: decode as Codec<ReceiverMessage>['decode'],
};
