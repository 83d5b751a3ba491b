// Numbers on a board: single questions or whole sets, picked by word or by stopping a rolling screen.
import { describe, expect, test } from 'vitest';
import { ROLL_STEP } from '#engine/board.ts';
import { projectorView } from '#engine/views/projector.ts';
import {
  answer,
  contestOf,
  ledger,
  nextTurn,
  type Parts,
  quiz,
  stageOf,
  takenBack,
} from './engine-formats-support.ts';
import type { MemoryStage } from './engine-support.ts';

function call(parts: Parts, size = {}): MemoryStage {
  const stage = quiz(parts, size);
  nextTurn(stage);
  return stage;
}

const pick = (number: number) => ({ type: 'board.pick', number }) as const;

/** Numbers the hall sees as free. */
function free(stage: MemoryStage): number[] {
  const { scene } = projectorView(stage.record, stage.knowledge, stage.now);
  const numbers = scene.kind === 'turn' ? (scene.board?.stakes.flatMap((stake) => stake.numbers) ?? []) : [];
  return numbers.filter(({ taken, picked }) => !taken && !picked).map(({ number }) => number);
}

describe('single questions', () => {
  const BOARD: Parts = { question: { from: 'board' } };

  test('are numbered over the whole paper; a taken number is gone', () => {
    const stage = call(BOARD, { questions: 4 });
    expect(free(stage)).toEqual([1, 2, 3, 4]);
    expect(stage.refused({ type: 'item.present' })).toBe('question.needed');
    takenBack(stage, pick(3), 'host');
    expect(stage.refused(pick(1))).toBe('question.picked');
    expect(stage.live.items[0]?.question?.id).toBe('quiz-q-3');
    answer(stage, 'right');
    nextTurn(stage);
    expect(free(stage)).toEqual([1, 2, 4]);
    expect(stage.refused(pick(3))).toBe('board.taken');
    expect(stage.refused(pick(5))).toBe('board.unknown');
    expect(stage.offered).not.toContain('pick:3');
  });

  test('the contest does not start with fewer than there are turns', () => {
    expect(() => quiz(BOARD, { questions: 2 })).toThrow(/setup\.paper/);
  });

  test('a question withdrawn before it is shown gives way to a spare, the number stays', () => {
    const stage = call(BOARD, { questions: 4 });
    stage.do(pick(2));
    stage.do({ type: 'item.present' });
    takenBack(stage, { type: 'withdraw', item: null, how: null, reason: 'misprint' }, 'judge-1');
    stage.do({ type: 'item.present' });
    expect(stage.live).toMatchObject({ picked: 2 });
    expect(stage.item.question?.id).toBe('quiz-spare-1');
  });

  test('items in rotation are picked one by one', () => {
    const stage = call({ ...BOARD, items: 2, order: 'interleaved' }, { teams: 2, questions: 4 });
    for (const number of [4, 3, 2, 1]) {
      stage.do(pick(number));
      answer(stage, 'right');
      if (number > 1) nextTurn(stage);
    }
    expect(stage.score(1)).toBe('20');
  });

  test('nothing is picked where the paper is gone through in its order', () => {
    expect(call({}).refused(pick(1))).toBe('board.none');
  });
});

describe('whole sets', () => {
  const SETS: Parts = { items: 3, question: { from: 'sets' } };

  test('set k is the k-th of so many questions each', () => {
    const stage = call(SETS, { questions: 10 });
    expect(free(stage)).toEqual([1, 2, 3]);
    takenBack(stage, pick(2), 'host');
    expect(stage.live.items.map(({ question }) => question?.id)).toEqual([
      'quiz-q-4',
      'quiz-q-5',
      'quiz-q-6',
    ]);
    answer(stage, 'right');
    answer(stage, 'wrong');
    answer(stage, 'right');
    expect(ledger(stage)).toEqual(['1: 10 right', '1: 0 wrong', '1: 10 right']);
    nextTurn(stage);
    expect(free(stage)).toEqual([1, 3]);
    expect(stage.refused(pick(2))).toBe('board.taken');
  });
});

