// Clickers lost where all teams answer at once, and the game clock of a question that lost its buttons.
import { describe, expect, test } from 'vitest';
import { closedReasons } from '#engine/gate.ts';
import { lossesNow } from '#engine/lost.ts';
import { remainingAt } from '#engine/select.ts';
import { lostViews } from '#engine/views/devices.ts';
import { ledger, nextTurn, type Parts, quiz, submit } from './engine-formats-support.ts';
import { lose, place, racked, ready, team } from './engine-rack.ts';
import { cued } from './engine-reading.ts';
import type { MemoryStage } from './engine-support.ts';
import { settleByOffers } from './engine-walk.ts';

const ALL: Parts = {
  who: { by: 'all' },
  answer: { entry: 'desk' },
  ruledBy: 'key',
  score: { wrong: { formula: '-5' }, unanswered: { formula: '0' } },
};
const KEYS = { type: 'lost.choose' as const, device: 'panel', how: 'keys' as const };
const WAIT = { ...KEYS, how: 'wait' as const };

/** Three teams with clickers of one base; the turn is called. */
function called(): MemoryStage {
  const stage = quiz(ALL);
  racked(stage, { panel: ['clicker', 3] });
  nextTurn(stage);
  return stage;
}

/** Ten seconds into the answer, team 1 has answered. */
function answering(): MemoryStage {
  const stage = called();
  stage.show();
  stage.pass(10);
  stage.seat(1, 'A');
  return stage;
}

describe('clickers of the teams lost while all answer', () => {
  test('hold the clock and name the teams that have not answered', () => {
    const stage = answering();
    lose(stage, 'panel');
    expect(stage.live.clock).toMatchObject({ state: 'held', remaining: 20_000, why: 'device' });
    expect(lostViews(stage.state, stage.live)).toMatchObject([{ teams: [2, 3], panel: [], chosen: null }]);
    expect(stage.refused({ type: 'clock.resume' })).toBe('device.lost');
    const offered = stage.offers.filter(({ command }) => command.type === 'lost.choose');
    expect(offered.map(({ label }) => label)).toEqual(['offer.lost.enter', 'offer.lost.wait']);
  });

  test('are waited for, and answer with the time that was left', () => {
    const stage = answering();
    lose(stage, 'panel');
    stage.do(WAIT);
    expect(stage.refused({ type: 'clock.resume' })).toBe('device.lost');
    ready(stage, 'panel');
    stage.do({ type: 'clock.resume' });
    expect(stage.left).toBe(20);
    stage.seat(2, 'B');
    expect(stage.item.attempts.map(({ answer }) => answer)).toEqual(['A', 'B', null]);
  });

  test('are gone on without: what teams say otherwise is entered when time is up', () => {
    const stage = answering();
    lose(stage, 'panel');
    stage.do(KEYS);
    stage.do({ type: 'clock.resume' });
    submit(stage, 3, 'A');
    stage.pass(20);
    stage.do({ type: 'answer.enter', answer: 'B', team: 2 });
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 10 right', '2: -5 wrong', '3: 10 right']);
  });

  test('are not missed once everybody has answered', () => {
    const stage = answering();
    for (const seat of [2, 3]) stage.seat(seat, 'B');
    lose(stage, 'panel');
    expect(stage.live.clock?.state).toBe('running');
  });

  test('before the question is shown or begun are asked for first', () => {
    const stage = called();
    lose(stage, 'panel');
    expect(stage.refused({ type: 'item.present' })).toBe('device.lost');
    ready(stage, 'panel');
    stage.do({ type: 'item.present' });
    lose(stage, 'panel');
    expect(stage.refused({ type: 'begin' })).toBe('device.lost');
    stage.do(KEYS);
    stage.do({ type: 'begin' });
    expect(stage.live.clock?.state).toBe('running');
  });

  test('leave a way to the end wherever they go', () => {
    for (const steps of [0, 1, 2, 3]) {
      const stage = called();
      if (steps > 0) stage.do({ type: 'item.present' });
      if (steps > 1) stage.do({ type: 'begin' });
      if (steps > 2) stage.seat(1, 'A');
      lose(stage, 'panel');
      expect(settleByOffers(stage)).toBeNull();
    }
  });
});

