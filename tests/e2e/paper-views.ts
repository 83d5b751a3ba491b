// The score sheet as the desk draws it up in the middle of a contest.
import type { ScoreSheet } from '#contract/score-sheet.ts';
import type { ConsoleView } from '#contract/view.ts';
import { consoleView, ROSTERS, STANDINGS } from './console-parts.ts';
import { VOTED } from './results-views.ts';

const TEAMS = ROSTERS.map(({ number, name, lineup }) => ({
  number,
  name,
  players: lineup.map((player) => player.name),
}));

export function scoreSheet(part: Partial<ScoreSheet> = {}): ScoreSheet {
  return {
    contest: '中卫市人社系统窗口单位业务技能练兵比武竞赛',
    subtitle: '2026年',
    rehearsal: false,
    announced: false,
    wall: '2026-05-16T10:02:31.118+08:00',
    standings: STANDINGS,
    individual: [],
    turns: TEAMS.flatMap(({ number, name }) =>
      [1, 2].map((cycle) => ({
        turn: `turn-0-${number}-${cycle}`,
        title: `初显身手 第${cycle}轮 ${name}`,
        paper: number === 2 && cycle === 2,
        live: number === 5 && cycle === 2,
        dead: [],
        rows: [
          {
            item: 0,
            team: number,
            player: '马晓燕',
            answer: number % 2 === 0 ? 'B' : null,
            verdict: number % 2 === 0 ? ('right' as const) : ('late' as const),
            amount: number % 2 === 0 ? '10' : '0',
          },
        ],
      })),
    ),
    rest: [
      ...TEAMS.map(({ number, name }) => ({
        turn: `turn-2-${number}`,
        title: `勇往直前 ${name}`,
        team: number,
        teamName: name,
        items: 1,
        stakes: [20, 40],
        seconds: 150,
        panel: false,
      })),
      {
        turn: 'turn-3-1',
        title: '擂台比拼 沙坡头区',
        team: 1,
        teamName: '沙坡头区',
        items: 5,
        stakes: [],
        seconds: 10,
        panel: true,
      },
      {
        turn: 'turn-3-2',
        title: '一锤定音',
        team: null,
        teamName: '',
        items: 3,
        stakes: [],
        seconds: 10,
        panel: false,
      },
    ],
    teams: TEAMS,
    appeals: [VOTED],
    officials: [
      { name: '赵明', role: 'chief-judge' },
      { name: '孙丽华', role: 'judge' },
      { name: '韩梅', role: 'supervisor' },
    ],
    head: { seq: 412, hash: '3f9a1c0de7b24586aa10f3c2d4e5968712ab34cd56ef7890a1b2c3d4e5f60718' },
    ...part,
  };
}

/** Between two turns. */
export const between = (): ConsoleView => consoleView({ turn: null, scene: { kind: 'title' } });
