// 证据 and 成绩单: what the record says about one item, and the scores as they stand, to be held against any dispute.
import { describe, expect, test } from 'vitest';
import { type Evidence, evidenceSchema } from '#contract/evidence.ts';
import { scoreSheetSchema } from '#contract/score-sheet.ts';
import { evidenceOf } from '#engine/views/evidence.ts';
import { scoreSheet } from '#engine/views/score-sheet.ts';
import { answer, answered, nextTurn, opened, press, quiz, said, won } from './engine-formats-support.ts';
import { place, racked } from './engine-rack.ts';
import { MemoryStage, other } from './engine-support.ts';

const HEAD = { seq: 7, hash: 'f'.repeat(64) };
const WALL = '2026-05-04T10:00:00.000+08:00';

function tryEvidence(stage: MemoryStage, turn: string, item = 0): Evidence | null {
  const found = evidenceOf(
    stage.record,
    stage.knowledge,
    { turn, item },
    {
      wallOf: (seq) => `entry ${seq}`,
      ...{ wall: WALL, head: HEAD },
    },
  );
  return found === null ? null : evidenceSchema.parse(found);
}

function evidence(stage: MemoryStage, turn: string, item = 0): Evidence {
  const found = tryEvidence(stage, turn, item);
  if (found === null) throw new Error(`no item ${item} in ${turn}`);
  return found;
}

const labels = ({ timeline }: Evidence) => timeline.map(({ label }) => label.replace('event.', ''));
const sheetOf = (stage: MemoryStage) =>
  scoreSheetSchema.parse(
    scoreSheet(stage.state, stage.knowledge, { wall: WALL, wallOf: () => WALL, head: HEAD }),
  );

