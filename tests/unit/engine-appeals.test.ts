// 异议 → 合议: who may appeal about what, who votes and decides, and whether a prize could still change by it.
import { describe, expect, test } from 'vitest';
import type { CommandBody, CommandOf } from '#contract/command.ts';
import { appealStakes } from '#engine/appeal-stakes.ts';
import { resultsView } from '#engine/views/results.ts';
import {
  answer,
  answered,
  contestOf,
  nextTurn,
  type Parts,
  quiz,
  type Ruled,
  stageOf,
  takenBack,
} from './engine-formats-support.ts';
import { MemoryStage } from './engine-support.ts';

type Filed = CommandOf<'appeal.file'>;

const file = (team: number, more: Partial<Filed> = {}): Filed => ({
  ...{ type: 'appeal.file', team, turn: 'quiz.1.1', item: 0, ground: 'it was said in time' },
  ...more,
});
const vote = (more: Partial<CommandOf<'appeal.vote'>> = {}): CommandBody => ({
  ...{ type: 'appeal.vote', appeal: 'none', person: null, vote: 'uphold', note: '' },
  ...more,
});
const decide = (appeal: string, outcome: 'upheld' | 'dismissed' = 'dismissed'): CommandBody => ({
  ...{ type: 'appeal.decide', appeal, outcome, reason: 'as we all heard' },
});

/** Files it; the id it has. */
function filed(stage: MemoryStage, appeal: Filed, as = 'technician'): string {
  stage.do(appeal, as);
  return stage.state.appeals.at(-1)?.id ?? '';
}

function open(stage: MemoryStage, appeal = file(1)): { stage: MemoryStage; appeal: string } {
  return { stage, appeal: filed(stage, appeal) };
}

/** One item for each team, ruled as told. */
function played(verdicts: readonly Ruled[], parts: Parts = {}, prizes = [{ title: 'First', places: 1 }]) {
  const stage = quiz(parts, { teams: verdicts.length }, { ranking: { prizes } });
  for (const verdict of verdicts) {
    nextTurn(stage);
    answer(stage, verdict);
  }
  return stage;
}

describe('an appeal', () => {
  test('is entered by technician or judge for the leader of the team, with its ground', () => {
    for (const as of ['technician', 'judge-1', 'for:judge-1']) {
      const stage = played(['right', 'wrong']);
      const id = filed(stage, file(2), as);
      expect(stage.state.appeals).toMatchObject([
        { id, team: 2, leader: null, turn: 'quiz.1.1', item: 0, ground: 'it was said in time', closed: null },
      ]);
    }
    const stage = new MemoryStage();
    filed(stage, file(1, { turn: null, item: null }));
    expect(stage.state.appeals[0]).toMatchObject({ leader: 't1-leader', turn: null });
  });

  test('may be about an item, a whole turn, or the contest', () => {
    const stage = played(['right', 'wrong']);
    for (const place of [{ item: 0 }, { item: null }, { turn: null, item: null }])
      filed(stage, file(1, place));
    expect(stage.state.appeals).toHaveLength(3);
  });

  test.each([
    ['about a turn that was not held', file(1, { turn: 'quiz.1.2' }), 'appeal.turn'],
    ['about a turn nobody knows', file(1, { turn: 'nowhere' }), 'appeal.turn'],
    ['about an item that does not exist', file(1, { item: 5 }), 'appeal.item'],
    ['of a team that does not exist', file(7), 'team.unknown'],
  ] as const)('%s is refused', (_, appeal, code) => {
    const stage = quiz({ who: { by: 'order', cycles: 1 } });
    nextTurn(stage);
    answer(stage, 'wrong');
    expect(stage.refused(appeal)).toBe(code);
  });

  test('waits until the score has been shown, and is not about a voided turn', () => {
    const stage = quiz({});
    nextTurn(stage);
    answered(stage, 'wrong');
    expect(stage.refused(file(1))).toBe('appeal.unsettled');
    expect(stage.refused(file(1, { item: null }))).toBe('appeal.unsettled');
    stage.do({ type: 'turn.void', reason: 'the wrong question' });
    expect(stage.refused(file(1))).toBe('appeal.turn');
  });

  test('of the same team about the same is refused while the first is open', () => {
    const { stage, appeal } = open(played(['right', 'wrong']));
    expect(stage.refused(file(1))).toBe('appeal.again');
    filed(stage, file(2));
    filed(stage, file(1, { item: null }));
    stage.do(decide(appeal), 'chief-judge');
    filed(stage, file(1));
  });

  test('comes too late before the start and after the announcement', () => {
    const stage = played(['right', 'wrong']);
    stage.announce();
    expect(stage.refused(file(1))).toBe('announced');
  });
});

