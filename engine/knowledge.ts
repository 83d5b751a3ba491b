// What is known of the questions, with the keys that judges have put right since: the bank itself stays as it was.
import type { QuestionKey } from '#contract/correction.ts';
import { type Question, questionSchema } from '#contract/question.ts';
import type { Knowledge } from './decide/context.ts';
import type { State } from './state.ts';

/** The same knowledge with the keys in force; everything that rules, counts or shows a key asks this. */
export function withKeys({ keys }: State, knowledge: Knowledge): Knowledge {
  if (Object.keys(keys).length === 0) return knowledge;
  return withKey(knowledge, (id) => keys[id]);
}

/** The same knowledge with other keys; undefined: the one of the bank. */
export function withKey(knowledge: Knowledge, keyOf: (id: string) => QuestionKey | undefined): Knowledge {
  return {
    question: (id) => {
      const question = knowledge.question(id);
      const key = keyOf(id);
      return question === undefined || key === undefined ? question : ({ ...question, key } as Question);
    },
    name: (person) => knowledge.name(person),
    officials: () => knowledge.officials(),
  };
}

/** The question with this key; null when it is no key of that type, e.g. a letter that is no option. */
export function keyed(question: Question, key: QuestionKey): Question | null {
  const parsed = questionSchema.safeParse({ ...question, key });
  if (!parsed.success) return null;
  const changed = parsed.data;
  if (!('options' in changed)) return changed;
  const letters = changed.options.map((option) => option.letter);
  return [...changed.key].every((letter) => letters.includes(letter)) ? changed : null;
}
