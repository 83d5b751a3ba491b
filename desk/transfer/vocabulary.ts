// By which headings each column of an import sheet is known; the first is the one the templates write.
import { message } from '#contract/messages/message.ts';
import type { Vocabulary } from './table.ts';
import { folded } from './text.ts';

export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
export type Letter = (typeof LETTERS)[number];
export type OptionColumn = `option${Letter}`;

export type QuestionColumn =
  | 'id'
  | 'type'
  | 'round'
  | 'value'
  | 'spare'
  | 'field'
  | 'stem'
  | OptionColumn
  | 'key'
  | 'points'
  | 'explanation'
  | 'mediaKind'
  | 'mediaFile'
  | 'script';
export type TeamColumn = 'team' | 'teamName' | 'short' | 'leader' | 'player' | 'person';
export type JudgeColumn = 'person' | 'duty';
export type WrittenColumn = 'team' | 'player' | 'person' | 'written' | 'comprehensive';

/** Both texts of the catalogue, so that the template is always understood, then what setters write. */
function named(key: string, ...others: string[]): string[] {
  return [message('zh-CN', key), message('en', key), ...others].map(folded);
}

function optionNames(letter: Letter): string[] {
  const names = [message('zh-CN', 'column.option', { letter }), message('en', 'column.option', { letter })];
  const others = [`选项(${letter})`, `${letter}选项`, `备选${letter}`, `备选项${letter}`, `答案${letter}`];
  return [...names, ...others, `${letter}项`, letter].map(folded);
}

export const questionVocabulary: Vocabulary<QuestionColumn> = {
  id: named('column.id', '题目编号', '试题编号', '题号', '序号', 'no', 'no.', 'id'),
  type: named('column.type', '题目类型', '试题类型', '题目题型', '类型'),
  round: named('column.round', '比赛环节', '竞赛环节', '所属环节', '使用环节', '赛段'),
  value: named('column.value', '题目分值', '分数', '分', 'points'),
  spare: named('column.spare', '备用题', '是否备用', '是否备用题'),
  field: named('column.field', '知识领域', '所属领域', '知识点', '业务领域', '类别', '分类', '科目'),
  stem: named('column.stem', '题目', '题目内容', '试题', '试题内容', '试题题干', '题目题干', '问题', 'stem'),
  optionA: optionNames('A'),
  optionB: optionNames('B'),
  optionC: optionNames('C'),
  optionD: optionNames('D'),
  optionE: optionNames('E'),
  optionF: optionNames('F'),
  optionG: optionNames('G'),
  optionH: optionNames('H'),
  key: named('column.key', '正确答案', '标准答案', '参考答案', '试题答案', '正确选项', 'key'),
  points: named('column.points', '得分要点', '评分要点', '答案要点', '采分点', '评分标准', '评分点'),
  explanation: named('column.explanation', '答案解析', '试题解析', '题目解析', '政策依据', '依据', '出处'),
  mediaKind: named('column.mediaKind', '媒体', '素材类型'),
  mediaFile: named('column.mediaFile', '媒体文件名', '素材文件', '视频文件', '图片文件', '素材'),
  script: named('column.script', '视频脚本', '情景脚本', '案例脚本', '台词'),
};

const team = named('column.team', '队伍编号', '队伍号', '参赛队号', '代表队编号', '台号', '队序');
// A sheet with both has its line numbers under 序号, so the plainer names come first.
const player = ['选手号', '选手序号', '选手编号', '号位', '席位', ...named('column.player')];
const person = named('column.person', '选手姓名', '队员姓名', '参赛选手', '参赛人员', '选手', '队员');

export const teamVocabulary: Vocabulary<TeamColumn> = {
  team,
  teamName: named(
    'column.teamName',
    '队伍名称',
    '参赛队',
    '参赛队名称',
    '代表队',
    '代表队名称',
    '单位',
    '参赛单位',
  ),
  short: named('column.short', '队伍简称', '队名简称', '单位简称'),
  leader: named('column.leader', '领队姓名', '领队人'),
  player,
  person,
};

export const judgeVocabulary: Vocabulary<JudgeColumn> = {
  person: [...person, ...['裁判姓名', '评委姓名', '裁判员'].map(folded)],
  duty: named('column.duty', '裁判职务', '身份', '角色'),
};

export const writtenVocabulary: Vocabulary<WrittenColumn> = {
  team,
  player,
  person,
  written: named(
    'column.written',
    '笔试总分',
    '笔试分数',
    '笔试',
    '理论成绩',
    '理论考试成绩',
    '成绩',
    '总分',
  ),
  comprehensive: named(
    'column.comprehensive',
    '综合知识成绩',
    '综合知识得分',
    '综合知识分',
    '其中综合知识',
    '综合',
  ),
};
