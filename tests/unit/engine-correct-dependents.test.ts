// What a correction would change is shown before it is made: scores, standings, prizes, and later turns that hang on it.
import { describe, expect, test } from 'vitest';
import type { Correction } from '#contract/correction.ts';
import type { CorrectionPreview } from '#contract/correction-preview.ts';
import { message } from '#contract/messages/message.ts';
import { previewCorrection } from '#engine/corrections/preview.ts';
import {
  answer,
  contestOf,
  cue,
  nextTurn,
  order,
  type Parts,
  press,
  quiz,
  said,
  stageOf,
  taken,
  won,
} from './engine-formats-support.ts';
import { MemoryStage, other } from './engine-support.ts';

const JUDGE = 'judge-1';

function previewed(stage: MemoryStage, change: Correction): CorrectionPreview {
  return previewCorrection(stage.record, stage.knowledge, change, stage.now);
}

/** Turns with the keys of why. */
function dependent(stage: MemoryStage, change: Correction): string[] {
  return previewed(stage, change).dependent.map(
    ({ turn, why }) => `${turn} ${why.key.replace('dependent.', '')}`,
  );
}

const ruling = (turn: string, verdict: 'right' | 'wrong', team?: number): Correction => ({
  of: 'ruling',
  turn,
  item: 0,
  verdict,
  ...(team === undefined ? {} : { team }),
});

describe('a preview', () => {
  function duelled(): MemoryStage {
    const stage = new MemoryStage();
    stage.begin('duel.1.1', 't1-p6');
    stage.seats(12, 6);
    stage.submit(stage.key());
    stage.pass(10);
    stage.finish();
    return stage;
  }

  test('shows rulings, counts, postings, scores and standings before and after, and applies nothing', () => {
    const stage = duelled();
    const item = stage.state.turn?.items[0];
    const right = stage.key(item);
    const before = stage.record.happened.length;
    const preview = previewed(stage, {
      of: 'key',
      question: item?.question?.id ?? '',
      key: other(right),
      rulings: [],
    });
    expect(preview.refusal).toBeNull();
    expect(preview.rulings).toMatchObject([
      { turn: 'duel.1.1', item: 0, team: 1, player: 't1-p6', answer: right, before: 'right', after: 'wrong' },
    ]);
    expect(preview.panels).toMatchObject([
      { turn: 'duel.1.1', before: { right: 12, wrong: 6 }, after: { right: 6, wrong: 12 } },
    ]);
    expect(preview.postings.map(({ team, amount, reason }) => `${team} ${amount} ${reason}`)).toEqual([
      '1 -16 posting.correction',
      '1 -6 verdict.wrong',
    ]);
    expect(preview.scores).toMatchObject([
      { ledger: 'live', team: 1, player: '', before: '316', after: '294' },
    ]);
    const live = (rows: CorrectionPreview['standings']['after']) =>
      rows.find(({ number }) => number === 1)?.live;
    expect([live(preview.standings.before), live(preview.standings.after)]).toEqual(['316', '294']);
    expect(stage.record.happened.length).toBe(before);
    expect(stage.state.keys).toEqual({});
  });

  test('says why a correction cannot be made, and what may be done instead', () => {
    const stage = duelled();
    const preview = previewed(stage, { of: 'stake', turn: 'duel.1.1', value: 20 });
    expect(preview.refusal?.code).toBe('correct.stake-fixed');
    expect(preview.refusal?.allowed).toEqual(stage.offered);
    expect(preview.postings).toEqual([]);
    expect(preview.standings.after).toEqual(preview.standings.before);
  });

  test('lists attempts that the new key cannot rule, until they are ruled by hand', () => {
    const stage = quiz({});
    nextTurn(stage);
    answer(stage, 'wrong');
    const key = (rulings: Extract<Correction, { of: 'key' }>['rulings']): Correction => ({
      of: 'key',
      question: 'quiz-q-1',
      key: 'B',
      rulings,
    });
    expect(previewed(stage, key([])).byHand).toMatchObject([{ team: 1, before: 'wrong', after: 'wrong' }]);
    const ruled = previewed(stage, key([{ turn: 'quiz.1.1', item: 0, verdict: 'right' }]));
    expect(ruled.byHand).toMatchObject([{ team: 1, before: 'wrong', after: 'right' }]);
    expect(ruled.rulings).toMatchObject([{ team: 1, before: 'wrong', after: 'right' }]);
  });

  test('tells whether a prize goes elsewhere, of teams and of players', () => {
    const parts: Parts = {
      player: { by: 'cycle' },
      score: { right: { formula: '10', to: ['team', 'player'] } },
    };
    const prizes = [{ title: '一等奖', places: 1 }];
    const stage = stageOf(
      contestOf({ quiz: parts }, { ranking: { prizes, ties: [], individual: { prizes } } }),
      { teams: 2 },
    );
    nextTurn(stage);
    answer(stage, 'right');
    nextTurn(stage);
    answer(stage, 'wrong');
    expect(previewed(stage, ruling('quiz.1.2', 'right')).prizes).toEqual([
      { team: 2, name: 'Team 2', before: null, after: '一等奖' },
      { team: 2, name: 't2-p1', before: null, after: '一等奖' },
    ]);
    expect(previewed(stage, { of: 'posting', posting: 'p1', points: 9 }).prizes).toEqual([]);
  });
});

