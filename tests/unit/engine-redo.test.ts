// An undo can itself be taken back, while nothing else has been decided since.
import { describe, expect, test } from 'vitest';
import { answer, nextTurn, press, quiz, said, takenBack, won } from './engine-formats-support.ts';
import type { MemoryStage } from './engine-support.ts';

const undo = { type: 'undo', confirm: true } as const;
const redo = { type: 'redo' } as const;

const timeless = ({ state }: MemoryStage) => ({ ...state, seq: 0 });

/** A question answered and settled. */
function settled(): MemoryStage {
  const stage = quiz({});
  nextTurn(stage);
  answer(stage, 'right');
  return stage;
}

test('nothing was undone: nothing to redo, and it is not offered', () => {
  const stage = settled();
  expect(stage.refused(redo)).toBe('redo.nothing');
  expect(stage.offered).not.toContain('redo');
});

test('what was undone stands again, exactly as it was', () => {
  const stage = settled();
  const after = timeless(stage);
  stage.do(undo);
  expect(stage.score(1)).toBe('0');
  expect(stage.offered).toContain('redo');
  stage.do(redo);
  expect(timeless(stage)).toEqual(after);
  expect(stage.offered).not.toContain('redo');
});

test('several undos are taken back one by one, the last first', () => {
  const stage = settled();
  const states = [timeless(stage)];
  for (let time = 0; time < 3; time += 1) {
    stage.do(undo);
    states.push(timeless(stage));
  }
  for (let time = 2; time >= 0; time -= 1) {
    stage.do(redo);
    expect(timeless(stage)).toEqual(states[time]);
  }
  expect(stage.refused(redo)).toBe('redo.nothing');
});

test('after a redo the same can be undone and redone again', () => {
  const stage = settled();
  const after = timeless(stage);
  for (let time = 0; time < 3; time += 1) {
    stage.do(undo);
    stage.do(redo);
  }
  expect(timeless(stage)).toEqual(after);
});

describe('what keeps it from being redone', () => {
  test('a decision of a person', () => {
    const stage = settled();
    stage.do(undo);
    stage.do({ type: 'settle' });
    expect(stage.refused(redo)).toBe('redo.nothing');
  });

  test('a decision of a device: somebody has pressed meanwhile', () => {
    const stage = quiz({ who: { by: 'buzz' }, buzz: { opens: 'presented' } });
    nextTurn(stage);
    won(stage, 1);
    stage.do({ type: 'begin' });
    stage.do(undo);
    stage.do(undo);
    expect(stage.offered).toContain('redo');
    stage.do({ type: 'item.present' });
    press(stage, 2);
    expect(stage.refused(redo)).toBe('redo.nothing');
  });

  test('not what is only observed', () => {
    const stage = settled();
    const after = timeless(stage);
    stage.do(undo);
    stage.press1(2);
    stage.signal({ type: 'lost', device: 'box', reason: 'unplugged' });
    stage.do(redo);
    expect(timeless(stage)).toEqual(after);
  });

  test('not a restart of the desk', () => {
    const stage = settled();
    const after = timeless(stage);
    stage.do(undo);
    stage.restart();
    expect(stage.offered).toContain('redo');
    stage.do(redo);
    expect(timeless(stage)).toEqual(after);
  });
});

test('a clock that would be past its end by now is held at the moment it was undone', () => {
  const stage = quiz({});
  nextTurn(stage);
  stage.do({ type: 'item.present' });
  stage.do({ type: 'begin' });
  stage.pass(10);
  stage.do(undo);
  stage.pass(60);
  stage.do(redo);
  expect(stage.live.clock).toMatchObject({ state: 'held', remaining: 20_000, why: 'undo' });
});

test('a clock with time left runs on as if nothing had been undone', () => {
  const stage = quiz({});
  nextTurn(stage);
  stage.do({ type: 'item.present' });
  stage.do({ type: 'begin' });
  stage.pass(10);
  stage.do(undo);
  stage.pass(5);
  stage.do(redo);
  expect(stage.left).toBe(15);
});

test('an undo and its redo stand in the journal, and the fold from it agrees', () => {
  const stage = quiz({ miss: { follow: 'next' } });
  nextTurn(stage);
  stage.do({ type: 'item.present' });
  said(stage, 'wrong');
  takenBack(stage, { type: 'rebound' });
  const types = stage.record.happened.map(({ event }) => event.type);
  expect(types.slice(-3)).toEqual(['item.rebounded', 'undone', 'redone']);
  const before = timeless(stage);
  stage.restart();
  expect(timeless(stage)).toEqual(before);
});

test('nothing is redone after the announcement', () => {
  const stage = quiz({}, { teams: 2 });
  for (let turn = 0; turn < 2; turn += 1) {
    nextTurn(stage);
    answer(stage, 'right');
  }
  stage.do({ type: 'screen.show', scene: 'standings' });
  stage.do(undo);
  stage.announce();
  expect(stage.refused(redo)).toBe('announced');
});
