// A question that may be stopped by a press at any time: how far it was read counts.
import { describe, expect, test } from 'vitest';
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

/** Quiz bowl: 15 before the mark, 10 after it; −5 for the first who is wrong before the end of reading. */
const BOWL: Parts = {
  who: { by: 'buzz' },
  items: 4,
  order: 'interleaved',
  question: { shown: 'aloud' },
  clock: { begin: 2, limit: { by: 'fixed', seconds: 5 } },
  buzz: { opens: 'presented', window: 3 },
  miss: { follow: 'rebound' },
  score: { right: { formula: '10 + 5 * early' }, wrong: { formula: '-5 * first * unread' } },
};

/** The question is being read. */
function read(parts: Parts = BOWL, contest = {}): MemoryStage {
  const stage = quiz(parts, {}, contest);
  nextTurn(stage);
  stage.do({ type: 'item.present' });
  return stage;
}

function attempt(stage: MemoryStage) {
  const last = stage.item.attempts.at(-1);
  return { team: last?.team, early: last?.early, unread: last?.unread };
}

describe('how far the question was read', () => {
  test('the main key passes the mark, then ends the reading', () => {
    const stage = read();
    expect(stage.primary?.id).toBe('reading.mark');
    takenBack(stage, { type: 'reading.mark' }, 'host');
    expect(stage.refused({ type: 'reading.mark' })).toBe('reading.marked');
    expect(stage.primary?.id).toBe('reading.end');
    takenBack(stage, { type: 'reading.end' }, 'host');
    expect(stage.refused({ type: 'reading.end' })).toBe('reading.ended');
    expect(stage.offered).not.toContain('reading.mark');
  });

  test('the mark is not asked for where no points depend on it', () => {
    const stage = read({ ...BOWL, score: { wrong: { formula: '-5 * unread' } } });
    expect(stage.offered).not.toContain('reading.mark');
    expect(stage.primary?.id).toBe('reading.end');
  });

  test('a press before the mark is early and unread', () => {
    const stage = read();
    stage.pass(1);
    press(stage, 2);
    expect(attempt(stage)).toEqual({ team: 2, early: true, unread: true });
  });

  test('after the mark it is unread only', () => {
    const stage = read();
    stage.do({ type: 'reading.mark' });
    stage.pass(1);
    press(stage, 2);
    expect(attempt(stage)).toEqual({ team: 2, early: false, unread: true });
  });

  test('after the end it is neither, whether or not a mark was passed', () => {
    const stage = read();
    stage.do({ type: 'reading.end' });
    stage.pass(1);
    press(stage, 2);
    expect(attempt(stage)).toEqual({ team: 2, early: false, unread: false });
  });

  test('the moment of the press counts, not of its arrival', () => {
    const stage = read();
    stage.pass(1);
    const pressed = stage.now;
    stage.pass(0.5);
    stage.do({ type: 'reading.mark' });
    stage.pass(0.1);
    stage.press1(3, { at: pressed });
    stage.pass(0);
    expect(attempt(stage)).toEqual({ team: 3, early: true, unread: true });
  });

  test('a press stops the reading', () => {
    const stage = read();
    press(stage, 1);
    expect(stage.refused({ type: 'reading.end' })).toBe('reading.stopped');
    expect(stage.refused({ type: 'reading.mark' })).toBe('reading.stopped');
    expect(stage.primary?.id).toBe('begin');
  });

  test('the question stands on the projector from the reveal on only', () => {
    const stage = read();
    const hall = () => JSON.stringify(projectorView(stage.record, stage.knowledge, stage.now));
    const shows = () => hall().includes('What is quiz-q-1?');
    press(stage, 1);
    expect(shows()).toBe(false);
    said(stage, 'right');
    expect(shows()).toBe(false);
    stage.do({ type: 'reveal' });
    expect(shows()).toBe(true);
  });
});

describe('points', () => {
  test('fifteen for an early answer, ten for a later one', () => {
    const stage = read();
    press(stage, 1);
    said(stage, 'right');
    stage.finish();
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    stage.do({ type: 'reading.mark' });
    press(stage, 2);
    said(stage, 'right');
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 15 right', '2: 10 right']);
    expect(stage.state.postings[0]?.variables).toEqual({ early: '1' });
  });

  test('minus five for the first wrong answer before the end of reading, nothing for the second', () => {
    const stage = read();
    press(stage, 1);
    said(stage, 'wrong');
    stage.do({ type: 'rebound' });
    press(stage, 2);
    said(stage, 'wrong');
    stage.finish();
    expect(ledger(stage)).toEqual(['1: -5 wrong', '2: 0 wrong']);
  });

  test('nothing for a wrong answer after the end of reading', () => {
    const stage = read();
    stage.do({ type: 'reading.end' });
    press(stage, 1);
    said(stage, 'wrong');
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 0 wrong']);
  });

  test('a correction still knows how early the press came', () => {
    const stage = read();
    press(stage, 1);
    said(stage, 'wrong');
    stage.finish();
    stage.do(
      {
        type: 'correct',
        change: { of: 'ruling', turn: 'quiz.1', item: 0, verdict: 'right' },
        reason: 'heard again',
      },
      'judge-1',
    );
    expect(stage.score(1)).toBe('15');
  });
});

