// What views of the working windows are made of: teams, a question, a turn, a whole console.
import type {
  ClockView,
  ConsoleView,
  PublicQuestion,
  Scene,
  StandingRow,
  TeamScore,
  TurnAnswer,
  TurnView,
} from '#contract/view.ts';
import { ALWAYS } from './console-offers.ts';
import { device, NO_TROUBLE, settingOf } from './device-views.ts';
import { ACCESS, NO_STORAGE, RESULTS } from './trust-views.ts';

export * from './console-offers.ts';

const NAMES = [
  ['沙坡头区', '沙坡头'],
  ['中宁县', '中宁'],
  ['海原县', '海原'],
  ['海兴开发区', '海兴'],
  ['市直机关代表队', '市直'],
] as const;
const PEOPLE = ['马晓燕', '王建国', '李芳', '张伟', '买买提江·阿不都', '陈思远'];

export function teams(active: number | null, scores = ['320', '310', '300', '290', '280']): TeamScore[] {
  return NAMES.map(([name, short], index) => ({
    number: index + 1,
    name,
    short,
    score: scores[index] ?? '300',
    active: index + 1 === active,
    privileges: [],
    out: null,
  }));
}

export const ROSTERS: ConsoleView['rosters'] = NAMES.map(([name], index) => ({
  number: index + 1,
  name,
  lineup: PEOPLE.slice(0, 4).map((person, place) => ({
    number: place + 1,
    person: `t${index + 1}-p${place + 1}`,
    name: person,
  })),
  substitutes: index === 0 ? [{ person: 't1-s1', name: '周倩' }] : [],
}));

export const SINGLE: PublicQuestion = {
  id: 'W-07',
  type: 'single',
  stem: '用人单位自用工之日起超过一个月不满一年未与劳动者订立书面劳动合同的，应当向劳动者每月支付几倍的工资？',
  options: [
    { letter: 'A', text: '一倍' },
    { letter: 'B', text: '二倍' },
    { letter: 'C', text: '三倍' },
    { letter: 'D', text: '一点五倍' },
  ],
  media: null,
};

export const CASE: PublicQuestion = {
  id: 'R-12',
  type: 'case',
  stem: '王某于2021年3月入职某建筑公司，双方未签订书面劳动合同。2022年1月王某在工地受伤，公司以“临时用工”为由拒绝申报工伤。王某的家属到窗口咨询。请说明：双方是否存在劳动关系？王某应当在什么期限内、向哪个部门提出工伤认定申请？公司未参加工伤保险的，待遇由谁承担？',
  options: [],
  media: null,
};

/** The question on the projector, as far as it may be seen. */
export function scene(question: PublicQuestion, phase: 'presented' | 'open' | 'closed' | 'revealed'): Scene {
  return {
    kind: 'question',
    round: '初显身手',
    phase,
    item: 1,
    items: 1,
    player: null,
    stake: 10,
    question,
    buzz: null,
    panel: null,
    key: phase === 'revealed' ? { key: 'B', explanation: '' } : null,
    answer: null,
    verdict: phase === 'revealed' ? 'right' : null,
    answers: [],
    audience: false,
    points: null,
    result: null,
  };
}

/** A clock that runs out `remaining` ms after `now` of the desk. */
export const running = (now: number, limit: number, remaining: number): ClockView => ({
  state: 'running',
  limit,
  remaining,
  deadline: now + remaining,
});

type Item = TurnView['items'][number];

export function item(part: Partial<Item> = {}): Item {
  return {
    item: 0,
    phase: 'presented',
    question: SINGLE,
    key: { key: 'B', explanation: '《劳动合同法》第八十二条第一款。' },
    points: [],
    answer: null,
    verdict: null,
    lateBy: null,
    overdue: false,
    withdrawn: false,
    answers: [],
    audience: false,
    reading: null,
    ...part,
  };
}

/** One of several answers, as those who judge it see it. */
export function answer(team: number, part: Partial<TurnAnswer> = {}): TurnAnswer {
  return {
    team,
    teamName: NAMES[team - 1]?.[0] ?? '',
    player: null,
    answered: part.answer !== undefined,
    answer: null,
    verdict: null,
    points: null,
    amount: null,
    marks: [],
    early: false,
    unread: false,
    restated: null,
    settled: false,
    ...part,
  };
}

