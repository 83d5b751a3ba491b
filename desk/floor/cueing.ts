// The cue to press: lamp and tone once 抢答开始 is on the disk, after the countdown where there is one.
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type Instant, instantGap } from '#contract/units.ts';
import { currentItem, liveTurn } from '#engine/select.ts';
import type { State } from '#engine/state.ts';
import type { Floor } from './floor.ts';

export interface CueParts {
  floor: Floor;
  now: () => Instant;
  /** Gives the lamps; settles with the moment that is the gate. */
  lamps: () => Promise<Instant>;
  tone: () => void;
}

/** One opening of the buzz that is being cued. */
type Opening = object;

export class Cueing {
  readonly #parts: CueParts;
  #cueing: Opening | null = null;

  constructor(parts: CueParts) {
    this.#parts = parts;
  }

  /** The contest is closed: what has been begun ends in no tone and no gate. */
  end(): void {
    this.#cueing = null;
  }

  /**
   * 抢答开始 is on the disk: now lamp and tone are given, and that moment is the gate. A desk killed between the two
   * holds the buzz instead, for the host to open it anew. Call it whenever something new is shown: an opening that was
   * taken back meanwhile gets no cue, and what is opened anew gets one of its own.
   */
  async cueWhenOpened(): Promise<void> {
    const { floor, now, lamps, tone } = this.#parts;
    if (!isDue(floor)) {
      this.#cueing = null;
      return;
    }
    if (this.#cueing !== null) return;
    const opening: Opening = {};
    this.#cueing = opening;
    const { state } = floor.shown;
    // 3-2-1: presses before its end come before the cue, whoever counts along.
    const wait = cueDelay(state, now());
    if (wait > 0) await setTimeout(wait);
    if (this.#cueing !== opening) return;
    tone();
    const at = await lamps();
    if (this.#cueing !== opening || !isDue(floor)) return;
    const id = `desk:${at.run}:${randomUUID()}`;
    floor.signal({ type: 'cue.given', id, at, item: itemOf(state) });
  }
}

/** Not while what was decided since and is not on the disk yet takes it back. */
function isDue({ shown, decided, stopped }: Floor): boolean {
  return isOpened(shown.state) && isOpened(decided.state) && !stopped;
}

function itemOf(state: State): string {
  const turn = liveTurn(state);
  return `${turn?.id}/${turn && currentItem(turn)?.index}`;
}

/** Milliseconds until the countdown to the cue is over; 0 without one. */
function cueDelay(state: State, now: Instant): number {
  const turn = liveTurn(state);
  const countdown = (turn && currentItem(turn)?.buzz?.countdown) ?? null;
  return countdown === null ? 0 : Math.max(0, countdown.length - instantGap(countdown.from, now));
}

function isOpened(state: State): boolean {
  const turn = liveTurn(state);
  return turn !== null && currentItem(turn)?.buzz?.state === 'opened' && !state.slate;
}
