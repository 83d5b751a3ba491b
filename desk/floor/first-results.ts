// First results by command id: a repeat gets the same one, also after a restart.
import type { Happened } from '#contract/event.ts';
import type { Outcome } from './outcome.ts';

/** How many commands without entries are remembered; the others are known by the journal for all time. */
const KEPT = 1000;

export class FirstResults {
  /** Cause → number of its last entry. */
  readonly #journalled = new Map<string, number>();
  readonly #others = new Map<string, Promise<Outcome>>();

  learn(happened: readonly Happened[]): void {
    for (const { cause, seq } of happened) {
      this.#journalled.set(cause, seq);
      this.#others.delete(cause);
    }
  }

  /** The journal was read anew: only what stands in it counts as accepted. */
  relearn(happened: readonly Happened[]): void {
    this.#journalled.clear();
    this.learn(happened);
  }

  journalled(id: string): Outcome | null {
    const seq = this.#journalled.get(id);
    return seq === undefined ? null : { ok: true, seq };
  }

  of(id: string): Promise<Outcome> | null {
    const journalled = this.journalled(id);
    return journalled === null ? (this.#others.get(id) ?? null) : Promise.resolve(journalled);
  }

  remember(id: string, outcome: Promise<Outcome>): void {
    this.#others.set(id, outcome);
    const oldest = this.#others.keys().next();
    if (this.#others.size > KEPT && !oldest.done) this.#others.delete(oldest.value);
  }

  /** So that it may be sent again: it was neither accepted nor refused on its merits. */
  forget(id: string): void {
    this.#others.delete(id);
  }
}
