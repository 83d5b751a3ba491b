// How values are written into the results book, which is Chinese whatever the language of the windows.
import type { OutKind } from '#contract/command.ts';
import { hasMessage, type Locale, type MessageKey, message } from '#contract/messages/message.ts';
import type { QuestionType } from '#contract/question.ts';
import { type Amount, POINT } from '#contract/units.ts';
import type { SheetContent, Value } from '../sheet-writer.ts';

const LOCALE: Locale = 'zh-CN';

export const text = (key: MessageKey, params = {}) => message(LOCALE, key, params);
export const headings = (...keys: MessageKey[]) => keys.map((key) => text(key));

/** A formula of the definition as a judge reads it: 答对题数 × 10 for right * 10. */
export function formulaText(formula: string): string {
  return formula
    .replace(/[a-z]+(\.[a-z]+)?/g, (name) => {
      const variable = `export.variable.${name}`;
      return hasMessage(variable) ? message(LOCALE, variable) : name;
    })
    .replaceAll('*', '×')
    .replaceAll('/', '÷');
}

/** The journal has T or F where people say 对 or 错. */
export function answerText(type: QuestionType, answer: string | null): Value {
  if (type !== 'judge') return answer;
  if (answer === 'T') return text('option.true');
  return answer === 'F' ? text('option.false') : answer;
}

/** Date and time as the clock on the wall showed them, to the second. */
export function wallText(iso: string): string {
  return iso.slice(0, 19).replace('T', ' ');
}

/** Scores come as text such as "93.5"; in a sheet they are numbers. */
export function score(points: string | null): Value {
  return points !== null && /^-?\d+(\.\d+)?$/.test(points) ? Number(points) : points;
}

export function inPoints(amount: Amount | null): number | null {
  return amount === null ? null : amount / POINT;
}

/** The place, or why there is none. */
export function rankText(rank: number, shared: boolean, out: OutKind | null): Value {
  if (out !== null) return text(`export.out.${out}`);
  return shared ? text('export.shared', { rank }) : rank;
}

/** Columns of a table, each with its heading; those that would stay empty may be left out. */
export interface Column<Row> {
  readonly heading: MessageKey;
  readonly value: (row: Row) => Value;
  /** Left out when no row has a value in it. */
  readonly optional?: true;
}

export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Value[][] {
  const shown = columns.filter(
    ({ value, optional }) => optional === undefined || rows.some((row) => value(row) !== null),
  );
  return [
    shown.map(({ heading }) => text(heading)),
    ...rows.map((row) => shown.map(({ value }) => value(row))),
  ];
}

/** Above a ranking: whose it is, and that it may still change. */
export function titleRows(title: string, announced: boolean): SheetContent['rows'] {
  return [[text('export.title', { title })], ...(announced ? [] : [[text('export.not-announced')]])];
}
