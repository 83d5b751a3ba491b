// The check byte of both radio boxes: all bytes by exclusive or. Pure.

/** 0…255; 0 over bytes that end with their own check byte. */
export function xorOf(bytes: Iterable<number>): number {
  let sum = 0;
  for (const byte of bytes) sum ^= byte;
  return sum;
}
