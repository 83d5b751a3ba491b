// Teams level where some must leave draw lots; whoever is out of the contest is counted in no later round.
import { describe, expect, test } from 'vitest';
import { missingForStart } from '#engine/decide/setup.ts';
import { eliminatedIn } from '#engine/elimination.ts';
import { answer, contestOf, nextTurn, type Parts, press, quiz, stageOf } from './engine-formats-support.ts';
import type { MemoryStage } from './engine-support.ts';

const LOWEST: Parts = {
  who: { by: 'order', cycles: 2 },
  eliminate: { when: 'cycle', lowest: 1, until: 1 },
};

/** One cycle, of which these are right. */
function cycle(stage: MemoryStage, right: readonly number[], teams: number): void {
  for (let turn = 0; turn < teams; turn += 1) {
    nextTurn(stage);
    answer(stage, right.includes(stage.live.team ?? 0) ? 'right' : 'wrong');
  }
}

const gone = (stage: MemoryStage) => eliminatedIn(stage.state, stage.state.definition!.rounds[0]!);
const draw = (teams: number[] | null, seed = '') =>
  ({ type: 'order.draw', round: 'quiz', teams, seed }) as const;

describe('level at the edge', () => {
  test('the round waits for lots among just these teams, and the last drawn leaves', () => {
    const stage = quiz(LOWEST, { teams: 4 });
    cycle(stage, [1, 3], 4);
    expect(gone(stage)).toEqual([]);
    expect(stage.refused({ type: 'rundown.advance', entry: null })).toBe('order.draw-stay');
    expect(stage.primary).toMatchObject({ id: 'draw', label: 'offer.draw.stay', params: { teams: '2、4' } });
    expect(stage.refused(draw([1, 2]))).toBe('order.teams');
    stage.do(draw([4, 2]));
    expect(gone(stage)).toEqual([2]);
    expect(nextTurn(stage)).toBe('quiz.2.1');
    stage.do({ type: 'turn.void', reason: 'enough' });
  });

  test('by the desk from a seed as well; taken back with the draw', () => {
    const stage = quiz(LOWEST, { teams: 4 });
    cycle(stage, [1, 3], 4);
    stage.do(draw(null, 'a seed'));
    expect(gone(stage)).toHaveLength(1);
    stage.do({ type: 'undo', confirm: false });
    expect(gone(stage)).toEqual([]);
    expect(stage.offered).toContain('draw');
  });

  test('nothing is drawn where the edge is clear, or the rules let the higher number leave', () => {
    const clear = quiz(LOWEST, { teams: 3 });
    cycle(clear, [1, 2], 3);
    expect(gone(clear)).toEqual([3]);
    const byNumber = quiz(
      { ...LOWEST, eliminate: { when: 'cycle', lowest: 1, equal: 'number' } },
      { teams: 4 },
    );
    cycle(byNumber, [1, 3], 4);
    expect(gone(byNumber)).toEqual([4]);
  });

  test('lots for who stays are no lots for the order of the next cycle', () => {
    const stage = quiz(
      { ...LOWEST, who: { by: 'order', cycles: 2, sequence: 'score-up', equal: 'draw' } },
      { teams: 3 },
    );
    stage.do({ type: 'rundown.advance', entry: null });
    stage.do(draw([3, 2, 1]));
    cycle(stage, [1], 3);
    stage.do(draw([2, 3]));
    expect(gone(stage)).toEqual([3]);
    expect(nextTurn(stage)).toBe('quiz.2.2');
  });
});

describe('out of the contest', () => {
  const rounds = {
    quiz: { eliminate: { when: 'cycle', lowest: 2, until: 2, outOf: 'contest' } } satisfies Parts,
    final: { who: { by: 'champion' }, items: 2, buzz: {} } satisfies Parts,
  };

  test('the lowest leave after a single cycle, and only the others meet afterwards', () => {
    const stage = stageOf(contestOf(rounds, { teams: { min: 4 } }), { teams: 4 });
    cycle(stage, [2, 4], 4);
    expect(gone(stage)).toEqual([3, 1]);
    nextTurn(stage);
    expect(stage.live.eligible).toEqual([2, 4]);
  });

  test('a later round needs questions for those who can still be in it', () => {
    const definition = contestOf(rounds, { teams: { min: 4 } });
    const stage = stageOf(definition, { teams: 4, questions: 4 });
    const final = { ...stage.state, papers: stage.state.papers.map((paper) => paperOf(paper, 2)) };
    expect(missingForStart(final)).toEqual([]);
    const short = { ...stage.state, papers: stage.state.papers.map((paper) => paperOf(paper, 1)) };
    expect(missingForStart(short)).toEqual([
      { key: 'setup.paper', params: { round: 'final', need: 2, have: 1 } },
    ]);
  });
});

/** The paper of the final cut to so many questions. */
function paperOf(paper: MemoryStage['state']['papers'][number], questions: number) {
  return paper.round === 'final' ? { ...paper, questions: paper.questions.slice(0, questions) } : paper;
}

describe('points for one and for the others at once', () => {
  test('a foul takes from the team and gives to every other', () => {
    const stage = quiz(
      {
        who: { by: 'buzz' },
        buzz: {
          foul: { steps: [{ posts: { formula: '-20', also: [{ formula: '5', to: ['others'] }] } }] },
        },
      },
      { teams: 3 },
    );
    const turn = nextTurn(stage);
    stage.do({ type: 'item.present' });
    press(stage, 2);
    stage.pass(1);
    expect(stage.posted(turn)).toEqual(['2:-20 foul', '1:5 foul', '3:5 foul']);
  });
});
