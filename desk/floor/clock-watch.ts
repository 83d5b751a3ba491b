// Writes down a few times a second what the running clocks have left, and notices when this PC was asleep.
import type { Instant } from '#contract/units.ts';
import type { Mark } from '#db/desk-notes.ts';
import type { Log } from '../log.ts';
import { type Remaining, remainingNow } from './clocks.ts';
import type { Floor } from './floor.ts';

const PERIOD = 250;
/** Milliseconds the monotonic clock may jump between two looks before the contest counts as interrupted. */
const LONGEST_STALL = 3000;
/** Where the monotonic clock stands still in sleep, the date runs ahead of it: by this much is a sleep, in ms. */
const LONGEST_DRIFT = 5000;

export interface MarkKeeper {
  /** In place of all marks before. */
  putMarks(marks: Mark[]): Promise<void>;
}

export interface WatchParts {
  floor: Floor;
  keeper: MarkKeeper;
  now: () => Instant;
  /** Date in milliseconds, only to notice sleep. */
  date: () => number;
  wall: () => string;
  log: Log;
}

export class ClockWatch {
  readonly #parts: WatchParts;
  readonly #timer: NodeJS.Timeout;
  #last: { ms: number; date: number };
  #remaining: Remaining = { turn: null, game: null };
  #marked = false;
  #marking = false;

  constructor(parts: WatchParts) {
    this.#parts = parts;
    this.#last = { ms: parts.now().ms, date: parts.date() };
    this.#timer = setInterval(() => this.look(), PERIOD);
  }

  /** Called by its own timer; also right after a clock started, so that even its first moments are marked. */
  look(): void {
    if (this.#slept()) this.#hold();
    else void this.#mark();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #slept(): boolean {
    const { ms, date } = this.#last;
    this.#last = { ms: this.#parts.now().ms, date: this.#parts.date() };
    const passed = this.#last.ms - ms;
    return passed > LONGEST_STALL || this.#last.date - date - passed > LONGEST_DRIFT;
  }

  #hold(): void {
    this.#parts.log.warn('this PC was asleep or stalled; a running clock is held');
    this.#parts.floor.hold(this.#remaining);
  }

  /** Marks give way to everything else that is going to the disk, and never queue up. */
  async #mark(): Promise<void> {
    const { floor, keeper, now, wall, log } = this.#parts;
    const at = now();
    const { state } = floor.shown;
    this.#remaining = remainingNow(state, at);
    const marks = [
      { clock: state.turn?.clock, remaining: this.#remaining.turn },
      { clock: state.game?.clock, remaining: this.#remaining.game },
    ].flatMap(({ clock, remaining }) =>
      clock && remaining !== null ? [{ run: at.run, clock: clock.id, remaining, wall: wall() }] : [],
    );
    if (this.#marking || !floor.idle || floor.stopped || (marks.length === 0 && !this.#marked)) return;
    this.#marking = true;
    try {
      await keeper.putMarks(marks);
      this.#marked = marks.length > 0;
    } catch (error) {
      // The next entry meets the same trouble and stops the ruling; a mark alone stops nothing.
      log.warn({ error }, 'the mark of the clock was not kept');
    } finally {
      this.#marking = false;
    }
  }
}