export function turn(part: Partial<TurnView> = {}): TurnView {
  return {
    id: 'warmup-2-3',
    kind: 'single',
    round: 'warmup',
    roundTitle: '初显身手',
    state: 'running',
    cycle: 2,
    team: 3,
    teamName: '海原县',
    naming: null,
    player: { team: 3, teamName: '海原县', number: 2, name: '王建国' },
    stake: 10,
    board: null,
    buzz: null,
    presses: [],
    ...NO_TROUBLE,
    panel: null,
    items: [item()],
    teams: [],
    champion: null,
    ruledBy: 'host',
    partial: null,
    declined: false,
    current: 0,
    result: null,
    ...part,
  };
}

export const STANDINGS: StandingRow[] = NAMES.map(([name], index) => ({
  rank: index + 1,
  shared: false,
  number: index + 1,
  name,
  live: String(320 - index * 10),
  written: String(86 - index),
  comprehensive: null,
  total: String(203 - index * 5.5),
  playoff: null,
  decidedBy: null,
  prize: index === 0 ? '一等奖' : index < 3 ? '二等奖' : null,
  out: null,
}));

const ROUNDS = ['初显身手', '争分夺秒', '勇往直前', '擂台比拼'];

export const RUNDOWN: ConsoleView['rundown'] = [
  { id: 'opening', kind: 'page', title: '开场致辞', detail: '', state: 'past' },
  ...ROUNDS.flatMap((title, round): ConsoleView['rundown'] => [
    { id: `round-${round}`, kind: 'round', title, detail: '', state: round === 0 ? 'past' : 'pending' },
    ...NAMES.map(([name], index) => ({
      id: `turn-${round}-${index + 1}`,
      kind: 'turn' as const,
      title: name,
      detail: round === 0 ? '2/3' : '',
      state: round > 0 ? ('pending' as const) : (['past', 'past', 'now', 'next', 'pending'] as const)[index]!,
    })),
  ]),
];

export const JOURNAL: ConsoleView['journal'] = [
  ['item.presented', { item: 1, question: 'W-07' }, false],
  ['turn.called', { turn: 'turn-0-3' }, false],
  ['turn.settled', { turn: 'turn-0-2' }, false],
  ['points.posted', { postings: '2: +10' }, false],
  ['attempt.ruled', { item: 1, verdict: 'verdict.right' }, false],
  ['attempt.ruled', { item: 1, verdict: 'verdict.wrong' }, true],
  ['attempt.done', { item: 1, answer: 'B', late: -3.2 }, false],
  ['clock.started', { clock: 'c1', limit: 10 }, false],
].map(([type, params, struck], index) => ({
  seq: 48 - index,
  type: type as string,
  wall: `2026-05-16T09:4${7 - Math.floor(index / 2)}:${String(50 - index * 5).padStart(2, '0')}+08:00`,
  label: `event.${type as string}`,
  params: params as Record<string, string | number>,
  struck: struck as boolean,
  who: 'technician',
  name: '',
  onBehalfOf: index === 4 ? '赵裁判' : null,
}));

export const DEVICES: ConsoleView['devices'] = [
  device('sim-buzzer', { name: '模拟抢答器', binding: 'simulated', lastSeat: 3 }),
  device('clicker-1', {
    name: '挑战团答题器',
    kind: 'clicker',
    seats: 18,
    well: false,
    trouble: { key: 'trouble.port.missing', params: { port: 'COM4' } },
  }),
];

export function consoleView(part: Partial<ConsoleView> = {}): ConsoleView {
  return {
    role: 'technician',
    contest: { title: '中卫市人社系统窗口单位业务技能练兵比武竞赛', subtitle: '2026年', rehearsal: false },
    clock: null,
    game: null,
    teams: teams(3),
    stage: 'running',
    turn: turn(),
    offers: [...ALWAYS],
    standings: STANDINGS,
    individual: [],
    lacking: null,
    results: RESULTS,
    access: ACCESS,
    gate: [],
    storage: NO_STORAGE,
    supervisors: [],
    scene: { kind: 'title' },
    slate: false,
    rundown: RUNDOWN,
    rosters: ROSTERS,
    judges: [
      { person: 'j1', name: '赵明', role: 'chief-judge' },
      { person: 'j2', name: '孙丽华', role: 'judge' },
    ],
    devices: DEVICES,
    deviceSettings: DEVICES.map(settingOf),
    trial: null,
    journal: JOURNAL,
    missing: [],
    rules: { title: '中卫市人社系统窗口单位业务技能练兵比武竞赛', version: 1 },
    ...part,
  };
}
