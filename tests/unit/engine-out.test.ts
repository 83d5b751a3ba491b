// 弃权 and 取消资格 of a team or a player: what is left of the contest goes on without them.
import { describe, expect, test } from 'vitest';
import { standings } from '#engine/standings.ts';
import {
  answer,
  answered,
  contestOf,
  cue,
  nextTurn,
  order,
  type Parts,
  press,
  quiz,
  stageOf,
  takenBack,
} from './engine-formats-support.ts';
import type { MemoryStage } from './engine-support.ts';

const out = (team: number, person: string | null = null) =>
  ({ type: 'team.out', team, person, kind: 'withdrawn', reason: 'ill' }) as const;

/** Pending turns as `naming→answering`. */
function pairs(stage: MemoryStage): string[] {
  return stage.state.rundown.flatMap((entry) =>
    entry.kind === 'turn' && entry.naming !== null ? [`${entry.naming}→${entry.team ?? '?'}`] : [],
  );
}

describe('a team', () => {
  test('is put out by judges, between turns, once', () => {
    const stage = quiz({});
    expect(stage.refused(out(1))).toBe('rule.needs-judge');
    nextTurn(stage);
    expect(stage.refused(out(1), 'judge-1')).toBe('out.turn-live');
    answer(stage, 'right');
    takenBack(stage, out(2), 'judge-1');
    expect(stage.refused(out(2), 'judge-1')).toBe('team.out');
    expect(stage.refused(out(9), 'judge-1')).toBe('team.unknown');
  });

  test('has no turns any more', () => {
    const stage = quiz({ who: { by: 'order', cycles: 2 } });
    expect(order(stage, 1)).toEqual([1]);
    stage.do(out(2), 'judge-1');
    expect(order(stage, 3)).toEqual([3, 1, 3]);
    expect(stage.offered).toContain('results.confirm:judges');
  });

  test('may not press, nor have the question of another', () => {
    const stage = stageOf(
      contestOf({ open: { who: { by: 'buzz' }, buzz: {} }, own: { miss: { follow: 'next' } } }),
    );
    stage.do(out(2), 'judge-1');
    nextTurn(stage);
    expect(stage.live.eligible).toEqual([1, 3]);
    stage.do({ type: 'item.present' });
    cue(stage);
    press(stage, 2);
    expect(stage.item.buzz?.state).toBe('armed');
    press(stage, 3);
    stage.do({ type: 'begin' });
    stage.do({ type: 'done', answer: null });
    stage.rule('right');
    stage.finish();
    nextTurn(stage);
    answered(stage, 'wrong');
    stage.do({ type: 'rebound' });
    expect(stage.item.attempts.at(-1)?.team).toBe(3);
  });

  test('has no attempt where all answer at once, and gains nothing from others', () => {
    const stage = quiz({
      who: { by: 'all' },
      answer: { entry: 'desk' },
      ruledBy: 'key',
      score: { wrong: { formula: '1', to: ['others'] }, unanswered: { formula: '1', to: ['others'] } },
    });
    stage.do(out(3), 'judge-1');
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    stage.do({ type: 'begin' });
    expect(stage.item.attempts.map(({ team }) => team)).toEqual([1, 2]);
    stage.pass(30);
    stage.finish();
    expect([1, 2, 3].map((team) => stage.score(team))).toEqual(['1', '1', '0']);
  });

  test('stands last in the ranking, without a rank of its own making, whatever its points', () => {
    const stage = quiz({});
    order(stage, 1, 'right');
    stage.do({ ...out(1), kind: 'disqualified' }, 'judge-1');
    order(stage, 2, 'wrong');
    expect(standings(stage.state).map(({ team, rank, out: kind }) => [team, rank, kind])).toEqual([
      [2, 1, null],
      [3, 1, null],
      [1, 3, 'disqualified'],
    ]);
  });

  test('keeps the points it was given in the record', () => {
    const stage = quiz({});
    order(stage, 1, 'right');
    stage.do(out(1), 'judge-1');
    expect(stage.score(1)).toBe('10');
  });
});

