// Views for the projector as the hall may meet them: every kind of scene, short and long, few teams and many.
import type { ClockView, ProjectorView, PublicQuestion, Scene, TeamScore } from '#contract/view.ts';

const NAMES = [
  ['中卫市沙坡头区人力资源和社会保障局', '沙坡头'],
  ['中宁县人力资源和社会保障局', '中宁'],
  ['海原县社会保险事业管理中心', '海原社保'],
  ['市就业创业和人才服务中心', '市就业'],
  ['市劳动人事争议仲裁院', '仲裁院'],
  ['宁夏回族自治区中卫工业园区管理委员会劳动保障所', '工业园区劳保'],
  ['市技工学校', '技校'],
  ['海兴开发区', '海兴'],
] as const;
const SCORES = ['316', '300', '-14', '342.5', '280', '300', '1120', '96'];

export function teams(count: number, active: number | null): TeamScore[] {
  return NAMES.slice(0, count).map(([name, short], index) => ({
    number: index + 1,
    name,
    short,
    score: SCORES[index] ?? '300',
    active: index + 1 === active,
  }));
}

export function clock(state: ClockView['state'], limit: number, remaining: number): ClockView {
  return { state, limit, remaining, deadline: state === 'running' ? remaining : null };
}

const player = {
  team: 1,
  teamName: '中卫市沙坡头区人力资源和社会保障局',
  number: 2,
  name: '欧阳建国',
};

const option = (letter: string, text: string) => ({ letter, text });

export const SHORT: PublicQuestion = {
  id: 'q-short',
  type: 'blank',
  stem: '五险指？',
  options: [],
  media: null,
};
export const SINGLE: PublicQuestion = {
  id: 'q-single',
  type: 'single',
  stem: '根据《中华人民共和国劳动合同法》，劳动合同期限一年以上不满三年的，试用期不得超过多长时间？',
  options: [option('A', '一个月'), option('B', '二个月'), option('C', '三个月'), option('D', '六个月')],
  media: null,
};
const SENTENCE =
  '某企业与职工张某签订了为期三年的劳动合同，合同约定试用期为六个月，试用期工资为转正后工资的百分之七十，企业未在用工之日起三十日内为其办理社会保险登记。';
export const LONG: PublicQuestion = {
  id: 'q-long',
  type: 'multiple',
  stem: `${SENTENCE.repeat(7).slice(0, 492)}下列说法正确的是`,
  options: [
    option('A', '试用期约定不符合法律规定，应当由劳动行政部门责令改正，并按照超过法定试用期的期间支付赔偿金'),
    option('B', '试用期工资低于劳动合同约定工资的百分之八十，违反《劳动合同法》第二十条的规定'),
    option('C', '企业应当自用工之日起三十日内为其职工申请办理社会保险登记'),
    option('D', '职工有权以企业未依法缴纳社会保险费为由解除劳动合同并要求支付经济补偿'),
  ],
  media: null,
};
export const EIGHT: PublicQuestion = {
  id: 'q-eight',
  type: 'multiple',
  stem: '下列属于就业困难人员认定范围的有哪些？',
  options: [
    '大龄失业人员',
    '残疾人',
    '城镇零就业家庭成员',
    '连续失业一年以上人员',
    '失地农民',
    '低保家庭劳动力',
    '毕业一年以上未就业高校毕业生',
    '因失去土地等原因难以实现就业的其他人员',
  ].map((text, index) => option('ABCDEFGH'.charAt(index), text)),
  media: null,
};
export const JUDGE: PublicQuestion = {
  id: 'q-judge',
  type: 'judge',
  stem: '职工在上下班途中，受到非本人主要责任的交通事故伤害的，应当认定为工伤。',
  options: [],
  media: null,
};
export const CASE: PublicQuestion = {
  id: 'q-case',
  type: 'case',
  stem: '请结合情景中窗口工作人员的做法，指出其在受理失业保险金申领时存在哪些问题，并说明正确的处理方式。',
  options: [],
  media: { kind: 'video', file: null, script: '（两人上场）甲：您好……' },
};

type QuestionScene = Extract<Scene, { kind: 'question' }>;

export function questionScene(question: PublicQuestion, rest: Partial<QuestionScene> = {}): QuestionScene {
  return {
    kind: 'question',
    round: '初显身手',
    phase: 'open',
    item: 1,
    items: 1,
    player,
    stake: 10,
    question,
    buzz: null,
    panel: null,
    key: null,
    answer: null,
    verdict: null,
    result: null,
    ...rest,
  };
}

type SprintScene = Extract<Scene, { kind: 'sprint' }>;

export function sprintScene(rest: Partial<SprintScene> = {}): SprintScene {
  return {
    kind: 'sprint',
    round: '争分夺秒',
    phase: 'running',
    player,
    answered: 6,
    items: 10,
    verdicts: null,
    right: null,
    remaining: null,
    result: null,
    ...rest,
  };
}

export function view(scene: Scene, clockView: ClockView | null = null, teamCount = 5): ProjectorView {
  const active = scene.kind === 'question' || scene.kind === 'sprint' || scene.kind === 'turn' ? 1 : null;
  return {
    role: 'projector',
    contest: {
      title: '2025年全区人力资源和社会保障系统窗口单位业务技能练兵比武中卫赛区决赛',
      subtitle: '沙坡头大剧院 · 现场展示',
    },
    clock: clockView,
    teams: teams(teamCount, active),
    scene,
  };
}

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
  kind: 'turn',
  round: '勇往直前',
  player: null,
  team: 1,
  teamName: player.teamName,
  naming: null,
  stake: null,
  board: null,
} as const;
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
  ...rest,
});
const liveOnly = { written: null, comprehensive: null, total: null };
const buzz = { team: null, barred: [3], eligible: [1, 2, 4, 5] };

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
