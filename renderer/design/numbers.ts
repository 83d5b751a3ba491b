// How scores and sums are written on every screen.
import type { PanelView, ResultView } from '#contract/view.ts';

const MINUS = '−';

/** The last five seconds of a clock that is under way. */
export function isLast(remaining: number): boolean {
  return remaining > 0 && remaining <= 5000;
}

/** A score or amount with a true minus sign: "-18" → "−18". */
export function scoreText(score: string): string {
  return score.replace(/^-/, MINUS);
}

/** An amount as it is given or taken: "16" → "+16", "-18" → "−18", "0" → "+0". */
export function signedText(amount: string): string {
  return amount.startsWith('-') ? scoreText(amount) : `+${amount}`;
}

/** The terms of a sum in the order they are built up: "10 + 6" → ["10", "+ 6"]. */
export function sumTerms(sum: string): string[] {
  const terms: string[] = [];
  let operator = '';
  for (const part of sum.replaceAll('-', MINUS).split(/\s+/)) {
    if (part === '+' || part === MINUS) operator = `${part} `;
    else if (operator === '' && terms.length > 0) terms.push(`${terms.pop()} ${part}`);
    else {
      terms.push(operator + part);
      operator = '';
    }
  }
  return terms;
}

/**
 * Which seats of the panel a result counts, told by the terms of its sum: "10 + 6" with six wrong seats → wrong.
 * Null where the sum does not tell, or tells both.
 */
export function countedSeats(result: ResultView, panel: PanelView): 'right' | 'wrong' | null {
  const terms = sumTerms(result.sum ?? result.amount).map((term) => term.replace(/^[+−]\s*/, ''));
  const right = terms.includes(String(panel.right));
  const wrong = terms.includes(String(panel.wrong));
  if (right === wrong) return null;
  return right ? 'right' : 'wrong';
}

/** Where a rolling score stands at `share` (0–1) of its way; exactly `to` at the end. */
export function rolled(from: string, to: string, share: number): string {
  if (share >= 1) return to;
  const start = Number(from);
  const decimals = Math.max(decimalsOf(from), decimalsOf(to));
  return (start + (Number(to) - start) * share).toFixed(decimals);
}

function decimalsOf(score: string): number {
  const point = score.indexOf('.');
  return point < 0 ? 0 : score.length - point - 1;
}
