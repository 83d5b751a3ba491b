// What is at stake: fixed, of the question, or chosen; again or never again, declared in time, declined.
import { describe, expect, test } from 'vitest';
import type { WrittenDefinition } from '#contract/definition.ts';
import {
  answer,
  answered,
  contestOf,
  ledger,
  nextTurn,
  type Parts,
  quiz,
  stageOf,
  taken,
  takenBack,
} from './engine-formats-support.ts';
import type { MemoryStage } from './engine-support.ts';

type Choice = Extract<NonNullable<WrittenDefinition['rounds'][number]['stake']>, { by: 'choice' }>;

const chosen = (
  more: Omit<Choice, 'by' | 'values'> & { values?: number[] } = {},
  parts: Parts = {},
): Parts => ({
  stake: { by: 'choice', values: [10, 20, 30], ...more },
  score: { wrong: { formula: '-stake' } },
  ...parts,
});

const choose = (team: number, value: number) => ({ type: 'stake.choose', team, value }) as const;

/** Stakes offered to the team of the turn. */
function offered(stage: MemoryStage): number[] {
  return stage.offered.filter((id) => id.startsWith('stake:')).map((id) => Number(id.split('-')[1]));
}

function call(parts: Parts, size = {}): MemoryStage {
  const stage = quiz(parts, size);
  nextTurn(stage);
  return stage;
}

/** The present turn, at this stake. */
function risked(stage: MemoryStage, value: number, verdict: 'right' | 'wrong' = 'right'): void {
  stage.do(choose(stage.live.team ?? 0, value));
  answer(stage, verdict);
}

describe('chosen in the turn', () => {
  test('before the question is shown, and it stands from then on', () => {
    const stage = call(chosen());
    expect(stage.refused({ type: 'item.present' })).toBe('stake.needed');
    expect(stage.refused(choose(1, 15))).toBe('stake.unknown');
    expect(stage.refused(choose(2, 10))).toBe('stake.not-the-turn');
    takenBack(stage, choose(1, 30), 'host');
    expect(stage.refused(choose(1, 10))).toBe('stake.chosen');
    answer(stage, 'wrong');
    expect(ledger(stage)).toEqual(['1: -30 wrong']);
  });

  test('its time follows it', () => {
    const stage = call(
      chosen({}, { clock: { limit: { by: 'stake', seconds: { '10': 30, '20': 60, '30': 90 } } } }),
    );
    stage.do(choose(1, 20));
    stage.do({ type: 'item.present' });
    stage.do({ type: 'begin' });
    expect(stage.left).toBe(60);
  });

  test('a team may choose the same again where nothing is said', () => {
    const stage = call(chosen({}, { who: { by: 'order', cycles: 2 } }), { teams: 2 });
    for (let turn = 0; turn < 3; turn += 1) {
      risked(stage, 20);
      if (turn < 2) nextTurn(stage);
    }
    expect(stage.score(1)).toBe('40');
  });
});

describe('never the same twice', () => {
  const pool = chosen({ repeat: false }, { who: { by: 'order', cycles: 3 } });

  test('what a team has chosen is gone for that team', () => {
    const stage = call(pool, { teams: 2 });
    risked(stage, 20);
    nextTurn(stage);
    expect(offered(stage)).toEqual([10, 20, 30]);
    risked(stage, 20);
    nextTurn(stage);
    expect(offered(stage)).toEqual([10, 30]);
    expect(stage.refused(choose(1, 20))).toBe('stake.repeat');
    risked(stage, 30);
    nextTurn(stage);
    risked(stage, 30);
    nextTurn(stage);
    expect(offered(stage)).toEqual([10]);
  });

  test('a voided turn gives its stake back', () => {
    const stage = call(pool, { teams: 2 });
    stage.do(choose(1, 20));
    stage.do({ type: 'item.present' });
    takenBack(stage, { type: 'turn.void', reason: 'the wrong question' });
    stage.do({ type: 'rundown.advance', entry: 'quiz.1.1' });
    expect(offered(stage)).toEqual([10, 20, 30]);
  });
});

describe('unlike an earlier round', () => {
  const stage = () =>
    stageOf(
      contestOf({
        first: chosen(),
        second: chosen({ unlike: ['first'] }),
        third: chosen({ unlike: ['first'] }),
      }),
      { teams: 2 },
    );

  test('its value may not be chosen again, by the same team', () => {
    const at = stage();
    nextTurn(at);
    risked(at, 10);
    nextTurn(at);
    risked(at, 30);
    nextTurn(at);
    expect(offered(at)).toEqual([20, 30]);
    expect(at.refused(choose(1, 10))).toBe('stake.repeat');
    risked(at, 30);
    nextTurn(at);
    expect(offered(at)).toEqual([10, 20]);
    risked(at, 10);
    nextTurn(at);
    expect(offered(at)).toEqual([20, 30]);
  });
});

