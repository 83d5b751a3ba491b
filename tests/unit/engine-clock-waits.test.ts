// While the clock stands in an answer the main key starts it again, and the other ways on are offered beside it.
import { expect, test } from 'vitest';
import { MemoryStage } from './engine-support.ts';

const ids = (stage: MemoryStage) => stage.offers.map(({ id }) => id);

function answering(): MemoryStage {
  const stage = new MemoryStage();
  stage.begin('warmup.1.1');
  stage.pass(4);
  return stage;
}

test('after a restart of the desk the main key resumes; restart, void and withdrawal are offered too', () => {
  const stage = answering();
  stage.restart();
  expect(stage.live.clock?.state).toBe('held');
  expect(stage.primary?.id).toBe('clock.resume');
  expect(ids(stage)).toEqual(expect.arrayContaining(['clock.restart', 'void', 'withdraw', 'done']));
});

test('with the full time back the main key starts it', () => {
  const stage = answering();
  stage.restart();
  stage.do({ type: 'clock.restart', reason: '断电' });
  expect(stage.primary?.id).toBe('clock.resume');
  stage.do({ type: 'clock.resume' });
  expect(stage.primary?.id).toBe('done');
});

test('paused by hand the main key resumes, and done can still be said', () => {
  const stage = answering();
  stage.do({ type: 'clock.pause' });
  expect(stage.primary?.id).toBe('clock.resume');
  expect(ids(stage)).toContain('done');
});
