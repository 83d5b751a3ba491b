// Time halves: questions come one after the other while the game clock has time; the one begun is finished.
import { describe, expect, test } from 'vitest';
import { remainingAt } from '#engine/select.ts';
import { projectorView } from '#engine/views/projector.ts';
import {
  contestOf,
  ledger,
  nextTurn,
  type Parts,
  press,
  quiz,
  said,
  stageOf,
  takenBack,
} from './engine-formats-support.ts';
import type { MemoryStage } from './engine-support.ts';

const GAME: Parts = {
  who: { by: 'buzz' },
  game: { periods: 2, seconds: 60 },
  buzz: { opens: 'presented' },
};

const left = (stage: MemoryStage) => {
  const { game } = stage.state;
  return game === null ? null : remainingAt(game.clock, stage.now) / 1000;
};

/** The first question of a half stands there, the clock running. */
function kickOff(parts: Parts = GAME, size = {}): MemoryStage {
  const stage = quiz(parts, size);
  nextTurn(stage);
  stage.do({ type: 'game.start' });
  stage.do({ type: 'item.present' });
  return stage;
}

/** The present question is won by team 1, and takes so many seconds. */
function asked(stage: MemoryStage, seconds = 20): void {
  if (stage.live.current === null) stage.do({ type: 'item.present' });
  stage.pass(seconds);
  press(stage, 1);
  said(stage, 'right');
  stage.finish();
}

describe('a half', () => {
  test('must be started before its first question, by the main key', () => {
    const stage = quiz(GAME);
    expect(nextTurn(stage)).toBe('quiz.1');
    expect(stage.refused({ type: 'item.present' })).toBe('game.needed');
    expect(stage.refused({ type: 'game.pause' })).toBe('game.none');
    expect(stage.primary?.id).toBe('game.start');
    takenBack(stage, { type: 'game.start' }, 'host');
    expect(stage.refused({ type: 'game.start' })).toBe('game.started');
    expect(stage.primary?.id).toBe('present');
    expect(left(stage)).toBe(60);
    expect(projectorView(stage.record, stage.knowledge, stage.now).game).toMatchObject({
      period: 1,
      periods: 2,
    });
  });

  test('goes on with one question after the other', () => {
    const stage = kickOff();
    asked(stage);
    expect(nextTurn(stage)).toBe('quiz.2');
    asked(stage);
    expect(left(stage)).toBe(20);
    expect(nextTurn(stage)).toBe('quiz.3');
    expect(stage.live.period).toBe(1);
  });

  test('runs out in the middle of a question, which is finished; then comes the next half', () => {
    const stage = kickOff();
    asked(stage, 50);
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    stage.pass(20);
    expect(stage.state.game?.clock.state).toBe('expired');
    expect(stage.item.phase).toBe('presented');
    press(stage, 2);
    said(stage, 'right');
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 10 right', '2: 10 right']);
    expect(nextTurn(stage)).toBe('quiz.3');
    expect(stage.live.period).toBe(2);
    expect(stage.primary?.id).toBe('game.start');
    stage.do({ type: 'game.start' });
    expect(stage.state.game).toMatchObject({ period: 2 });
    expect(left(stage)).toBe(60);
  });

  test('the last over, the round is over', () => {
    const stage = kickOff();
    asked(stage, 60);
    nextTurn(stage);
    stage.do({ type: 'game.start' });
    asked(stage, 60);
    expect(stage.refused({ type: 'rundown.advance', entry: null })).toBe('rundown.end');
    expect(stage.offered).toContain('results.confirm:judges');
  });

  test('runs out between two questions', () => {
    const stage = kickOff();
    asked(stage);
    stage.pass(60);
    expect(stage.state.game?.clock.state).toBe('expired');
    nextTurn(stage);
    expect(stage.live.period).toBe(2);
  });

  test('a question voided after its time is asked again within the same half', () => {
    const stage = kickOff();
    stage.pass(70);
    stage.do({ type: 'turn.void', reason: 'the wrong question' });
    stage.do({ type: 'rundown.advance', entry: 'quiz.1' });
    expect(stage.live.period).toBe(1);
    asked(stage, 1);
    nextTurn(stage);
    expect(stage.live.period).toBe(2);
  });
});