describe('the time line', () => {
  test('counts from the opening of the question and names everything that concerns it, in order', () => {
    const stage = quiz({ who: { by: 'order', cycles: 2 } });
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    stage.pass(3);
    stage.do({ type: 'begin' });
    stage.pass(4);
    stage.do({ type: 'done', answer: 'A' });
    stage.rule('right', 'judge-1');
    stage.finish();
    nextTurn(stage);
    answer(stage, 'wrong');
    const found = evidence(stage, 'quiz.1.1');
    expect(labels(found)).toEqual([
      ...['turn.called', 'item.presented', 'item.opened', 'clock.started', 'attempt.done', 'clock.stopped'],
      ...['item.closed', 'attempt.ruled', 'item.revealed', 'points.posted', 'item.settled', 'turn.settled'],
    ]);
    expect(found.zero).toBe('opened');
    expect(found.timeline.map(({ ms }) => ms)).toEqual([-3000, -3000, 0, 0, ...Array(8).fill(4000)]);
    expect(found.timeline[7]).toMatchObject({
      ...{ who: 'judge', name: 'judge-1', params: { verdict: 'verdict.right' }, struck: false },
      wall: `entry ${found.timeline[7]?.seq}`,
    });
    expect(found).toMatchObject({ title: 'quiz 1 Team 1', item: 0, items: 1, head: HEAD, wall: WALL });
  });

  test('keeps what was taken back, struck, with the undo itself', () => {
    const stage = quiz({});
    nextTurn(stage);
    answered(stage, 'wrong');
    stage.do({ type: 'undo', confirm: true });
    stage.rule('right');
    stage.finish();
    const { timeline } = evidence(stage, 'quiz.1.1');
    const struck = timeline.filter((line) => line.struck).map(({ label, params }) => [label, params.verdict]);
    expect(struck).toEqual([['event.attempt.ruled', 'verdict.wrong']]);
    expect(timeline.map(({ label }) => label)).toContain('event.undone');
  });

  test('is not led astray by a turn that was called by mistake and taken back', () => {
    const stage = quiz({ who: { by: 'order', cycles: 1 }, items: 2, order: 'block' });
    nextTurn(stage);
    answer(stage, 'right');
    answer(stage, 'right');
    stage.do({ type: 'rundown.advance', entry: 'quiz.1.2' });
    stage.do({ type: 'undo', confirm: true });
    stage.do({ type: 'rundown.advance', entry: 'quiz.1.3' });
    answer(stage, 'wrong');
    answer(stage, 'wrong');
    expect(evidence(stage, 'quiz.1.3', 1).attempts).toMatchObject([{ team: 3, verdict: 'wrong' }]);
    const first = evidence(stage, 'quiz.1.1', 1);
    expect(labels(first).filter((label) => label === 'attempt.ruled')).toHaveLength(1);
    expect(labels(first)).not.toContain('undone');
    expect(labels(first).filter((label) => label === 'item.presented')).toHaveLength(1);
  });

  test('of a turn held again after a void tells of the second time', () => {
    const stage = quiz({});
    nextTurn(stage);
    answered(stage, 'wrong');
    stage.do({ type: 'turn.void', reason: 'the wrong team' });
    expect(labels(evidence(stage, 'quiz.1.1'))).toContain('turn.voided');
    stage.do({ type: 'rundown.advance', entry: 'quiz.1.1' });
    answer(stage, 'right');
    const found = evidence(stage, 'quiz.1.1');
    expect(labels(found)).not.toContain('turn.voided');
    expect(labels(found)[0]).toBe('turn.called');
    expect(found.attempts).toMatchObject([{ verdict: 'right' }]);
  });

  test('has no milliseconds for another run of the desk', () => {
    const stage = quiz({});
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    stage.do({ type: 'begin' });
    stage.restart(5000);
    stage.do({ type: 'clock.resume' });
    stage.do({ type: 'done', answer: null });
    const { timeline } = evidence(stage, 'quiz.1.1');
    const held = timeline.findIndex(({ label }) => label === 'event.clock.held');
    expect(held).toBeGreaterThan(0);
    expect(timeline.slice(0, 3).every(({ ms }) => ms === 0)).toBe(true);
    expect(timeline.slice(held).every(({ ms }) => ms === null)).toBe(true);
  });

  test('includes corrections and appeals made long after', () => {
    const stage = quiz({});
    nextTurn(stage);
    answer(stage, 'wrong');
    nextTurn(stage);
    answer(stage, 'wrong');
    stage.do({ type: 'appeal.file', team: 1, turn: 'quiz.1.1', item: 0, ground: 'it was said in time' });
    const [appeal] = stage.state.appeals;
    stage.do(
      { type: 'appeal.vote', appeal: appeal!.id, person: null, vote: 'uphold', note: 'heard it' },
      'judge-1',
    );
    stage.do(
      { type: 'appeal.decide', appeal: appeal!.id, outcome: 'upheld', reason: 'heard by all' },
      'chief-judge',
    );
    stage.do(
      {
        type: 'correct',
        change: { of: 'ruling', turn: 'quiz.1.1', item: 0, verdict: 'right' },
        reason: 'upheld',
      },
      'judge-1',
    );
    const found = evidence(stage, 'quiz.1.1');
    expect(labels(found).slice(-5)).toEqual([
      ...['appeal.filed', 'appeal.voted', 'appeal.closed', 'corrected', 'points.posted'],
    ]);
    expect(found.appeals).toMatchObject([{ state: 'upheld', votes: [{ vote: 'uphold', note: 'heard it' }] }]);
    expect(found.postings.map(({ amount, reason }) => `${amount} ${reason}`)).toEqual([
      ...['0 verdict.wrong', '0 posting.correction', '10 verdict.right'],
    ]);
    expect(evidence(stage, 'quiz.1.2').appeals).toEqual([]);
    expect(labels(evidence(stage, 'quiz.1.2'))).not.toContain('appeal.filed');
  });
});

