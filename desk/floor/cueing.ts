// The cue to press: lamp and tone once 抢答开始 is on the disk, after the countdown where there is one.
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type Instant, instantGap } from '#contract/units.ts';
import { currentItem, liveTurn } from '#engine/select.ts';
import type { Buzz, State } from '#engine/state.ts';
import type { Floor } from './floor.ts';

export interface CueParts {
  floor: Floor;
  now: () => Instant;
  /** Gives the lamps; settles with the moment that is the gate. */
  lamps: () => Promise<Instant>;
  tone: () => void;
}

export class Cueing {
  readonly #parts: CueParts;
  #cueing = false;
  #ended = false;

  constructor(parts: CueParts) {
    this.#parts = parts;
  }

  /** The contest is closed: a countdown that still runs ends in no tone. */
  end(): void {
    this.#ended = true;
  }

  /**
   * 抢答开始 is on the disk: now lamp and tone are given, and that moment is the gate. A desk killed between the two
   * holds the buzz instead, for the host to open it anew.
   */
  async cueWhenOpened(): Promise<void> {
    const { floor, now, lamps, tone } = this.#parts;
    const { shown, decided, stopped } = floor;
    const turn = liveTurn(shown.state);
    const item = turn && currentItem(turn);
    const due = isOpened(shown.state) && isOpened(decided.state) && !stopped;
    const already = this.#cueing;
    this.#cueing = due;
    if (!due || already || item === null) return;
    // 3-2-1: presses before its end come before the cue, whoever counts along.
    const wait = cueDelay(shown.state, now());
    if (wait > 0) {
      await setTimeout(wait);
      if (this.#ended) return;
      this.#cueing = false;
      // Taken back, or opened anew, while it was counted down.
      const still = floor.shown.state;
      if (still !== shown.state && openedBuzz(still) !== item.buzz) return this.cueWhenOpened();
      this.#cueing = true;
    }
    tone();
    const at = await lamps();
    const id = `desk:${at.run}:${randomUUID()}`;
    floor.signal({ type: 'cue.given', id, at, item: `${turn?.id}/${item.index}` });
  }
}

/** Milliseconds until the countdown to the cue is over; 0 without one. */
function cueDelay(state: State, now: Instant): number {
  const turn = liveTurn(state);
  const countdown = (turn && currentItem(turn)?.buzz?.countdown) ?? null;
  return countdown === null ? 0 : Math.max(0, countdown.length - instantGap(countdown.from, now));
}

function openedBuzz(state: State): Buzz | null {
  const turn = liveTurn(state);
  return turn === null ? null : (currentItem(turn)?.buzz ?? null);
}

function isOpened(state: State): boolean {
  const turn = liveTurn(state);
  return turn !== null && currentItem(turn)?.buzz?.state === 'opened' && !state.slate;
}
