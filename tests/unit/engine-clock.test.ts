// The clock: deadlines by stamp, time-up, pauses, restarts of the clock and of the desk.
import { describe, expect, test } from 'vitest';
import { MemoryStage, roundIn, rules } from './engine-support.ts';

function warmup(change?: Parameters<typeof rules>[0]): MemoryStage {
  const stage = new MemoryStage(rules(change));
  stage.begin('warmup.1.1');
  return stage;
}

describe('time up in a spoken answer', () => {
  test('posts nothing by itself: whoever rules says 超时 or 有效', () => {
    const stage = warmup();
    stage.pass(11.2);
    stage.do({ type: 'done', answer: 'B' });
    expect(stage.item.attempts[0]).toMatchObject({ lateBy: 1200, overdue: 'pending', verdict: null });
    expect(stage.refused({ type: 'rule', verdict: 'right', confirm: false })).toBe('rule.overdue');
    expect(stage.refused({ type: 'reveal' })).toBe('rule.overdue');
    stage.do({ type: 'overdue.rule', verdict: 'valid' });
    stage.rule('right');
    stage.finish();
    expect(stage.posted('warmup.1.1')).toEqual(['1:10 right']);
  });

  test('suggests 超时 where 回答完毕 must be said in time, 有效 elsewhere', () => {
    const suggested = (required: boolean) => {
      const stage = warmup((definition) => {
        roundIn(definition, 'warmup').done = { required };
      });
      stage.pass(12);
      return stage.primary?.id;
    };
    expect(suggested(true)).toBe('overdue.late');
    expect(suggested(false)).toBe('overdue.valid');
  });

  test('is cut where the rules say so', () => {
    const stage = warmup((definition) => {
      roundIn(definition, 'warmup').late = 'cut';
    });
    stage.pass(11);
    expect(stage.item.attempts[0]).toMatchObject({ verdict: 'late', overdue: null });
    stage.finish();
    expect(stage.posted('warmup.1.1')).toEqual(['1:0 late']);
  });

  test('done at the deadline is in time, a moment after it is late, even before the clock has called', () => {
    const inTime = warmup();
    inTime.now = { ...inTime.now, ms: inTime.now.ms + 10_000 };
    inTime.do({ type: 'done', answer: 'B' });
    expect(inTime.item.attempts[0]).toMatchObject({ lateBy: 0, overdue: null });
    const late = warmup();
    late.now = { ...late.now, ms: late.now.ms + 10_001 };
    late.do({ type: 'done', answer: 'B' });
    expect(late.item.attempts[0]).toMatchObject({ lateBy: 1, overdue: 'pending' });
  });

  test('done in a later run of the desk than the deadline is late', () => {
    const stage = warmup();
    stage.pass(10);
    stage.restart();
    stage.do({ type: 'done', answer: 'B' });
    expect(stage.item.attempts[0]).toMatchObject({ overdue: 'pending' });
  });
});

describe('stamped before the deadline, arriving after it', () => {
  test('the station’s last answer completes the set, with what was left when it was stamped', () => {
    const stage = new MemoryStage();
    stage.begin('sprint.1.1', 't1-p4');
    for (let item = 0; item < 9; item += 1) stage.submit(stage.key());
    stage.pass(115);
    const key = stage.key();
    stage.pass(6);
    expect(stage.live.clock?.state).toBe('expired');
    stage.now = { ...stage.now, ms: stage.now.ms - 3500 };
    stage.do(
      { type: 'answer.submit', turn: 'sprint.1.1', item: 9, question: 'S1-10', answer: key },
      'station',
    );
    stage.now = { ...stage.now, ms: stage.now.ms + 3500 };
    stage.finish();
    expect(stage.posted('sprint.1.1')).toEqual(['1:102 turn']);
  });

  test('a seat of the panel counts; after the deadline or in a later run it does not', () => {
    const stage = new MemoryStage();
    stage.begin('duel.1.1', 't1-p6');
    stage.pass(9);
    const inTime = stage.now;
    stage.pass(2);
    stage.seat(1, 'A', inTime);
    stage.seat(2, 'A');
    stage.restart();
    stage.seat(3, 'A');
    expect(Object.keys(stage.item.panel?.answers ?? {})).toEqual(['1']);
  });

  test('an answer from the station after the deadline is refused', () => {
    const stage = new MemoryStage();
    stage.begin('duel.1.1', 't1-p6');
    stage.pass(10.5);
    expect(
      stage.refused(
        { type: 'answer.submit', turn: 'duel.1.1', item: 0, question: 'D1-1', answer: 'A' },
        'station',
      ),
    ).toBe('submit.late');
  });
});

