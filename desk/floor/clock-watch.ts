// Writes down a few times a second what the running clocks have left, and notices that this PC slept or got a new date.
import { randomUUID } from 'node:crypto';
import type { Instant } from '#contract/units.ts';
import type { Mark } from '#db/desk-notes.ts';
import type { Log } from '../log.ts';
import { type Remaining, remainingNow } from './clocks.ts';
import type { Floor } from './floor.ts';

const PERIOD = 250;
/** Milliseconds that may pass between two looks before the contest counts as interrupted. */
const LONGEST_STALL = 3000;
/** By more than this the date was set, in milliseconds: less is what clocks of a PC do by themselves. */
const LARGEST_SLIP = 2000;

export interface MarkKeeper {
  /** In place of all marks before. */
  putMarks(marks: Mark[]): Promise<void>;
}

export interface WatchParts {
  floor: Floor;
  keeper: MarkKeeper;
  now: () => Instant;
  /** Milliseconds since this PC was started, counted on while it sleeps: some monotonic clocks stand still then. */
  uptime: () => number;
  /** Date in milliseconds, only to notice that somebody set it. */
  date: () => number;
  wall: () => string;
  log: Log;
}

interface Reading {
  ms: number;
  uptime: number;
  date: number;
}

export class ClockWatch {
  readonly #parts: WatchParts;
  readonly #timer: NodeJS.Timeout;
  #last: Reading;
  #remaining: Remaining = { turn: null, game: null };
  #marked = false;
  #marking = false;

  constructor(parts: WatchParts) {
    this.#parts = parts;
    this.#last = this.#read();
    this.#timer = setInterval(() => this.look(), PERIOD);
  }

  /** Called by its own timer; also right after a clock started, so that even its first moments are marked. */
  look(): void {
    const before = this.#last;
    this.#last = this.#read();
    const awake = this.#last.ms - before.ms;
    const passed = this.#last.uptime - before.uptime;
    if (Math.max(awake, passed) > LONGEST_STALL) this.#hold();
    else void this.#mark();
    // Where the monotonic clock counts sleep too, either may be the coarser one.
    const slip = this.#last.date - before.date - Math.max(awake, passed);
    if (Math.abs(slip) > LARGEST_SLIP) this.#dateSet(slip);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #read(): Reading {
    const { now, uptime, date } = this.#parts;
    return { ms: now().ms, uptime: uptime(), date: date() };
  }

  /** The date is for people alone: nothing is held, but the record says why its times do not compare. */
  #dateSet(by: number): void {
    const at = this.#parts.now();
    this.#parts.log.warn({ by }, 'the date of this PC was set');
    this.#parts.floor.signal({ type: 'date.set', id: `desk:${at.run}:${randomUUID()}`, at, by });
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
