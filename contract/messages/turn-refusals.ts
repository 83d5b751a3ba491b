// Why a command is refused in the course of a turn, from stake and player to the ruling, and what is possible instead.
import type { Text } from './text.ts';

export const turnRefusalMessages = {
  // Stake, player, question
  'refusal.stake.needed': { zh: '{team}号队还没有选定分值。', en: 'Team {team} has not chosen its stake.' },
  'refusal.stake.fixed': { zh: '本环节的分值不能选择。', en: 'The stake of this round cannot be chosen.' },
  'refusal.stake.unknown': {
    zh: '没有 {value} 分题，只能选 {values} 分。',
    en: 'There is no stake of {value}; choose {values}.',
  },
  'refusal.stake.chosen': {
    zh: '{team}号队已经选定分值，选定后不得更改。',
    en: 'Team {team} has chosen its stake; it may not be changed.',
  },
  'refusal.stake.too-late': {
    zh: '“{round}”须在开始前选定分值。',
    en: 'The stakes of {round} are chosen before it starts.',
  },
  'refusal.stake.not-the-turn': {
    zh: '现在不是{team}号队的轮次。请填作答的队，由指定方选分值时也是如此。',
    en: 'It is not the turn of team {team}. Give the team that answers, also where the naming team chooses.',
  },
  'refusal.stake.none-left': {
    zh: '{value} 分题已经全部选完，请选其他分值。',
    en: 'No question of {value} points is left. Choose another stake.',
  },
  'refusal.stake.undeclared': {
    zh: '{team}号队还没有为“{round}”选定分值。',
    en: 'Team {team} has not declared its stake for {round}.',
  },
  'refusal.player.needed': {
    zh: '还没有指定{team}号队的答题选手。请按选手序号。',
    en: "No player of team {team} is named yet. Press the player's number.",
  },
  'refusal.player.no-team': { zh: '还没有确定答题的队。', en: 'It is not yet known which team answers.' },
  'refusal.player.by-cycle': {
    zh: '本轮由{cycle}号选手作答，不能另行指定。',
    en: 'Player {cycle} answers in this cycle; nobody else can be named.',
  },
  'refusal.player.named': { zh: '这名选手已经指定。', en: 'This player is named already.' },
  'refusal.player.fixed': {
    zh: '已经开始作答，不能再换选手。',
    en: 'The answer has begun; the player can no longer be changed.',
  },
  'refusal.player.unknown': {
    zh: '这名选手不在{team}号队的上场名单中。',
    en: 'This player is not in the line-up of team {team}.',
  },
  'refusal.player.excluded': {
    zh: '{number}号选手已在“{round}”答题，本环节不得再答（规则{ref}：{clause}）。请另选选手。',
    en: 'Player {number} played {round} and may not play this round (rule {ref}: {clause}). Name another player.',
  },
  'refusal.waive.not-needed': {
    zh: '{team}号队还有可以上场的选手，不需要豁免。',
    en: 'Team {team} has players who may play; no waiver is needed.',
  },
  'refusal.waive.chief-judge': {
    zh: '豁免须由裁判长{name}作出。请选择为{name}代录。',
    en: 'A waiver needs the chief judge, {name}. Enter it for {name}.',
  },
  'refusal.waive.judge': {
    zh: '豁免须由裁判作出（名单中没有裁判长）。请选择代录的裁判。',
    en: 'A waiver needs a judge (the roster names no chief judge). Choose the judge you record for.',
  },
  'refusal.board.none': { zh: '本环节没有题号可选。', en: 'This round has no board to pick from.' },
  'refusal.board.unknown': { zh: '没有 {number} 号题。', en: 'There is no question {number}.' },
  'refusal.board.taken': {
    zh: '{number} 号题已经用过，请选其他题号。',
    en: 'Question {number} has been used. Pick another.',
  },
  'refusal.question.needed': { zh: '{team}号队还没有选题号。', en: 'Team {team} has not picked a question.' },
  'refusal.question.picked': {
    zh: '已经选定 {number} 号题。',
    en: 'Question {number} has been picked already.',
  },
  'refusal.question.missing': {
    zh: '题库中找不到题目 {question}。请换题。',
    en: 'Question {question} is not in the bank. Withdraw it.',
  },
  'refusal.paper.exhausted': { zh: '“{round}”的题目已经用完。', en: 'The paper of {round} is used up.' },
  'refusal.spare.none': {
    zh: '“{round}”没有与 {question} 同题型、同分值的备用题了。正在进行的一轮：请作废本轮，或判为计对；已作废的一轮：请用“裁判加减分”记分。',
    en: '{round} has no spare left of the type and value of {question}. A turn under way: void it, or credit the item; a voided turn: let the judges give points.',
  },
  'refusal.spare.no-set': { zh: '备用题不够换一整套。', en: 'There are not enough spares for a whole set.' },

  // Presenting and answering
  'refusal.item.none': { zh: '还没有出示题目。', en: 'No question is shown yet.' },
  'refusal.item.silent': {
    zh: '本环节的题目在“请答题”后直接出现在答题台。',
    en: 'In this round the questions appear at the station with Begin.',
  },
  'refusal.item.unsettled': {
    zh: '上一题还没有公布得分，不能出下一题。',
    en: 'The score of the last question has not been shown; the next one must wait.',
  },
  'refusal.item.all-asked': {
    zh: '本轮的题目已经全部出完。',
    en: 'All questions of this turn have been asked.',
  },
  'refusal.item.not-presented': { zh: '请先出示题目。', en: 'Show the question first.' },
  'refusal.begin.already': { zh: '已经开始作答。', en: 'The answer has begun already.' },
  'refusal.done.already': { zh: '已经记录“回答完毕”。', en: 'Done has been recorded already.' },
  'refusal.done.not-open': { zh: '现在没有人在作答。', en: 'Nobody is answering now.' },
  'refusal.done.desk': {
    zh: '还有人没有作答，请等计时结束。',
    en: 'Not everyone has answered; wait for the clock.',
  },
  'refusal.answer.invalid': {
    zh: '“{answer}”不是这道题的有效答案。',
    en: '"{answer}" is no valid answer to this question.',
  },
  'refusal.answer.desk': {
    zh: '本环节由选手在答题台作答，不能代为记录。',
    en: 'In this round the player answers at the station; nothing can be recorded by hand.',
  },
  'refusal.answer.ruled': {
    zh: '本题已判定，所答不能再改。请先撤销判定。',
    en: 'This item is ruled; its answer stands. Undo the ruling first.',
  },
  'refusal.answer.not-closed': {
    zh: '请先按“回答完毕”，再记录所答内容。',
    en: 'Press Done first, then record the answer.',
  },
  'refusal.submit.other-turn': {
    zh: '题目已经更换，请看屏幕。',
    en: 'The question has changed; look at the screen.',
  },
  'refusal.submit.spoken': { zh: '本环节口头作答。', en: 'This round is answered aloud.' },
  'refusal.submit.not-open': { zh: '第 {item} 题现在不能作答。', en: 'Question {item} is not open.' },
  'refusal.submit.final': {
    zh: '第 {item} 题已经确认，不能更改。',
    en: 'Question {item} is confirmed and cannot be changed.',
  },
  'refusal.submit.held': { zh: '计时暂停，请稍候。', en: 'The clock is on hold; please wait.' },
  'refusal.submit.late': { zh: '时间到，未能提交。', en: 'Time is up; not submitted.' },
  'refusal.close.not-buzzing': { zh: '现在不在抢答。', en: 'No buzz is open.' },
  'refusal.close.presses': {
    zh: '还有按键未裁定，请先裁定。',
    en: 'Some presses have not been ruled on yet. Rule on them first.',
  },
  'refusal.close.claimed': { zh: '已有队抢得答题权。', en: 'A team has won the buzz.' },
  'refusal.panel.none': { zh: '本环节没有挑战团。', en: 'This round has no panel.' },
  'refusal.panel.not-closed': {
    zh: '请等本题作答截止后再人工计数。',
    en: 'Count the panel once the question is closed.',
  },
  'refusal.panel.too-many': {
    zh: '挑战团只有 {seats} 席，请核对人数。',
    en: 'The panel has {seats} seats; check the counts.',
  },

  // Buzzing
  'refusal.buzz.none': { zh: '本环节不抢答。', en: 'This round has no buzzing.' },
  'refusal.buzz.already': { zh: '抢答已经开始。', en: 'The buzz is open already.' },
  'refusal.buzz.unclaimed': {
    zh: '还没有队抢得答题权。请等一队抢得；须按“抢答开始”才能抢的，转由其他队抢答后要再按一次。',
    en: 'No team has won the buzz yet. Wait for a press; where the buzz is opened by command, open it again after a rebound.',
  },
  'refusal.press.not-referred': { zh: '这次按键不需要裁定。', en: 'This press is not waiting for a ruling.' },
  'refusal.award.too-late': {
    zh: '已经开始作答，不能再改判答题权。',
    en: 'The answer has begun; the question can no longer be awarded.',
  },
  'refusal.award.not-eligible': {
    zh: '{team}号队不能答这道题。',
    en: 'Team {team} may not answer this question.',
  },

  // Ruling
  'refusal.rule.not-closed': { zh: '请先按“回答完毕”，再判定。', en: 'Press Done before ruling.' },
  'refusal.rule.needs-judge': {
    zh: '须由裁判裁定。请选择代录的裁判。',
    en: 'A judge must rule this. Choose the judge you record for.',
  },
  'refusal.rule.by-turn': {
    zh: '本环节整套计分，不逐题判定。可在公布后由裁判改判。',
    en: 'This round is scored as a set. A judge may correct an item once it is settled.',
  },
  'refusal.rule.overdue': {
    zh: '已经到时：请先判“超时”（L）或“有效”（V）。',
    en: 'Time was up: first rule it late (L) or in time (V).',
  },
  'refusal.overdue.none': { zh: '没有待判的超时。', en: 'There is nothing late to rule on.' },
  'refusal.ruling.contradicts-key': {
    zh: '所答“{answer}”，存储的答案是“{key}”，判定与之相反。确认要这样判吗？',
    en: 'The answer was "{answer}" and the stored key is "{key}": this ruling says the opposite. Post it anyway?',
  },
  'refusal.reveal.unruled': {
    zh: '还没有判定，不能揭晓。',
    en: 'It has not been ruled yet and cannot be revealed.',
  },
  'refusal.reveal.running': {
    zh: '作答还没有结束，不能揭晓。',
    en: 'The answer is not over; it cannot be revealed.',
  },
  'refusal.reveal.already': { zh: '已经揭晓。', en: 'It has been revealed already.' },
  'refusal.settle.unrevealed': { zh: '请先揭晓，再公布得分。', en: 'Reveal first, then show the score.' },
  'refusal.correct.needs-judge': {
    zh: '改判须由裁判作出。请选择代录的裁判。',
    en: 'Only a judge may correct. Choose the judge you record for.',
  },
  'refusal.correct.unsettled': {
    zh: '这道题还没有公布得分，可以直接重新判定。',
    en: 'This item is not settled; rule it again directly.',
  },
  'refusal.correct.nobody': {
    zh: '这道题没有人作答，无可改判。',
    en: 'Nobody answered this item; there is nothing to correct.',
  },
  'refusal.correct.foul': {
    zh: '违规只用于抢跑，不能作为答题的改判。',
    en: 'A foul is a false start; an answer cannot be corrected to it.',
  },
  'refusal.correct.same': { zh: '与原判定相同。', en: 'That is the ruling already.' },
} as const satisfies Record<string, Text>;
