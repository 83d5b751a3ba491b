// One direction of a simulated cable: what goes in comes out in the same order, at once where no transit is asked for.
import type { Timers } from '../../timers.ts';

export class Lane {
  readonly #timers: Timers;
  readonly #milliseconds: () => number;
  readonly #transit: (() => number) | undefined;
  #last = Number.NEGATIVE_INFINITY;

  constructor(timers: Timers, milliseconds: () => number, transit: (() => number) | undefined) {
    this.#timers = timers;
    this.#milliseconds = milliseconds;
    this.#transit = transit;
  }

  pass(deliver: () => void): void {
    if (this.#transit === undefined) {
      deliver();
      return;
    }
    const now = this.#milliseconds();
    this.#last = Math.max(this.#last, now + this.#transit());
    this.#timers.after(this.#last - now, deliver);
  }
}
