// Labels of a definition: buzzing and fouls, what follows a miss, partial credit, and what each verdict is worth.
import type { Text } from './text.ts';

export const ruleScoreMessages = {
  'rule.rounds.buzz': { zh: '抢答', en: 'Buzzing' },
  'rule.rounds.buzz.help': {
    zh: '怎样抢答、抢跑怎么罚；没有抢答就留空。',
    en: 'How teams press and what a foul costs; empty where nobody presses.',
  },
  'rule.rounds.buzz.opens': { zh: '何时可抢', en: 'When pressing opens' },
  'rule.rounds.buzz.opens.help': {
    zh: '口令之后才可抢，或读题时随时可抢。',
    en: 'Only after the command, or any time while it is read.',
  },
  'rule.rounds.buzz.opens=command': { zh: '“抢答开始”之后', en: 'After the command' },
  'rule.rounds.buzz.opens=presented': {
    zh: '读题时随时，按下即停读',
    en: 'Any time; the press stops the reading',
  },
  'rule.rounds.buzz.countdown': { zh: '倒数秒数', en: 'Countdown' },
  'rule.rounds.buzz.countdown.help': {
    zh: '口令之后倒数几秒才可抢，例如 3；0 为不倒数。',
    en: 'Seconds counted down between command and cue, e.g. 3; 0: none.',
  },
  'rule.rounds.buzz.window': { zh: '抢答限时', en: 'Time to press' },
  'rule.rounds.buzz.window.help': {
    zh: '几秒内无人抢答即结束，单位秒；留空则由主持人结束。',
    en: 'Seconds to press; empty: until the host closes it.',
  },
  'rule.rounds.buzz.silence': { zh: '无人抢答', en: 'Nobody presses' },
  'rule.rounds.buzz.silence.help': {
    zh: '没有队抢答时这道题怎么办。',
    en: 'What becomes of the question when nobody presses.',
  },
  'rule.rounds.buzz.silence=ends': { zh: '本题结束', en: 'It is over' },
  'rule.rounds.buzz.silence=audience': { zh: '转为观众题', en: 'It goes to the audience' },
  'rule.rounds.buzz.restate': { zh: '须复述题目', en: 'Must restate the question' },
  'rule.rounds.buzz.restate.help': {
    zh: '抢得后先复述题目，复述有误按其分值计。',
    en: 'Whoever won the buzz restates the question first.',
  },
  'rule.rounds.buzz.foul': { zh: '违规', en: 'Fouls' },
  'rule.rounds.buzz.foul.help': {
    zh: '抢跑、抢话、提示等违规怎样处理。',
    en: 'Pressing early, speaking out of turn, prompting.',
  },
  'rule.rounds.buzz.foul.review': { zh: '临界毫秒', en: 'Doubtful milliseconds' },
  'rule.rounds.buzz.foul.review.help': {
    zh: '比开抢信号早不超过这个毫秒数的按键交裁判，不自动算违规。',
    en: 'A press at most so long before the cue goes to the judge; milliseconds.',
  },
  'rule.rounds.buzz.foul.question': { zh: '违规后本题', en: 'The question then' },
  'rule.rounds.buzz.foul.question.help': {
    zh: '有队违规后，这道题怎么办。',
    en: 'What a foul means for the question.',
  },
  'rule.rounds.buzz.foul.question=continues': { zh: '其他队继续', en: 'The others go on' },
  'rule.rounds.buzz.foul.question=void': { zh: '作废', en: 'Nobody answers it' },
  'rule.rounds.buzz.foul.question=audience': { zh: '转为观众题', en: 'It goes to the audience' },
  'rule.rounds.buzz.foul.steps': { zh: '逐次处罚', en: 'Steps' },
  'rule.rounds.buzz.foul.steps.help': {
    zh: '第一次、第二次…违规各怎样罚，最后一级适用于以后各次；留空则按“违规”分值并退出本题。',
    en: 'First, second … foul of a team, the last for all further ones; empty: as the verdict foul, and out of the question.',
  },
  'rule.rounds.buzz.foul.steps.posts': { zh: '罚分', en: 'Points' },
  'rule.rounds.buzz.foul.steps.posts.help': {
    zh: '这一级当场记的分；留空则不记分。',
    en: 'Points posted at once; empty: none.',
  },
  'rule.rounds.buzz.foul.steps.bars': { zh: '退出本题', en: 'Out of this question' },
  'rule.rounds.buzz.foul.steps.bars.help': {
    zh: '违规的队能否继续答这道题。',
    en: 'Is the team out of this question?',
  },
  'rule.rounds.buzz.foul.within': { zh: '次数按何累计', en: 'Counted within' },
  'rule.rounds.buzz.foul.within.help': {
    zh: '违规次数在什么范围内累计。',
    en: 'Over what the fouls of a team are counted.',
  },
  'rule.rounds.buzz.foul.within=question': { zh: '一题', en: 'One question' },
  'rule.rounds.buzz.foul.within=round': { zh: '本环节', en: 'The round' },
  'rule.rounds.buzz.foul.within=contest': { zh: '全场', en: 'The contest' },
  'rule.rounds.buzz.settle': { zh: '等候毫秒', en: 'Waiting for earlier presses' },
  'rule.rounds.buzz.settle.help': {
    zh: '为可能更早的按键等候几毫秒再定；抢答器自带锁定时填 0。',
    en: 'How long a claim waits for a press that was earlier, milliseconds; 0 with a box that locks out by itself.',
  },
  'rule.rounds.buzz.tie': { zh: '并列毫秒', en: 'Tie within' },
  'rule.rounds.buzz.tie.help': {
    zh: '相差不超过这个毫秒数的按键算并列，由裁判定。',
    en: 'Presses at most so far apart are a tie for the judge, milliseconds.',
  },

  'rule.rounds.miss': { zh: '答错之后', en: 'After a miss' },
  'rule.rounds.miss.help': {
    zh: '答错、超时等之后这道题怎么办。',
    en: 'What follows an answer that was wrong or late.',
  },
  'rule.rounds.miss.follow': { zh: '接着', en: 'Then' },
  'rule.rounds.miss.follow.help': { zh: '答错之后由谁接着答。', en: 'Who goes on after a miss.' },
  'rule.rounds.miss.follow=ends': { zh: '本题结束', en: 'The item is over' },
  'rule.rounds.miss.follow=rebound': { zh: '其他队再抢', en: 'The others may press' },
  'rule.rounds.miss.follow=next': { zh: '下一号队答', en: 'The next number answers' },
  'rule.rounds.miss.follow=audience': { zh: '转为观众题', en: 'It goes to the audience' },
  'rule.rounds.miss.times': { zh: '再答几队', en: 'Further teams' },
  'rule.rounds.miss.times.help': {
    zh: '至多再有几队可以答，1 至 50。',
    en: 'So many further teams may try, 1 to 50.',
  },
  'rule.rounds.miss.seconds': { zh: '再答限时', en: 'Seconds of a further answer' },
  'rule.rounds.miss.seconds.help': {
    zh: '再答的时限，单位秒；留空则同第一次。',
    en: 'In seconds; empty: as the first.',
  },
  'rule.rounds.miss.finally': { zh: '仍未答对', en: 'Missed to the last' },
  'rule.rounds.miss.finally.help': {
    zh: '最后一队也没有答对时怎么办。',
    en: 'After the last of them missed.',
  },
  'rule.rounds.miss.finally=ends': { zh: '本题结束', en: 'The item is over' },
  'rule.rounds.miss.finally=audience': { zh: '转为观众题', en: 'It goes to the audience' },

  'rule.rounds.partial': { zh: '评委打分', en: 'Marks' },
  'rule.rounds.partial.help': {
    zh: '由评委给 0 至满分，不判对错；没有就留空。',
    en: 'Judges give points instead of right or wrong; empty: they do not.',
  },
  'rule.rounds.partial.most': { zh: '满分', en: 'Most' },
  'rule.rounds.partial.most.help': { zh: '最高可打几分。', en: 'The highest mark.' },
  'rule.rounds.partial.step': { zh: '分度', en: 'Step' },
  'rule.rounds.partial.step.help': {
    zh: '打分的最小单位，例如 1、0.5。',
    en: 'The smallest unit of a mark, e.g. 1 or 0.5.',
  },
  'rule.rounds.partial.judges': { zh: '评委人数', en: 'Judges' },
  'rule.rounds.partial.judges.help': {
    zh: '几位评委打分，取平均，1 至 15。',
    en: 'So many marks are given, of which the mean counts, 1 to 15.',
  },
  'rule.rounds.partial.drop': { zh: '去掉高低分', en: 'Left out' },
  'rule.rounds.partial.drop.help': {
    zh: '去掉几个最高分和同样多的最低分，0 至 5。',
    en: 'So many of the highest and as many of the lowest are left out, 0 to 5.',
  },
  'rule.rounds.partial.rounding': { zh: '平均分取舍', en: 'Rounding of the mean' },
  'rule.rounds.partial.rounding.help': {
    zh: '平均分四舍五入到哪一位。',
    en: 'To which place the mean is rounded, half up.',
  },
  'rule.rounds.partial.rounding=exact': { zh: '不取舍', en: 'Exact' },
  'rule.rounds.partial.rounding=whole': { zh: '整数', en: 'Whole points' },
  'rule.rounds.partial.rounding=tenth': { zh: '一位小数', en: 'Tenths' },
  'rule.rounds.partial.rounding=hundredth': { zh: '两位小数', en: 'Hundredths' },

  'rule.rounds.score': { zh: '计分', en: 'Points' },
  'rule.rounds.score.help': {
    zh: '每种判定值多少分、记给谁。',
    en: 'What each verdict is worth, and to whom.',
  },
  'rule.rounds.score.per': { zh: '计分单位', en: 'Counted by' },
  'rule.rounds.score.per.help': {
    zh: '逐题计分，或整轮一次计分。',
    en: 'Each item, or once for the whole turn.',
  },
  'rule.rounds.score.per=item': { zh: '逐题', en: 'Each item' },
  'rule.rounds.score.per=turn': { zh: '整轮', en: 'The whole turn' },
  'rule.rounds.score.ledger': { zh: '记入', en: 'Ledger' },
  'rule.rounds.score.ledger.help': {
    zh: '记入现场得分，或只用于分先后的加赛分。',
    en: 'The live score, or play-off points that only order tied teams.',
  },
  'rule.rounds.score.ledger=live': { zh: '现场得分', en: 'Live score' },
  'rule.rounds.score.ledger=playoff': { zh: '加赛分', en: 'Play-off points' },
  'rule.rounds.score.right': { zh: '正确', en: 'Right' },
  'rule.rounds.score.right.help': {
    zh: '答对的分，默认为本题分值。',
    en: 'For a right answer; the stake unless said.',
  },
  'rule.rounds.score.wrong': { zh: '错误', en: 'Wrong' },
  'rule.rounds.score.wrong.help': {
    zh: '答错的分，默认 0；没有另写的判定也照此计。',
    en: 'For a wrong answer, 0 unless said; verdicts left out score like it.',
  },
  'rule.rounds.score.incomplete': { zh: '不完整', en: 'Incomplete' },
  'rule.rounds.score.incomplete.help': {
    zh: '回答不完整的分；留空则同答错。',
    en: 'For an incomplete answer; empty: as wrong.',
  },
  'rule.rounds.score.late': { zh: '超时', en: 'Late' },
  'rule.rounds.score.late.help': {
    zh: '超时的分；留空则同答错。',
    en: 'For a late answer; empty: as wrong.',
  },
  'rule.rounds.score.prompted': { zh: '他人提示', en: 'Prompted' },
  'rule.rounds.score.prompted.help': {
    zh: '队友提示的分；留空则同答错。',
    en: 'When a team mate prompted; empty: as wrong.',
  },
  'rule.rounds.score.unanswered': { zh: '未作答', en: 'Not answered' },
  'rule.rounds.score.unanswered.help': {
    zh: '没有作答的分；留空则同答错。',
    en: 'When no answer was given; empty: as wrong.',
  },
  'rule.rounds.score.foul': { zh: '违规', en: 'Foul' },
  'rule.rounds.score.foul.help': {
    zh: '违规的分；留空则同答错；写了逐次处罚则以其为准。',
    en: 'For a foul; empty: as wrong; foul steps come first.',
  },
  'rule.rounds.score.misrestated': { zh: '复述有误', en: 'Misrestated' },
  'rule.rounds.score.misrestated.help': {
    zh: '题目复述有误的分；留空则同答错。',
    en: 'When the question was restated wrongly; empty: as wrong.',
  },
  'rule.rounds.score.scored': { zh: '评委给分', en: 'Marked' },
  'rule.rounds.score.scored.help': {
    zh: '评委打分时怎样计；留空则照所打的分。',
    en: 'When judges give marks; empty: as they gave.',
  },
  'rule.rounds.score.passed': { zh: '免答', en: 'Passed' },
  'rule.rounds.score.passed.help': {
    zh: '用了免答权的分；留空为 0。',
    en: 'When the team passed the question on; empty: 0.',
  },
  'rule.rounds.score.audience': { zh: '观众答对', en: 'Right from the audience' },
  'rule.rounds.score.audience.help': {
    zh: '观众题答对时计给所代表的队；留空则不计分。',
    en: 'What a right answer from the audience brings the team it stands for; empty: nothing.',
  },
  'rule.rounds.score.formula': { zh: '整轮公式', en: 'Formula of the turn' },
  'rule.rounds.score.formula.help': {
    zh: '可用 stake（分值）、right（答对题数）、wrong（答错题数）、items（题数）、remaining（剩余秒数）、accuracy（正确率）。',
    en: 'May use stake, right, wrong, items, remaining (seconds) and accuracy.',
  },
  'rule.rounds.score.to': { zh: '记给谁', en: 'To whom' },
  'rule.rounds.score.to.help': { zh: '整轮得分记给队、选手，或两者。', en: 'The team, its player, or both.' },
  'rule.rounds.score.to=team': { zh: '作答的队', en: 'The answering team' },
  'rule.rounds.score.to=player': { zh: '作答选手', en: 'Its player' },
  'rule.rounds.score.rounding': { zh: '取舍', en: 'Rounding' },
  'rule.rounds.score.rounding.help': {
    zh: '整轮得分怎样取整，只在最后取一次。',
    en: 'How the points of the turn are rounded, once, at the end.',
  },
  'rule.rounds.score.rounding=exact': { zh: '不取舍', en: 'Exact' },
  'rule.rounds.score.rounding=half-up': { zh: '四舍五入取整', en: 'Half up to whole points' },
  'rule.rounds.score.remainingStep': { zh: '剩余时间单位', en: 'Steps of remaining time' },
  'rule.rounds.score.remainingStep.help': {
    zh: '剩余时间按几秒一档向下取，默认 1 秒。',
    en: 'Remaining time counts in steps of so many seconds, rounded down; 1 unless said.',
  },
  'rule.scored.formula': { zh: '公式', en: 'Formula' },
  'rule.scored.formula.help': {
    zh: '分数或算式，例如 10、-stake、10 + panel.wrong；加分为正，扣分为负。',
    en: 'Points or arithmetic, e.g. 10, -stake or 10 + panel.wrong; negative is taken off.',
  },
  'rule.scored.to': { zh: '记给谁', en: 'To whom' },
  'rule.scored.to.help': {
    zh: '可选几个；选手的分记入个人成绩，不算队分。',
    en: "One or several; points of a player are never part of a team's score.",
  },
  'rule.scored.also': { zh: '另外还记', en: 'Further points' },
  'rule.scored.also.help': {
    zh: '同一判定另外记给谁多少分，例如违规队扣分、其他队各加分。',
    en: 'What others get for the same, e.g. taken from the team and given to the others.',
  },
  'rule.scored.to=team': { zh: '作答的队', en: 'The answering team' },
  'rule.scored.to=player': { zh: '作答选手', en: 'Its player' },
  'rule.scored.to=others': { zh: '其他各队', en: 'Every other team' },
  'rule.scored.to=naming': { zh: '指定的队', en: 'The naming team' },
} satisfies Record<string, Text>;
