// Questions to several teams, read aloud, for the audience, with points of judges, in time halves.
import type { AnswerView, ProjectorView, PublicQuestion } from '#contract/view.ts';
import { BOARD_SCENES, privileged } from './projector-board-scenes.ts';
import {
  answerOf,
  clock,
  EIGHT,
  JUDGE,
  LONG,
  questionScene,
  SHORT,
  SINGLE,
  view,
} from './projector-parts.ts';

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

const half = (period: number, remaining: number, periods = 2) => ({
  period,
  periods,
  clock: clock('running', 540_000, remaining),
});

const cue = { state: 'reading' as const, team: null, barred: [], eligible: [1, 2, 4, 5], cueAt: null };

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
  ...BOARD_SCENES,
};
