// The console in formats beside the spoken answer of one team: all teams at once, reading, rebounds, points by judges.
import type { Verdict } from '#contract/definition.ts';
import type { Offer } from '#contract/offer.ts';
import type { ConsoleView, TeamScore, TurnView } from '#contract/view.ts';
import {
  ALWAYS,
  answer,
  clockOffers,
  consoleView,
  item,
  offer,
  RUNDOWN,
  running,
  SINGLE,
  scene,
  teams,
  turn,
  VOID,
} from './console-parts.ts';

const VERDICTS = ['right', 'wrong', 'incomplete', 'late', 'prompted', 'unanswered'] as const;

/** What judges may do at any time. */
export const JUDGES: readonly Offer[] = [
  offer('foul', { type: 'foul.call', team: 3, person: null, reason: '…' }, { needs: 'foul' }),
  offer(
    'points',
    { type: 'points.give', team: 1, person: null, ledger: 'live', points: 1, reason: '…' },
    { needs: 'points' },
  ),
  offer('out', { type: 'team.out', team: 1, person: null, kind: 'withdrawn', reason: '…' }, { needs: 'out' }),
];

/** As many teams as an afternoon holds. */
export function manyTeams(count: number): TeamScore[] {
  return Array.from({ length: count }, (_, index) => ({
    ...teams(null)[index % 5]!,
    number: index + 1,
    name: index < 5 ? teams(null)[index]!.name : `第${index + 1}代表队`,
    short: `${index + 1}队`,
  }));
}

function answerOffers(team: number): Offer[] {
  return ['A', 'B', 'C', 'D'].map((letter) =>
    offer(
      `answer:${team}-${letter}`,
      { type: 'answer.enter', answer: letter, team },
      { label: 'offer.answer.team', params: { team, answer: letter } },
    ),
  );
}

function rulingOffers(team: number): Offer[] {
  return VERDICTS.map((verdict) =>
    offer(
      `rule.${verdict}:${team}`,
      { type: 'rule', verdict, confirm: false, team },
      { label: 'offer.rule.team', params: { team, verdict: `verdict.${verdict}` } },
    ),
  );
}

const TOGETHER: Partial<TurnView> = {
  id: 'boards.1',
  round: 'boards',
  kind: 'all',
  roundTitle: '同台竞技',
  cycle: 1,
  team: null,
  teamName: '',
  player: null,
};

/** Boards are being written; two of so many teams have answered at their desks. */
export const together = (now: number, count = 5): ConsoleView =>
  consoleView({
    teams: manyTeams(count),
    clock: running(now, 30_000, 12_400),
    scene: scene(SINGLE, 'open'),
    turn: turn({
      ...TOGETHER,
      items: [
        item({
          phase: 'open',
          answers: Array.from({ length: count }, (_, index) =>
            answer(index + 1, { answered: index < 2, answer: index < 2 ? 'B' : null }),
          ),
        }),
      ],
    }),
    offers: [
      offer('done', { type: 'done', answer: null }, { label: 'offer.close.boards', keys: ['Enter'] }),
      ...clockOffers(),
      ...ALWAYS,
      ...JUDGES,
      VOID,
    ],
  });

/** The boards are up: each is recorded and ruled in its row. */
export const boards = (_now = 0, count = 5): ConsoleView =>
  consoleView({
    teams: manyTeams(count),
    scene: scene(SINGLE, 'closed'),
    turn: turn({
      ...TOGETHER,
      items: [
        item({
          phase: 'closed',
          answers: Array.from({ length: count }, (_, index) =>
            answer(index + 1, {
              answered: index !== 3,
              answer: index === 3 ? null : 'BBDB'.charAt(index % 4),
              verdict: index === 0 ? 'right' : null,
            }),
          ),
        }),
      ],
    }),
    offers: [
      ...Array.from({ length: count }, (_, index) => index + 1).flatMap((team) => [
        ...(team === 1 ? [] : answerOffers(team)),
        ...rulingOffers(team),
      ]),
      ...ALWAYS,
      ...JUDGES,
      VOID,
    ],
  });

