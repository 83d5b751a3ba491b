// Scenario time on a real desk: the operator's own hand on the clock stands for the time that would pass.
import { setTimeout as sleep } from 'node:timers/promises';
import { monotonicNow } from '#desk/time.ts';
import type { DeskWindow } from '#tests/integration/desk-support.ts';

/** Most seconds one adjustment may move the clock. */
const LARGEST_STEP = 60;
/** A leap of at least this many seconds ends with a run-up: points may depend on the second it leads to. */
const LONG_LEAP = 5;
/** Seconds of a run-up, in which every window comes to rest. */
const RUN_UP = 2;
const REASON = '机器人快进';

/**
 * Only what the rules can tell apart is kept: in which whole second of the clock a step falls, and that a time
 * limit passes. Without a running clock no time passes at all.
 */
export class Pace {
  readonly #console: DeskWindow<'technician'>;
  readonly #margin: number;
  readonly #rest: () => Promise<void>;
  /** Milliseconds the clock of the scenario has left; null when none was running at the last step. */
  #left: number | null = null;

  /**
   * `margin`: milliseconds of the second that must be left for the next step, which takes its time. `rest` settles
   * when every window has been shown all that has happened.
   */
  constructor(console: DeskWindow<'technician'>, margin: number, rest: () => Promise<void>) {
    this.#console = console;
    this.#margin = margin;
    this.#rest = rest;
  }

  async pass(seconds: number): Promise<void> {
    const { clock } = this.#console.view;
    if (clock === null || clock.state === 'expired' || clock.state === 'stopped') {
      this.#left = null;
      return;
    }
    this.#left ??= clock.limit;
    if (clock.state !== 'running' || seconds === 0) return;
    this.#left -= seconds * 1000;
    const second = Math.floor(this.#left / 1000);
    if (this.#left <= 0) await this.#runOut();
    else if (second === 0 || seconds >= LONG_LEAP) await this.#runUpTo(second);
    else await this.#moveTo(second, this.#margin);
  }

  /** Afterwards nearly all of this second is left, and nothing moves in the windows but the clock. */
  async #runUpTo(second: number): Promise<void> {
    await this.#moveTo(second + RUN_UP, this.#margin);
    await this.#rest();
    const early = (this.#remaining() ?? 0) - (second + 1) * 1000;
    if (early > 0) await sleep(early + 1);
    await this.#moveTo(second, this.#margin);
  }

  async #runOut(): Promise<void> {
    await this.#moveTo(0, 0);
    await this.#console.sees(({ clock }) => clock?.state !== 'running');
  }

  /** Afterwards the clock is in this whole second, with at least the margin left of it. */
  async #moveTo(second: number, margin: number): Promise<void> {
    for (;;) {
      const remaining = this.#remaining();
      if (remaining === null) return;
      const short = margin - (remaining % 1000);
      const steps = second - Math.floor(remaining / 1000);
      if (short > 0) await sleep(margin - short + 1);
      else if (steps === 0) return;
      else await this.#adjust(Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, steps)));
    }
  }

  /** Milliseconds, by the clock that all processes of this PC share; null when it runs no more. */
  #remaining(): number | null {
    const deadline = this.#console.view.clock?.deadline ?? null;
    if (deadline === null) return null;
    const remaining = deadline - monotonicNow();
    return remaining > 0 ? remaining : null;
  }

  /** A clock that ran out meanwhile needs none. */
  async #adjust(seconds: number): Promise<void> {
    const answer = await this.#console.give({ type: 'clock.adjust', seconds, reason: REASON });
    if (answer.t === 'accepted') return;
    const over = answer.t === 'refused' && /^clock\.(over|nothing-left)$/.test(answer.refusal.code);
    if (!over) throw new Error(`clock.adjust: ${JSON.stringify(answer)}`);
    await this.#console.sees(({ clock }) => clock?.state !== 'running');
  }
}
