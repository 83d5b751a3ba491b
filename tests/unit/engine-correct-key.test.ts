// A key corrected, or a question withdrawn afterwards: everybody who answered stands as if it had been right at once.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommandBody } from '#contract/command.ts';
import type { Correction, QuestionKey } from '#contract/correction.ts';
import { Chance } from '#desk/dry-run/chance.ts';
import type { Knowledge } from '#engine/decide.ts';
import { withKey } from '#engine/knowledge.ts';
import { amountText } from '#engine/rational.ts';
import { turnsHeld } from '#engine/select.ts';
import { fouls, rightAnswers } from '#engine/standings/counts.ts';
import { standings } from '#engine/standings.ts';
import type { State } from '#engine/state.ts';
import { projectorView } from '#engine/views/projector.ts';
import {
  answer,
  contestOf,
  cue,
  ledger,
  nextTurn,
  opened,
  press,
  quiz,
  stageOf,
  submission,
  takenBack,
  turns,
} from './engine-formats-support.ts';
import { MemoryStage, other } from './engine-support.ts';

const correct = (change: Correction): CommandBody => ({ type: 'correct', change, reason: '合议' });
const key = (
  question: string,
  to: QuestionKey,
  rulings: Extract<Correction, { of: 'key' }>['rulings'] = [],
) => correct({ of: 'key', question, key: to, rulings });
const withdrawn = (question: string, how: 'credit' | 'annul') => correct({ of: 'question', question, how });

/** Everybody in turn, a set against the clock, a panel, all at once, and whoever presses; the key of all is A. */
const EVERY_WAY = contestOf(
  {
    plain: {
      player: { by: 'cycle' },
      score: {
        right: { formula: 'stake', to: ['team', 'player'] },
        wrong: { formula: '-stake', also: [{ formula: '2', to: ['others'] }] },
      },
    },
    set: {
      items: 3,
      question: { shown: 'silent' },
      clock: { scope: 'turn', limit: { by: 'fixed', seconds: 60 } },
      answer: { entry: 'desk' },
      ruledBy: 'key',
      score: { per: 'turn', formula: 'right * 10 + remaining * accuracy', rounding: 'half-up' },
    },
    duel: {
      items: 2,
      panel: true,
      answer: { entry: 'desk' },
      ruledBy: 'key',
      score: { right: { formula: '10 + panel.wrong' }, wrong: { formula: '-panel.right' } },
    },
    together: {
      who: { by: 'all' },
      answer: { entry: 'desk' },
      ruledBy: 'key',
      score: { right: { formula: '20 - 5 * teams.right' }, wrong: { formula: '-teams.right' } },
    },
    pressed: { who: { by: 'buzz' }, buzz: { settle: 0 }, score: { wrong: { formula: '-stake' } } },
  },
  { panel: { seats: 4 }, ranking: { prizes: [{ title: '一等奖', places: 1 }], ties: ['right'] } },
);

type Answers = (place: string) => string;

/** Plays all turns: what everybody answers is fixed, what they are ruled follows from the keys the stage knows. */
function play(knowledge: Knowledge | null, answers: Answers): MemoryStage {
  const stage = stageOf(EVERY_WAY);
  if (knowledge !== null) stage.knowledge = knowledge;
  for (const _ of turns(stage)) {
    const turn = nextTurn(stage);
    for (const { index } of stage.live.items) {
      const given = (who: number | string) => answers(`${turn} ${index} ${who}`);
      if (stage.live.round === 'set') sprint(stage, given('team'), index);
      else if (stage.live.round === 'duel') duel(stage, given);
      else if (stage.live.round === 'together') together(stage, given);
      else spoken(stage, given('team'));
    }
  }
  return stage;
}

function sprint(stage: MemoryStage, given: string, index: number): void {
  if (index === 0) stage.do({ type: 'begin' });
  stage.pass(3);
  stage.submit(given);
  if (index === 2) stage.finish();
}

