// Comparing answers with keys: exactly the right set, every blank in an accepted wording.
import type { Answer, Question, QuestionType } from '#contract/question.ts';

/** 全角 to 半角, no spaces, lower case: how wordings are compared. */
export function normalise(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

export const BLANK_SEPARATOR = /[;；]/;

/** Letters in order, T or F, or the text as it is; null when it is no answer to this question. */
export function tidyAnswer(question: Question, answer: string): Answer | null {
  const text = answer.normalize('NFKC').trim();
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const letters = [...new Set(text.toUpperCase().replace(/[\s,、]/g, ''))].sort();
      const known = question.options.map((option) => option.letter);
      if (letters.length === 0 || !letters.every((letter) => known.includes(letter))) return null;
      return question.type === 'single' && letters.length > 1 ? null : letters.join('');
    }
    case 'judge':
      if (/^(t|对|正确|√)$/i.test(text)) return 'T';
      return /^(f|错|错误|×)$/i.test(text) ? 'F' : null;
    default:
      return text === '' ? null : answer.trim();
  }
}

/** True or false for objective questions; null where only a person can tell. */
export function matchesKey(question: Question, answer: Answer): boolean | null {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'judge':
      return tidyAnswer(question, answer) === question.key;
    case 'blank': {
      const given = answer.split(BLANK_SEPARATOR).map(normalise);
      return (
        given.length === question.key.length &&
        question.key.every((accepted, index) => accepted.map(normalise).includes(given[index] ?? ''))
      );
    }
    default:
      return null;
  }
}

/** The key as people read it. */
export function keyText(question: Question): string {
  return question.type === 'blank'
    ? question.key.map((accepted) => accepted.join('／')).join('；')
    : question.key;
}

/** The first valid answer of a clicker counts: a letter too many, or T to a question with options, is none. */
export function isAnswerTo(type: QuestionType, answer: string): boolean {
  if (type === 'single') return /^[A-H]$/.test(answer);
  return type === 'judge' ? /^[TF]$/.test(answer) : /^[A-H]+$/.test(answer);
}
