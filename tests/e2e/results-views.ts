// Views about appeals and results: appeals in every state, and a contest on its way to the announcement.
import type { AppealView, ResultsView } from '#contract/appeal.ts';
import type { Offer } from '#contract/offer.ts';
import type { ScoreSheet } from '#contract/score-sheet.ts';
import type { ConsoleView, SupervisorView } from '#contract/view.ts';
import { ALWAYS, consoleView, JOURNAL, offer, RUNDOWN, STANDINGS, teams } from './console-parts.ts';
import { storage, supervisor } from './keeping-views.ts';
import { RESULTS } from './trust-views.ts';

export function appeal(part: Partial<AppealView> = {}): AppealView {
  return {
    id: 'appeal-1',
    team: 2,
    teamName: '中宁县',
    leader: '罗建军',
    turn: 'turn-3-2',
    title: '擂台比拼 中宁县',
    item: 1,
    ground: '选手所答“三倍工资”与参考答案同义，应判正确',
    wall: '2026-05-16T10:31:07+08:00',
    state: 'open',
    votes: [],
    decision: null,
    prize: 'could',
    ...part,
  };
}

export const VOTED = appeal({
  votes: [
    { person: 'j2', name: '孙丽华', vote: 'uphold', note: '录像第 3 分 12 秒' },
    { person: 'j3', name: '何文博', vote: 'dismiss', note: '' },
  ],
});

export const UPHELD = appeal({
  id: 'appeal-2',
  team: 4,
  teamName: '海兴开发区',
  leader: '丁少华',
  turn: 'turn-1-4',
  title: '争分夺秒 海兴开发区',
  item: 6,
  ground: '第 7 题题库答案与现行条例不符',
  wall: '2026-05-16T09:58:40+08:00',
  state: 'upheld',
  votes: [{ person: 'j2', name: '孙丽华', vote: 'uphold', note: '' }],
  decision: { name: '赵明', reason: '条例第三十七条已修订', wall: '2026-05-16T10:06:12+08:00' },
  prize: null,
});

export const WITHDRAWN = appeal({
  id: 'appeal-3',
  team: 5,
  teamName: '市直机关代表队',
  leader: '',
  turn: null,
  title: '',
  item: null,
  ground: '对抽签次序有异议',
  wall: '2026-05-16T09:12:00+08:00',
  state: 'withdrawn',
  decision: { name: '', reason: '已说明', wall: '2026-05-16T09:15:00+08:00' },
  prize: null,
});

export const JUDGES_CONFIRMED = { name: '赵明', entered: true, wall: '2026-05-16T11:20:31+08:00' };
export const SUPERVISOR_CONFIRMED = { name: '田文静', entered: false, wall: '2026-05-16T11:22:05+08:00' };

export const CONFIRM: Readonly<Record<'judges' | 'supervisor', Offer>> = {
  judges: offer(
    'results.confirm:judges',
    { type: 'results.confirm', side: 'judges' },
    { label: 'offer.confirm.judges', primary: true },
  ),
  supervisor: offer(
    'results.confirm:supervisor',
    { type: 'results.confirm', side: 'supervisor' },
    { label: 'offer.confirm.supervisor' },
  ),
};

export const ANNOUNCE = offer('announce', { type: 'announce' }, { primary: true });
export const OVERRIDE = offer(
  'announce.override',
  { type: 'announce', override: '…' },
  { params: { count: 1 }, needs: 'reason' },
);

export const reopen = (side: 'judges' | 'supervisor') =>
  offer(
    `results.reopen:${side}`,
    { type: 'results.reopen', side, reason: '…' },
    { label: `offer.reopen.${side}`, needs: 'reason' },
  );

export const RELEASE = offer('written.release', { type: 'written.release' });

export function results(part: Partial<ResultsView> = {}): ResultsView {
  return { ...RESULTS, ...part };
}

const SUPERVISORS = [{ person: 's1', name: '田文静' }];

/** Everything is played. */
export function done(part: Partial<ConsoleView> = {}): ConsoleView {
  return consoleView({
    stage: 'done',
    turn: null,
    teams: teams(null),
    rundown: RUNDOWN.map((row) => ({ ...row, state: 'past' as const })),
    supervisors: SUPERVISORS,
    storage: storage(),
    offers: [CONFIRM.judges, CONFIRM.supervisor, ...ALWAYS],
    ...part,
  });
}

/** Both have confirmed, but an appeal is open. */
export const contested = (): ConsoleView =>
  done({
    offers: [OVERRIDE, ...ALWAYS],
    results: results({
      confirmed: { judges: JUDGES_CONFIRMED, supervisor: SUPERVISOR_CONFIRMED },
      appeals: [UPHELD, WITHDRAWN, VOTED],
    }),
  });