function duel(stage: MemoryStage, given: (who: number | string) => string): void {
  stage.do({ type: 'item.present' });
  stage.do({ type: 'begin' });
  stage.submit(given('team'));
  for (let seat = 1; seat <= 4; seat += 1) stage.seat(seat, given(`seat ${seat}`));
  stage.do({ type: 'done', answer: null });
  stage.finish();
}

function together(stage: MemoryStage, given: (who: number | string) => string): void {
  stage.do({ type: 'item.present' });
  stage.do({ type: 'begin' });
  for (const team of stage.live.eligible) stage.do(submission(stage, team, given(team)), 'station');
  stage.do({ type: 'done', answer: null });
  stage.finish();
}

function spoken(stage: MemoryStage, given: string): void {
  if (stage.live.round === 'pressed') {
    opened(stage);
    press(stage, 2);
  } else stage.do({ type: 'item.present' });
  stage.do({ type: 'begin' });
  stage.do({ type: 'done', answer: given });
  stage.rule(given === stage.key() ? 'right' : 'wrong');
  stage.finish();
}

/** Sums of every account. */
function accounts(state: State): Record<string, string> {
  const sums = new Map<string, number>();
  for (const { team, ledger: kind, person, amount } of state.postings) {
    const account = kind === 'player' ? `${person}` : `${team} ${kind}`;
    sums.set(account, (sums.get(account) ?? 0) + amount);
  }
  return Object.fromEntries(
    [...sums]
      .filter(([, sum]) => sum !== 0)
      .map(([account, sum]) => [account, amountText(sum as never)])
      .sort(),
  );
}

function results(state: State) {
  const items = turnsHeld(state).flatMap((turn) => turn.items.map((item) => ({ turn: turn.id, item })));
  return {
    accounts: accounts(state),
    verdicts: items.map(({ turn, item }) => [turn, item.index, item.attempts.map(({ verdict }) => verdict)]),
    panels: items.map(({ item }) => item.panel?.counted ?? null),
    right: Object.fromEntries(rightAnswers(state)),
    fouls: Object.fromEntries(fouls(state)),
    standings: standings(state).map(({ team, rank, prize }) => ({ team, rank, prize })),
  };
}

function askedIn(state: State): string[] {
  return turnsHeld(state).flatMap(({ items }) => items.flatMap(({ question }) => question?.id ?? []));
}

const randomAnswers = (seed: number): Answers => {
  const known = new Map<string, string>();
  const chance = new Chance(seed);
  return (place) => {
    const given = known.get(place) ?? (chance.happens(0.5) ? 'A' : (chance.pick(['B', 'C', 'D']) ?? 'B'));
    known.set(place, given);
    return given;
  };
};

const RUNS = { seed: 20261122, endOnFailure: true, numRuns: 40 } as const;

