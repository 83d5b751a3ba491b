// Texts of the hall's screen and the answer desks for turns of several teams, rolling numbers, halves and players.
import type { Text } from './text.ts';

export const hallMessages = {
  // The question
  'projector.countdown.go': { zh: '开始', en: 'Go' },
  'projector.listen.answer': { zh: '请作答', en: 'Answer now' },
  'projector.audience': { zh: '观众题', en: 'For the audience' },
  'projector.audience.hint': { zh: '请现场观众作答', en: 'The audience answers' },
  'projector.scored': { zh: '评委打分 {points}', en: 'Judges: {points}' },

  // Several answers to one question
  'projector.answers.answered': { zh: '已答', en: 'Answered' },
  'projector.answers.waiting': { zh: '作答中', en: 'Answering' },
  'projector.answers.count': { zh: '已作答 {count} / {teams} 队', en: '{count} of {teams} teams' },

  // The turn
  'projector.turn.team': { zh: '由{team}号队指定答题队', en: 'Team {team} names who answers' },
  'projector.turn.champion': { zh: '擂主', en: 'Champion' },
  'projector.turn.challenger': { zh: '挑战者', en: 'Challenger' },
  'projector.turn.versus': { zh: '对', en: 'vs' },
  'projector.declined': { zh: '放弃作答', en: 'Declined' },
  'projector.board.questions': { zh: '题号', en: 'Questions' },
  'projector.board.sets': { zh: '题组', en: 'Sets' },
  'projector.board.question': { zh: '{number} 号题', en: 'No. {number}' },
  'projector.board.set': { zh: '第 {number} 套', en: 'Set {number}' },
  'projector.board.rolling': { zh: '滚动选题', en: 'Rolling' },

  // Time halves
  'projector.game.first': { zh: '上半场', en: '1st half' },
  'projector.game.second': { zh: '下半场', en: '2nd half' },
  'projector.game.period': { zh: '第 {period} 节', en: 'Period {period}' },

  // Teams and standings
  'projector.out.withdrawn': { zh: '弃权', en: 'Withdrawn' },
  'projector.out.disqualified': { zh: '取消资格', en: 'Disqualified' },
  'projector.individual': { zh: '个人排名', en: 'Players' },
  'projector.decided.live': { zh: '同分，现场成绩定名次', en: 'Tie settled by the live score' },
  'projector.decided.right': { zh: '同分，答对题数定名次', en: 'Tie settled by right answers' },
  'projector.decided.fouls': { zh: '同分，违规次数定名次', en: 'Tie settled by fewer fouls' },

  // Answer desks, one for each team
  'station.final': { zh: '已提交，不能更改', en: 'Submitted; it cannot be changed' },
  'station.addresses': {
    zh: '（每队一台：末尾加 &team=1、&team=2……）',
    en: '(one for each team: add &team=1, &team=2 …)',
  },
} as const satisfies Record<string, Text>;
