// Views for the answer desk in each of its phases.
import type { PublicQuestion, StationView } from '#contract/view.ts';
import { clock, EIGHT, JUDGE, LONG, SINGLE } from './projector-parts.ts';

type StationTurn = NonNullable<StationView['turn']>;

const TURN: StationTurn = {
  id: 'sprint-1',
  round: '争分夺秒',
  player: { team: 1, teamName: '中卫市沙坡头区人力资源和社会保障局', number: 2, name: '欧阳建国' },
  phase: 'answering',
  item: 0,
  items: 10,
  question: SINGLE,
  answer: null,
  verdicts: null,
  key: null,
  result: null,
};

export function stationView(turn: Partial<StationTurn> | null, rest: Partial<StationView> = {}): StationView {
  return {
    role: 'station',
    contest: {
      title: '2025年全区人力资源和社会保障系统窗口单位业务技能练兵比武中卫赛区决赛',
      subtitle: '',
      rehearsal: false,
    },
    clock: clock('running', 120_000, 93_000),
    game: null,
    frozen: false,
    team: null,
    turn: turn === null ? null : { ...TURN, ...turn },
    ...rest,
  };
}

/** Item `item` (from 0) of a sprint. */
export function answering(question: PublicQuestion, item = 0): StationView {
  return stationView({ question, item });
}

const stopped = { clock: clock('stopped', 120_000, 20_000) };
const duel = { id: 'duel-1-1', round: '擂台比拼', items: 1, question: JUDGE } as const;

const team = { number: 3, name: '宁夏回族自治区中卫工业园区管理委员会劳动保障所' };
const together = {
  id: 'required.2',
  round: '必答题',
  item: 0,
  items: 1,
  player: { team: 3, teamName: team.name, number: 2, name: '欧阳建国' },
} as const;
const minute = clock('running', 60_000, 42_000);

/** The answer desk of one of several teams that answer at once. */
export function ownDesk(turn: Partial<StationTurn> | null, rest: Partial<StationView> = {}): StationView {
  return stationView(turn === null ? null : { ...together, ...turn }, { team, clock: minute, ...rest });
}

export const SCENES: Record<string, StationView> = {
  'own-idle': ownDesk(null, { clock: null }),
  'own-ready': ownDesk({ phase: 'ready' }, { clock: clock('stopped', 60_000, 60_000) }),
  'own-answering': ownDesk({}),
  'own-locked': ownDesk({ phase: 'locked', answer: 'B' }),
  'own-closed': ownDesk({ phase: 'locked' }, { clock: clock('expired', 60_000, 0) }),
  'own-result': ownDesk(
    {
      phase: 'result',
      answer: 'B',
      verdicts: ['right'],
      key: { key: 'B', explanation: '《劳动合同法》第十九条。' },
      result: { team: 3, amount: '5', sum: null, from: '10', to: '15' },
    },
    { clock: null },
  ),
  idle: stationView(null, { clock: null }),
  ready: stationView({ phase: 'ready', question: null }, { clock: clock('stopped', 120_000, 120_000) }),
  'ready-question': stationView({ ...duel, phase: 'ready' }, { clock: clock('stopped', 10_000, 10_000) }),
  single: answering(SINGLE, 2),
  multiple: answering({ ...SINGLE, type: 'multiple' }, 3),
  judge: answering(JUDGE, 4),
  eight: answering(EIGHT, 5),
  long: answering(LONG, 6),
  last: stationView({ item: 9 }, { clock: clock('running', 120_000, 4900) }),
  frozen: stationView({}, { frozen: true, clock: clock('held', 120_000, 61_000) }),
  locked: stationView({ phase: 'locked', item: 9, answer: 'B' }, stopped),
  'locked-duel': stationView(
    { ...duel, phase: 'locked', answer: 'T' },
    { clock: clock('running', 10_000, 6000) },
  ),
  'locked-empty': stationView({ phase: 'locked', item: 6 }, { clock: clock('expired', 120_000, 0) }),
  'result-settled': stationView(
    {
      phase: 'result',
      item: 9,
      answer: 'B',
      verdicts: [...Array.from({ length: 8 }, () => 'right' as const), 'wrong', 'unanswered'],
      result: { team: 1, amount: '96', sum: '8 × 10 + 20 × 0.8', from: '310', to: '406' },
    },
    stopped,
  ),
  'result-duel-settled': stationView(
    {
      ...duel,
      phase: 'result',
      answer: 'T',
      key: { key: 'T', explanation: '《工伤保险条例》第十四条第六项。' },
      result: { team: 1, amount: '16', sum: '10 + 6', from: '300', to: '316' },
    },
    { clock: null },
  ),
};
