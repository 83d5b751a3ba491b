// Clocks: time to begin apart from time to finish, and what starts the time to finish.
import { describe, expect, test } from 'vitest';
import {
  answer,
  cue,
  ledger,
  nextTurn,
  opened,
  type Parts,
  press,
  quiz,
  takenBack,
  won,
} from './engine-formats-support.ts';
import type { MemoryStage } from './engine-support.ts';

const TEN_THIRTY: Parts = {
  who: { by: 'buzz' },
  buzz: {},
  clock: { begin: 10, limit: { by: 'fixed', seconds: 30 } },
  score: { wrong: { formula: '-5' }, late: { formula: '-10' } },
};

function call(parts: Parts): MemoryStage {
  const stage = quiz(parts);
  nextTurn(stage);
  return stage;
}

describe('time to begin after the buzz was won', () => {
  test('starts with the press, ends with 请答题, and gives way to the time to finish', () => {
    const stage = call(TEN_THIRTY);
    won(stage, 2);
    expect(stage.live.clock).toMatchObject({ measures: 'begin' });
    stage.pass(8);
    expect(stage.left).toBe(2);
    takenBack(stage, { type: 'begin' }, 'host');
    expect(stage.live.clock).toMatchObject({ measures: 'answer' });
    expect(stage.left).toBe(30);
  });

  test('runs out: the question closes, and whoever rules says late or valid', () => {
    const stage = call(TEN_THIRTY);
    won(stage, 2);
    stage.pass(10);
    expect(stage.item).toMatchObject({ phase: 'closed', attempts: [{ team: 2, overdue: 'pending' }] });
    expect(stage.offered).toEqual(expect.arrayContaining(['overdue.late', 'overdue.valid']));
    expect(stage.refused({ type: 'reveal' })).toBe('rule.overdue');
    takenBack(stage, { type: 'overdue.rule', verdict: 'late' });
    stage.finish();
    expect(ledger(stage)).toEqual(['2: -10 late']);
  });

  test('runs out, but the answer is let stand', () => {
    const stage = call(TEN_THIRTY);
    won(stage, 2);
    stage.pass(10);
    stage.do({ type: 'overdue.rule', verdict: 'valid' });
    stage.rule('right');
    stage.finish();
    expect(ledger(stage)).toEqual(['2: 10 right']);
  });

  test('runs out and cuts, where the rules cut', () => {
    const stage = call({ ...TEN_THIRTY, late: 'cut' });
    won(stage, 2);
    stage.pass(10);
    expect(stage.item.attempts).toMatchObject([{ verdict: 'late', overdue: null }]);
    expect(stage.primary?.id).toBe('reveal');
    stage.finish();
    expect(ledger(stage)).toEqual(['2: -10 late']);
  });

  test('after which the others may press where a miss lets them, with their own time to begin', () => {
    const stage = call({ ...TEN_THIRTY, late: 'cut', miss: { follow: 'rebound' } });
    won(stage, 2);
    stage.pass(10);
    stage.do({ type: 'rebound' });
    cue(stage);
    press(stage, 3);
    expect(stage.left).toBe(10);
  });

  test('is held by a restart of the desk and the slate, and goes on', () => {
    const stage = call(TEN_THIRTY);
    won(stage, 2);
    stage.pass(4);
    stage.do({ type: 'slate.on' });
    stage.do({ type: 'slate.off' });
    stage.do({ type: 'clock.resume' });
    expect(stage.left).toBe(6);
    stage.restart(5500);
    expect(stage.item.buzz?.state).toBe('claimed');
    stage.do({ type: 'clock.resume' });
    stage.pass(5.5);
    expect(stage.item.attempts).toMatchObject([{ overdue: 'pending' }]);
  });

  test('started anew gives another chance to begin', () => {
    const stage = call(TEN_THIRTY);
    won(stage, 2);
    stage.pass(10);
    takenBack(stage, { type: 'clock.restart', reason: 'the microphone was off' });
    expect(stage.item).toMatchObject({ phase: 'presented', attempts: [{ team: 2, overdue: null }] });
    expect(stage.left).toBe(10);
    stage.do({ type: 'clock.resume' });
    stage.do({ type: 'begin' });
    expect(stage.left).toBe(30);
  });
});

describe('time to begin at a question of one team', () => {
  const OWN: Parts = { clock: { begin: 5, limit: { by: 'fixed', seconds: 20 } } };

  test('starts with the question', () => {
    const stage = call(OWN);
    stage.do({ type: 'item.present' });
    expect(stage.left).toBe(5);
    stage.do({ type: 'begin' });
    expect(stage.left).toBe(20);
  });

  test('or, read out, still with the question; it runs out as well', () => {
    const stage = call(OWN);
    stage.do({ type: 'item.present' });
    stage.pass(5);
    expect(stage.item).toMatchObject({ phase: 'closed', attempts: [{ team: 1, overdue: 'pending' }] });
    stage.do({ type: 'overdue.rule', verdict: 'late' });
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 0 late']);
  });

  test('started anew gives another chance', () => {
    const stage = call(OWN);
    stage.do({ type: 'item.present' });
    stage.pass(5);
    stage.do({ type: 'clock.restart', reason: 'noise' });
    expect(stage.item).toMatchObject({ phase: 'presented', attempts: [] });
    stage.do({ type: 'clock.resume' });
    stage.do({ type: 'begin' });
    stage.do({ type: 'done', answer: null });
    stage.rule('right');
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 10 right']);
  });
});

