// Repeatable chance: the same seed gives the same course on every machine.

/** Numbers of mulberry32 (public domain). */
export class Chance {
  #state: number;

  /** `seed`: any whole number; its lower 32 bits count. */
  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** At least 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0, below `count`. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  between(least: number, greatest: number): number {
    return least + this.next() * (greatest - least);
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** Undefined of an empty list. */
  pick<Item>(items: readonly Item[]): Item | undefined {
    return items[this.below(items.length)];
  }

  shuffled<Item>(items: readonly Item[]): Item[] {
    return items
      .map((item) => ({ item, ticket: this.next() }))
      .sort((a, b) => a.ticket - b.ticket)
      .map(({ item }) => item);
  }
}
