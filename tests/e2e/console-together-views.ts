// The console while all teams answer at once: boards being written, ruled team by team, scored.
import type { Offer } from '#contract/offer.ts';
import type { ConsoleView, TeamScore, TurnView } from '#contract/view.ts';
import {
  ALWAYS,
  answer,
  clockOffers,
  consoleView,
  item,
  JUDGES,
  offer,
  running,
  SINGLE,
  scene,
  teams,
  turn,
  VOID,
} from './console-parts.ts';

const VERDICTS = ['right', 'wrong', 'incomplete', 'late', 'prompted', 'unanswered'] as const;

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
