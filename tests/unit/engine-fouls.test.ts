// Fouls: what the first, the second … costs, who pays, who gains, and what becomes of the question.
import { describe, expect, test } from 'vitest';
import {
  contestOf,
  cue,
  ledger,
  nextTurn,
  type Parts,
  press,
  quiz,
  said,
  stageOf,
  takenBack,
} from './engine-formats-support.ts';
import { call, close, early, type Foul, fouled, reading } from './engine-fouls-support.ts';

describe('what a foul costs', () => {
  test('as a wrong answer where nothing is said', () => {
    const stage = quiz({ who: { by: 'buzz' }, buzz: {}, score: { wrong: { formula: '-stake' } } });
    reading(stage);
    early(stage, 2);
    expect(ledger(stage)).toEqual(['2: -10 foul']);
    expect(stage.item.buzz).toMatchObject({ state: 'reading', barred: [2] });
  });

  test('its own amount where there is one', () => {
    const stage = quiz({
      who: { by: 'buzz' },
      buzz: {},
      score: { wrong: { formula: '-20' }, foul: { formula: '-10' } },
    });
    reading(stage);
    early(stage, 2);
    expect(ledger(stage)).toEqual(['2: -10 foul']);
  });

  const STEPS: Foul = {
    steps: [
      { posts: null },
      { posts: { formula: '-20' }, bars: false },
      { posts: { formula: '-30', to: ['others'] } },
    ],
  };

  test.each([
    ['question', ['free', 'free', 'free']],
    ['round', ['free', '-20', 'others']],
  ] as const)('step by step within the %s', (within, costs) => {
    const stage = quiz(fouled({ ...STEPS, within }));
    const found = costs.map(() => {
      const before = ledger(stage).length;
      reading(stage);
      early(stage, 1);
      const posted = ledger(stage).slice(before);
      close(stage);
      return posted.length === 0 ? 'free' : posted.length === 2 ? 'others' : posted[0]?.split(' ')[1];
    });
    expect(found).toEqual(costs);
  });

  test('a step that does not bar lets the team press again', () => {
    const stage = quiz(fouled(STEPS));
    reading(stage);
    early(stage, 1);
    close(stage);
    reading(stage);
    early(stage, 1);
    expect(stage.item.buzz?.barred).toEqual([]);
    cue(stage);
    press(stage, 1);
    expect(stage.item.attempts).toMatchObject([{ team: 1 }]);
    expect(ledger(stage)).toEqual(['1: -20 foul']);
  });

  test('several fouls at one question count where it is the question that counts', () => {
    const stage = quiz(
      fouled({ within: 'question', steps: [{ posts: null, bars: false }, { posts: { formula: '-5' } }] }),
    );
    reading(stage);
    early(stage, 3);
    early(stage, 3);
    expect(ledger(stage)).toEqual(['3: -5 foul']);
    expect(stage.item.buzz?.barred).toEqual([3]);
  });

  test('the last step stands for all further ones', () => {
    const stage = quiz(fouled({ steps: [{ posts: { formula: '-1' } }, { posts: { formula: '-2' } }] }));
    for (let time = 0; time < 4; time += 1) {
      reading(stage);
      early(stage, 1);
      close(stage);
    }
    expect(ledger(stage)).toEqual(['1: -1 foul', '1: -2 foul', '1: -2 foul', '1: -2 foul']);
  });

  test.each([
    ['round', '-1'],
    ['contest', '-2'],
  ] as const)('within the %s the second round starts with %s', (within, amount) => {
    const parts = fouled(
      { within, steps: [{ posts: { formula: '-1' } }, { posts: { formula: '-2' } }] },
      { items: 1 },
    );
    const stage = stageOf(contestOf({ first: parts, second: parts }));
    reading(stage);
    early(stage, 1);
    close(stage);
    reading(stage);
    early(stage, 1);
    expect(ledger(stage)).toEqual(['1: -1 foul', `1: ${amount} foul`]);
  });

  test('fouls of a voided turn are forgotten', () => {
    const stage = quiz(
      fouled(
        { steps: [{ posts: { formula: '-1' } }, { posts: { formula: '-2' } }] },
        { order: 'interleaved' },
      ),
    );
    reading(stage);
    early(stage, 1);
    takenBack(stage, { type: 'turn.void', reason: 'the wrong question' });
    expect(stage.score(1)).toBe('0');
    nextTurn(stage);
    reading(stage);
    early(stage, 1);
    expect(stage.score(1)).toBe('-1');
  });
});

