// Scenes of turns of several teams, of questions read aloud, of halves, sets and rolling numbers, and of players.
import type { AnswerView, ProjectorView, PublicQuestion, Scene, TeamScore } from '#contract/view.ts';
import {
  answerOf,
  clock,
  EIGHT,
  JUDGE,
  LONG,
  NAMES,
  player,
  questionScene,
  SCORES,
  SHORT,
  SINGLE,
  view,
} from './projector-parts.ts';

type TurnScene = Extract<Scene, { kind: 'turn' }>;

const key = {
  key: 'B',
  explanation: '《劳动合同法》第十九条：劳动合同期限一年以上不满三年的，试用期不得超过二个月。',
};

const LETTERS = 'BCBABDBBCBBA';
const everyTeam = (count: number, answer: (team: number) => Partial<AnswerView>) =>
  Array.from({ length: count }, (_, index) => answerOf(index + 1, answer(index + 1)));

const secret = (count: number) => everyTeam(count, (team) => ({ answered: team % 3 !== 0 }));
const revealed = (count: number, settled: boolean) =>
  everyTeam(count, (team) => {
    const answer = team === 7 ? null : LETTERS.charAt(team - 1);
    const verdict = answer === null ? ('unanswered' as const) : answer === 'B' ? ('right' as const) : 'wrong';
    const amount = settled ? (verdict === 'right' ? '5' : '-10') : null;
    return { answered: answer !== null, answer, verdict, amount };
  });

/** A turn of all teams at once: nobody stands out. */
function together(
  question: PublicQuestion | null,
  rest: Parameters<typeof questionScene>[1],
  teamCount: number,
  time = clock('running', 60_000, 42_000),
): ProjectorView {
  const scene = questionScene(question ?? SINGLE, {
    player: null,
    round: '必答',
    item: 2,
    items: 3,
    ...rest,
  });
  const shown = view({ ...scene, question }, rest?.phase === 'settled' ? null : time, teamCount);
  return { ...shown, teams: shown.teams.map((team) => ({ ...team, active: false })) };
}

function privileged(shown: ProjectorView, out = true): ProjectorView {
  return {
    ...shown,
    teams: shown.teams.map(
      (team): TeamScore => ({
        ...team,
        privileges: [
          { id: 'help', title: '求助', does: 'restart', left: team.number % 3 },
          { id: 'pass', title: '免答', does: 'pass', left: team.number % 2 },
        ],
        out: out && team.number === 4 ? 'withdrawn' : out && team.number === 6 ? 'disqualified' : null,
      }),
    ),
  };
}

const half = (period: number, remaining: number, periods = 2) => ({
  period,
  periods,
  clock: clock('running', 540_000, remaining),
});

const cue = { state: 'reading' as const, team: null, barred: [], eligible: [1, 2, 4, 5], cueAt: null };

const turn: TurnScene = {
  kind: 'turn',
  round: '案例分析',
  player: null,
  team: 2,
  teamName: NAMES[1][0],
  naming: null,
  stake: null,
  board: null,
  teams: [],
  declined: false,
};

function board(count: number, picked: number | null, sets: boolean, rolling: boolean): TurnScene['board'] {
  const taken = (number: number) => [2, 5].includes(number) && number !== picked;
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return {
    stakes: [
      {
        value: null,
        seconds: 240,
        chosen: true,
        numbers: numbers.map((number) => ({ number, taken: taken(number), picked: number === picked })),
      },
    ],
    sets,
    rolling: rolling ? { since: -160, step: 80, free: numbers.filter((number) => !taken(number)) } : null,
  };
}

const row = (rank: number, number: number, rest: object = {}) => ({
  rank,
  shared: false,
  number,
  name: NAMES[number - 1]?.[0] ?? '',
  live: SCORES[number - 1] ?? '0',
  written: null,
  comprehensive: null,
  total: SCORES[number - 1] ?? '0',
  playoff: null,
  decidedBy: null,
  prize: null,
  out: null,
  ...rest,
});
const PLAYERS = [
  '欧阳建国',
  '沈青',
  '陆明远',
  '韩一诺',
  '顾长安',
  '司马文静',
  '柳如是',
  '丁一',
  '白舟',
  '齐放',
];
const individual = PLAYERS.map((name, index) => ({
  rank: index + 1,
  shared: false,
  team: (index % 6) + 1,
  teamName: NAMES[index % 6]?.[0] ?? '',
  name,
  points: String(90 - index * 7.5),
  prize: index < 3 ? '优秀选手' : null,
  out: null,
}));