describe('in the operator’s hand', () => {
  test('pause, resume, a second more, a second less', () => {
    const stage = warmup();
    stage.pass(4);
    stage.do({ type: 'clock.pause' });
    stage.pass(60);
    expect(stage.left).toBe(6);
    stage.do({ type: 'clock.adjust', seconds: 1, reason: '误触' });
    stage.do({ type: 'clock.resume' });
    stage.pass(2);
    stage.do({ type: 'clock.adjust', seconds: -1, reason: '误触' });
    expect(stage.left).toBe(4);
    expect(stage.refused({ type: 'clock.adjust', seconds: -4, reason: '误触' })).toBe('clock.nothing-left');
    stage.pass(4);
    expect(stage.live.clock?.state).toBe('expired');
  });

  test('restarted after time-up, the item opens again with the full time for the same player', () => {
    const stage = warmup();
    stage.pass(11);
    stage.do({ type: 'clock.restart', reason: '计时器故障' });
    expect(stage.item.phase).toBe('open');
    expect(stage.left).toBe(10);
    stage.do({ type: 'clock.resume' });
    stage.pass(3);
    stage.do({ type: 'done', answer: 'B' });
    expect(stage.item.attempts[0]).toMatchObject({ person: 't1-p1', lateBy: 0, overdue: null });
  });

  test('restarted after a closed duel, the whole panel answers anew', () => {
    const stage = new MemoryStage();
    stage.begin('duel.1.1', 't1-p6');
    stage.seats(12, 6);
    stage.pass(10);
    stage.do({ type: 'clock.restart', reason: '答题器故障' });
    stage.do({ type: 'clock.resume' });
    stage.seats(18, 0);
    stage.pass(10);
    stage.finish();
    expect(stage.posted('duel.1.1')).toEqual(['1:-18 unanswered']);
  });

  test('once revealed it is over', () => {
    const stage = warmup();
    stage.do({ type: 'done', answer: 'B' });
    stage.rule('right');
    stage.do({ type: 'reveal' });
    expect(stage.refused({ type: 'clock.restart', reason: '…' })).toBe('clock.over');
  });

  test('the slate freezes it, and takes answers from nobody', () => {
    const stage = new MemoryStage();
    stage.begin('duel.1.1', 't1-p6');
    stage.pass(4);
    stage.do({ type: 'slate.on' });
    stage.pass(100);
    stage.seat(1, 'A');
    expect(
      stage.refused(
        { type: 'answer.submit', turn: 'duel.1.1', item: 0, question: 'D1-1', answer: 'A' },
        'station',
      ),
    ).toBe('submit.held');
    expect(stage.refused({ type: 'clock.resume' })).toBe('slate.stands');
    stage.do({ type: 'slate.off' });
    stage.do({ type: 'clock.resume' });
    expect(stage.left).toBe(6);
    expect(stage.item.panel?.answers).toEqual({});
  });
});

describe('a restart of the desk', () => {
  test('holds the clock at its last mark; the operator resumes', () => {
    const stage = warmup();
    stage.pass(4);
    stage.restart(6200);
    expect(stage.live.clock).toMatchObject({ state: 'held', remaining: 6200, why: 'restart' });
    stage.do({ type: 'clock.resume' });
    stage.pass(6.3);
    expect(stage.item.phase).toBe('closed');
  });

  test('with nothing left the operator can only call time up, or give the time again', () => {
    const stage = warmup();
    stage.restart(0);
    expect(stage.refused({ type: 'clock.resume' })).toBe('clock.nothing-left');
    expect(stage.offered).toEqual(expect.arrayContaining(['clock.time-up', 'clock.restart']));
    stage.do({ type: 'clock.time-up' });
    stage.do({ type: 'overdue.rule', verdict: 'late' });
    stage.finish();
    expect(stage.state.turn?.state).toBe('settled');
  });
});
