// All teams answer the same question at once and privately: at their desks, on clickers, or on boards held up.
import { describe, expect, test } from 'vitest';
import { projectorView } from '#engine/views/projector.ts';
import { stationView } from '#engine/views/station.ts';
import {
  ledger,
  nextTurn,
  type Parts,
  quiz,
  type Size,
  submission,
  submit,
  takenBack,
  together,
} from './engine-formats-support.ts';
import type { MemoryStage } from './engine-support.ts';

const DESK: Parts = {
  who: { by: 'all' },
  answer: { entry: 'desk' },
  ruledBy: 'key',
  score: { wrong: { formula: '-5' }, unanswered: { formula: '0' } },
};

/** The question is shown and everybody may answer. */
function open(parts: Parts = DESK, size: Size = {}): MemoryStage {
  const stage = quiz(parts, size);
  nextTurn(stage);
  stage.do({ type: 'item.present' });
  if (stage.item.phase === 'presented') stage.do({ type: 'begin' });
  return stage;
}

describe('at the desks', () => {
  test('each team has an attempt of its own, ruled by the key and revealed together', () => {
    const stage = open();
    together(stage, { 1: 'A', 2: 'B' });
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 10 right', '2: -5 wrong', '3: 0 unanswered']);
  });

  test('the question closes when the last has answered, by the main key', () => {
    const stage = open();
    submit(stage, 1, 'A');
    submit(stage, 3, 'C');
    expect(stage.refused({ type: 'done', answer: null })).toBe('done.desk');
    submit(stage, 2, 'A');
    expect(stage.primary?.id).toBe('done');
    takenBack(stage, { type: 'done', answer: null });
    expect(stage.item.phase).toBe('closed');
  });

  test('an answer is final, comes from a team that takes part, and in time', () => {
    const stage = open();
    submit(stage, 2, 'B');
    expect(stage.refused(submission(stage, 2, 'A'), 'station')).toBe('submit.final');
    expect(stage.refused(submission(stage, 9, 'A'), 'station')).toBe('submit.not-eligible');
    const { team: _, ...nobody } = submission(stage, 1, 'A') as { team: number } & ReturnType<
      typeof submission
    >;
    expect(stage.refused(nobody as ReturnType<typeof submission>, 'station')).toBe('submit.which-team');
    const late = { ...stage.now, ms: stage.now.ms + 30_001 };
    stage.now = late;
    expect(stage.refused(submission(stage, 1, 'A'), 'station')).toBe('submit.late');
  });

  test('time runs out: who has not answered is unanswered', () => {
    const stage = open();
    submit(stage, 3, 'A');
    stage.pass(30);
    expect(stage.item).toMatchObject({ phase: 'closed' });
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 0 unanswered', '2: 0 unanswered', '3: 10 right']);
  });

  test('seat n of a clicker base answers for team n, and its first valid answer is final', () => {
    const stage = open();
    stage.seat(2, 'T');
    stage.seat(2, 'AB');
    stage.seat(2, 'A');
    stage.seat(2, 'B');
    stage.seat(7, 'A');
    expect(stage.item.attempts).toMatchObject([
      { team: 1, answer: null },
      { team: 2, answer: 'A', state: 'answered' },
      { team: 3, answer: null },
    ]);
  });

  test('the clock may start with the question', () => {
    const stage = quiz({ ...DESK, clock: { starts: 'presented' } });
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    expect(stage.item.phase).toBe('open');
    expect(stage.left).toBe(30);
    expect(stage.refused({ type: 'begin' })).toBe('begin.already');
  });

  test('a clock started anew gives every team its answer anew', () => {
    const stage = open();
    together(stage, { 1: 'B', 3: 'A' });
    takenBack(stage, { type: 'clock.restart', reason: 'the desks were off' });
    stage.do({ type: 'clock.resume' });
    together(stage, { 1: 'A', 2: 'A', 3: 'A' });
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 10 right', '2: 10 right', '3: 10 right']);
  });

  test('a question withdrawn and credited is right for every team', () => {
    const stage = open();
    submit(stage, 1, 'B');
    takenBack(stage, { type: 'withdraw', item: null, how: 'credit', reason: 'misprint' }, 'judge-1');
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 10 right', '2: 10 right', '3: 10 right']);
  });

  test('before the reveal hall and desks see who has answered, never what', () => {
    const stage = open();
    submit(stage, 1, 'B');
    const hall = JSON.stringify(projectorView(stage.record, stage.knowledge, stage.now));
    expect(hall).toContain('"answered":true');
    expect(hall).not.toMatch(/"answer":"B"|"key":\{|"verdict":"/);
    const desk = stationView(stage.record, stage.knowledge, stage.now, 2);
    expect(desk.turn).toMatchObject({ phase: 'answering', answer: null, key: null, verdicts: null });
    expect(stationView(stage.record, stage.knowledge, stage.now, 1).turn).toMatchObject({
      phase: 'locked',
      answer: 'B',
      key: null,
    });
  });
});

describe('players', () => {
  const PLAYERS: Parts = {
    ...DESK,
    score: { right: { formula: '5', to: ['team', 'player'] }, wrong: { formula: '-1', to: ['team'] } },
  };

  test('player n answers for every team in cycle n, points go to player and team', () => {
    const stage = quiz({ ...PLAYERS, who: { by: 'all', cycles: 3 }, player: { by: 'cycle' } });
    for (const cycle of [1, 2]) {
      nextTurn(stage);
      expect(stage.live.players).toEqual({ 1: `t1-p${cycle}`, 2: `t2-p${cycle}`, 3: `t3-p${cycle}` });
      stage.do({ type: 'item.present' });
      stage.do({ type: 'begin' });
      together(stage, { 1: 'A', 2: 'B', 3: 'B' });
      stage.finish();
    }
    expect(ledger(stage)).toEqual([
      '1: 5 right',
      't1-p1: 5 right',
      '2: -1 wrong',
      '3: -1 wrong',
      '1: 5 right',
      't1-p2: 5 right',
      '2: -1 wrong',
      '3: -1 wrong',
    ]);
    expect(stage.score(1)).toBe('10');
  });

  test('each team may name its player, or play as one', () => {
    const stage = quiz({ ...PLAYERS, player: { by: 'team' } });
    nextTurn(stage);
    takenBack(stage, { type: 'player.name', person: 't2-p3', waive: null });
    stage.do({ type: 'player.name', person: 't1-p1', waive: null });
    stage.do({ type: 'player.name', person: 't1-p2', waive: null });
    stage.do({ type: 'item.present' });
    stage.do({ type: 'begin' });
    expect(stage.refused({ type: 'player.name', person: 't3-p1', waive: null })).toBe('player.fixed');
    together(stage, { 1: 'A', 2: 'A', 3: 'A' });
    stage.finish();
    expect(ledger(stage).filter((line) => line.startsWith('t'))).toEqual([
      't1-p2: 5 right',
      't2-p3: 5 right',
    ]);
  });
});

describe('how many were right counts in a formula', () => {
  const SHARED: Parts = {
    ...DESK,
    score: {
      right: { formula: '12 / max(teams.right, 1)' },
      wrong: { formula: '-teams.wrong' },
      unanswered: { formula: 'teams.answering' },
    },
  };

  test('a pot is shared by all who were right', () => {
    const stage = open(SHARED, { teams: 5 });
    together(stage, { 1: 'A', 2: 'B', 3: 'A', 4: 'A' });
    stage.finish();
    expect(ledger(stage)).toEqual([
      '1: 4 right',
      '2: -2 wrong',
      '3: 4 right',
      '4: 4 right',
      '5: 5 unanswered',
    ]);
  });

  test('a correction of one team’s answer shares the pot anew', () => {
    const stage = open(SHARED);
    together(stage, { 1: 'A', 2: 'B', 3: 'A' });
    stage.finish();
    expect(['1', '2', '3'].map((team) => stage.score(Number(team)))).toEqual(['6', '-1', '6']);
    takenBack(
      stage,
      {
        type: 'correct',
        change: { of: 'ruling', turn: 'quiz.1', item: 0, verdict: 'right', team: 2 },
        reason: 'also right',
      },
      'judge-1',
    );
    expect(['1', '2', '3'].map((team) => stage.score(Number(team)))).toEqual(['4', '4', '4']);
  });

  test('every team’s attempt is its first', () => {
    const stage = open({ ...DESK, score: { right: { formula: '10 + first' } } });
    together(stage, { 1: 'A', 2: 'A', 3: 'A' });
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 11 right', '2: 11 right', '3: 11 right']);
  });
});

describe('a correction', () => {
  const settled = () => {
    const stage = open();
    together(stage, { 1: 'A', 2: 'B', 3: 'A' });
    stage.finish();
    return stage;
  };

  test('concerns the team it names and no other', () => {
    const stage = settled();
    takenBack(
      stage,
      {
        type: 'correct',
        change: { of: 'ruling', turn: 'quiz.1', item: 0, verdict: 'right', team: 2 },
        reason: 'also right',
      },
      'judge-1',
    );
    expect(ledger(stage).slice(3)).toEqual(['2: 5 correction', '2: 10 right']);
    expect(['1', '2', '3'].map((team) => stage.score(Number(team)))).toEqual(['10', '10', '10']);
  });

  test('must say which team’s, and one that answered', () => {
    const stage = settled();
    const correct = {
      type: 'correct',
      change: { of: 'ruling', turn: 'quiz.1', item: 0, verdict: 'wrong' },
      reason: 'x',
    } as const;
    expect(stage.refused(correct, 'judge-1')).toBe('rule.which-team');
    expect(stage.refused({ ...correct, change: { ...correct.change, team: 9 } }, 'judge-1')).toBe(
      'correct.nobody',
    );
    expect(
      stage.refused({ ...correct, change: { ...correct.change, team: 1, verdict: 'right' } }, 'judge-1'),
    ).toBe('correct.same');
  });
});

describe('boards held up', () => {
  const BOARDS: Parts = { who: { by: 'all' }, score: { wrong: { formula: '-5' } } };

  test('the host calls an end; then what stands on each board is stored and ruled', () => {
    const stage = open(BOARDS);
    expect(stage.refused({ type: 'answer.enter', answer: 'A', team: 1 })).toBe('answer.not-closed');
    expect(stage.primary?.id).toBe('done');
    stage.do({ type: 'done', answer: null });
    takenBack(stage, { type: 'answer.enter', answer: 'A', team: 1 });
    expect(stage.refused({ type: 'rule', verdict: 'right', confirm: false })).toBe('rule.which-team');
    takenBack(stage, { type: 'rule', verdict: 'right', confirm: false, team: 1 });
    stage.do({ type: 'rule', verdict: 'wrong', confirm: false, team: 3 });
    expect(stage.refused({ type: 'reveal' })).toBe('reveal.unruled');
    stage.do({ type: 'rule', verdict: 'unanswered', confirm: false, team: 2 });
    expect(stage.primary?.id).toBe('reveal');
    stage.finish();
    expect(ledger(stage)).toEqual(['1: 10 right', '2: -5 unanswered', '3: -5 wrong']);
  });

  test('time is up without a word: the boards count as they stand, nobody is late', () => {
    const stage = open(BOARDS);
    stage.pass(30);
    expect(stage.item.phase).toBe('closed');
    expect(stage.item.attempts.map(({ overdue }) => overdue)).toEqual([null, null, null]);
  });

  test('ruled by the key, boards with nothing on them are unanswered', () => {
    const stage = open({ ...BOARDS, ruledBy: 'key' });
    stage.do({ type: 'done', answer: null });
    stage.do({ type: 'answer.enter', answer: 'A', team: 2 });
    stage.do({ type: 'answer.enter', answer: 'B', team: 3 });
    stage.finish();
    expect(ledger(stage)).toEqual(['1: -5 unanswered', '2: 10 right', '3: -5 wrong']);
  });

  test('a ruling against the key asks for a second word', () => {
    const stage = open(BOARDS);
    stage.do({ type: 'done', answer: null });
    stage.do({ type: 'answer.enter', answer: 'B', team: 2 });
    expect(stage.refused({ type: 'rule', verdict: 'right', confirm: false, team: 2 })).toBe(
      'ruling.contradicts-key',
    );
  });
});
