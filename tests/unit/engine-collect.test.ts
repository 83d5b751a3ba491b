// The panel's answers after the closing: which still count, and from when on the count may be fixed.
import { describe, expect, test } from 'vitest';
import { MemoryStage, other, rules } from './engine-support.ts';

/** A duel of ten seconds under way, with so many seconds to collect; the team has not answered. */
function duel(collect: number, revise = false): MemoryStage {
  const stage = new MemoryStage(
    rules((definition) => {
      if (definition.panel) definition.panel = { ...definition.panel, collect, revise };
    }),
  );
  stage.begin('duel.1.1', 't1-p6');
  return stage;
}

interface Told {
  /** Before now, give or take; milliseconds. */
  ago?: number;
  uncertainty?: number;
  deviceTime?: number | null;
}

/** An answer by the key that arrives now. */
function answerOf(
  stage: MemoryStage,
  seat: number,
  { ago = 0, uncertainty = 0, deviceTime = null }: Told = {},
) {
  stage.signal({
    ...{ type: 'answer', device: 'base', seat, answer: stage.key(), deviceTime },
    happened: { ms: stage.now.ms - ago, uncertainty },
  });
}

const answered = (stage: MemoryStage) => Object.keys(stage.item.panel?.answers ?? {}).map(Number);
/** From a base without stamps: at any time in the last four seconds. */
const UNKNOWN = { ago: 2000, uncertainty: 2000 };

/** The limit of the duel, seconds. */
function limit(stage: MemoryStage): number {
  return (stage.live.clock?.limit ?? 0) / 1000;
}