describe('presses', () => {
  const buzzed = () =>
    quiz({
      who: { by: 'buzz' },
      buzz: { foul: { review: 0.3 }, settle: 40, tie: 2 },
      miss: { follow: 'rebound' },
    });

  test('stand with their moment after the cue, the stamp of the box, and what became of them', () => {
    const stage = buzzed();
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    stage.press1(3, { deviceTime: 1000 });
    stage.pass(1);
    stage.do({ type: 'buzz.open' });
    stage.pass(0.02);
    const cue = stage.now;
    stage.press1(2, { at: { ...cue, ms: cue.ms + 180.25 }, deviceTime: 2200 });
    stage.signal(
      {
        ...{ type: 'press', device: 'other', seat: 1, deviceTime: null },
        happened: { ms: cue.ms + 184.5, uncertainty: 1.5 },
      },
      { ...cue, ms: cue.ms + 190 },
    );
    stage.pass(0.3);
    const found = evidence(stage, 'quiz.1');
    expect(found.zero).toBe('cue');
    expect(found).toMatchObject({ tie: 2, ties: [] });
    expect(found.presses).toEqual([
      { team: 3, device: 'box', ms: -1020, deviceTime: 1000, uncertainty: null, status: 'foul' },
      { team: 2, device: 'box', ms: 180.25, deviceTime: 2200, uncertainty: null, status: 'first' },
      { team: 1, device: 'other', ms: 184.5, deviceTime: null, uncertainty: 1.5, status: 'later' },
    ]);
    expect(found.timeline.find(({ label }) => label === 'event.cue.given')?.ms).toBe(0);
  });

  test('that could not be told apart stand with what was measured, and with how long they were waited for', () => {
    const stage = buzzed();
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    stage.do({ type: 'buzz.open' });
    stage.pass(0.1);
    const told = (seat: number, device: string, ago: number) =>
      stage.signal({
        ...{ type: 'press', device, seat, deviceTime: null },
        happened: { ms: stage.now.ms - ago, uncertainty: 3 },
      });
    told(2, 'box', 0);
    stage.pass(0.004);
    told(1, 'other', 0);
    stage.pass(0.1);
    stage.do({ type: 'claim.award', team: 1, reason: 'video' }, 'judge-1');
    const found = evidence(stage, 'quiz.1');
    expect(found.ties).toEqual([{ teams: [2, 1], gap: 4, uncertainty: 6 }]);
    expect(found.settle).toBeCloseTo(40);
    expect(found.presses.map(({ team, status }) => `${team} ${status}`)).toEqual(['2 later', '1 first']);
  });

  test('stay whose they were when the seat is given to another team since', () => {
    const stage = buzzed();
    stage.signal({ type: 'ready', device: 'box', kind: 'buzzer', name: 'box', seats: 3, boot: 'b', late: 5 });
    nextTurn(stage);
    won(stage, 2);
    stage.pass(0.1);
    stage.do({ type: 'seat.swap', a: { device: 'box', seat: 2 }, b: { device: 'box', seat: 3 } });
    expect(evidence(stage, 'quiz.1').presses).toMatchObject([{ team: 2, status: 'first' }]);
  });

  test('of the first go keep their cue and their fate when others may press after a miss', () => {
    const stage = buzzed();
    nextTurn(stage);
    won(stage, 1);
    stage.pass(0.1);
    said(stage, 'wrong');
    stage.do({ type: 'rebound' });
    stage.do({ type: 'buzz.open' });
    stage.pass(0.5);
    press(stage, 2);
    stage.pass(0.1);
    const rows = evidence(stage, 'quiz.1').presses.map(({ team, ms, status }) => ({ team, ms, status }));
    expect(rows).toEqual([
      { team: 1, ms: 0, status: 'first' },
      { team: 2, ms: 480, status: 'first' },
    ]);
  });

  test('count from the moment the question is shown where they may stop its reading', () => {
    const stage = quiz({ who: { by: 'buzz' }, buzz: { opens: 'presented' } });
    nextTurn(stage);
    opened(stage);
    stage.pass(2.5);
    press(stage, 2);
    expect(evidence(stage, 'quiz.1')).toMatchObject({ zero: 'cue', presses: [{ team: 2, ms: 2500 }] });
  });
});

