// The outer frames of a 2.4 GHz 答题器 receiver, both directions: bytes to checked frames and back. Pure.
import { xorOf } from '../xor.ts';

/** `5C TYPE SIGN[4] LEN DATA[LEN] XOR CA`; XOR of TYPE…DATA, SIGN with its high byte first. */
export type HostFrame = {
  type: number;
  /** The receiver answers a command with the command's own type and sign. 0…0xFFFFFFFF. */
  sign: number;
  /** At most {@link LONGEST_DATA} bytes. */
  data: Uint8Array;
};

/** A good frame, or so many bytes before a good frame that belonged to none. */
export type Piece = HostFrame | { damaged: number };

export const LONGEST_DATA = 240;

const START = 0x5c;
const END = 0xca;
/** Bytes before DATA and behind it. */
const HEAD = 7;
const TAIL = 2;
const LONGEST = HEAD + LONGEST_DATA + TAIL;

/** What is kept between chunks: the last bytes that may belong to a frame, and how many before them belonged to none. */
export type FrameState = { pending: readonly number[]; dropped: number };

export const NO_FRAME: FrameState = { pending: [], dropped: 0 };

/** Throws RangeError for more data than a frame can hold. */
export function encodeFrame({ type, sign, data }: HostFrame): Uint8Array {
  if (data.length > LONGEST_DATA) throw new RangeError(`${data.length} bytes do not fit into one frame`);
  const signBytes = new Uint8Array(4);
  new DataView(signBytes.buffer).setUint32(0, sign);
  const body = [type, ...signBytes, data.length, ...data];
  return Uint8Array.from([START, ...body, xorOf(body), END]);
}

/** Where a frame ends if one begins at `start`; null: none does. */
function endOf(bytes: readonly number[], start: number): number | null {
  const length = bytes[start + HEAD - 1] ?? 0;
  return bytes[start] !== START || length > LONGEST_DATA ? null : start + HEAD + length + TAIL;
}

/** Where the good frame begins that ends at `end`; null: none does. */
function beginning(bytes: readonly number[], end: number): number | null {
  if (bytes[end - 1] !== END) return null;
  for (let start = bytes.indexOf(START); start >= 0; start = bytes.indexOf(START, start + 1)) {
    const fits = endOf(bytes, start) === end;
    if (fits && xorOf(bytes.slice(start + 1, end - TAIL)) === bytes[end - TAIL]) return start;
  }
  return null;
}

/** DATA that is the frame of a clicker begins so and has, in its eighth byte, its own LEN of ten less. */
const CARRIED = { start: 0x5a, length: 7, around: 10 };

function carries(bytes: readonly number[], start: number): boolean {
  const data = start + HEAD;
  const inside = bytes[data + CARRIED.length] ?? 0;
  return bytes[data] === CARRIED.start && bytes[data - 1] === inside + CARRIED.around;
}

/** Whether what stands from `start` to the end may end the clicker's frame that a longer one carries. */
function isInside(bytes: readonly number[], start: number): boolean {
  return bytes.some(
    (_, index) => index < start && endOf(bytes, index) === bytes.length + TAIL && carries(bytes, index),
  );
}

function frameFrom(bytes: readonly number[]): HostFrame {
  const data = Uint8Array.from(bytes.slice(HEAD, -TAIL));
  const sign = new DataView(Uint8Array.from(bytes.slice(2, 6)).buffer).getUint32(0);
  return { type: bytes[1] ?? 0, sign, data };
}

/**
 * Takes any chunk of bytes and gives the frames that ended in it. Never throws. A frame is taken the moment its last
 * byte is there, wherever it began: after damage nothing waits for the length a damaged frame claims, and a good frame
 * that began inside it counts. Only what may be the end of a clicker's frame waits for the two bytes that would end the
 * frame around it. The price: a frame whose DATA holds another whole, good frame elsewhere would be taken for that one.
 */
export function splitFrames(state: FrameState, bytes: Uint8Array): { state: FrameState; pieces: Piece[] } {
  const pieces: Piece[] = [];
  let pending = [...state.pending];
  let { dropped } = state;
  /** The frame from `start` to `end`, and that what stands before it belonged to none. */
  const take = (start: number, end: number) => {
    if (dropped + start > 0) pieces.push({ damaged: dropped + start });
    pieces.push(frameFrom(pending.slice(start, end)));
    pending = pending.slice(end);
    dropped = 0;
  };
  for (const byte of bytes) {
    pending.push(byte);
    if (pending.length > LONGEST + TAIL) {
      pending.shift();
      dropped += 1;
    }
    const end = pending.length;
    const [start, waited] = [beginning(pending, end), beginning(pending, end - TAIL)];
    if (start !== null && !isInside(pending, start)) take(start, end);
    else if (waited !== null) take(waited, end - TAIL);
  }
  return { state: { pending, dropped }, pieces };
}
