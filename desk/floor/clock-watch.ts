// Writes down a few times a second what the running clock has left, and notices when this PC was asleep.
import type { Happened } from '#contract/event.ts';
import { type Instant, type Millis, millis } from '#contract/units.ts';
import type { Mark } from '#db/desk-notes.ts';
import { remainingAt } from '#engine/select.ts';
import type { State } from '#engine/state.ts';
import type { Log } from '../log.ts';
import type { Floor } from './floor.ts';

const PERIOD = 250;
/** Milliseconds the monotonic clock may jump between two looks before the contest counts as interrupted. */
const LONGEST_STALL = 3000;
/** Where the monotonic clock stands still in sleep, the date runs ahead of it: by this much is a sleep, in ms. */
const LONGEST_DRIFT = 5000;

export interface MarkKeeper {
  mark(mark: Mark): Promise<void>;
  clearMark(): Promise<void>;
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
  #remaining: number | null = null;
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
    const clock = floor.shown.state.turn?.clock ?? null;
    const running = clock?.state === 'running' && clock.deadline.run === at.run;
    this.#remaining = running ? remainingAt(clock, at) : null;
    if (this.#marking || !floor.idle || floor.stopped || (!running && !this.#marked)) return;
    this.#marking = true;
    try {
      if (running)
        await keeper.mark({ run: at.run, clock: clock.id, remaining: remainingAt(clock, at), wall: wall() });
      else await keeper.clearMark();
      this.#marked = running;
    } catch (error) {
      // The next entry meets the same trouble and stops the ruling; a mark alone stops nothing.
      log.warn({ error }, 'the mark of the clock was not kept');
    } finally {
      this.#marking = false;
    }
  }
}

/**
 * Milliseconds a clock had left when the last run of the desk ended; null when none ran then. The newer of two
 * witnesses counts: the mark, and the last entry of that run.
 */
export function remainingAfterCrash(
  state: State,
  happened: readonly Happened[],
  mark: Mark | null,
): Millis | null {
  const clock = state.turn?.clock ?? null;
  if (clock?.state !== 'running') return null;
  const { deadline } = clock;
  const lastEntry = happened.findLast(({ at }) => at.run === deadline.run);
  const byEntry = lastEntry ? deadline.ms - lastEntry.at.ms : clock.limit;
  const byMark = mark?.run === deadline.run && mark.clock === clock.id ? mark.remaining : byEntry;
  return millis(Math.max(0, Math.min(byEntry, byMark)));
}
