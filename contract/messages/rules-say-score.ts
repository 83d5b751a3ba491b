// Sentences about buzzing and fouls, about what each answer is worth, and about what follows.
import type { Text } from './text.ts';

export const sayScoreMessages = {
  // Buzzing
  'say.buzz.command': {
    zh: '主持人读完题并宣布“抢答开始”后方可抢答。',
    en: 'Teams may press only after the host has read the question and opened the buzz.',
  },
  'say.buzz.countdown': {
    zh: '主持人读完题并宣布“抢答开始”，倒数{time}后方可抢答。',
    en: 'The host reads the question and opens the buzz; teams may press after a countdown of {time}.',
  },
  'say.buzz.presented': {
    zh: '从出题起随时可以抢答，一有抢答即停止读题。',
    en: 'Teams may press any time from when the question is shown; a press stops the reading.',
  },
  'say.buzz.window.command': {
    zh: '开抢后{time}内无队抢答的，{silence}。',
    en: 'If nobody presses within {time}, {silence}.',
  },
  'say.buzz.window.presented': {
    zh: '读完题后{time}内无队抢答的，{silence}。',
    en: 'If nobody presses within {time} after the reading, {silence}.',
  },
  'say.buzz.silence': { zh: '无队抢答的，{silence}。', en: 'If nobody presses, {silence}.' },
  'say.silence.ends': { zh: '本题结束', en: 'the question is over' },
  'say.silence.audience': { zh: '转为观众题', en: 'it goes to the audience' },
  'say.buzz.restate': {
    zh: '抢得后须先复述题目。',
    en: 'Whoever won the buzz must restate the question first.',
  },
  'say.buzz.review': {
    zh: '早于开抢信号不超过{time}的按键不自动算违规，由裁判裁定。',
    en: 'A press at most {time} before the cue is no foul by itself; the judges decide.',
  },
  'say.buzz.tie': {
    zh: '相差不超过{time}的按键视为同时，{tied}。',
    en: 'Presses at most {time} apart count as simultaneous; {tied}.',
  },
  'say.buzz.together': {
    zh: '先后难分的按键，{tied}。',
    en: 'Where it cannot be told which press was first, {tied}.',
  },
  'say.tied.judge': { zh: '由裁判裁定', en: 'the judges decide' },
  'say.tied.draw': { zh: '在并列的队中抽签决定', en: 'lots are drawn among those tied' },
  'say.tied.replay': { zh: '由并列的队重新抢答', en: 'those tied press again' },

  // Fouls
  'say.foul.command': {
    zh: '提前抢答视为违规，{effect}，该队退出本题；{question}。',
    en: 'Pressing early is a foul: {effect}, and the team is out of this question; {question}.',
  },
  'say.foul.presented': {
    zh: '违规的，{effect}，该队退出本题；{question}。',
    en: 'Foul: {effect}, and the team is out of this question; {question}.',
  },
  'say.foul.lead.command': {
    zh: '提前抢答视为违规；违规后，{question}。',
    en: 'Pressing early is a foul; after a foul {question}.',
  },
  'say.foul.lead.presented': { zh: '违规后，{question}。', en: 'After a foul {question}.' },
  'say.foul.continues': { zh: '本题继续，由其他队抢答', en: 'the question goes on for the other teams' },
  'say.foul.goes-on': { zh: '本题继续', en: 'the question goes on' },
  'say.foul.void': { zh: '本题作废', en: 'nobody answers the question' },
  'say.foul.audience': { zh: '本题转为观众题', en: 'the question goes to the audience' },
  'say.foul.each': { zh: '每次违规{effect}，{bars}。', en: 'Each foul: {effect}, {bars}.' },
  'say.foul.step': {
    zh: '{within}第{n}次违规{effect}，{bars}。',
    en: 'Foul {n} {within}: {effect}, {bars}.',
  },
  'say.foul.last': {
    zh: '{within}第{n}次及以后的违规{effect}，{bars}。',
    en: 'From foul {n} {within}: {effect}, {bars}.',
  },
  'say.foul.barred': { zh: '退出本题', en: 'out of this question' },
  'say.foul.stays': { zh: '仍可答本题', en: 'still in this question' },
  'say.within.question': { zh: '同一题', en: 'in one question' },
  'say.within.round': { zh: '本环节', en: 'in this round' },
  'say.within.contest': { zh: '全场', en: 'in the contest' },

  // What an answer is worth
  'say.score': { zh: '{verdicts}的，{effect}。', en: 'If {verdicts}: {effect}.' },
  'say.effect.gain': { zh: '{who}加{amount}', en: 'plus {amount}{who}' },
  'say.effect.loss': { zh: '{who}扣{amount}', en: 'minus {amount}{who}' },
  'say.effect.none': { zh: '不得分', en: 'no points' },
  'say.effect.no-penalty': { zh: '不扣分', en: 'no points off' },
  'say.effect.also': { zh: '，', en: ', ' },
  'say.amount.formula': { zh: '（{formula}）分', en: '({formula}) points' },
  'say.effect.unless': { zh: '{effect}（{cases}）', en: '{effect} ({cases})' },
  'say.effect.case': { zh: '{when}的，{effect}', en: 'if {when}: {effect}' },
  'say.payee.both': { zh: '队和选手个人各', en: ' for the team and for its player' },
  'say.payee.team': { zh: '该队', en: ' for the team' },
  'say.payee.player': { zh: '选手个人', en: ' for the player' },
  'say.payee.others': { zh: '其他各队各', en: ' for every other team' },
  'say.payee.naming': { zh: '指定的队', en: ' for the naming team' },
  'say.score.turn': {
    zh: '本轮得分 = {formula}{rounding}。',
    en: 'Points of the turn = {formula}{rounding}.',
  },
  'say.turn.half-up': { zh: '，四舍五入取整', en: ', rounded half up to whole points' },
  'say.turn.step': {
    zh: '剩余时间每{time}为一档，不足一档的舍去。',
    en: 'Remaining time counts in steps of {time}, rounded down.',
  },
  'say.turn.player': { zh: '得分记入选手个人。', en: 'The points go to the player.' },
  'say.turn.both': { zh: '得分同时记入队和选手个人。', en: 'The points go to the team and to its player.' },
  'say.score.marks': { zh: '得分按评委所打的分计。', en: 'The mark is what the answer is worth.' },
  'say.score.playoff': {
    zh: '加赛得分只用于并列的队之间分先后，不计入总成绩。',
    en: 'Play-off points only order the tied teams and are no part of the total.',
  },

  // After a miss, elimination, withdrawn questions
  'say.miss.rebound': {
    zh: '答错后，其他队可以抢答，至多再有{teams}作答{seconds}。',
    en: 'After a miss the other teams may press; at most {teams} more may try{seconds}.',
  },
  'say.miss.next': {
    zh: '答错后，由下一号队接着作答，至多再有{teams}作答{seconds}。',
    en: 'After a miss the next number answers; at most {teams} more may try{seconds}.',
  },
  'say.miss.seconds': { zh: '，限时{time}', en: ', {time} each' },
  'say.score.audience': {
    zh: '观众答对的，所代表的队{effect}。',
    en: 'Right from the audience, for the team it stands for: {effect}.',
  },
  'say.miss.audience': {
    zh: '答错后，本题转为观众题。',
    en: 'After a miss the question goes to the audience.',
  },
  'say.miss.finally': {
    zh: '仍未答对的，本题转为观众题。',
    en: 'If it is still not answered right, it goes to the audience.',
  },
  'say.out.contest': {
    zh: '出局的队不再参加以后的环节。',
    en: 'Whoever is out takes no part in the rounds that follow.',
  },
  'say.out.draw': {
    zh: '末位同分、去留不明的，抽签决定。',
    en: 'Teams level where some must leave draw lots.',
  },
  'say.out.misses': {
    zh: '在本环节答错{times}的队出局，剩{teams}时本环节结束。',
    en: 'A team that missed {times} in this round is out; the round ends when {teams} left.',
  },
  'say.out.round': {
    zh: '每轮之后，本环节得分最低的{lowest}出局，剩{teams}时本环节结束。',
    en: 'After each cycle {lowest} with the fewest points in this round leave; the round ends when {teams} left.',
  },
  'say.out.score': {
    zh: '每轮之后，得分最低的{lowest}出局，剩{teams}时本环节结束。',
    en: 'After each cycle {lowest} with the lowest score leave; the round ends when {teams} left.',
  },
  'say.left': { zh: '{teams}', en: '{teams} are' },
  'say.left.one': { zh: '1队', en: 'one team is' },
  'say.withdrawn.credit': {
    zh: '本环节题目作废的，答到该题的队按答对计。',
    en: 'In this round a withdrawn question counts as right for whoever had it.',
  },
  'say.withdrawn.replay-item': {
    zh: '题目作废的，换备用题重答。',
    en: 'A withdrawn question is replaced by a spare.',
  },
  'say.withdrawn.replay-set': {
    zh: '本环节题目作废的，整套换掉重答。',
    en: 'In this round the whole set is replaced when a question is withdrawn.',
  },
} satisfies Record<string, Text>;
