// Which of two presses came first, how far apart they were, and how far that can be trusted.
import type { Instant } from '#contract/units.ts';
import type { Press, PressStatus } from './state.ts';

/** When it happened, by the desk's clock. */
export function momentOf({ at, happened }: Pick<Press, 'at' | 'happened'>): Instant {
  return { run: at.run, ms: happened.ms };
}

/**
 * Milliseconds by which `a` came after `b`, negative before it: by the device's own clock when both presses have it of one
 * start-up, else by when they happened; an earlier run comes first.
 */
export function comparePresses(a: Press, b: Press): number {
  if (a.at.run !== b.at.run) return a.at.run < b.at.run ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return byOneClock(a, b) ?? a.happened.ms - b.happened.ms;
}

/** Null where no clock of a device told both. */
function byOneClock(a: Press, b: Press): number | null {
  if (a.device !== b.device || a.boot !== b.boot) return null;
  return a.deviceTime === null || b.deviceTime === null ? null : a.deviceTime - b.deviceTime;
}

/** By how much their distance may be wrong, milliseconds; what one device tells it tells in order. */
export function jointUncertainty(a: Press, b: Press): number {
  return a.device === b.device ? 0 : a.happened.uncertainty + b.happened.uncertainty;
}

/** Between devices by when it happened; of the presses of that device its own clock says which was first. */
export function earliest(presses: readonly Press[]): Press | undefined {
  const [first] = [...presses].sort((a, b) => a.at.run - b.at.run || a.happened.ms - b.happened.ms);
  if (first === undefined) return undefined;
  return presses
    .filter(({ at }) => at.run === first.at.run)
    .reduce((least, press) => ((byOneClock(press, least) ?? 0) < 0 ? press : least), first);
}

/** How far apart these presses of one run are, and by how much that may be wrong; milliseconds, to the microsecond. */
export function spreadOf(presses: readonly Press[]): { gap: number; uncertainty: number } {
  const first = earliest(presses);
  if (first === undefined) return { gap: 0, uncertainty: 0 };
  return {
    gap: micro(Math.max(...presses.map((press) => Math.abs(comparePresses(press, first))))),
    uncertainty: micro(Math.max(...presses.map((press) => jointUncertainty(press, first)))),
  };
}

/** No longer counts for its team: ignored, or a foul after which it may press again. */
export function isSpent({ status }: Press): boolean {
  return status === 'ignored' || status === 'foul';
}

/** Somebody still has to answer for it, or it may still win the question. */
export function isUndecided({ status }: Press): boolean {
  return UNDECIDED.includes(status);
}

const UNDECIDED: readonly PressStatus[] = ['waiting', 'judge', 'fair', 'tie'];

/** Whether the judge or the rule on ties has to speak first: until then nobody else can win, and nobody needs to press. */
export function awaitsRuling({ status }: Press): boolean {
  return status === 'judge' || status === 'tie';
}

function micro(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
