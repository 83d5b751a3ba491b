// What goes wrong on stage: 换题, substitutes, voids.
import { describe, expect, test } from 'vitest';
import type { CommandBody } from '#contract/command.ts';
import { MemoryStage, other, roundIn, rules, sprinting } from './engine-support.ts';

const withdraw = (
  item: number | null = null,
  how: 'credit' | 'replay-item' | 'replay-set' | null = null,
): CommandBody => ({ type: 'withdraw', item, how, reason: '题干有误' });

describe('换题', () => {
  test.each(['presented', 'open', 'closed', 'ruled', 'revealed'])('of a question that is %s', (phase) => {
    const stage = new MemoryStage();
    stage.do({ type: 'rundown.advance', entry: 'warmup.1.2' });
    stage.do({ type: 'item.present' });
    const question = stage.item.question;
    if (phase !== 'presented') {
      stage.do({ type: 'begin' });
      stage.pass(3);
    }
    if (phase === 'closed' || phase === 'ruled' || phase === 'revealed')
      stage.do({ type: 'done', answer: 'B' });
    if (phase === 'ruled' || phase === 'revealed') stage.rule('wrong');
    if (phase === 'revealed') stage.do({ type: 'reveal' });
    stage.do(withdraw(), 'judge-1');
    expect(stage.live).toMatchObject({ player: 't2-p1', clock: null, current: null });
    const spare = stage.live.items[0]?.question;
    expect(spare).toMatchObject({ type: question?.type, value: question?.value });
    expect(spare?.id).not.toBe(question?.id);
    stage.show();
    expect(stage.left).toBe(10);
    stage.do({ type: 'done', answer: null });
    stage.rule('right');
    stage.finish();
    expect(stage.posted('warmup.1.2')).toEqual(['2:10 right']);
  });

  test('keeps the player: nobody else may be named', () => {
    const stage = new MemoryStage();
    stage.begin('duel.1.1', 't1-p6');
    stage.do(withdraw());
    expect(stage.refused({ type: 'player.name', person: 't1-p5', waive: null })).toBe('player.fixed');
  });

  test('in the duel throws the panel’s answers away and keeps the items already scored', () => {
    const stage = new MemoryStage();
    stage.begin('duel.1.1', 't1-p6');
    stage.seats(12, 6);
    stage.submit(stage.key());
    stage.pass(10);
    stage.finish();
    stage.show();
    stage.seats(0, 18);
    stage.pass(10);
    stage.do({ type: 'reveal' });
    stage.do(withdraw());
    stage.show();
    expect(stage.item).toMatchObject({ index: 1, panel: { answers: {}, counted: null } });
    stage.seats(18, 0);
    stage.pass(10);
    stage.finish();
    expect(stage.posted('duel.1.1')).toEqual(['1:16 right', '1:-18 unanswered']);
  });

  test('is refused when no spare of the type and value is left, and credit remains', () => {
    const stage = new MemoryStage(
      rules((definition) => {
        roundIn(definition, 'duel').withdrawn = 'credit';
      }),
    );
    stage.begin('duel.1.1', 't1-p6');
    const { type } = stage.item.question ?? {};
    for (;;) {
      const refusal = stage.try(withdraw(null, 'replay-item'));
      if (refusal !== null) {
        expect(refusal.code).toBe('spare.none');
        break;
      }
      stage.show();
      expect(stage.item.question?.type).toBe(type);
    }
    stage.pass(3);
    stage.do(withdraw());
    expect(stage.item).toMatchObject({ index: 0, phase: 'closed', credited: true });
    stage.finish();
    expect(stage.posted('duel.1.1')).toEqual(['1:10 right']);
    stage.show();
    expect(stage.item.index).toBe(1);
  });

  test('of a buzzed question lets everyone press again, the foul stays', () => {
    const stage = new MemoryStage(
      rules((definition) => {
        const round = roundIn(definition, 'playoff');
        round.who = { by: 'buzz', among: 'all', extra: 1 };
        definition.rounds = [round];
      }),
    );
    stage.do({ type: 'rundown.advance', entry: 'playoff.1' });
    stage.do({ type: 'item.present' });
    stage.press1(1);
    stage.pass(1);
    stage.do(withdraw());
    stage.do({ type: 'item.present' });
    stage.do({ type: 'buzz.open' });
    stage.pass(1);
    stage.press1(1);
    expect(stage.item.buzz).toMatchObject({ state: 'claimed', barred: [] });
    expect(stage.posted('playoff.1')).toEqual(['1:-10 foul']);
  });
});

