// A device lost while presses wait for a ruling holds up nothing; and no old press stands in the way of new ones.
import { describe, expect, test } from 'vitest';
import { lossesNow } from '#engine/lost.ts';
import { pressOn } from './engine-boxes.ts';
import { lose, racked, ready } from './engine-rack.ts';
import { cued, facts, reading } from './engine-reading.ts';
import { MemoryStage, roundIn, rules } from './engine-support.ts';

type Change = NonNullable<Parameters<typeof reading>[0]>;

function boxes(change: Change = () => {}): MemoryStage {
  const stage = reading(change);
  racked(stage, { left: ['buzzer', 5], right: ['buzzer', 5] });
  return stage;
}

/** Teams 2 and 3 cannot be told apart. */
function tied(how: 'draw' | 'replay', change: Change = () => {}): MemoryStage {
  const stage = boxes((buzz) => {
    buzz.tied = how;
    change(buzz);
  });
  cued(stage);
  pressOn(stage, 2, { device: 'left', uncertainty: 5 });
  pressOn(stage, 3, { device: 'right', uncertainty: 5 });
  stage.pass(0.1);
  return stage;
}

/** Team 1 pressed just before the cue; its press is the judge's. */
function referred(change: Change = () => {}): { stage: MemoryStage; press: string } {
  const stage = boxes((buzz) => {
    buzz.foul.review = 300;
    buzz.window = 10;
    change(buzz);
  });
  stage.do({ type: 'buzz.open' });
  const press = stage.press1(1, { device: 'left' });
  stage.pass(1);
  return { stage, press };
}

const OPEN = { type: 'buzz.open' as const };
const keys = { type: 'lost.choose', device: 'left', how: 'keys' } as const;

describe('a box lost while a tie stands', () => {
  test('is missed by nobody: the lot is drawn at once', () => {
    const stage = tied('draw');
    lose(stage, 'left');
    expect(facts(stage)).toMatchObject({ state: 'armed', presses: ['2 tie', '3 tie'] });
    expect(lossesNow(stage.state)).toEqual([]);
    stage.do({ type: 'tie.draw', seed: 'a' });
    expect(facts(stage).state).toBe('claimed');
  });

  test('is asked for once those tied press again, and the old tie is in nobody’s way', () => {
    const stage = tied('replay');
    lose(stage, 'left');
    stage.do({ type: 'tie.replay' });
    expect(stage.refused(OPEN)).toBe('device.lost');
    stage.do(keys);
    cued(stage);
    stage.do({ type: 'press.key', team: 3 });
    stage.pass(0.1);
    expect(facts(stage)).toMatchObject({ state: 'claimed', presses: ['2 ignored', '3 ignored', '3 first'] });
  });

  test('is missed again when a foul leaves none of those tied', () => {
    const stage = tied('draw');
    lose(stage, 'left');
    for (const team of [2, 3]) {
      expect(facts(stage).state).toBe('armed');
      stage.do({ type: 'foul.call', team, person: null, reason: '场外提示' }, 'judge-1');
    }
    expect(facts(stage).state).toBe('held');
  });
});

describe('a box lost while a press is with the judge', () => {
  test('is missed only when the judge leaves the question to the others', () => {
    const { stage, press } = referred();
    expect(facts(stage).presses).toEqual(['1 judge']);
    lose(stage, 'right');
    lose(stage, 'left');
    expect(facts(stage).state).toBe('armed');
    expect(stage.live.clock?.state).toBe('running');
    stage.do({ type: 'press.rule', press, verdict: 'foul' }, 'judge-1');
    expect(facts(stage).state).toBe('held');
    expect(stage.live.clock).toMatchObject({ state: 'held', why: 'device' });
    expect(stage.refused(OPEN)).toBe('device.lost');
  });

  test('is not missed at all when the press was fair', () => {
    const { stage, press } = referred();
    lose(stage, 'left');
    stage.do({ type: 'press.rule', press, verdict: 'fair' }, 'judge-1');
    expect(facts(stage)).toMatchObject({ state: 'claimed', presses: ['1 first'] });
  });

  test('keeps nobody from winning who pressed meanwhile', () => {
    const { stage, press } = referred();
    pressOn(stage, 4, { device: 'right' });
    lose(stage, 'left');
    stage.pass(0.1);
    stage.do({ type: 'press.rule', press, verdict: 'foul' }, 'judge-1');
    expect(facts(stage)).toMatchObject({ state: 'claimed', presses: ['1 foul', '4 first'] });
  });
});

