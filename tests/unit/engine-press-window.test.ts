// Time to press is over only when no press made within it can still arrive; what was made later does not count.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pressOn, ready } from './engine-boxes.ts';
import { cued, facts, reading } from './engine-reading.ts';
import type { MemoryStage } from './engine-support.ts';

/** Ten seconds to press from the cue, which has been given; a press of the right box may take 40 ms. */
function windowed(change: NonNullable<Parameters<typeof reading>[0]> = () => {}): MemoryStage {
  const stage = reading((buzz) => {
    buzz.window = 10;
    change(buzz);
  });
  ready(stage, 'left', { late: 20 });
  ready(stage, 'right', { late: 40 });
  cued(stage);
  return stage;
}

const phase = (stage: MemoryStage) => stage.item.phase;

describe('a press made in time that arrives when time is up', () => {
  test('wins the question', () => {
    const stage = windowed();
    stage.pass(10.03);
    expect(phase(stage)).toBe('presented');
    pressOn(stage, 2, { device: 'right', ago: 31, uncertainty: 1 });
    stage.pass(1);
    expect(facts(stage)).toMatchObject({ state: 'claimed', presses: ['2 first'] });
    expect(stage.live.clock).toMatchObject({ state: 'stopped', remaining: 0 });
  });

  test('may win it also from a press that arrived before', () => {
    const stage = windowed();
    stage.pass(9.999);
    pressOn(stage, 1, { device: 'left', uncertainty: 1 });
    stage.pass(0.021);
    pressOn(stage, 2, { device: 'right', ago: 30, uncertainty: 1 });
    stage.pass(1);
    expect(facts(stage).presses).toEqual(['1 later', '2 first']);
  });

  test('may be late where it is not surely so', () => {
    const stage = windowed();
    stage.pass(10.02);
    pressOn(stage, 2, { device: 'right', ago: 15, uncertainty: 5 });
    pressOn(stage, 3, { device: 'right', ago: 15, uncertainty: 4.5 });
    expect(facts(stage).presses).toEqual(['2 waiting', '3 ignored']);
  });

  test('of a stand-in key counts too', () => {
    const stage = windowed();
    stage.signal({ type: 'lost', device: 'left', reason: 'unplugged' });
    stage.signal({ type: 'lost', device: 'right', reason: 'unplugged' });
    for (const device of ['left', 'right']) stage.do({ type: 'lost.choose', device, how: 'keys' });
    cued(stage);
    stage.pass(10.029);
    expect(phase(stage)).toBe('presented');
    stage.do({ type: 'press.key', team: 4 });
    stage.pass(1);
    expect(facts(stage).presses).toEqual(['4 first']);
  });
});

