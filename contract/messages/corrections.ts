// Texts of corrections: what was put right, why it is refused, what depends on it.
import type { Text } from './text.ts';

export const correctionMessages = {
  'event.stake.corrected': {
    zh: '更正分值为 {value} 分：{reason}',
    en: 'Stake corrected to {value}: {reason}',
  },
  'event.player.corrected': {
    zh: '更正{team}号队选手为{person}：{reason}',
    en: 'Player of team {team} corrected to {person}: {reason}',
  },
  'event.panel.corrected': {
    zh: '更正挑战团：对 {right}，错 {wrong}（{reason}）',
    en: 'Panel corrected: {right} right, {wrong} wrong ({reason})',
  },
  'event.posting.corrected': { zh: '更正一笔计分：{reason}', en: 'Posting corrected: {reason}' },
  'event.key.corrected': {
    zh: '更正答案（{question}）：{reason}',
    en: 'Key corrected ({question}): {reason}',
  },
  'event.question.withdrawn': {
    zh: '赛后撤题（{question}）：{reason}',
    en: 'Question withdrawn afterwards ({question}): {reason}',
  },

  'refusal.correct.paper': {
    zh: '这一轮是按纸质记录补录的，判定不能逐题改算。请更正其中的一笔计分，或作废本轮后重新补录。',
    en: 'This turn was entered from paper, and its rulings cannot be worked out again. Correct one of its postings, or void the turn and enter it anew.',
  },
  'refusal.correct.voided': {
    zh: '这一轮已经作废，没有计分可以更正。请重新进行这一轮，或改判重赛后的结果。',
    en: 'This turn was voided and has no points to correct. Hold it again, or correct the one held since.',
  },
  'refusal.correct.declined': {
    zh: '本队放弃了这一轮，没有作答可以更正。若放弃是误记，请由裁判给分。',
    en: 'The team declined this turn; there is no answer to correct. If that was a mistake, give the points.',
  },
  'refusal.correct.turn-unsettled': {
    zh: '这里还没有公布得分。请用撤销改正刚才的操作，或等公布得分后再更正。',
    en: 'The score is not shown yet. Undo what was entered, or correct it once the score is shown.',
  },
  'refusal.correct.annulled': {
    zh: '这道题已作废、不计成绩，无可改判。若要计分，请先改为“全部算答对”。',
    en: 'This question was annulled and counts for nobody. To give points for it, credit it instead.',
  },
  'refusal.correct.no-change': {
    zh: '与现在的记录相同，没有变化。请核对要更正的内容。',
    en: 'That is what stands already. Check what is to be corrected.',
  },
  'refusal.correct.stake-fixed': {
    zh: '这一轮的分值由规则或题目规定，不是选定的。若某笔计分有误，请更正那一笔计分。',
    en: 'The stake of this turn comes from the rules or the question. If a posting is wrong, correct that posting.',
  },
  'refusal.correct.player-none': {
    zh: '本环节由全队作答，不记选手。若个人得分有误，请更正那一笔计分。',
    en: 'In this round the team answers as one. If personal points are wrong, correct that posting.',
  },
  'refusal.correct.which-team': {
    zh: '这一轮有几支队作答，请选定要更正哪一队。',
    en: 'Several teams answered in this turn; say which team is meant.',
  },
  'refusal.correct.not-there': {
    zh: '{team}号队没有在这一轮作答，请核对队号。',
    en: 'Team {team} did not answer in this turn; check the number.',
  },
  'refusal.correct.player-unknown': {
    zh: '这名选手不是{team}号队的队员，请从该队名单中选。',
    en: 'This person is not of team {team}; choose somebody of the team.',
  },
  'refusal.correct.panel-seat': {
    zh: '挑战团没有 {seat} 号席位，只有 {seats} 席。请核对席位号。',
    en: 'The panel has no seat {seat}, only {seats} seats; check the number.',
  },
  'refusal.correct.posting-unknown': {
    zh: '没有编号为 {posting} 的计分，请从记录中选一笔。',
    en: 'There is no posting {posting}; choose one of the record.',
  },
  'refusal.correct.posting-superseded': {
    zh: '这一笔计分（{posting}）已被后来的更正取代，或本身就是一笔更正。请更正现在有效的那一笔。',
    en: 'Posting {posting} was taken back since, or is itself a correction. Correct the one that stands now.',
  },
  'refusal.correct.question-unasked': {
    zh: '{question} 没有用过，无须撤题。请从已用的题目中选。',
    en: '{question} was never asked; choose a question that was.',
  },
  'refusal.correct.question-live': {
    zh: '{question} 正在使用，还没有公布得分。请用“换题”处理。',
    en: '{question} is being asked and not settled; withdraw it on stage instead.',
  },
  'refusal.correct.annul-turn': {
    zh: '“{round}”按整轮计分，一道题不能单独作废。请改为“全部算答对”。',
    en: '"{round}" is scored by the whole turn; a single question cannot be annulled. Credit it instead.',
  },
  'refusal.correct.key-unrevealed': {
    zh: '{question} 的答案还没有揭晓，不能写进记录。请等揭晓后再更正。',
    en: 'The key of {question} has not been revealed and must stay out of the record. Correct it after the reveal.',
  },
  'refusal.correct.key-invalid': {
    zh: '这不是 {question} 这种题型的答案。请核对：单选选一个字母，多选至少选两个，填空每空一个答案。',
    en: 'That is no key for a question like {question}. One letter for single choice, at least two for multiple choice, an answer for each blank.',
  },
  'refusal.correct.key-same': {
    zh: '与现行答案相同，没有变化。请核对新答案。',
    en: 'That is the key in force already. Check the new key.',
  },
  'refusal.correct.not-asked': {
    zh: '另行判定的这一次作答不属于这道题。请重新预览后再确认。',
    en: 'The answer ruled by hand does not belong to this question. Ask for the preview again.',
  },
  'refusal.correct.key-tells': {
    zh: '{team}号队的作答不用另行判定：或可由新答案直接判定，或已按现场情形定案。请去掉这一项，需要时另作改判。',
    en: 'The answer of team {team} is told by the new key, or was ruled by what happened on stage. Leave it out, and correct it by itself if needed.',
  },

  'dependent.rebound': {
    zh: '按更正后的判定，{team}号队答完后本题即结束，后面的作答不会发生',
    en: 'As corrected, the question would have ended with team {team}; those who tried after it would not have',
  },
  'dependent.rebound-due': {
    zh: '按更正后的判定，{team}号队没有答对，本题应由其他队或现场观众继续',
    en: 'As corrected, team {team} missed, and others would have gone on with the question',
  },
  'dependent.player-excluded': {
    zh: '按规则，{person}已在“{round}”上场，不能在这一轮答题',
    en: 'By the rules {person}, who played "{round}", may not answer in this turn',
  },
  'dependent.player-number': {
    zh: '按规则，{person}不在可以答这一轮的号位上',
    en: 'By the rules {person} does not stand at a number that may answer in this turn',
  },
  'dependent.player': {
    zh: '按更正后的记录，这一轮的选手不会是{person}',
    en: 'As corrected, {person} would not have been the player of this turn',
  },
  'dependent.order': {
    zh: '按更正后的成绩，出场顺序会是：{teams}',
    en: 'As corrected, the order of teams would have been {teams}',
  },
  'dependent.not-due': {
    zh: '按更正后的成绩，不会有这一轮',
    en: 'As corrected, this turn would not have been held',
  },
  'dependent.due': {
    zh: '按更正后的成绩，应有这一轮，而没有进行',
    en: 'As corrected, this turn would have been held and was not',
  },
  'dependent.playoff': {
    zh: '按更正后的成绩，不需要这场加赛',
    en: 'As corrected, this play-off would not have been needed',
  },
  'dependent.playoff-due': {
    zh: '按更正后的成绩，需要加赛才能定名次',
    en: 'As corrected, a play-off is needed to decide the order',
  },
  'dependent.lots': {
    zh: '按更正后的成绩，抽签的队会不同，或不需要抽签',
    en: 'As corrected, other teams would have drawn lots, or none',
  },
  'dependent.lots-due': {
    zh: '按更正后的成绩，这里应先抽签：{teams}',
    en: 'As corrected, lots would have been drawn here first: {teams}',
  },
  'dependent.out': {
    zh: '按更正后的成绩，到这一轮时该队已被淘汰，或本环节已经结束',
    en: 'As corrected, the team would have been out by this turn, or the round over',
  },
  'dependent.uncalled': {
    zh: '按更正后的成绩，当时还不能开始这一轮',
    en: 'As corrected, this turn could not have been called when it was',
  },
  'dependent.teams': {
    zh: '按更正后的成绩，参加这一轮的应是：{teams}',
    en: 'As corrected, the teams of this turn would have been {teams}',
  },
  'dependent.stake': {
    zh: '按更正后的分值，这一轮不能选 {value} 分',
    en: 'As corrected, a stake of {value} could not have been chosen here',
  },
  'dependent.named-team': {
    zh: '按更正后的成绩，不能指定{team}号队',
    en: 'As corrected, team {team} could not have been named',
  },
} as const satisfies Record<string, Text>;