describe('a held buzz is not opened anew over presses that are undecided', () => {
  test('a tie that a restart of the desk left standing is settled first', () => {
    const stage = tied('replay');
    stage.restart();
    for (const device of ['left', 'right']) ready(stage, device);
    expect(facts(stage)).toMatchObject({ state: 'held', presses: ['2 tie', '3 tie'] });
    expect(stage.refused(OPEN)).toBe('close.presses');
    expect(stage.primary?.id).toBe('tie.replay');
    stage.do({ type: 'tie.replay' });
    cued(stage);
    pressOn(stage, 3, { device: 'right' });
    stage.pass(0.1);
    expect(facts(stage)).toMatchObject({ state: 'claimed', presses: ['2 ignored', '3 ignored', '3 first'] });
  });

  test('a press behind the slate waits for the judge', () => {
    const { stage, press } = referred();
    stage.do({ type: 'slate.on' });
    stage.do({ type: 'slate.off' });
    expect(stage.refused(OPEN)).toBe('close.presses');
    stage.do({ type: 'press.rule', press, verdict: 'foul' }, 'judge-1');
    cued(stage);
    pressOn(stage, 4, { device: 'left' });
    stage.pass(0.1);
    expect(facts(stage)).toMatchObject({ state: 'claimed', presses: ['1 foul', '4 first'] });
  });

  test('a press that is not due yet becomes no false start', () => {
    const stage = boxes((buzz) => {
      buzz.settle = 2000;
    });
    cued(stage);
    pressOn(stage, 4, { device: 'right' });
    lose(stage, 'left');
    stage.do(keys);
    expect(stage.refused(OPEN)).toBe('close.presses');
    stage.pass(2);
    expect(facts(stage)).toMatchObject({ state: 'claimed', presses: ['4 first'] });
  });
});

describe('with the next question of the turn', () => {
  /** Two questions; the first is over when the returned stage goes on to the second. */
  function betweenQuestions(during: (stage: MemoryStage) => void): MemoryStage {
    const stage = new MemoryStage(
      rules((definition) => {
        const round = roundIn(definition, 'playoff');
        round.who = { by: 'buzz', among: 'all', extra: 1 };
        round.items = 2;
        definition.rounds = [round];
      }),
      { teams: 5 },
    );
    stage.do({ type: 'rundown.advance', entry: 'playoff.1' });
    racked(stage, { left: ['buzzer', 5], right: ['buzzer', 5] });
    stage.do({ type: 'item.present' });
    cued(stage);
    during(stage);
    stage.do({ type: 'item.close' });
    stage.finish();
    return stage;
  }

  test('a box that is back is forgotten', () => {
    const stage = betweenQuestions((before) => {
      lose(before, 'left');
      before.do(keys);
      ready(before, 'left');
    });
    expect(stage.live.lost).toHaveLength(1);
    stage.do({ type: 'item.present' });
    expect(stage.live).toMatchObject({ current: 1, lost: [] });
  });

  test('keys go on standing in for a box that is still lost', () => {
    const stage = betweenQuestions((before) => {
      lose(before, 'left');
      before.do(keys);
    });
    stage.do({ type: 'item.present' });
    expect(stage.live.lost).toEqual([{ device: 'left', back: false, chosen: 'keys' }]);
    cued(stage);
    stage.do({ type: 'press.key', team: 2 });
    stage.pass(0.1);
    expect(facts(stage).presses).toEqual(['2 first']);
  });

  test('the panel’s base, for which the question before waited, is asked for anew', () => {
    const stage = new MemoryStage(
      rules((definition) => {
        roundIn(definition, 'duel').items = 2;
      }),
    );
    racked(stage, { panel: ['clicker', 18] });
    stage.begin('duel.1.1', 't1-p6');
    lose(stage, 'panel');
    stage.do({ type: 'lost.choose', device: 'panel', how: 'wait' });
    stage.do({ type: 'panel.enter', right: 11, wrong: 7, reason: '举牌' });
    stage.do({ type: 'clock.resume' });
    stage.submit(stage.key());
    stage.pass(10);
    stage.finish();
    stage.do({ type: 'item.present' });
    expect(stage.live.lost).toEqual([{ device: 'panel', back: false, chosen: null }]);
  });
});
