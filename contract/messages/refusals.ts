// Why something is refused and what to do instead; the operator reads these in the dark with 500 people waiting.
import type { Text } from './text.ts';

export const refusalMessages = {
  // The desk
  'refusal.stale': {
    zh: '画面刚刚有变化，这次按键没有执行。请看清当前状态后再按。',
    en: 'Something changed just before this key, so it was not carried out. Look at the present state and press again.',
  },
  'refusal.key.unknown': { zh: '这个键现在没有用处。', en: 'This key does nothing at the moment.' },
  'refusal.role.forbidden': {
    zh: '这个窗口无权进行此操作，请在控制台操作。',
    en: 'This window may not do that. Use the console.',
  },
  'refusal.contest.none': {
    zh: '还没有打开比赛。请先在首页打开或新建。',
    en: 'No contest is open. Open or create one on the home page.',
  },
  'refusal.judge.unknown': {
    zh: '名单中没有这位裁判，请重新选择代录的裁判。',
    en: 'This judge is not on the list. Choose again whom to record for.',
  },
  'refusal.journal.failed': {
    zh: '记录没有写入磁盘，操作未生效。请检查磁盘空间后再按一次，系统会重新打开记录。',
    en: 'The record could not be written to disk, so nothing was done. Check the disk and press again: the record is reopened.',
  },
  'refusal.desk.fault': {
    zh: '程序内部出错，这次操作未生效，比赛可以继续。请把日志交给维护人员。',
    en: 'An internal fault: nothing was done, and the contest can go on. Give the log to whoever maintains the program.',
  },
  'refusal.announced': {
    zh: '成绩已经宣布，不能再改动。',
    en: 'The results have been announced and can no longer be changed.',
  },

  // Setting up
  'refusal.setup.started': {
    zh: '比赛已经开始，规则、队伍和题目不能再改。',
    en: 'The contest has started: rules, teams and papers are fixed.',
  },
  'refusal.setup.definition': {
    zh: '还没有比赛规则。请先选择规则。',
    en: 'There are no rules yet. Choose a definition first.',
  },
  'refusal.setup.teams': {
    zh: '参赛队不足，至少要 {min} 队。请导入参赛队。',
    en: 'Too few teams: at least {min} are needed. Import the teams.',
  },
  'refusal.setup.team-numbers': {
    zh: '有两队队号相同。请改正后重新导入。',
    en: 'Two teams have the same number. Correct the sheet and import it again.',
  },
  'refusal.setup.team-count': {
    zh: '有 {count} 队，规则要求 {min}–{max} 队。',
    en: 'There are {count} teams; the rules want {min} to {max}.',
  },
  'refusal.setup.player-count': {
    zh: '{team}号队有 {count} 名上场选手，规则要求 {min}–{max} 名。',
    en: 'Team {team} has {count} players; the rules want {min} to {max}.',
  },
  'refusal.setup.player-numbers': {
    zh: '{team}号队有两名选手序号相同。请改正后重新导入。',
    en: 'Two players of team {team} have the same number. Correct the sheet and import it again.',
  },
  'refusal.setup.person-twice': {
    zh: '{team}号队中有人出现两次，或已在别的队。请更正名单。',
    en: 'Somebody in team {team} is listed twice, or in another team as well. Correct the list.',
  },
  'refusal.setup.designation': {
    zh: '“{round}”的互指名单中没有{team}号队。请在规则中补上。',
    en: 'Nobody names a player of team {team} in {round}. Add the pair to the rules.',
  },
  'refusal.team.unknown': { zh: '没有{team}号队。', en: 'There is no team {team}.' },
  'refusal.setup.paper': {
    zh: '“{round}”需要 {need} 题，现有 {have} 题。请补充题目后重新导入。',
    en: '{round} needs {need} questions and has {have}. Add questions and import again.',
  },
  'refusal.setup.paper-round': { zh: '规则中没有环节“{round}”。', en: 'The rules have no round "{round}".' },
  'refusal.setup.paper-type': {
    zh: '题目 {question} 的题型不能用于“{round}”。请改正题目表。',
    en: 'Question {question} is of a type that {round} does not use. Correct the sheet.',
  },
  'refusal.definition.formula': {
    zh: '规则中的公式有误（{path}）：{problem}',
    en: 'A formula of the rules is wrong at {path}: {problem}',
  },

  // Rundown and screen
  'refusal.contest.not-started': { zh: '比赛还没有开始。', en: 'The contest has not started yet.' },
  'refusal.turn.live': {
    zh: '本轮还没有结束：请先公布得分，或作废本轮。',
    en: 'This turn is not over: show its score first, or void it.',
  },
  'refusal.turn.none': {
    zh: '现在没有进行中的轮次。请先进入下一轮。',
    en: 'No turn is going on. Call the next one first.',
  },
  'refusal.turn.held': { zh: '这一轮已经进行过，不能重复进行。', en: 'This turn has been held already.' },
  'refusal.rundown.unknown': { zh: '议程中没有这一项。', en: 'The rundown has no such entry.' },
  'refusal.rundown.not-a-page': {
    zh: '只有尚未进行的页面可以移除。',
    en: 'Only pages still to come can be removed.',
  },
  'refusal.rundown.end': {
    zh: '议程已全部完成，可以宣布成绩。',
    en: 'The rundown is complete; the results can be announced.',
  },
  'refusal.slate.on': { zh: '待机画面已经打开。', en: 'The hold slate is already up.' },
  'refusal.slate.off': { zh: '待机画面没有打开。', en: 'The hold slate is not up.' },
  'refusal.slate.stands': {
    zh: '待机画面还在大屏上，请先撤下（S）。',
    en: 'The hold slate is still up. Remove it first (S).',
  },
  'refusal.announce.unplayed': {
    zh: '还有轮次没有进行，不能宣布成绩。',
    en: 'There are turns still to be held; the results cannot be announced.',
  },
  'refusal.announce.tie': {
    zh: '{teams}号队并列且影响奖项，须先加赛。请按“下一项”进入加赛。',
    en: 'Teams {teams} are tied and a prize depends on it. Go on to the play-off first.',
  },
  'refusal.announce.written': {
    zh: '{team}号队还没有笔试成绩。请先导入笔试成绩。',
    en: 'Team {team} has no written score yet. Import the written scores first.',
  },

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
    zh: '现在不是{team}号队的轮次。',
    en: 'It is not the turn of team {team}.',
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
    zh: '“{round}”没有与 {question} 同题型、同分值的备用题了。可以作废本轮，或判为计对。',
    en: '{round} has no spare left of the type and value of {question}. Void the turn, or credit the item.',
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
  'refusal.buzz.unclaimed': { zh: '还没有队抢得答题权。', en: 'No team has won the buzz yet.' },
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

  // Trouble on stage
  'refusal.clock.none': { zh: '现在没有计时。', en: 'There is no clock now.' },
  'refusal.clock.not-running': { zh: '计时没有在走。', en: 'The clock is not running.' },
  'refusal.clock.not-paused': { zh: '计时没有暂停。', en: 'The clock is not paused.' },
  'refusal.clock.nothing-left': {
    zh: '没有剩余时间。可以判“时间到”，或重新计时。',
    en: 'No time is left. Call time up, or restart the clock.',
  },
  'refusal.clock.over': { zh: '本题计时已经结束。', en: 'The clock of this question is over.' },
  'refusal.clock.answers-given': {
    zh: '已有作答，不能重新计时。可以整套换题。',
    en: 'Answers have been given; the clock cannot be restarted. Replace the set instead.',
  },
  'refusal.withdraw.nothing': { zh: '还没有可换的题目。', en: 'There is no question to withdraw yet.' },
  'refusal.withdraw.not-shown': {
    zh: '这道题还没有出示，不能换。',
    en: 'This question has not been shown; it cannot be withdrawn.',
  },
  'refusal.withdraw.settled': {
    zh: '已经公布得分，请由裁判改判。',
    en: 'The score has been shown; have a judge correct it.',
  },
  'refusal.withdraw.again': { zh: '这道题已经作废。', en: 'This question has been withdrawn already.' },
  'refusal.substitute.turn-live': {
    zh: '本轮进行中不能换人，请在两轮之间替补。',
    en: 'Nobody can be substituted during a turn; do it between turns.',
  },
  'refusal.substitute.not-on-stage': {
    zh: '被换下的人不在{team}号队的上场名单中。',
    en: 'The player to go is not in the line-up of team {team}.',
  },
  'refusal.substitute.not-a-substitute': {
    zh: '换上的人不是{team}号队的替补。',
    en: 'The player to come is no substitute of team {team}.',
  },
  'refusal.undo.nothing': { zh: '没有可以撤销的操作。', en: 'There is nothing to undo.' },
  'refusal.undo.strikes-answers': {
    zh: '撤销会同时取消其后的 {answers} 次作答或抢答。确认撤销吗？',
    en: 'Undoing this also strikes {answers} answers or claims given since. Undo anyway?',
  },
} as const satisfies Record<string, Text>;