describe('in a contest', { timeout: 60_000 }, () => {
  test('a key put right afterwards comes to what a key that was right at once would have come to', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(99), fc.constantFrom('B', 'C', 'D'), (seed, pick, wrong) => {
        const answers = randomAnswers(seed);
        const right = play(null, answers);
        const asked = askedIn(right.state);
        const question = asked[pick % asked.length] ?? '';
        const mistaken = withKey(right.knowledge, (id) => (id === question ? wrong : undefined));
        const stage = play(mistaken, answers);
        stage.do(key(question, 'A'), 'judge-1');
        expect(results(stage.state)).toEqual(results(right.state));
      }),
      RUNS,
    );
  });

  test('a question credited to everybody comes to what rulings in favour of everybody would have come to', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(99), (seed, pick) => {
        const answers = randomAnswers(seed);
        const stage = play(null, answers);
        const asked = askedIn(stage.state);
        const question = asked[pick % asked.length] ?? '';
        const places = turnsHeld(stage.state).flatMap((turn) =>
          turn.items
            .filter((item) => item.question?.id === question)
            .map((item) => `${turn.id} ${item.index} `),
        );
        const atIt = (place: string) =>
          places.some((own) => place.startsWith(own)) && !place.includes('seat');
        const favoured = play(null, (place) => (atIt(place) ? 'A' : answers(place)));
        stage.do(withdrawn(question, 'credit'), 'judge-1');
        expect(results(stage.state)).toEqual(results(favoured.state));
      }),
      RUNS,
    );
  });

  test('a question annulled leaves no points of it, and no right answer', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(99), (seed, pick) => {
        const stage = play(null, randomAnswers(seed));
        const asked = turnsHeld(stage.state)
          .filter(({ round }) => round !== 'set')
          .flatMap((turn) => turn.items.map((item) => ({ turn, item })));
        const { turn, item } = asked[pick % asked.length]!;
        const before = rightAnswers(stage.state);
        takenBack(stage, withdrawn(item.question?.id ?? '', 'annul'), 'judge-1');
        const left = stage.state.postings.filter((each) => each.turn === turn.id && each.item === item.index);
        expect(accounts({ ...stage.state, postings: left })).toEqual({});
        for (const { number } of stage.state.teams) {
          const own = item.attempts.filter(
            ({ team, verdict }) => team === number && verdict === 'right',
          ).length;
          expect(rightAnswers(stage.state).get(number) ?? 0).toBe((before.get(number) ?? 0) - own);
        }
      }),
      RUNS,
    );
  });
});

