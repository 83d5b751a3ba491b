// When the next whole backup is due: after what matters, and not while a clock runs, unless it has waited too long.

/** Milliseconds after which a changed contest gets a new one anyway. */
const PERIOD = 60_000;
/** So long a running clock may put it off, in milliseconds. */
const LONGEST_WAIT = 300_000;
/** Milliseconds between an attempt that failed and the next. */
const RETRY = 15_000;

export class BackupSchedule {
  /** Since when one is wanted at once: the contest was opened, a turn settled, the results announced. */
  #wanted: number | null = null;
  /** First change that is in none yet. */
  #changed: number | null = null;
  #last: number;
  #notBefore = 0;

  /** Instants are milliseconds of the monotonic clock. */
  constructor(now: number) {
    this.#last = now;
  }

  want(now: number): void {
    this.#wanted ??= now;
  }

  changed(now: number): void {
    this.#changed ??= now;
  }

  due(now: number, clockRuns: boolean): boolean {
    const since = this.#since();
    if (since === null || now < since || now < this.#notBefore) return false;
    return !clockRuns || now - since >= LONGEST_WAIT;
  }

  /** One was begun: what changes from now on is for the next. */
  begun(now: number): void {
    this.#wanted = null;
    this.#changed = null;
    this.#last = now;
  }

  failed(now: number): void {
    this.#notBefore = now + RETRY;
    this.want(now);
  }

  /** From when on it is due; null: nothing has changed. */
  #since(): number | null {
    if (this.#wanted !== null) return this.#wanted;
    return this.#changed === null ? null : Math.max(this.#changed, this.#last + PERIOD);
  }
}
