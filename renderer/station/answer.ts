// What a tap or a key does to the answer that is being chosen.
import type { PublicQuestion } from '#contract/view.ts';

/** The letters that may be chosen; none where the answer is written. */
export function choices(question: PublicQuestion): string[] {
  if (question.type === 'judge') return ['T', 'F'];
  return question.type === 'single' || question.type === 'multiple'
    ? question.options.map((option) => option.letter)
    : [];
}

/** One of several: the last one chosen. Several: chosen and taken back by the same tap, letters in order. */
export function choose(question: PublicQuestion, draft: string, value: string): string {
  if (question.type !== 'multiple') return value;
  const letters = draft.includes(value) ? draft.replace(value, '') : draft + value;
  return [...letters].sort().join('');
}

/** The choice a key stands for: its letter, or its place among the choices for a digit; null for any other key. */
export function choiceOfKey(question: PublicQuestion, code: string): string | null {
  const values = choices(question);
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return values.includes(letter) ? letter : null;
  const digit = /^(?:Digit|Numpad)([1-8])$/.exec(code)?.[1];
  return digit === undefined ? null : (values[Number(digit) - 1] ?? null);
}

export function isConfirmKey(code: string): boolean {
  return code === 'Enter' || code === 'NumpadEnter' || code === 'Space';
}