describe('who pays and who gains', () => {
  const costing = (to: ('team' | 'player' | 'others')[], formula = '5'): Parts => ({
    player: { by: 'team' },
    buzz: { foul: { steps: [{ posts: { formula, to } }] } },
  });

  test('the other teams gain', () => {
    const stage = quiz(fouled({ steps: [{ posts: { formula: '10', to: ['others'] } }] }));
    reading(stage);
    early(stage, 2);
    expect(ledger(stage)).toEqual(['1: 10 foul', '3: 10 foul']);
    expect(stage.state.postings[0]).toMatchObject({ of: 2 });
  });

  test('also at the question of one team', () => {
    const stage = quiz(costing(['others']));
    nextTurn(stage);
    stage.do({ type: 'player.name', person: 't1-p1', waive: null });
    stage.do({ type: 'item.present' });
    takenBack(stage, call(1), 'judge-1');
    expect(ledger(stage)).toEqual(['2: 5 foul', '3: 5 foul']);
  });

  test('the player, when the judge names one', () => {
    const stage = quiz(costing(['player'], '-5'));
    nextTurn(stage);
    stage.do({ type: 'player.name', person: 't1-p1', waive: null });
    stage.do({ type: 'item.present' });
    stage.do(call(2), 'judge-1');
    expect(ledger(stage)).toEqual([]);
    stage.do(call(2, 't2-p3'), 'judge-1');
    expect(ledger(stage)).toEqual(['t2-p3: -5 foul']);
    expect(stage.score(2)).toBe('0');
  });

  test('nobody, where a step costs nothing', () => {
    const stage = quiz(fouled({ steps: [{ posts: null, bars: false }] }));
    reading(stage);
    early(stage, 2);
    expect(ledger(stage)).toEqual([]);
    expect(stage.state.fouls).toMatchObject([{ team: 2 }]);
  });
});

describe('what becomes of the question', () => {
  test('the others go on', () => {
    const stage = quiz(fouled({}));
    reading(stage);
    early(stage, 2);
    cue(stage);
    press(stage, 2);
    expect(stage.item.buzz?.state).toBe('armed');
    press(stage, 3);
    said(stage, 'right');
    stage.finish();
    expect(ledger(stage)).toEqual(['2: 0 foul', '3: 10 right']);
  });

  test.each([
    ['void', false],
    ['audience', true],
  ] as const)('it is over (%s)', (question, audience) => {
    const stage = quiz(fouled({ question }));
    reading(stage);
    early(stage, 2);
    expect(stage.item).toMatchObject({ phase: 'closed', audience, buzz: { state: 'over' } });
    expect(stage.primary?.id).toBe('reveal');
    stage.finish();
    expect(ledger(stage)).toEqual(['2: 0 foul']);
  });

  test('it is over when everybody has fouled', () => {
    const stage = quiz(fouled({}), { teams: 2 });
    reading(stage);
    early(stage, 2);
    early(stage, 1);
    expect(stage.item.phase).toBe('closed');
  });
});

test('a press within the review before the cue is the judge’s to rule, with the same steps', () => {
  const stage = quiz(fouled({ review: 300, steps: [{ posts: { formula: '-7' }, bars: false }] }));
  reading(stage);
  stage.do({ type: 'buzz.open' });
  stage.press1(3);
  stage.pass(0.1);
  const id = stage.item.buzz?.presses[0]?.id ?? '';
  expect(stage.offered).toContain(`press.foul:${id}`);
  takenBack(stage, { type: 'press.rule', press: id, verdict: 'foul' }, 'judge-1');
  expect(ledger(stage)).toEqual(['3: -7 foul']);
  press(stage, 3);
  expect(stage.item.attempts).toMatchObject([{ team: 3 }]);
});

test('after a countdown aloud an early press is one before its end', () => {
  const stage = quiz({
    who: { by: 'buzz' },
    buzz: { countdown: 3, foul: { review: 0 } },
    score: { wrong: { formula: '-10' } },
  });
  reading(stage);
  stage.do({ type: 'buzz.open' });
  stage.pass(2.5);
  stage.press1(1);
  stage.pass(1);
  expect(ledger(stage)).toEqual(['1: -10 foul']);
  press(stage, 2);
  expect(stage.item.attempts).toMatchObject([{ team: 2 }]);
});
