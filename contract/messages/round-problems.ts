// What contradicts itself in who answers a round and what is asked in it, and what to write instead.
import type { Text } from './text.ts';

export const roundProblemMessages = {
  // Who answers
  'problem.order-interleaved': {
    zh: '这种环节一轮只归一次机会，题目不能各队轮着来。请改为 "order": "block"。',
    en: 'Turns of such a round come one by one as they are won, so items cannot rotate. Set "order" to "block".',
  },
  'problem.who-two-teams': {
    zh: '这种环节至少要有两个队。请把 teams.min 改为 2 或更多。',
    en: 'Such a round needs two teams. Set teams.min to 2 or more.',
  },
  'problem.equal-unused': {
    zh: '按“{sequence}”排序时没有同分先后的问题。请删去 equal，或把 sequence 改为 score-up 或 score-down。',
    en: 'In the order "{sequence}" no scores can be equal. Leave "equal" out, or set "sequence" to "score-up" or "score-down".',
  },
  'problem.pair-self': {
    zh: '{team} 号队指定了自己。请改为另一个队。',
    en: 'Team {team} names itself. Put another team here.',
  },
  'problem.pair-twice': {
    zh: '{team} 号队被指定了两次，每个队只作答一次。请删去一对，或改为另一个队。',
    en: 'Team {team} is named twice, but each team answers once. Remove one of the pairs, or put another team here.',
  },
  'problem.extra-unused': {
    zh: 'extra（先赛 {extra} 题）只用于加赛。请删去它，或改为 "among": "tied"。',
    en: '"extra" ({extra} questions first) is for play-offs only. Leave it out, or set "among" to "tied".',
  },
  'problem.tied-items': {
    zh: '加赛每次只出一题。请删去 items，要先赛 {items} 题就写 "extra": {items}。',
    en: 'A play-off asks one question at a time. Leave "items" out; for {items} questions first write "extra": {items}.',
  },
  'problem.tied-twice': {
    zh: '已有加赛环节“{round}”。请只保留一个 among 为 tied 的环节。',
    en: 'There is a play-off already, "{round}". Keep only one round with among "tied".',
  },
  'problem.tied-ties': {
    zh: '加赛不在区分名次的办法之中，永远不会用到。请在 ranking.ties 末尾加上 "playoff"。',
    en: 'A play-off is no criterion of the ranking and would never be played. Add "playoff" to the end of ranking.ties.',
  },
  'problem.player-opponent': {
    zh: '只有互相指定的环节才由对手指定选手。请改为 "by": "team"，或把 who.by 改为 designation。',
    en: 'Opponents name a player only where who.by is "designation". Set "by" to "team", or change who.by.',
  },
  'problem.player-cycle': {
    zh: '只有各队轮流或同时作答的环节才有轮数，才能第几轮派第几号选手。请改为 "by": "team"，或把 who.by 改为 order 或 all。',
    en: 'Only rounds with who.by "order" or "all" have cycles to count players by. Set "by" to "team", or change who.by.',
  },
  'problem.player-cycle-short': {
    zh: '共走 {cycles} 遍，要派第 {cycles} 号选手，但一个队至多 {max} 名选手。请把 teams.players.max 改为 {cycles}，或减少轮数。',
    en: 'Cycle {cycles} needs player {cycles}, but a team has {max} at most. Set teams.players.max to {cycles}, or have fewer cycles.',
  },
  'problem.exclude-any': {
    zh: '本环节不指明由哪名选手作答，回避不起作用。请改为 "by": "team"，或删去 exclude。',
    en: 'No player is named in this round, so none can be excluded. Set "by" to "team", or leave "exclude" out.',
  },
  'problem.numbers-any': {
    zh: '本环节不指明由哪名选手作答，号码限制不起作用。请改为 "by": "team"，或删去 numbers。',
    en: 'No player is named in this round, so numbers mean nothing. Set "by" to "team", or leave "numbers" out.',
  },
  'problem.number-beyond': {
    zh: '每队至多 {max} 名选手，没有 {number} 号。请改为 1 至 {max}，或改大 teams.players.max。',
    en: 'A team has {max} players at most, so there is no number {number}. Use 1 to {max}, or raise teams.players.max.',
  },
  'problem.numbers-cycle': {
    zh: '按轮次会轮到 {numbers} 号选手，但 numbers 不许他们上场。请把这些号码加入 numbers，或删去 numbers。',
    en: 'Cycles call for player {numbers}, whom "numbers" keeps out. Add these numbers, or leave "numbers" out.',
  },
  'problem.panel-none': {
    zh: '本环节有挑战团，但没有写明挑战团。请在文件中加上 "panel": {"seats": 席位数}，或删去本环节的 panel。',
    en: 'This round has a panel, but the definition has none. Add "panel" with its seats to the definition, or leave it out here.',
  },
  'problem.panel-turns': {
    zh: '挑战团只能与一个作答的队对阵。请删去 panel，或把 who.by 改为 order 或 designation。',
    en: 'A panel meets one answering team only. Leave "panel" out, or set who.by to "order" or "designation".',
  },
  'problem.panel-silent': {
    zh: '题目只在答题台上显示，挑战团看不到。请把 shown 改为 read 或 video。',
    en: 'The question is on the station only, where the panel cannot see it. Set "shown" to "read" or "video".',
  },
  'problem.game-who': {
    zh: '分节比赛（game）只用于所有队抢答的环节。请删去 game，或改为 "who": {"by": "buzz"}。',
    en: 'Time halves are for rounds where all teams press. Leave "game" out, or set "who" to {"by": "buzz"}.',
  },
  'problem.game-items': {
    zh: '分节比赛打到时间用完为止，不能另定 {items} 题。请删去 items，要限制题数就写 game.most。',
    en: 'A game goes on while there is time, not for {items} items. Leave "items" out; write game.most to limit the questions.',
  },
  'problem.eliminate-who': {
    zh: '只有轮流、同时作答或抢答的环节能淘汰队。请删去 eliminate，或把 who.by 改为 order、all 或 buzz。',
    en: 'Only rounds in order, of all teams or decided by buzz put teams out. Leave "eliminate" out, or set who.by to "order", "all" or "buzz".',
  },
  'problem.eliminate-one-cycle': {
    zh: '本环节只走一遍，淘汰没有机会起作用。请把 who.cycles 改为 2 或更多，或删去 eliminate。',
    en: 'The round is gone through once, so nobody out would be missed. Set who.cycles to 2 or more, or leave "eliminate" out.',
  },
  'problem.eliminate-one-turn': {
    zh: '本环节只有一轮，淘汰没有机会起作用。请写明题数 items 和 "order": "interleaved"，或删去 eliminate。',
    en: 'The round is a single turn, so nobody out would be missed. Give "items" and "order": "interleaved", or leave "eliminate" out.',
  },
  'problem.eliminate-until': {
    zh: '剩 {until} 个队时结束，但比赛可以只有这么多队。请把 teams.min 改为至少 {least}，或改小 until。',
    en: 'The round ends when {until} teams are left, but there may be no more from the start. Set teams.min to {least} at least, or lower "until".',
  },
  'problem.eliminate-lowest': {
    zh: '每遍淘汰 {lowest} 个队，但比赛可以只有 {min} 个队。请改小 lowest，或改大 teams.min。',
    en: 'Each cycle puts out {lowest} teams, but there may be only {min}. Lower "lowest", or raise teams.min.',
  },

  // Questions and stakes
  'problem.pick-paper': {
    zh: '题目按试卷顺序出，谈不上由谁选号（{pick}）。请删去 pick，或把 from 改为 board 或 sets。',
    en: 'Questions come in the order of the paper, so nobody picks ("{pick}"). Leave "pick" out, or set "from" to "board" or "sets".',
  },
  'problem.pick-turns': {
    zh: '抢答或同时作答的环节没有选题（{from}）的队。请改为 "from": "paper"，或把 who.by 改为 order。',
    en: 'Where all teams press or answer at once, nobody can pick from "{from}". Set "from" to "paper", or who.by to "order".',
  },
  'problem.pick-naming': {
    zh: '没有指定方，无人选题。请改为 "pick": "own"，或把 who.by 改为 designation。',
    en: 'There is no naming team to pick. Set "pick" to "own", or who.by to "designation".',
  },
  'problem.pick-lower': {
    zh: '只有按名次结对时才有排名较低的一方。请改为 "pick": "own"，或写 "who": {"by": "designation", "pairs": "ranks"}。',
    en: 'Only pairs by rank have a lower team. Set "pick" to "own", or "who" to {"by": "designation", "pairs": "ranks"}.',
  },
  'problem.board-items': {
    zh: '一轮 {items} 题不能只选一个题号。请改为 "from": "sets"（选整组题），或 "order": "interleaved"（每次选一题）。',
    en: 'One number cannot be picked for {items} items. Set "from" to "sets" (a set is picked), or "order" to "interleaved" (one item each time).',
  },
  'problem.sets-interleaved': {
    zh: '选出的一组题要由该队连续作答。请改为 "order": "block"。',
    en: 'The set a team picked is answered at a stretch. Set "order" to "block".',
  },
  'problem.silent-open': {
    zh: '题目只在答题台上显示，抢答的队看不到。请把 shown 改为 read 或 video。',
    en: 'The question is on the station only, where nobody who presses can see it. Set "shown" to "read" or "video".',
  },
  'problem.silent-miss': {
    zh: '题目只在答题台上显示，其他队和观众看不到，答错后无法转出（{follow}）。请把 shown 改为 read，或改为 "follow": "ends"。',
    en: 'Nobody else sees a question that is on the station only, so a miss cannot go on ("{follow}"). Set "shown" to "read", or miss.follow to "ends".',
  },
  'problem.value-twice': {
    zh: '分值 {value} 列了两次。请删去一个。',
    en: 'The value {value} is listed twice. Remove one of them.',
  },
  'problem.stake-choice': {
    zh: '抢答或同时作答的环节没有选分值的队。请改为 "by": "fixed" 或 "by": "question"，或把 who.by 改为 order。',
    en: 'Where all teams press or answer at once, nobody can choose a stake. Set "by" to "fixed" or "question", or who.by to "order".',
  },
  'problem.chooser-naming': {
    zh: '没有指定方，无人选分值。请改为 "chooser": "own"，或把 who.by 改为 designation。',
    en: 'There is no naming team to choose. Set "chooser" to "own", or who.by to "designation".',
  },
  'problem.declared-winner': {
    zh: '附加题由谁来答事先不知道，各队无法在环节开始前选定分值。请改为 "declared": "turn"。',
    en: 'Who gets a bonus is not known beforehand, so teams cannot declare before the round. Set "declared" to "turn".',
  },
  'problem.repeat-short': {
    zh: '每队作答 {turns} 次，而不能重复的分值只有 {values}。请增加分值，或改为 "repeat": true。',
    en: 'A team has {turns} turns, but only {values} to choose from once each. Add values, or set "repeat" to true.',
  },
  'problem.unlike-short': {
    zh: '以前的环节可能用去 {barred} 个分值，{values} 不够选。请增加分值，或减少 unlike。',
    en: 'Earlier rounds may use up {barred} values, so {values} may not be enough. Add values, or shorten "unlike".',
  },
} as const satisfies Record<string, Text>;
