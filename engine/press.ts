// Which of two presses came first.
import type { Press } from './state.ts';

/** By the device's own clock when both presses have it, else by arrival on this PC; an earlier run comes first. */
export function comparePresses(a: Press, b: Press): number {
  if (a.at.run !== b.at.run) return a.at.run < b.at.run ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return a.device === b.device && a.deviceTime !== null && b.deviceTime !== null
    ? a.deviceTime - b.deviceTime
    : a.at.ms - b.at.ms;
}
