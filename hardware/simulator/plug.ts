// A simulated device at a real port, with its bytes as slow as the line would carry them.
import type { FarEnd } from '../port/mock.ts';
import type { Port } from '../port/port.ts';
import { systemTimers } from '../timers.ts';

/**
 * Puts a simulated box at a real port, e.g. its end of a pair of pseudo-terminals, and lets its bytes through as
 * slowly as a line of so many bits per second carries them.
 */
export function plugIntoPort(end: FarEnd, port: Port, baudRate: number): void {
  port.onData((bytes) => end.receive(bytes));
  end.connect(paced((bytes) => port.write(bytes), baudRate));
}

/** Eight data bits with start and stop. */
const BITS_PER_BYTE = 10;

/** Hands bytes on no faster than the line would, as many at a time as a millisecond's timer asks for. */
function paced(write: (bytes: Uint8Array) => void, baudRate: number): (data: string | Uint8Array) => void {
  const perByte = (BITS_PER_BYTE * 1000) / baudRate;
  let waiting: { byte: number; due: number }[] = [];
  let free = 0;
  const pass = () => {
    const now = performance.now();
    const through = waiting.filter(({ due }) => due <= now);
    waiting = waiting.slice(through.length);
    if (through.length > 0) write(Uint8Array.from(through, ({ byte }) => byte));
    if (waiting.length > 0) systemTimers.after(1, pass);
  };
  return (data) => {
    if (waiting.length === 0) systemTimers.after(1, pass);
    free = Math.max(free, performance.now());
    for (const byte of typeof data === 'string' ? Buffer.from(data, 'latin1') : data) {
      free += perByte;
      waiting.push({ byte, due: free });
    }
  };
}