describe('clickers that nobody needs', () => {
  test('are those of the panel, where teams answer at their desks', () => {
    const stage = quiz(ALL, {}, { panel: { seats: 18 } });
    racked(stage, { panel: ['clicker', 18] });
    nextTurn(stage);
    stage.show();
    lose(stage, 'panel');
    expect(stage.live.clock?.state).toBe('running');
    stage.do({ type: 'seat.bind', place: place('panel', 2), owner: team(2) });
    ready(stage, 'panel');
    lose(stage, 'panel');
    expect(lossesNow(stage.state)).toMatchObject([{ device: 'panel' }]);
  });

  test('are those of a round with boards', () => {
    const stage = quiz({ ...ALL, answer: { entry: 'spoken' } });
    racked(stage, { panel: ['clicker', 3] });
    nextTurn(stage);
    stage.show();
    lose(stage, 'panel');
    expect(stage.live.clock?.state).toBe('running');
  });
});

test('a base of the teams that is not well keeps their round from starting, unless it is by-passed', () => {
  const stage = quiz(ALL);
  racked(stage, { panel: ['clicker', 3] });
  lose(stage, 'panel');
  expect(closedReasons(stage.state, 'quiz')).toMatchObject([
    { key: 'gate.device', params: { device: 'panel' } },
  ]);
  stage.do({ type: 'gate.pass', round: 'quiz', reason: '改用答题台' });
  nextTurn(stage);
  stage.show();
  expect(stage.live.clock?.state).toBe('running');
});

describe('in a round with a game clock', () => {
  function played(): MemoryStage {
    const stage = quiz({ who: { by: 'buzz' }, game: { periods: 2, seconds: 60 }, buzz: { window: 10 } });
    racked(stage, { left: ['buzzer', 3] });
    nextTurn(stage);
    stage.do({ type: 'game.start' });
    stage.do({ type: 'item.present' });
    stage.pass(5);
    cued(stage);
    return stage;
  }
  const game = (stage: MemoryStage) => stage.state.game?.clock;

  test('a box lost while the question is pressed for holds the game too, until that is settled', () => {
    const stage = played();
    stage.pass(2);
    lose(stage, 'left');
    expect(stage.live.clock).toMatchObject({ state: 'held', why: 'device' });
    expect(game(stage)).toMatchObject({ state: 'held', remaining: 52_980, why: 'device' });
    stage.pass(100);
    expect(stage.refused({ type: 'game.resume' })).toBe('device.lost');
    ready(stage, 'left');
    stage.do({ type: 'game.resume' });
    cued(stage);
    expect(remainingAt(game(stage)!, stage.now)).toBe(52_960);
  });

  test('keys that stand in let the game go on', () => {
    const stage = played();
    lose(stage, 'left');
    stage.do({ type: 'lost.choose', device: 'left', how: 'keys' });
    expect(stage.offered).toContain('game.resume');
    stage.do({ type: 'game.resume' });
    expect(game(stage)?.state).toBe('running');
  });

  test('a box nobody misses at that moment holds neither', () => {
    const stage = played();
    stage.press1(2, { device: 'left' });
    stage.pass(0.1);
    lose(stage, 'left');
    expect(game(stage)?.state).toBe('running');
  });

  test('the game stands after the turn was voided, for the host to start', () => {
    const stage = played();
    lose(stage, 'left');
    stage.do({ type: 'turn.void', reason: '抢答器故障' });
    expect(game(stage)?.state).toBe('held');
    stage.do({ type: 'game.resume' });
  });
});
