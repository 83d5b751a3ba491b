// 抢答: who was first, who was too early, and who decides when it was close.
import { describe, expect, test } from 'vitest';
import type { Instant } from '#contract/units.ts';
import { cued, facts, reading } from './engine-reading.ts';
import { CUE_DELAY, example } from './engine-support.ts';

const earlier = (moment: Instant, ms: number): Instant => ({ ...moment, ms: moment.ms - ms });

describe('a press before the cue', () => {
  // Milliseconds before the cue, which comes 20 ms after 抢答开始 is keyed.
  test.each([
    [320, 'foul'],
    [300.001, 'foul'],
    [300, 'judge'],
    [120, 'judge'],
    [19, 'judge'],
    [0.25, 'judge'],
    [0, 'first'],
  ])('by %s ms is %s', (lead, status) => {
    const stage = reading();
    const cue = { ...stage.now, ms: stage.now.ms + 1000 };
    stage.pass((1000 - lead) / 1000);
    if (lead > CUE_DELAY) stage.press1(4);
    stage.pass((Math.max(lead, CUE_DELAY) - CUE_DELAY) / 1000);
    stage.now = { ...cue, ms: cue.ms - CUE_DELAY };
    stage.do({ type: 'buzz.open' });
    if (lead <= CUE_DELAY) {
      stage.pass((CUE_DELAY - lead) / 1000);
      stage.press1(4, { at: earlier(cue, lead) });
    }
    stage.now = { ...cue, ms: Math.min(stage.now.ms, cue.ms) };
    stage.pass((cue.ms - stage.now.ms) / 1000 + 0.5);
    expect(facts(stage).presses).toEqual([`4 ${status}`]);
    expect(facts(stage).posted).toEqual(status === 'foul' ? ['4:-10 foul'] : []);
  });

  test('while the question is read is a foul, its points are posted at once, and the others go on', () => {
    const stage = reading();
    stage.press1(4);
    expect(facts(stage).posted).toEqual([]);
    stage.pass(0.3);
    expect(facts(stage)).toMatchObject({ state: 'reading', presses: ['4 foul'], posted: ['4:-10 foul'] });
    cued(stage);
    stage.pass(1);
    stage.press1(4);
    stage.press1(5);
    expect(facts(stage).presses).toEqual(['4 foul', '4 ignored', '5 first']);
  });

  test('at moments that do not add up in binary is decided all the same', () => {
    for (const ms of [0.1, 1234.567, 98765.4321]) {
      const stage = reading();
      stage.now = { ...stage.now, ms: stage.now.ms + ms };
      stage.press1(2);
      stage.pass(1);
      expect(facts(stage).presses).toEqual(['2 foul']);
    }
  });

  test('with the slate on counts for nothing', () => {
    const stage = reading();
    stage.do({ type: 'slate.on' });
    stage.press1(4);
    stage.pass(1);
    stage.do({ type: 'slate.off' });
    stage.pass(1);
    expect(facts(stage)).toMatchObject({ state: 'reading', presses: ['4 ignored'], posted: [] });
  });

  test('voids the question where the rules say so, by the clock or by the judge', () => {
    const voided = reading((buzz) => {
      buzz.foul.question = 'void';
    });
    voided.press1(1);
    voided.pass(1);
    expect(voided.item).toMatchObject({ phase: 'closed', buzz: { state: 'over' } });
    voided.finish();
    expect(voided.state.turn?.state).toBe('settled');

    const judged = reading((buzz) => {
      buzz.foul.question = 'void';
    });
    const press = judged.press1(1);
    cued(judged);
    judged.do({ type: 'press.rule', press, verdict: 'foul' }, 'judge-1');
    expect(judged.item).toMatchObject({ phase: 'closed', buzz: { state: 'over' } });
  });

  test('by every team leaves nobody to answer', () => {
    const stage = reading(() => {}, 2);
    stage.press1(1);
    stage.press1(2);
    stage.pass(1);
    expect(stage.item.phase).toBe('closed');
    stage.finish();
    expect(stage.posted('playoff.1')).toEqual(['1:-10 foul', '2:-10 foul']);
    expect(stage.state.turn?.state).toBe('settled');
  });
});

describe('presses the judge decides', () => {
  test('several wait for all their rulings, then the earliest fair one has it', () => {
    const stage = reading();
    const first = stage.press1(5);
    stage.pass(0.05);
    const second = stage.press1(3);
    cued(stage);
    stage.pass(0.4);
    stage.press1(4);
    expect(facts(stage)).toMatchObject({ state: 'armed', presses: ['5 judge', '3 judge', '4 waiting'] });
    expect(stage.refused({ type: 'press.rule', press: first, verdict: 'fair' })).toBe('rule.needs-judge');
    expect(stage.refused({ type: 'item.close' })).toBe('close.presses');
    stage.do({ type: 'press.rule', press: second, verdict: 'fair' }, 'judge-1');
    expect(facts(stage).state).toBe('armed');
    stage.do({ type: 'press.rule', press: first, verdict: 'foul' }, 'for:judge-1');
    expect(facts(stage)).toMatchObject({
      state: 'claimed',
      presses: ['5 foul', '3 first', '4 later'],
      posted: ['5:-10 foul'],
    });
  });

  test('a fair press still waits for slower devices', () => {
    const stage = reading((buzz) => {
      buzz.settle = 1000;
    });
    const press = stage.press1(5);
    cued(stage);
    stage.pass(0.1);
    stage.do({ type: 'press.rule', press, verdict: 'fair' }, 'judge-1');
    expect(facts(stage).state).toBe('armed');
    stage.pass(1);
    expect(facts(stage).state).toBe('claimed');
  });
});

