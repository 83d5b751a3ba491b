// Other rules in the middle of a contest: between two turns, with a reason; what has begun stays what it is.
import { describe, expect, test } from 'vitest';
import type { Definition } from '#contract/definition.ts';
import {
  answer,
  contestOf,
  ledger,
  nextTurn,
  order,
  type Parts,
  stageOf,
  takenBack,
  turns,
} from './engine-formats-support.ts';

const RISK: Parts = {
  stake: { by: 'choice', values: [10, 20], declared: 'before-round' },
  clock: { limit: { by: 'stake', seconds: { '10': 30, '20': 60 } } },
};

const change = (definition: Definition) =>
  ({ type: 'definition.change', definition, reason: 'agreed with all teams' }) as const;

const before = contestOf({ first: {}, second: { score: { right: { formula: '10' } } } });

/** In the middle of the first round. */
function begun(definition = before) {
  const stage = stageOf(definition);
  order(stage, 1);
  return stage;
}

describe('when', () => {
  test('not before the start, and not while a turn is live', () => {
    const stage = stageOf(before);
    stage.do({ type: 'undo', confirm: false });
    expect(stage.refused(change(before), 'judge-1')).toBe('contest.not-started');
    stage.do({ type: 'contest.start' });
    nextTurn(stage);
    expect(stage.refused(change(before), 'judge-1')).toBe('definition.turn-live');
    stage.do({ type: 'turn.void', reason: 'again' });
    stage.do(change(before), 'judge-1');
  });

  test('it stands in the journal with its reason, and can be taken back', () => {
    const stage = begun();
    const changed = contestOf({ first: {}, second: {} });
    takenBack(stage, change(changed), 'judge-1');
    const event = stage.record.happened.findLast((entry) => entry.event.type === 'definition.changed');
    expect(event).toMatchObject({ event: { reason: 'agreed with all teams' }, actor: { role: 'judge' } });
  });
});

describe('what has begun', () => {
  test('keeps who answers, how often and what is asked', () => {
    const stage = begun();
    for (const first of [
      { who: { by: 'order', cycles: 2 } },
      { items: 2 },
      { question: { from: 'board' } },
      { player: { by: 'team' } },
    ] satisfies Parts[])
      expect(stage.refused(change(contestOf({ first, second: {} })), 'judge-1')).toBe('definition.begun');
  });

  test('may not be left out', () => {
    expect(begun().refused(change(contestOf({ second: {} })), 'judge-1')).toBe('setup.paper-round');
  });

  test('may score otherwise from now on; what was posted stays', () => {
    const stage = stageOf(before);
    order(stage, 1, 'right');
    stage.do(change(contestOf({ first: { score: { right: { formula: '99' } } }, second: {} })), 'judge-1');
    order(stage, 1, 'right');
    expect(ledger(stage)).toEqual(['1: 10 right', '2: 99 right']);
  });

  test('the base stays', () => {
    const changed = contestOf({ first: {}, second: {} }, { base: 100 });
    expect(begun().refused(change(changed), 'judge-1')).toBe('definition.base');
  });
});

describe('what has not begun', () => {
  test('is put into the rundown anew', () => {
    const stage = begun();
    stage.do(
      change(contestOf({ first: {}, second: { who: { by: 'order', cycles: 2, sequence: 'reverse' } } })),
      'judge-1',
    );
    expect(turns(stage)).toEqual([
      'first.1.1',
      'first.1.2',
      'first.1.3',
      'second.1.3',
      'second.1.2',
      'second.1.1',
      'second.2.3',
      'second.2.2',
      'second.2.1',
    ]);
    expect(order(stage, 3)).toEqual([2, 3, 3]);
  });

  test('may be left out, and another come in', () => {
    const stage = stageOf(contestOf({ first: {}, second: {}, third: {} }));
    order(stage, 3);
    const third = contestOf({ first: {}, third: {} });
    const papers = stage.state.papers;
    expect(papers.map(({ round }) => round)).toEqual(['first', 'second', 'third']);
    expect(stage.refused(change(third), 'judge-1')).toBe('setup.paper-round');
  });

  test('needs enough questions', () => {
    const stage = stageOf(before, { questions: 3 });
    order(stage, 1);
    const changed = contestOf({ first: {}, second: { who: { by: 'order', cycles: 9 } } });
    expect(stage.refused(change(changed), 'judge-1')).toBe('setup.paper');
  });

  test('needs the teams there are', () => {
    const changed = contestOf({ first: {}, second: {} }, { teams: { min: 4 } });
    expect(begun().refused(change(changed), 'judge-1')).toBe('setup.team-count');
  });

  test('and formulas that can be worked out', () => {
    const changed = contestOf({ first: {}, second: { score: { right: { formula: 'luck' } } } });
    expect(begun().refused(change(changed), 'judge-1')).toBe('definition.formula');
  });

  test('pages keep their place', () => {
    const stage = begun();
    stage.do({ type: 'rundown.insert', after: null, page: { title: 'Speech', body: '' } });
    stage.do(change(contestOf({ first: {}, second: {} })), 'judge-1');
    stage.do({ type: 'rundown.advance', entry: null });
    expect(stage.state.rundown.find(({ id }) => id === stage.state.position)?.kind).toBe('page');
    expect(order(stage, 2)).toEqual([2, 3]);
  });

  test('teams that are out are not planned', () => {
    const stage = begun();
    stage.do({ type: 'team.out', team: 2, person: null, kind: 'withdrawn', reason: 'ill' }, 'judge-1');
    stage.do(change(contestOf({ first: {}, second: { items: 2 } })), 'judge-1');
    expect(turns(stage).filter((id) => id.startsWith('second'))).toEqual(['second.1.1', 'second.1.3']);
  });
});

test('a stake declared under other rules is declared anew', () => {
  const stage = stageOf(contestOf({ first: {}, risk: RISK }));
  order(stage, 3);
  for (const team of [1, 2, 3]) stage.do({ type: 'stake.choose', team, value: 20 });
  const values = contestOf({
    first: {},
    risk: {
      stake: { by: 'choice', values: [10, 30], declared: 'before-round' },
      clock: { limit: { by: 'stake', seconds: { '10': 30, '30': 90 } } },
    },
  });
  takenBack(stage, change(values), 'judge-1');
  stage.do({ type: 'rundown.advance', entry: null });
  expect(stage.refused({ type: 'rundown.advance', entry: null })).toBe('stake.undeclared');
  for (const team of [1, 2, 3]) stage.do({ type: 'stake.choose', team, value: 30 });
  nextTurn(stage);
  answer(stage, 'right');
  expect(stage.score(1)).toBe('30');
});

test('the rules are changed for judges or by the technician, never by the host', () => {
  const stage = begun();
  stage.do(change(before));
  stage.do(change(before), 'for:judge-1');
  expect(stage.offered).not.toContain('definition.change');
});