/** Each team named a player before the question; afterwards all is scored. */
export const scored = (): ConsoleView =>
  consoleView({
    scene: scene(SINGLE, 'revealed'),
    teams: teams(null),
    turn: turn({
      ...TOGETHER,
      state: 'settled',
      items: [
        item({
          phase: 'settled',
          answers: [1, 2, 3, 4, 5].map((team) =>
            answer(team, {
              answer: team === 3 ? 'D' : 'B',
              player: { team, teamName: '', number: 1, name: team === 5 ? '买买提江·阿不都' : '马晓燕' },
              verdict: team === 3 ? 'wrong' : 'right',
              amount: team === 3 ? '-5' : '10',
              settled: true,
            }),
          ),
        }),
      ],
    }),
    offers: [
      offer(
        'advance',
        { type: 'rundown.advance', entry: null },
        { label: 'offer.advance.round', params: { title: '一锤定音' }, primary: true },
      ),
      ...ALWAYS,
      ...JUDGES,
    ],
  });

const OPEN: Partial<TurnView> = {
  id: 'tossup.4',
  round: 'tossup',
  kind: 'open',
  roundTitle: '抢先一步',
  cycle: 4,
  team: null,
  teamName: '',
  player: null,
  stake: null,
};

/** Being read, past nothing yet: M marks, E ends. */
export const readingAloud = (): ConsoleView =>
  consoleView({
    teams: teams(null),
    game: {
      period: 1,
      periods: 2,
      clock: { state: 'paused', limit: 1_440_000, remaining: 512_000, deadline: null },
    },
    scene: { ...scene(SINGLE, 'presented'), ...{ question: null } } as ConsoleView['scene'],
    turn: turn({
      ...OPEN,
      buzz: { state: 'armed', team: null, barred: [], eligible: [1, 2, 3, 4, 5], cueAt: null },
      items: [item({ reading: 'reading' })],
    }),
    offers: [
      offer('reading.mark', { type: 'reading.mark' }, { keys: ['KeyM'], primary: true }),
      offer('reading.end', { type: 'reading.end' }, { keys: ['KeyE'] }),
      offer('game.resume', { type: 'game.resume' }, { keys: ['KeyG'] }),
      offer('close', { type: 'item.close' }, { keys: ['KeyX'] }),
      ...ALWAYS,
      ...JUDGES,
      VOID,
    ],
  });

/** Team 2 stopped the reading and must restate the question. */
export const restating = (): ConsoleView =>
  consoleView({
    teams: teams(2),
    scene: scene(SINGLE, 'presented'),
    turn: turn({
      ...OPEN,
      team: 2,
      teamName: '中宁县',
      buzz: { state: 'claimed', team: 2, barred: [], eligible: [1, 2, 3, 4, 5], cueAt: null },
      presses: [{ press: 'p1', team: 2, afterCue: null, deviceTime: null, status: 'first' }],
      items: [item({ phase: 'open', reading: 'marked', answers: [answer(2, { unread: true })] })],
    }),
    offers: [
      offer('restate.right', { type: 'restate.rule', verdict: 'right' }, { keys: ['KeyR'], primary: true }),
      offer('restate.wrong', { type: 'restate.rule', verdict: 'wrong' }, { keys: ['KeyW'] }),
      ...ALWAYS,
      ...JUDGES,
      VOID,
    ],
  });

