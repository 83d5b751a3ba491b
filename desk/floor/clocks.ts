// What the clocks that run have left: now, and when the last run of the desk ended.
import type { Happened } from '#contract/event.ts';
import { type Instant, type Millis, millis } from '#contract/units.ts';
import type { Mark } from '#db/desk-notes.ts';
import { remainingAt } from '#engine/select.ts';
import type { Clock, State } from '#engine/state.ts';

/** Milliseconds the turn's clock and the game clock have, or had, left; null: it does not run. */
export interface Remaining {
  readonly turn: Millis | null;
  readonly game: Millis | null;
}

export function clockRuns({ turn, game }: State): boolean {
  return turn?.clock?.state === 'running' || game?.clock.state === 'running';
}

/** What the clocks of the state that run in this run of the desk have left. */
export function remainingNow(state: State, at: Instant): Remaining {
  const left = (clock: Clock | null) =>
    clock?.state === 'running' && clock.deadline.run === at.run ? remainingAt(clock, at) : null;
  return { turn: left(state.turn?.clock ?? null), game: left(state.game?.clock ?? null) };
}

/**
 * What the clocks had left when the last run of the desk ended; null where none ran then. The newer of two witnesses
 * counts: the mark, and the last entry of that run.
 */
export function remainingAfterCrash(
  state: State,
  happened: readonly Happened[],
  marks: readonly Mark[],
): Remaining {
  const left = (clock: Clock | null): Millis | null => {
    if (clock?.state !== 'running') return null;
    const { deadline } = clock;
    const lastEntry = happened.findLast(({ at }) => at.run === deadline.run);
    const byEntry = lastEntry ? deadline.ms - lastEntry.at.ms : clock.limit;
    const mark = marks.find((candidate) => candidate.clock === clock.id && candidate.run === deadline.run);
    return millis(Math.max(0, Math.min(byEntry, mark?.remaining ?? byEntry)));
  };
  return { turn: left(state.turn?.clock ?? null), game: left(state.game?.clock ?? null) };
}
