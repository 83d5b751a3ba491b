// The one timer of the floor: wakes it when the engine has something to decide by itself.
import { randomUUID } from 'node:crypto';
import type { Instant } from '#contract/units.ts';
import { alarm, alarmSignal } from '#engine/alarm.ts';
import type { Floor } from './floor.ts';

export class AlarmClock {
  readonly #floor: Floor;
  readonly #now: () => Instant;
  #timer: NodeJS.Timeout | null = null;

  constructor(floor: Floor, now: () => Instant) {
    this.#floor = floor;
    this.#now = now;
  }

  /** Sets the timer to the next alarm of the record that decides; call it whenever that has moved. */
  set(): void {
    this.stop();
    if (this.#floor.stopped) return;
    const next = alarm(this.#floor.decided.state);
    const now = this.#now();
    // A clock of an earlier run has no moment in this one; it is about to be held.
    if (next === null || next.at.run !== now.run) return;
    this.#timer = setTimeout(() => this.#ring(), Math.max(0, next.at.ms - now.ms));
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #ring(): void {
    const due = alarm(this.#floor.decided.state);
    const at = this.#now();
    if (due === null) return;
    // Timers count whole milliseconds and may come a fraction early.
    if (at.ms < due.at.ms) this.set();
    else this.#floor.signal({ id: `desk:${at.run}:${randomUUID()}`, at, ...alarmSignal(due) });
  }
}
