// 擂台比拼: one player against the panel, scored as the rule text says, with its own worked numbers.
import { describe, expect, test } from 'vitest';
import { MemoryStage, other, roundIn, rules } from './engine-support.ts';

describe('擂台比拼 against 18 seats', () => {
  function duel(stage: MemoryStage, answer: 'right' | 'wrong' | null, right: number, wrong: number) {
    stage.begin('duel.1.1', 't1-p6');
    stage.seats(right, wrong);
    if (answer !== null) stage.submit(answer === 'right' ? stage.key() : other(stage.key()));
    stage.pass(10);
    stage.finish();
    return stage.posted('duel.1.1');
  }

  test.each([
    ['right', 12, 6, '1:16 right'],
    ['wrong', 18, 0, '1:-18 wrong'],
    [null, 18, 0, '1:-18 unanswered'],
    ['right', 18, 0, '1:10 right'],
    ['right', 0, 18, '1:28 right'],
    ['wrong', 0, 18, '1:0 wrong'],
    ['right', 9, 5, '1:15 right'],
  ] as const)('player %s, seats %i right and %i wrong: %s', (answer, right, wrong, posting) =>
    expect(duel(new MemoryStage(), answer, right, wrong)).toEqual([posting]),
  );

  test('silent seats count as wrong where the rules say so', () => {
    const definition = rules((changed) => {
      if (changed.panel) changed.panel.silent = 'wrong';
    });
    expect(duel(new MemoryStage(definition), 'right', 9, 5)).toEqual(['1:19 right']);
  });

  test('the first valid answer of a seat is final, or the last where revising is allowed', () => {
    const course = (revise: boolean) => {
      const stage = new MemoryStage(
        rules((changed) => {
          if (changed.panel) changed.panel.revise = revise;
        }),
      );
      stage.begin('duel.1.1', 't1-p6');
      stage.seat(1, 'T');
      stage.seat(1, other(stage.key()));
      stage.seat(1, stage.key());
      stage.submit(stage.key());
      stage.pass(10);
      stage.finish();
      return stage.posted('duel.1.1');
    };
    expect(course(false)).toEqual(['1:11 right']);
    expect(course(true)).toEqual(['1:10 right']);
  });

  test('the next question is refused until the score of this one has been shown', () => {
    const stage = new MemoryStage();
    stage.begin('duel.1.1', 't1-p6');
    stage.submit(stage.key());
    stage.pass(10);
    expect(stage.refused({ type: 'item.present' })).toBe('item.unsettled');
    stage.finish();
    stage.do({ type: 'item.present' });
    expect(stage.item.index).toBe(1);
  });

  test('all seats and the player answered: the operator may close early', () => {
    const stage = new MemoryStage();
    stage.begin('duel.1.1', 't1-p6');
    stage.seats(10, 7);
    stage.submit(stage.key());
    expect(stage.refused({ type: 'done', answer: null })).toBe('done.desk');
    stage.seat(18, stage.key());
    stage.do({ type: 'done', answer: null });
    stage.finish();
    expect(stage.posted('duel.1.1')).toEqual(['1:17 right']);
  });

  test('spoken by the player, the panel keeps its ten seconds', () => {
    const stage = new MemoryStage(
      rules((changed) => {
        roundIn(changed, 'duel').answer = { entry: 'spoken', multi: 'exact', back: false };
      }),
    );
    stage.begin('duel.1.1', 't1-p6');
    stage.pass(2);
    stage.do({ type: 'done', answer: stage.key() });
    expect(stage.item.phase).toBe('open');
    stage.seats(12, 5);
    stage.pass(8);
    expect(stage.item.phase).toBe('closed');
    stage.finish();
    expect(stage.posted('duel.1.1')).toEqual(['1:15 right']);
  });

  test('one at a time in rotation: five turns a team, the player stays', () => {
    const stage = new MemoryStage(
      rules((changed) => {
        roundIn(changed, 'duel').order = 'interleaved';
      }),
    );
    const turns = stage.state.rundown.filter((entry) => entry.kind === 'turn' && entry.round === 'duel');
    expect(turns.map((entry) => entry.id).slice(0, 6)).toEqual([
      'duel.1.1',
      'duel.1.2',
      'duel.1.3',
      'duel.1.4',
      'duel.1.5',
      'duel.2.1',
    ]);
    expect(turns).toHaveLength(25);
    stage.begin('duel.1.1', 't1-p6');
    stage.submit(stage.key());
    stage.pass(10);
    stage.finish();
    expect(stage.state.turn?.state).toBe('settled');
    stage.do({ type: 'rundown.advance', entry: 'duel.2.1' });
    expect(stage.live.player).toBe('t1-p6');
  });

  test('a count by hand stands before the clickers’ and may not exceed the seats', () => {
    const stage = new MemoryStage();
    stage.begin('duel.1.1', 't1-p6');
    stage.seats(3, 3);
    stage.submit(stage.key());
    stage.pass(10);
    const count = (right: number, wrong: number) =>
      ({ type: 'panel.enter', right, wrong, reason: '举牌' }) as const;
    expect(stage.refused(count(10, 9))).toBe('panel.too-many');
    stage.do(count(11, 7));
    stage.finish();
    expect(stage.posted('duel.1.1')).toEqual(['1:17 right']);
  });
});