describe('换题 in the sprint', () => {
  test('credits an answered item: a wrong answer to it does no harm', () => {
    const stage = sprinting(9);
    stage.submit(other(stage.key()));
    stage.do(withdraw(9));
    stage.finish();
    expect(stage.posted('sprint.1.1')).toEqual(['1:175 turn']);
  });

  test('credits the open item and goes on with the next; the last one stops the clock', () => {
    const stage = sprinting(4);
    stage.do(withdraw());
    expect(stage.item.index).toBe(5);
    for (let item = 5; item < 9; item += 1) stage.submit(stage.key());
    stage.pass(10);
    stage.do(withdraw());
    expect(stage.live.clock?.state).toBe('stopped');
    stage.finish();
    expect(stage.posted('sprint.1.1')).toEqual(['1:190 turn']);
  });

  test('credits the last item also while the clock is paused', () => {
    const stage = sprinting(9);
    stage.do({ type: 'clock.pause' });
    stage.do(withdraw());
    stage.finish();
    expect(stage.posted('sprint.1.1')).toEqual(['1:175 turn']);
  });

  test('credits after the reveal', () => {
    const stage = sprinting(9);
    stage.submit(other(stage.key()));
    stage.do({ type: 'reveal' });
    stage.do(withdraw(9));
    stage.do({ type: 'settle' });
    expect(stage.posted('sprint.1.1')).toEqual(['1:175 turn']);
  });

  test('replaces the open item and gives its time back', () => {
    const stage = sprinting(2);
    stage.pass(7);
    expect(stage.left).toBe(103);
    stage.do(withdraw(null, 'replay-item'));
    expect(stage.left).toBe(110);
    stage.pass(4);
    stage.do(withdraw(null, 'replay-item'));
    expect(stage.left).toBe(110);
    expect(stage.item).toMatchObject({ index: 2, phase: 'open' });
  });

  test('replaces an answered item: it is asked again when the present one is answered', () => {
    const stage = sprinting(3);
    stage.do(withdraw(1, 'replay-item'));
    expect(stage.left).toBe(110);
    stage.submit(stage.key());
    expect(stage.item.index).toBe(1);
    stage.submit(stage.key());
    expect(stage.item.index).toBe(4);
  });

  test.each([
    ['finished', 10],
    ['out of time', 9],
    ['out of time with items never opened', 4],
  ])('replaces an item of a set that is %s, before and after the reveal', (_, answers) => {
    for (const reveal of [false, true]) {
      const stage = sprinting(answers);
      if (answers < 10) stage.pass(120);
      if (reveal) stage.do({ type: 'reveal' });
      stage.do(withdraw(0, 'replay-item'));
      expect(stage.item).toMatchObject({ index: 0, phase: 'open' });
      expect(stage.live.clock?.state).toBe('paused');
      stage.do({ type: 'clock.resume' });
      stage.submit(stage.key());
      stage.pass(120);
      stage.finish();
      expect(stage.state.turn?.state).toBe('settled');
    }
  });

  test.each([false, true])('replaces the whole set, revealed: %s', (reveal) => {
    const stage = sprinting(10);
    const asked = stage.live.items.map((item) => item.question?.id);
    if (reveal) stage.do({ type: 'reveal' });
    stage.do(withdraw(null, 'replay-set'));
    expect(stage.live.items.map((item) => item.question?.id)).not.toEqual(expect.arrayContaining(asked));
    stage.do({ type: 'begin' });
    expect(stage.left).toBe(120);
    for (let item = 0; item < 10; item += 1) stage.submit(stage.key());
    stage.finish();
    expect(stage.posted('sprint.1.1')).toEqual(['1:220 turn']);
  });
});

describe('a substitute', () => {
  const exchange = (out: string, substitute: string): CommandBody => ({
    type: 'substitute',
    team: 1,
    out,
    in: substitute,
    reason: '身体不适',
  });

  test('steps in between turns and takes the number; restrictions stay with the person', () => {
    const stage = sprinting(10);
    expect(stage.refused(exchange('t1-p4', 't1-s1'))).toBe('substitute.turn-live');
    stage.finish();
    stage.do(exchange('t1-p4', 't1-s1'));
    stage.do({ type: 'rundown.advance', entry: 'risk-choice.1.1' });
    expect(stage.refused({ type: 'player.name', person: 't1-p4', waive: null })).toBe('player.unknown');
    stage.do({ type: 'player.name', person: 't1-s1', waive: null });
    stage.do({ type: 'turn.void', reason: 'test' });
    stage.do(exchange('t1-p5', 't1-p4'));
    stage.do({ type: 'rundown.advance', entry: 'risk-choice.1.1' });
    expect(stage.refused({ type: 'player.name', person: 't1-p4', waive: null })).toBe('player.excluded');
  });

  test('must be a substitute for somebody on stage, of a team that is there', () => {
    const stage = new MemoryStage();
    expect(stage.refused(exchange('t1-s1', 't1-s1'))).toBe('substitute.not-on-stage');
    expect(stage.refused(exchange('t1-p1', 't2-s1'))).toBe('substitute.not-a-substitute');
    expect(
      stage.refused({ type: 'substitute', team: 9, out: 't1-p1', in: 't1-s1', reason: '身体不适' }),
    ).toBe('team.unknown');
  });
});

describe('a voided turn', () => {
  test('leaves no points and is called again with questions nobody has seen', () => {
    const stage = new MemoryStage();
    stage.begin('duel.1.1', 't1-p6');
    stage.seats(12, 6);
    stage.submit(stage.key());
    stage.pass(10);
    const first = stage.item.question?.id;
    stage.finish();
    expect(stage.score(1)).toBe('316');
    stage.do({ type: 'turn.void', reason: '设备故障' });
    expect(stage.score(1)).toBe('300');
    expect(stage.offered).toContain('advance:duel.1.1');
    stage.begin('duel.1.1', 't1-p6');
    expect(stage.item.question?.id).not.toBe(first);
    stage.seats(0, 18);
    stage.submit(stage.key());
    stage.pass(10);
    stage.finish();
    expect(stage.score(1)).toBe('328');
  });

  test('cannot be called again once it was held', () => {
    const stage = sprinting(10);
    stage.finish();
    expect(stage.refused({ type: 'rundown.advance', entry: 'sprint.1.1' })).toBe('turn.held');
  });
});
