// Exact arithmetic between points, thousandths and the text people read.

import Fraction from 'fraction.js';
import { type Amount, amount, POINT } from '#contract/units.ts';

export function ofAmount(value: Amount): Fraction {
  return new Fraction(value, POINT);
}

/** Whole points, halves away from below: 103.5 → 104, 93.1 → 93 (rules 三(三)2). */
export function roundHalfUp(value: Fraction): Fraction {
  return value.add(new Fraction(1, 2)).floor();
}

/** Thousandths of a point; a finer value is rounded half up to the nearest thousandth. */
export function toAmount(value: Fraction): Amount {
  return amount(Number(roundHalfUp(value.mul(POINT)).n) * (value.compare(0) < 0 ? -1 : 1) || 0);
}

/** "96", "93.5", "−18" written with a plain hyphen, thirds as "1/3". */
export function rationalText(value: Fraction): string {
  const thousandths = value.mul(POINT);
  if (thousandths.d !== 1n) return value.toFraction();
  const digits = (thousandths.n % 1000n).toString().padStart(3, '0').replace(/0+$/, '');
  const sign = thousandths.s < 0n && thousandths.n !== 0n ? '-' : '';
  return `${sign}${thousandths.n / 1000n}${digits === '' ? '' : `.${digits}`}`;
}

export function amountText(value: Amount): string {
  return rationalText(ofAmount(value));
}

export function sumAmounts(values: readonly Amount[]): Amount {
  return amount(values.reduce<number>((sum, value) => sum + value, 0));
}
