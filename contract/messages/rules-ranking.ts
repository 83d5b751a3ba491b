// Labels of a definition: the final order, ties and prizes.
import type { Text } from './text.ts';

export const ruleRankingMessages = {
  'rule.ranking': { zh: '排名', en: 'Ranking' },
  'rule.ranking.help': {
    zh: '最后怎样排名次、定奖项。',
    en: 'How the final order and the prizes are found.',
  },
  'rule.ranking.by': { zh: '按什么排', en: 'Ordered by' },
  'rule.ranking.by.help': {
    zh: '按总成绩，或按淘汰的先后。',
    en: 'By total, or by the order of elimination.',
  },
  'rule.ranking.by=total': { zh: '总成绩', en: 'Total' },
  'rule.ranking.by=exit': { zh: '出局先后', en: 'Order of exit' },
  'rule.ranking.weights': { zh: '权重', en: 'Weights' },
  'rule.ranking.weights.help': {
    zh: '笔试和现场成绩各占多少。',
    en: 'What written paper and live score count.',
  },
  'rule.ranking.weights.written': { zh: '笔试权重', en: 'Written' },
  'rule.ranking.weights.written.help': {
    zh: '用分数写，例如 1/2；没有笔试为 0。',
    en: 'A fraction, e.g. 1/2; 0 without a written paper.',
  },
  'rule.ranking.weights.live': { zh: '现场权重', en: 'Live' },
  'rule.ranking.weights.live.help': {
    zh: '用分数写，例如 1/2；只看现场为 1。',
    en: 'A fraction, e.g. 1/2; 1 where only the live score counts.',
  },
  'rule.ranking.scale': { zh: '折算', en: 'Scale' },
  'rule.ranking.scale.help': {
    zh: '加权之前是否先折成百分制。',
    en: 'Whether both are brought to one scale first.',
  },
  'rule.ranking.scale=raw': { zh: '原分直接加', en: 'As they are' },
  'rule.ranking.scale=percent-of-best': { zh: '以最高分为 100 折算', en: 'Best team is 100' },
  'rule.ranking.written': { zh: '队笔试成绩', en: 'Written score of a team' },
  'rule.ranking.written.help': {
    zh: '由队员的笔试成绩怎样得出队成绩。',
    en: "How it follows from its members' scores.",
  },
  'rule.ranking.written.aggregate': { zh: '合成办法', en: 'Put together by' },
  'rule.ranking.written.aggregate.help': {
    zh: '平均、合计，或最好几名合计。',
    en: 'Mean, sum, or sum of the best.',
  },
  'rule.ranking.written.aggregate=mean': { zh: '平均', en: 'Mean' },
  'rule.ranking.written.aggregate=sum': { zh: '合计', en: 'Sum' },
  'rule.ranking.written.aggregate=best': { zh: '最好几名合计', en: 'Sum of the best' },
  'rule.ranking.written.best': { zh: '取几名', en: 'How many' },
  'rule.ranking.written.best.help': {
    zh: '“最好几名合计”时取几名。',
    en: 'With the sum of the best: how many members count.',
  },
  'rule.ranking.tiesOn': { zh: '何为并列', en: 'What is a tie' },
  'rule.ranking.tiesOn.help': {
    zh: '总成绩相同，或总成绩和现场成绩都相同。',
    en: 'Equal totals, or equal totals and live scores.',
  },
  'rule.ranking.tiesOn=total': { zh: '总成绩相同', en: 'Equal totals' },
  'rule.ranking.tiesOn=live': { zh: '总成绩和现场成绩都相同', en: 'Equal totals and live scores' },
  'rule.ranking.ties': { zh: '并列时依次比较', en: 'Tie chain' },
  'rule.ranking.ties.help': {
    zh: '依次比较，只在影响奖项时；仍相同则名次并列。',
    en: 'Tried in this order, only where a prize depends on it; else the rank is shared.',
  },
  'rule.ranking.ties=written': { zh: '笔试总成绩高', en: 'Higher written total' },
  'rule.ranking.ties=comprehensive': { zh: '综合知识成绩高', en: 'Higher comprehensive paper' },
  'rule.ranking.ties=live': { zh: '现场成绩高', en: 'Higher live score' },
  'rule.ranking.ties=right': { zh: '答对题数多', en: 'More right answers' },
  'rule.ranking.ties=fouls': { zh: '违规次数少', en: 'Fewer fouls' },
  'rule.ranking.ties=playoff': { zh: '加赛', en: 'Play-off' },
  'rule.ranking.groups': { zh: '分组', en: 'Groups' },
  'rule.ranking.groups.help': {
    zh: '每组有哪些队号；不分组就留空。',
    en: 'Team numbers of each group; empty: no groups.',
  },
  'rule.ranking.bestOfGroup': { zh: '每组取几队', en: 'Best of each group' },
  'rule.ranking.bestOfGroup.help': {
    zh: '每组前几名出线或得奖。',
    en: 'So many of each group go on or win.',
  },
  'rule.ranking.without': { zh: '不再得奖的队', en: 'Without a prize' },
  'rule.ranking.without.help': {
    zh: '已得过奖的队的队号，奖项由后面的队递补。',
    en: 'Numbers of teams that won before; the next in order moves up.',
  },
  'rule.ranking.individual': { zh: '个人排名', en: 'Individual ranking' },
  'rule.ranking.individual.help': {
    zh: '按选手个人得分另排一榜；没有就留空。',
    en: 'A ranking of players by their own points; empty: none.',
  },
  'rule.prizes': { zh: '奖项', en: 'Prizes' },
  'rule.prizes.help': {
    zh: '从第一名起依次分，未覆盖的名次没有奖。',
    en: 'From the first place down; places not covered win nothing.',
  },
  'rule.prizes.title': { zh: '奖项名称', en: 'Name of the prize' },
  'rule.prizes.title.help': { zh: '例如“一等奖”，至多 20 字。', en: 'At most 20 characters.' },
  'rule.prizes.places': { zh: '名额', en: 'Places' },
  'rule.prizes.places.help': {
    zh: '这一奖有几个名额；与比例二选一。',
    en: 'So many places; either this or a share.',
  },
  'rule.prizes.percent': { zh: '比例', en: 'Share' },
  'rule.prizes.percent.help': {
    zh: '占参加排名者的百分之几，不足一名按一名计。',
    en: 'Percent of those ranked, rounded up.',
  },
} satisfies Record<string, Text>;
