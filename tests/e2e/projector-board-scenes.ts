// Turns as they are called in other formats (sets, rolling numbers, two that meet), and standings with players.
import type { ProjectorView, Scene, TeamScore } from '#contract/view.ts';
import { NAMES, player, SCORES, view } from './projector-parts.ts';

type TurnScene = Extract<Scene, { kind: 'turn' }>;

/** Every team with privileges, some of them used; with `out` two teams are out. */
export function privileged(shown: ProjectorView, out = true): ProjectorView {
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
  champion: null,
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
export const BOARD_SCENES: Record<string, ProjectorView> = {
  'board-rolling': view({ ...turn, board: board(11, null, false, true) }, null, 11),
  'board-stopped': view({ ...turn, board: board(11, 7, false, false) }, null, 11),
  'board-sets': view({ ...turn, naming: 3, board: board(6, null, true, false) }),
  'board-set-picked': privileged(view({ ...turn, board: board(6, 4, true, false) }, null, 6)),
  'board-many': view({ ...turn, player, board: board(40, null, false, true) }, null, 12),
  versus: view({ ...turn, round: '擂台赛', team: null, teamName: '', teams: [6, 2], champion: 6 }, null, 12),
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
