// The outer frames of a 2.4 GHz 答题器 receiver, both directions: bytes to checked frames and back. Pure.

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

export function xorOf(bytes: readonly number[] | Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) sum ^= byte;
  return sum;
}

/** Throws RangeError for more data than a frame can hold. */
export function encodeFrame({ type, sign, data }: HostFrame): Uint8Array {
  if (data.length > LONGEST_DATA) throw new RangeError(`${data.length} bytes do not fit into one frame`);
  const signBytes = new Uint8Array(4);
  new DataView(signBytes.buffer).setUint32(0, sign);
  const body = [type, ...signBytes, data.length, ...data];
  return Uint8Array.from([START, ...body, xorOf(body), END]);
}

/** Whether a whole good frame stands from `start` to the end of the bytes. */
function fits(bytes: readonly number[], start: number): boolean {
  if (lacking(bytes, start) !== 0) return false;
  return xorOf(bytes.slice(start + 1, -TAIL)) === bytes.at(-TAIL);
}

/** How many bytes would follow if a frame began at `start`, negative where it would have ended; null: none begins there. */
function lacking(bytes: readonly number[], start: number): number | null {
  const length = bytes[start + HEAD - 1] ?? 0;
  if (bytes[start] !== START || length > LONGEST_DATA) return null;
  return start + HEAD + length + TAIL - bytes.length;
}

/** Where the good frame begins that ends with the bytes, -1: none does. */
function beginning(bytes: readonly number[]): number {
  return bytes.at(-1) === END ? bytes.findIndex((_, index) => fits(bytes, index)) : -1;
}

/** A clicker's frame inside of a frame ends so shortly before it, and the end of it may look like a frame of its own. */
function isInside(bytes: readonly number[], start: number): boolean {
  return bytes.some((_, index) => index < start && lacking(bytes, index) === TAIL);
}

function frameFrom(bytes: readonly number[]): HostFrame {
  const data = Uint8Array.from(bytes.slice(HEAD, -TAIL));
  const sign = new DataView(Uint8Array.from(bytes.slice(2, 6)).buffer).getUint32(0);
  return { type: bytes[1] ?? 0, sign, data };
}

/**
 * Takes any chunk of bytes and gives the frames that ended in it. Never throws. A frame is taken the moment its last
 * byte is there, wherever it began: after damage nothing waits for the length a damaged frame claims, and a good frame
 * that began inside it counts. Only where a longer one would end two bytes later is it given that chance. The price: a
 * frame whose DATA holds another whole, good frame elsewhere would be taken for that one.
 */
export function splitFrames(state: FrameState, bytes: Uint8Array): { state: FrameState; pieces: Piece[] } {
  const pieces: Piece[] = [];
  let pending = [...state.pending];
  let { dropped } = state;
  const take = (start: number, frame: readonly number[]) => {
    if (dropped + start > 0) pieces.push({ damaged: dropped + start });
    pieces.push(frameFrom(frame.slice(start)));
    pending = pending.slice(frame.length);
    dropped = 0;
  };
  for (const byte of bytes) {
    pending.push(byte);
    if (pending.length > LONGEST + TAIL) {
      pending.shift();
      dropped += 1;
    }
    const start = beginning(pending);
    if (start >= 0 && !isInside(pending, start)) {
      take(start, pending);
      continue;
    }
    const before = pending.slice(0, -TAIL);
    const earlier = beginning(before);
    if (earlier >= 0) take(earlier, before);
  }
  return { state: { pending, dropped }, pieces };
}
