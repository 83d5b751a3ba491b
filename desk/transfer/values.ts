// Small values of cells: numbers as people type them, yes and no.
import type { Cell } from './table.ts';
import { folded } from './text.ts';

/**
 * The number of a cell; text such as "86.5分" or "８６．５" counts, a percentage does not.
 * Null when it is no number.
 */
export function numberOf({ text, number }: Cell): number | null {
  if (number !== null && !text.includes('%')) return number;
  const plain = folded(text).replace(/分$/, '');
  return /^[+-]?\d{1,9}(\.\d{1,15})?$/.test(plain) ? Number(plain) : null;
}

/** A whole number such as "3", "3号", "第3队", "3号选手"; null when it is none. */
export function ordinalOf({ text }: Cell): number | null {
  const found = /^第?(\d{1,6})(?:\.0+)?(?:号|队|号队|代表队|号选手|号位)?$/.exec(folded(text));
  return found === null ? null : Number(found[1]);
}

const YES = new Set(['是', '√', '✓', '✔', '☑', '1', 'y', 'yes', 'true', '备用', '备用题', '有', '对', '*']);
const NO = new Set([
  '',
  '否',
  '×',
  '✗',
  '✘',
  '0',
  'n',
  'no',
  'false',
  '不是',
  '非备用',
  '正式',
  '正题',
  '-',
  '/',
  '无',
]);

export function yesOrNo({ text }: Cell): boolean | null {
  const word = folded(text);
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
