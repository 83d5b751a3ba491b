// Undo: as if the key had never been pressed, also after a restart, and again, and with new commands after it.
import { describe, expect, test } from 'vitest';
import type { State } from '#engine/state.ts';
import { MemoryStage } from './engine-support.ts';

const undo = (stage: MemoryStage) => stage.do({ type: 'undo', confirm: true });

function without({ seq: _, ...rest }: State) {
  return rest;
}

describe('undo', () => {
  test('of each command of a turn gives the state before it', () => {
    const stage = new MemoryStage();
    const step = (act: () => void) => {
      const before = without(stage.state);
      act();
      undo(stage);
      expect(without(stage.state)).toEqual(before);
      act();
    };
    step(() => stage.do({ type: 'slate.on' }));
    step(() => stage.do({ type: 'slate.off' }));
    step(() => stage.do({ type: 'rundown.insert', after: null, page: { title: '致辞', body: '' } }));
    step(() => stage.do({ type: 'rundown.advance', entry: null }));
    step(() => stage.do({ type: 'rundown.advance', entry: 'risk-choice.1.1' }));
    step(() => stage.do({ type: 'stake.choose', team: 1, value: 20 }));
    step(() => stage.do({ type: 'board.pick', number: 3 }));
    step(() => stage.do({ type: 'player.name', person: 't1-p5', waive: null }));
    step(() => stage.do({ type: 'item.present' }));
    step(() => stage.do({ type: 'begin' }));
    step(() => stage.do({ type: 'done', answer: '按规定办理' }));
    step(() => stage.do({ type: 'answer.enter', answer: '依法办理' }));
    step(() => stage.rule('right'));
    step(() => stage.do({ type: 'reveal' }));
    step(() => stage.do({ type: 'settle' }));
    step(() =>
      stage.do(
        {
          type: 'correct',
          change: { of: 'ruling', turn: 'risk-choice.1.1', item: 0, verdict: 'wrong' },
          reason: '合议',
        },
        'judge-1',
      ),
    );
    step(() => stage.do({ type: 'substitute', team: 1, out: 't1-p1', in: 't1-s1', reason: '身体不适' }));
    step(() => stage.do({ type: 'rundown.advance', entry: 'duel.1.1' }));
    step(() => stage.do({ type: 'player.name', person: 't1-p6', waive: null }));
    step(() => stage.do({ type: 'item.present' }));
    step(() => stage.do({ type: 'withdraw', item: null, how: 'replay-item', reason: '题干有误' }));
    step(() => stage.do({ type: 'turn.void', reason: '设备故障' }));
  });

  test('gives the clock back as if it had never stopped', () => {
    const stage = new MemoryStage();
    stage.begin('warmup.1.1');
    stage.pass(3);
    stage.do({ type: 'done', answer: 'A' });
    stage.pass(4);
    undo(stage);
    expect(stage.live.clock?.state).toBe('running');
    expect(stage.left).toBe(3);
  });

  test('past the deadline holds the clock at the key’s instant: time up, or go on', () => {
    const stage = new MemoryStage();
    stage.begin('warmup.1.1');
    stage.pass(3);
    stage.do({ type: 'done', answer: 'A' });
    stage.pass(30);
    undo(stage);
    expect(stage.live.clock).toMatchObject({ state: 'held', remaining: 7000, why: 'undo' });
    expect(stage.offered).toEqual(expect.arrayContaining(['clock.resume', 'clock.time-up']));
    stage.do({ type: 'clock.resume' });
    stage.pass(7);
    expect(stage.item.phase).toBe('closed');
  });

  test('after a restart of the desk does the same, the clock held', () => {
    const stage = new MemoryStage();
    stage.begin('warmup.1.1');
    stage.pass(3);
    stage.do({ type: 'done', answer: 'A' });
    stage.restart();
    undo(stage);
    expect(stage.live.clock).toMatchObject({ state: 'held', remaining: 7000, why: 'undo' });
    stage.do({ type: 'clock.resume' });
    expect(stage.left).toBe(7);
  });

  test('of a resume after a restart leaves the clock as it was, paused', () => {
    const stage = new MemoryStage();
    stage.begin('warmup.1.1');
    stage.pass(4);
    stage.do({ type: 'clock.pause' });
    stage.restart();
    stage.do({ type: 'clock.resume' });
    stage.pass(1);
    stage.restart(5000);
    undo(stage);
    expect(stage.live.clock).toMatchObject({ state: 'paused', remaining: 6000 });
  });

  test('twice takes back two commands; new commands then stand, and can be undone', () => {
    const stage = new MemoryStage();
    stage.begin('warmup.1.1');
    stage.do({ type: 'done', answer: 'A' });
    stage.rule('wrong');
    undo(stage);
    undo(stage);
    expect(stage.item.phase).toBe('open');
    stage.do({ type: 'done', answer: 'B' });
    const before = without(stage.state);
    stage.rule('right');
    undo(stage);
    expect(without(stage.state)).toEqual(before);
    undo(stage);
    expect(stage.item.phase).toBe('open');
    undo(stage);
    undo(stage);
    expect(stage.live).toMatchObject({ state: 'called', current: null });
  });

  test('strikes what the clock did in its wake, and asks before it strikes an answer', () => {
    const stage = new MemoryStage();
    stage.begin('duel.1.1', 't1-p6');
    stage.pass(2);
    stage.submit('A');
    stage.seat(1, 'A');
    stage.pass(20);
    expect(stage.refused({ type: 'undo', confirm: false })).toBe('undo.strikes-answers');
    undo(stage);
    expect(stage.item).toMatchObject({ phase: 'presented', attempts: [], panel: { answers: {} } });
    stage.do({ type: 'begin' });
    expect(stage.left).toBe(10);
    expect(stage.item.panel?.answers).toEqual({});
  });

  test('of a page or the screen leaves the running turn alone', () => {
    const stage = new MemoryStage();
    stage.begin('duel.1.1', 't1-p6');
    stage.pass(2);
    stage.do({ type: 'screen.show', scene: 'standings' });
    stage.submit('A');
    stage.pass(20);
    stage.do({ type: 'undo', confirm: false });
    expect(stage.item).toMatchObject({ phase: 'closed', attempts: [{ answer: 'A' }] });
    expect(stage.state.scene).toBe('auto');
  });

  test('ends at the set-up, and at the announcement', () => {
    const stage = new MemoryStage();
    undo(stage);
    expect(stage.state.stage).toBe('setup');
    expect(stage.refused({ type: 'undo', confirm: true })).toBe('undo.nothing');
  });
});