/** Two teams have tried in vain; the others may press. */
export const rebound = (): ConsoleView =>
  consoleView({
    teams: teams(null).map((team) => (team.number === 5 ? { ...team, out: 'withdrawn' as const } : team)),
    rundown: RUNDOWN.map((row) => (row.id === 'turn-1-5' ? { ...row, state: 'skipped' as const } : row)),
    scene: scene(SINGLE, 'closed'),
    turn: turn({
      ...OPEN,
      buzz: { state: 'armed', team: null, barred: [], eligible: [1, 2, 3, 4], cueAt: null },
      presses: [
        { press: 'p1', team: 2, afterCue: -1830, deviceTime: null, status: 'first' },
        { press: 'p2', team: 4, afterCue: 391.2, deviceTime: null, status: 'first' },
      ],
      items: [
        item({
          phase: 'presented',
          reading: 'ended',
          answers: [
            answer(2, { answer: 'A', verdict: 'wrong', early: true, unread: true, restated: 'right' }),
            answer(4, { answer: 'D', verdict: 'wrong' }),
          ],
          answer: 'D',
          verdict: 'wrong',
        }),
      ],
    }),
    offers: [
      offer('close', { type: 'item.close' }, { label: 'offer.close.audience', keys: ['KeyX'] }),
      offer('reveal', { type: 'reveal' }, { keys: ['KeyK'] }),
      ...ALWAYS,
      ...JUDGES,
      VOID,
    ],
  });

/** Three seconds to the cue. */
export const countdown = (now: number): ConsoleView =>
  consoleView({
    teams: teams(null),
    scene: scene(SINGLE, 'presented'),
    turn: turn({
      ...OPEN,
      buzz: { state: 'reading', team: null, barred: [], eligible: [1, 2, 3, 4, 5], cueAt: now + 600_000 },
      items: [item()],
    }),
    offers: [offer('close', { type: 'item.close' }, { keys: ['KeyX'] }), ...ALWAYS, VOID],
  });

/** Nobody knew: the audience may. */
export const audience = (): ConsoleView =>
  consoleView({
    teams: teams(null),
    scene: { ...scene(SINGLE, 'closed'), ...{ audience: true } } as ConsoleView['scene'],
    turn: turn({ ...OPEN, items: [item({ phase: 'closed', audience: true, answers: [] })] }),
    offers: [
      offer('reveal', { type: 'reveal' }, { keys: ['KeyK'], primary: true }),
      ...[1, 2, 3].map((team) =>
        offer(
          `audience:${team}`,
          { type: 'audience.credit', team },
          { label: 'offer.audience', params: { team }, keys: [`Digit${team}`] },
        ),
      ),
      ...ALWAYS,
      VOID,
    ],
  });

/** Five judges give points, the highest and the lowest do not count; the team may still use a privilege. */
export const partial = (): ConsoleView =>
  consoleView({
    teams: teams(3).map((team) => ({
      ...team,
      privileges: [
        { id: 'pass', title: '免答', does: 'pass' as const, left: team.number === 3 ? 1 : 0 },
        { id: 'help', title: '求助', does: 'restart' as const, left: 1 },
      ],
    })),
    scene: scene(SINGLE, 'closed'),
    turn: turn({
      id: 'case.1.3',
      round: 'case',
      roundTitle: '案例分析',
      stake: 20,
      partial: { most: 20, step: 0.5, judges: 5, drop: 1 },
      items: [
        item({
          phase: 'closed',
          answer: '先受理，再一次性告知补正材料',
          lateBy: 0,
          answers: [answer(3, { answer: '先受理，再一次性告知补正材料' })],
        }),
      ],
    }),
    offers: [
      offer(
        'score',
        { type: 'score.give', marks: [0, 0, 0, 0, 0] },
        { params: { team: 0, judges: 5, most: 20 }, keys: ['KeyR'], needs: 'marks' },
      ),
      ...(['wrong', 'late', 'unanswered'] as const satisfies readonly Verdict[]).map((verdict) =>
        offer(`rule.${verdict}`, { type: 'rule', verdict, confirm: false }),
      ),
      offer(
        'privilege:help',
        { type: 'privilege.use', team: 3, privilege: 'help' },
        { label: 'offer.privilege', params: { team: 3, title: '求助', left: 1 } },
      ),
      ...ALWAYS,
      ...JUDGES,
      VOID,
    ],
  });

