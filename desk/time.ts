// The desk's only clock for decisions: monotonic, and shared by the processes of one PC.
import { uptime } from 'node:os';
import type { Instant } from '#contract/units.ts';

/**
 * Milliseconds of the system's monotonic clock, with fractions; never goes back, knows nothing of the date. Counted
 * from the system's zero and not from this process's, so that a simulator in another process can be compared.
 */
export function monotonicNow(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}

/** Milliseconds since this PC was started, sleep included, to 10 ms or (macOS) to 1 s. */
export function uptimeNow(): number {
  return uptime() * 1000;
}

/** The clock of one run of the desk on a contest: {@link Instant}s of different runs are never compared. */
export class DeskClock {
  #run = 0;

  now = (): Instant => ({ run: this.#run, ms: monotonicNow() });

  startRun(run: number): void {
    this.#run = run;
  }
}

/** The date and time for people: ISO 8601 with the offset of this PC. */
export function wallNow(date = new Date()): string {
  const offset = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
  const two = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  const size = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}
