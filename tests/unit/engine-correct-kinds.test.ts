// What else judges put right afterwards: stakes, players, panel counts, single postings.
import { describe, expect, test } from 'vitest';
import type { CommandBody } from '#contract/command.ts';
import type { Correction } from '#contract/correction.ts';
import { standings } from '#engine/standings.ts';
import {
  answer,
  answered,
  contestOf,
  cue,
  ledger,
  nextTurn,
  type Parts,
  press,
  quiz,
  stageOf,
  takenBack,
  won,
} from './engine-formats-support.ts';
import { MemoryStage, other } from './engine-support.ts';

const JUDGE = 'judge-1';
const correct = (change: Correction): CommandBody => ({ type: 'correct', change, reason: '合议' });
const CHOSEN: Parts = {
  stake: { by: 'choice', values: [10, 20, 30], decline: true },
  score: { wrong: { formula: '-stake' }, foul: { formula: '-stake' } },
};

function staked(parts: Parts = {}): MemoryStage {
  const stage = quiz({ ...CHOSEN, ...parts });
  nextTurn(stage);
  stage.do({ type: 'stake.choose', team: 1, value: 20 });
  return stage;
}

describe('a stake', () => {
  const stake = (value: number, turn = 'quiz.1.1') => correct({ of: 'stake', turn, value });

  test('is what the answer, and a foul called in the turn, are then worth', () => {
    const stage = staked();
    stage.do({ type: 'item.present' });
    stage.do({ type: 'foul.call', team: 1, person: null, reason: '场外提示' }, JUDGE);
    stage.do({ type: 'begin' });
    stage.do({ type: 'done', answer: null });
    stage.rule('right');
    stage.finish();
    takenBack(stage, stake(30), JUDGE);
    expect(ledger(stage)).toEqual([
      '1: -20 foul',
      '1: 20 right',
      '1: -20 correction',
      '1: 30 right',
      '1: 20 foul',
      '1: -30 foul',
    ]);
    stage.do(stake(10), JUDGE);
    expect(stage.score(1)).toBe('0');
    expect(stage.state.turn?.stake).toBe(10);
    expect(stage.state.stakes).toEqual([{ round: 'quiz', team: 1, value: 10 }]);
  });

  test('is one the round knows, of a turn that is settled', () => {
    const stage = staked();
    expect(stage.refused(stake(30), JUDGE)).toBe('correct.turn-unsettled');
    answer(stage, 'right');
    expect(stage.refused(stake(30))).toBe('correct.needs-judge');
    expect(stage.refused(stake(40), JUDGE)).toBe('stake.unknown');
    expect(stage.refused(stake(20), JUDGE)).toBe('correct.no-change');
    expect(stage.refused(stake(20, 'quiz.1.2'), JUDGE)).toBe('correct.unsettled');
    nextTurn(stage);
    stage.do({ type: 'stake.decline', team: 2 });
    expect(stage.refused(stake(20, 'quiz.1.2'), JUDGE)).toBe('correct.declined');
    nextTurn(stage);
    stage.do({ type: 'turn.void', reason: '停电' });
    expect(stage.refused(stake(20, 'quiz.1.3'), JUDGE)).toBe('correct.voided');
  });

  test('that nobody chose is no mistake of the turn', () => {
    const stage = quiz({});
    nextTurn(stage);
    answer(stage, 'right');
    expect(stage.refused(stake(20), JUDGE)).toBe('correct.stake-fixed');
  });
});

