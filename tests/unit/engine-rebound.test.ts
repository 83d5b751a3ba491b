// What follows a miss: the others press, the next team tries, or the question is over.
import { describe, expect, test } from 'vitest';
import {
  answer,
  answered,
  cue,
  ledger,
  nextTurn,
  type Parts,
  press,
  quiz,
  said,
  takenBack,
  won,
} from './engine-formats-support.ts';
import type { MemoryStage } from './engine-support.ts';

const START = (parts: Parts, teams = 4): MemoryStage => {
  const stage = quiz(parts, { teams });
  nextTurn(stage);
  return stage;
};

describe('the question is over', () => {
  test('where the rules say nothing else', () => {
    const stage = START({ who: { by: 'buzz' }, buzz: {} });
    won(stage, 1);
    said(stage, 'wrong');
    expect(stage.refused({ type: 'rebound' })).toBe('rebound.none');
    expect(stage.primary?.id).toBe('reveal');
  });
});

describe('the others press', () => {
  const PRESS: Parts = {
    who: { by: 'buzz' },
    items: 2,
    buzz: {},
    miss: { follow: 'rebound', times: 2, seconds: 10 },
    score: { wrong: { formula: '-stake' } },
  };

  test('whoever missed may not; the further answer has its own seconds', () => {
    const stage = START(PRESS);
    won(stage, 1);
    stage.do({ type: 'begin' });
    expect(stage.left).toBe(30);
    said(stage, 'wrong');
    expect(stage.primary?.id).toBe('rebound');
    takenBack(stage, { type: 'rebound' }, 'host');
    expect(stage.refused({ type: 'begin' })).toBe('buzz.unclaimed');
    cue(stage);
    press(stage, 1);
    expect(stage.item.buzz?.state).toBe('armed');
    press(stage, 3);
    stage.do({ type: 'begin' });
    expect(stage.left).toBe(10);
    said(stage, 'right');
    expect(stage.refused({ type: 'rebound' })).toBe('rebound.none');
    stage.finish();
    expect(ledger(stage)).toEqual(['1: -10 wrong', '3: 10 right']);
  });

  test('as often as the rules say, then it is over', () => {
    const stage = START(PRESS);
    won(stage, 1);
    said(stage, 'wrong');
    for (const team of [2, 3]) {
      stage.do({ type: 'rebound' });
      cue(stage);
      press(stage, team);
      said(stage, 'wrong');
    }
    expect(stage.refused({ type: 'rebound' })).toBe('rebound.none');
    stage.finish();
    expect(ledger(stage)).toEqual(['1: -10 wrong', '2: -10 wrong', '3: -10 wrong']);
  });

  test('nobody is left: it is over before', () => {
    const stage = START({ ...PRESS, miss: { follow: 'rebound', times: 9 } }, 2);
    won(stage, 1);
    said(stage, 'wrong');
    stage.do({ type: 'rebound' });
    cue(stage);
    press(stage, 2);
    said(stage, 'wrong');
    expect(stage.refused({ type: 'rebound' })).toBe('rebound.none');
  });

  test('the rebound may be forgone, or nobody presses', () => {
    const forgone = START(PRESS);
    won(forgone, 1);
    said(forgone, 'wrong');
    forgone.finish();
    expect(ledger(forgone)).toEqual(['1: -10 wrong']);
    const silent = START(PRESS);
    won(silent, 1);
    said(silent, 'wrong');
    silent.do({ type: 'rebound' });
    cue(silent);
    takenBack(silent, { type: 'item.close' }, 'host');
    silent.finish();
    expect(ledger(silent)).toEqual(['1: -10 wrong']);
  });

  test('at the next question everybody may press again', () => {
    const stage = START(PRESS);
    won(stage, 1);
    said(stage, 'wrong');
    stage.do({ type: 'rebound' });
    cue(stage);
    press(stage, 2);
    said(stage, 'right');
    stage.finish();
    won(stage, 1);
    said(stage, 'right');
    stage.finish();
    expect(ledger(stage).at(-1)).toBe('1: 10 right');
  });

  test('a late or unanswered question is a miss as well', () => {
    const stage = START({ ...PRESS, late: 'cut' });
    won(stage, 1);
    stage.do({ type: 'begin' });
    stage.pass(30);
    expect(stage.item.attempts).toMatchObject([{ verdict: 'late' }]);
    expect(stage.primary?.id).toBe('rebound');
  });

  test('a correction of an earlier answer leaves the later ones as they are', () => {
    const stage = START(PRESS);
    won(stage, 1);
    said(stage, 'wrong');
    stage.do({ type: 'rebound' });
    cue(stage);
    press(stage, 2);
    said(stage, 'wrong');
    stage.finish();
    stage.do({ type: 'item.present' });
    takenBack(
      stage,
      {
        type: 'correct',
        change: { of: 'ruling', turn: 'quiz.1', item: 0, verdict: 'right', team: 1 },
        reason: 'heard again',
      },
      'judge-1',
    );
    expect(ledger(stage)).toEqual(['1: -10 wrong', '2: -10 wrong', '1: 10 correction', '1: 10 right']);
    expect([1, 2].map((team) => stage.score(team))).toEqual(['10', '-10']);
  });
});

