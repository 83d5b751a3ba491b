// 题型 as setters write it.
import type { QuestionType } from '#contract/question.ts';
import { folded } from './text.ts';

const NAMES: Readonly<Record<QuestionType, readonly string[]>> = {
  single: ['单选题', '单选', '单项选择题', '单项选择', '单选选择题', 'single', 'singlechoice'],
  multiple: ['多选题', '多选', '多项选择题', '多项选择', '多选选择题', 'multiple', 'multiplechoice'],
  judge: ['判断题', '判断', '是非题', '对错题', 'judge', 'trueorfalse', 'true/false'],
  blank: ['填空题', '填空', 'blank', 'fillin'],
  short: ['简答题', '简答', '问答题', '问答', '论述题', 'short', 'shortanswer'],
  case: ['案例题', '案例', '案例分析题', '案例分析', '情景题', '情景案例题', '情景分析题', 'case'],
};

const BY_NAME = new Map(
  (Object.keys(NAMES) as QuestionType[]).flatMap((type) => NAMES[type].map((name) => [name, type] as const)),
);

export function questionTypeOf(text: string): QuestionType | undefined {
  return BY_NAME.get(folded(text).replace(/^[一二三四五六]?[、.]/, ''));
}

export function nameOfType(type: QuestionType): string {
  return NAMES[type][0] ?? type;
}