describe('pairs', () => {
  const named = (by: 'mirror' | 'next' | 'previous' | 'free'): Parts => ({
    who: { by: 'designation', pairs: by },
  });

  test.each([
    ['mirror', ['4→1', '1→4', '1→3']],
    ['next', ['1→3', '3→4', '4→1']],
    ['previous', ['1→4', '3→1', '4→3']],
  ] as const)('of a round that has not begun are made anew (%s)', (by, made) => {
    const stage = quiz(named(by), { teams: 4 });
    takenBack(stage, out(2), 'judge-1');
    expect(pairs(stage)).toEqual(made);
  });

  test('that were played stay; the rest is made anew', () => {
    const stage = quiz(named('next'), { teams: 4 });
    expect(order(stage, 1)).toEqual([2]);
    stage.do(out(3), 'judge-1');
    expect(pairs(stage)).toEqual(['1→2', '2→4', '4→1']);
    expect(order(stage, 2)).toEqual([4, 1]);
    expect(stage.offered).toContain('results.confirm:judges');
  });

  test.each([1, 2, 3])('freely named: every team left answers once, also when team %i goes', (gone) => {
    const stage = quiz(named('free'), { teams: 4 });
    const answering: (number | null)[] = [];
    const name = () => {
      nextTurn(stage);
      const offered = stage.offered.filter((id) => id.startsWith('team:')).map((id) => Number(id.slice(5)));
      expect(offered.length).toBeGreaterThan(0);
      stage.do({ type: 'team.name', team: Math.min(...offered) });
      answering.push(stage.live.team);
      answer(stage, 'wrong');
    };
    name();
    stage.do(out(gone), 'judge-1');
    while (!stage.offered.includes('results.confirm:judges')) name();
    const left = [1, 2, 3, 4].filter((team) => team !== gone || answering[0] === team);
    expect([...answering].sort()).toEqual(left);
  });

  test('of a list: whoever lost the team that names it is named by the next', () => {
    const list = [
      { naming: 2, answering: 1 },
      { naming: 3, answering: 2 },
      { naming: 1, answering: 3 },
    ];
    const stage = quiz({ who: { by: 'designation', pairs: list } });
    stage.do(out(2), 'judge-1');
    expect(pairs(stage)).toEqual(['3→1', '1→3']);
  });
});

describe('a player', () => {
  test('may not be named any more; the team plays on', () => {
    const stage = quiz({ player: { by: 'team' } });
    takenBack(stage, out(1, 't1-p2'), 'judge-1');
    expect(stage.refused(out(1, 't1-p2'), 'judge-1')).toBe('out.person');
    expect(stage.refused(out(1, 't2-p2'), 'judge-1')).toBe('player.unknown');
    expect(nextTurn(stage)).toBe('quiz.1.1');
    expect(stage.refused({ type: 'player.name', person: 't1-p2', waive: null })).toBe('player.not-allowed');
    expect(stage.offered).not.toContain('player:t1-p2');
    stage.do({ type: 'player.name', person: 't1-p1', waive: null });
  });

  test('whose number would come up is replaced by another who is named', () => {
    const stage = quiz({ who: { by: 'order', cycles: 2 }, player: { by: 'cycle' } });
    stage.do(out(1, 't1-p1'), 'judge-1');
    nextTurn(stage);
    expect(stage.live.player).toBeNull();
    expect(stage.refused({ type: 'item.present' })).toBe('player.needed');
    expect(stage.offered).toContain('player:t1-p2');
    stage.do({ type: 'player.name', person: 't1-p2', waive: null });
    answer(stage, 'right');
    nextTurn(stage);
    expect(stage.live.player).toBe('t2-p1');
  });

  test('also where all teams answer at once', () => {
    const stage = quiz({ who: { by: 'all' }, player: { by: 'cycle' }, answer: { entry: 'desk' } });
    stage.do(out(2, 't2-p1'), 'judge-1');
    nextTurn(stage);
    expect(stage.live.players).toEqual({ 1: 't1-p1', 3: 't3-p1' });
    expect(stage.offered).toContain('player:t2-p3');
    expect(stage.offered).not.toContain('player:t1-p3');
    stage.do({ type: 'player.name', person: 't2-p3', waive: null });
    expect(stage.live.players[2]).toBe('t2-p3');
  });

  test('the last of them: the team plays as one', () => {
    const stage = quiz({ player: { by: 'team' } }, { players: 1 });
    stage.do(out(1, 't1-p1'), 'judge-1');
    nextTurn(stage);
    answer(stage, 'right');
    expect(stage.score(1)).toBe('10');
  });
});

test('with all teams but one out, the contest still comes to its end', () => {
  const stage = stageOf(
    contestOf({
      own: {},
      open: { who: { by: 'buzz' }, buzz: {} },
      named: { who: { by: 'designation', pairs: 'mirror' } },
      ranked: { who: { by: 'designation', pairs: 'ranks' } },
      throne: { who: { by: 'champion' }, buzz: {} },
    }),
  );
  stage.do(out(1), 'judge-1');
  stage.do(out(2), 'judge-1');
  for (let step = 0; step < 20 && !stage.offered.includes('results.confirm:judges'); step += 1) {
    stage.do({ type: 'rundown.advance', entry: null });
    if (stage.state.turn === null || stage.state.turn.state !== 'called') continue;
    if (stage.live.kind === 'single') answer(stage, 'right');
    else {
      stage.do({ type: 'item.present' });
      stage.do({ type: 'item.close' });
      stage.finish();
    }
  }
  expect(stage.offered).toContain('results.confirm:judges');
});
