// The console where whoever presses answers: reading with its mark, restating, rebounds, the cue, the audience.
import type { ConsoleView, TurnView } from '#contract/view.ts';
import {
  ALWAYS,
  answer,
  consoleView,
  item,
  JUDGES,
  offer,
  RUNDOWN,
  SINGLE,
  scene,
  teams,
  turn,
  VOID,
} from './console-parts.ts';

export const OPEN: Partial<TurnView> = {
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
      presses: [{ press: 'p1', team: 2, afterCue: null, deviceTime: null, uncertainty: 6, status: 'first' }],
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
        { press: 'p1', team: 2, afterCue: -1830, deviceTime: null, uncertainty: 6, status: 'first' },
        { press: 'p2', team: 4, afterCue: 391.2, deviceTime: null, uncertainty: 6, status: 'first' },
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
