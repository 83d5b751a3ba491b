// The example rows of the templates: all six types, placed in rounds of this contest that take them.
import type { Definition } from '#contract/definition.ts';
import { QUESTION_TYPES, type QuestionType } from '#contract/question.ts';
import { nameOfType } from './question-types.ts';
import type { Value } from './sheet-writer.ts';
import type { QuestionColumn } from './vocabulary.ts';

type Example = Partial<Record<QuestionColumn, Value>>;

const EXAMPLES: Readonly<Record<QuestionType, Example>> = {
  single: {
    field: '常识',
    stem: '我国的国庆日是哪一天？',
    optionA: '5月1日',
    optionB: '10月1日',
    optionC: '7月1日',
    optionD: '8月1日',
    key: 'B',
    explanation: '1949年12月2日中央人民政府委员会第四次会议通过决议，每年10月1日为国庆日。',
  },
  multiple: {
    field: '常识',
    stem: '下列城市中，属于直辖市的有哪些？',
    optionA: '北京',
    optionB: '天津',
    optionC: '南京',
    optionD: '重庆',
    key: 'ABD',
  },
  judge: { field: '常识', stem: '平年的二月有28天。', key: '对' },
  blank: { field: '常识', stem: '我国的首都是____，国歌是《____》。', key: '北京/北京市；义勇军进行曲' },
  short: {
    field: '安全',
    stem: '请简述高层建筑发生火灾时怎样逃生。',
    key: '走疏散楼梯，不乘电梯；用湿毛巾捂住口鼻，弯腰前行；无法撤离时关门堵缝，等待救援。',
    points: '走疏散楼梯，不乘电梯（4分）\n捂住口鼻，弯腰前行（3分）\n无法撤离时关门堵缝，等待救援（3分）',
  },
  case: {
    field: '安全',
    stem: '小王在办公室闻到燃气味，随手打开了电灯查看。他的做法对不对？应当怎样做？',
    key: '不对。应先开窗通风、关闭阀门，不开关电器，到室外报警。',
    points: '指出做法不对；开窗通风、关闭阀门；不开关电器，到室外报警',
    mediaKind: '视频',
    script: '（办公室）小王走进来，皱眉闻了闻，伸手打开电灯。',
  },
};

/** One example row for each type; a type that no round takes goes to the bank only. */
export function questionExamples({ rounds }: Definition): Example[] {
  return QUESTION_TYPES.map((type, index) => {
    const round = rounds.find(({ question }) => question.types.includes(type));
    const sameTitle = rounds.filter(({ title }) => title === round?.title).length > 1;
    const stake = round?.stake;
    const media =
      round?.question.shown === 'video' ? { mediaKind: '视频', script: '此处写视频的脚本。' } : {};
    return {
      ...media,
      ...EXAMPLES[type],
      id: `示例${index + 1}`,
      type: nameOfType(type),
      round: (sameTitle ? round?.id : round?.title) ?? null,
      value: stake === undefined ? null : stake.by === 'fixed' ? stake.value : (stake.values[0] ?? null),
    };
  });
}
