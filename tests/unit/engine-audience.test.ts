// The audience (观众): a question nobody could answer goes to it, for no points or for those of a team it stands for.
import { expect, test } from 'vitest';
import {
  answered,
  cue,
  ledger,
  nextTurn,
  opened,
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

test('the audience is asked at once after a miss', () => {
  const stage = START({ miss: { follow: 'audience' } });
  answered(stage, 'wrong');
  expect(stage.primary).toMatchObject({ id: 'rebound', label: 'offer.rebound.audience' });
  takenBack(stage, { type: 'rebound' });
  expect(stage.item).toMatchObject({ phase: 'closed', audience: true });
  expect(stage.refused({ type: 'rebound' })).toBe('rebound.none');
  expect(stage.refused({ type: 'rule', verdict: 'right', confirm: true }, 'judge-1')).toBe('rule.not-closed');
  stage.finish();
  expect(ledger(stage)).toEqual(['1: 0 wrong']);
});

test('the audience is never asked after a right answer', () => {
  const stage = START({ miss: { follow: 'audience' } });
  answered(stage, 'right');
  expect(stage.refused({ type: 'rebound' })).toBe('rebound.none');
});

test.each(['rebound', 'next'] as const)('the audience is asked after the last who tried (%s)', (follow) => {
  const buzzing: Parts = follow === 'rebound' ? { who: { by: 'buzz' }, buzz: {} } : {};
  const stage = START({ ...buzzing, miss: { follow, times: 1, finally: 'audience' } });
  if (follow === 'rebound') won(stage, 1);
  else stage.do({ type: 'item.present' });
  said(stage, 'wrong');
  stage.do({ type: 'rebound' });
  if (follow === 'rebound') {
    cue(stage);
    press(stage, 2);
  }
  said(stage, 'wrong');
  expect(stage.primary?.label).toBe('offer.rebound.audience');
  stage.do({ type: 'rebound' });
  expect(stage.item.audience).toBe(true);
  stage.finish();
  expect(ledger(stage)).toEqual(['1: 0 wrong', '2: 0 wrong']);
});

test('nobody presses after the cue: the question goes to it where silence does', () => {
  const stage = START({ who: { by: 'buzz' }, buzz: { window: 15, silence: 'audience' } });
  opened(stage);
  expect(stage.left).toBe(15);
  stage.pass(15);
  expect(stage.item).toMatchObject({ phase: 'closed', audience: true });
});

test('the audience may answer for a team where the rules give points for it', () => {
  const stage = START({ miss: { follow: 'audience' }, score: { audience: { formula: '5' } } });
  answered(stage, 'wrong');
  expect(stage.refused({ type: 'audience.credit', team: 3 })).toBe('audience.none');
  stage.do({ type: 'rebound' });
  expect(stage.offered).toContain('audience:3');
  takenBack(stage, { type: 'audience.credit', team: 1 }, 'host');
  stage.finish();
  expect(ledger(stage)).toEqual(['1: 0 wrong', '1: 5 audience']);
  stage.do(
    {
      type: 'correct',
      change: { of: 'ruling', turn: 'quiz.1.1', item: 0, verdict: 'right', team: 1 },
      reason: 'heard again',
    },
    'judge-1',
  );
  expect(stage.score(1)).toBe('15');
});
