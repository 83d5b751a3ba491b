// One team names for another: a neighbour, a rank, whom it likes, or as listed; a player, a stake, a set.
import { describe, expect, test } from 'vitest';
import type { WrittenDefinition } from '#contract/definition.ts';
import {
  answer,
  contestOf,
  ledger,
  nextTurn,
  type Parts,
  quiz,
  said,
  stageOf,
  takenBack,
  turns,
} from './engine-formats-support.ts';
import type { MemoryStage } from './engine-support.ts';

type Pairs = Extract<NonNullable<WrittenDefinition['rounds'][number]['who']>, { by: 'designation' }>['pairs'];

const named = (pairs: Pairs, more: Parts = {}): Parts => ({ who: { by: 'designation', pairs }, ...more });

/** Who names for whom, as `1→2`; of a turn nobody is named for yet `1→?`. */
function pairs(stage: MemoryStage): string[] {
  return stage.state.rundown.flatMap((entry) =>
    entry.kind === 'turn' && entry.naming !== null ? [`${entry.naming}→${entry.team ?? '?'}`] : [],
  );
}

describe('neighbours', () => {
  test('each names for the next, the last for the first', () => {
    expect(pairs(quiz(named('next'), { teams: 4 }))).toEqual(['1→2', '2→3', '3→4', '4→1']);
  });

  test('each names for the one before, the first for the last', () => {
    expect(pairs(quiz(named('previous'), { teams: 4 }))).toEqual(['1→4', '2→1', '3→2', '4→3']);
  });
});

describe('by rank', () => {
  /** Teams with these points, and the round of pairs begun. */
  function ranked(points: readonly number[]): MemoryStage {
    const stage = stageOf(contestOf({ quiz: named('ranks') }), { teams: points.length });
    for (const [index, given] of points.entries())
      if (given !== 0)
        stage.do(
          {
            type: 'points.give',
            team: index + 1,
            person: null,
            ledger: 'live',
            points: given,
            reason: 'rank',
          },
          'judge-1',
        );
    return stage;
  }

  test('first with second and third with fourth, each for the other; known when the round begins', () => {
    const stage = ranked([10, 40, 30, 20]);
    expect(turns(stage)).toEqual([]);
    nextTurn(stage);
    expect(pairs(stage)).toEqual(['3→2', '2→3', '1→4', '4→1']);
  });

  test('of an odd number the last names for itself', () => {
    const stage = ranked([10, 20, 30]);
    nextTurn(stage);
    expect(pairs(stage)).toEqual(['2→3', '3→2', '1→1']);
  });

  test('equal scores stand in the order of numbers', () => {
    const stage = ranked([0, 0, 0, 0]);
    nextTurn(stage);
    expect(pairs(stage)).toEqual(['2→1', '1→2', '4→3', '3→4']);
  });

  test('the lower of the pair picks the set of both', () => {
    const stage = stageOf(
      contestOf({ quiz: named('ranks', { items: 2, question: { from: 'sets', pick: 'lower' } }) }),
      { teams: 2, questions: 4 },
    );
    nextTurn(stage);
    expect(stage.offered).toEqual(expect.arrayContaining(['pick:1', 'pick:2']));
    takenBack(stage, { type: 'board.pick', number: 2 }, 'host');
    expect(stage.live.items.map((item) => item.question?.id)).toEqual(['quiz-q-3', 'quiz-q-4']);
    answer(stage, 'right');
    answer(stage, 'wrong');
    nextTurn(stage);
    expect(stage.refused({ type: 'board.pick', number: 2 })).toBe('board.taken');
    expect(stage.refused({ type: 'board.pick', number: 3 })).toBe('board.unknown');
  });
});

describe('freely', () => {
  const free = (teams = 3) => {
    const stage = quiz(named('free'), { teams });
    nextTurn(stage);
    return stage;
  };

  test('each names a team that has not answered yet, and only others', () => {
    const stage = free();
    expect(stage.live).toMatchObject({ naming: 1, team: null });
    expect(stage.offered).toEqual(expect.arrayContaining(['team:2', 'team:3']));
    expect(stage.offered).not.toContain('team:1');
    expect(stage.refused({ type: 'item.present' })).toBe('team.needed');
    expect(stage.refused({ type: 'team.name', team: 1 })).toBe('team.answered');
    takenBack(stage, { type: 'team.name', team: 3 }, 'host');
    expect(stage.refused({ type: 'team.name', team: 2 })).toBe('team.fixed');
    answer(stage, 'right');
    nextTurn(stage);
    expect(stage.live.naming).toBe(2);
    expect(stage.refused({ type: 'team.name', team: 3 })).toBe('team.answered');
  });

  test('whoever is left alone at the end answers, named by itself', () => {
    const stage = free();
    stage.do({ type: 'team.name', team: 2 });
    answer(stage, 'wrong');
    nextTurn(stage);
    stage.do({ type: 'team.name', team: 1 });
    answer(stage, 'wrong');
    nextTurn(stage);
    expect(stage.live.naming).toBe(3);
    stage.do({ type: 'team.name', team: 3 });
    answer(stage, 'right');
    expect(ledger(stage)).toEqual(['2: 0 wrong', '1: 0 wrong', '3: 10 right']);
  });

  test('every team has answered once, whoever was named when', () => {
    const stage = free(4);
    const answering: (number | null)[] = [];
    for (const team of [4, 3, 2, 1]) {
      stage.do({ type: 'team.name', team });
      answering.push(stage.live.team);
      answer(stage, 'wrong');
      if (answering.length < 4) nextTurn(stage);
    }
    expect(answering).toEqual([4, 3, 2, 1]);
    expect(stage.offered).toContain('results.confirm:judges');
  });
});

