// 答案, 选项 and 得分点 of a question row, in all the ways setters write them.
import type { z } from 'zod';
import type { optionSchema, scoringPointSchema } from '#contract/question.ts';
import type { Row } from './table.ts';
import { clean, folded } from './text.ts';
import { LETTERS, type Letter, type OptionColumn, type QuestionColumn } from './vocabulary.ts';

export type Option = z.infer<typeof optionSchema>;
export type ScoringPoint = z.infer<typeof scoringPointSchema>;
type QuestionRow = Row<QuestionColumn>;

const LONGEST_OPTION = 300;
const LONGEST_REFERENCE = 4000;
const LONGEST_POINT = 500;

const RIGHT = new Set(['对', '正确', '√', '✓', '✔', '☑', '是', 't', 'true', 'y', 'yes', 'right']);
const WRONG = new Set([
  '错',
  '错误',
  '不正确',
  '×',
  '✗',
  '✘',
  '✕',
  '☒',
  '否',
  'x',
  'f',
  'false',
  'n',
  'no',
  'wrong',
]);

const optionColumn = (letter: Letter): OptionColumn => `option${letter}`;

/** A. 养老保险 in the column of option A repeats the letter; stripped only when every option does so. */
function withoutOwnLetters(options: Option[]): Option[] {
  const bare = options.map(({ letter, text }) => ({
    letter,
    text: text.replace(new RegExp(`^${letter}\\s*[.．、:：]\\s*`, 'i'), ''),
  }));
  return bare.every(({ text }, index) => text !== '' && text !== options[index]?.text) ? bare : options;
}

/** Options of a choice question, with errors for gaps, too few, too long ones. */
export function readOptions(row: QuestionRow): Option[] {
  const filled = LETTERS.filter((letter) => row.text(optionColumn(letter)) !== '');
  const last = filled.at(-1);
  const wanted = last === undefined ? [] : LETTERS.slice(0, LETTERS.indexOf(last) + 1);
  for (const letter of wanted)
    if (!filled.includes(letter)) row.error(optionColumn(letter), 'import.option-gap', { letter });
  if (filled.length < 2) row.error(row.has('optionA') ? 'optionA' : null, 'import.options-few');
  const options = filled.map((letter) => ({
    letter,
    text: row.limited(optionColumn(letter), LONGEST_OPTION),
  }));
  const seen = new Map<string, Letter>();
  for (const { letter, text } of options) {
    const first = seen.get(folded(text));
    if (first !== undefined) row.warning(optionColumn(letter), 'import.option-twice', { letter: first });
    else seen.set(folded(text), letter);
  }
  return withoutOwnLetters(options);
}

export function warnOfUnusedOptions(row: QuestionRow): void {
  const first = LETTERS.find((letter) => row.text(optionColumn(letter)) !== '');
  if (first !== undefined) row.warning(optionColumn(first), 'import.options-unused');
}

/** Letters of an answer in alphabetical order; null with an error on the row when they do not fit. */
function readLetters(row: QuestionRow, options: readonly Option[]): string | null {
  const text = folded(row.text('key')).toUpperCase();
  const letters = text.replace(/[,、;.。|/\\+&和及与]/g, '');
  if (letters === '') {
    row.error('key', 'import.key-empty');
    return null;
  }
  if (!/^[A-Z]{1,26}$/.test(letters)) {
    row.error('key', 'import.key-letters');
    return null;
  }
  const twice = [...letters].find((letter, index) => letters.indexOf(letter) !== index);
  if (twice !== undefined) {
    row.error('key', 'import.key-letter-twice', { letter: twice });
    return null;
  }
  const missing = [...letters].find((letter) => !options.some((option) => option.letter === letter));
  if (missing !== undefined) {
    row.error('key', 'import.key-no-option', { letter: missing });
    return null;
  }
  return [...letters].sort().join('');
}

export function readSingleKey(row: QuestionRow, options: readonly Option[]): string {
  const letters = readLetters(row, options);
  if (letters !== null && letters.length > 1) row.error('key', 'import.key-single');
  return letters ?? '';
}

export function readMultipleKey(row: QuestionRow, options: readonly Option[]): string {
  const letters = readLetters(row, options);
  if (letters !== null && letters.length < 2) row.error('key', 'import.key-multiple');
  return letters ?? '';
}

function truthOf(text: string): 'T' | 'F' | null {
  const word = folded(text).replace(/[.。]$/, '');
  if (RIGHT.has(word)) return 'T';
  return WRONG.has(word) ? 'F' : null;
}

/** 判断: 对 or 错, or the letter of the option that says so. */
export function readJudgeKey(row: QuestionRow): 'T' | 'F' {
  const text = row.text('key');
  const [a, b] = [truthOf(row.text('optionA')), truthOf(row.text('optionB'))];
  const optionsSayIt = a !== null && b !== null && a !== b;
  if (!optionsSayIt) warnOfUnusedOptions(row);
  if (optionsSayIt && folded(text) === 'a') return a;
  if (optionsSayIt && folded(text) === 'b') return b;
  const truth = truthOf(text);
  if (truth === null) row.error('key', text === '' ? 'import.key-empty' : 'import.key-judge');
  return truth ?? 'F';
}

/** Places to fill in as the stem shows them: underlines, or empty brackets. */
function blanksOf(stem: string): number {
  return stem.match(/[_＿]{2,}|[（(]\s*[）)]|[【[]\s*[】\]]/g)?.length ?? 0;
}

/** 填空: blanks separated by ；, wordings of one blank by /. */
export function readBlankKey(row: QuestionRow): string[][] {
  const text = row.limited('key', LONGEST_REFERENCE).replace(/[;；\s]+$/, '');
  if (text === '') {
    row.error('key', 'import.key-empty');
    return [];
  }
  const key = text.split(/[;；\n]/).map((blank) =>
    blank
      .split(/[/／]/)
      .map(clean)
      .filter((wording) => wording !== ''),
  );
  const empty = key.findIndex((wordings) => wordings.length === 0);
  if (empty >= 0) row.error('key', 'import.key-blank', { blank: empty + 1 });
  const shown = blanksOf(row.text('stem'));
  if (shown > 0 && empty < 0 && shown !== key.length)
    row.warning('key', 'import.key-blank-count', { stem: shown, key: key.length });
  return key;
}

export function readReference(row: QuestionRow): string {
  const text = row.limited('key', LONGEST_REFERENCE);
  if (text === '') row.error('key', 'import.key-empty');
  return text;
}

/** 得分点: one a line, or separated by ；, each perhaps ending in its value: …（5分）. */
export function readScoringPoints(row: QuestionRow): ScoringPoint[] {
  const text = row.text('points');
  const parts = text.split(text.includes('\n') ? '\n' : /[;；]/);
  return parts
    .map((part) => clean(part).replace(/[;；]$/, ''))
    .filter((part) => part !== '')
    .map((part) => {
      const valued = /^(.*\S)\s*[（(]\s*(\d{1,4}(?:\.\d{1,3})?)\s*分\s*[)）][。.]?$/s.exec(part);
      const point = { text: valued?.[1] ?? part, value: Number(valued?.[2] ?? 0) || null };
      if (point.text.length > LONGEST_POINT)
        row.error('points', 'import.too-long', { length: point.text.length, max: LONGEST_POINT });
      return point;
    });
}

export function warnOfUnusedPoints(row: QuestionRow): void {
  if (row.text('points') !== '') row.warning('points', 'import.points-unused');
}
