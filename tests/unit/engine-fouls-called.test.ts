// Fouls the judges call: speaking out of turn, prompting, and whatever no device sees.
import { expect, test } from 'vitest';
import { rightAnswers } from '#engine/standings/counts.ts';
import {
  answer,
  cue,
  ledger,
  nextTurn,
  type Parts,
  press,
  quiz,
  said,
  takenBack,
} from './engine-formats-support.ts';
import { call, close, early, fouled, reading } from './engine-fouls-support.ts';
import { example, MemoryStage } from './engine-support.ts';

test('a called foul counts as a press too early does, and only judges call it', () => {
  const stage = quiz(fouled({ steps: [{ posts: { formula: '-1' } }, { posts: { formula: '-2' } }] }));
  reading(stage);
  expect(stage.refused(call(1))).toBe('rule.needs-judge');
  expect(stage.refused(call(7), 'judge-1')).toBe('team.unknown');
  takenBack(stage, call(1), 'for:judge-1');
  expect(stage.item.buzz?.barred).toEqual([1]);
  cue(stage);
  press(stage, 1);
  expect(stage.item.buzz?.state).toBe('armed');
  close(stage);
  reading(stage);
  early(stage, 1);
  expect(ledger(stage)).toEqual(['1: -1 foul', '1: -2 foul']);
});

test.each([
  ['void', false],
  ['audience', true],
] as const)('a called foul ends the question as well where a foul does (%s)', (question, audience) => {
  const stage = quiz(fouled({ question }));
  reading(stage);
  takenBack(stage, call(2), 'judge-1');
  expect(stage.item).toMatchObject({ phase: 'closed', audience });
});

test('a called foul leaves an answer being given to the judges', () => {
  const stage = quiz(fouled({ question: 'void', steps: [{ posts: { formula: '-3' } }] }));
  reading(stage);
  cue(stage);
  press(stage, 2);
  stage.do({ type: 'begin' });
  stage.do(call(2), 'judge-1');
  expect(stage.item.phase).toBe('open');
  said(stage, 'prompted');
  stage.finish();
  expect(ledger(stage)).toEqual(['2: -3 foul', '2: 0 prompted']);
});

test('a called foul counts in any round, and costs what the rules say of fouls; nothing by itself where they say nothing', () => {
  const course = (score: Parts['score']) => {
    const stage = quiz({ score });
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    stage.do(call(3), 'judge-1');
    expect(stage.state.fouls).toMatchObject([{ team: 3 }]);
    said(stage, 'right');
    stage.finish();
    return ledger(stage);
  };
  expect(course({ wrong: { formula: '-4' }, foul: { formula: '-5' } })).toEqual([
    '3: -5 foul',
    '1: 10 right',
  ]);
  expect(course({ wrong: { formula: '-4' } })).toEqual(['1: 10 right']);
});

test('a called foul may come in a duel, where a wrong answer costs what the panel decides', () => {
  const stage = new MemoryStage(example.definition);
  stage.begin('duel.1.1', 't1-p6');
  takenBack(stage, call(1), 'judge-1');
  stage.seats(3, 0);
  stage.submit(stage.key());
  stage.pass(10);
  stage.finish();
  expect(stage.posted('duel.1.1')).toEqual(['1:10 right']);
});

test('a called foul cannot cost what is only counted later', () => {
  const panel = { seats: 5 };
  const duel: Parts = { panel: true, score: { foul: { formula: '-panel.right' } } };
  expect(() => quiz(duel, {}, { panel })).toThrow(/formula-elsewhere/);
});

test('a called foul outlives a correction of the answer', () => {
  const stage = quiz({ score: { wrong: { formula: '-4' }, foul: { formula: '-5' } } });
  nextTurn(stage);
  stage.do({ type: 'item.present' });
  stage.do(call(1), 'judge-1');
  said(stage, 'right');
  stage.finish();
  stage.do(
    {
      type: 'correct',
      change: { of: 'ruling', turn: 'quiz.1.1', item: 0, verdict: 'wrong' },
      reason: 'heard again',
    },
    'judge-1',
  );
  expect(stage.score(1)).toBe('-9');
  expect(rightAnswers(stage.state).get(1) ?? 0).toBe(0);
});

test('a called foul is a player’s own only if the player is of that team', () => {
  const stage = quiz({ player: { by: 'team' } });
  nextTurn(stage);
  stage.do({ type: 'player.name', person: 't1-p1', waive: null });
  stage.do({ type: 'item.present' });
  expect(stage.refused(call(1, 't2-p1'), 'judge-1')).toBe('player.unknown');
});

test('a called foul takes back a press of that team that nobody has answered to yet', () => {
  const stage = quiz({ who: { by: 'buzz' }, buzz: { settle: 50 } });
  reading(stage);
  cue(stage);
  stage.press1(2);
  stage.do(call(2), 'judge-1');
  stage.pass(0.1);
  expect(stage.item.attempts).toEqual([]);
  press(stage, 3);
  stage.pass(0.1);
  expect(stage.item.attempts).toMatchObject([{ team: 3 }]);
});

test('a called foul comes too late once the question is settled', () => {
  const stage = quiz({ items: 2 });
  nextTurn(stage);
  answer(stage, 'right');
  expect(stage.refused(call(1), 'judge-1')).toBe('foul.settled');
});
