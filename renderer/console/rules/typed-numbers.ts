// Numbers as people type them, one or several in a row.
import type { Json } from './json.ts';

/** A number as typed; what is no number stays a text, and is then a problem at its field. */
export function numberFrom(text: string): Json {
  const plain = text
    .trim()
    .replace('−', '-')
    .replace(/[．。]/, '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

/** "20、40、60" or with any other mark between the numbers. */
export function numbersFrom(text: string): Json[] {
  return text
    .split(/[\s,，、;；/]+/)
    .filter((part) => part !== '')
    .map(numberFrom);
}