describe('a corrected key', () => {
  test('rules a spoken answer that was recorded again, by the key', () => {
    const stage = new MemoryStage();
    stage.begin('warmup.1.1');
    const right = stage.key();
    const wrong = other(right);
    const question = stage.item.question?.id ?? '';
    stage.do({ type: 'done', answer: wrong });
    stage.rule('wrong');
    stage.finish();
    takenBack(stage, key(question, wrong), 'judge-1');
    expect(stage.posted('warmup.1.1')).toEqual(['1:0 wrong', '1:0 correction', '1:10 right']);
    expect(stage.state.turn?.items[0]?.attempts[0]).toMatchObject({ verdict: 'right', ruledBy: 'key' });
    expect(stage.state.keys).toEqual({ [question]: wrong });
    expect(stage.knowledge.question(question)?.key).toBe(right);
  });

  test('is the one on the screen from then on, and the one by which rulings are checked', () => {
    const stage = quiz({ items: 2 });
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    stage.do({ type: 'begin' });
    stage.do({ type: 'done', answer: 'B' });
    stage.rule('wrong');
    stage.do({ type: 'reveal' });
    // Between reveal and score: nothing was posted yet, and the score will be the right one.
    stage.do(key('quiz-q-1', 'B'), 'judge-1');
    expect(stage.state.postings).toEqual([]);
    const { scene } = projectorView(stage.record, stage.knowledge, stage.now);
    expect(JSON.stringify(scene)).toContain('"key":"B"');
    stage.do({ type: 'settle' });
    expect(stage.posted('quiz.1.1')).toEqual(['1:10 right']);
  });

  test('leaves alone what was ruled by what happened on stage', () => {
    const stage = quiz({ score: { wrong: { formula: '-stake' } } });
    for (const verdict of ['late', 'prompted'] as const) {
      nextTurn(stage);
      stage.do({ type: 'item.present' });
      stage.do({ type: 'begin' });
      const question = stage.item.question?.id ?? '';
      stage.do({ type: 'done', answer: 'B' });
      stage.rule(verdict);
      stage.finish();
      const before = ledger(stage);
      stage.do(key(question, 'B'), 'judge-1');
      expect(ledger(stage)).toEqual(before);
    }
  });

  test('asks for a ruling by hand where no answer was recorded', () => {
    const stage = quiz({ score: { wrong: { formula: '-stake' } } });
    nextTurn(stage);
    answer(stage, 'wrong');
    const byHand = (turn: string, verdict: 'right' | 'wrong') => [{ turn, item: 0, verdict }];
    expect(stage.refused(key('quiz-q-1', 'C', byHand('quiz.1.2', 'right')), 'judge-1')).toBe(
      'correct.not-asked',
    );
    takenBack(stage, key('quiz-q-1', 'C'), 'judge-1');
    expect(stage.posted('quiz.1.1')).toEqual(['1:-10 wrong']);
    takenBack(stage, key('quiz-q-1', 'D', byHand('quiz.1.1', 'right')), 'judge-1');
    expect(stage.posted('quiz.1.1')).toEqual(['1:-10 wrong', '1:10 correction', '1:10 right']);
    expect(stage.state.turn?.items[0]?.attempts[0]?.ruledBy).toBe('judges');
  });

  test('does not ask by hand where it can tell', () => {
    const stage = quiz({});
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    stage.do({ type: 'begin' });
    stage.do({ type: 'done', answer: 'B' });
    stage.rule('wrong');
    stage.finish();
    const rulings = [{ turn: 'quiz.1.1', item: 0, verdict: 'wrong' as const }];
    expect(stage.refused(key('quiz-q-1', 'B', rulings), 'judge-1')).toBe('correct.key-tells');
  });

  test.each<[QuestionKey, string]>([
    ['E', 'correct.key-invalid'],
    ['AB', 'correct.key-invalid'],
    ['T', 'correct.key-invalid'],
    [[['A']], 'correct.key-invalid'],
    ['A', 'correct.key-same'],
  ])('that is no key of the question, or no other one, is refused: %s', (to, code) => {
    const stage = quiz({});
    nextTurn(stage);
    answer(stage, 'wrong');
    expect(stage.refused(key('quiz-q-1', to), 'judge-1')).toBe(code);
  });

  test('stays out of the record until the reveal', () => {
    const stage = quiz({});
    expect(stage.refused(key('quiz-q-1', 'B'), 'judge-1')).toBe('correct.key-unrevealed');
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    stage.do({ type: 'begin' });
    stage.do({ type: 'done', answer: 'B' });
    stage.rule('wrong');
    expect(stage.refused(key('quiz-q-1', 'B'), 'judge-1')).toBe('correct.key-unrevealed');
    expect(stage.refused(key('nowhere', 'B'), 'judge-1')).toBe('correct.key-unrevealed');
    stage.do({ type: 'reveal' });
    expect(stage.refused(key('quiz-q-1', 'B'))).toBe('correct.needs-judge');
    stage.do(key('quiz-q-1', 'B'), 'judge-1');
  });

  test('may be corrected again; panel seats are counted by the last', () => {
    const stage = new MemoryStage();
    stage.begin('duel.1.1', 't1-p6');
    const right = stage.key();
    const wrong = other(right);
    const question = stage.item.question?.id ?? '';
    stage.seats(12, 6);
    stage.submit(wrong);
    stage.pass(10);
    stage.finish();
    expect(stage.posted('duel.1.1')).toEqual(['1:-12 wrong']);
    stage.do(key(question, wrong), 'judge-1');
    expect(stage.score(1)).toBe('322');
    expect(stage.state.turn?.items[0]?.panel?.counted).toEqual({ right: 6, wrong: 12, answered: 18 });
    stage.do(key(question, right), 'judge-1');
    expect(stage.score(1)).toBe('288');
    expect(stage.state.turn?.items[0]?.panel?.counted).toEqual({ right: 12, wrong: 6, answered: 18 });
  });

  test('does not touch a panel that was counted by hand', () => {
    const stage = new MemoryStage();
    stage.begin('duel.1.1', 't1-p6');
    const wrong = other(stage.key());
    const question = stage.item.question?.id ?? '';
    stage.seats(3, 3);
    stage.submit(wrong);
    stage.pass(10);
    stage.do({ type: 'panel.enter', right: 11, wrong: 7, reason: '举牌' });
    stage.finish();
    stage.do(key(question, wrong), 'judge-1');
    expect(stage.posted('duel.1.1').at(-1)).toBe('1:17 right');
  });
});

