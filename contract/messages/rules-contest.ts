// Labels of a definition: the contest as a whole, its teams, panel and privileges.
import type { Text } from './text.ts';

export const ruleContestMessages = {
  'rule.leitai': { zh: '文件格式', en: 'File format' },
  'rule.leitai.help': { zh: '规则文件的格式版本，固定为 1。', en: 'Version of the file format: always 1.' },
  'rule.leitai=1': { zh: '第 1 版', en: 'Version 1' },
  'rule.id': { zh: '规则代号', en: 'Id of the rules' },
  'rule.id.help': {
    zh: '小写字母开头，只含小写字母、数字和连字符；换机使用时靠它认出同一套规则。',
    en: 'Small letters, digits and hyphens, a letter first; another PC recognises the set of rules by it.',
  },
  'rule.version': { zh: '版本', en: 'Version' },
  'rule.version.help': {
    zh: '这套规则的版本号，每次改后交给别人就加一。',
    en: 'Version of these rules: one more with every change that is handed on.',
  },
  'rule.title': { zh: '比赛名称', en: 'Title of the contest' },
  'rule.title.help': {
    zh: '大屏标题页和成绩单上的名称，至多 60 字。',
    en: 'Shown on the title page and on the result sheets, at most 60 characters.',
  },
  'rule.subtitle': { zh: '副标题', en: 'Subtitle' },
  'rule.subtitle.help': {
    zh: '标题下的一行字，例如主题口号；可以不填。',
    en: 'A line below the title, such as a motto; may be left out.',
  },
  'rule.notes': { zh: '说明', en: 'Notes' },
  'rule.notes.help': {
    zh: '给组织者看的备注，例如原文未写明之处取了哪种读法；不上大屏。',
    en: 'For the organisers, e.g. which reading was chosen where the text is open; never on the projector.',
  },
  'rule.clauses': { zh: '条款', en: 'Clauses' },
  'rule.clauses.help': {
    zh: '规则原文的各条，按代号引用；计分和拒绝操作时会引出处。',
    en: 'The rules as written, each under an id; points and refusals quote them.',
  },
  'rule.clauses.ref': { zh: '出处', en: 'Place' },
  'rule.clauses.ref.help': {
    zh: '条款在原文中的位置，例如“三(三)1”。',
    en: 'Where the clause stands in the source text.',
  },
  'rule.clauses.text': { zh: '原文', en: 'Wording' },
  'rule.clauses.text.help': { zh: '条款的原文，一字不改。', en: 'The clause word for word.' },
  'rule.clause': { zh: '依据条款', en: 'Clause' },
  'rule.clause.help': {
    zh: '这一项出自哪一条，填条款代号；原文没有写就留空。',
    en: 'Id of the clause this comes from; empty where the source text has none.',
  },

  'rule.teams': { zh: '参赛队', en: 'Teams' },
  'rule.teams.help': {
    zh: '队数和每队台上人数的范围。',
    en: 'How many teams, and how many players of each on stage.',
  },
  'rule.teams.min': { zh: '最少队数', en: 'Fewest teams' },
  'rule.teams.min.help': {
    zh: '少于这个队数不能开赛，1 至 99。',
    en: 'With fewer teams the contest cannot start, 1 to 99.',
  },
  'rule.teams.max': { zh: '最多队数', en: 'Most teams' },
  'rule.teams.max.help': {
    zh: '多于这个队数不能开赛，1 至 99。',
    en: 'With more teams the contest cannot start, 1 to 99.',
  },
  'rule.teams.players': { zh: '台上选手', en: 'Players on stage' },
  'rule.teams.players.help': {
    zh: '每队台上选手从 1 号起编号，替补不计。',
    en: 'Players of a team on stage, numbered from 1; substitutes do not count.',
  },
  'rule.teams.players.min': { zh: '每队最少人数', en: 'Fewest players' },
  'rule.teams.players.min.help': {
    zh: '每队台上至少几人，1 至 20。',
    en: 'At least so many of a team on stage, 1 to 20.',
  },
  'rule.teams.players.max': { zh: '每队最多人数', en: 'Most players' },
  'rule.teams.players.max.help': {
    zh: '每队台上至多几人，1 至 20。',
    en: 'At most so many of a team on stage, 1 to 20.',
  },
  'rule.base': { zh: '起始分', en: 'Base score' },
  'rule.base.help': {
    zh: '每队开始时的分数，例如 100、200、300；默认 0。',
    en: 'Points every team starts with, e.g. 100, 200 or 300; 0 unless said.',
  },
  'rule.baseClause': { zh: '起始分条款', en: 'Clause of the base score' },
  'rule.baseClause.help': {
    zh: '起始分和通用选手限制所依据的条款代号。',
    en: 'Id of the clause about the base score and general player restrictions.',
  },

  'rule.panel': { zh: '挑战团', en: 'Panel' },
  'rule.panel.help': {
    zh: '现场观众挑战团，用答题器同时作答；没有就留空。',
    en: 'Members of the audience who answer with clickers; empty where there is none.',
  },
  'rule.panel.seats': { zh: '席位数', en: 'Seats' },
  'rule.panel.seats.help': { zh: '挑战团有几席，1 至 500。', en: 'How many seats the panel has, 1 to 500.' },
  'rule.panel.silent': { zh: '未按键的席位', en: 'Silent seats' },
  'rule.panel.silent.help': {
    zh: '到时没有作答的席位怎样计数。',
    en: 'How a seat counts that gave no answer in time.',
  },
  'rule.panel.silent=ignored': { zh: '不计', en: 'Not counted' },
  'rule.panel.silent=wrong': { zh: '计为答错', en: 'Counted as wrong' },
  'rule.panel.revise': { zh: '可以改答', en: 'May change the answer' },
  'rule.panel.revise.help': {
    zh: '本题截止前席位能否改答；否则首次有效作答为准。',
    en: 'May a seat change its answer while the item is open? Otherwise the first valid one counts.',
  },
  'rule.panel.collect': { zh: '收答秒数', en: 'Collecting' },
  'rule.panel.collect.help': {
    zh: '截止后再等几秒收齐按时作答的答案，0 至 10；答题器能说明作答时刻或当即送达时填 0。',
    en: 'Seconds after the closing within which answers given in time may still arrive, 0 to 10; 0 where clickers tell when they were pressed, or deliver at once.',
  },

  'rule.privileges': { zh: '各队权利', en: 'Privileges' },
  'rule.privileges.help': {
    zh: '每队可用若干次的权利，例如免答权、求助；剩余次数显示在大屏上。',
    en: 'Rights each team may use so many times; what is left stands on the projector.',
  },
  'rule.privileges.id': { zh: '权利代号', en: 'Id of the privilege' },
  'rule.privileges.id.help': {
    zh: '小写字母开头，只含小写字母、数字和连字符。',
    en: 'Small letters, digits and hyphens, a letter first.',
  },
  'rule.privileges.title': { zh: '权利名称', en: 'Name of the privilege' },
  'rule.privileges.title.help': {
    zh: '现场的叫法，例如“免答权”，至多 12 字。',
    en: 'What the hall calls it, at most 12 characters.',
  },
  'rule.privileges.does': { zh: '效果', en: 'Effect' },
  'rule.privileges.does.help': {
    zh: '用了以后这道题怎么办。',
    en: 'What happens to the question when it is used.',
  },
  'rule.privileges.does=pass': { zh: '免答：不答也不扣分', en: 'Pass: not answered, no points' },
  'rule.privileges.does=swap': { zh: '换题：换一道备用题', en: 'Swap: replaced by a spare' },
  'rule.privileges.does=restart': { zh: '求助：重新计时', en: 'Help: the clock starts anew' },
  'rule.privileges.count': { zh: '次数', en: 'How often' },
  'rule.privileges.count.help': {
    zh: '每队全场可用几次，1 至 20。',
    en: 'So many times for each team in the whole contest, 1 to 20.',
  },
  'rule.privileges.rounds': { zh: '可用环节', en: 'In which rounds' },
  'rule.privileges.rounds.help': {
    zh: '只在这些环节可用；留空则都可用。',
    en: 'Only in these rounds; empty: in all of them.',
  },
} satisfies Record<string, Text>;
