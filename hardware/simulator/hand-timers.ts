// Time moved by hand, for tests of everything that waits.
import type { Timers } from '../timers.ts';

type Entry = { due: number; act: () => void };

export class HandTimers implements Timers {
  #elapsed = 0;
  #entries = new Set<Entry>();

  /** Milliseconds moved so far. */
  get elapsed(): number {
    return this.#elapsed;
  }

  /** How many have been started and neither fallen due nor been taken back. */
  get waiting(): number {
    return this.#entries.size;
  }

  after(ms: number, act: () => void): () => void {
    const entry = { due: this.#elapsed + ms, act };
    this.#entries.add(entry);
    return () => this.#entries.delete(entry);
  }

  /** Moves time on by `ms`, doing what falls due in its order, and lets promises settle in between. */
  async pass(ms: number): Promise<void> {
    const end = this.#elapsed + ms;
    await settled();
    for (let entry = this.#first(end); entry; entry = this.#first(end)) {
      this.#entries.delete(entry);
      this.#elapsed = entry.due;
      entry.act();
      await settled();
    }
    this.#elapsed = end;
  }

  #first(end: number): Entry | undefined {
    let first: Entry | undefined;
    for (const entry of this.#entries) {
      if (entry.due <= end && (!first || entry.due < first.due)) first = entry;
    }
    return first;
  }
}

/** Resolves once all promises that can settle without outside help have settled. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