describe('time to press', () => {
  test('ends by itself when the slowest box has had its time, at the deadline it had', () => {
    const stage = windowed();
    const cue = stage.item.buzz?.cue?.ms ?? 0;
    stage.pass(10.039);
    expect(phase(stage)).toBe('presented');
    expect(stage.left).toBe(0);
    stage.pass(0.001);
    expect(phase(stage)).toBe('closed');
    expect(stage.live.clock).toMatchObject({ state: 'expired', deadline: { ms: cue + 10_000 } });
  });

  test('ends at once where no device can bring anything any more', () => {
    const alone = reading((buzz) => {
      buzz.window = 10;
    });
    cued(alone);
    alone.pass(10);
    expect(phase(alone)).toBe('closed');
    const lost = windowed();
    lost.signal({ type: 'devices', devices: [] });
    lost.pass(10);
    expect(phase(lost)).toBe('closed');
  });

  test('that is up is neither paused nor changed while presses may be under way', () => {
    const stage = windowed();
    stage.pass(10.01);
    expect(stage.refused({ type: 'clock.pause' })).toBe('clock.over');
    expect(stage.refused({ type: 'clock.adjust', seconds: 5, reason: '…' })).toBe('clock.over');
  });

  test('is over also for whoever presses while the judges still think about another press', () => {
    const stage = windowed((buzz) => {
      buzz.foul.review = 300;
    });
    stage.do({ type: 'turn.void', reason: '重来' });
    stage.do({ type: 'rundown.advance', entry: 'playoff.1' });
    stage.do({ type: 'item.present' });
    stage.do({ type: 'buzz.open' });
    stage.press1(1, { device: 'left' });
    stage.pass(11);
    stage.press1(3, { device: 'left' });
    expect(facts(stage).presses).toEqual(['1 judge', '3 ignored']);
    const press = stage.item.buzz?.presses[0]?.id ?? '';
    stage.do({ type: 'press.rule', press, verdict: 'foul' }, 'judge-1');
    stage.press1(3, { device: 'left' });
    expect(facts(stage).presses).toEqual(['1 foul', '3 ignored', '3 ignored']);
    expect(stage.offered).toContain('close');
  });

  test('given anew lets a team that was late press again', () => {
    const stage = windowed();
    stage.pass(10.02);
    pressOn(stage, 2, { device: 'right' });
    stage.pass(1);
    expect(facts(stage).presses).toEqual(['2 ignored']);
    stage.do({ type: 'clock.restart', reason: '计时有误' });
    stage.do({ type: 'clock.resume' });
    pressOn(stage, 2, { device: 'right' });
    stage.pass(1);
    expect(facts(stage).presses).toEqual(['2 ignored', '2 first']);
  });

  test('is waited for in the same way where a question may be pressed for from the start', () => {
    const stage = reading((buzz) => {
      buzz.window = 10;
      buzz.opens = 'presented';
    });
    ready(stage, 'right', { late: 40 });
    stage.do({ type: 'reading.end' });
    stage.pass(10.03);
    pressOn(stage, 5, { device: 'right', ago: 35 });
    stage.pass(1);
    expect(facts(stage).presses).toEqual(['5 first']);
  });

  test('held when it was up already lets nobody wait in vain: the buzz is opened anew', () => {
    const stage = windowed();
    stage.pass(10.01);
    stage.signal({ type: 'lost', device: 'left', reason: 'unplugged' });
    expect(stage.live.clock).toMatchObject({ state: 'held', remaining: 0, why: 'device' });
    stage.do({ type: 'lost.choose', device: 'left', how: 'keys' });
    cued(stage);
    expect(stage.left).toBe(10);
  });

  test('that ran out while a key was taken back is held at what the key left', () => {
    const stage = windowed();
    stage.pass(9);
    stage.do({ type: 'clock.adjust', seconds: 2, reason: '…' });
    stage.pass(1.01);
    stage.do({ type: 'undo', confirm: false });
    expect(stage.live.clock).toMatchObject({ state: 'held', remaining: 1000, why: 'undo' });
  });

  test('before a false start that comes after it was not: the foul stays one', () => {
    const stage = windowed((buzz) => {
      buzz.tied = 'replay';
      buzz.tie = 5;
      buzz.foul.review = 0;
    });
    stage.pass(9.995);
    pressOn(stage, 1, { device: 'left' });
    pressOn(stage, 2, { device: 'right' });
    stage.pass(1);
    expect(stage.live.clock?.state).toBe('expired');
    stage.do({ type: 'tie.replay' });
    stage.do({ type: 'buzz.open' });
    pressOn(stage, 1, { device: 'left' });
    stage.pass(1);
    expect(facts(stage).presses).toEqual(['1 ignored', '2 ignored', '1 foul']);
  });
});

describe('around the deadline', () => {
  const LATE = { left: 20, right: 40 } as const;
  const press = fc.record({
    device: fc.constantFrom('left' as const, 'right' as const),
    /** Milliseconds after the deadline. */
    at: fc.integer({ min: -60, max: 60 }),
    /** Share of the longest way, and of the uncertainty. */
    way: fc.double({ min: 0, max: 0.999, noNaN: true }),
    error: fc.double({ min: -1, max: 1, noNaN: true }),
    uncertainty: fc.integer({ min: 0, max: 8 }),
  });

  test('no press that was made in time is lost, and none that surely was not wins', () => {
    let [won, nobody] = [0, 0];
    fc.assert(
      fc.property(fc.array(press, { minLength: 1, maxLength: 5 }), (presses) => {
        const stage = windowed();
        const deadline = (stage.item.buzz?.cue?.ms ?? 0) + 10_000;
        const made = presses.map((each, index) => ({
          ...each,
          team: index + 1,
          arrival: deadline + each.at + each.way * LATE[each.device],
        }));
        for (const { team, device, at, error, uncertainty, arrival } of made.sort(
          (a, b) => a.arrival - b.arrival,
        )) {
          stage.pass((arrival - stage.now.ms) / 1000);
          if (stage.item.phase === 'closed') continue;
          const happened = { ms: deadline + at + error * uncertainty, uncertainty };
          stage.signal({ type: 'press', device, seat: team, deviceTime: null, happened });
        }
        stage.pass(1);
        const found = stage.item.buzz?.presses ?? [];
        const first = found.filter(({ status }) => status === 'first' || status === 'tie');
        const inTime = made.filter(({ at }) => at <= 0);
        if (inTime.length > 0) expect(first.length).toBeGreaterThan(0);
        for (const { team } of first) {
          const own = made.find((each) => each.team === team);
          expect(own?.at).toBeLessThanOrEqual(2 * (own?.uncertainty ?? 0));
        }
        expect(stage.item.phase).toBe(first.length > 0 ? 'presented' : 'closed');
        if (first.length > 0) won += 1;
        else nobody += 1;
      }),
      { seed: 20261122, numRuns: 300 },
    );
    expect(Math.min(won, nobody)).toBeGreaterThan(20);
  });
});