export const announceable = (): ConsoleView =>
  done({
    offers: [ANNOUNCE, ...ALWAYS],
    results: results({ confirmed: { judges: JUDGES_CONFIRMED, supervisor: SUPERVISOR_CONFIRMED } }),
  });

export function announcedWith(part: Partial<ResultsView> = {}, offers: readonly Offer[] = []): ConsoleView {
  return done({
    stage: 'announced',
    offers: [...offers],
    results: results({
      confirmed: { judges: JUDGES_CONFIRMED, supervisor: SUPERVISOR_CONFIRMED },
      appeals: [UPHELD],
      ...part,
    }),
  });
}

/** As the technician is told while totals are kept. */
export const WITHOUT_TOTALS = STANDINGS.map((row) => ({ ...row, written: null, total: null, prize: null }));

type Line = SupervisorView['journal'][number];

function line(seq: number, type: string, part: Partial<Line>): Line {
  return { ...JOURNAL[0]!, seq, type, label: `event.${type}`, params: {}, ...part };
}

/** The record of a quarrel. */
export const RECORD: SupervisorView['journal'] = [
  line(71, 'appeal.closed', {
    params: { outcome: 'appeal.upheld', reason: '条例第三十七条已修订', person: '赵明' },
    who: 'chief-judge',
    name: '赵明',
    onBehalfOf: null,
  }),
  line(70, 'appeal.voted', {
    params: { person: '孙丽华', vote: 'vote.uphold' },
    who: 'technician',
    onBehalfOf: '孙丽华',
  }),
  line(69, 'appeal.filed', { params: { team: 4, ground: '答案与现行条例不符', leader: '丁少华' } }),
  line(66, 'corrected', {
    params: { turn: 'turn-0-2', item: 1, verdict: 'verdict.right', reason: '复核录像' },
    who: 'chief-judge',
    name: '赵明',
    onBehalfOf: null,
  }),
  line(60, 'access.noted', {
    params: { what: 'access.noted.signed-in', role: 'role.chief-judge', person: '赵明', window: 'judge' },
    who: 'desk',
    onBehalfOf: null,
  }),
  ...JOURNAL.map((row) => ({ ...row, onBehalfOf: row.onBehalfOf === null ? null : '赵明' })),
];

export function seen(view: ConsoleView, part: Partial<SupervisorView> = {}): SupervisorView {
  return { ...supervisor(view), storage: storage(), journal: RECORD, ...part };
}

const row = (part: Partial<ScoreSheet['turns'][number]['rows'][number]>) => ({
  item: 0,
  team: 2,
  player: '王建国',
  answer: 'B',
  verdict: 'right' as const,
  amount: '10',
  ...part,
});

/** Turns held, as the desk tells judges and supervisor. */
export const SHEET: ScoreSheet = {
  contest: '中卫市人社系统窗口单位业务技能练兵比武竞赛',
  subtitle: '2026年',
  rehearsal: false,
  announced: false,
  wall: '2026-05-16T10:40:00+08:00',
  standings: STANDINGS,
  individual: [],
  turns: [
    {
      turn: 'turn-0-1',
      title: '初显身手 第2轮 沙坡头区',
      paper: false,
      live: false,
      dead: [],
      rows: [row({ team: 1, player: '马晓燕' })],
    },
    {
      turn: 'turn-1-4',
      title: '争分夺秒 海兴开发区',
      paper: true,
      live: false,
      dead: [],
      rows: Array.from({ length: 10 }, (_, item) =>
        row({
          item,
          team: 4,
          player: '张伟',
          answer: item === 6 ? 'ABD' : item % 3 === 0 ? 'T' : 'C',
          verdict: item === 6 ? 'wrong' : 'right',
          amount: item === 6 ? '0' : '10',
        }),
      ),
    },
    {
      turn: 'turn-3-2',
      title: '擂台比拼 中宁县',
      paper: false,
      live: false,
      dead: [],
      rows: [
        row({ answer: '用人单位应当支付三倍工资，但依法安排补休的除外', verdict: 'wrong', amount: '-20' }),
        row({ item: 1, team: 3, player: '李芳', answer: 'A', verdict: 'right', amount: '20' }),
      ],
    },
    { turn: 'turn-0-3', title: '初显身手 第2轮 海原县', paper: false, live: true, dead: [], rows: [] },
  ],
  rest: [],
  teams: [],
  appeals: [],
  officials: [],
  head: { seq: 71, hash: '9f2c41d07be8a6355c0e11aa87d2f4b36e90c7a15d48fb02c3167e9ad05b8f42' },
};
