// Evidence of items as the desk draws it up: a buzzed question with presses, a duel with its panel, a case by points.
import type { Evidence } from '#contract/evidence.ts';
import { CASE, SINGLE } from './console-parts.ts';

type Line = Evidence['timeline'][number];

const HASH = '3f9a1c0de7b24586aa10f3c2d4e5968712ab34cd56ef7890a1b2c3d4e5f60718';

export function line(seq: number, ms: number | null, label: string, part: Partial<Line> = {}): Line {
  return {
    seq,
    wall: `2026-05-16T09:47:${String(30 + Math.floor((ms ?? 0) / 1000)).padStart(2, '0')}.204+08:00`,
    ms,
    label: `event.${label}`,
    params: {},
    who: 'host',
    name: '孙立',
    onBehalfOf: '',
    kind: 'decision',
    struck: false,
    ...part,
  };
}

export function evidence(part: Partial<Evidence> = {}): Evidence {
  return {
    contest: '中卫市人社系统窗口单位业务技能练兵比武竞赛',
    rehearsal: false,
    wall: '2026-05-16T10:02:31.118+08:00',
    turn: 'warmup-2-3',
    title: '初显身手 第2轮 海原县',
    item: 0,
    items: 1,
    kind: 'single',
    stake: 10,
    stakes: [10],
    partial: null,
    question: SINGLE,
    key: { key: 'B', explanation: '《劳动合同法》第八十二条第一款。' },
    keyBefore: null,
    timeline: [
      line(40, -9300, 'item.presented', { params: { item: 1, question: 'W-07' }, who: 'technician' }),
      line(41, 0, 'item.opened', { params: { item: 1 } }),
      line(42, 1, 'clock.started', { params: { clock: 'c1', limit: 10 }, who: 'desk', name: '' }),
      line(43, 6800, 'attempt.done', { params: { item: 1, answer: 'C', late: -3.2 } }),
      line(44, 6801, 'clock.stopped', { params: { remaining: 3.2 }, who: 'desk', name: '' }),
      line(45, 9100, 'attempt.ruled', { params: { item: 1, verdict: 'verdict.right' }, struck: true }),
      line(46, 11_900, 'undone', {
        params: { label: 'event.attempt.ruled', verdict: 'verdict.right' },
        who: 'technician',
        name: '',
      }),
      line(47, 14_200, 'attempt.ruled', {
        params: { item: 1, verdict: 'verdict.wrong' },
        who: 'technician',
        name: '',
        onBehalfOf: '赵明',
      }),
      line(48, 16_000, 'points.posted', { params: { postings: '3: 0' }, who: 'desk', name: '' }),
    ],
    zero: 'opened',
    presses: [],
    tie: null,
    ties: [],
    settle: null,
    seats: [],
    counts: null,
    attempts: [
      {
        team: 3,
        person: 't3-p2',
        player: '王建国',
        answer: 'C',
        verdict: 'wrong',
        ruledBy: 'host',
        marks: [],
        lateBy: 0,
      },
    ],
    postings: [
      {
        id: 'p17',
        team: 3,
        player: '王建国',
        ledger: 'live',
        amount: '0',
        reason: 'verdict.wrong',
        clause: '三(一)2',
        clauseText: '答对一题得 10 分，答错、答不完整或超时不得分，也不扣分。',
        sum: '',
        note: '',
      },
    ],
    appeals: [],
    head: { seq: 52, hash: HASH },
    ...part,
  };
}

