// 抢答 interrupted: restarts of the desk, voids, corrections, an opening taken back.
import { describe, expect, test } from 'vitest';
import { cued, facts, reading } from './engine-reading.ts';

describe('a restart of the desk', () => {
  test('keeps a claim', () => {
    const stage = reading();
    cued(stage);
    stage.press1(2);
    stage.restart();
    expect(facts(stage)).toMatchObject({ state: 'claimed', presses: ['2 first'] });
    stage.do({ type: 'player.name', person: 't2-p1', waive: null });
    stage.do({ type: 'begin' });
    expect(stage.left).toBe(10);
  });

  test('with the buzz open holds it until it is opened anew; presses meanwhile are nobody’s foul', () => {
    const stage = reading();
    cued(stage);
    stage.restart();
    stage.press1(2);
    stage.pass(1);
    expect(facts(stage)).toMatchObject({ state: 'held', presses: ['2 ignored'], posted: [] });
    cued(stage);
    stage.pass(1);
    stage.press1(2);
    expect(facts(stage)).toMatchObject({ state: 'claimed', presses: ['2 ignored', '2 first'] });
  });

  test('between 抢答开始 and the cue loses the opening only', () => {
    const stage = reading();
    stage.do({ type: 'buzz.open' });
    stage.press1(3);
    stage.restart();
    stage.pass(1);
    expect(facts(stage)).toMatchObject({ state: 'held', presses: ['3 ignored'], posted: [] });
    cued(stage);
    expect(facts(stage).state).toBe('armed');
  });

  test('decides presses that only waited for slower devices', () => {
    const stage = reading((buzz) => {
      buzz.settle = 1000;
    });
    cued(stage);
    stage.press1(3);
    stage.restart();
    expect(facts(stage)).toMatchObject({ state: 'claimed', presses: ['3 first'] });
  });
});

describe('time to press that was interrupted', () => {
  const windowed = () => {
    const stage = reading((buzz) => {
      buzz.window = 10;
    });
    cued(stage);
    stage.pass(4);
    return stage;
  };

  test('does not run on while nobody can press: it starts with the buzz that is opened anew', () => {
    const stage = windowed();
    stage.restart(6000);
    expect(stage.live.clock).toMatchObject({ state: 'held', remaining: 6000 });
    expect(stage.refused({ type: 'clock.resume' })).toBe('clock.reopen');
    expect(stage.primary?.id).toBe('buzz.open');
    cued(stage);
    expect(stage.left).toBe(10);
  });

  test('is not set going by an undo of what had stopped it before', () => {
    const stage = windowed();
    stage.do({ type: 'clock.pause' });
    stage.restart();
    stage.do({ type: 'undo', confirm: false });
    expect(stage.live.clock?.state).toBe('held');
    stage.pass(60);
    expect(stage.item.phase).toBe('presented');
    expect(stage.primary?.id).toBe('buzz.open');
  });
});

test('fouls stand apart: neither a correction of the answer nor a void and a second call mixes them up', () => {
  const stage = reading();
  const answered = () => {
    cued(stage);
    stage.press1(5);
    stage.do({ type: 'player.name', person: 't5-p2', waive: null });
    stage.do({ type: 'begin' });
    stage.do({ type: 'done', answer: null });
    stage.rule('right');
    stage.finish();
  };
  const sums = () =>
    [4, 5].map((team) =>
      stage.state.postings
        .filter((posting) => posting.team === team)
        .reduce((sum, posting) => sum + posting.amount / 1000, 0),
    );
  stage.press1(4);
  stage.pass(1);
  stage.do({ type: 'turn.void', reason: '话筒故障' });
  expect(sums()).toEqual([0, 0]);
  stage.do({ type: 'rundown.advance', entry: 'playoff.1' });
  stage.do({ type: 'item.present' });
  stage.press1(4);
  stage.pass(1);
  answered();
  expect(sums()).toEqual([-10, 10]);
  const correct = {
    type: 'correct',
    change: { of: 'ruling', turn: 'playoff.1', item: 0, verdict: 'wrong' },
    reason: '合议',
  } as const;
  stage.do(correct, 'judge-1');
  expect(sums()).toEqual([-10, -10]);
});

test('an opening taken back makes no foul of presses that followed it', () => {
  const stage = reading();
  cued(stage);
  stage.pass(0.5);
  stage.press1(2);
  expect(stage.refused({ type: 'undo', confirm: false })).toBe('undo.strikes-answers');
  stage.do({ type: 'undo', confirm: true });
  stage.pass(2);
  expect(facts(stage)).toMatchObject({ state: 'reading', presses: ['2 ignored'], posted: [] });
  cued(stage);
  stage.press1(2);
  expect(facts(stage).state).toBe('claimed');
});
