// Texts of import: what is wrong with a sheet or a cell, where, and what to do.
import type { Text } from './text.ts';

export const importMessages = {
  // Where a problem stands
  'import.at.cell': {
    zh: '“{sheet}”第{row}行{column}列（{heading}）',
    en: '"{sheet}" row {row}, column {column} ({heading})',
  },
  'import.at.row': { zh: '“{sheet}”第{row}行', en: '"{sheet}" row {row}' },
  'import.at.sheet': { zh: '“{sheet}”', en: '"{sheet}"' },
  'import.at.file': { zh: '整个文件', en: 'The whole file' },

  // The sheet as a whole
  'import.no-table': {
    zh: '没有找到表头。前 {rows} 行中应有一行写着：{headings}。请对照模板改好表头。',
    en: 'No heading row was found. One of the first {rows} rows must hold: {headings}. Compare with the template.',
  },
  'import.heading-missing': {
    zh: '表头缺少“{heading}”列。请加上这一列。',
    en: 'The column "{heading}" is missing. Add it.',
  },
  'import.heading-twice': {
    zh: '表头“{heading}”出现了两次，无法判断用哪一列。请删去或改名其中一列。',
    en: 'The heading "{heading}" stands twice. Remove or rename one of the columns.',
  },
  'import.heading-unused': {
    zh: '这一列不会导入。若需要，请把表头改成模板中的名称。',
    en: 'This column is not imported. If it should be, use the heading of the template.',
  },
  'import.no-rows': {
    zh: '表头下面没有内容。请填写后再导入。',
    en: 'There is nothing below the headings. Fill in the sheet first.',
  },
  'import.formula-error': {
    zh: '单元格里的公式出错。请改成文字或数字。',
    en: 'The formula in this cell fails. Replace it by text or a number.',
  },
  'import.too-long': {
    zh: '太长：{length} 字，最多 {max} 字。请缩短。',
    en: 'Too long: {length} characters, at most {max}. Shorten it.',
  },
  'import.not-understood': {
    zh: '这一行不符合要求（{detail}）。请对照模板检查。',
    en: 'This row does not fit ({detail}). Compare it with the template.',
  },

  // Questions
  'import.id-empty': {
    zh: '没有编号。请给每道题一个不重复的编号。',
    en: 'No number. Give every question a number of its own.',
  },
  'import.id-twice': {
    zh: '编号“{id}”已用于“{sheet}”第{row}行。请改成不重复的编号。',
    en: 'Number "{id}" is already used in "{sheet}" row {row}. Use another one.',
  },
  'import.type-empty': {
    zh: '没有题型。请填：单选题、多选题、判断题、填空题、简答题或案例题。',
    en: 'No type. Use 单选题, 多选题, 判断题, 填空题, 简答题 or 案例题.',
  },
  'import.type-unknown': {
    zh: '不认识题型“{type}”。请填：单选题、多选题、判断题、填空题、简答题或案例题。',
    en: 'Type "{type}" is unknown. Use 单选题, 多选题, 判断题, 填空题, 简答题 or 案例题.',
  },
  'import.type-not-in-round': {
    zh: '“{round}”不出{type}。请改题型，或换一个环节。允许：{allowed}。',
    en: 'Round "{round}" does not take {type}. Change the type or the round. Allowed: {allowed}.',
  },
  'import.round-unknown': {
    zh: '本场没有环节“{round}”。请填：{rounds}；只入题库则留空。',
    en: 'There is no round "{round}". Use one of: {rounds}; leave it empty for the bank only.',
  },
  'import.round-ambiguous': {
    zh: '有几个环节都叫“{round}”。请改填环节代号：{ids}。',
    en: 'Several rounds are called "{round}". Use the round id: {ids}.',
  },
  'import.value-bad': {
    zh: '分值应为正整数。请改正或留空。',
    en: 'The value must be a positive whole number. Correct it or leave it empty.',
  },
  'import.value-empty': {
    zh: '“{round}”的题目要写分值。请填：{values}。',
    en: 'Questions of "{round}" need a value. Use one of: {values}.',
  },
  'import.value-not-in-round': {
    zh: '“{round}”没有 {value} 分题。请填：{values}。',
    en: 'Round "{round}" has no value {value}. Use one of: {values}.',
  },
  'import.spare-unknown': {
    zh: '“备用”一列请填“是”，不是备用题则留空。',
    en: 'Use 是 for a spare question, or leave the cell empty.',
  },
  'import.stem-empty': { zh: '没有题干。请填写题目内容。', en: 'No question text. Fill it in.' },
  'import.stem-twice': {
    zh: '题干与“{sheet}”第{row}行相同。请核对是否重复录入。',
    en: 'The same question text stands in "{sheet}" row {row}. Check whether it was entered twice.',
  },
  'import.options-few': {
    zh: '选择题至少要有两个选项。请从选项A起填写。',
    en: 'A choice question needs at least two options. Fill them in from option A.',
  },
  'import.option-gap': {
    zh: '选项{letter}是空的，但后面还有选项。请补上，或把后面的选项前移。',
    en: 'Option {letter} is empty but a later one is not. Fill it in or move the later ones up.',
  },
  'import.option-twice': {
    zh: '与选项{letter}的内容相同。请核对。',
    en: 'The same text as option {letter}. Check it.',
  },
  'import.options-unused': {
    zh: '这种题型不用选项，选项不会导入。请核对题型。',
    en: 'This type has no options; they are not imported. Check the type.',
  },
  'import.key-empty': { zh: '没有答案。请填写答案。', en: 'No answer. Fill it in.' },
  'import.key-letters': {
    zh: '选择题的答案应是选项字母，例如 B 或 ACD。请改正。',
    en: 'The answer of a choice question is its letters, such as B or ACD. Correct it.',
  },
  'import.key-letter-twice': {
    zh: '答案里字母 {letter} 出现了两次。请核对是否写错。',
    en: 'Letter {letter} stands twice in the answer. Check for a slip.',
  },
  'import.key-no-option': {
    zh: '答案有 {letter}，但没有选项{letter}。请改答案或补上选项。',
    en: 'The answer has {letter}, but there is no option {letter}. Correct the answer or add the option.',
  },
  'import.key-single': {
    zh: '单选题只能有一个答案。请改答案，或把题型改为多选题。',
    en: 'A single choice has one letter. Correct the answer or make it 多选题.',
  },
  'import.key-multiple': {
    zh: '多选题至少要有两个答案。请改答案，或把题型改为单选题。',
    en: 'A multiple choice has at least two letters. Correct the answer or make it 单选题.',
  },
  'import.key-judge': { zh: '判断题的答案请填“对”或“错”。', en: 'Answer 对 (true) or 错 (false).' },
  'import.key-blank': {
    zh: '第{blank}空没有答案，请补上。各空之间用“；”隔开，同一空的几种写法用“/”隔开。',
    en: 'Blank {blank} has no answer; fill it in. Separate blanks by ； and wordings of one blank by /.',
  },
  'import.key-blank-count': {
    zh: '题干有 {stem} 个空，答案有 {key} 个。请核对。',
    en: 'The question shows {stem} blanks, the answer has {key}. Check it.',
  },
  'import.points-unused': {
    zh: '这种题型不用得分点，不会导入。请核对题型。',
    en: 'This type has no scoring points; they are not imported. Check the type.',
  },
  'import.media-kind': { zh: '媒体类型请填“图片”或“视频”。', en: 'Use 图片 (picture) or 视频 (video).' },
  'import.media-empty': {
    zh: '写了媒体类型，但没有媒体文件也没有脚本。请至少填一样。',
    en: 'There is a media kind but neither file nor script. Fill in at least one.',
  },
  'import.media-path': {
    zh: '这里只写文件名，不要带文件夹。请把文件放进比赛的媒体文件夹。',
    en: 'Write the file name only, without folders, and put the file into the media folder of the contest.',
  },
  'import.media-extension': {
    zh: '不能播放这种文件。{kind}请用：{endings}。',
    en: 'This file cannot be shown. For {kind} use: {endings}.',
  },
  'import.media-wanted': {
    zh: '“{round}”以视频出题，但这道题没有媒体文件也没有脚本。请补上。',
    en: 'Round "{round}" shows its questions as video, but this one has neither file nor script. Add one.',
  },

  // Teams and judges
  'import.team-number': {
    zh: '队号应为 1 到 99 的整数。请在每一行填写队号。',
    en: 'The team number is a whole number from 1 to 99. Fill it in on every row.',
  },
  'import.team-name-empty': {
    zh: '{team}号队没有队名。请填写。',
    en: 'Team {team} has no name. Fill it in.',
  },
  'import.team-differs': {
    zh: '{team}号队前面写的是“{first}”，这里不同。请改成一致。',
    en: 'Team {team} has "{first}" before and something else here. Make them the same.',
  },
  'import.team-name-twice': {
    zh: '{team}号队也叫这个名字。请核对队号和队名。',
    en: 'Team {team} has the same name. Check numbers and names.',
  },
  'import.team-count': {
    zh: '本场应有 {min}–{max} 队，表中有 {count} 队。请增减。',
    en: 'This contest takes {min} to {max} teams; the sheet has {count}.',
  },
  'import.players-few': {
    zh: '{team}号队只有 {count} 名有序号的选手，至少 {min} 名。请补上，或给替补编号。',
    en: 'Team {team} has {count} numbered players, at least {min} are needed.',
  },
  'import.player-number': {
    zh: '选手序号应为 1 到 {max}；替补请填“替补”或留空。',
    en: 'The player number is 1 to {max}; for a substitute write 替补 or leave it empty.',
  },
  'import.player-twice': {
    zh: '{team}号队的 {number} 号选手已在第{row}行。请改序号。',
    en: 'Player {number} of team {team} already stands in row {row}. Change the number.',
  },
  'import.player-gap': {
    zh: '{team}号队缺 {number} 号选手。轮到该号时无人上场，请核对序号。',
    en: 'Team {team} has no player {number}; nobody would play in that turn. Check the numbers.',
  },
  'import.team-left-out': {
    zh: '{team}号队整队不导入：第{rows}行有误。请改好后重新导入。',
    en: 'Team {team} is left out whole because of row(s) {rows}. Mend and import again.',
  },
  'import.person-empty': {
    zh: '没有姓名。请填写，或删去这一行。',
    en: 'No name. Fill it in or remove the row.',
  },
  'import.person-twice': {
    zh: '{team}号队第{row}行已有同名的人。请核对是否重复录入。',
    en: 'Somebody of this name is already in row {row}, team {team}. Check whether it was entered twice.',
  },
  'import.leader-twice': {
    zh: '{team}号队的领队前面写的是“{first}”。请核对，只留一名领队。',
    en: 'Team {team} already has the leader "{first}". Keep only one.',
  },
  'import.duty-unknown': {
    zh: '职务请填“裁判长”“裁判”或“监督”。',
    en: 'Use 裁判长 (chief judge), 裁判 (judge) or 监督 (supervisor).',
  },
  'import.chief-twice': {
    zh: '裁判长已在第{row}行。请只留一名裁判长。',
    en: 'The chief judge already stands in row {row}. Keep only one.',
  },

  // Written scores
  'import.team-unknown': {
    zh: '参赛名单中没有{team}号队。请核对队号。',
    en: 'There is no team {team} in the roster. Check the number.',
  },
  'import.person-unknown': {
    zh: '{team}号队的名单中没有“{person}”。请核对姓名或序号，须与参赛名单一致。',
    en: 'The roster of team {team} has no "{person}". Check name or number against the roster.',
  },
  'import.person-ambiguous': {
    zh: '{team}号队有同名的人。请在“序号”列写选手号。',
    en: 'Team {team} has several people of this name. Give the player number.',
  },
  'import.score-twice': {
    zh: '“{person}”的成绩已在第{row}行。请删去一行。',
    en: 'The score of "{person}" already stands in row {row}. Remove one.',
  },
  'import.score-empty': {
    zh: '没有成绩。请填写；缺考请填 0。',
    en: 'No score. Fill it in; for somebody absent write 0.',
  },
  'import.score-bad': {
    zh: '成绩应为数字，例如 86.5。缺考请填 0。',
    en: 'The score must be a number such as 86.5. For somebody absent write 0.',
  },
  'import.score-range': {
    zh: '成绩应在 0 到 {max} 之间。请核对。',
    en: 'The score must lie between 0 and {max}. Check it.',
  },
  'import.score-decimals': {
    zh: '成绩最多三位小数。请改正。',
    en: 'A score has at most three decimals. Correct it.',
  },
  'import.score-missing': {
    zh: '{team}号队“{person}”没有笔试成绩。请补上一行。',
    en: '"{person}" of team {team} has no written score. Add a row.',
  },
  'import.comprehensive-missing': {
    zh: '没有“综合知识”列，一律记为 0；并列时不能用它区分。需要时请加上这一列。',
    en: 'There is no column 综合知识; it counts as 0 and cannot decide ties. Add it if it is needed.',
  },
} as const satisfies Record<string, Text>;
