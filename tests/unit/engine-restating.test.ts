// 复述题目: whoever stopped the reading says first what was asked.
import { expect, test } from 'vitest';
import { ledger, nextTurn, type Parts, press, quiz, said, takenBack } from './engine-formats-support.ts';
import type { MemoryStage } from './engine-support.ts';

const RESTATE: Parts = {
  who: { by: 'buzz' },
  buzz: { opens: 'presented', restate: true },
  score: { wrong: { formula: '0' }, misrestated: { formula: '-10' } },
};

/** The question is being read. */
function read(parts: Parts): MemoryStage {
  const stage = quiz(parts);
  nextTurn(stage);
  stage.do({ type: 'item.present' });
  return stage;
}

test('the answer waits for it; restated rightly, it goes on', () => {
  const stage = read(RESTATE);
  press(stage, 2);
  expect(stage.refused({ type: 'begin' })).toBe('restate.needed');
  expect(stage.primary?.id).toBe('restate.right');
  takenBack(stage, { type: 'restate.rule', verdict: 'right' }, 'host');
  expect(stage.refused({ type: 'restate.rule', verdict: 'wrong' })).toBe('restate.none');
  said(stage, 'right');
  stage.finish();
  expect(ledger(stage)).toEqual(['2: 10 right']);
});

test('restated wrongly, it is a miss of its own kind, and fixed', () => {
  const stage = read(RESTATE);
  press(stage, 2);
  takenBack(stage, { type: 'restate.rule', verdict: 'wrong' }, 'judge-1');
  expect(stage.item).toMatchObject({ phase: 'closed', attempts: [{ verdict: 'misrestated' }] });
  expect(stage.refused({ type: 'rule', verdict: 'right', confirm: true }, 'judge-1')).toBe('rule.fixed');
  stage.finish();
  expect(ledger(stage)).toEqual(['2: -10 misrestated']);
});

test('after which the others may press where a miss lets them', () => {
  const stage = read({ ...RESTATE, miss: { follow: 'rebound' } });
  press(stage, 2);
  stage.do({ type: 'restate.rule', verdict: 'wrong' });
  expect(stage.primary?.id).toBe('rebound');
  stage.do({ type: 'rebound' });
  press(stage, 2);
  expect(stage.item.buzz?.state).toBe('armed');
  press(stage, 1);
  stage.do({ type: 'restate.rule', verdict: 'right' });
  said(stage, 'right');
  stage.finish();
  expect(ledger(stage)).toEqual(['2: -10 misrestated', '1: 10 right']);
});

test('where the press starts the clock, restating does instead', () => {
  const stage = read({ ...RESTATE, clock: { starts: 'claim' } });
  press(stage, 2);
  expect(stage.live.clock).toBeNull();
  stage.do({ type: 'restate.rule', verdict: 'right' });
  expect(stage.item.phase).toBe('open');
  expect(stage.left).toBe(30);
});

test('nobody has to restate before a press', () => {
  expect(read(RESTATE).refused({ type: 'restate.rule', verdict: 'right' })).toBe('restate.none');
});
