// Points given or taken by the judges outside of any answer, with a reason.
import { describe, expect, test } from 'vitest';
import type { CommandOf } from '#contract/command.ts';
import { individualStandings } from '#engine/standings.ts';
import { answer, answered, ledger, nextTurn, quiz, takenBack } from './engine-formats-support.ts';

const give = (more: Partial<CommandOf<'points.give'>> = {}): CommandOf<'points.give'> => ({
  type: 'points.give',
  team: 2,
  person: null,
  ledger: 'live',
  points: 5,
  reason: 'fair play',
  ...more,
});

describe('to a team', () => {
  test('between turns, with the reason in the record', () => {
    const stage = quiz({});
    takenBack(stage, give(), 'judge-1');
    expect(ledger(stage)).toEqual(['2: 5 free']);
    expect(stage.state.postings[0]).toMatchObject({ turn: '', note: 'fair play', clause: '' });
    expect(stage.score(2)).toBe('5');
  });

  test('during a turn, where they stand even if the turn is voided', () => {
    const stage = quiz({});
    const turn = nextTurn(stage);
    answered(stage, 'right');
    takenBack(stage, give({ team: 1, points: -2.5 }), 'for:judge-1');
    expect(stage.state.postings[0]).toMatchObject({ turn });
    stage.do({ type: 'turn.void', reason: 'the wrong question' });
    expect(stage.score(1)).toBe('-2.5');
  });

  test('a correction of an answer leaves them alone', () => {
    const stage = quiz({});
    const turn = nextTurn(stage);
    stage.do(give({ team: 1 }), 'judge-1');
    answer(stage, 'right');
    stage.do(
      { type: 'correct', change: { of: 'ruling', turn, item: 0, verdict: 'wrong' }, reason: 'heard again' },
      'judge-1',
    );
    expect(stage.score(1)).toBe('5');
  });

  test('in thousandths of a point at the finest', () => {
    const stage = quiz({});
    stage.do(give({ points: 0.1 + 0.2 }), 'judge-1');
    stage.do(give({ points: 1 / 3 }), 'judge-1');
    expect(stage.score(2)).toBe('0.633');
  });

  test('to the ledger of a play-off', () => {
    const stage = quiz({});
    stage.do(give({ ledger: 'playoff', points: 1, reason: 'lots drawn' }), 'judge-1');
    expect(stage.score(2)).toBe('0');
    expect(ledger(stage)).toEqual(['2 playoff: 1 free']);
  });
});

describe('to a player', () => {
  test('in the ledger of players, never part of the team’s score', () => {
    const stage = quiz({ player: { by: 'team' }, score: { right: { formula: '10', to: ['player'] } } });
    takenBack(stage, give({ ledger: 'player', person: 't2-p3' }), 'judge-1');
    expect(ledger(stage)).toEqual(['t2-p3: 5 free']);
    expect(stage.score(2)).toBe('0');
    expect(individualStandings(stage.state)[0]).toMatchObject({ person: 't2-p3', rank: 1 });
  });

  test('a substitute may have some as well', () => {
    const stage = quiz({});
    stage.do(give({ ledger: 'player', person: 't2-s' }), 'judge-1');
    expect(ledger(stage)).toEqual(['t2-s: 5 free']);
  });
});

describe('refused', () => {
  test.each([
    ['to a team that is not there', give({ team: 9 }), 'team.unknown'],
    ['to a player of another team', give({ ledger: 'player', person: 't1-p1' }), 'player.unknown'],
    ['to players without saying whom', give({ ledger: 'player' }), 'points.person'],
    ['none at all', give({ points: 0 }), 'points.zero'],
    ['less than a thousandth', give({ points: 0.0001 }), 'points.zero'],
  ] as const)('%s', (_, body, code) => expect(quiz({}).refused(body, 'judge-1')).toBe(code));

  test('from anybody but judges, before the start and after the announcement', () => {
    const stage = quiz({}, { teams: 2 });
    expect(stage.refused(give())).toBe('rule.needs-judge');
    stage.do({ type: 'undo', confirm: false });
    expect(stage.refused(give(), 'judge-1')).toBe('contest.not-started');
    stage.do({ type: 'contest.start' });
    for (let turn = 0; turn < 2; turn += 1) {
      nextTurn(stage);
      answer(stage, 'right');
    }
    stage.announce();
    expect(stage.refused(give(), 'judge-1')).toBe('announced');
  });
});

test('they are taken back by an undo, and only they', () => {
  const stage = quiz({});
  nextTurn(stage);
  answered(stage, 'right');
  stage.do(give(), 'judge-1');
  stage.do({ type: 'undo', confirm: false });
  expect(ledger(stage)).toEqual([]);
  expect(stage.item.attempts).toMatchObject([{ verdict: 'right' }]);
});
