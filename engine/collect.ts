// The panel's answers after the closing: which still count, and from when on none can come any more.
import type { Signal } from '#contract/signal.ts';
import { type Instant, later } from '#contract/units.ts';
import type { Item, State, Turn } from './state.ts';

type Answered = Signal & { type: 'answer' };

/** Milliseconds in which answers given in time may still arrive; 0: they all come at once, or tell when they were given. */
function collectTime(state: State): number {
  return (state.definition?.panel?.collect ?? 0) * 1000;
}

/** Until when the count of a closed item is not fixed; null: it can be. */
export function collectsUntil(state: State, { phase, panel }: Item): Instant | null {
  const time = collectTime(state);
  if (time === 0 || phase !== 'closed' || panel === null || panel.closed === null) return null;
  if (panel.collected || panel.manual !== null || isFinal(state, panel.answers)) return null;
  return later(panel.closed, time);
}

/** Every seat has answered, and none may change its answer. */
function isFinal({ definition }: State, answers: Readonly<Record<number, string>>): boolean {
  const panel = definition?.panel ?? null;
  return panel !== null && !panel.revise && Object.keys(answers).length >= panel.seats;
}

/** When the answer was given; the moment of its arrival where that is all that is known. */
export function givenAt({ at, happened }: Answered): Instant {
  return { run: at.run, ms: happened?.ms ?? at.ms };
}

/**
 * Whether an answer counts for the panel's item. With time to collect: when it arrives within that, and was given before
 * the closing, or, from a clicker that has no clock of its own, can have been.
 */
export function isInTime(state: State, turn: Turn, { panel }: Item, signal: Answered): boolean {
  const time = panel === null ? 0 : collectTime(state);
  const given = givenAt(signal);
  if (time === 0) return turn.clock?.state !== 'stopped' && isBy(deadlineOf(turn), given);
  const closing = panel?.closed ?? deadlineOf(turn);
  if (closing === null) return true;
  const doubt = signal.deviceTime === null ? (signal.happened?.uncertainty ?? 0) : 0;
  return isBy(later(closing, time), signal.at) && isBy(closing, later(given, -doubt));
}

/** The moment at which time is or was up; null: no clock runs out. */
function deadlineOf({ clock }: Turn): Instant | null {
  return clock?.state === 'running' || clock?.state === 'expired' ? clock.deadline : null;
}

/** At that moment or before; nothing of a later run of the desk is. */
function isBy(end: Instant | null, moment: Instant): boolean {
  if (end === null) return true;
  return end.run === moment.run ? moment.ms <= end.ms : moment.run < end.run;
}
