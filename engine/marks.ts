// Points given by judges: each mark checked against the rules, the mean of several with the extremes left out.
import Fraction from 'fraction.js';
import type { Round } from '#contract/definition.ts';
import { type Amount, POINT, points } from '#contract/units.ts';
import { ofAmount, roundHalfUp, toAmount } from './rational.ts';

export type MarksProblem =
  | { readonly code: 'marks.none' }
  | { readonly code: 'marks.count'; readonly params: { readonly judges: number; readonly given: number } }
  | { readonly code: 'marks.range'; readonly params: { readonly most: number; readonly step: number } };

/** What is wrong with the marks under the round's rules; null when nothing is. */
export function marksProblem(round: Round, marks: readonly number[]): MarksProblem | null {
  const { partial } = round;
  if (partial === null) return { code: 'marks.none' };
  if (marks.length !== partial.judges)
    return { code: 'marks.count', params: { judges: partial.judges, given: marks.length } };
  const { most, step } = partial;
  const steps = (mark: number) => new Fraction(mark).div(new Fraction(step));
  const good = marks.every((mark) => mark >= 0 && mark <= most && steps(mark).d === 1n && isAmount(mark));
  return good ? null : { code: 'marks.range', params: { most, step } };
}

function isAmount(mark: number): boolean {
  return (
    Number.isInteger(Math.round(mark * POINT)) && Math.abs(Math.round(mark * POINT) / POINT - mark) < 1e-9
  );
}

const ROUNDING = { exact: POINT, whole: 1, tenth: 10, hundredth: 100 } as const;

/** The marks as amounts, and what counts: the mark, or the mean without the highest and lowest, rounded as the rules say. */
export function countMarks(round: Round, given: readonly number[]): { marks: Amount[]; points: Amount } {
  const marks = given.map((mark) => points(mark));
  const { drop, rounding } = round.partial ?? { drop: 0, rounding: 'exact' as const };
  const counted = [...marks].sort((a, b) => a - b).slice(drop, marks.length - drop);
  const sum = counted.reduce((total, mark) => total.add(ofAmount(mark)), new Fraction(0));
  const mean = sum.div(Math.max(1, counted.length));
  const unit = ROUNDING[rounding];
  return { marks, points: toAmount(roundHalfUp(mean.mul(unit)).div(unit)) };
}