describe('a player', () => {
  const SINGLE: Parts = {
    player: { by: 'team' },
    score: { right: { formula: 'stake', to: ['team', 'player'] } },
  };
  const player = (person: string, team?: number, turn = 'quiz.1.1') =>
    correct({ of: 'player', turn, person, ...(team === undefined ? {} : { team }) });

  function played(parts: Parts = SINGLE): MemoryStage {
    const stage = quiz(parts);
    nextTurn(stage);
    stage.do({ type: 'player.name', person: 't1-p1', waive: null });
    answer(stage, 'right');
    return stage;
  }

  test('takes the points of the person along, and the team keeps its own', () => {
    const stage = played();
    takenBack(stage, player('t1-p2'), JUDGE);
    expect(stage.score(1)).toBe('10');
    expect(ledger(stage).filter((line) => line.startsWith('t1'))).toEqual([
      't1-p1: 10 right',
      't1-p1: -10 correction',
      't1-p2: 10 right',
    ]);
    expect(stage.state.turn?.items[0]?.attempts[0]?.person).toBe('t1-p2');
    stage.do(player('t1-s'), JUDGE);
    stage.do(player('t1-p1', 1), JUDGE);
    expect(stage.state.turn?.player).toBe('t1-p1');
  });

  test('is somebody of the team that answered', () => {
    const stage = played();
    expect(stage.refused(player('t1-p1'), JUDGE)).toBe('correct.no-change');
    expect(stage.refused(player('t2-p1'), JUDGE)).toBe('correct.player-unknown');
    expect(stage.refused(player('t2-p1', 2), JUDGE)).toBe('correct.not-there');
    const any = quiz({});
    nextTurn(any);
    answer(any, 'right');
    expect(any.refused(player('t1-p1'), JUDGE)).toBe('correct.player-none');
  });

  test('of a turn open to all is corrected with the team named', () => {
    const stage = quiz({ ...SINGLE, who: { by: 'buzz' }, buzz: { settle: 0 } });
    nextTurn(stage);
    won(stage, 2);
    stage.do({ type: 'player.name', person: 't2-p1', waive: null });
    stage.do({ type: 'begin' });
    stage.do({ type: 'done', answer: null });
    stage.rule('right');
    stage.finish();
    expect(stage.refused(player('t2-p2', undefined, 'quiz.1'), JUDGE)).toBe('correct.which-team');
    takenBack(stage, player('t2-p2', 2, 'quiz.1'), JUDGE);
    expect(stage.score(2)).toBe('10');
  });

  test('of all teams at once is corrected for one of them', () => {
    const stage = quiz({
      ...SINGLE,
      who: { by: 'all' },
      player: { by: 'cycle' },
      answer: { entry: 'desk' },
      ruledBy: 'key',
    });
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    stage.do({ type: 'begin' });
    stage.pass(60);
    stage.finish();
    takenBack(stage, player('t2-p3', 2, 'quiz.1'), JUDGE);
    expect(stage.state.turn?.players).toEqual({ 1: 't1-p1', 2: 't2-p3', 3: 't3-p1' });
  });
});