/** Every scene by a name that says what is special about it. */
export const TEAM_SCENES: Record<string, ProjectorView> = {
  'all-secret-12': together(SINGLE, { answers: secret(12) }, 12),
  'all-secret-2': together(JUDGE, { answers: secret(2), round: '擂台赛' }, 2),
  'all-closed-5': together(EIGHT, { answers: secret(5), phase: 'closed' }, 5, clock('expired', 60_000, 0)),
  'all-revealed-12': together(SINGLE, { answers: revealed(12, false), phase: 'revealed', key }, 12),
  'all-settled-12': privileged(
    together(SINGLE, { answers: revealed(12, true), phase: 'settled', key }, 12),
    false,
  ),
  'all-settled-8-long': together(
    LONG,
    {
      answers: revealed(8, true).map((answer) =>
        answer.answer === null ? answer : { ...answer, answer: 'ABCD' },
      ),
      phase: 'settled',
      key: { ...key, key: 'ABCD' },
    },
    8,
  ),
  'all-settled-3-words': together(
    SHORT,
    {
      answers: [
        answerOf(1, {
          answered: true,
          answer: '养老保险、医疗保险、失业保险、工伤保险、生育保险',
          verdict: 'right',
          amount: '10',
        }),
        answerOf(2, { answered: true, answer: '养老、医疗、失业、工伤', verdict: 'incomplete', amount: '0' }),
        answerOf(3, { verdict: 'late', amount: '0' }),
      ],
      phase: 'settled',
      key: { key: '养老、医疗、失业、工伤、生育保险', explanation: '' },
    },
    3,
  ),
  'all-scored': together(
    SHORT,
    {
      answers: everyTeam(6, (team) => ({
        answered: true,
        verdict: 'scored',
        points: String(20 - team * 0.5),
        amount: String(20 - team * 0.5),
      })),
      phase: 'settled',
      key: { key: '言之成理即可', explanation: '' },
    },
    6,
  ),
  'all-aloud': together(null, { answers: secret(9) }, 9),
  'rebound-armed': view(
    questionScene(SINGLE, {
      round: '抢答',
      player: null,
      buzz: { ...cue, state: 'armed' },
      answers: [answerOf(3, { answered: true, verdict: 'wrong' }), answerOf(5, { verdict: 'unanswered' })],
    }),
    clock('running', 15_000, 9000),
  ),
  'rebound-settled': view(
    questionScene(SINGLE, {
      round: '抢答',
      phase: 'settled',
      key,
      answer: 'B',
      verdict: 'right',
      answers: [
        answerOf(3, { answered: true, answer: 'C', verdict: 'wrong', amount: '-20' }),
        answerOf(5, { verdict: 'misrestated', amount: '-10' }),
        answerOf(1, { answered: true, answer: 'B', verdict: 'right', amount: '20' }),
      ],
    }),
    null,
    8,
  ),
  audience: view(
    questionScene(SINGLE, {
      round: '抢答',
      player: null,
      phase: 'closed',
      audience: true,
      buzz: { ...cue, state: 'over' },
      answers: [
        answerOf(3, { answered: true, verdict: 'wrong' }),
        answerOf(5, { answered: true, verdict: 'wrong' }),
      ],
    }),
  ),
  countdown: view(questionScene(SINGLE, { round: '抢答', player: null, buzz: { ...cue, cueAt: 3000 } })),
  'countdown-aloud': view(
    questionScene(SINGLE, { round: '抢答', player: null, question: null, buzz: { ...cue, cueAt: 3000 } }),
  ),
  misrestated: view(
    questionScene(SINGLE, {
      round: '抢答',
      phase: 'revealed',
      key,
      verdict: 'misrestated',
      items: 22,
      item: 7,
    }),
  ),
  scored: view(
    questionScene(SHORT, {
      round: '情景',
      phase: 'settled',
      key: { key: '言之成理即可', explanation: '' },
      verdict: 'scored',
      points: '17.5',
      result: { team: 1, amount: '17.5', sum: null, from: '298.5', to: '316' },
    }),
  ),
  'passed-out': privileged(
    view(
      questionScene(SINGLE, {
        phase: 'settled',
        key,
        verdict: 'passed',
        result: { team: 1, amount: '0', sum: null, from: '316', to: '316' },
      }),
      null,
      8,
    ),
  ),
  'aloud-reading': view(
    questionScene(SINGLE, { round: '指定题', question: null, phase: 'presented', item: 3, items: 22 }),
    clock('stopped', 60_000, 60_000),
  ),
  'aloud-armed': {
    ...view(
      questionScene(SINGLE, {
        round: '第一节',
        player: null,
        question: null,
        phase: 'presented',
        buzz: { ...cue, state: 'armed' },
      }),
    ),
    game: half(1, 512_000),
  },
  'aloud-claimed': {
    ...view(
      questionScene(SINGLE, {
        round: '第一节',
        question: null,
        phase: 'presented',
        buzz: { ...cue, state: 'claimed', team: 1 },
        answers: [answerOf(3, { answered: true, verdict: 'wrong' }), answerOf(1)],
      }),
      clock('running', 10_000, 8000),
    ),
    game: half(2, 7000),
  },
  'game-question': {
    ...view(
      questionScene(SINGLE, { round: '网络安全知识大比拼', item: 12, items: 24 }),
      clock('running', 60_000, 52_000),
      12,
    ),
    game: { ...half(3, 0, 4), clock: clock('paused', 540_000, 83_000) },
  },
  'board-rolling': view({ ...turn, board: board(11, null, false, true) }, null, 11),
  'board-stopped': view({ ...turn, board: board(11, 7, false, false) }, null, 11),
  'board-sets': view({ ...turn, naming: 3, board: board(6, null, true, false) }),
  'board-set-picked': privileged(view({ ...turn, board: board(6, 4, true, false) }, null, 6)),
  'board-many': view({ ...turn, player, board: board(40, null, false, true) }, null, 12),
  versus: view({ ...turn, round: '擂台赛', team: null, teamName: '', teams: [6, 2] }, null, 12),
  'versus-sets': view(
    { ...turn, team: null, teamName: '', teams: [6, 2], board: board(8, 3, true, false) },
    null,
    8,
  ),
  'several-tied': view({ ...turn, round: '加赛', team: null, teamName: '', teams: [1, 6, 8] }, null, 12),
  'turn-unnamed': view({ ...turn, round: '指定题', team: null, teamName: '', naming: 3 }),
  declined: view({ ...turn, stake: 30, declined: true }),
  'standings-out': view(
    {
      kind: 'standings',
      final: true,
      individual: [],
      rows: [
        row(1, 4, { prize: '一等奖' }),
        row(2, 6, { decidedBy: 'right' }),
        row(3, 1, { decidedBy: 'fouls' }),
        row(4, 2, { decidedBy: 'live' }),
        row(5, 5, { out: 'withdrawn', total: null }),
        row(6, 3, { out: 'disqualified', total: null }),
      ],
    },
    null,
    6,
  ),
  'standings-individual-6': view(
    {
      kind: 'standings',
      final: true,
      individual,
      rows: [4, 6, 1, 2, 3, 5].map((number, index) =>
        row(index + 1, number, { prize: index < 3 ? '优秀组织奖' : null }),
      ),
    },
    null,
    6,
  ),
  'standings-individual-12': view(
    {
      kind: 'standings',
      final: true,
      individual,
      rows: Array.from({ length: 12 }, (_, index) =>
        row(index + 1, index + 1, {
          prize: index < 3 ? '一等奖' : null,
          shared: index === 4 || index === 5,
          out: index === 11 ? 'disqualified' : null,
        }),
      ),
    },
    null,
    12,
  ),
  'standings-12': view(
    {
      kind: 'standings',
      final: false,
      individual: [],
      rows: Array.from({ length: 12 }, (_, index) =>
        row(index + 1, index + 1, { total: null, out: index === 11 ? 'withdrawn' : null }),
      ),
    },
    null,
    12,
  ),
};