describe('the panel', () => {
  test('stands seat by seat with answer, moment and verdict, from the reveal on', () => {
    const stage = new MemoryStage();
    stage.begin('duel.1.1', 't1-p6');
    const key = stage.key();
    stage.pass(1);
    stage.seat(1, key);
    stage.pass(0.5);
    stage.seat(2, other(key));
    stage.submit(key);
    stage.pass(10);
    expect(evidence(stage, 'duel.1.1')).toMatchObject({ key: null, seats: [] });
    stage.do({ type: 'reveal' });
    const found = evidence(stage, 'duel.1.1');
    expect(found.key?.key).toBe(key);
    expect(found.seats).toHaveLength(18);
    expect(found.seats.slice(0, 3)).toEqual([
      { seat: 1, answer: key, ms: 1000, verdict: 'right' },
      { seat: 2, answer: other(key), ms: 1500, verdict: 'wrong' },
      { seat: 3, answer: null, ms: null, verdict: 'silent' },
    ]);
    expect(found.counts).toEqual({ right: 1, wrong: 1, answered: 2, manual: false, dead: [] });
    stage.do({ type: 'settle' });
    expect(evidence(stage, 'duel.1.1').postings).toMatchObject([
      { team: 1, amount: '11', reason: 'verdict.right', sum: '10 + 1', clause: '三(三)4' },
    ]);
  });
});

test('panel seats that could not answer are named beside the counts and on the score sheet', () => {
  const stage = new MemoryStage();
  racked(stage, { panel: ['clicker', 18] });
  for (const seat of [3, 7])
    stage.do({ type: 'seat.disable', place: place('panel', seat), disabled: true, reason: '没电' });
  stage.begin('duel.1.1', 't1-p6');
  stage.seats(2, 0);
  stage.submit(stage.key());
  stage.pass(10);
  stage.do({ type: 'reveal' });
  expect(evidence(stage, 'duel.1.1').counts).toMatchObject({ answered: 2, dead: [3, 7] });
  expect(sheetOf(stage).turns.map(({ turn, dead }) => ({ turn, dead }))).toEqual([
    { turn: 'duel.1.1', dead: [{ item: 0, seats: [3, 7] }] },
  ]);
});

describe('the key', () => {
  test('is told from the reveal on, and beside it the one that was asked where it was corrected', () => {
    const stage = quiz({});
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    expect(evidence(stage, 'quiz.1.1')).toMatchObject({ key: null, question: { id: 'quiz-q-1' } });
    stage.do({ type: 'begin' });
    stage.do({ type: 'done', answer: 'B' });
    stage.rule('wrong');
    stage.finish();
    expect(evidence(stage, 'quiz.1.1')).toMatchObject({ key: { key: 'A' }, keyBefore: null });
    stage.do(
      {
        type: 'correct',
        change: { of: 'key', question: 'quiz-q-1', key: 'B', rulings: [] },
        reason: 'misprint',
      },
      'judge-1',
    );
    const found = evidence(stage, 'quiz.1.1');
    expect(found).toMatchObject({ key: { key: 'B' }, keyBefore: 'A', attempts: [{ verdict: 'right' }] });
    expect(labels(found)).toContain('key.corrected');
  });

  test('and the question are unknown before the item was shown', () => {
    const stage = quiz({ items: 2 });
    nextTurn(stage);
    expect(evidence(stage, 'quiz.1.1', 1)).toMatchObject({ key: null, question: null, attempts: [] });
  });
});