describe('votes', () => {
  test('are the judges\u2019, by name, and the latest of each counts', () => {
    const { stage, appeal } = open(played(['right', 'wrong']));
    stage.do(vote({ appeal, note: 'clearly' }), 'judge-1');
    stage.do(vote({ appeal, vote: 'dismiss' }), 'for:judge-1');
    expect(stage.state.appeals[0]?.votes).toEqual([{ person: 'judge-1', vote: 'dismiss', note: '' }]);
    expect(stage.refused(vote({ appeal }))).toBe('appeal.needs-judge');
    expect(stage.refused(vote({ appeal }), 'judge-9')).toBe('judge.unknown');
    expect(stage.refused(vote({ appeal }), 'chief-judge')).toBe('appeal.whose-vote');
    stage.do(vote({ appeal, person: 'judge-1' }), 'chief-judge');
    expect(stage.state.appeals[0]?.votes).toMatchObject([{ vote: 'uphold' }]);
  });

  test('are not given for the supervisor', () => {
    const { stage, appeal } = open(played(['right', 'wrong']));
    expect(stage.refused(vote({ appeal, person: 'judge-1' }), 'supervisor')).toBe('appeal.needs-judge');
  });
});

describe('the decision', () => {
  test('is the chief judge\u2019s, changes no points, and stands in the record with name and reason', () => {
    const { stage, appeal } = open(played(['wrong', 'right']));
    const before = stage.state.postings;
    expect(stage.refused(decide(appeal, 'upheld'), 'judge-1')).toBe('appeal.needs-chief');
    expect(stage.refused(decide(appeal, 'upheld'))).toBe('appeal.needs-chief');
    takenBack(stage, decide(appeal, 'upheld'), 'for-chief:judge-1');
    expect(stage.state.postings).toEqual(before);
    expect(resultsView(stage.state, stage.knowledge, (seq) => `entry ${seq}`).appeals).toMatchObject([
      {
        ...{ state: 'upheld', teamName: 'Team 1', title: 'quiz Team 1', item: 0, prize: null },
        decision: { name: 'judge-1', reason: 'as we all heard' },
      },
    ]);
  });

  test('is any judge\u2019s where the roster names no chief, and the console\u2019s where it names nobody', () => {
    const stage = new MemoryStage();
    const appeal = filed(stage, file(1, { turn: null, item: null }));
    stage.fork().do(decide(appeal), 'judge-4');
    stage.do(decide(appeal));
    expect(stage.state.appeals[0]?.closed?.outcome).toBe('dismissed');
  });

  test('ends it: no further votes, no other decision, no withdrawal', () => {
    const { stage, appeal } = open(played(['right', 'wrong']));
    stage.do({ type: 'appeal.withdraw', appeal, reason: 'we saw the recording' });
    expect(stage.state.appeals[0]?.closed).toMatchObject({ outcome: 'withdrawn' });
    expect(stage.refused(decide(appeal), 'chief-judge')).toBe('appeal.closed');
    expect(stage.refused(vote({ appeal }), 'judge-1')).toBe('appeal.closed');
    expect(stage.refused({ type: 'appeal.withdraw', appeal, reason: 'again' })).toBe('appeal.closed');
    expect(stage.refused(decide('another'), 'chief-judge')).toBe('appeal.unknown');
  });

  test('is never simply gone: an undo passes it by, a withdrawal says why', () => {
    const stage = quiz({});
    nextTurn(stage);
    answer(stage, 'wrong');
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    stage.do({ type: 'begin' });
    const appeal = filed(stage, file(1));
    stage.do({ type: 'appeal.vote', appeal, person: null, vote: 'uphold', note: '' }, 'judge-1');
    stage.do({ type: 'undo', confirm: false });
    expect(stage.state.appeals).toMatchObject([{ id: appeal, votes: [], closed: null }]);
    stage.do({ type: 'undo', confirm: false });
    expect(stage.item.phase).toBe('presented');
    stage.do({ type: 'undo', confirm: false });
    stage.do({ type: 'undo', confirm: false });
    expect(stage.state.appeals).toMatchObject([{ id: appeal, closed: null }]);
  });
});