describe('with time to collect', () => {
  test('what can have been given in time counts when it arrives within it', () => {
    const stage = duel(4);
    stage.pass(limit(stage) + 1);
    expect(stage.item.phase).toBe('closed');
    answerOf(stage, 1, UNKNOWN);
    answerOf(stage, 2, { ago: 1500, uncertainty: 5, deviceTime: 9000 });
    answerOf(stage, 3, { ago: 500, uncertainty: 5, deviceTime: 9800 });
    answerOf(stage, 4, { ago: 999, uncertainty: 5, deviceTime: 9800 });
    answerOf(stage, 5, { ago: 200, uncertainty: 100 });
    expect(answered(stage)).toEqual([1, 2]);
    stage.pass(2.9);
    answerOf(stage, 6, UNKNOWN);
    expect(answered(stage)).toEqual([1, 2, 6]);
    stage.pass(0.2);
    answerOf(stage, 7, { ago: 9000, uncertainty: 0, deviceTime: 9000 });
    answerOf(stage, 8, UNKNOWN);
    expect(answered(stage)).toEqual([1, 2, 6]);
  });

  test('the count is not fixed before it is over', () => {
    const stage = duel(4);
    stage.pass(limit(stage) + 0.5);
    expect(stage.try({ type: 'reveal' })).toMatchObject({ code: 'panel.collecting', params: { seconds: 4 } });
    expect(stage.offered).not.toContain('reveal');
    stage.pass(3.4);
    expect(stage.refused({ type: 'reveal' })).toBe('panel.collecting');
    stage.pass(0.2);
    expect(stage.state.turn?.items[0]?.panel?.collected).toBe(true);
    expect(stage.record.happened.at(-1)).toMatchObject({
      ...{ kind: 'observation', event: { type: 'panel.collected', item: 0 } },
    });
    expect(stage.offered).toContain('reveal');
    answerOf(stage, 9, UNKNOWN);
    stage.do({ type: 'reveal' });
    expect(stage.item.panel?.counted).toMatchObject({ right: 0, answered: 0 });
  });

  test('runs from the deadline, however late that was noticed', () => {
    const stage = duel(4);
    const deadline = stage.now.ms + limit(stage) * 1000;
    stage.now = { ...stage.now, ms: deadline + 300 };
    stage.pass(0);
    expect(stage.item.panel?.closed).toEqual({ run: 1, ms: deadline });
    stage.pass(3.699);
    expect(stage.refused({ type: 'reveal' })).toBe('panel.collecting');
    stage.pass(0.002);
    stage.do({ type: 'reveal' });
  });

  test('runs from the closing where everybody had answered before time was up', () => {
    const stage = duel(4, true);
    stage.submit(stage.key());
    for (let seat = 1; seat <= 18; seat += 1) answerOf(stage, seat);
    stage.pass(2);
    stage.do({ type: 'done', answer: null });
    expect(stage.live.clock?.state).toBe('stopped');
    stage.pass(1);
    const wrong = other(stage.key());
    for (const [seat, ago] of [
      [1, 1200],
      [2, 800],
    ] as const)
      stage.signal({
        ...{ type: 'answer', device: 'base', seat, answer: wrong, deviceTime: 9000 },
        happened: { ms: stage.now.ms - ago, uncertainty: 5 },
      });
    expect(stage.item.panel?.answers).toMatchObject({ 1: wrong, 2: stage.key() });
    stage.pass(3);
    stage.do({ type: 'reveal' });
    expect(stage.item.panel?.counted).toMatchObject({ right: 17, wrong: 1 });
  });

  test('is not waited for where nothing can come that would count', () => {
    const everybody = duel(4);
    for (let seat = 1; seat <= 18; seat += 1) answerOf(everybody, seat);
    everybody.pass(limit(everybody));
    everybody.do({ type: 'reveal' });

    const byHand = duel(4);
    byHand.pass(limit(byHand));
    byHand.do({ type: 'panel.enter', right: 3, wrong: 4, reason: 'base dead' });
    byHand.do({ type: 'reveal' });
    expect(byHand.item.panel?.counted).toMatchObject({ right: 3, wrong: 4 });
  });

  test('is waited for although all have answered where answers may still change', () => {
    const stage = duel(4, true);
    for (let seat = 1; seat <= 18; seat += 1) answerOf(stage, seat);
    stage.pass(limit(stage));
    expect(stage.refused({ type: 'reveal' })).toBe('panel.collecting');
    const wrong = other(stage.key());
    stage.signal({
      ...{ type: 'answer', device: 'base', seat: 1, answer: wrong, deviceTime: null },
      happened: { ms: stage.now.ms - 2000, uncertainty: 2000 },
    });
    expect(stage.item.panel?.answers[1]).toBe(wrong);
  });

  test('is over with a restart of the desk, which nothing outlives on its way', () => {
    const stage = duel(4);
    stage.pass(limit(stage) + 1);
    stage.restart();
    expect(stage.item.panel?.collected).toBe(true);
    answerOf(stage, 1, UNKNOWN);
    expect(answered(stage)).toEqual([]);
    stage.do({ type: 'reveal' });
  });

  test('begins anew with another closing', () => {
    const stage = duel(4);
    stage.pass(limit(stage) + 5);
    expect(stage.item.panel?.collected).toBe(true);
    stage.do({ type: 'clock.restart', reason: '…' });
    expect(stage.item.panel).toMatchObject({ closed: null, collected: false });
    stage.do({ type: 'clock.resume' });
    stage.pass(limit(stage));
    expect(stage.refused({ type: 'reveal' })).toBe('panel.collecting');
    stage.pass(4);
    stage.do({ type: 'reveal' });
  });
});

describe('without time to collect', () => {
  test('an answer counts that was given by the deadline, as today, and the count can be fixed at once', () => {
    const stage = duel(0);
    stage.pass(limit(stage) + 0.1);
    answerOf(stage, 1, { ago: 150 });
    answerOf(stage, 2, { ago: 50 });
    answerOf(stage, 3, UNKNOWN);
    stage.seat(4, stage.key());
    expect(answered(stage)).toEqual([1, 3]);
    stage.do({ type: 'reveal' });
  });
});

test('an undone closing is collected again when it is closed again', () => {
  const stage = duel(4);
  stage.submit(stage.key());
  for (let seat = 1; seat <= 17; seat += 1) answerOf(stage, seat);
  stage.pass(limit(stage) + 4.5);
  stage.do({ type: 'reveal' });
  stage.do({ type: 'undo', confirm: true });
  expect(stage.item.panel).toMatchObject({ collected: true, counted: null });
  stage.do({ type: 'reveal' });
  expect(stage.item.panel?.counted).toMatchObject({ answered: 17 });
});
