// What is wrong with the rules of a contest, and what to write instead: rounds, their parts, and the ranking.
import { roundProblemMessages } from './round-problems.ts';
import { shapeProblemMessages } from './shape-problems.ts';
import type { Text } from './text.ts';
import { turnProblemMessages } from './turn-problems.ts';

/** Every text stands under `problem.` and the code of the problem. */
export const ruleProblemMessages = {
  ...shapeProblemMessages,
  ...roundProblemMessages,
  ...turnProblemMessages,

  // Names that must lead somewhere
  'problem.clause-unknown': {
    zh: '“clauses”中没有“{name}”这一条。请改引已有的条款（{known}），或在“clauses”中补上它。',
    en: 'There is no clause "{name}". Cite one of "clauses" ({known}), or add it there.',
  },
  'problem.clause-none': {
    zh: '引用了条款“{clause}”，而“clauses”是空的。请在“clauses”中写上它，或删去这处引用。',
    en: 'The clause "{clause}" is cited, but "clauses" is empty. Add it there, or leave the citation out.',
  },
  'problem.round-unknown': {
    zh: '没有 id 为“{name}”的环节。请改为已有的环节：{known}。',
    en: 'There is no round "{name}". Name one of these: {known}.',
  },
  'problem.round-later': {
    zh: '环节“{name}”不在本环节之前。请改为更早的环节，或把“{name}”移到本环节前面。',
    en: 'The round "{name}" does not come before this one. Name an earlier round, or move "{name}" up.',
  },
  'problem.round-none-earlier': {
    zh: '没有环节“{name}”，且本环节之前没有任何环节。请删去此项，或把本环节移到所指的环节之后。',
    en: 'There is no round "{name}", and none before this one. Leave this out, or move this round down.',
  },
  'problem.round-twice': {
    zh: '环节 id“{id}”用了两次。请改成没有用过的 id，例如“{id}-2”。',
    en: 'The round id "{id}" is used twice. Give this round another, such as "{id}-2".',
  },
  'problem.privilege-twice': {
    zh: '特权 id“{id}”用了两次。请改成没有用过的 id，例如“{id}-2”。',
    en: 'The privilege id "{id}" is used twice. Give this one another, such as "{id}-2".',
  },
  'problem.exclude-unnamed': {
    zh: '环节“{round}”不指明由哪名选手作答，无从回避。请删去此项，或把该环节的 player.by 改为 team。',
    en: 'The round "{round}" names no player, so nobody can be excluded for it. Leave this out, or set player.by of that round to "team".',
  },
  'problem.unlike-fixed': {
    zh: '环节“{round}”的分值不由队选，谈不上与它不同。请改为自选分值的环节，或删去此项。',
    en: 'Nobody chooses a stake in the round "{round}". Name a round with stake.by "choice", or leave this out.',
  },
  'problem.winner-of': {
    zh: '“{round}”不是普通抢答环节，没有抢答胜出的队。请改为前面 who.by 为 buzz（且 among 为 all）的环节。',
    en: 'The round "{round}" is not won by pressing. Name an earlier round with who.by "buzz" and among "all".',
  },
  'problem.winner-block': {
    zh: '环节“{round}”的各题连成一轮，只有最后一题能带出追加题。请在该环节写 "order": "interleaved"。',
    en: 'The items of the round "{round}" are one single turn, so only the last could be followed by a bonus. Set "order": "interleaved" there.',
  },

  // Teams
  'problem.teams-range': {
    zh: '最少队数 {min} 大于最多队数 {max}。请改小 teams.min，或改大 teams.max。',
    en: 'At least {min} teams are more than at most {max}. Lower teams.min or raise teams.max.',
  },
  'problem.players-range': {
    zh: '最少选手数 {min} 大于最多选手数 {max}。请改小 teams.players.min，或改大 teams.players.max。',
    en: 'At least {min} players are more than at most {max}. Lower teams.players.min or raise teams.players.max.',
  },

  // Ranking
  'problem.exit-none': {
    zh: '按出局先后排名，但没有会淘汰队的环节。请给一个环节加上 eliminate，或改为 "by": "total"。',
    en: 'Teams are ranked by their exit, but no round puts any out. Add "eliminate" to a round, or set "by" to "total".',
  },
  'problem.weight-by-zero': {
    zh: '权重“{weight}”的分母是 0。请写成整数或分数，例如“1/2”。',
    en: 'The weight "{weight}" divides by zero. Write a whole number or a fraction such as "1/2".',
  },
  'problem.weights-zero': {
    zh: '笔试和现场的权重都是 0，所有队总分都为 0。请至少把一个改成正数，例如 "live": "1"。',
    en: 'With both weights 0 every total is 0. Give one of them more, such as "live": "1".',
  },
  'problem.written-best': {
    zh: '取最好的几名队员，却没有写明几名。请在 best 写上人数，或改为 "aggregate": "mean"。',
    en: 'The best members count, but not how many. Give their number in "best", or set "aggregate" to "mean".',
  },
  'problem.written-best-unused': {
    zh: 'aggregate 为“{aggregate}”时 best 不起作用。请删去 best，或改为 "aggregate": "best"。',
    en: 'With aggregate "{aggregate}" the number "best" means nothing. Leave it out, or set "aggregate" to "best".',
  },
  'problem.tie-twice': {
    zh: '“{criterion}”列了两次，第二次不起作用。请删去一个。',
    en: '"{criterion}" is listed twice, the second time without effect. Remove one of them.',
  },
  'problem.tie-playoff': {
    zh: '要用加赛区分名次，却没有加赛环节。请加一个 "who": {"by": "buzz", "among": "tied"} 且 "score": {"ledger": "playoff"} 的环节，或删去 playoff。',
    en: 'A play-off shall decide, but there is no round for it. Add a round with "who": {"by": "buzz", "among": "tied"} and "score": {"ledger": "playoff"}, or remove "playoff".',
  },
  'problem.ties-unused': {
    zh: '只在名次影响奖项时才区分并列，而这里没有奖项，ties 不起作用。请加上 prizes，例如 [{"title": "第一名", "places": 1}]，或删去 ties。',
    en: 'Ties are decided only where a prize depends on it, and there are no prizes. Add "prizes", such as [{"title": "First", "places": 1}], or leave "ties" out.',
  },
  'problem.prizes-percent': {
    zh: '各奖项的百分比合计为 {percent}%，超过 100%。请改小，使合计不超过 100。',
    en: 'The shares of the prizes add up to {percent}%. Lower them to 100 at most.',
  },
  'problem.prize-amount': {
    zh: '奖项要写名额 places 或比例 percent 其中一个。请只保留一个，例如 "places": 3。',
    en: 'A prize has either "places" or "percent". Give one of the two, such as "places": 3.',
  },
  'problem.group-twice': {
    zh: '{teams} 号队在分组中出现不止一次。请让每个队只在一个组里。',
    en: 'Team {teams} is in the groups more than once. Put each team into one group only.',
  },
  'problem.group-best': {
    zh: '每组取前 {best} 名，但最小的组只有 {most} 个队。请把 bestOfGroup 改为至多 {most}。',
    en: 'The best {best} of each group count, but the smallest group has {most} teams. Set bestOfGroup to {most} at most.',
  },
  'problem.individual-none': {
    zh: '要排个人名次，却没有任何得分记给选手。请在某个环节的得分中写 "to": ["team", "player"]，或删去 individual。',
    en: 'Players are ranked, but nothing is ever posted to one. Write "to": ["team", "player"] in the scores of a round, or leave "individual" out.',
  },
} as const satisfies Record<string, Text>;