/** Three teams pressed close to one another after the cue, one before it. */
export const buzzed = (): Evidence =>
  evidence({
    turn: 'turn-3-1',
    title: '一锤定音',
    kind: 'open',
    zero: 'cue',
    timeline: [
      line(300, -12_400, 'item.presented', { params: { item: 1, question: 'T-02' }, who: 'technician' }),
      line(301, -1500, 'buzz.opened', { params: { item: 1 } }),
      line(302, -120, 'press.observed', { who: 'device', name: '', kind: 'observation' }),
      line(303, -120, 'press.fouled', { params: { team: 5, lead: 0.12 }, who: 'desk', name: '' }),
      line(304, 0, 'cue.given', { who: 'desk', name: '', kind: 'observation' }),
      line(305, 183.4, 'press.observed', { who: 'device', name: '', kind: 'observation' }),
      line(306, 186.1, 'press.observed', { who: 'device', name: '', kind: 'observation' }),
      line(307, 402.7, 'press.observed', { who: 'device', name: '', kind: 'observation' }),
      line(308, 204, 'claim.made', { params: { team: 2 }, who: 'desk', name: '' }),
      line(309, 1900, 'clock.started', { params: { clock: 'c9', limit: 10 }, who: 'desk', name: '' }),
      line(310, 8200, 'attempt.done', { params: { answer: 'B', late: -3.7 } }),
      line(311, 10_400, 'attempt.ruled', { params: { verdict: 'verdict.right' } }),
      line(312, null, 'desk.started', { who: 'desk', name: '', kind: 'observation' }),
    ],
    presses: [
      { team: 5, device: '抢答器', ms: -120, deviceTime: 88_100.5, uncertainty: 4.2, status: 'foul' },
      { team: 2, device: '抢答器', ms: 183.4, deviceTime: 88_403.9, uncertainty: 4.2, status: 'first' },
      { team: 4, device: '抢答器', ms: 186.1, deviceTime: 88_406.6, uncertainty: 4.2, status: 'later' },
      { team: 1, device: '抢答器', ms: 402.7, deviceTime: null, uncertainty: 4.2, status: 'later' },
    ],
    tie: 2,
    settle: 20.6,
    attempts: [
      {
        team: 2,
        person: 't2-p1',
        player: '马晓燕',
        answer: 'B',
        verdict: 'right',
        ruledBy: 'host',
        marks: [],
        lateBy: 0,
      },
    ],
    postings: [
      {
        id: 'p61',
        team: 2,
        player: '马晓燕',
        ledger: 'playoff',
        amount: '10',
        reason: 'verdict.right',
        clause: '三(六)',
        clauseText: '加赛得分只用于排定同分各队的先后。',
        sum: '',
        note: '',
      },
    ],
    appeals: [
      {
        id: 'a1',
        team: 4,
        teamName: '海兴开发区',
        leader: '冯领队',
        turn: 'turn-3-1',
        title: '一锤定音',
        item: 0,
        ground: '我队先按，灯亮在先',
        wall: '2026-05-16T09:49:02+08:00',
        state: 'dismissed',
        votes: [
          { person: 'j1', name: '赵明', vote: 'dismiss', note: '时间戳相差 2.7 毫秒，2号队在先' },
          { person: 'j2', name: '孙丽华', vote: 'uphold', note: '' },
        ],
        decision: { name: '赵明', reason: '以时间戳为准', wall: '2026-05-16T09:55:40+08:00' },
        prize: null,
      },
    ],
  });

const SEAT_ANSWERS = 'BBCBABBDBCBBB·BBCB';

/** A question of the duel, with 18 seats. */
export const duel = (): Evidence => {
  const seats = [...SEAT_ANSWERS].map((answer, index): Evidence['seats'][number] => ({
    seat: index + 1,
    answer: answer === '·' ? null : answer,
    ms: answer === '·' ? null : 1900 + index * 311,
    verdict: answer === '·' ? 'silent' : answer === 'B' ? 'right' : 'wrong',
  }));
  return evidence({
    turn: 'turn-3-2',
    title: '擂台比拼 中宁县',
    item: 1,
    items: 5,
    seats,
    counts: { right: 12, wrong: 5, answered: 17, manual: false, dead: [] },
    attempts: [
      {
        team: 2,
        person: 't2-p3',
        player: '李芳',
        answer: 'B',
        verdict: 'right',
        ruledBy: 'key',
        marks: [],
        lateBy: null,
      },
    ],
    postings: [
      {
        id: 'p44',
        team: 2,
        player: '李芳',
        ledger: 'live',
        amount: '15',
        reason: 'verdict.right',
        clause: '三(五)2',
        clauseText: '选手答对得 10 分，另加挑战团答错人数的分数。',
        sum: '10 + 5',
        note: '',
      },
    ],
  });
};

/** Ruled by points of five judges. */
export const byPoints = (): Evidence =>
  evidence({
    turn: 'case.1.3',
    title: '案例分析 海原县',
    stake: 20,
    stakes: [20, 40],
    partial: { most: 20, step: 0.5, judges: 5, drop: 1, decimals: null },
    question: CASE,
    attempts: [
      {
        team: 3,
        person: 't3-p2',
        player: '王建国',
        answer: '先受理，再一次性告知补正材料',
        verdict: 'scored',
        ruledBy: 'judges',
        marks: ['17', '18', '17.5', '19', '15'],
        lateBy: 0,
      },
    ],
  });

/** All teams answered at once. */
export const together = (turn: string): Evidence =>
  evidence({
    turn,
    title: '各队同答',
    kind: 'all',
    attempts: [1, 2, 3, 4, 5].map((team) => ({
      team,
      person: `t${team}-p1`,
      player: '马晓燕',
      answer: team === 3 ? 'D' : 'B',
      verdict: team === 3 ? ('wrong' as const) : ('right' as const),
      ruledBy: 'judges' as const,
      marks: [],
      lateBy: null,
    })),
  });
