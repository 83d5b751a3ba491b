// After a crash with a clock running the operator has three ways on: continue, the same question anew, void.
import { describe, expect, test } from 'vitest';
import { nextTurn, press, quiz } from './engine-formats-support.ts';
import { MemoryStage, sprinting } from './engine-support.ts';

/** A question of the warm-up is being answered; the desk dies with so many seconds left and comes back. */
function killed(): MemoryStage {
  const stage = new MemoryStage();
  stage.begin('warmup.1.1');
  stage.pass(4);
  stage.restart(6000);
  return stage;
}

describe('a desk killed while a question was being answered', () => {
  test('offers all three, continuing by the main key', () => {
    const stage = killed();
    expect(stage.live.clock).toMatchObject({ state: 'held', remaining: 6000, why: 'restart' });
    expect(stage.offered).toEqual(expect.arrayContaining(['clock.resume', 'clock.restart', 'void']));
    expect(stage.primary?.id).toBe('clock.resume');
  });

  test('goes on with what was left', () => {
    const stage = killed();
    stage.do({ type: 'clock.resume' });
    stage.pass(2);
    expect(stage.left).toBe(4);
  });

  test('asks the same question again with full time', () => {
    const stage = killed();
    const question = stage.item.question;
    stage.do({ type: 'clock.restart', reason: '系统中断' });
    stage.do({ type: 'clock.resume' });
    stage.pass(1);
    expect(stage.left).toBe(9);
    expect(stage.item.question).toEqual(question);
  });

  test('voids the turn, which is then played anew', () => {
    const stage = killed();
    stage.do({ type: 'turn.void', reason: '系统中断' });
    expect(stage.posted('warmup.1.1')).toEqual([]);
    stage.do({ type: 'rundown.advance', entry: 'warmup.1.1' });
    expect(stage.live.id).toBe('warmup.1.1');
  });
});

test('a sprint with answers given is continued or voided: its full time would be given twice', () => {
  const stage = sprinting(3);
  stage.restart(60_000);
  expect(stage.offered).toEqual(expect.arrayContaining(['clock.resume', 'void']));
  expect(stage.refused({ type: 'clock.restart', reason: '系统中断' })).toBe('clock.answers-given');
});

describe('a half with a game clock', () => {
  const half = () => {
    const stage = quiz({
      who: { by: 'buzz' },
      game: { periods: 2, seconds: 60 },
      buzz: { opens: 'presented' },
    });
    nextTurn(stage);
    stage.do({ type: 'game.start' });
    stage.do({ type: 'item.present' });
    stage.pass(10);
    return stage;
  };

  test('killed while nobody was answering is continued, or its turn voided', () => {
    const stage = half();
    stage.restart(null, 50_000);
    expect(stage.state.game?.clock).toMatchObject({ state: 'held', remaining: 50_000 });
    expect(stage.offered).toEqual(expect.arrayContaining(['game.resume', 'void']));
  });

  test('killed during an answer has both clocks to go on with, the answer also with full time', () => {
    const stage = half();
    press(stage, 1);
    stage.do({ type: 'begin' });
    stage.pass(5);
    stage.restart(24_900, 44_900);
    expect(stage.offered).toEqual(
      expect.arrayContaining(['game.resume', 'clock.resume', 'clock.restart', 'void']),
    );
  });
});
