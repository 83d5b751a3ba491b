// Sentences about the contest as a whole and about its final order.
import type { Text } from './text.ts';

export const sayContestMessages = {
  'say.section.general': { zh: '总则', en: 'In general' },
  'say.section.ranking': { zh: '排名与奖项', en: 'Ranking and prizes' },

  // In general
  'say.teams': {
    zh: '共有{teams}参赛，每队台上{players}，从1号起编号。',
    en: '{teams} take part, each with {players} on stage, numbered from 1.',
  },
  'say.base': { zh: '各队起始分为{points}。', en: 'Every team starts with {points}.' },
  'say.panel': {
    zh: '现场观众挑战团设{seats}，{silent}，{revise}。',
    en: 'A panel from the audience has {seats}; {silent}, {revise}.',
  },
  'say.panel.ignored': { zh: '未作答的席位不计', en: 'a seat that gives no answer is not counted' },
  'say.panel.wrong': { zh: '未作答的席位计为答错', en: 'a seat that gives no answer counts as wrong' },
  'say.panel.first': { zh: '首次作答为准', en: 'the first answer counts' },
  'say.panel.revise': { zh: '本题截止前可以改答', en: 'answers may be changed until the question closes' },
  'say.panel.collect': {
    zh: '作答截止后等候{time}，收齐截止前的答案再计数。',
    en: 'Answers given in time are collected for {time} after the closing before they are counted.',
  },
  'say.personal': {
    zh: '选手个人得分单独记录，不计入队分。',
    en: "Points of players are kept apart and are no part of the team's score.",
  },
  'say.privilege': {
    zh: '每队全场可用{count}{title}：{does}。',
    en: 'Each team may use {title} in the whole contest {count}: {does}.',
  },
  'say.privilege.rounds': {
    zh: '每队在{rounds}可用{count}{title}：{does}。',
    en: 'Each team may use {title} in {rounds} {count}: {does}.',
  },
  'say.privilege.pass': { zh: '不答本题', en: 'the question is passed on' },
  'say.privilege.swap': { zh: '换一道备用题', en: 'the question is replaced by a spare' },
  'say.privilege.restart': { zh: '求助后重新计时', en: 'help is given and the clock starts anew' },

  'say.late.offer': {
    zh: '口头作答到时未答完的，由现场判定超时或有效。',
    en: 'A spoken answer not finished in time is ruled late or valid on the spot.',
  },
  'say.multiple': {
    zh: '多选题全部选对才算对。',
    en: 'Several choices are right only as exactly the right set.',
  },

  // Final order
  'say.rank.total': {
    zh: '总成绩 = 笔试成绩 × {written} + 现场成绩 × {live}，从高到低排名次。',
    en: 'Total = written × {written} + live × {live}, ranked from the highest.',
  },
  'say.rank.live': {
    zh: '按现场得分从高到低排名次。',
    en: 'Teams are ranked by their live score, from the highest.',
  },
  'say.rank.exit': {
    zh: '按出局先后排名次，后出局的在前；同时出局的再比成绩。',
    en: 'Teams are ranked by the order of exit, the last to leave first; those who left together by their points.',
  },
  'say.rank.scale': {
    zh: '加权之前，各项均以最高的队为100分折算。',
    en: 'Before weighting, each part is scaled so that the best team has 100.',
  },
  'say.rank.mean': {
    zh: '队笔试成绩取队员的平均分。',
    en: "A team's written score is the mean of its members'.",
  },
  'say.rank.sum': { zh: '队笔试成绩取队员之和。', en: "A team's written score is the sum of its members'." },
  'say.rank.best': {
    zh: '队笔试成绩取队内最好的{n}名之和。',
    en: "A team's written score is the sum of its best {n}.",
  },
  'say.rank.ties.total': {
    zh: '总成绩并列影响奖项的，依次按{criteria}定先后；不影响奖项的，名次并列。',
    en: 'Where equal totals affect a prize, these decide in turn: {criteria}; else the rank is shared.',
  },
  'say.rank.ties.live': {
    zh: '总成绩和现场成绩都相同且影响奖项的，依次按{criteria}定先后；不影响奖项的，名次并列。',
    en: 'Where total and live score are both equal and a prize is affected, these decide in turn: {criteria}; else the rank is shared.',
  },
  'say.rank.shared': { zh: '成绩相同的，名次并列。', en: 'Equal teams share their rank.' },
  'say.tie.written': { zh: '笔试总成绩', en: 'written total' },
  'say.tie.comprehensive': { zh: '综合知识笔试成绩', en: 'comprehensive paper' },
  'say.tie.live': { zh: '现场成绩', en: 'live score' },
  'say.tie.right': { zh: '答对题数', en: 'right answers' },
  'say.tie.fouls': { zh: '违规次数（少者在前）', en: 'fewer fouls' },
  'say.tie.playoff': { zh: '加赛', en: 'a play-off' },
  'say.prizes': { zh: '奖项：{prizes}。', en: 'Prizes: {prizes}.' },
  'say.prizes.individual': {
    zh: '另按选手个人得分排个人名次，奖项：{prizes}。',
    en: 'Players are ranked by their own points; prizes: {prizes}.',
  },
  'say.individual': { zh: '另按选手个人得分排个人名次。', en: 'Players are ranked by their own points.' },
  'say.prize.places': { zh: '{title}{places}', en: '{title}: {places}' },
  'say.prize.percent': { zh: '{title}占{percent}%', en: '{title}: {percent} % of those ranked' },
  'say.groups': {
    zh: '{groups}；每组前{n}名出线或获奖。',
    en: '{groups}; the best {n} of each group go on or win.',
  },
  'say.group': { zh: '第{n}组为{teams}号队', en: 'group {n} is teams {teams}' },
  'say.without': {
    zh: '{teams}号队已经得过奖，不再授奖，由后面的队递补。',
    en: 'Teams {teams} won before and get no prize here; the next in order move up.',
  },
} satisfies Record<string, Text>;
