// Moments of the evidence: how they are written, where they stand on an axis, and when time was up.
import type { Evidence } from '#contract/evidence.ts';

type Line = Evidence['timeline'][number];

/** Milliseconds with one decimal and a true minus sign: "183.4", "−120.0". */
export function millisText(ms: number): string {
  return `${ms < 0 ? '−' : ''}${Math.abs(ms).toFixed(1)}`;
}

/** Seconds after the zero, with their sign: "+1.234", "−0.120". */
export function offsetText(ms: number): string {
  return `${ms < 0 ? '−' : '+'}${(Math.abs(ms) / 1000).toFixed(3)}`;
}

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000, 60_000, 120_000];
const MOST_TICKS = 9;

/** Round numbers of milliseconds from `from` to `to`, at most nine or so of them, 0 among them where it lies between. */
export function ticks(from: number, to: number): number[] {
  const step = STEPS.find((each) => (to - from) / each <= MOST_TICKS) ?? (to - from) / MOST_TICKS;
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * step);
}

/** What a line is for people: what the rules make of a clock or a device nobody decided. */
export function kindOf({ kind, who }: Pick<Line, 'kind' | 'who'>): Line['kind'] {
  return who === 'desk' || who === 'device' ? 'observation' : kind;
}

/** Lines that stand and have a moment in common with the zero. */
export function standing<Each extends Line>(timeline: readonly Each[]): (Each & { ms: number })[] {
  return timeline.flatMap((line) => (line.ms === null || line.struck ? [] : [{ ...line, ms: line.ms }]));
}

/** When time was or would have been up, in milliseconds after the zero; null: no clock ran that far. */
export function deadlineOf(timeline: readonly Line[]): number | null {
  let deadline: number | null = null;
  for (const { label, params, ms } of standing(timeline)) {
    const seconds = Number(params.limit ?? params.remaining);
    switch (label) {
      case 'event.clock.started':
      case 'event.clock.restarted':
      case 'event.clock.resumed':
        deadline = Number.isNaN(seconds) ? null : ms + seconds * 1000;
        break;
      case 'event.clock.adjusted':
        if (deadline !== null) deadline += Number(params.by) * 1000;
        break;
      case 'event.clock.paused':
      case 'event.clock.held':
        deadline = null;
        break;
      case 'event.clock.expired':
        // A clock that ran was out at its deadline, whenever that was noticed.
        deadline = Math.min(deadline ?? ms, ms);
        break;
    }
  }
  return deadline;
}

export interface Sign {
  /** Numbers of the first and the last line it stands for. */
  first: number;
  last: number;
  kind: Line['kind'];
  ms: number;
}

/** Of more than this many lines of one kind in one place each has no sign of its own. */
const MOST_APART = 3;

/** A sign for each line; one for all where many of the same kind follow one another within `near` milliseconds. */
export function signsOf(
  lines: readonly { number: number; kind: Line['kind']; ms: number }[],
  near: number,
): Sign[] {
  const runs: (typeof lines)[number][][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const begun = run?.[0];
    if (run !== undefined && begun?.kind === line.kind && Math.abs(line.ms - begun.ms) < near) run.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run) =>
    run.length > MOST_APART
      ? [{ first: run[0]!.number, last: run.at(-1)!.number, kind: run[0]!.kind, ms: run[0]!.ms }]
      : run.map(({ number, kind, ms }) => ({ first: number, last: number, kind, ms })),
  );
}

export interface Placed<Thing> {
  thing: Thing;
  x: number;
  /** 0 is nearest to the axis. */
  level: number;
}

/** Things in the order of their place, stacked where they would lie on one another. */
export function stacked<Thing>(
  things: readonly { thing: Thing; x: number }[],
  width: number,
): Placed<Thing>[] {
  const ends: number[] = [];
  return [...things]
    .sort((one, other) => one.x - other.x)
    .map(({ thing, x }) => {
      const free = ends.findIndex((end) => x - end >= width);
      const level = free < 0 ? ends.length : free;
      ends[level] = x;
      return { thing, x, level };
    });
}