test('there is no evidence of what does not exist or was not held', () => {
  const stage = quiz({});
  nextTurn(stage);
  expect(tryEvidence(stage, 'quiz.1.1', 1)).toBeNull();
  expect(tryEvidence(stage, 'quiz.1.2')).toBeNull();
  expect(tryEvidence(stage, 'nowhere')).toBeNull();
});

describe('the score sheet', () => {
  test('has every turn that stands, the live one too, and blanks for the rest', () => {
    const stage = quiz({
      who: { by: 'order', cycles: 1 },
      items: 2,
      stake: { by: 'choice', values: [10, 20] },
    });
    nextTurn(stage);
    stage.do({ type: 'stake.choose', team: 1, value: 20 });
    answer(stage, 'right');
    const sheet = sheetOf(stage);
    expect(sheet.turns).toEqual([
      {
        ...{ turn: 'quiz.1.1', title: 'quiz Team 1', paper: false, live: true, dead: [] },
        rows: [{ item: 0, team: 1, player: '', answer: null, verdict: 'right', amount: '20' }],
      },
    ]);
    expect(sheet.rest.map(({ turn, items, stakes }) => ({ turn, items, stakes }))).toEqual([
      { turn: 'quiz.1.2', items: 2, stakes: [10, 20] },
      { turn: 'quiz.1.3', items: 2, stakes: [10, 20] },
    ]);
    expect(sheet.standings[0]).toMatchObject({ number: 1, live: '20' });
    expect(sheet.officials).toEqual([{ name: 'Chief', role: 'chief-judge' }]);
    expect(sheet).toMatchObject({ announced: false, head: HEAD, wall: WALL });
  });

  test('marks what was entered from paper, and gives a voided turn a blank', () => {
    const stage = quiz({});
    nextTurn(stage);
    stage.do({ type: 'turn.void', reason: 'the wrong team' });
    stage.do({
      ...{ type: 'paper.enter', turn: 'quiz.1.2', players: [], stake: null, questions: null },
      results: [{ item: 0, team: 2, person: 't2-p1', verdict: 'right', ledger: 'live', points: 10 }],
      reason: 'no power',
    });
    const sheet = sheetOf(stage);
    expect(sheet.turns).toMatchObject([{ turn: 'quiz.1.2', paper: true, rows: [{ player: 't2-p1' }] }]);
    expect(sheet.rest.map(({ turn }) => turn)).toEqual(['quiz.1.3', 'quiz.1.1']);
  });

  test('says which appeals are open', () => {
    const stage = quiz({});
    nextTurn(stage);
    answer(stage, 'wrong');
    expect(sheetOf(stage).appeals).toEqual([]);
    stage.do({ type: 'appeal.file', team: 1, turn: 'quiz.1.1', item: 0, ground: 'it was right' });
    expect(sheetOf(stage).appeals).toMatchObject([{ team: 1, item: 0, state: 'open', wall: WALL }]);
  });

  test('has a blank for a round whose turns are not known yet, and the turns that come next', () => {
    const stage = quiz({ who: { by: 'order', cycles: 2, sequence: 'score-down' } });
    expect(sheetOf(stage).rest).toMatchObject([{ turn: 'quiz', title: 'quiz', team: null, seconds: 30 }]);
    stage.do({ type: 'rundown.advance', entry: null });
    expect(sheetOf(stage).rest.map(({ turn }) => turn)).toEqual(['quiz.1.1', 'quiz.1.2', 'quiz.1.3']);
  });

  test('has what a turn was given as a whole, and what others got for an answer', () => {
    const stage = quiz({ score: { wrong: { formula: '5', to: ['others'] } } });
    nextTurn(stage);
    answer(stage, 'wrong');
    expect(
      sheetOf(stage).turns[0]?.rows.map(({ team, verdict, amount }) => ({ team, verdict, amount })),
    ).toEqual([
      { team: 1, verdict: 'wrong', amount: null },
      { team: 2, verdict: null, amount: '5' },
      { team: 3, verdict: null, amount: '5' },
    ]);
  });
});
