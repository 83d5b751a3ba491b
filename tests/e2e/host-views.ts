// Views for the host's window: between questions, reading, ruling, and the end.
import type { CommandBody } from '#contract/command.ts';
import type { Offer } from '#contract/offer.ts';
import type { HostView, PublicQuestion, StandingRow, TurnView } from '#contract/view.ts';
import { NO_TROUBLE } from './device-views.ts';
import { CASE, clock, JUDGE, LONG, SINGLE, teams } from './projector-parts.ts';
import { SCENES as HALL } from './projector-scenes.ts';
import { ACCESS, RESULTS } from './trust-views.ts';

function offer(id: string, keys: string[], command: CommandBody, rest: Partial<Offer> = {}): Offer {
  return { id, label: `offer.${id}`, params: {}, keys, primary: false, command, needs: null, ...rest };
}

const DONE = ['A', 'B', 'C', 'D'].map((answer) =>
  offer(
    `done.${answer}`,
    [`Key${answer}`],
    { type: 'done', answer },
    { label: 'offer.done.option', params: { answer } },
  ),
);
const RULINGS = [
  offer(
    'rule.right',
    ['Space', 'KeyR'],
    { type: 'rule', verdict: 'right', confirm: false },
    { primary: true },
  ),
  offer('rule.wrong', ['KeyW'], { type: 'rule', verdict: 'wrong', confirm: false }),
  offer('rule.incomplete', ['KeyI'], { type: 'rule', verdict: 'incomplete', confirm: false }),
  offer('rule.prompted', ['KeyM'], { type: 'rule', verdict: 'prompted', confirm: false }),
];
const BEGIN = offer('begin', ['Space', 'KeyQ'], { type: 'begin' }, { primary: true });
const PICKS = Array.from({ length: 9 }, (_, index) =>
  offer(
    `pick:${index + 1}`,
    [`Digit${index + 1}`],
    { type: 'board.pick', number: index + 1 },
    { label: 'offer.pick', params: { number: index + 1 } },
  ),
);

type TurnItem = TurnView['items'][number];

const KEY = {
  key: 'B',
  explanation: '《劳动合同法》第十九条：劳动合同期限一年以上不满三年的，试用期不得超过二个月。',
};

function itemOf(question: PublicQuestion, rest: Partial<TurnItem> = {}): TurnItem {
  return {
    item: 0,
    phase: 'open',
    question,
    key: KEY,
    points: [],
    answer: null,
    verdict: null,
    lateBy: null,
    overdue: false,
    withdrawn: false,
    answers: [],
    audience: false,
    reading: null,
    ...rest,
  };
}

const TURN: TurnView = {
  id: 'warm-1',
  kind: 'single',
  round: 'warm-up',
  roundTitle: '初显身手',
  state: 'running',
  cycle: 1,
  team: 1,
  teamName: '中卫市沙坡头区人力资源和社会保障局',
  naming: null,
  player: { team: 1, teamName: '中卫市沙坡头区人力资源和社会保障局', number: 2, name: '欧阳建国' },
  stake: 10,
  board: null,
  buzz: null,
  presses: [],
  ...NO_TROUBLE,
  panel: null,
  items: [itemOf(SINGLE)],
  teams: [],
  champion: null,
  ruledBy: 'host',
  partial: null,
  declined: false,
  current: 0,
  result: null,
};

export function hostView(turn: Partial<TurnView> | null, rest: Partial<HostView> = {}): HostView {
  return {
    role: 'host',
    contest: {
      title: '2025年全区人力资源和社会保障系统窗口单位业务技能练兵比武中卫赛区决赛',
      subtitle: '',
      rehearsal: false,
    },
    clock: null,
    game: null,
    teams: teams(5, turn === null ? null : 1),
    stage: 'running',
    turn: turn === null ? null : { ...TURN, ...turn },
    offers: [],
    standings: [],
    individual: [],
    lacking: null,
    results: RESULTS,
    access: ACCESS,
    gate: [],
    brief: [],
    next: '2号队 第一轮',
    ...rest,
  };
}

const BRIEF = [
  '每轮各队按队号依次作答一题，答对得十分',
  '主持人宣布“请答题”后十秒内作答并说出“回答完毕”',
  '答错、超时或由他人提示不得分',
];
const board = HALL['board-choosing']?.scene;
const final = HALL['standings-final']?.scene;
const rows: StandingRow[] = final?.kind === 'standings' ? final.rows : [];

export const SCENES: Record<string, HostView> = {
  brief: hostView(null, {
    brief: BRIEF,
    offers: [
      offer(
        'advance.turn',
        ['Space'],
        { type: 'rundown.advance', entry: null },
        { primary: true, params: { title: '1号队 第一轮' } },
      ),
    ],
  }),
  board: hostView(
    {
      roundTitle: '勇往直前',
      items: [],
      current: null,
      player: null,
      stake: 40,
      naming: null,
      board: board?.kind === 'turn' ? board.board : null,
    },
    { brief: BRIEF, offers: PICKS },
  ),
  reading: hostView({}, { clock: clock('stopped', 10_000, 10_000), offers: [BEGIN] }),
  answering: hostView(
    {},
    {
      clock: clock('running', 10_000, 8600),
      offers: [offer('done', ['Space', 'Enter'], { type: 'done', answer: null }, { primary: true }), ...DONE],
    },
  ),
  ruling: hostView(
    { items: [itemOf(SINGLE, { phase: 'closed', answer: 'B', lateBy: 340 })] },
    { clock: clock('expired', 10_000, 0), offers: RULINGS },
  ),
  case: hostView(
    {
      roundTitle: '勇往直前',
      stake: 40,
      items: [
        itemOf(CASE, {
          key: {
            key: '一是未履行一次性告知义务；二是要求提供法规以外的证明材料；三是未按时限办结。',
            explanation: '《失业保险金申领发放办法》第六条。',
          },
          points: [
            { text: '一次性告知', value: 15 },
            { text: '不得要求额外证明', value: 15 },
            { text: '办结时限', value: 10 },
          ],
        }),
      ],
    },
    { clock: clock('running', 150_000, 121_000), teams: teams(8, 1) },
  ),
  long: hostView(
    { items: [itemOf(LONG, { key: { key: 'ABCD', explanation: LONG.stem.slice(0, 240) } })] },
    { clock: clock('paused', 150_000, 61_000), teams: teams(8, 1), offers: RULINGS },
  ),
  duel: hostView(
    {
      roundTitle: '擂台比拼',
      items: [
        itemOf(JUDGE, {
          phase: 'settled',
          key: { key: 'T', explanation: '《工伤保险条例》第十四条第六项。' },
          answer: 'T',
          verdict: 'right',
        }),
      ],
      panel: { seats: [], answered: 17, right: 11, wrong: 6, manual: false },
      result: { team: 1, amount: '16', sum: '10 + 6', from: '300', to: '316' },
    },
    {
      offers: [
        offer(
          'advance.turn',
          ['Space'],
          { type: 'rundown.advance', entry: null },
          { primary: true, params: { title: '1号队 第2题' } },
        ),
      ],
    },
  ),
  played: hostView(
    { state: 'settled', result: { team: 1, amount: '10', sum: null, from: '300', to: '310' } },
    { next: '勇往直前' },
  ),
  'last played': hostView({ state: 'settled' }, { stage: 'done', standings: rows, next: '' }),
  over: hostView(null, { stage: 'done', standings: rows, next: '', teams: teams(8, null) }),
};
