// The same contest with every key and explanation changed: what nobody may be able to tell before the reveal.
import type { Question } from '#contract/question.ts';
import type { ExampleContest } from '#desk/contests/example.ts';

export const OTHER_EXPLANATION = '另一种解析';

/** Questions, options, teams and rules stay as they are. */
export function withOtherKeys(example: ExampleContest): ExampleContest {
  return {
    ...example,
    questions: example.questions.map(({ question, placement }) => ({
      question: { ...otherKey(question), explanation: OTHER_EXPLANATION },
      placement,
    })),
  };
}

function otherKey(question: Question): Question {
  switch (question.type) {
    case 'single':
      return { ...question, key: question.key === 'A' ? 'B' : 'A' };
    case 'multiple':
      return { ...question, key: question.key === 'AB' ? 'AC' : 'AB' };
    case 'judge':
      return { ...question, key: question.key === 'T' ? 'F' : 'T' };
    case 'blank':
      return { ...question, key: question.key.map(() => ['另一个答案']) };
    case 'short':
    case 'case':
      return { ...question, key: '另一份参考答案', points: [{ text: '另一个得分点', value: null }] };
  }
}
