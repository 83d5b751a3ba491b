// Privileges of teams: the question passed on (免答), swapped (换题), help that starts the clock anew (求助).
import { describe, expect, test } from 'vitest';
import type { WrittenDefinition } from '#contract/definition.ts';
import { projectorView } from '#engine/views/projector.ts';
import {
  answer,
  contestOf,
  ledger,
  nextTurn,
  opened,
  type Parts,
  press,
  quiz,
  said,
  stageOf,
  takenBack,
} from './engine-formats-support.ts';
import type { MemoryStage } from './engine-support.ts';

const PRIVILEGES: WrittenDefinition['privileges'] = [
  { id: 'pass', title: 'Pass', does: 'pass' },
  { id: 'swap', title: 'Swap', does: 'swap', count: 2 },
  { id: 'help', title: 'Help', does: 'restart' },
];

const use = (team: number, privilege: string) => ({ type: 'privilege.use', team, privilege }) as const;

/** The question of the first turn stands there. */
function shown(parts: Parts = {}): MemoryStage {
  const stage = quiz(parts, {}, { privileges: PRIVILEGES });
  nextTurn(stage);
  stage.do({ type: 'item.present' });
  return stage;
}

/** What a team has left, as the hall sees it. */
function left(stage: MemoryStage, team: number): Record<string, number> {
  const { teams } = projectorView(stage.record, stage.knowledge, stage.now);
  const own = teams.find(({ number }) => number === team)?.privileges ?? [];
  return Object.fromEntries(own.map(({ id, left: count }) => [id, count]));
}

describe('passing on', () => {
  test('ends the question without points and is counted on the projector', () => {
    const stage = shown({ score: { wrong: { formula: '-5' } } });
    expect(left(stage, 1)).toEqual({ pass: 1, swap: 2, help: 1 });
    expect(stage.offered).toContain('privilege:pass');
    takenBack(stage, use(1, 'pass'), 'host');
    expect(stage.item).toMatchObject({ phase: 'closed', attempts: [{ verdict: 'passed' }] });
    expect(left(stage, 1)).toMatchObject({ pass: 0 });
    expect(stage.primary?.id).toBe('reveal');
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 0 passed']);
  });

  test('is given back with a turn that is voided', () => {
    const stage = shown();
    stage.do(use(1, 'pass'));
    stage.do({ type: 'turn.void', reason: 'the question was wrong' });
    expect(left(stage, 1)).toMatchObject({ pass: 1 });
  });

  test('costs what the rules say', () => {
    const stage = shown({ score: { passed: { formula: '-2' } } });
    stage.do(use(1, 'pass'));
    stage.finish();
    expect(ledger(stage)).toEqual(['1: -2 passed']);
  });

  test('stops the clock of an answer already begun, and cannot be ruled otherwise', () => {
    const stage = shown();
    stage.do({ type: 'begin' });
    stage.pass(5);
    stage.do(use(1, 'pass'));
    expect(stage.live.clock).toMatchObject({ state: 'stopped', remaining: 25_000 });
    expect(stage.refused({ type: 'rule', verdict: 'right', confirm: true }, 'judge-1')).toBe('rule.fixed');
  });

  test.each(['rebound', 'next'] as const)('lets the others go on where a miss would (%s)', (follow) => {
    const stage = shown({
      miss: { follow },
      ...(follow === 'rebound' ? { buzz: { opens: 'presented' } } : {}),
    });
    stage.do(use(1, 'pass'));
    expect(stage.primary?.id).toBe('rebound');
    stage.do({ type: 'rebound' });
    if (follow === 'rebound') press(stage, 2);
    said(stage, 'right');
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 0 passed', '2: 10 right']);
  });

  test('is no miss: a right answer can still be given to it by correction only', () => {
    const stage = shown({ score: { wrong: { formula: '-wrong' }, passed: { formula: '-3 * wrong' } } });
    stage.do(use(1, 'pass'));
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 0 passed']);
  });
});

describe('swapping', () => {
  test('puts a spare in place of the question, for the same team and player', () => {
    const stage = shown({ player: { by: 'cycle' } });
    const before = stage.item.question?.id;
    takenBack(stage, use(1, 'swap'));
    expect(stage.live).toMatchObject({ team: 1, player: 't1-p1', current: null });
    expect(stage.primary?.id).toBe('present');
    stage.do({ type: 'item.present' });
    expect(stage.item.question?.id).toBe('quiz-spare-1');
    expect(stage.item.withdrawn).toEqual([before]);
    said(stage, 'right');
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 10 right']);
    expect(left(stage, 1)).toMatchObject({ swap: 1 });
  });

  test('as often as the rules say, and while there are spares', () => {
    const stage = shown();
    for (let time = 0; time < 2; time += 1) {
      stage.do(use(1, 'swap'));
      stage.do({ type: 'item.present' });
    }
    expect(stage.refused(use(1, 'swap'))).toBe('privilege.used');
    expect(stage.offered).not.toContain('privilege:swap');
    const bare = quiz({}, { teams: 2, questions: 2 }, { privileges: PRIVILEGES });
    nextTurn(bare);
    bare.do({ type: 'item.present' });
    bare.do(use(1, 'swap'));
    bare.do({ type: 'item.present' });
    expect(bare.refused(use(1, 'swap'))).toBe('spare.none');
  });
});