describe('later turns hang on it', () => {
  test('that came in the order of scores', () => {
    const stage = stageOf(contestOf({ first: {}, second: { who: { by: 'order', sequence: 'score-up' } } }), {
      teams: 3,
    });
    order(stage, 1, 'right');
    order(stage, 2, 'wrong');
    nextTurn(stage);
    expect(stage.live.id).toBe('second.1.2');
    expect(dependent(stage, ruling('first.1.1', 'wrong'))).toEqual([
      'second.1.2 order',
      'second.1.3 order',
      'second.1.1 order',
    ]);
    // The same order with other points.
    expect(dependent(stage, { of: 'posting', posting: 'p1', points: 3 })).toEqual([]);
    expect(dependent(stage, { of: 'posting', posting: 'p2', points: 3 })).toEqual([
      'second.1.2 order',
      'second.1.3 order',
    ]);
  });

  test('not those before it, and none that a correction already made has to answer for', () => {
    const stage = stageOf(
      contestOf({
        first: {},
        second: { who: { by: 'order', sequence: 'score-up' } },
        third: { who: { by: 'order', sequence: 'score-up' } },
      }),
      { teams: 2 },
    );
    order(stage, 1, 'right');
    order(stage, 1, 'wrong');
    order(stage, 2, 'wrong');
    stage.do({ type: 'correct', change: ruling('first.1.1', 'wrong'), reason: '合议' }, JUDGE);
    order(stage, 2, 'right');
    expect(dependent(stage, ruling('second.1.2', 'right'))).toEqual([]);
    expect(dependent(stage, ruling('second.1.1', 'right'))).toEqual(['third.1.1 order', 'third.1.2 order']);
  });

  test('between champion and challenger', () => {
    const stage = quiz({ who: { by: 'champion', meet: 'buzz' }, buzz: { settle: 0 } }, { teams: 4 });
    for (const team of [2, 2]) {
      nextTurn(stage);
      taken(stage, team, 'right');
    }
    expect(stage.state.turn?.eligible).toEqual([2, 3]);
    const preview = previewed(stage, ruling('quiz.1', 'wrong'));
    expect(preview.dependent.map(({ turn, why }) => [turn, message('zh-CN', why.key, why.params)])).toEqual([
      ['quiz.2', '按更正后的成绩，参加这一轮的应是：1、3'],
    ]);
    expect(dependent(stage, ruling('quiz.2', 'wrong'))).toEqual([]);
  });

  test('of teams eliminated, or not eliminated', () => {
    const parts: Parts = {
      who: { by: 'order', cycles: 2 },
      eliminate: { when: 'misses', count: 1, until: 1, outOf: 'round' },
    };
    const stage = quiz(parts, { teams: 3 });
    nextTurn(stage);
    answer(stage, 'wrong');
    for (const _ of [2, 3]) {
      nextTurn(stage);
      answer(stage, 'right');
    }
    nextTurn(stage);
    expect(stage.live.id).toBe('quiz.2.2');
    answer(stage, 'right');
    expect(dependent(stage, ruling('quiz.1.1', 'right'))).toEqual(['quiz.2.1 due']);
    expect(dependent(stage, ruling('quiz.1.2', 'wrong'))).toEqual([
      'quiz.1.3 out',
      'quiz.2.2 not-due',
      'quiz.2.3 not-due',
    ]);
  });

  test('brought by a question won, or not brought by it', () => {
    const stage = stageOf(
      contestOf({
        tossup: { who: { by: 'buzz' }, items: 3, order: 'interleaved', buzz: { settle: 0 } },
        bonus: { who: { by: 'winner', of: 'tossup' } },
      }),
    );
    nextTurn(stage);
    taken(stage, 1, 'right');
    nextTurn(stage);
    expect(stage.live.id).toBe('bonus.1.1');
    answer(stage, 'right');
    nextTurn(stage);
    taken(stage, 2, 'wrong');
    nextTurn(stage);
    expect(dependent(stage, ruling('tossup.1', 'wrong'))).toEqual(['bonus.1.1 not-due']);
    expect(dependent(stage, ruling('tossup.2', 'right'))).toEqual(['bonus.2.2 due']);
    expect(dependent(stage, { of: 'question', question: 'tossup-q-1', how: 'annul' })).toEqual([
      'bonus.1.1 not-due',
    ]);
    const missing = previewed(stage, ruling('tossup.2', 'right')).dependent[0];
    expect(missing?.title).toBe('bonus Team 2');
  });

  test('played off, or to be played off', () => {
    const contest = contestOf(
      {
        quiz: {},
        playoff: {
          who: { by: 'buzz', among: 'tied', extra: 1 },
          buzz: { settle: 0 },
          score: { ledger: 'playoff', wrong: { formula: '-stake' } },
        },
      },
      { ranking: { prizes: [{ title: '一等奖', places: 1 }], ties: ['playoff'] } },
    );
    const stage = stageOf(contest, { teams: 2 });
    order(stage, 2, 'right');
    nextTurn(stage);
    taken(stage, 2, 'right');
    expect(dependent(stage, ruling('quiz.1.1', 'wrong'))).toEqual(['playoff.1 playoff']);
    expect(dependent(stage, ruling('playoff.1', 'wrong'))).toEqual([]);

    const untied = stageOf(contest, { teams: 2 });
    order(untied, 1, 'right');
    order(untied, 1, 'wrong');
    expect(dependent(untied, ruling('quiz.1.1', 'wrong'))).toEqual(['playoff.1 playoff-due']);
    expect(dependent(untied, { of: 'posting', posting: 'p1', points: 9 })).toEqual([]);
  });

  const EXCLUDING = {
    first: { player: { by: 'team' } },
    second: { player: { by: 'team', exclude: [{ round: 'first' }] } },
  } as const satisfies Record<string, Parts>;

  test('whose player may not have played', () => {
    const stage = stageOf(contestOf(EXCLUDING, { teams: { min: 1 } }), { teams: 1 });
    for (const person of ['t1-p1', 't1-p2']) {
      nextTurn(stage);
      stage.do({ type: 'player.name', person, waive: null });
      answer(stage, 'right');
    }
    const player = (turn: string, person: string): Correction => ({ of: 'player', turn, person });
    const preview = previewed(stage, player('first.1.1', 't1-p2'));
    expect(preview.dependent.map(({ turn, why }) => [turn, message('en', why.key, why.params)])).toEqual([
      ['second.1.1', 'By the rules t1-p2, who played "first", may not answer in this turn'],
    ]);
    expect(dependent(stage, player('first.1.1', 't1-p3'))).toEqual([]);
    // Also the corrected turn itself.
    expect(dependent(stage, player('second.1.1', 't1-p1'))).toEqual(['second.1.1 player-excluded']);
    expect(dependent(stage, player('second.1.1', 't1-s'))).toEqual(['second.1.1 player-number']);
  });

  test('whose stake may not be chosen again', () => {
    const stage = quiz(
      { who: { by: 'order', cycles: 2 }, stake: { by: 'choice', values: [10, 20, 30], repeat: false } },
      { teams: 1 },
      { teams: { min: 1 } },
    );
    for (const value of [10, 20]) {
      nextTurn(stage);
      stage.do({ type: 'stake.choose', team: 1, value });
      answer(stage, 'right');
    }
    const stake = (value: number): Correction => ({ of: 'stake', turn: 'quiz.1.1', value });
    expect(dependent(stage, stake(20))).toEqual(['quiz.2.1 stake']);
    expect(dependent(stage, stake(30))).toEqual([]);
  });
});

describe('other attempts at the same item hang on it', () => {
  const REBOUND: Parts = {
    who: { by: 'buzz' },
    buzz: { settle: 0 },
    miss: { follow: 'rebound', times: 2 },
    score: { wrong: { formula: '-stake' } },
  };

  test('which followed a miss that was none', () => {
    const stage = quiz(REBOUND);
    nextTurn(stage);
    won(stage, 1);
    said(stage, 'wrong');
    stage.do({ type: 'rebound' });
    cue(stage);
    press(stage, 2);
    said(stage, 'right');
    stage.finish();
    expect(dependent(stage, ruling('quiz.1', 'right', 1))).toEqual(['quiz.1 rebound']);
    expect(dependent(stage, { of: 'question', question: 'quiz-q-1', how: 'credit' })).toEqual([]);
  });

  test('which never came, as what was a miss had been ruled right', () => {
    const stage = quiz(REBOUND);
    nextTurn(stage);
    taken(stage, 1, 'right');
    expect(dependent(stage, ruling('quiz.1', 'wrong'))).toEqual(['quiz.1 rebound-due']);
  });
});