describe('how many questions', () => {
  test('at most so many in all halves', () => {
    const stage = kickOff({ ...GAME, game: { periods: 2, seconds: 60, most: 2 } });
    asked(stage, 1);
    nextTurn(stage);
    asked(stage, 1);
    expect(stage.refused({ type: 'rundown.advance', entry: null })).toBe('rundown.end');
  });

  test('no more than there are in the paper, spares included', () => {
    const stage = kickOff(GAME, { questions: 2 });
    asked(stage, 1);
    nextTurn(stage);
    asked(stage, 1);
    nextTurn(stage);
    expect(stage.live.items[0]?.question?.id).toBe('quiz-spare-1');
    asked(stage, 1);
    expect(stage.refused({ type: 'rundown.advance', entry: null })).toBe('rundown.end');
  });
});

describe('the game clock', () => {
  test('is paused and goes on', () => {
    const stage = kickOff();
    stage.pass(10);
    takenBack(stage, { type: 'game.pause' }, 'host');
    expect(stage.refused({ type: 'game.pause' })).toBe('game.not-running');
    stage.pass(30);
    expect(left(stage)).toBe(50);
    takenBack(stage, { type: 'game.resume' }, 'host');
    expect(stage.refused({ type: 'game.resume' })).toBe('game.not-paused');
    stage.pass(10);
    expect(left(stage)).toBe(40);
  });

  test('is held with the answer clock by a restart of the desk, each at its last mark', () => {
    const stage = kickOff();
    stage.pass(10);
    press(stage, 1);
    stage.do({ type: 'begin' });
    stage.pass(5);
    stage.restart(24_900, 44_900);
    expect(stage.state.game?.clock).toMatchObject({ state: 'held', remaining: 44_900, why: 'restart' });
    expect(stage.live.clock).toMatchObject({ state: 'held', remaining: 24_900 });
    expect(stage.offered).toEqual(expect.arrayContaining(['game.resume', 'clock.resume']));
    stage.do({ type: 'clock.resume' });
    stage.do({ type: 'game.resume' });
    stage.pass(4.9);
    expect(left(stage)).toBe(40);
  });

  test('is held with the answer clock by the slate', () => {
    const stage = kickOff();
    stage.pass(10);
    press(stage, 1);
    stage.do({ type: 'begin' });
    stage.pass(5);
    takenBack(stage, { type: 'slate.on' });
    stage.pass(100);
    expect(left(stage)).toBe(45);
    expect(stage.left).toBe(25);
    expect(stage.refused({ type: 'game.resume' })).toBe('slate.stands');
    stage.do({ type: 'slate.off' });
    expect(stage.state.game?.clock).toMatchObject({ state: 'held', why: 'slate' });
    stage.do({ type: 'game.resume' });
  });

  test('an undo past its end holds it at the moment of the key', () => {
    const stage = kickOff();
    stage.pass(55);
    stage.do({ type: 'game.pause' });
    stage.pass(20);
    stage.do({ type: 'undo', confirm: false });
    expect(stage.state.game?.clock).toMatchObject({ state: 'held', remaining: 5000, why: 'undo' });
  });
});

test('bonuses are played within the half that their question belongs to, also when its time is over', () => {
  const stage = stageOf(contestOf({ bowl: GAME, bonus: { who: { by: 'winner', of: 'bowl' } } }));
  nextTurn(stage);
  stage.do({ type: 'game.start' });
  asked(stage, 70);
  expect(nextTurn(stage)).toBe('bonus.1.1');
  stage.do({ type: 'item.present' });
  said(stage, 'right');
  stage.finish();
  expect(nextTurn(stage)).toBe('bowl.2');
  expect(stage.live.period).toBe(2);
});
