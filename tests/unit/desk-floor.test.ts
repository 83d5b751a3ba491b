// The floor keeps its promises: one result per command, nobody overtaken, nothing shown before it is on disk.
import { describe, expect, it } from 'vitest';
import { millis } from '#contract/units.ts';
import { remainingAfterCrash } from '#desk/floor/clocks.ts';
import { accepted, answering, FakeDisk, next, settled, stageOn, startedStage } from './desk-floor-support.ts';

const code = (outcome: { ok: true } | { ok: false; refusal: { code: string } }) =>
  outcome.ok ? 'accepted' : outcome.refusal.code;

describe('a command sent twice', () => {
  it('is carried out once and answered twice alike', async () => {
    const stage = await startedStage();
    const before = stage.disk.kept.length;
    const both = await Promise.all([stage.give(next, { id: 'same' }), stage.give(next, { id: 'same' })]);
    const later = await stage.give(next, { id: 'same' });
    expect(both).toEqual([later, later]);
    expect(stage.disk.kept.length).toBe(before + 1);
  });

  it('gets its first result also from a desk that was restarted between', async () => {
    const stage = await startedStage();
    const seq = await accepted(stage.give(next, { id: 'same' }));
    const restarted = stageOn(stage.disk, 2);
    expect(await restarted.give(next, { id: 'same' })).toEqual({ ok: true, seq });
    expect(restarted.floor.shown.seq).toBe(seq);
  });

  it('is refused twice alike', async () => {
    const stage = await startedStage();
    const first = await stage.give({ type: 'reveal' }, { id: 'same' });
    expect(code(first)).not.toBe('accepted');
    await accepted(stage.give(next));
    expect(await stage.give({ type: 'reveal' }, { id: 'same' })).toEqual(first);
  });
});

describe('two people pressing "next" on the same view', () => {
  it('go one step, not two', async () => {
    const stage = await startedStage();
    const seen = stage.floor.shown.seq;
    const outcomes = await Promise.all([
      stage.give(next, { seen, role: 'technician' }),
      stage.give(next, { seen, role: 'host' }),
    ]);
    expect(outcomes.map(code)).toEqual(['accepted', 'stale']);
  });

  it('are both heard when the second has seen what the first did', async () => {
    const stage = await startedStage();
    const seen = await accepted(stage.give(next, { seen: stage.floor.shown.seq }));
    expect(code(await stage.give(next, { seen, role: 'host' }))).toBe('accepted');
  });
});

describe('what does not make a view stale', () => {
  it('is a press, a lost device, or time running out', async () => {
    const stage = await startedStage();
    await answering(stage);
    const seen = stage.floor.shown.seq;
    const at = { run: 1, ms: 1500 };
    stage.floor.signal({ type: 'lost', id: 'box:1', device: 'box', at, reason: 'unplugged' });
    stage.time.ms = 20_000;
    const clock = stage.floor.shown.state.turn?.clock?.id ?? '';
    stage.floor.signal({ type: 'clock.expired', id: 'tick', at: { run: 1, ms: 20_000 }, clock });
    await settled();
    expect(stage.floor.shown.seq).toBeGreaterThan(seen);
    expect(code(await stage.give({ type: 'overdue.rule', verdict: 'late' }, { seen }))).toBe('accepted');
  });
});

describe('before the disk has acknowledged', () => {
  it('nothing is shown, but the next command is decided on it', async () => {
    const stage = await startedStage();
    const before = stage.floor.shown.seq;
    stage.disk.hold();
    const first = stage.give(next);
    const second = stage.give(next);
    await settled();
    expect(stage.floor.shown.seq).toBe(before);
    expect(stage.floor.decided.seq).toBe(before + 2);
    await stage.disk.release();
    await accepted(first);
    expect(stage.floor.shown.seq).toBe(before + 1);
    await stage.disk.release();
    await accepted(second);
    expect(stage.floor.shown.seq).toBe(before + 2);
  });

  it('everything that came meanwhile goes to the disk in one commit', async () => {
    const stage = await startedStage();
    const commits = stage.disk.appends;
    stage.disk.hold();
    const at = { run: 1, ms: 1500 };
    for (let seat = 1; seat <= 18; seat += 1) {
      stage.floor.signal({ type: 'lost', id: `box:${seat}`, device: 'box', at, reason: 'unplugged' });
    }
    await settled();
    await stage.disk.release();
    await stage.disk.release();
    expect(stage.disk.appends - commits).toBe(2);
    expect(stage.shown.flat().filter(({ event }) => event.type === 'device.seen')).toHaveLength(18);
  });
});

