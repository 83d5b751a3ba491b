// How long the lines of a device took to arrive, over the last minute or two.

/** About a minute of a device that speaks twice a second, with what is pressed meanwhile. */
const KEPT = 200;

export class Latencies {
  #last: number[] = [];

  add(ms: number): void {
    this.#last.push(ms);
    if (this.#last.length > KEPT) this.#last.shift();
  }

  clear(): void {
    this.#last = [];
  }

  /** Milliseconds; null before the first. */
  summary(): { median: number; worst: number } | null {
    const sorted = [...this.#last].sort((one, other) => one - other);
    const [median, worst] = [sorted[sorted.length >> 1], sorted.at(-1)];
    return median === undefined || worst === undefined ? null : { median, worst };
  }
}