describe('a question withdrawn afterwards', () => {
  test('is credited, also in a set; the remaining seconds stay', () => {
    const stage = new MemoryStage();
    stage.begin('sprint.1.1', 't1-p4');
    for (let item = 0; item < 10; item += 1) {
      stage.pass(5);
      stage.submit(item === 3 ? other(stage.key(stage.live.items[item])) : stage.key(stage.live.items[item]));
    }
    const question = stage.live.items[3]?.question?.id ?? '';
    stage.finish();
    expect(stage.refused(withdrawn(question, 'annul'), 'judge-1')).toBe('correct.annul-turn');
    takenBack(stage, withdrawn(question, 'credit'), 'judge-1');
    expect(stage.posted('sprint.1.1')).toEqual(['1:153 turn', '1:-153 correction', '1:170 turn']);
    expect(stage.refused(withdrawn(question, 'credit'), 'judge-1')).toBe('correct.no-change');
    expect(stage.state.turn?.items[3]).toMatchObject({ credited: true });
    expect(stage.state.turn?.items[3]?.attempts[0]?.ruledBy).toBe('withdrawal');
    stage.do(key(question, other(stage.key(stage.state.turn?.items[3]))), 'judge-1');
    expect(stage.score(1)).toBe('470');
  });

  test('may be credited after it was annulled, and the other way round; what stands in between is not ruled', () => {
    const stage = quiz({ score: { wrong: { formula: '-stake' } } });
    nextTurn(stage);
    answer(stage, 'wrong');
    stage.do(withdrawn('quiz-q-1', 'annul'), 'judge-1');
    expect(stage.score(1)).toBe('0');
    const ruling = correct({ of: 'ruling', turn: 'quiz.1.1', item: 0, verdict: 'right' });
    expect(stage.refused(ruling, 'judge-1')).toBe('correct.annulled');
    stage.do(withdrawn('quiz-q-1', 'credit'), 'judge-1');
    expect(stage.score(1)).toBe('10');
    stage.do(withdrawn('quiz-q-1', 'annul'), 'judge-1');
    expect(stage.score(1)).toBe('0');
  });

  test('brings the most where judges give points', () => {
    const stage = quiz({ partial: { most: 20 }, ruledBy: 'judges' });
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    stage.do({ type: 'begin' });
    stage.do({ type: 'done', answer: null });
    stage.do({ type: 'score.give', marks: [7] }, 'judge-1');
    stage.finish();
    stage.do(withdrawn('quiz-q-1', 'credit'), 'judge-1');
    expect(stage.score(1)).toBe('20');
  });

  test('was asked and is settled, or it is withdrawn on stage', () => {
    const stage = quiz({});
    expect(stage.refused(withdrawn('quiz-q-1', 'credit'), 'judge-1')).toBe('correct.question-unasked');
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    expect(stage.refused(withdrawn('quiz-q-1', 'credit'), 'judge-1')).toBe('correct.question-live');
  });

  test('does not make fouls good again', () => {
    const stage = quiz({ who: { by: 'buzz' }, buzz: { settle: 0 }, score: { wrong: { formula: '-stake' } } });
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    stage.press1(3);
    stage.pass(1);
    cue(stage);
    press(stage, 1);
    stage.do({ type: 'begin' });
    stage.do({ type: 'done', answer: null });
    stage.rule('right');
    stage.finish();
    expect(ledger(stage)).toEqual(['3: -10 foul', '1: 10 right']);
    stage.do(withdrawn('quiz-q-1', 'annul'), 'judge-1');
    expect(ledger(stage)).toEqual(['3: -10 foul', '1: 10 right', '1: -10 correction']);
    expect(fouls(stage.state).get(3)).toBe(1);
  });
});
