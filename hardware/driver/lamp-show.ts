// What the lamps of a box that only knows on and off look like now: blinking, and all lit as the cue.
import { every, type Timers } from '../timers.ts';
import type { LampState } from './wanted.ts';

/** Milliseconds a blinking lamp is lit, and dark. */
const BLINK = 500;
/** Milliseconds all lamps are lit as the cue that opens the buzzing. */
const CUE_LIT = 400;
/**
 * A box is told at once, and then not again for so many milliseconds: what changes meanwhile it is told together, as it
 * stands then. No line is so slow that what waits to be sent piles up.
 */
const PAUSE = 50;

/** `lit` by lamp, the first one at 0; `changed`: lamps (from 1) that were told something else before, or nothing. */
export type Tell = (lit: readonly boolean[], changed: readonly number[]) => void;

export class LampShow {
  readonly #timers: Timers;
  readonly #count: number;
  readonly #tell: Tell;
  #lamps: ReadonlyMap<number, LampState> = new Map();
  #told: readonly boolean[] = [];
  #blinkLit = true;
  #cueLit = false;
  #stopBlinking: (() => void) | null = null;
  #endCue: () => void = () => {};
  #endPause: (() => void) | null = null;

  constructor(timers: Timers, count: number, tell: Tell) {
    this.#timers = timers;
    this.#count = count;
    this.#tell = tell;
  }

  show(lamps: ReadonlyMap<number, LampState>): void {
    this.#lamps = lamps;
    const blinks = [...lamps.values()].includes('blink');
    if (blinks && this.#stopBlinking === null) this.#startBlinking();
    if (!blinks) this.#rest();
    if (this.#endPause === null) this.#refresh();
  }

  /** All lit for a moment, then as they were wanted. */
  cue(): void {
    this.#endCue();
    this.#cueLit = true;
    this.#refresh();
    this.#endCue = this.#timers.after(CUE_LIT, () => {
      this.#cueLit = false;
      this.#refresh();
    });
  }

  /** The box has forgotten what it was told: every lamp is told anew. */
  renew(): void {
    this.#told = [];
  }

  /** The box is away: nothing more is told until the next {@link show}, and then every lamp. */
  stop(): void {
    this.#rest();
    this.#endCue();
    this.#cueLit = false;
    this.#endPause?.();
    this.#endPause = null;
    this.renew();
  }

  #startBlinking(): void {
    this.#blinkLit = true;
    this.#stopBlinking = every(this.#timers, BLINK, () => {
      this.#blinkLit = !this.#blinkLit;
      this.#refresh();
    });
  }

  #rest(): void {
    this.#stopBlinking?.();
    this.#stopBlinking = null;
  }

  #isLit(lamp: number): boolean {
    const state = this.#lamps.get(lamp) ?? 'off';
    return this.#cueLit || state === 'on' || (state === 'blink' && this.#blinkLit);
  }

  #refresh(): void {
    const lit = Array.from({ length: this.#count }, (_, index) => this.#isLit(index + 1));
    const changed = lit.flatMap((on, index) => (on === this.#told[index] ? [] : [index + 1]));
    if (changed.length === 0) return;
    this.#told = lit;
    this.#endPause?.();
    this.#endPause = this.#timers.after(PAUSE, () => {
      this.#endPause = null;
      this.#refresh();
    });
    this.#tell(lit, changed);
  }
}