describe('a rolling screen', () => {
  const ROLLING: Parts = { question: { from: 'board', pick: 'rolling' } };

  test('the main key lets it roll, then stops it; the moment of the stop picks', () => {
    const stage = call(ROLLING, { questions: 5 });
    expect(stage.refused(pick(1))).toBe('board.rolling');
    expect(stage.refused({ type: 'board.stop' })).toBe('board.stands');
    expect(stage.primary?.id).toBe('board.roll');
    takenBack(stage, { type: 'board.roll' }, 'host');
    expect(stage.refused({ type: 'board.roll' })).toBe('board.rolls');
    expect(stage.primary?.id).toBe('board.stop');
    stage.pass((ROLL_STEP * 6.5) / 1000);
    takenBack(stage, { type: 'board.stop' }, 'host');
    expect(stage.live).toMatchObject({ picked: 2, rolling: null });
    expect(stage.primary?.id).toBe('present');
  });

  test('it rolls over the free numbers only', () => {
    const stage = call(ROLLING, { questions: 3 });
    const stopped: (number | null)[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      stage.do({ type: 'board.roll' });
      stage.pass((ROLL_STEP * 1.5) / 1000);
      stage.do({ type: 'board.stop' });
      stopped.push(stage.live.picked);
      answer(stage, 'wrong');
      if (turn < 2) nextTurn(stage);
    }
    expect(stopped).toEqual([2, 3, 1]);
  });

  test('it can still be stopped after a restart of the desk', () => {
    const stage = call(ROLLING, { questions: 5 });
    stage.do({ type: 'board.roll' });
    stage.restart();
    stage.do({ type: 'board.stop' });
    expect(stage.live.picked).not.toBeNull();
  });

  test('a board that does not roll is not stopped', () => {
    const stage = call({ question: { from: 'board' } });
    expect(stage.refused({ type: 'board.roll' })).toBe('board.not-rolling');
  });
});

describe('a board with values', () => {
  const VALUED: Parts = {
    stake: { by: 'choice', values: [10, 20] },
    question: { from: 'board' },
  };

  test('numbers count within each value; what is used up is not offered', () => {
    const stage = call(VALUED, { teams: 2, questions: 2 });
    stage.do({ type: 'stake.choose', team: 1, value: 20 });
    expect(stage.offered.filter((id) => id.startsWith('pick:'))).toEqual(['pick:1', 'pick:2']);
    stage.do(pick(1));
    expect(stage.live.items[0]?.question?.id).toBe('quiz-q-20-1');
    answer(stage, 'right');
    nextTurn(stage);
    stage.do({ type: 'stake.choose', team: 2, value: 20 });
    expect(stage.offered.filter((id) => id.startsWith('pick:'))).toEqual(['pick:2']);
  });

  test('a value whose numbers are used up cannot be chosen', () => {
    const stage = call(VALUED, { teams: 2, questions: 2 });
    for (const number of [1, 2]) {
      stage.do({ type: 'stake.choose', team: 1, value: 20 });
      stage.do(pick(number));
      stage.do({ type: 'item.present' });
      stage.do({ type: 'turn.void', reason: 'again' });
      stage.do({ type: 'rundown.advance', entry: 'quiz.1.1' });
    }
    expect(stage.refused({ type: 'stake.choose', team: 1, value: 20 })).toBe('stake.none-left');
    expect(stage.offered).not.toContain('stake:1-20');
    expect(stage.offered).toContain('stake:1-10');
  });
});

test('two rounds have boards of their own', () => {
  const stage = stageOf(
    contestOf({ first: { question: { from: 'board' } }, second: { question: { from: 'board' } } }),
    { teams: 2 },
  );
  for (const number of [1, 2]) {
    nextTurn(stage);
    stage.do(pick(number));
    answer(stage, 'right');
  }
  nextTurn(stage);
  stage.do(pick(1));
  expect(stage.live.items[0]?.question?.id).toBe('second-q-1');
});