describe('a list', () => {
  const list = [
    { naming: 2, answering: 1 },
    { naming: 3, answering: 2 },
    { naming: 1, answering: 3 },
  ];

  test('is kept to in its order', () => {
    expect(pairs(quiz(named(list)))).toEqual(['2→1', '3→2', '1→3']);
  });

  test('that leaves a team without a turn does not start', () => {
    expect(() => quiz(named(list), { teams: 4 })).toThrow(/setup\.designation/);
  });
});

describe('what the naming team names', () => {
  test('a player of the other team', () => {
    const stage = quiz(named('next', { player: { by: 'opponent' } }));
    nextTurn(stage);
    expect(stage.refused({ type: 'item.present' })).toBe('player.needed');
    expect(stage.refused({ type: 'player.name', person: 't1-p1', waive: null })).toBe('player.unknown');
    takenBack(stage, { type: 'player.name', person: 't2-p3', waive: null }, 'host');
    answer(stage, 'right');
    expect(stage.state.postings).toMatchObject([{ team: 2, person: 't2-p3' }]);
  });

  test('the stake, and with it the set', () => {
    const stage = quiz(
      named('next', {
        stake: { by: 'choice', values: [10, 30], chooser: 'naming' },
        question: { from: 'board', pick: 'naming' },
        score: { wrong: { formula: '-stake' } },
      }),
    );
    nextTurn(stage);
    expect(stage.refused({ type: 'stake.choose', team: 1, value: 30 })).toBe('stake.not-the-turn');
    expect(stage.offered).toContain('stake:2-30');
    takenBack(stage, { type: 'stake.choose', team: 2, value: 30 });
    expect(stage.refused({ type: 'item.present' })).toBe('question.needed');
    stage.do({ type: 'board.pick', number: 5 });
    expect(stage.live.items[0]?.question?.id).toBe('quiz-q-30-5');
    answer(stage, 'wrong');
    expect(ledger(stage)).toEqual(['2: -30 wrong']);
  });

  test('and gains when the team it named misses', () => {
    const stage = quiz(
      named('next', {
        score: { wrong: { formula: 'stake / 2', to: ['naming'] }, unanswered: { formula: '-stake' } },
      }),
    );
    nextTurn(stage);
    answer(stage, 'wrong');
    nextTurn(stage);
    answer(stage, 'unanswered');
    nextTurn(stage);
    answer(stage, 'right');
    expect(ledger(stage)).toEqual(['1: 5 wrong', '3: -10 unanswered', '1: 10 right']);
    expect(stage.state.postings[0]).toMatchObject({ team: 1, of: 2 });
  });

  test('a correction moves the points from the naming team to the one that answered', () => {
    const stage = quiz(named('next', { score: { wrong: { formula: '5', to: ['naming'] } } }));
    const id = nextTurn(stage);
    answer(stage, 'wrong');
    takenBack(
      stage,
      {
        type: 'correct',
        change: { of: 'ruling', turn: id, item: 0, verdict: 'right' },
        reason: 'the key was wrong',
      },
      'judge-1',
    );
    expect(['1', '2', '3'].map((team) => stage.score(Number(team)))).toEqual(['0', '10', '0']);
  });

  test('a correction also pays a naming team that had got nothing', () => {
    const stage = quiz(
      named('next', {
        score: { right: { formula: '0', to: ['naming'] }, wrong: { formula: '5', to: ['naming'] } },
      }),
    );
    const id = nextTurn(stage);
    answer(stage, 'right');
    expect(ledger(stage)).toEqual([]);
    stage.do(
      {
        type: 'correct',
        change: { of: 'ruling', turn: id, item: 0, verdict: 'wrong' },
        reason: 'heard again',
      },
      'judge-1',
    );
    expect(stage.score(1)).toBe('5');
  });
});

test('whoever follows a miss answers in the place of the team that was named', () => {
  const stage = quiz(named('next', { miss: { follow: 'next' } }));
  nextTurn(stage);
  stage.do({ type: 'item.present' });
  said(stage, 'wrong');
  takenBack(stage, { type: 'rebound' });
  said(stage, 'right');
  stage.finish();
  expect(ledger(stage)).toEqual(['2: 0 wrong', '3: 10 right']);
});
