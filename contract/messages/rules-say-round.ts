// Sentences about a round: who answers, what is asked, how much time there is and who rules.
import type { Text } from './text.ts';

export const sayRoundMessages = {
  // Who answers
  'say.who.order': {
    zh: '各队{sequence}依次作答，每队{items}。',
    en: 'The teams answer {sequence}: {items} for each team.',
  },
  'say.who.order.cycles': {
    zh: '共{cycles}，每轮各队{sequence}依次作答，每队{items}。',
    en: 'In {cycles} the teams answer {sequence}: {items} for each team in each.',
  },
  'say.sequence.number': { zh: '按队号', en: 'by number' },
  'say.sequence.reverse': { zh: '按队号倒序', en: 'by number from last to first' },
  'say.sequence.score-up': { zh: '按得分由低到高', en: 'from the lowest score to the highest' },
  'say.sequence.score-down': { zh: '按得分由高到低', en: 'from the highest score to the lowest' },
  'say.sequence.drawn': { zh: '按抽签顺序', en: 'in the order drawn by lot' },
  'say.equal.number': { zh: '同分的按队号', en: 'equal scores by number' },
  'say.equal.draw': { zh: '同分的抽签', en: 'equal scores by lot' },
  'say.items.block': { zh: '连续{items}', en: '{items} at a stretch' },
  'say.items.interleaved': { zh: '{items}，一题一换队', en: '{items}, one at a time in rotation' },
  'say.who.all': {
    zh: '各队同时作答，一并揭晓，共{items}。',
    en: 'All teams answer at once and are revealed together: {items}.',
  },
  'say.who.all.cycles': {
    zh: '各队同时作答，一并揭晓，共{cycles}，每轮{items}。',
    en: 'All teams answer at once and are revealed together: {cycles} of {items}.',
  },
  'say.pairs.mirror': {
    zh: '两队互相指定：1号队与最后一号队，2号队与倒数第二号队，依此类推；队数为单数时，中间的队由1号队指定。',
    en: 'Two teams name for each other: the first number and the last, the second and the last but one, and so on; the middle one of an odd number is named by the first.',
  },
  'say.pairs.next': {
    zh: '每队为下一号队指定，最后一号队为第一号队指定。',
    en: 'Each team names for the next number, the last for the first.',
  },
  'say.pairs.previous': {
    zh: '每队为上一号队指定，第一号队为最后一号队指定。',
    en: 'Each team names for the number before, the first for the last.',
  },
  'say.pairs.ranks': {
    zh: '按进入本环节时的名次两两对阵并互相指定：第一对第二，第三对第四，依此类推。',
    en: 'Teams meet by their rank when the round begins and name for each other: first and second, third and fourth, and so on.',
  },
  'say.pairs.free': {
    zh: '按队号，每队依次指定一个还没有答过的队作答。',
    en: 'By number, each team names a team that has not answered yet.',
  },
  'say.pairs.list': {
    zh: '作答的队由另一队指定：{pairs}。',
    en: 'Another team names for the team that answers: {pairs}.',
  },
  'say.pair': { zh: '{naming}号队为{answering}号队', en: 'team {naming} for team {answering}' },
  'say.who.each': { zh: '每队{items}。', en: 'Each team answers {items}.' },
  'say.who.buzz': { zh: '各队抢答，共{items}。', en: 'The teams press for {items}.' },
  'say.who.buzz.game': {
    zh: '各队抢答，一题接一题，直到时间用完。',
    en: 'The teams press for one question after the other until the time is up.',
  },
  'say.who.tied': {
    zh: '只在并列影响奖项时加赛，只有并列的队参加，抢答作答。',
    en: 'Played only where a tie affects a prize, by the tied teams, who press to answer.',
  },
  'say.who.tied.one': {
    zh: '每题之后看是否分出先后，分出为止。',
    en: 'After each question the tie is looked at again, until it is broken.',
  },
  'say.who.tied.extra': {
    zh: '先赛{items}，仍未分出先后的，再一题定胜负。',
    en: 'First {items}; where that does not break the tie, one question at a time decides.',
  },
  'say.who.winner': {
    zh: '在{round}中答对的队紧接着作答，每次{items}。',
    en: 'A team that answers right in {round} has its turn at once: {items} each time.',
  },
  'say.who.champion': {
    zh: '攻擂守擂：各队{sequence}依次上场，前两队先比，胜者守擂，其余各队依次攻擂，每场{items}。',
    en: 'Challengers against the champion: the teams come {sequence}, the first two begin, the winner stays for the next; {items} each time.',
  },
  'say.meet.buzz': { zh: '两队抢答。', en: 'The two press to answer.' },
  'say.meet.all': { zh: '两队同时作答。', en: 'Both answer at once.' },
  'say.level.champion': { zh: '打平时擂主守擂。', en: 'When level, the champion stays.' },
  'say.level.challenger': {
    zh: '打平时攻擂队成为擂主。',
    en: 'When level, the challenger becomes champion.',
  },
  'say.game': {
    zh: '共{periods}，每节{time}；时间到后，进行中的一题答完为止。',
    en: '{periods} of {time} each; what is in progress when the time is up is played to its end.',
  },
  'say.game.most': { zh: '各节合计至多{items}。', en: 'At most {items} in all.' },

  // Which player
  'say.player.cycle': {
    zh: '第几轮由几号选手作答：{numbers}号选手依次上场。',
    en: 'Player n answers in cycle n: players {numbers} in turn.',
  },
  'say.player.cycle.one': { zh: '由1号选手作答。', en: 'Player 1 answers.' },
  'say.player.team': { zh: '各队选派1名选手作答。', en: 'Each team sends one player to answer.' },
  'say.player.team.buzz': {
    zh: '抢得后由该队指定1名选手作答。',
    en: 'The team that won the buzz names one player to answer.',
  },
  'say.player.opponent': {
    zh: '作答选手由对方从其台上选手中指定。',
    en: 'The naming team picks who answers among the players on stage.',
  },
  'say.player.numbers': { zh: '只限{numbers}号选手上场。', en: 'Only players {numbers} may answer.' },
  'say.player.exclude': {
    zh: '在{rounds}答过题的选手不得上场。',
    en: 'Whoever answered in {rounds} may not play.',
  },

  // What is asked
  'say.types': { zh: '题型：{types}。', en: 'Questions: {types}.' },
  'say.shown.aloud': {
    zh: '题目由主持人读出，揭晓时才上大屏。',
    en: 'Questions are read out and stand on the projector only from the reveal on.',
  },
  'say.shown.silent': {
    zh: '题目只在答题台上显示，不读题。',
    en: 'Questions appear at the station only and are not read out.',
  },
  'say.shown.video': { zh: '题目以视频播放。', en: 'Questions are played as a video.' },
  'say.pick.board': {
    zh: '{who}从剩余的题号中任选一题。',
    en: '{who} picks one of the numbered questions left.',
  },
  'say.pick.board.choice': {
    zh: '{who}从所选分值剩余的题号中任选一题。',
    en: '{who} picks one of the numbered questions left at the chosen stake.',
  },
  'say.pick.sets': { zh: '{who}从剩余的套题中任选一套。', en: '{who} picks one of the numbered sets left.' },
  'say.pick.board.rolling': {
    zh: '题号在大屏上滚动，喊停即定。',
    en: 'Numbers roll on the screen; the stop decides the question.',
  },
  'say.pick.sets.rolling': {
    zh: '套题号在大屏上滚动，喊停即定。',
    en: 'Numbers roll on the screen; the stop decides the set.',
  },
  'say.picker.own': { zh: '由作答的队', en: 'The answering team' },
  'say.picker.naming': { zh: '由指定的队', en: 'The naming team' },
  'say.picker.lower': { zh: '由两队中得分低的队', en: 'The lower team of the pair' },
  'say.stake.own': {
    zh: '分值由作答的队从{values}中选，选定后不得更改。',
    en: 'The answering team chooses the stake, {values}; it is fixed from then on.',
  },
  'say.stake.naming': {
    zh: '分值由指定的队从{values}中选，选定后不得更改。',
    en: 'The naming team chooses the stake, {values}; it is fixed from then on.',
  },
  'say.stake.before': {
    zh: '分值在本环节开始之前选定。',
    en: 'The stake is declared before the round begins.',
  },
  'say.stake.once': { zh: '同一队不得两次选同一分值。', en: 'A team may not choose the same value twice.' },
  'say.stake.unlike': {
    zh: '不得与该队在{rounds}所选的分值相同。',
    en: 'It must differ from what the team chose in {rounds}.',
  },
  'say.stake.decline': {
    zh: '可以放弃，放弃的不得分也不扣分。',
    en: 'A team may decline; it then gets no points and loses none.',
  },
  'say.stake.question': {
    zh: '每题分值随题而定：{values}。',
    en: 'Each question has its own value: {values}.',
  },

  // How it is answered
  'say.answer.desk': { zh: '选手在答题台上作答。', en: 'The player answers at the station.' },
  'say.answer.desk.many': {
    zh: '选手在答题台上作答，逐题确认，不能返回修改。',
    en: 'The player answers at the station, confirms one question after the other and cannot go back.',
  },
  'say.answer.desk.all': { zh: '各队在自己的答题台上作答。', en: 'Each team answers at its own station.' },
  'say.answer.spoken.all': { zh: '各队同时亮出答案。', en: 'The teams hold up their answers together.' },
  'say.answer.panel': {
    zh: '挑战团与选手同时答同一题。',
    en: 'The panel answers the same question at the same time.',
  },

  // Time
  'say.clock.begin': { zh: '{limit}，自“请答题”起计时。', en: 'Time: {limit}, from the call to begin.' },
  'say.clock.presented': {
    zh: '{limit}，题目出示即开始计时。',
    en: 'Time: {limit}, from when the question is shown.',
  },
  'say.clock.read': { zh: '{limit}，读题完毕即开始计时。', en: 'Time: {limit}, from the end of reading.' },
  'say.clock.claim': { zh: '{limit}，抢得即开始计时。', en: 'Time: {limit}, from when the buzz is won.' },
  'say.limit.item': { zh: '每题限时{time}', en: '{time} for each question' },
  'say.limit.turn': { zh: '{items}合计限时{time}', en: '{time} for {items} together' },
  'say.limit.stake': { zh: '{value}分题限时{time}', en: '{time} for a question of {value} points' },
  'say.begin.single': { zh: '须在{time}内开始作答。', en: 'The answer must begin within {time}.' },
  'say.begin.open': {
    zh: '抢得后须在{time}内开始作答。',
    en: 'Whoever won the buzz must begin within {time}.',
  },
  'say.done': {
    zh: '答毕须在限时内说“回答完毕”，到时未说的一般判超时。',
    en: 'The end of the answer must be said in time; unsaid at the deadline it is normally ruled late.',
  },
  'say.late.cut': { zh: '时间到即截止。', en: 'Answers end when the time is up.' },

  // Who rules
  'say.ruled.host': { zh: '由主持人判定。', en: 'The host rules.' },
  'say.ruled.judges': { zh: '由裁判判定。', en: 'The judges rule.' },
  'say.ruled.key': { zh: '由系统按标准答案判定。', en: 'Answers are ruled by the key.' },
  'say.partial': { zh: '由{judges}打分，0至{most}。', en: 'Marks from 0 to {most} by {judges}.' },
  'say.partial.step': { zh: '打分以{step}为一档。', en: 'Marks go in steps of {step}.' },
  'say.partial.mean': { zh: '取平均分{rounding}。', en: 'The mean counts{rounding}.' },
  'say.partial.drop': {
    zh: '去掉最高和最低各{n}个分，取平均分{rounding}。',
    en: 'The highest and the lowest {n} are left out; the mean of the rest counts{rounding}.',
  },
  'say.rounding.whole': { zh: '，四舍五入取整', en: ', rounded to whole points' },
  'say.rounding.tenth': { zh: '，四舍五入到一位小数', en: ', rounded to tenths' },
  'say.rounding.hundredth': { zh: '，四舍五入到两位小数', en: ', rounded to hundredths' },
} satisfies Record<string, Text>;