describe('the others press at the question of one team', () => {
  const OPENED: Parts = {
    items: 2,
    buzz: {},
    miss: { follow: 'rebound', seconds: 5 },
    score: { right: { formula: 'stake * (1 + first) / 2' }, wrong: { formula: '-2', to: ['others'] } },
  };

  test('all but the team itself', () => {
    const stage = START(OPENED);
    answered(stage, 'wrong');
    stage.do({ type: 'rebound' });
    cue(stage);
    press(stage, 1);
    expect(stage.item.buzz?.state).toBe('armed');
    press(stage, 4);
    stage.do({ type: 'begin' });
    expect(stage.left).toBe(5);
    said(stage, 'right');
    stage.finish();
    expect(ledger(stage)).toEqual(['2: -2 wrong', '3: -2 wrong', '4: -2 wrong', '4: 5 right']);
  });

  test('the next question of the turn is the team’s own again', () => {
    const stage = START(OPENED);
    answered(stage, 'wrong');
    stage.do({ type: 'rebound' });
    cue(stage);
    press(stage, 4);
    said(stage, 'wrong');
    stage.finish();
    answered(stage, 'right');
    expect(stage.item.buzz).toBeNull();
    stage.finish();
    expect(ledger(stage).at(-1)).toBe('1: 10 right');
  });
});

describe('the next team tries', () => {
  const NEXT: Parts = {
    miss: { follow: 'next', times: 2, seconds: 15 },
    score: { wrong: { formula: '-1' } },
  };

  test('in the order of numbers, from the last on to the first', () => {
    const stage = START(NEXT, 3);
    answer(stage, 'right');
    nextTurn(stage);
    answered(stage, 'wrong');
    expect(stage.primary).toMatchObject({ id: 'rebound', label: 'offer.rebound.team', params: { team: 3 } });
    takenBack(stage, { type: 'rebound' });
    expect(stage.item).toMatchObject({ phase: 'presented', attempts: [{}, { team: 3, state: 'assigned' }] });
    expect(stage.primary?.id).toBe('begin');
    stage.do({ type: 'begin' });
    expect(stage.left).toBe(15);
    said(stage, 'wrong');
    stage.do({ type: 'rebound' });
    said(stage, 'right');
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 10 right', '2: -1 wrong', '3: -1 wrong', '1: 10 right']);
  });

  test('a team may name the player who tries', () => {
    const stage = START({ ...NEXT, player: { by: 'team' } }, 3);
    stage.do({ type: 'player.name', person: 't1-p1', waive: null });
    answered(stage, 'wrong');
    stage.do({ type: 'rebound' });
    expect(stage.refused({ type: 'player.name', person: 't1-p2', waive: null })).toBe('player.unknown');
    takenBack(stage, { type: 'player.name', person: 't2-p3', waive: null });
    said(stage, 'right');
    stage.finish();
    expect(stage.state.postings.map(({ person }) => person)).toEqual(['t1-p1', 't2-p3']);
  });

  test('time to begin counts for the next team as well', () => {
    const stage = START({ ...NEXT, clock: { begin: 4 } }, 3);
    answered(stage, 'wrong');
    stage.do({ type: 'rebound' });
    expect(stage.left).toBe(4);
    stage.pass(4);
    expect(stage.item).toMatchObject({ phase: 'closed', attempts: [{}, { overdue: 'pending' }] });
  });

  test('the next question of a block is the team’s own again', () => {
    const stage = START({ ...NEXT, items: 2 }, 3);
    answered(stage, 'wrong');
    stage.do({ type: 'rebound' });
    said(stage, 'right');
    stage.finish();
    answer(stage, 'right');
    expect(ledger(stage)).toEqual(['1: -1 wrong', '2: 10 right', '1: 10 right']);
  });
});