describe('when the disk fails', () => {
  it('what was decided never happened, and ruling stops until the disk is back', async () => {
    const stage = await startedStage();
    const before = stage.floor.shown.seq;
    stage.disk.broken = true;
    expect(code(await stage.give(next, { id: 'lost' }))).toBe('journal.failed');
    expect(stage.floor.stopped).toBe(true);
    expect(stage.floor.decided.seq).toBe(before);
    expect(code(await stage.give(next))).toBe('journal.failed');
    stage.disk.broken = false;
    expect(code(await stage.give(next, { id: 'lost' }))).toBe('accepted');
    expect(stage.floor.stopped).toBe(false);
  });

  it('everything decided upon the lost commit is lost with it', async () => {
    const stage = await startedStage();
    stage.disk.hold();
    const outcomes = [stage.give(next), stage.give(next)];
    await settled();
    stage.disk.broken = true;
    await stage.disk.release();
    expect((await Promise.all(outcomes)).map(code)).toEqual(['journal.failed', 'journal.failed']);
  });

  it('a commit that reached the disk without acknowledgement is found when it is folded again', async () => {
    const stage = await startedStage();
    stage.disk.broken = true;
    stage.disk.keepsWhenBroken = true;
    await stage.give(next, { id: 'unsure' });
    const kept = stage.disk.kept.length;
    stage.disk.broken = false;
    expect(await stage.give(next, { id: 'unsure' })).toEqual({ ok: true, seq: kept });
  });

  it('a running clock is held with what it had when ruling stopped', async () => {
    const stage = await startedStage();
    await answering(stage);
    stage.time.ms += 4000;
    stage.disk.broken = true;
    await stage.give({ type: 'slate.on' });
    stage.time.ms += 60_000;
    stage.disk.broken = false;
    await accepted(stage.give({ type: 'screen.show', scene: 'title' }));
    expect(stage.floor.shown.state.turn?.clock).toMatchObject({ state: 'held', remaining: 6000 });
  });

  it('presses do not count, and none of them is ruled on later', async () => {
    const stage = await startedStage();
    stage.disk.broken = true;
    await stage.give(next);
    const at = { run: 1, ms: 1500 };
    stage.floor.signal({ type: 'press', id: 'box:1', device: 'box', at, seat: 1, deviceTime: null });
    stage.disk.broken = false;
    await accepted(stage.give(next));
    expect(stage.disk.kept.some(({ type }) => type === 'press.observed')).toBe(false);
  });
});

describe('a desk started again in the middle of a turn', () => {
  it('stands at the same turn with the clock held at the last mark', async () => {
    const stage = await startedStage();
    await answering(stage);
    const clock = stage.floor.shown.state.turn?.clock?.id ?? '';
    const restarted = stageOn(new FakeDiskWith(stage.disk), 2);
    const { state, happened } = restarted.floor.shown;
    const mark = { run: 1, clock, remaining: millis(7200), wall: '' };
    restarted.floor.hold(remainingAfterCrash(state, happened, [mark]));
    await settled();
    const turn = restarted.floor.shown.state.turn;
    expect(turn?.id).toBe(stage.floor.shown.state.turn?.id);
    expect(turn?.clock).toMatchObject({ state: 'held', remaining: 7200, why: 'restart' });
  });

  it('counts from the last entry where no mark was written yet', async () => {
    const stage = await startedStage();
    await answering(stage);
    stage.time.ms += 3000;
    await accepted(stage.give({ type: 'screen.show', scene: 'title' }));
    const { state, happened } = stage.floor.shown;
    expect(remainingAfterCrash(state, happened, [])).toEqual({ turn: 7000, game: null });
  });

  it('takes no mark of another clock', async () => {
    const stage = await startedStage();
    await answering(stage);
    const { state, happened } = stage.floor.shown;
    const mark = { run: 1, clock: 'another', remaining: millis(10), wall: '' };
    expect(remainingAfterCrash(state, happened, [mark])).toEqual({ turn: 10_000, game: null });
  });

  it('has no clock to hold when none ran', async () => {
    const { floor } = await startedStage();
    expect(remainingAfterCrash(floor.shown.state, floor.shown.happened, [])).toEqual({
      turn: null,
      game: null,
    });
  });
});

/** The same entries on another disk. */
class FakeDiskWith extends FakeDisk {
  constructor(disk: FakeDisk) {
    super();
    this.kept.push(...disk.kept);
  }
}