/** The same, scored: it can be corrected with other marks. */
export const partialScored = (): ConsoleView => ({
  ...partial(),
  turn: turn({
    ...partial().turn,
    state: 'settled',
    items: [
      item({
        phase: 'settled',
        answer: '先受理，再一次性告知补正材料',
        lateBy: 0,
        verdict: 'scored',
        answers: [
          answer(3, {
            answer: '先受理，再一次性告知补正材料',
            verdict: 'scored',
            points: '17.5',
            marks: ['17', '18', '17.5', '19', '15'],
            settled: true,
          }),
        ],
      }),
    ],
    result: { team: 3, amount: '17.5', sum: null, from: '300', to: '317.5' },
  }),
  offers: [...ALWAYS, ...JUDGES],
});

/** Lots for the order come first. */
export const lots = (): ConsoleView =>
  consoleView({
    turn: null,
    teams: teams(null),
    scene: { kind: 'round', number: 2, title: '抽签定序', subtitle: '', brief: ['各队按抽签顺序出场。'] },
    offers: [
      offer(
        'draw',
        { type: 'order.draw', round: 'lots', teams: null, seed: '…' },
        { params: { title: '抽签定序' }, needs: 'draw', primary: true },
      ),
      ...ALWAYS,
      ...JUDGES,
    ],
  });

/** Team 2 names whoever has not answered yet. */
export const naming = (): ConsoleView =>
  consoleView({
    teams: teams(null),
    scene: {
      kind: 'turn',
      round: '点将',
      player: null,
      team: null,
      teamName: '',
      naming: 2,
      stake: null,
      board: null,
      teams: [],
      declined: false,
    },
    turn: turn({
      id: 'name.1.2',
      round: 'name',
      roundTitle: '点将台',
      state: 'called',
      cycle: 1,
      team: null,
      teamName: '',
      player: null,
      naming: 2,
      stake: null,
      current: null,
      items: [item({ phase: null, question: null, key: null })],
    }),
    offers: [
      ...[1, 3, 4].map((team) =>
        offer(
          `team:${team}`,
          { type: 'team.name', team },
          { label: 'offer.team', params: { team, naming: 2 }, keys: [`Digit${team}`] },
        ),
      ),
      ...ALWAYS,
      VOID,
    ],
  });

/** Champion against challenger, and a screen on which the numbers roll. */
export const rolling = (now: number): ConsoleView =>
  consoleView({
    teams: teams(null),
    scene: {
      kind: 'turn',
      round: '擂台',
      player: null,
      team: null,
      teamName: '',
      naming: null,
      stake: null,
      board: null,
      teams: [3, 5],
      declined: false,
    },
    turn: turn({
      ...OPEN,
      roundTitle: '擂台赛',
      state: 'called',
      current: null,
      items: [item({ phase: null, question: null, key: null })],
      board: {
        stakes: [
          {
            value: null,
            seconds: 20,
            chosen: true,
            numbers: Array.from({ length: 20 }, (_, index) => ({
              number: index + 1,
              taken: index % 6 === 1,
              picked: false,
            })),
          },
        ],
        sets: false,
        rolling: { since: now, step: 80, free: [1, 3, 4, 5, 6, 7] },
      },
    }),
    offers: [offer('board.stop', { type: 'board.stop' }, { primary: true }), ...ALWAYS, VOID],
  });

/** A turn that was declined, in a contest with a ranking of players. */
export const declined = (): ConsoleView =>
  consoleView({
    teams: teams(3),
    individual: [
      ['马晓燕', 1, '35', 1],
      ['王建国', 2, '30', 2],
      ['李芳', 3, '30', 2],
    ].map(([name, team, points, rank]) => ({
      rank: Number(rank),
      shared: rank === 2,
      team: Number(team),
      teamName: teams(null)[Number(team) - 1]!.name,
      name: String(name),
      points: String(points),
      prize: rank === 1 ? '优秀选手' : null,
      out: null,
    })),
    turn: turn({ state: 'settled', declined: true, items: [item({ phase: null })], current: null }),
    offers: [
      offer(
        'advance',
        { type: 'rundown.advance', entry: null },
        { label: 'offer.advance.turn', params: { title: '海兴开发区' }, primary: true },
      ),
      ...ALWAYS,
      ...JUDGES,
    ],
  });