describe('declining', () => {
  test('ends the turn with 0 points, before the question is shown', () => {
    const stage = call(chosen({ decline: true }), { teams: 2 });
    expect(stage.offered).toContain('decline');
    expect(stage.refused({ type: 'stake.decline', team: 2 })).toBe('stake.not-the-turn');
    takenBack(stage, { type: 'stake.decline', team: 1 }, 'host');
    expect(ledger(stage)).toEqual(['1: 0 declined']);
    expect(stage.state.turn).toMatchObject({ state: 'settled', declined: true });
    expect(nextTurn(stage)).toBe('quiz.1.2');
  });

  test('also after a stake was chosen, not after the question', () => {
    const stage = call(chosen({ decline: true }), { teams: 2 });
    stage.do(choose(1, 30));
    stage.do({ type: 'stake.decline', team: 1 });
    nextTurn(stage);
    stage.do(choose(2, 30));
    stage.do({ type: 'item.present' });
    expect(stage.refused({ type: 'stake.decline', team: 2 })).toBe('stake.shown');
  });

  test('only where the rules allow it', () => {
    const stage = call(chosen());
    expect(stage.refused({ type: 'stake.decline', team: 1 })).toBe('stake.no-decline');
    expect(stage.offered).not.toContain('decline');
  });
});

describe('of the question', () => {
  const valued: Parts = {
    stake: { by: 'question', values: [10, 20] },
    clock: { limit: { by: 'stake', seconds: { '10': 30, '20': 60 } } },
    score: { wrong: { formula: '-stake / 2' } },
  };

  test('its own value counts, and is known once it is shown', () => {
    const stage = call({ ...valued, question: { from: 'board' } }, { questions: 3 });
    expect(stage.live.stake).toBeNull();
    stage.do({ type: 'board.pick', number: 5 });
    stage.do({ type: 'item.present' });
    stage.do({ type: 'begin' });
    expect(stage.left).toBe(60);
    stage.do({ type: 'done', answer: null });
    stage.rule('wrong');
    stage.finish();
    nextTurn(stage);
    stage.do({ type: 'board.pick', number: 1 });
    answer(stage, 'right');
    expect(ledger(stage)).toEqual(['1: -10 wrong', '2: 10 right']);
  });

  test('also where teams press for it', () => {
    const stage = call({ ...valued, who: { by: 'buzz' }, items: 2, buzz: {} }, { questions: 1 });
    taken(stage, 1, 'right');
    taken(stage, 2, 'right');
    expect(ledger(stage)).toEqual(['1: 10 right', '2: 20 right']);
  });

  test('a question of another value than the rules know is not taken into the paper', () => {
    const stage = stageOf(contestOf({ quiz: valued }));
    stage.do({ type: 'undo', confirm: false });
    const papers = stage.state.papers.map((paper) => ({
      ...paper,
      questions: paper.questions.map((question, index) =>
        index === 0 ? { ...question, value: 15 } : question,
      ),
    }));
    expect(stage.refused({ type: 'setup.papers', papers })).toBe('setup.paper-value');
  });
});

describe('declared before the round', () => {
  const beforehand = (parts: Parts = {}) => chosen({ declared: 'before-round' }, parts);

  test('by every team, once, and the turns have it', () => {
    const stage = quiz(beforehand());
    stage.do({ type: 'rundown.advance', entry: null });
    expect(stage.offered).toEqual(expect.arrayContaining(['stake:1-10', 'stake:1-20', 'stake:1-30']));
    takenBack(stage, choose(1, 30));
    expect(stage.refused(choose(1, 10))).toBe('stake.chosen');
    stage.do(choose(3, 10));
    expect(stage.refused({ type: 'rundown.advance', entry: null })).toBe('stake.undeclared');
    stage.do(choose(2, 20));
    nextTurn(stage);
    expect(stage.live.stake).toBe(30);
    expect(stage.refused(choose(1, 10))).toBe('stake.too-late');
    answer(stage, 'right');
    nextTurn(stage);
    answered(stage, 'wrong');
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 30 right', '2: -20 wrong']);
  });

  test('a voided turn keeps what was declared', () => {
    const stage = quiz(beforehand(), { teams: 2 });
    stage.do(choose(1, 30));
    stage.do(choose(2, 20));
    nextTurn(stage);
    stage.do({ type: 'turn.void', reason: 'again' });
    stage.do({ type: 'rundown.advance', entry: 'quiz.1.1' });
    expect(stage.live.stake).toBe(30);
  });

  test('a team that is out declares nothing', () => {
    const stage = quiz(beforehand());
    stage.do({ type: 'team.out', team: 2, person: null, kind: 'withdrawn', reason: 'ill' }, 'judge-1');
    stage.do(choose(1, 30));
    stage.do(choose(3, 20));
    expect(nextTurn(stage)).toBe('quiz.1.1');
  });
});