describe('time to press', () => {
  test('runs from the end of reading; when nobody presses, the question is over', () => {
    const stage = read();
    stage.pass(60);
    expect(stage.item.phase).toBe('presented');
    stage.do({ type: 'reading.end' });
    expect(stage.left).toBe(3);
    stage.pass(3);
    expect(stage.item).toMatchObject({ phase: 'closed', audience: false, attempts: [] });
    expect(stage.primary?.id).toBe('reveal');
    stage.finish();
    expect(ledger(stage)).toEqual([]);
  });

  test('or the question goes to the audience', () => {
    const stage = read({ ...BOWL, buzz: { opens: 'presented', window: 3, silence: 'audience' } });
    stage.do({ type: 'reading.end' });
    stage.pass(3);
    expect(stage.item).toMatchObject({ phase: 'closed', audience: true });
    stage.finish();
    expect(ledger(stage)).toEqual([]);
  });

  test('the host may close it before, to the same effect', () => {
    const stage = read({ ...BOWL, buzz: { opens: 'presented', window: 3, silence: 'audience' } });
    stage.do({ type: 'reading.end' });
    takenBack(stage, { type: 'item.close' });
    expect(stage.item).toMatchObject({ phase: 'closed', audience: true });
    expect(stage.live.clock).toMatchObject({ state: 'stopped' });
  });

  test('a press in time stops it', () => {
    const stage = read();
    stage.do({ type: 'reading.end' });
    stage.pass(2.9);
    press(stage, 3);
    stage.pass(0.5);
    expect(stage.item).toMatchObject({ phase: 'presented', buzz: { state: 'claimed' } });
  });

  test('after a press that stopped the reading the rest is read out, and the others have their time', () => {
    const stage = read();
    press(stage, 1);
    said(stage, 'wrong');
    stage.do({ type: 'rebound' });
    expect(stage.item.reading).toMatchObject({ ended: null });
    expect(stage.offered).toContain('reading.end');
    stage.do({ type: 'reading.end' });
    expect(stage.left).toBe(3);
    stage.pass(3);
    expect(stage.item.phase).toBe('closed');
    stage.finish();
    expect(ledger(stage)).toEqual(['1: -5 wrong']);
  });

  test('after a miss at a question read to its end it runs at once', () => {
    const stage = read();
    stage.do({ type: 'reading.end' });
    press(stage, 1);
    said(stage, 'wrong');
    stage.do({ type: 'rebound' });
    expect(stage.left).toBe(3);
  });
});

describe('an interruption while the question is read', () => {
  test('after a restart of the desk the main key lets the teams press again', () => {
    const stage = read();
    stage.restart();
    press(stage, 1);
    expect(stage.item.attempts).toEqual([]);
    expect(stage.primary?.id).toBe('buzz.open');
    stage.do({ type: 'buzz.open' });
    stage.pass(0.1);
    expect(stage.live.clock).toBeNull();
    press(stage, 1);
    expect(attempt(stage)).toEqual({ team: 1, early: true, unread: true });
  });

  test('the time to press does not run down while nobody can press', () => {
    const stage = read();
    stage.do({ type: 'slate.on' });
    stage.do({ type: 'slate.off' });
    stage.do({ type: 'reading.end' });
    stage.pass(10);
    expect(stage.item.phase).toBe('presented');
    stage.do({ type: 'buzz.open' });
    stage.pass(0.02);
    expect(stage.left).toBe(3);
  });
});

test('a bonus for whoever won the question comes before anything else, for that team alone', () => {
  const stage = stageOf(
    contestOf({
      bowl: { ...BOWL, items: 2 },
      bonus: { who: { by: 'winner', of: 'bowl' }, items: 3 },
      last: {},
    }),
  );
  expect(nextTurn(stage)).toBe('bowl.1');
  stage.do({ type: 'item.present' });
  press(stage, 3);
  said(stage, 'right');
  stage.finish();
  takenBack(stage, { type: 'rundown.advance', entry: null });
  expect(stage.live).toMatchObject({ id: 'bonus.1.3', team: 3 });
  for (const verdict of ['right', 'wrong', 'right'] as const) {
    stage.do({ type: 'item.present' });
    said(stage, verdict);
    stage.finish();
  }
  expect(nextTurn(stage)).toBe('bowl.2');
  stage.do({ type: 'item.present' });
  stage.do({ type: 'item.close' });
  stage.finish();
  expect(nextTurn(stage)).toBe('last.1.1');
  expect(stage.score(3)).toBe('35');
});
