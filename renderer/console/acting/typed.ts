// What judges type: points, marks and the order of a draw, read from text and checked before anything is sent.
import type { TurnView } from '#contract/view.ts';

/** The finest point there is: a thousandth. */
const POINT = 1000;
const MOST_POINTS = 100_000;

export type Partial = NonNullable<TurnView['partial']>;

/** Both full stops, both minus signs and full-width digits are what a Chinese keyboard gives. */
function plain(text: string): string {
  return text.trim().normalize('NFKC').replaceAll('\u2212', '-').replaceAll('\u3002', '.');
}

/** Points of either sign, at most three decimals; null for anything else. */
export function amountFrom(text: string): number | null {
  const typed = plain(text);
  if (!/^[+-]?\d+(\.\d{1,3})?$/.test(typed)) return null;
  const points = Number(typed);
  return Math.abs(points) > MOST_POINTS ? null : points;
}

/** Points given or taken, at most three decimals and never 0; null for anything else. */
export function pointsFrom(text: string): number | null {
  const points = amountFrom(text);
  return points === 0 ? null : points;
}

/** A mark from 0 to `most` in whole steps; null for anything else. */
export function markFrom(text: string, { most, step }: Pick<Partial, 'most' | 'step'>): number | null {
  const typed = plain(text);
  if (!/^\d+(\.\d{1,3})?$/.test(typed)) return null;
  const mark = Number(typed);
  const rest = Math.round(mark * POINT) % Math.round(step * POINT);
  return mark > most || rest !== 0 ? null : mark;
}

/** Marks with spaces between; null unless each is a number. The rules' own limits are the desk's to check. */
export function marksFrom(text: string): number[] | null {
  const marks = plain(text)
    .split(/[\s,;、]+/)
    .filter((word) => word !== '');
  return marks.length > 0 && marks.every((mark) => /^\d+(\.\d{1,3})?$/.test(mark)) ? marks.map(Number) : null;
}

/** Which marks count, and what they come to before the rules round it, in points. */
export function counted(
  marks: readonly number[],
  { drop, decimals }: Pick<Partial, 'drop' | 'decimals'>,
): { counts: boolean[]; mean: number } {
  const order = marks.map((_, index) => index).sort((a, b) => marks[a]! - marks[b]! || a - b);
  const kept = order.slice(drop, marks.length - drop);
  const sum = kept.reduce((total, index) => total + Math.round(marks[index]! * POINT), 0);
  return {
    counts: marks.map((_, index) => kept.includes(index)),
    mean: kept.length === 0 ? 0 : rounded(sum, kept.length, decimals),
  };
}

/** Half up, from whole thousandths, so that no binary fraction decides. */
function rounded(thousandths: number, count: number, decimals: number | null): number {
  if (decimals === null) return thousandths / count / POINT;
  const unit = 10 ** decimals;
  return Math.floor((2 * thousandths * unit + count * POINT) / (2 * count * POINT)) / unit;
}

/** At most three decimals, without empty ones. */
export function pointsText(points: number): string {
  return String(Math.round(points * POINT) / POINT);
}

/** Numbers of teams in the order typed, with whatever stands between them. */
export function teamsFrom(text: string): number[] {
  return (plain(text).match(/\d+/g) ?? []).map(Number);
}

export interface OrderFaults {
  missing: number[];
  twice: number[];
  unknown: number[];
}

/** What keeps the order from being one of these teams, each once. */
export function orderFaults(order: readonly number[], teams: readonly number[]): OrderFaults {
  const once = [...new Set(order)];
  return {
    missing: teams.filter((team) => !order.includes(team)),
    twice: once.filter((team) => order.indexOf(team) !== order.lastIndexOf(team)),
    unknown: once.filter((team) => !teams.includes(team)),
  };
}

export function isWhole({ missing, twice, unknown }: OrderFaults): boolean {
  return missing.length + twice.length + unknown.length === 0;
}

const SEED_BYTES = 16;

/** A seed nobody can foresee, as 32 hexadecimal digits. */
export function randomSeed(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SEED_BYTES));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