describe('the panel', () => {
  const panel = (
    seats: { seat: number; answer: string | null }[],
    counts: { right: number; wrong: number } | null = null,
  ) => correct({ of: 'panel', turn: 'duel.1.1', item: 0, seats, counts });

  function duelled(): { stage: MemoryStage; right: string; wrong: string } {
    const stage = new MemoryStage();
    stage.begin('duel.1.1', 't1-p6');
    const right = stage.key();
    stage.seats(12, 6);
    stage.submit(right);
    stage.pass(10);
    stage.finish();
    expect(stage.posted('duel.1.1')).toEqual(['1:16 right']);
    return { stage, right, wrong: other(right) };
  }

  test('is counted again with the answers of seats mended', () => {
    const { stage, wrong } = duelled();
    takenBack(
      stage,
      panel([
        { seat: 1, answer: wrong },
        { seat: 2, answer: wrong },
        { seat: 18, answer: null },
      ]),
      JUDGE,
    );
    expect(stage.state.turn?.items[0]?.panel?.counted).toEqual({ right: 10, wrong: 7, answered: 17 });
    expect(stage.posted('duel.1.1')).toEqual(['1:16 right', '1:-16 correction', '1:17 right']);
  });

  test('or counted by hand, and by its seats again', () => {
    const { stage } = duelled();
    takenBack(stage, panel([], { right: 10, wrong: 8 }), JUDGE);
    expect(stage.score(1)).toBe('318');
    expect(stage.refused(panel([], { right: 10, wrong: 8 }), JUDGE)).toBe('correct.no-change');
    takenBack(stage, panel([]), JUDGE);
    expect(stage.score(1)).toBe('316');
  });

  test('posts nothing where the points do not depend on it', () => {
    const { stage, right } = duelled();
    stage.do(panel([{ seat: 1, answer: null }]), JUDGE);
    expect(stage.state.turn?.items[0]?.panel?.counted).toEqual({ right: 11, wrong: 6, answered: 17 });
    expect(stage.posted('duel.1.1')).toEqual(['1:16 right']);
    stage.do(panel([{ seat: 1, answer: right }]), JUDGE);
  });

  test('has the seats the rules give it', () => {
    const { stage, right } = duelled();
    expect(stage.refused(panel([{ seat: 19, answer: right }]), JUDGE)).toBe('correct.panel-seat');
    expect(stage.refused(panel([{ seat: 1, answer: '?' }]), JUDGE)).toBe('answer.invalid');
    expect(stage.refused(panel([], { right: 10, wrong: 9 }), JUDGE)).toBe('panel.too-many');
    expect(stage.refused(panel([{ seat: 1, answer: right }]), JUDGE)).toBe('correct.no-change');
    const plain = quiz({});
    nextTurn(plain);
    answer(plain, 'right');
    const none = correct({ of: 'panel', turn: 'quiz.1.1', item: 0, seats: [], counts: null });
    expect(plain.refused(none, JUDGE)).toBe('panel.none');
  });
});

