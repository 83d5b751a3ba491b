// Texts of import, export and copies: what is wrong with a cell and what to do, what sheets and columns are called.
import type { Text } from './text.ts';

export const transferMessages = {
  // Sheets
  'sheet.questions': { zh: '题目', en: 'Questions' },
  'sheet.teams': { zh: '参赛队', en: 'Teams' },
  'sheet.judges': { zh: '裁判', en: 'Judges' },
  'sheet.written': { zh: '笔试成绩', en: 'Written scores' },
  'sheet.help': { zh: '填写说明', en: 'How to fill in' },
  'sheet.standings': { zh: '最终排名', en: 'Final ranking' },
  'sheet.postings': { zh: '得分明细', en: 'Postings' },
  'sheet.items': { zh: '题目与作答', en: 'Questions and answers' },

  // Columns that are read
  'column.id': { zh: '编号', en: 'Number' },
  'column.type': { zh: '题型', en: 'Type' },
  'column.round': { zh: '环节', en: 'Round' },
  'column.value': { zh: '分值', en: 'Value' },
  'column.spare': { zh: '备用', en: 'Spare' },
  'column.field': { zh: '领域', en: 'Field' },
  'column.stem': { zh: '题干', en: 'Question' },
  'column.option': { zh: '选项{letter}', en: 'Option {letter}' },
  'column.key': { zh: '答案', en: 'Answer' },
  'column.points': { zh: '得分点', en: 'Scoring points' },
  'column.explanation': { zh: '解析', en: 'Explanation' },
  'column.mediaKind': { zh: '媒体类型', en: 'Media kind' },
  'column.mediaFile': { zh: '媒体文件', en: 'Media file' },
  'column.script': { zh: '脚本', en: 'Script' },
  'column.team': { zh: '队号', en: 'Team number' },
  'column.teamName': { zh: '队名', en: 'Team' },
  'column.short': { zh: '简称', en: 'Short name' },
  'column.leader': { zh: '领队', en: 'Leader' },
  'column.player': { zh: '序号', en: 'Player number' },
  'column.person': { zh: '姓名', en: 'Name' },
  'column.duty': { zh: '职务', en: 'Duty' },
  'column.written': { zh: '笔试成绩', en: 'Written score' },
  'column.comprehensive': { zh: '综合知识', en: 'Comprehensive part' },

  // Columns that are only written
  'column.rank': { zh: '名次', en: 'Rank' },
  'column.live': { zh: '现场成绩', en: 'Live score' },
  'column.total': { zh: '总成绩', en: 'Total' },
  'column.playoff': { zh: '加赛', en: 'Play-off' },
  'column.decidedBy': { zh: '并列裁定', en: 'Tie decided by' },
  'column.prize': { zh: '奖项', en: 'Prize' },
  'column.line': { zh: '序号', en: 'No.' },
  'column.ledger': { zh: '计入', en: 'Ledger' },
  'column.playerName': { zh: '选手', en: 'Player' },
  'column.amount': { zh: '得分', en: 'Points' },
  'column.reason': { zh: '事由', en: 'Reason' },
  'column.clause': { zh: '依据', en: 'Clause' },
  'column.clauseText': { zh: '依据原文', en: 'Text of the clause' },
  'column.turn': { zh: '轮次', en: 'Turn' },
  'column.item': { zh: '小题', en: 'Item' },
  'column.formula': { zh: '算式', en: 'Formula' },
  'column.variables': { zh: '算式取值', en: 'Values in the formula' },
  'column.answer': { zh: '所答', en: 'Answer given' },
  'column.verdict': { zh: '判定', en: 'Ruling' },
  'column.ruledBy': { zh: '判定人', en: 'Ruled by' },
  'column.lateBy': { zh: '迟到（秒）', en: 'Late by (s)' },
  'column.panelRight': { zh: '挑战团答对', en: 'Panel right' },
  'column.panelWrong': { zh: '挑战团答错', en: 'Panel wrong' },
  'column.panelAnswered': { zh: '挑战团作答', en: 'Panel answered' },
  'column.withdrawn': { zh: '换题', en: 'Withdrawn' },
  'column.onBehalfOf': { zh: '代录', en: 'Entered for' },

  // What is written into cells of the results book
  'export.title': { zh: '{title} 成绩册', en: '{title}: results' },
  'export.file.book': { zh: '{title}-成绩册', en: '{title}-成绩册' },
  'export.file.journal': { zh: '{title}-日志', en: '{title}-日志' },
  'export.exported': { zh: '导出时间', en: 'Exported at' },
  'export.head': { zh: '日志末条校验值', en: 'Hash of the last journal entry' },
  'export.entries': { zh: '日志条数', en: 'Journal entries' },
  'export.base': { zh: '起始分', en: 'Base score' },
  'export.shared': { zh: '{rank}（并列）', en: '{rank} (shared)' },
  'export.tie.written': { zh: '笔试成绩', en: 'Written score' },
  'export.tie.comprehensive': { zh: '综合知识成绩', en: 'Comprehensive part' },
  'export.tie.playoff': { zh: '加赛', en: 'Play-off' },
  'export.ledger.live': { zh: '现场', en: 'Live' },
  'export.ledger.playoff': { zh: '加赛', en: 'Play-off' },
  'export.by.host': { zh: '主持人', en: 'Host' },
  'export.by.judges': { zh: '裁判', en: 'Judges' },
  'export.by.key': { zh: '答案', en: 'Key' },
  'export.by.withdrawal': { zh: '换题', en: 'Withdrawal' },
  'export.yes': { zh: '是', en: 'Yes' },
  'export.manual': { zh: '{count}（人工计数）', en: '{count} (counted by hand)' },
  'export.type.single': { zh: '单选题', en: 'Single choice' },
  'export.type.multiple': { zh: '多选题', en: 'Multiple choice' },
  'export.type.judge': { zh: '判断题', en: 'True or false' },
  'export.type.blank': { zh: '填空题', en: 'Fill in' },
  'export.type.short': { zh: '简答题', en: 'Short answer' },
  'export.type.case': { zh: '案例题', en: 'Case' },
  'export.template.questions': { zh: '题目模板', en: '题目模板' },
  'export.template.teams': { zh: '参赛队模板', en: '参赛队模板' },
  'export.template.written': { zh: '笔试成绩模板', en: '笔试成绩模板' },

  // The sheet of a template that says how to fill it in
  'export.help.column': { zh: '列', en: 'Column' },
  'export.help.how': { zh: '怎样填', en: 'How to fill it in' },
  'export.help.general': {
    zh: '每行一条。列的先后可以调整，不用的列可以留空；示例行请在填写前删去。',
    en: 'One entry a row. Columns may stand in any order and unused ones stay empty; remove the example rows first.',
  },
  'export.help.id': { zh: '必填，每道题各不相同。', en: 'Required, different for every question.' },
  'export.help.type': {
    zh: '必填：单选题、多选题、判断题、填空题、简答题、案例题。',
    en: 'Required: 单选题, 多选题, 判断题, 填空题, 简答题 or 案例题.',
  },
  'export.help.round': {
    zh: '用在哪个环节；只入题库则留空。{rounds}',
    en: 'The round that uses it; empty for the bank only. {rounds}',
  },
  'export.help.round-line': { zh: '{round}：{types}，分值 {values}', en: '{round}: {types}, value {values}' },
  'export.help.value': {
    zh: '只有分值可选的环节必须填，其余可留空。',
    en: 'Needed only where a round has several values.',
  },
  'export.help.spare': { zh: '备用题填“是”。', en: '是 for a spare question.' },
  'export.help.field': { zh: '知识领域，可留空。', en: 'Field of knowledge, may be empty.' },
  'export.help.stem': { zh: '必填。', en: 'Required.' },
  'export.help.option': {
    zh: '选项A到选项H，仅单选题、多选题，从A起不留空。',
    en: 'Options A to H of choice questions, from A without gaps.',
  },
  'export.help.key': {
    zh: '必填。单选写 B，多选写 ACD，判断写“对”或“错”，填空各空用“；”隔开、同一空的几种写法用“/”隔开，简答和案例写参考答案。',
    en: 'Required. B, ACD, 对 or 错; blanks separated by ；, wordings of one blank by /; a reference answer for 简答 and 案例.',
  },
  'export.help.points': {
    zh: '仅简答题、案例题：每行一点或用“；”隔开，可在末尾写“（5分）”。',
    en: 'For 简答 and 案例: one a line or separated by ；, each may end in （5分）.',
  },
  'export.help.explanation': {
    zh: '揭晓后显示的依据，可留空。',
    en: 'Shown after the reveal, may be empty.',
  },
  'export.help.mediaKind': {
    zh: '图片或视频，没有则留空。',
    en: '图片 (picture) or 视频 (video), empty for none.',
  },
  'export.help.mediaFile': {
    zh: '媒体文件夹里的文件名，不带文件夹。',
    en: 'Name of the file in the media folder, without folders.',
  },
  'export.help.script': {
    zh: '视频放不出来时朗读或表演的内容。',
    en: 'What is read or acted when the file cannot be played.',
  },
  'export.help.team': { zh: '必填，每一行都写。', en: 'Required on every row.' },
  'export.help.teamName': {
    zh: '必填，同队各行一致或只写第一行。',
    en: 'Required; the same on all rows of a team, or on its first row only.',
  },
  'export.help.short': {
    zh: '记分条上的简称，最多 6 字；可留空。',
    en: 'For the score strip, at most 6 characters; may be empty.',
  },
  'export.help.leader': { zh: '每队一名，可留空。', en: 'One a team, may be empty.' },
  'export.help.player': {
    zh: '选手号 1 到 {max}；替补填“替补”。每队至少 {min} 名选手。',
    en: 'Player number 1 to {max}; 替补 for a substitute. At least {min} players a team.',
  },
  'export.help.person': { zh: '必填，须与参赛名单一致。', en: 'Required, as in the roster.' },
  'export.help.duty': { zh: '裁判长或裁判。', en: '裁判长 (chief judge) or 裁判 (judge).' },
  'export.help.written': {
    zh: '0 到 100，最多三位小数；缺考填 0。',
    en: '0 to 100, at most three decimals; 0 for somebody absent.',
  },
  'export.help.comprehensive': {
    zh: '笔试成绩中综合知识的得分，不超过笔试成绩。',
    en: 'The comprehensive part of the written score, not above it.',
  },

  // Where a problem stands
  'import.at.cell': {
    zh: '“{sheet}”第{row}行{column}列（{heading}）',
    en: '"{sheet}" row {row}, column {column} ({heading})',
  },
  'import.at.row': { zh: '“{sheet}”第{row}行', en: '"{sheet}" row {row}' },
  'import.at.sheet': { zh: '“{sheet}”', en: '"{sheet}"' },
  'import.at.file': { zh: '整个文件', en: 'The whole file' },

  // Files that cannot be read
  'import.file.missing': {
    zh: '找不到“{name}”。请检查文件是否还在、U盘是否插好。',
    en: '"{name}" cannot be found. Check that the file is still there and the drive is plugged in.',
  },
  'import.file.not-a-file': {
    zh: '“{name}”是文件夹，不是表格文件。请选择里面的表格文件。',
    en: '"{name}" is not a file. Choose the workbook itself.',
  },
  'import.file.unreadable': {
    zh: '无法读取“{name}”。请先在 Excel 或 WPS 中关闭它，并检查是否有读取权限。',
    en: '"{name}" cannot be read. Close it in Excel or WPS and check that you may read it.',
  },
  'import.file.too-large': {
    zh: '“{name}”太大（上限 {limit} MB）。请删去图片和无关的工作表，只留要导入的内容后另存。',
    en: '"{name}" is too large (at most {limit} MB). Remove pictures and other sheets, and save it again.',
  },
  'import.file.not-a-workbook': {
    zh: '“{name}”不是表格文件，或已损坏。请用 Excel 或 WPS 打开它，另存为 .xlsx 后再导入。',
    en: '"{name}" is not a workbook or is damaged. Open it in Excel or WPS, save it as .xlsx and import that.',
  },
  'import.file.password': {
    zh: '“{name}”有打开密码。请在 Excel 或 WPS 中取消密码、另存后再导入。',
    en: '"{name}" is protected by a password. Remove the password in Excel or WPS, save, and import again.',
  },
  'import.file.too-many-rows': {
    zh: '“{name}”的工作表“{sheet}”超过 {limit} 行。请分成几个文件导入。',
    en: 'Sheet "{sheet}" of "{name}" has more than {limit} rows. Split it into several files.',
  },
  'import.file.too-slow': {
    zh: '“{name}”在 {seconds} 秒内没有处理完，已停止。请删去多余的工作表、格式和空行，另存后重试。',
    en: '"{name}" was not finished within {seconds} seconds and was stopped. Remove spare sheets, formats and empty rows, save, and try again.',
  },
  'import.file.crashed': {
    zh: '处理“{name}”时出错，没有导入或导出任何内容。请把内容复制到新的表格中另存后重试。',
    en: 'Handling "{name}" failed; nothing was imported or exported. Copy the contents to a new workbook, save it, and try again.',
  },

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
    zh: '职务请填“裁判长”或“裁判”。',
    en: 'Use 裁判长 (chief judge) or 裁判 (judge).',
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

  // Folders that cannot be written
  'export.folder.missing': {
    zh: '找不到文件夹“{name}”。请检查U盘是否插好，或另选一个文件夹。',
    en: 'Folder "{name}" cannot be found. Check that the drive is plugged in, or choose another folder.',
  },
  'export.folder.not-a-folder': {
    zh: '“{name}”不是文件夹。请另选一个文件夹。',
    en: '"{name}" is not a folder. Choose another one.',
  },
  'export.folder.read-only': {
    zh: '不能写入“{name}”。请打开U盘的写保护开关，或另选一个文件夹。',
    en: '"{name}" cannot be written to. Release the write lock of the drive, or choose another folder.',
  },
  'export.folder.full': {
    zh: '“{name}”空间不足，没有写入任何文件。请清出空间，或另选一个文件夹。',
    en: '"{name}" is full; no file was written. Free some space or choose another folder.',
  },
  'export.folder.unreliable': {
    zh: '写入“{name}”后读回的内容不一致，文件已删去。请换一个U盘或文件夹。',
    en: 'What was read back from "{name}" differs from what was written; the file was removed. Use another drive or folder.',
  },
  'export.folder.too-slow': {
    zh: '“{name}”在 {seconds} 秒内没有写完，已停止。请换一个U盘或文件夹。',
    en: 'Writing to "{name}" took longer than {seconds} seconds and was stopped. Use another drive or folder.',
  },
  'export.folder.trouble': {
    zh: '无法写入“{name}”。请重新插好U盘，或另选一个文件夹。',
    en: '"{name}" cannot be written. Plug the drive in again, or choose another folder.',
  },
} as const satisfies Record<string, Text>;
