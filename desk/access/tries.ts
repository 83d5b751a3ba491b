// Wrong tries are counted for each PIN: after some of them its account is closed for a while, each time for longer.

/** Wrong tries in a row that close an account. */
export const MOST_TRIES = 5;
const FIRST_CLOSING = 30_000;
const LONGEST_CLOSING = 8 * 60_000;

interface Count {
  wrong: number;
  closings: number;
  /** Monotonic milliseconds. */
  closedUntil: number;
}

export class Tries {
  readonly #counts = new Map<string, Count>();

  /** Milliseconds until its account is open again; 0 when it is. */
  closedFor(pin: string, now: number): number {
    return Math.max(0, (this.#counts.get(pin)?.closedUntil ?? 0) - now);
  }

  /** How many tries are left; 0: this one closed the account. */
  wrong(pin: string, now: number): number {
    const count = this.#counts.get(pin) ?? { wrong: 0, closings: 0, closedUntil: 0 };
    this.#counts.set(pin, count);
    count.wrong += 1;
    if (count.wrong < MOST_TRIES) return MOST_TRIES - count.wrong;
    count.closedUntil = now + Math.min(FIRST_CLOSING * 2 ** count.closings, LONGEST_CLOSING);
    count.closings += 1;
    count.wrong = 0;
    return 0;
  }

  right(pin: string): void {
    this.#counts.delete(pin);
  }
}
