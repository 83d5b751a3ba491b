// The options of a question as people see them: letters, or 对 and 错 for 判断.
import type { PublicQuestion } from '#contract/view.ts';
import type { Language } from '#renderer/link/locale.tsx';

export interface ShownOption {
  /** What is stored: a letter, or T / F. */
  value: string;
  /** The letter in front of it; empty for 判断. */
  letter: string;
  text: string;
}

export function shownOptions(question: PublicQuestion, t: Language['t']): ShownOption[] {
  if (question.type === 'judge')
    return [
      { value: 'T', letter: '', text: t('projector.true') },
      { value: 'F', letter: '', text: t('projector.false') },
    ];
  return question.options.map(({ letter, text }) => ({ value: letter, letter, text }));
}

/** Does a key or answer ("ACD", "T") name this option? Words spoken to other types of question name none. */
export function names(question: PublicQuestion, answer: string | null, value: string): boolean {
  const choice = question.type === 'single' || question.type === 'multiple' || question.type === 'judge';
  return choice && (answer?.includes(value) ?? false);
}

/** A key or answer in words: 对 / 错 for 判断, else as it is. */
export function answerText(question: PublicQuestion, answer: string, t: Language['t']): string {
  if (question.type !== 'judge') return answer;
  return answer === 'T' ? t('projector.true') : t('projector.false');
}

/** Characters of stem and options, counting each option's own line. */
export function lengthOf(question: PublicQuestion): number {
  return question.stem.length + question.options.reduce((sum, option) => sum + option.text.length + 20, 0);
}
