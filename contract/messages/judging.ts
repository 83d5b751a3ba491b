// Texts of what judges and technician enter: points, lots, fouls, who is out; and of several answers to one question.
import type { Text } from './text.ts';

export const judgingMessages = {
  // Points by judges
  'marks.judge': { zh: '评委{judge}', en: 'Judge {judge}' },
  'marks.one': { zh: '得分', en: 'Points' },
  'marks.range': { zh: '每项 0–{most} 分，以 {step} 分为一档', en: '0 to {most}, in steps of {step}' },
  'marks.dropped': {
    zh: '去掉最高 {drop} 个、最低 {drop} 个，其余取平均',
    en: 'The {drop} highest and {drop} lowest do not count; the rest are averaged',
  },
  'marks.mean': { zh: '各评委取平均', en: 'The mean of all judges' },
  'marks.counts': { zh: '计 {points} 分', en: 'Counts {points}' },
  'marks.open': { zh: '还有 {left} 项没有填好', en: '{left} still to be filled in' },
  'marks.list': { zh: '评委打分（用空格分开）', en: 'Marks of the judges (with spaces between)' },

  // Lots
  'draw.how': { zh: '怎样抽签', en: 'How the lots are drawn' },
  'draw.byHand': { zh: '按现场抽签录入', en: 'Drawn by hand on stage' },
  'draw.byDesk': { zh: '由电脑抽签', en: 'Drawn by this program' },
  'draw.order': {
    zh: '抽到的顺序（队号，用空格分开）',
    en: 'Order drawn (team numbers, with spaces between)',
  },
  'draw.teams': { zh: '每队一次：{teams}', en: 'Each team once: {teams}' },
  'draw.missing': { zh: '还缺：{teams}', en: 'Still missing: {teams}' },
  'draw.twice': { zh: '重复了：{teams}', en: 'Given twice: {teams}' },
  'draw.unknown': { zh: '不参加这次抽签：{teams}', en: 'Not in this draw: {teams}' },
  'draw.hint': {
    zh: '按“确定”即抽签。结果和下面的种子写入记录，任何人都能据此重算。',
    en: 'OK draws. Result and seed below stand in the journal, so that anyone can repeat the draw.',
  },
  'draw.seed': { zh: '种子', en: 'Seed' },

  // Free points, out of the contest, fouls
  'field.person': { zh: '选手', en: 'Player' },
  'field.anyone': { zh: '不指明选手', en: 'No player in particular' },
  'field.ledger': { zh: '记入', en: 'Ledger' },
  'field.points': { zh: '加减分', en: 'Points' },
  'field.points.hint': { zh: '例：+5 或 −2.5', en: 'e.g. +5 or −2.5' },
  'field.points.wrong': {
    zh: '请填不为零的数，最多三位小数',
    en: 'A number other than 0, at most three decimals',
  },
  'field.kind': { zh: '怎样退出', en: 'How' },
  'field.whole': { zh: '全队', en: 'The whole team' },
  'field.lastTeam': {
    zh: '作答的队（多队时为最后一队）',
    en: 'The team that answered (the last of several)',
  },
  'field.playerNeeded': { zh: '个人分须指明选手', en: 'A player is needed for individual points' },
  'ledger.live': { zh: '队（现场得分）', en: 'Team (live score)' },
  'ledger.player': { zh: '个人（不进队的得分）', en: 'Player (not part of the team score)' },
  'ledger.playoff': { zh: '加赛（只用于同分排名）', en: 'Play-off (settles ties only)' },
  'out.title': { zh: '确定：{who}{kind}？', en: '{who} {kind}: really?' },
  'out.follows.team': {
    zh: '这队以后的轮次都跳过，不能再抢答、被点将；还没有开始的点将环节重新配对。排名列在最后，注明“{kind}”。已得的分留在记录里。',
    en: 'Its further turns are skipped; it can no longer buzz or be named, and pairs of rounds not begun are made anew. It stands last in the ranking, marked "{kind}". Points it has stay in the record.',
  },
  'out.follows.person': {
    zh: '这名选手不能再答题、被点将；轮到其序号时须另定队友。全队照常比赛，已得的分留在记录里。',
    en: 'This player can no longer answer or be named; where the number comes up a team mate is named. The team plays on, its points stay.',
  },
  'foul.hint': {
    zh: '按本环节的违规规定扣分；还没有抢到的队本题出局。正在作答的队，其作答仍由裁判判定。',
    en: 'Costs what the rules of this round say; a team that has not won the buzz is out of the question. An answer being given is still ruled by the judges.',
  },

  // Several answers to one question
  'attempts.title': { zh: '各队作答', en: 'Answers of the teams' },
  'attempts.team': { zh: '队', en: 'Team' },
  'attempts.player': { zh: '选手', en: 'Player' },
  'attempts.answer': { zh: '所答', en: 'Answer' },
  'attempts.ruling': { zh: '判定', en: 'Ruling' },
  'attempts.amount': { zh: '得分', en: 'Points' },
  'attempts.waiting': { zh: '未答', en: 'Waiting' },
  'attempts.answered': { zh: '已答', en: 'Answered' },
  'attempts.count': { zh: '已作答 {answered} / {teams}', en: '{answered} of {teams} answered' },
  'attempts.ruled': { zh: '已判 {ruled} / {teams}', en: '{ruled} of {teams} ruled' },
  'attempts.toRule': {
    zh: '请在上表中逐队判定，还有 {teams} 队',
    en: 'Rule the teams one by one in the table: {teams} left',
  },
  'attempts.other': { zh: '其他', en: 'Other' },
  'attempts.otherOf': { zh: '{team}号队的其他判定', en: 'Other rulings for team {team}' },
  'attempts.score': { zh: '打分', en: 'Points' },
  'attempts.write': { zh: '录入', en: 'Enter' },
  'attempts.choosePlayer': { zh: '定选手', en: 'Name' },
  'attempts.playerOf': { zh: '{team}号队的选手', en: 'Player of team {team}' },
  'attempts.earlier': { zh: '此前作答', en: 'Tried before' },
  'attempts.early': { zh: '标记前抢到', en: 'Before the mark' },
  'attempts.unread': { zh: '未读完抢到', en: 'Before the end' },
  'attempts.restate': { zh: '请复述题目', en: 'To restate the question' },
  'attempts.restated.right': { zh: '复述正确', en: 'Restated rightly' },
  'attempts.restated.wrong': { zh: '复述有误', en: 'Restated wrongly' },
  'attempts.points': { zh: '{points}分', en: '{points} points' },
  'attempts.marks': { zh: '评委：{marks}', en: 'Judges: {marks}' },

  // What settles a rank
  'tie.live': { zh: '现场得分高者在前', en: 'higher live score' },
  'tie.right': { zh: '答对多者在前', en: 'more right answers' },
  'tie.fouls': { zh: '违规少者在前', en: 'fewer fouls' },
  'individual.title': { zh: '个人排名', en: 'Ranking of players' },
  'individual.player': { zh: '选手', en: 'Player' },
  'individual.points': { zh: '个人分', en: 'Points' },
} as const satisfies Record<string, Text>;
