// Why a command is refused before, between and around turns, and what to do instead; read in the dark with 500 waiting.
import type { Text } from './text.ts';

export const refusalMessages = {
  // The desk
  'refusal.stale': {
    zh: '画面刚刚有变化，这次按键没有执行。请看清当前状态后再按。',
    en: 'Something changed just before this key, so it was not carried out. Look at the present state and press again.',
  },
  'refusal.key.unknown': {
    zh: '这个键现在没有用处。请看“下一键”一栏。',
    en: 'This key does nothing at the moment. See the strip for the next key.',
  },
  'refusal.key.at-console': {
    zh: '确认和宣布成绩要在控制台操作：那里会再问一遍。',
    en: 'Results are confirmed and announced at the console, which asks once more.',
  },
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
    zh: '记录没有写入磁盘，操作未生效。{why}',
    en: 'The record could not be written to disk, so nothing was done. {why}',
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
  'refusal.setup.paper-value': {
    zh: '“{round}”按题定分，题目 {question} 的分值须是 {values} 之一。请改正题目表。',
    en: 'Questions of {round} have values of their own: question {question} needs one of {values}. Correct the sheet.',
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
  'refusal.rundown.unknown': {
    zh: '议程中没有“{entry}”这一项。请用“下一项”：临时排定的轮次只能这样进入。',
    en: 'The rundown has no entry "{entry}". Go on to what comes next (null): turns planned late are entered only so.',
  },
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
  'refusal.withdraw.no-set': {
    zh: '本轮的题目不是一整套，请逐题更换。',
    en: 'The questions of this turn are no set; replace them one by one.',
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