describe('who was first', () => {
  test('is the earliest stamp, the rest come later', () => {
    const stage = reading();
    cued(stage);
    stage.pass(0.25);
    stage.press1(5);
    stage.pass(0.001);
    stage.press1(1);
    expect(facts(stage).presses).toEqual(['5 first', '1 later']);
    expect(stage.refused({ type: 'item.close' })).toBe('close.claimed');
    expect(stage.refused({ type: 'begin' })).toBe('player.needed');
  });

  test('in the same millisecond of one box is a tie by the rules as they ship', () => {
    const shipped = example.definition.rounds.find(({ buzz }) => buzz !== null)?.buzz;
    const stage = reading((buzz) => Object.assign(buzz, shipped));
    cued(stage);
    stage.pass(0.3);
    stage.press1(4, { deviceTime: 5000 });
    stage.press1(5, { deviceTime: 5000 });
    stage.pass(0.05);
    expect(facts(stage).presses).toEqual(['4 tie', '5 tie']);
  });

  test('over several devices waits for the settle time and takes the earlier stamp', () => {
    const stage = reading((buzz) => {
      buzz.settle = 50;
    });
    cued(stage);
    stage.pass(1);
    const stamp = stage.now;
    stage.press1(2, { device: 'left' });
    stage.pass(0.03);
    stage.press1(3, { device: 'right', at: earlier(stamp, 4) });
    expect(facts(stage).state).toBe('armed');
    stage.pass(0.05);
    expect(facts(stage).presses).toEqual(['2 later', '3 first']);
  });

  test('on one box goes by the box’s own clock', () => {
    const stage = reading((buzz) => {
      buzz.settle = 50;
    });
    cued(stage);
    stage.press1(2, { deviceTime: 1002 });
    stage.pass(0.001);
    stage.press1(3, { deviceTime: 1001 });
    stage.pass(0.1);
    expect(facts(stage).presses).toEqual(['2 later', '3 first']);
  });

  test('inside the joint uncertainty is a tie, which the judges award', () => {
    const stage = reading((buzz) => {
      buzz.settle = 50;
      buzz.tie = 2;
    });
    cued(stage);
    stage.pass(1);
    stage.press1(2, { device: 'left' });
    stage.pass(0.0015);
    stage.press1(3, { device: 'right' });
    stage.pass(0.1);
    expect(facts(stage).presses).toEqual(['2 tie', '3 tie']);
    expect(stage.offered).toEqual(expect.arrayContaining(['award:2', 'award:3']));
    expect(stage.refused({ type: 'claim.award', team: 3, reason: '录像' })).toBe('rule.needs-judge');
    stage.do({ type: 'claim.award', team: 3, reason: '录像' }, 'judge-1');
    expect(facts(stage).presses).toEqual(['2 later', '3 first']);
  });

  test('an earlier stamp that arrives after the claim goes to the judge and changes nothing by itself', () => {
    const stage = reading();
    cued(stage);
    stage.pass(1);
    stage.press1(2, { device: 'left' });
    stage.press1(3, { device: 'right', at: earlier(stage.now, 5) });
    expect(facts(stage)).toMatchObject({ state: 'claimed', presses: ['2 first', '3 late-arrival'] });
    stage.do({ type: 'claim.award', team: 3, reason: '先到' }, 'judge-1');
    expect(stage.item.attempts.at(-1)?.team).toBe(3);
    expect(stage.refused({ type: 'claim.award', team: 2, reason: '再议' }, 'judge-1')).toBe('close.claimed');
  });

  test('of several that arrive late the judges choose one, and have spoken about all', () => {
    const stage = reading();
    cued(stage);
    stage.pass(1);
    stage.press1(2, { device: 'left' });
    stage.press1(3, { device: 'right', at: earlier(stage.now, 5) });
    stage.press1(4, { device: 'right', at: earlier(stage.now, 7) });
    stage.do({ type: 'claim.award', team: 4, reason: '先到' }, 'judge-1');
    expect(facts(stage).presses).toEqual(['2 later', '3 later', '4 first']);
    expect(stage.offered.filter((id) => id.startsWith('award'))).toEqual([]);
  });

  test('awarded is the press that counts, not a false start of the same team', () => {
    const stage = reading((buzz) => {
      buzz.tie = 5;
      buzz.settle = 20;
      buzz.foul = { ...buzz.foul, review: 0, steps: [{ posts: null, bars: false }] };
    });
    stage.press1(2, { device: 'left' });
    stage.pass(1);
    cued(stage);
    stage.press1(2, { device: 'left' });
    stage.press1(3, { device: 'right' });
    stage.pass(1);
    stage.do({ type: 'claim.award', team: 2, reason: '录像' }, 'judge-1');
    expect(facts(stage).presses).toEqual(['2 foul', '2 first', '3 later']);
  });

  test('nobody: the question is closed and the turn settles without points', () => {
    const stage = reading();
    cued(stage);
    stage.pass(30);
    stage.do({ type: 'item.close' });
    stage.finish();
    expect(stage.posted('playoff.1')).toEqual([]);
    expect(stage.state.turn?.state).toBe('settled');
  });
});
