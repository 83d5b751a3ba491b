// Texts of appeals, evidence, confirmation and announcement, and of what is entered from paper.
import type { Text } from './text.ts';

export const resultsMessages = {
  'event.appeal.filed': { zh: '{team}号队提出异议：{ground}', en: 'Team {team} appealed: {ground}' },
  'event.appeal.voted': { zh: '合议：{person} {vote}', en: 'Review: {person}, {vote}' },
  'event.appeal.closed': { zh: '异议处理：{outcome}（{reason}）', en: 'Appeal closed: {outcome} ({reason})' },
  'event.written.released': { zh: '公开笔试成绩', en: 'Written totals released' },
  'event.results.confirmed': { zh: '确认成绩：{side}', en: 'Results confirmed: {side}' },
  'event.reopening.asked': {
    zh: '{side}申请重新打开成绩：{reason}',
    en: 'Asked by the {side} to open the results again: {reason}',
  },
  'event.results.reopened': { zh: '重新打开成绩：{reason}', en: 'Results opened again: {reason}' },
  'event.turn.entered': { zh: '补录纸质裁定：{reason}', en: 'Entered from paper: {reason}' },

  'side.judges': { zh: '裁判组', en: 'judges' },
  'side.supervisor': { zh: '监督', en: 'supervisor' },
  'vote.uphold': { zh: '支持', en: 'uphold' },
  'vote.dismiss': { zh: '驳回', en: 'dismiss' },
  'appeal.open': { zh: '未处理', en: 'open' },
  'appeal.upheld': {
    zh: '成立（分数不会自动改变，须另行改判）',
    en: 'upheld (points change only by a correction)',
  },
  'appeal.dismissed': { zh: '驳回', en: 'dismissed' },
  'appeal.withdrawn': { zh: '撤回', en: 'withdrawn' },
  'appeal.prize.could': { zh: '可能影响奖项', en: 'a prize could change' },
  'appeal.prize.cannot': { zh: '不影响奖项', en: 'no prize can change' },
  'appeal.prize.later': { zh: '是否影响奖项，赛完才知', en: 'prizes: told once all is played' },

  'posting.paper': { zh: '纸质补录', en: 'Entered from paper' },

  'offer.confirm.judges': { zh: '裁判组确认成绩', en: 'Judges confirm the results' },
  'offer.confirm.supervisor': { zh: '监督确认成绩', en: 'Supervisor confirms the results' },
  'offer.announce': { zh: '宣布成绩', en: 'Announce the results' },
  'offer.announce.override': {
    zh: '尚有 {count} 项异议，裁判长决定宣布',
    en: 'Announce although {count} appeals are open (chief judge)',
  },
  'offer.written.release': { zh: '公开笔试成绩', en: 'Release the written totals' },
  'offer.reopen.judges': { zh: '裁判长要求重新打开成绩', en: 'Chief judge: open the results again' },
  'offer.reopen.supervisor': { zh: '监督要求重新打开成绩', en: 'Supervisor: open the results again' },

  'refusal.appeal.turn': {
    zh: '没有进行过这一轮，或本轮已作废。请选择已进行的轮次，或对整场比赛提出异议。',
    en: 'This turn was not held, or it was voided. Choose a turn that was held, or appeal about the contest as a whole.',
  },
  'refusal.appeal.item': {
    zh: '本轮没有第 {item} 题。请选择出示过的题目，或对整轮提出异议。',
    en: 'This turn had no item {item}. Choose one that was shown, or appeal about the whole turn.',
  },
  'refusal.appeal.unsettled': {
    zh: '得分还没有公布，现在可以直接更正判定。请在公布得分之后再登记异议。',
    en: 'The score has not been shown yet: the ruling can still be changed. File the appeal once it has been settled.',
  },
  'refusal.appeal.again': {
    zh: '{team}号队对此已有一项异议未处理。请先处理或撤回那一项。',
    en: 'Team {team} has an open appeal about this already. Decide or withdraw that one first.',
  },
  'refusal.appeal.unknown': {
    zh: '没有这项异议。请从异议列表中选择。',
    en: 'There is no such appeal. Choose one from the list of appeals.',
  },
  'refusal.appeal.closed': {
    zh: '这项异议已经处理完毕。如有新的理由，请重新登记异议。',
    en: 'This appeal has been closed. File another where there is a new ground.',
  },
  'refusal.appeal.needs-judge': {
    zh: '合议由裁判表态。请在裁判窗口操作，或选择代录的裁判。',
    en: 'Judges vote on appeals. Do it at the judges\u2019 window, or choose the judge to record for.',
  },
  'refusal.appeal.whose-vote': {
    zh: '没有写明是哪位裁判的意见。请选择裁判。',
    en: 'It is not said whose vote this is. Choose the judge.',
  },
  'refusal.appeal.needs-chief': {
    zh: '异议由裁判长裁定。请由裁判长操作，或选择为裁判长代录。',
    en: 'The chief judge decides appeals. Leave it to the chief judge, or record it for the chief judge.',
  },
  'refusal.announce.appeal': {
    zh: '还有 {count} 项异议未处理（{prize}）。请先合议裁定；裁判长也可写明理由后宣布。',
    en: 'Open appeals: {count} ({prize}). Decide them first; the chief judge may announce all the same, with a reason.',
  },
  'refusal.announce.override': {
    zh: '异议未处理时只有裁判长可以决定宣布。请由裁判长操作，或选择为裁判长代录。',
    en: 'While an appeal is open only the chief judge may announce. Leave it to the chief judge, or record it for the chief judge.',
  },
  'refusal.announce.judges': {
    zh: '裁判组还没有确认成绩。请先由裁判长确认。',
    en: 'The judges have not confirmed the results. Have the chief judge confirm them first.',
  },
  'refusal.announce.supervisor': {
    zh: '监督还没有确认成绩。请先由监督确认。',
    en: 'The supervisor has not confirmed the results. Have the supervisor confirm them first.',
  },
  'refusal.results.side-judges': {
    zh: '这一步由裁判长代表裁判组。请在裁判长窗口操作，或选择为裁判长代录。',
    en: 'The chief judge speaks for the judges here. Do it at the chief judge\u2019s window, or record it for the chief judge.',
  },
  'refusal.results.side-supervisor': {
    zh: '这一步由监督进行。请在监督窗口操作，或选择为监督代录。',
    en: 'This is the supervisor\u2019s to do. Do it at the supervisor\u2019s window, or record it for the supervisor.',
  },
  'refusal.results.confirmed': {
    zh: '这一方已经确认过成绩，成绩没有再变化。',
    en: 'This side has confirmed the results; they have not changed since.',
  },
  'refusal.results.not-announced': {
    zh: '成绩还没有宣布，可以直接改判。',
    en: 'The results have not been announced: corrections can be made as they are.',
  },
  'refusal.results.asked': {
    zh: '这一方已经提出重新打开成绩，须另一方也同意。请由裁判长和监督共同进行。',
    en: 'This side has asked for it; the other has yet to agree. Chief judge and supervisor do it together.',
  },
  'refusal.written.none': {
    zh: '还没有笔试成绩，不需要公开。',
    en: 'There are no written scores to be released.',
  },
  'refusal.written.released': {
    zh: '笔试成绩已经公开。',
    en: 'The written totals have been released already.',
  },
  'refusal.written.secret': {
    zh: '笔试成绩由裁判长或监督公开。请由他们操作，或选择代录。',
    en: 'The chief judge or the supervisor releases the written totals. Leave it to them, or record it for them.',
  },

  'failure.evidence-none': {
    zh: '轮次“{turn}”没有第 {item} 题，或还没有进行。请从已进行的轮次中选择。',
    en: 'The turn "{turn}" has no item {item}, or was not held yet. Choose from the turns that were held.',
  },

  'refusal.paper.not-a-turn': {
    zh: '“{entry}”不是一轮比赛。请选择一个尚未进行的轮次补录。',
    en: '"{entry}" is no turn. Choose a turn that is still to be held.',
  },
  'refusal.paper.team': {
    zh: '{team}号队不参加这一轮。请核对作答队。',
    en: 'Team {team} takes no part in this turn. Check who answered.',
  },
  'refusal.paper.players': {
    zh: '一队写了两名选手。请每队只填一名。',
    en: 'Two players are stated for one team. State one for each team.',
  },
  'refusal.paper.item': {
    zh: '这一轮只有 {items} 题，没有第 {item} 题。请核对题序。',
    en: 'This turn has {items} items, no item {item}. Check the numbers of the items.',
  },
  'refusal.paper.verdict': {
    zh: '{team}号队的判定没有写明是第几题。请填写题序；整轮的分数不填判定。',
    en: 'The ruling of team {team} does not say of which item. State the item; points of the whole turn have no ruling.',
  },
  'refusal.paper.twice': {
    zh: '{team}号队第 {item} 题有两个判定。请只保留一个。',
    en: 'Item {item} of team {team} is ruled twice. Keep one ruling.',
  },
  'refusal.paper.decimals': {
    zh: '分数 {points} 的小数超过三位。请按纸面核对。',
    en: '{points} points have more than three decimals. Check them against the paper.',
  },
  'refusal.paper.questions': {
    zh: '这一轮最多 {most} 题，所填题目过多。请核对题号。',
    en: 'This turn has at most {most} questions; more are stated. Check their numbers.',
  },
  'refusal.paper.question': {
    zh: '{round}的试卷中没有题目 {question}。请核对题号。',
    en: 'The paper of {round} has no question {question}. Check its number.',
  },
  'refusal.paper.spent': {
    zh: '题目 {question} 已经用过，或重复填写。请核对题号。',
    en: 'Question {question} has been used already, or is stated twice. Check its number.',
  },
} as const satisfies Record<string, Text>;