describe('what starts the time to finish', () => {
  test('the showing of the question', () => {
    const stage = call({ clock: { starts: 'presented' } });
    takenBack(stage, { type: 'item.present' });
    expect(stage.item.phase).toBe('open');
    expect(stage.left).toBe(30);
    expect(stage.refused({ type: 'begin' })).toBe('begin.already');
    expect(stage.primary?.id).toBe('done');
    stage.do({ type: 'done', answer: null });
    stage.rule('right');
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 10 right']);
  });

  test('the end of its reading', () => {
    const stage = call({ clock: { starts: 'read' } });
    stage.do({ type: 'item.present' });
    expect(stage.live.clock).toBeNull();
    expect(stage.refused({ type: 'begin' })).toBe('reading.not-ended');
    expect(stage.primary?.id).toBe('reading.end');
    takenBack(stage, { type: 'reading.end' }, 'host');
    expect(stage.item.phase).toBe('open');
    expect(stage.left).toBe(30);
  });

  test('the end of reading for all teams at once', () => {
    const stage = call({ who: { by: 'all' }, clock: { starts: 'read' } });
    stage.do({ type: 'item.present' });
    stage.do({ type: 'reading.end' });
    expect(stage.item).toMatchObject({ phase: 'open', attempts: [{ team: 1 }, { team: 2 }, { team: 3 }] });
    expect(stage.left).toBe(30);
  });

  test('winning the buzz; the player may be named while the answer runs', () => {
    const stage = call({ who: { by: 'buzz' }, buzz: {}, clock: { starts: 'claim' }, player: { by: 'team' } });
    opened(stage);
    expect(stage.live.clock).toBeNull();
    press(stage, 3);
    expect(stage.item.phase).toBe('open');
    expect(stage.left).toBe(30);
    takenBack(stage, { type: 'player.name', person: 't3-p2', waive: null });
    stage.do({ type: 'done', answer: null });
    stage.rule('right');
    stage.finish();
    expect(stage.state.postings).toMatchObject([{ team: 3, person: 't3-p2' }]);
  });

  test('winning the buzz after a miss, with its own seconds', () => {
    const stage = call({
      who: { by: 'buzz' },
      buzz: {},
      clock: { starts: 'claim' },
      miss: { follow: 'rebound', seconds: 7 },
    });
    won(stage, 1);
    stage.do({ type: 'done', answer: null });
    stage.rule('wrong');
    stage.do({ type: 'rebound' });
    cue(stage);
    press(stage, 2);
    expect(stage.left).toBe(7);
  });

  test('请答题 where nothing is said', () => {
    const stage = call({});
    stage.do({ type: 'item.present' });
    stage.pass(100);
    expect(stage.live.clock).toBeNull();
    stage.do({ type: 'begin' });
    expect(stage.left).toBe(30);
  });
});

describe('time to press', () => {
  const WINDOW: Parts = { who: { by: 'buzz' }, buzz: { window: 5 } };

  test('runs from the cue and stops with the press', () => {
    const stage = call(WINDOW);
    opened(stage);
    expect(stage.live.clock).toMatchObject({ measures: 'press' });
    expect(stage.left).toBe(5);
    stage.pass(4);
    press(stage, 1);
    expect(stage.live.clock).toMatchObject({ state: 'stopped' });
    stage.do({ type: 'begin' });
    expect(stage.left).toBe(30);
  });

  test('runs out: nobody answers', () => {
    const stage = call(WINDOW);
    opened(stage);
    stage.pass(5);
    expect(stage.item).toMatchObject({ phase: 'closed', audience: false });
    stage.finish();
    expect(ledger(stage)).toEqual([]);
  });

  test('started anew lets the teams press again', () => {
    const stage = call(WINDOW);
    opened(stage);
    stage.pass(5);
    takenBack(stage, { type: 'clock.restart', reason: 'the box was off' });
    stage.do({ type: 'clock.resume' });
    press(stage, 2);
    expect(stage.item.attempts).toMatchObject([{ team: 2 }]);
  });

  test('interrupted by a restart of the desk, it begins with the new opening', () => {
    const stage = call(WINDOW);
    opened(stage);
    stage.pass(2);
    stage.restart(3000);
    expect(stage.primary?.id).toBe('buzz.open');
    cue(stage);
    expect(stage.left).toBe(5);
    press(stage, 2);
    expect(stage.item.attempts).toMatchObject([{ team: 2 }]);
  });
});

test('the next question of a turn starts without a clock', () => {
  const stage = call({ items: 2, clock: { begin: 5 } });
  answer(stage, 'right');
  expect(stage.state.turn?.clock).toMatchObject({ measures: 'answer' });
  stage.do({ type: 'item.present' });
  expect(stage.live.clock).toMatchObject({ measures: 'begin' });
});
