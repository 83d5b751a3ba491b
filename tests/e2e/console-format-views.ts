// The console in formats beside the spoken answer of one team: points by judges, lots, naming, challenges, declining.
import type { Verdict } from '#contract/definition.ts';
import type { ConsoleView } from '#contract/view.ts';
import { OPEN } from './console-buzz-views.ts';
import {
  ALWAYS,
  answer,
  consoleView,
  item,
  JUDGES,
  offer,
  SINGLE,
  scene,
  teams,
  turn,
  VOID,
} from './console-parts.ts';

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
      partial: { most: 20, step: 0.5, judges: 5, drop: 1, decimals: null },
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
      champion: null,
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
      champion: 3,
      declined: false,
    },
    turn: turn({
      ...OPEN,
      roundTitle: '擂台赛',
      teams: [3, 5],
      champion: 3,
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
