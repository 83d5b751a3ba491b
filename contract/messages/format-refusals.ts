// Why a command is refused where formats differ: lots, boards, reading, rebounds, privileges, game clock, judges' points.
import type { Text } from './text.ts';

export const formatRefusalMessages = {
  // Order and pairs
  'refusal.order.draw': {
    zh: '“{round}”的出场顺序还没有抽签（{teams}号队）。请先录入抽签结果，或由电脑抽签。',
    en: 'The order of {round} has not been drawn (teams {teams}). Enter the lots, or let the desk draw.',
  },
  'refusal.order.draw-stay': {
    zh: '“{round}”末位同分（{teams}号队），去留须抽签。请录入抽签结果（后抽到的出局），或由电脑抽签。',
    en: 'Teams {teams} are level at the edge in {round}. Enter the lots (the last drawn leave), or let the desk draw.',
  },
  'refusal.order.none': { zh: '现在没有需要抽签的顺序。', en: 'No order has to be drawn now.' },
  'refusal.order.teams': {
    zh: '抽签结果须恰好包含这些队，每队一次：{teams}。其他队不用抽，请勿列入。',
    en: 'The lots must name exactly these teams, each once: {teams}. Leave all others out; nothing is drawn for them.',
  },
  'refusal.order.seed': {
    zh: '电脑抽签缺少随机数。请重新点“电脑抽签”。',
    en: 'The draw lacks its random text. Ask for the draw again.',
  },
  'refusal.team.needed': {
    zh: '{team}号队还没有指定由哪一队作答。',
    en: 'Team {team} has not yet named who answers.',
  },
  'refusal.team.fixed': { zh: '本轮由哪一队作答已经确定。', en: 'It is already fixed which team answers.' },
  'refusal.team.nobody': {
    zh: '没有可以指定的队了，本轮不再进行。',
    en: 'There is no team left to name; this turn is not held.',
  },
  'refusal.team.answered': {
    zh: '不能指定{team}号队：它已答过，或就是指定方。请指定其他队。',
    en: 'Team {team} cannot be named: it has answered, or it names. Name another team.',
  },
  'refusal.team.out': {
    zh: '{team}号队已弃权或被取消资格。',
    en: 'Team {team} is out of the contest.',
  },

  // Stakes, boards
  'refusal.stake.repeat': {
    zh: '{value} 分已经选过，按规则不能再选。请选其他分值。',
    en: 'A stake of {value} was chosen before and may not be chosen again. Choose another.',
  },
  'refusal.stake.no-decline': {
    zh: '本环节不能放弃作答。',
    en: 'A question of this round cannot be declined.',
  },
  'refusal.stake.shown': {
    zh: '题目已经出示，不能再放弃。',
    en: 'The question has been shown; it can no longer be declined.',
  },
  'refusal.board.rolling': {
    zh: '本环节由滚动屏定题号。请先开始滚动，再停。',
    en: 'A rolling screen picks the number in this round. Roll, then stop.',
  },
  'refusal.board.not-rolling': {
    zh: '本环节的题号由人选定，不用滚动屏。',
    en: 'In this round the number is picked by word, not by a rolling screen.',
  },
  'refusal.board.rolls': { zh: '题号正在滚动，请按“停”。', en: 'The numbers are rolling. Press stop.' },
  'refusal.board.stands': { zh: '题号还没有开始滚动。', en: 'The numbers are not rolling yet.' },
  'refusal.player.none': {
    zh: '本环节由全队作答，不指定选手。',
    en: 'In this round the team answers as one; nobody is named.',
  },
  'refusal.player.not-allowed': {
    zh: '{number}号选手不能参加本环节（序号不符，或已弃权）。请指定其他选手。',
    en: 'Player {number} may not play this round (another number is asked for, or the player is out). Name another.',
  },

  // Reading, buzzing
  'refusal.reading.none': { zh: '现在没有正在读的题。', en: 'No question is being read now.' },
  'refusal.reading.marked': { zh: '提前标记已经读过。', en: 'The mark has been passed already.' },
  'refusal.reading.ended': { zh: '题目已经读完。', en: 'The question has been read to its end.' },
  'refusal.reading.stopped': {
    zh: '抢答已经打断读题。',
    en: 'The reading was stopped by a press.',
  },
  'refusal.reading.not-ended': {
    zh: '题目还没有读完。读完请按“题目读完”。',
    en: 'The question has not been read to its end. Say so first.',
  },
  'refusal.buzz.nobody': {
    zh: '没有可以抢答本题的队。请结束本题。',
    en: 'No team is left that may press. Close the question.',
  },
  'refusal.restate.needed': {
    zh: '{team}号队须先复述题目。请判复述正确或有误。',
    en: 'Team {team} must restate the question first. Rule whether it did.',
  },
  'refusal.restate.none': { zh: '现在没有需要判定的复述。', en: 'There is nothing to be restated now.' },
  'refusal.audience.none': {
    zh: '现在没有可以计给某队的观众题。请先转为观众题（答错后按“转为观众题”），并在揭晓之前计分。',
    en: 'There is no question of the audience to be credited now. Pass it to the audience first (after a miss: rebound), and credit it before the reveal.',
  },
  'refusal.rebound.none': {
    zh: '本题没有可以继续的队。请揭晓。',
    en: 'Nobody is left to go on with this question. Reveal it.',
  },
  'refusal.foul.settled': {
    zh: '本题已公布得分。请用裁判加减分。',
    en: 'The score of this question has been shown. Give or take points instead.',
  },

  // All teams at once, points by judges
  'refusal.submit.which-team': {
    zh: '各队同时作答：请说明是哪一队的答案。',
    en: 'All teams answer at once: say whose answer it is.',
  },
  'refusal.submit.not-eligible': {
    zh: '{team}号队不参加本题。',
    en: 'Team {team} takes no part in this question.',
  },
  'refusal.rule.which-team': {
    zh: '各队同时作答：请逐队判定。',
    en: 'All teams answered at once: rule each team.',
  },
  'refusal.rule.fixed': {
    zh: '此次作答已按规则了结（免答或复述有误），不另判定。',
    en: 'This attempt is settled by the rules (passed on, or misrestated); it is not ruled again.',
  },
  'refusal.rule.points': {
    zh: '本环节由评委打分（0–{most}），不判正确。请录入分数。',
    en: 'In this round judges give points (0–{most}) instead of right. Enter the points.',
  },
  'refusal.marks.none': { zh: '本环节不由评委打分。', en: 'No points are given by judges in this round.' },
  'refusal.marks.count': {
    zh: '须录入 {judges} 位评委的分数，现在有 {given} 个。',
    en: '{judges} judges give points; {given} were entered.',
  },
  'refusal.marks.range': {
    zh: '每个分数须在 0 到 {most} 之间，以 {step} 分为一档。',
    en: 'Each must be from 0 to {most}, in steps of {step}.',
  },
  'refusal.points.person': {
    zh: '个人加减分须指明选手。',
    en: 'Individual points need a player.',
  },
  'refusal.points.zero': { zh: '加减分不能是 0。', en: 'Nought points change nothing.' },

  // Privileges
  'refusal.privilege.unknown': {
    zh: '规则里没有这项权利（{id}）。',
    en: 'The rules know no such privilege ({id}).',
  },
  'refusal.privilege.round': {
    zh: '“{title}”不能在“{round}”使用。',
    en: '{title} may not be used in {round}.',
  },
  'refusal.privilege.alone': {
    zh: '“{title}”只能在一队单独作答的题上使用。',
    en: '{title} can only be used on a question one team answers alone.',
  },
  'refusal.privilege.not-the-turn': {
    zh: '现在不是{team}号队作答，不能用“{title}”。',
    en: 'Team {team} is not answering; it cannot use {title}.',
  },
  'refusal.privilege.too-late': {
    zh: '“{title}”须在答完之前使用。',
    en: '{title} must be used before the answer is over.',
  },
  'refusal.privilege.used': {
    zh: '{team}号队的“{title}”已经用完。',
    en: 'Team {team} has used up {title}.',
  },
  'refusal.privilege.no-clock': {
    zh: '“{title}”要在计时中使用。',
    en: '{title} is used while the clock runs.',
  },

  // Time halves
  'refusal.game.needed': {
    zh: '本节还没有开始。请先启动比赛时钟。',
    en: 'The period has not started. Start the game clock first.',
  },
  'refusal.game.none': { zh: '本环节没有比赛时钟。', en: 'This round has no game clock.' },
  'refusal.game.started': { zh: '第 {period} 节已经开始。', en: 'Period {period} has started.' },
  'refusal.game.not-running': { zh: '比赛时钟没有在走。', en: 'The game clock is not running.' },
  'refusal.game.not-paused': { zh: '比赛时钟没有停。', en: 'The game clock is not stopped.' },

  // Out of the contest, other rules, redo
  'refusal.out.turn-live': {
    zh: '“{round}”的一轮还在进行。请先结束或作废本轮，再办理弃权或取消资格。',
    en: 'A turn of {round} is live. Finish or void it first.',
  },
  'refusal.out.person': {
    zh: '这名选手已弃权或被取消资格。',
    en: 'This player is out of the contest already.',
  },
  'refusal.definition.turn-live': {
    zh: '本轮进行中，规则不能更改。请先结束或作废本轮。',
    en: 'The rules are frozen while a turn is live. Finish or void it first.',
  },
  'refusal.definition.begun': {
    zh: '“{round}”已经开始：由谁作答、选手、题目和题数不能再改。计分和计时可以改。',
    en: '{round} has begun: who answers, the players, the questions and their number stay. Scores and clocks may change.',
  },
  'refusal.definition.base': {
    zh: '比赛开始后不能更改起始分。请用裁判加减分。',
    en: 'The base score cannot change once the contest has started. Give or take points instead.',
  },
  'refusal.redo.nothing': {
    zh: '没有可以恢复的操作（撤销之后又有了新的操作）。',
    en: 'There is nothing to redo (something has been decided since the undo).',
  },
} as const satisfies Record<string, Text>;