describe('help', () => {
  test('starts the clock anew with its full time, running', () => {
    const stage = shown();
    stage.do({ type: 'begin' });
    stage.pass(12);
    expect(stage.left).toBe(18);
    takenBack(stage, use(1, 'help'));
    expect(stage.left).toBe(30);
    stage.pass(30);
    expect(stage.item.phase).toBe('closed');
  });

  test('with the seconds of whoever answers after a miss', () => {
    const stage = shown({ miss: { follow: 'next', seconds: 8 } });
    said(stage, 'wrong');
    stage.do({ type: 'rebound' });
    stage.do({ type: 'begin' });
    stage.pass(5);
    stage.do(use(2, 'help'));
    expect(stage.left).toBe(8);
  });

  test('is of no use before the clock runs, and too late once it is out', () => {
    const stage = shown();
    expect(stage.refused(use(1, 'help'))).toBe('privilege.no-clock');
    stage.do({ type: 'begin' });
    stage.pass(30);
    expect(stage.refused(use(1, 'help'))).toBe('privilege.too-late');
  });
});

describe('who may use it when', () => {
  test('only the team that answers', () => {
    const stage = shown();
    expect(stage.refused(use(2, 'pass'))).toBe('privilege.not-the-turn');
    expect(stage.refused(use(1, 'luck'))).toBe('privilege.unknown');
  });

  test('not before the question stands there, and not once it was answered', () => {
    const stage = quiz({}, {}, { privileges: PRIVILEGES });
    nextTurn(stage);
    expect(stage.refused(use(1, 'pass'))).toBe('item.none');
    stage.do({ type: 'item.present' });
    said(stage, 'wrong');
    expect(stage.refused(use(1, 'pass'))).toBe('privilege.too-late');
  });

  test('only in its rounds', () => {
    const stage = stageOf(
      contestOf(
        { first: {}, second: {} },
        { privileges: [{ id: 'pass', title: 'Pass', does: 'pass', rounds: ['second'] }] },
      ),
    );
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    expect(stage.refused(use(1, 'pass'))).toBe('privilege.round');
    expect(stage.offered).not.toContain('privilege:pass');
  });

  test('each team has its own count, over the whole contest', () => {
    const stage = quiz({ who: { by: 'order', cycles: 2 } }, {}, { privileges: PRIVILEGES });
    for (const team of [1, 2, 3]) {
      nextTurn(stage);
      stage.do({ type: 'item.present' });
      stage.do(use(team, 'pass'));
      stage.finish();
    }
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    expect(stage.refused(use(1, 'pass'))).toBe('privilege.used');
  });

  test('not where all teams answer at once, nor under one clock over many questions', () => {
    const all = shown({ who: { by: 'all' }, answer: { entry: 'desk' } });
    expect(all.refused(use(1, 'pass'))).toBe('privilege.alone');
    const sprint = quiz(
      {
        items: 3,
        clock: { scope: 'turn' },
        answer: { entry: 'desk' },
        ruledBy: 'key',
        score: { per: 'turn', formula: 'right * 10', rounding: 'exact' },
      },
      {},
      { privileges: PRIVILEGES },
    );
    nextTurn(sprint);
    sprint.do({ type: 'item.present' });
    expect(sprint.refused(use(1, 'pass'))).toBe('privilege.alone');
  });

  test('by the team that has won the buzz', () => {
    const stage = quiz({ who: { by: 'buzz' }, buzz: {} }, {}, { privileges: PRIVILEGES });
    nextTurn(stage);
    opened(stage);
    expect(stage.refused(use(2, 'pass'))).toBe('privilege.not-the-turn');
    press(stage, 2);
    stage.do(use(2, 'pass'));
    stage.finish();
    expect(ledger(stage)).toEqual(['2: 0 passed']);
  });

  test('what was used stays used when a later question is answered', () => {
    const stage = quiz({ items: 2 }, {}, { privileges: PRIVILEGES });
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    stage.do(use(1, 'pass'));
    stage.finish();
    answer(stage, 'right');
    expect(left(stage, 1)).toMatchObject({ pass: 0 });
    expect(ledger(stage)).toEqual(['1: 0 passed', '1: 10 right']);
  });
});
