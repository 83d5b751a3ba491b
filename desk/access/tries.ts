// Wrong PINs are counted for each account: after some of them it is closed for a while, each time for longer.

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

  /** Milliseconds until the account is open again; 0 when it is. */
  closedFor(account: string, now: number): number {
    return Math.max(0, (this.#counts.get(account)?.closedUntil ?? 0) - now);
  }

  /** How many tries are left; 0: this one closed the account. */
  wrong(account: string, now: number): number {
    const count = this.#counts.get(account) ?? { wrong: 0, closings: 0, closedUntil: 0 };
    this.#counts.set(account, count);
    count.wrong += 1;
    if (count.wrong < MOST_TRIES) return MOST_TRIES - count.wrong;
    count.closedUntil = now + Math.min(FIRST_CLOSING * 2 ** count.closings, LONGEST_CLOSING);
    count.closings += 1;
    count.wrong = 0;
    return 0;
  }

  right(account: string): void {
    this.#counts.delete(account);
  }
}
