// Rulings and their correction: what contradicts the key, and what the judges change afterwards.
import { describe, expect, test } from 'vitest';
import type { CommandBody } from '#contract/command.ts';
import { MemoryStage, roundIn, rules, sprinting } from './engine-support.ts';

describe('a correction', () => {
  const correct = (turn: string, item: number, verdict: 'right' | 'wrong' | 'late'): CommandBody => ({
    type: 'correct',
    change: { of: 'ruling', turn, item, verdict },
    reason: '合议',
  });

  test('of an item takes its points back and gives them anew, as often as needed', () => {
    const stage = new MemoryStage();
    stage.begin('duel.1.1', 't1-p6');
    stage.seats(12, 6);
    stage.pass(10);
    stage.finish();
    expect(stage.refused(correct('duel.1.1', 0, 'right'))).toBe('correct.needs-judge');
    stage.do(correct('duel.1.1', 0, 'right'), 'judge-1');
    expect(stage.posted('duel.1.1')).toEqual(['1:-12 unanswered', '1:12 correction', '1:16 right']);
    stage.do(correct('duel.1.1', 0, 'wrong'), 'judge-1');
    expect(stage.score(1)).toBe('288');
    expect(stage.refused(correct('duel.1.1', 0, 'wrong'), 'judge-1')).toBe('correct.same');
    expect(stage.refused(correct('duel.1.1', 1, 'wrong'), 'judge-1')).toBe('correct.unsettled');
  });

  test('sees its own verdict in the formula', () => {
    const stage = new MemoryStage(
      rules((definition) => {
        const { score } = roundIn(definition, 'warmup');
        if (score.per === 'item') score.right.formula = 'right * stake - wrong * 5';
      }),
    );
    stage.begin('warmup.1.1');
    stage.do({ type: 'done', answer: null });
    stage.rule('wrong');
    stage.finish();
    stage.do(correct('warmup.1.1', 0, 'right'), 'judge-1');
    expect(stage.score(1)).toBe('310');
  });

  test('of a sprint item scores the whole set anew, remaining seconds kept', () => {
    const stage = sprinting(10);
    stage.finish();
    expect(stage.posted('sprint.1.1')).toEqual(['1:170 turn']);
    stage.do(correct('sprint.1.1', 3, 'wrong'), 'judge-1');
    expect(stage.posted('sprint.1.1')).toEqual(['1:170 turn', '1:-170 correction', '1:153 turn']);
    stage.do(correct('sprint.1.1', 3, 'right'), 'judge-1');
    expect(stage.score(1)).toBe('470');
  });

  test('stands against a credit as well', () => {
    const stage = sprinting(10);
    stage.do({ type: 'withdraw', item: 2, how: 'credit', reason: '题干有误' });
    stage.finish();
    stage.do(correct('sprint.1.1', 2, 'wrong'), 'judge-1');
    expect(stage.score(1)).toBe('453');
  });
});

describe('a ruling', () => {
  test('that contradicts the stored key warns before it posts', () => {
    const stage = new MemoryStage();
    stage.begin('warmup.1.1');
    stage.do({ type: 'done', answer: 'B' });
    expect(stage.refused({ type: 'rule', verdict: 'wrong', confirm: false })).toBe('ruling.contradicts-key');
    stage.do({ type: 'rule', verdict: 'wrong', confirm: true });
    stage.do({ type: 'rule', verdict: 'right', confirm: false });
    expect(stage.refused({ type: 'answer.enter', answer: 'A' })).toBe('answer.ruled');
  });

  test('comes before the reveal', () => {
    const stage = new MemoryStage();
    stage.begin('warmup.1.1');
    expect(stage.refused({ type: 'reveal' })).toBe('reveal.running');
    stage.do({ type: 'done', answer: 'B' });
    expect(stage.refused({ type: 'reveal' })).toBe('reveal.unruled');
    expect(stage.refused({ type: 'settle' })).toBe('settle.unrevealed');
  });
});
