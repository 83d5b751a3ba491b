// Every kind of scene as the hall may meet it, short and long, with few teams and many.
import type { ProjectorView } from '#contract/view.ts';
import {
  CASE,
  clock,
  EIGHT,
  JUDGE,
  LONG,
  NAMES,
  player,
  questionScene,
  SCORES,
  SENTENCE,
  SHORT,
  SINGLE,
  sprintScene,
  view,
} from './projector-parts.ts';

const seats = (right: number, wrong: number, silent: number): ('silent' | 'right' | 'wrong')[] => [
  ...Array.from({ length: wrong }, () => 'wrong' as const),
  ...Array.from({ length: silent }, () => 'silent' as const),
  ...Array.from({ length: right }, () => 'right' as const),
];
const answeredSeats = (count: number) =>
  Array.from({ length: 18 }, (_, seat) =>
    (seat * 7) % 18 < count ? ('answered' as const) : ('silent' as const),
  );

const key = {
  key: 'B',
  explanation: '《劳动合同法》第十九条：劳动合同期限一年以上不满三年的，试用期不得超过二个月。',
};
const board = (chosen: number | null, picked: number | null) => ({
  sets: false,
  rolling: null,
  stakes: [20, 40].map((value) => ({
    value,
    seconds: value === 20 ? 100 : 150,
    chosen: chosen === value,
    numbers: Array.from({ length: value === 20 ? 8 : 10 }, (_, index) => ({
      number: index + 1,
      taken: [1, 4, 5].includes(index) && picked !== index + 1,
      picked: chosen === value && picked === index + 1,
    })),
  })),
});
const turn = {
  kind: 'turn' as const,
  round: '勇往直前',
  player: null,
  team: 1,
  teamName: player.teamName,
  naming: null,
  stake: null,
  board: null,
  teams: [],
  champion: null,
  declined: false,
} satisfies ProjectorView['scene'];
const standing = (rank: number, number: number, rest: object = {}) => ({
  rank,
  shared: false,
  number,
  name: NAMES[number - 1]?.[0] ?? '',
  live: SCORES[number - 1] ?? '300',
  written: '91.25',
  comprehensive: '38',
  total: String(200 - rank * 3.5),
  playoff: null,
  decidedBy: null,
  prize: null,
  out: null,
  ...rest,
});
const liveOnly = { written: null, comprehensive: null, total: null };
const buzz = { team: null, barred: [3], eligible: [1, 2, 4, 5], cueAt: null };