describe('whether a prize could change', () => {
  const stakes = (stage: MemoryStage) => [...appealStakes(stage.state).values()];

  test('is not to be told before everything is played', () => {
    const stage = quiz({});
    nextTurn(stage);
    answer(stage, 'wrong');
    filed(stage, file(1));
    expect(stakes(stage)).toEqual(['later']);
  });

  test('is so where another ruling would give the prize to somebody else', () => {
    const stage = played(['wrong', 'right']);
    filed(stage, file(1));
    expect(stakes(stage)).toEqual(['could']);
  });

  test('is not so where every ruling leaves the prizes where they are', () => {
    const stage = quiz({ who: { by: 'order', cycles: 3 } }, { teams: 2 }, FIRST);
    for (const verdict of ['right', 'wrong', 'right', 'wrong', 'right', 'wrong'] as const) {
      nextTurn(stage);
      answer(stage, verdict);
    }
    filed(stage, file(2, { turn: 'quiz.2.2' }));
    expect(stakes(stage)).toEqual(['cannot']);
    filed(stage, file(2, { turn: 'quiz.1.1' }));
    // Each alone changes nothing; the team would draw level were both upheld.
    filed(stage, file(2, { turn: 'quiz.3.2' }));
    expect(stakes(stage)).toEqual(['could', 'could', 'could']);
  });

  test('is so where only a play-off would become necessary', () => {
    const stage = stageOf(
      contestOf(
        {
          quiz: {},
          extra: { who: { by: 'buzz', among: 'tied', extra: 1 }, buzz: {}, score: { ledger: 'playoff' } },
        },
        { ranking: { ...FIRST.ranking, ties: ['playoff'] } },
      ),
      { teams: 2 },
    );
    for (const verdict of ['right', 'wrong'] as const) {
      nextTurn(stage);
      answer(stage, verdict);
    }
    filed(stage, file(2, { turn: 'quiz.1.2' }));
    expect(stakes(stage)).toEqual(['could']);
  });

  test('considers a question credited or counted for nobody', () => {
    const parts: Parts = { score: { right: { formula: '0' }, wrong: { formula: '-30' } } };
    const stage = played(['wrong', 'wrong'], parts);
    stage.do(
      { type: 'points.give', team: 2, person: null, ledger: 'live', points: 5, reason: 'fair play' },
      'judge-1',
    );
    filed(stage, file(1));
    expect(stakes(stage)).toEqual(['could']);
  });

  test('considers the least and the most points of judges', () => {
    const partial = { most: 20, judges: 1 };
    const stage = quiz({ partial, ruledBy: 'judges' }, { teams: 2 }, FIRST);
    for (const mark of [12, 15]) {
      nextTurn(stage);
      stage.do({ type: 'item.present' });
      stage.do({ type: 'begin' });
      stage.do({ type: 'done', answer: null });
      stage.do({ type: 'score.give', marks: [mark] }, 'judge-1');
      stage.finish();
    }
    filed(stage, file(1));
    expect(stakes(stage)).toEqual(['could']);
    const apart = stage.fork();
    apart.do(
      { type: 'points.give', team: 2, person: null, ledger: 'live', points: 6, reason: 'fair play' },
      'judge-1',
    );
    expect(stakes(apart)).toEqual(['cannot']);
  });

  test('considers that a later attempt would not have come about', () => {
    const stage = quiz(
      { miss: { follow: 'next' }, score: { right: { formula: '10' } } },
      { teams: 3 },
      { ranking: { prizes: [{ title: 'First', places: 1 }] } },
    );
    nextTurn(stage);
    answered(stage, 'wrong');
    stage.do({ type: 'rebound' });
    stage.do({ type: 'begin' });
    stage.do({ type: 'done', answer: null });
    stage.rule('right');
    stage.finish();
    for (const verdict of ['wrong', 'wrong'] as const) {
      nextTurn(stage);
      answer(stage, verdict);
    }
    filed(stage, file(1));
    expect(stakes(stage)).toEqual(['could']);
  });

  test('looks at every number of right answers in a turn scored as a whole', () => {
    const sprint: Parts = {
      ...{ items: 3, clock: { scope: 'turn' }, answer: { entry: 'desk' }, ruledBy: 'key' },
      ...{
        question: { shown: 'silent' },
        withdrawn: 'credit',
        score: { per: 'turn', formula: 'right * 10', rounding: 'exact' },
      },
    };
    const stage = quiz(sprint, { teams: 2 }, FIRST);
    for (const right of [1, 2]) {
      nextTurn(stage);
      stage.do({ type: 'begin' });
      for (const item of [0, 1, 2]) {
        const question = stage.live.items[item]?.question?.id ?? '';
        const key = String(stage.knowledge.question(question)?.key);
        const answer = item < right ? key : key === 'A' ? 'B' : 'A';
        stage.do({ type: 'answer.submit', turn: stage.live.id, item, question, answer }, 'station');
      }
      stage.do({ type: 'reveal' });
      stage.do({ type: 'settle' });
    }
    const alone = stage.fork();
    filed(stage, file(1, { item: null }));
    expect(stakes(stage)).toEqual(['could']);
    const points = {
      type: 'points.give',
      team: 2,
      person: null,
      ledger: 'live',
      reason: 'fair play',
    } as const;
    alone.do({ ...points, points: 11 }, 'judge-1');
    filed(alone, file(1, { item: null }));
    expect(stakes(alone)).toEqual(['cannot']);
  });

  test('looks at what the panel might have counted', () => {
    const stage = quiz(
      { panel: true, score: { right: { formula: '10 + panel.wrong' }, wrong: { formula: '-panel.right' } } },
      { teams: 2 },
      { ...FIRST, panel: { seats: 18 } },
    );
    for (const wrong of [0, 9]) {
      nextTurn(stage);
      stage.do({ type: 'item.present' });
      stage.do({ type: 'begin' });
      stage.do({ type: 'done', answer: null });
      stage.pass(stage.left);
      stage.rule('right');
      stage.do({ type: 'panel.enter', right: 0, wrong, reason: 'cards' });
      stage.finish();
    }
    expect([stage.score(1), stage.score(2)]).toEqual(['10', '19']);
    filed(stage, file(1));
    expect(stakes(stage)).toEqual(['could']);
  });

  test('of the contest as a whole always is', () => {
    const stage = played(['right', 'wrong', 'wrong']);
    filed(stage, file(3, { turn: null, item: null }));
    expect(stakes(stage)).toEqual(['could']);
  });
});

const FIRST = { ranking: { prizes: [{ title: 'First', places: 1 }] } };
