// Texts of the rule editor: its parts, actions, problems, and what a dry run found.
import type { Text } from './text.ts';

export const ruleEditorMessages = {
  'editor.open': { zh: '规则', en: 'Rules' },
  'editor.open.setup': { zh: '查看和修改规则', en: 'See and change the rules' },
  'editor.open.hint': {
    zh: '开赛前核对规则；可以修改、试跑、打印，也可以换一套。',
    en: 'Check the rules before the start: change them, try them, print them, or take others.',
  },
  'editor.title': { zh: '规则编辑', en: 'Rule editor' },
  'editor.version': { zh: '第 {version} 版', en: 'version {version}' },
  'editor.changed': { zh: '已改', en: 'changed' },
  'editor.newRules': { zh: '新规则', en: 'New rules' },
  'editor.newRound': { zh: '新环节', en: 'New round' },

  // Parts
  'editor.parts': { zh: '规则的各部分', en: 'Parts of the rules' },
  'editor.part.general': { zh: '总则', en: 'General' },
  'editor.part.clauses': { zh: '条款原文', en: 'Clauses' },
  'editor.part.privileges': { zh: '各队权利', en: 'Privileges' },
  'editor.part.ranking': { zh: '排名和奖项', en: 'Ranking and prizes' },
  'editor.rounds': { zh: '环节', en: 'Rounds' },
  'editor.addRound': { zh: '添加环节', en: 'Add a round' },
  'editor.double': { zh: '复制', en: 'Duplicate' },
  'editor.up': { zh: '{name}：上移', en: 'Move {name} up' },
  'editor.down': { zh: '{name}：下移', en: 'Move {name} down' },
  'editor.removeOf': { zh: '移除{name}', en: 'Remove {name}' },

  // Fields
  'editor.yes': { zh: '是', en: 'Yes' },
  'editor.no': { zh: '否', en: 'No' },
  'editor.set': { zh: '设定', en: 'Set' },
  'editor.unset': { zh: '不设', en: 'Not set' },
  'editor.setOf': { zh: '设定{name}', en: 'Set {name}' },
  'editor.none': { zh: '无', en: 'none' },
  'editor.toDefault': { zh: '{name}恢复默认：{value}', en: '{name} back to its default: {value}' },
  'editor.add': { zh: '添加', en: 'Add' },
  'editor.addTo': { zh: '添加{name}', en: 'Add to {name}' },
  'editor.keyOf': { zh: '{name}代号', en: 'Name in {name}' },
  'editor.newKey': { zh: '新代号', en: 'New name' },
  'editor.numbers': { zh: '用逗号隔开', en: 'with commas between' },
  'editor.noRounds': { zh: '没有环节可选。', en: 'There are no rounds to choose.' },
  'editor.writtenOut': { zh: '逐队列出', en: 'as listed' },
  'editor.unit.seconds': { zh: '秒', en: 's' },
  'editor.unit.milliseconds': { zh: '毫秒', en: 'ms' },
  'editor.unit.points': { zh: '分', en: 'points' },
  'editor.unit.percent': { zh: '%', en: '%' },

  // Problems
  'editor.sound': { zh: '规则没有问题。', en: 'Nothing is wrong with the rules.' },
  'editor.problems': { zh: '{count} 处问题', en: 'Problems: {count}' },
  'editor.problemsOf': { zh: '问题', en: 'Problems' },
  'editor.issue.empty': { zh: '请填写。', en: 'Fill this in.' },
  'editor.issue.choose': { zh: '请从所列各项中选择。', en: 'Choose one of those listed.' },
  'editor.issue.number': { zh: '请填写数字。', en: 'Write a number.' },
  'editor.issue.whole': { zh: '请填写整数。', en: 'Write a whole number.' },
  'editor.issue.above': { zh: '须大于 {limit}。', en: 'Must be more than {limit}.' },
  'editor.issue.number.least': { zh: '不得小于 {limit}。', en: 'Must be at least {limit}.' },
  'editor.issue.number.most': { zh: '不得大于 {limit}。', en: 'Must be at most {limit}.' },
  'editor.issue.text.least': { zh: '至少 {limit} 字。', en: 'At least {limit} characters.' },
  'editor.issue.text.most': { zh: '至多 {limit} 字。', en: 'At most {limit} characters.' },
  'editor.issue.list.least': { zh: '至少 {limit} 项。', en: 'At least {limit} of them.' },
  'editor.issue.list.most': { zh: '至多 {limit} 项。', en: 'At most {limit} of them.' },
  'editor.issue.format': {
    zh: '写法不对：代号以小写字母开头，只用小写字母、数字和连字符；权重写成 1 或 1/2。',
    en: 'Not written as it must be: ids are small letters, digits and hyphens with a letter first; weights are 1 or 1/2.',
  },
  'editor.issue.unknown': {
    zh: '有无法识别的项目：{names}。请在规则文件中删去。',
    en: 'Something unknown stands here: {names}. Take it out of the file.',
  },
  'editor.issue.other': { zh: '这里有误（{detail}）。', en: 'Something is wrong here ({detail}).' },

  // Sentences and paper
  'editor.sentences': { zh: '规则全文', en: 'The rules in words' },
  'editor.sentences.old': {
    zh: '规则有问题：以下是改动前最后一份无误的规则。',
    en: 'There are problems: these are the last rules that had none.',
  },
  'editor.paper.version': { zh: '比赛规则　第 {version} 版', en: 'Rules of the contest, version {version}' },
  'editor.paper.signature': { zh: '裁判长（签字）：', en: 'Chief judge (signature):' },
  'editor.paper.date': { zh: '日期：　　　　年　　　月　　　日', en: 'Date: ______________________' },

  // Actions
  'editor.preset': { zh: '从预设开始', en: 'Start from a preset' },
  'editor.preset.hint': {
    zh: '选中的规则会替换正在编辑的内容；按“应用”之前，比赛不受影响。',
    en: 'It takes the place of what is being edited; the contest stays as it is until it is applied.',
  },
  'editor.file': { zh: '打开文件', en: 'Open a file' },
  'editor.file.wrong': { zh: '“{name}”不能打开', en: '"{name}" cannot be opened' },
  'editor.file.mend': {
    zh: '文件中的规则有误。请按下表改正后重新打开。',
    en: 'The rules in this file are wrong. Mend them as listed and open it again.',
  },
  'editor.file.place': { zh: '位置', en: 'Place' },
  'editor.export': { zh: '导出', en: 'Export' },
  'editor.export.write': { zh: '写出文件', en: 'Write the file' },
  'editor.export.name': {
    zh: '文件名为 {name}；已有同名文件时另起名，不会覆盖。',
    en: 'It is called {name}; a file of that name is never overwritten, this one then gets another name.',
  },
  'editor.export.done': { zh: '规则已导出：{file}', en: 'The rules are in {file}' },
  'editor.print': { zh: '打印', en: 'Print' },
  'editor.leave.title': { zh: '不保留改动？', en: 'Leave the changes?' },
  'editor.leave.text': {
    zh: '改动还没有应用到比赛，离开后不再保留。要留下来，请先应用或导出。',
    en: 'The changes are not applied and will be gone. To keep them, apply or export them first.',
  },
  'editor.leave.no': { zh: '继续编辑', en: 'Go on editing' },
  'editor.leave.yes': { zh: '不保留，离开', en: 'Leave without them' },
  'editor.apply': { zh: '应用', en: 'Apply' },
  'editor.apply.title': { zh: '比赛中更改规则', en: 'Change the rules during the contest' },
  'editor.apply.text': {
    zh: '从下一轮起按新规则进行，规则成为第 {version} 版；已经计的分不变。决定人和理由会记入比赛记录。',
    en: 'The new rules hold from the next turn on, as version {version}; points already given stay. Who decided and why goes into the record.',
  },
  'editor.apply.reason': { zh: '理由', en: 'Reason' },
  'editor.apply.who': { zh: '由谁决定', en: 'Decided by' },
  'editor.apply.self': { zh: '技术员', en: 'The technician' },
  'editor.apply.live': {
    zh: '本轮正在进行，规则暂不能改。请等本轮结束（或作废本轮）后再应用。',
    en: 'A turn is going on and the rules cannot change. Apply them when it is settled or voided.',
  },
  'editor.apply.over': {
    zh: '成绩已经宣布，规则不能再改。可以导出，用于下一场比赛。',
    en: 'The results are announced: these rules stay. Export the changed ones for the next contest.',
  },
  'editor.apply.problems': { zh: '改正下列问题后才能应用。', en: 'Mend the problems below, then apply.' },
  'editor.apply.unchanged': { zh: '与比赛现行规则相同。', en: 'These are the rules in force.' },
  'editor.apply.lost': {
    zh: '与控制核心的连接中断，改动仍在本窗口。恢复后请再应用一次。',
    en: 'The connection to the desk is gone; the changes are still here. Apply them again once it is back.',
  },
  'editor.applied': {
    zh: '已应用，规则成为第 {version} 版。',
    en: 'Applied: the rules are now version {version}.',
  },

  // Dry run
  'editor.try': { zh: '试跑', en: 'Dry run' },
  'editor.try.hint': {
    zh: '程序按这套规则自动打完若干场比赛，看有没有走不下去的地方、得分和用时是否合理。正在进行的比赛不受影响。',
    en: 'The program plays whole contests under these rules to see whether they come to an end, and with what scores and times. The contest that is open is left alone.',
  },
  'editor.try.contests': { zh: '场数（1 至 {most}）', en: 'Contests (1 to {most})' },
  'editor.try.teams': { zh: '队数（{min} 至 {max}）', en: 'Teams ({min} to {max})' },
  'editor.try.run': { zh: '开始试跑', en: 'Start' },
  'editor.try.again': { zh: '再试一次', en: 'Once more' },
  'editor.try.played': {
    zh: '打完 {contests} 场，共 {commands} 步，用了 {seconds} 秒。',
    en: '{contests} contests with {commands} steps, played in {seconds} s.',
  },
  'editor.try.noDeadEnd': {
    zh: '没有死局：每一场都能走到终点。',
    en: 'No dead ends: every contest came to its end.',
  },
  'editor.try.deadEnds': {
    zh: '{count} 处死局：走到这里就没有下一步了。请改正规则。',
    en: 'Dead ends: {count}. Nothing can be done from there on: mend the rules.',
  },
  'editor.try.allReached': { zh: '必经的环节都进行过。', en: 'Every round that always comes was played.' },
  'editor.try.unreached': { zh: '从未进行的环节：{titles}', en: 'Rounds never played: {titles}' },
  'editor.try.unneeded': {
    zh: '没有用到只在并列时才进行的环节：{titles}',
    en: 'Not needed, as they are only for ties: {titles}',
  },
  'editor.try.minutes': {
    zh: '每场用时 {least} 至 {greatest} 分钟，平均 {mean} 分钟。',
    en: 'A contest takes {least} to {greatest} minutes, {mean} on average.',
  },
  'editor.try.turn': { zh: '轮次', en: 'Turn' },
  'editor.try.state': { zh: '状态', en: 'State' },
  'editor.try.note': { zh: '说明', en: 'Note' },
  'editor.try.round': { zh: '环节得分', en: 'Points of a round' },
  'editor.try.least': { zh: '最低', en: 'Least' },
  'editor.try.greatest': { zh: '最高', en: 'Greatest' },
  'editor.try.total': { zh: '总分（含起始分）', en: 'Whole score, with the base' },
} as const satisfies Record<string, Text>;