/** Every scene by a name that says what is special about it. */
export const SCENES: Record<string, ProjectorView> = {
  slate: view({ kind: 'slate' }),
  title: view({ kind: 'title' }),
  'page-bare': view({ kind: 'page', title: '中场休息', body: '' }),
  'page-long': view({
    kind: 'page',
    title: '裁判员宣誓',
    body: '我代表全体裁判员宣誓：\n在本次比赛中，严格遵守竞赛规则，公正执裁，\n以良好的职业道德履行职责，保证比赛公平、公正、公开进行。',
  }),
  round: view({
    kind: 'round',
    number: 4,
    title: '擂台比拼',
    subtitle: '挑战环节',
    brief: [
      '每队一名选手与现场十八人挑战团同时作答，共五题',
      '选手答对得十分，再按挑战团答错人数加分',
      '选手答错，按挑战团答对人数扣分',
      '每题限时十秒',
    ],
  }),
  'turn-team': view(turn),
  'turn-player': view({ ...turn, player, naming: 5, stake: 40 }),
  'turn-naming': view({ ...turn, naming: 5, teamName: NAMES[5][0] }),
  'turn-all': view({ ...turn, round: '一锤定音', team: null, teamName: '' }),
  'board-choosing': view({ ...turn, board: board(null, null) }),
  'board-picked': view({ ...turn, player, stake: 40, board: board(40, 7) }, null, 8),
  'question-short': view(questionScene(SHORT, { phase: 'presented' }), clock('stopped', 10_000, 10_000)),
  'question-single': view(questionScene(SINGLE, { item: 2, items: 3 }), clock('running', 10_000, 7600)),
  'question-last': view(questionScene(SINGLE), clock('paused', 10_000, 3400), 8),
  'question-long': view(questionScene(LONG, { stake: 40 }), clock('paused', 150_000, 95_000), 8),
  'question-eight': view(
    questionScene(EIGHT, { phase: 'closed', answer: null }),
    clock('expired', 10_000, 0),
  ),
  'question-judge': view(questionScene(JUDGE), clock('held', 10_000, 8000)),
  'question-case': view(
    questionScene(CASE, { round: '勇往直前', phase: 'presented', stake: 40 }),
    clock('stopped', 150_000, 150_000),
  ),
  'question-revealed': view(questionScene(SINGLE, { phase: 'revealed', key, answer: 'C', verdict: 'wrong' })),
  'question-settled': view(
    questionScene(SINGLE, {
      phase: 'settled',
      key,
      answer: 'B',
      verdict: 'right',
      result: { team: 1, amount: '10', sum: null, from: '306', to: '316' },
    }),
  ),
  'question-long-settled': view(
    questionScene(LONG, {
      phase: 'settled',
      key: { key: 'ABCD', explanation: SENTENCE.repeat(4) },
      answer: 'ABD',
      verdict: 'incomplete',
      result: { team: 6, amount: '-40', sum: null, from: '26', to: '-14' },
    }),
    null,
    8,
  ),
  'question-case-settled': view(
    questionScene(CASE, {
      phase: 'settled',
      key: {
        key: `一是未履行一次性告知义务；${SENTENCE.repeat(2)}`,
        explanation: '《失业保险金申领发放办法》第六条。',
      },
      answer: '讲了三点',
      verdict: 'late',
      result: { team: 1, amount: '-40', sum: null, from: '356', to: '316' },
    }),
  ),
  'buzz-reading': view(
    questionScene(SINGLE, {
      round: '一锤定音',
      player: null,
      phase: 'presented',
      buzz: { ...buzz, state: 'reading' },
    }),
    null,
  ),
  'buzz-armed': view(
    questionScene(SINGLE, { round: '一锤定音', player: null, buzz: { ...buzz, state: 'armed' } }),
    null,
  ),
  'buzz-claimed': view(
    questionScene(SINGLE, { round: '一锤定音', player: null, buzz: { ...buzz, state: 'claimed', team: 1 } }),
    clock('paused', 10_000, 8200),
  ),
  'duel-open': view(
    questionScene(JUDGE, {
      round: '擂台比拼',
      item: 3,
      items: 5,
      panel: { seats: answeredSeats(11), answered: 11, right: null, wrong: null, manual: false },
    }),
    clock('running', 10_000, 8000),
  ),
  'duel-revealed': view(
    questionScene(JUDGE, {
      round: '擂台比拼',
      item: 3,
      items: 5,
      phase: 'revealed',
      key: { key: 'T', explanation: '《工伤保险条例》第十四条第六项。' },
      answer: 'T',
      verdict: 'right',
      panel: { seats: seats(11, 6, 1), answered: 17, right: 11, wrong: 6, manual: false },
    }),
  ),
  'duel-settled': view(
    questionScene(JUDGE, {
      round: '擂台比拼',
      item: 3,
      items: 5,
      phase: 'settled',
      key: { key: 'T', explanation: '《工伤保险条例》第十四条第六项。' },
      answer: 'T',
      verdict: 'right',
      panel: { seats: seats(11, 6, 1), answered: 17, right: 11, wrong: 6, manual: false },
      result: { team: 1, amount: '16', sum: '10 + 6', from: '300', to: '316' },
    }),
  ),
  'duel-manual': view(
    questionScene(SINGLE, {
      round: '擂台比拼',
      item: 5,
      items: 5,
      phase: 'settled',
      key,
      answer: 'A',
      verdict: 'wrong',
      panel: { seats: [], answered: 18, right: 18, wrong: 0, manual: true },
      result: { team: 3, amount: '-18', sum: '-18', from: '4', to: '-14' },
    }),
    null,
    8,
  ),
  'playoff-settled': view(
    questionScene(SINGLE, {
      round: '一锤定音',
      phase: 'settled',
      key,
      answer: 'B',
      verdict: 'right',
      result: { team: 4, amount: '10', sum: null, from: '-10', to: '0' },
    }),
  ),
  'sprint-ready': view(sprintScene({ phase: 'ready', answered: 0 }), clock('stopped', 120_000, 120_000)),
  'sprint-running': view(sprintScene(), clock('paused', 120_000, 43_000), 8),
  'sprint-revealed': view(
    sprintScene({
      phase: 'revealed',
      answered: 10,
      right: 8,
      remaining: 20,
      verdicts: [...Array.from({ length: 8 }, () => 'right' as const), 'wrong', 'unanswered'],
    }),
  ),
  'sprint-settled': view(
    sprintScene({
      phase: 'settled',
      answered: 10,
      right: 8,
      remaining: 20,
      verdicts: [...Array.from({ length: 8 }, () => 'right' as const), 'wrong', 'wrong'],
      result: { team: 1, amount: '96', sum: '8 × 10 + 20 × 0.8', from: '310', to: '406' },
    }),
    null,
    8,
  ),
  standings: view({
    kind: 'standings',
    final: false,
    individual: [],
    rows: [4, 1, 2, 5, 3].map((number, index) =>
      standing(index < 2 ? index + 1 : index === 2 ? 3 : index === 3 ? 3 : 5, number, {
        ...liveOnly,
        shared: index === 2 || index === 3,
      }),
    ),
  }),
  'standings-final': view(
    {
      kind: 'standings',
      final: true,
      individual: [],
      rows: [
        standing(1, 4, { prize: '一等奖' }),
        standing(2, 6, { prize: '二等奖', decidedBy: 'written' }),
        standing(3, 1, { prize: '二等奖', decidedBy: 'playoff', playoff: '10' }),
        standing(4, 2, { prize: '三等奖' }),
        standing(5, 3, { prize: '三等奖' }),
        standing(6, 5),
        standing(7, 7, { shared: true }),
        standing(7, 8, { shared: true, live: '-14', total: '-3.5' }),
      ],
    },
    null,
    8,
  ),
};