describe('a posting', () => {
  const posting = (id: string, points: number) => correct({ of: 'posting', posting: id, points });

  function settled(): MemoryStage {
    const stage = quiz({});
    nextTurn(stage);
    answer(stage, 'right');
    return stage;
  }

  test('is mended by the difference, and says why', () => {
    const stage = settled();
    takenBack(stage, posting('p1', 12.5), JUDGE);
    expect(ledger(stage)).toEqual(['1: 10 right', '1: 2.5 correction']);
    expect(stage.state.postings[1]).toMatchObject({ mends: 'p1', note: '合议', turn: 'quiz.1.1', item: 0 });
    stage.do(posting('p1', 0), JUDGE);
    expect(stage.score(1)).toBe('0');
    expect(stage.refused(posting('p1', 0), JUDGE)).toBe('correct.no-change');
  });

  test('stands no more once its ruling is corrected', () => {
    const stage = settled();
    stage.do(posting('p1', 12), JUDGE);
    expect(stage.refused(posting('p2', 3), JUDGE)).toBe('correct.posting-superseded');
    stage.do(correct({ of: 'ruling', turn: 'quiz.1.1', item: 0, verdict: 'wrong' }), JUDGE);
    expect(ledger(stage)).toEqual(['1: 10 right', '1: 2 correction', '1: -12 correction', '1: 0 wrong']);
    for (const id of ['p1', 'p2', 'p3'])
      expect(stage.refused(posting(id, 3), JUDGE)).toBe('correct.posting-superseded');
    stage.do(posting('p4', 3), JUDGE);
    expect(stage.score(1)).toBe('3');
    expect(stage.refused(posting('p99', 3), JUDGE)).toBe('correct.posting-unknown');
  });

  test('stays as mended by hand when something else of its turn is corrected', () => {
    const stage = quiz({ who: { by: 'all' }, answer: { entry: 'desk' }, ruledBy: 'key' });
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    stage.do({ type: 'begin' });
    stage.pass(60);
    stage.finish();
    stage.do(posting('p1', 7), JUDGE);
    stage.do(correct({ of: 'ruling', turn: 'quiz.1', item: 0, team: 2, verdict: 'right' }), JUDGE);
    expect([1, 2].map((team) => stage.score(team))).toEqual(['7', '10']);
  });

  test('given freely stays free, also where its turn is voided', () => {
    const stage = quiz({});
    const give = { type: 'points.give', person: null, ledger: 'live', reason: '风采' } as const;
    stage.do({ ...give, team: 2, points: 5 }, JUDGE);
    stage.do(posting('p1', 4), JUDGE);
    nextTurn(stage);
    stage.do({ ...give, team: 1, points: 5 }, JUDGE);
    takenBack(stage, posting('p3', 3), JUDGE);
    stage.do({ type: 'turn.void', reason: '停电' });
    expect([1, 2].map((team) => stage.score(team))).toEqual(['3', '4']);
    expect(ledger(stage)).toEqual(['2: 5 free', '2: -1 free', '1: 5 free', '1: -2 free']);
  });

  test('of a foul stays apart from answers', () => {
    const stage = quiz({ who: { by: 'buzz' }, buzz: { settle: 0 }, score: { wrong: { formula: '-stake' } } });
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    stage.press1(3);
    stage.pass(1);
    cue(stage);
    press(stage, 2);
    stage.do({ type: 'begin' });
    stage.do({ type: 'done', answer: null });
    stage.rule('right');
    stage.finish();
    takenBack(stage, posting('p1', -5), JUDGE);
    stage.do(correct({ of: 'ruling', turn: 'quiz.1', item: 0, verdict: 'wrong' }), JUDGE);
    expect(ledger(stage)).toEqual([
      '3: -10 foul',
      '2: 10 right',
      '3: 5 foul',
      '2: -10 correction',
      '2: -10 wrong',
    ]);
  });

  test('of an item that is not settled yet is put right by ruling it', () => {
    const stage = quiz({ who: { by: 'buzz' }, buzz: { settle: 0 }, score: { wrong: { formula: '-stake' } } });
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    stage.press1(3);
    stage.pass(1);
    expect(ledger(stage)).toEqual(['3: -10 foul']);
    expect(stage.refused(posting('p1', -5), JUDGE)).toBe('correct.turn-unsettled');
    stage.do({ type: 'turn.void', reason: '停电' });
    expect(stage.refused(posting('p1', -5), JUDGE)).toBe('correct.posting-superseded');
  });

  test('decides a place like any other', () => {
    const stage = stageOf(contestOf({ quiz: {} }, { ranking: { prizes: [{ title: '一等奖', places: 1 }] } }));
    for (const _ of [1, 2, 3]) {
      nextTurn(stage);
      answer(stage, 'wrong');
    }
    stage.do(posting('p3', 1), JUDGE);
    expect(standings(stage.state)[0]).toMatchObject({ team: 3, rank: 1, prize: '一等奖' });
  });
});

test('what the audience brought goes with its question and comes back with it', () => {
  const stage = quiz({ miss: { follow: 'audience' }, score: { audience: { formula: '5' } } });
  nextTurn(stage);
  answered(stage, 'wrong');
  stage.do({ type: 'rebound' });
  stage.do({ type: 'audience.credit', team: 1 });
  stage.do({ type: 'reveal' });
  stage.do({ type: 'settle' });
  expect(ledger(stage)).toEqual(['1: 0 wrong', '1: 5 audience']);
  stage.do(correct({ of: 'question', question: 'quiz-q-1', how: 'annul' }), JUDGE);
  expect(ledger(stage).at(-1)).toBe('1: -5 audience');
  stage.do(correct({ of: 'question', question: 'quiz-q-1', how: 'credit' }), JUDGE);
  expect(stage.score(1)).toBe('15');
});

test('nothing is corrected once the results are announced', () => {
  const stage = quiz({});
  for (const _ of [1, 2, 3]) {
    nextTurn(stage);
    answer(stage, 'right');
  }
  stage.announce();
  const changes: Correction[] = [
    { of: 'posting', posting: 'p1', points: 3 },
    { of: 'key', question: 'quiz-q-1', key: 'B', rulings: [] },
    { of: 'question', question: 'quiz-q-1', how: 'annul' },
  ];
  for (const change of changes) expect(stage.refused(correct(change), JUDGE)).toBe('announced');
});
