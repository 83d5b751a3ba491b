// The console in the rounds that are more than one spoken answer: stake board, sprint, duel with panel, buzz.
import type { ConsoleView } from '#contract/view.ts';
import {
  ALWAYS,
  clockOffers,
  consoleView,
  item,
  offer,
  running,
  SINGLE,
  scene,
  teams,
  turn,
  VOID,
  WITHDRAW,
} from './console-parts.ts';

export const board = (): ConsoleView =>
  consoleView({
    turn: turn({
      round: 'risk',
      roundTitle: '勇往直前',
      state: 'called',
      player: null,
      stake: 20,
      items: [item({ phase: null, question: null, key: null })],
      board: {
        stakes: [
          { value: 20, seconds: 100, chosen: true, numbers: numbers(8, [2, 5]) },
          { value: 40, seconds: 150, chosen: false, numbers: numbers(8, [1]) },
        ],
        sets: false,
        rolling: null,
      },
    }),
    offers: [
      ...[1, 3, 4, 6, 7, 8].map((number) =>
        offer(
          `pick:${number}`,
          { type: 'board.pick', number },
          { label: 'offer.pick', params: { number }, keys: [`Digit${number}`] },
        ),
      ),
      ...['马晓燕', '王建国', '李芳'].map((name, index) =>
        offer(
          `player:t3-p${index + 1}`,
          { type: 'player.name', person: `t3-p${index + 1}`, waive: null },
          { label: 'offer.player', params: { number: index + 1, name } },
        ),
      ),
      ...ALWAYS,
      VOID,
    ],
  });

function numbers(count: number, taken: number[]) {
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    taken: taken.includes(index + 1),
    picked: false,
  }));
}

export const sprint = (now: number): ConsoleView =>
  consoleView({
    clock: running(now, 120_000, 71_300),
    scene: {
      kind: 'sprint',
      round: '争分夺秒',
      phase: 'running',
      player: null,
      answered: 4,
      items: 10,
      verdicts: null,
      right: null,
      remaining: null,
      result: null,
    },
    turn: turn({
      round: 'sprint',
      roundTitle: '争分夺秒',
      cycle: 1,
      current: 4,
      items: Array.from({ length: 10 }, (_, index) =>
        item({
          item: index,
          phase: index < 4 ? 'closed' : index === 4 ? 'open' : null,
          answer: index < 4 ? 'ABDB'.charAt(index) : null,
          withdrawn: index === 1,
        }),
      ),
    }),
    offers: [
      ...[0, 1, 2, 3].flatMap((index) => [
        offer(
          `withdraw.credit:${index}`,
          { type: 'withdraw', item: index, how: 'credit', reason: '…' },
          { label: 'offer.withdraw.credit', params: { item: index + 1 }, needs: 'reason' },
        ),
        offer(
          `withdraw.item:${index}`,
          { type: 'withdraw', item: index, how: 'replay-item', reason: '…' },
          { label: 'offer.withdraw.item', params: { item: index + 1 }, needs: 'reason' },
        ),
      ]),
      ...clockOffers(),
      ...ALWAYS,
      VOID,
    ],
  });

export const duel = (now: number): ConsoleView =>
  consoleView({
    clock: running(now, 10_000, 4300),
    scene: scene(SINGLE, 'open'),
    turn: turn({
      round: 'duel',
      roundTitle: '擂台比拼',
      cycle: 1,
      stake: null,
      current: 2,
      items: [
        item({ item: 0, phase: 'settled', answer: 'B', verdict: 'right' }),
        item({ item: 1, phase: 'settled', answer: 'D', verdict: 'wrong' }),
        item({ item: 2, phase: 'open' }),
        item({ item: 3, phase: null }),
        item({ item: 4, phase: null }),
      ],
      panel: {
        seats: Array.from({ length: 18 }, (_, seat) => (seat % 3 === 2 ? 'silent' : 'answered')),
        answered: 12,
        right: null,
        wrong: null,
        manual: false,
      },
    }),
    offers: [
      offer('panel', { type: 'panel.enter', right: 0, wrong: 0, reason: '…' }, { needs: 'panel' }),
      ...clockOffers(),
      ...ALWAYS,
      VOID,
    ],
  });

export const buzz = (): ConsoleView =>
  consoleView({
    scene: scene(SINGLE, 'presented'),
    teams: teams(null),
    turn: turn({
      round: 'playoff',
      roundTitle: '一锤定音',
      cycle: 1,
      kind: 'open',
      team: null,
      teamName: '',
      player: null,
      buzz: { state: 'judge', team: null, barred: [4], eligible: [1, 3, 4], cueAt: null },
      presses: [
        { press: 'p1', team: 4, afterCue: -812.4, deviceTime: null, uncertainty: 6, status: 'foul' },
        { press: 'p2', team: 1, afterCue: -120.25, deviceTime: null, uncertainty: 6, status: 'judge' },
        { press: 'p3', team: 3, afterCue: 231.9, deviceTime: null, uncertainty: 6, status: 'waiting' },
      ],
    }),
    offers: [
      offer(
        'press.fair:p2',
        { type: 'press.rule', press: 'p2', verdict: 'fair' },
        { label: 'offer.press.fair', params: { team: 1 }, keys: ['KeyV'] },
      ),
      offer(
        'press.foul:p2',
        { type: 'press.rule', press: 'p2', verdict: 'foul' },
        { label: 'offer.press.foul', params: { team: 1 }, keys: ['KeyL'] },
      ),
      offer('close', { type: 'item.close' }, { keys: ['KeyX'] }),
      ...ALWAYS,
      WITHDRAW,
      VOID,
    ],
  });
