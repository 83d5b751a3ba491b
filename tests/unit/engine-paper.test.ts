// 纸质补录: turns ruled on paper are entered afterwards, marked, and the contest goes on from them as from any other.
import { describe, expect, test } from 'vitest';
import type { CommandOf } from '#contract/command.ts';
import { appealStakes } from '#engine/appeal-stakes.ts';
import { eliminatedIn } from '#engine/elimination.ts';
import { itemsPerTurn } from '#engine/schedule.ts';
import { roundOf } from '#engine/select.ts';
import {
  answer,
  contestOf,
  ledger,
  nextTurn,
  type Parts,
  quiz,
  stageOf,
  takenBack,
  won,
} from './engine-formats-support.ts';
import { MemoryStage } from './engine-support.ts';

type Paper = CommandOf<'paper.enter'>;
type Line = Paper['results'][number];

const line = (team: number, verdict: Line['verdict'], points: number, more: Partial<Line> = {}): Line => ({
  ...{ item: 0, team, person: null, verdict, ledger: 'live', points },
  ...more,
});

const paper = (turn: string, results: Line[], more: Partial<Paper> = {}): Paper => ({
  ...{ type: 'paper.enter', turn, players: [], stake: null, questions: null },
  ...{ results, reason: 'the power failed' },
  ...more,
});

const advance = { type: 'rundown.advance', entry: null } as const;

/** The entry the main key would go to. */
function next(stage: MemoryStage): string {
  const fork = stage.fork();
  return nextTurn(fork);
}

describe('a turn entered from paper', () => {
  test('stands as held, ruled and settled, with the points the paper says and the reason', () => {
    const stage = quiz({ who: { by: 'order', cycles: 2 } });
    stage.do(paper('quiz.1.1', [line(1, 'right', 12.5)], { players: [{ team: 1, person: 't1-p2' }] }));
    expect(stage.state.turn).toMatchObject({
      ...{ id: 'quiz.1.1', state: 'settled', paper: true, player: 't1-p2', stake: 10, team: 1 },
      items: [{ phase: 'settled', question: { id: 'quiz-q-1' }, attempts: [{ team: 1, verdict: 'right' }] }],
    });
    expect(ledger(stage)).toEqual(['1: 12.5 paper']);
    expect(stage.state.postings[0]).toMatchObject({ note: 'the power failed', turn: 'quiz.1.1', item: 0 });
    expect(stage.score(1)).toBe('12.5');
    expect(stage.state.spent.has('quiz-q-1')).toBe(true);
    expect(stage.state.scene).toBe('title');
    expect(next(stage)).toBe('quiz.1.2');
  });

  test('is taken back and given again as any other command', () => {
    const stage = quiz({ stake: { by: 'choice', values: [10, 20] }, question: { from: 'board' } });
    takenBack(stage, paper('quiz.1.1', [line(1, 'wrong', -20)], { stake: 20 }));
    expect(stage.state.stakes).toEqual([{ round: 'quiz', team: 1, value: 20 }]);
  });

  test('may be leapt to, as the rundown may; what was leapt over is still to come', () => {
    const stage = quiz({});
    stage.do(paper('quiz.1.2', [line(2, 'right', 10)]));
    expect(next(stage)).toBe('quiz.1.3');
    stage.do(paper('quiz.1.3', [line(3, 'wrong', 0)]));
    expect(next(stage)).toBe('quiz.1.1');
    expect(stage.state.turn?.items[0]?.question?.id).toBe('quiz-q-3');
  });

  test('may be one that was voided; its questions are its own, whatever is left', () => {
    const stage = quiz({});
    nextTurn(stage);
    stage.do({ type: 'item.present' });
    stage.do({ type: 'turn.void', reason: 'the power failed' });
    stage.do(paper('quiz.1.1', [line(1, 'right', 10)]));
    expect(stage.state.turn).toMatchObject({
      state: 'settled',
      items: [{ question: { id: 'quiz-q-1' } }],
    });
  });

  test('spends the questions the paper names, or none of ours', () => {
    const stage = quiz({});
    stage.do(paper('quiz.1.1', [line(1, 'right', 10)], { questions: ['quiz-spare-2'] }));
    stage.do(paper('quiz.1.2', [line(2, 'right', 10)], { questions: [] }));
    expect([...stage.state.spent]).toEqual(['quiz-spare-2']);
    expect(stage.state.turn?.items[0]).toMatchObject({ question: null, phase: 'settled' });
    expect(next(stage)).toBe('quiz.1.3');
  });

  test('is put right by its postings alone, and an appeal against it could change a prize', () => {
    const stage = new MemoryStage();
    const duel = stage.state.rundown.flatMap((entry) =>
      entry.kind === 'turn' && entry.round === 'duel' ? [entry] : [],
    );
    const [first] = duel;
    if (first?.team == null) throw new Error('the example has duels');
    const { team } = first;
    stage.do(paper(first.id, [line(team, 'right', 16), line(team, 'wrong', -3, { item: 1 })]));
    const refused = (change: CommandOf<'correct'>['change']) =>
      stage.refused({ type: 'correct', change, reason: 'the recording' }, 'judge-1');
    expect(refused({ of: 'ruling', turn: first.id, item: 1, verdict: 'right' })).toBe('correct.paper');
    expect(refused({ of: 'player', turn: first.id, person: 't1-p1' })).toBe('correct.paper');
    const wrong = stage.state.postings.at(-1)?.id ?? '';
    stage.do(
      { type: 'correct', change: { of: 'posting', posting: wrong, points: 0 }, reason: 'the recording' },
      'judge-1',
    );
    expect(stage.score(team)).toBe('316');
    stage.do({ type: 'appeal.file', team, turn: first.id, item: 1, ground: 'it was right' });
    for (const entry of stage.state.rundown) {
      if (entry.kind !== 'turn' || entry.id === first.id) continue;
      const line0 = line(entry.team ?? 1, null, 0, { item: null });
      stage.do(paper(entry.id, [line0], { questions: [] }));
    }
    expect([...appealStakes(stage.state).values()]).toEqual(['could']);
  });

  test('counts for who may play later', () => {
    const stage = new MemoryStage();
    for (const team of [1, 2, 3, 4, 5])
      stage.do(
        paper(`sprint.1.${team}`, [line(team, null, 90, { item: null })], {
          players: [{ team, person: `t${team}-p4` }],
        }),
      );
    stage.do({ type: 'rundown.advance', entry: 'risk-choice.1.1' });
    expect(stage.refused({ type: 'player.name', person: 't1-p4', waive: null })).toBe('player.excluded');
  });

  test('of a turn scored as a whole has the rulings item by item or none of them', () => {
    const stage = new MemoryStage();
    const items = itemsPerTurn(roundOf(stage.state, 'sprint'));
    const lines = Array.from({ length: items }, (_, item) =>
      line(1, item < 8 ? 'right' : 'wrong', 0, { item }),
    );
    stage.do(paper('sprint.1.1', [line(1, null, 96, { item: null }), ...lines]));
    expect(stage.score(1)).toBe('396');
    expect(stage.state.turn?.items.filter((item) => item.attempts[0]?.verdict === 'right')).toHaveLength(8);
  });
});

describe('the rundown goes on', () => {
  test('with the winner of a challenge', () => {
    const stage = quiz({ who: { by: 'champion' }, buzz: {} }, { teams: 4 }, { ranking: { by: 'exit' } });
    nextTurn(stage);
    won(stage, 2);
    stage.do({ type: 'begin' });
    stage.do({ type: 'done', answer: null });
    stage.rule('right');
    stage.finish();
    stage.do(paper('quiz.2', [line(3, 'right', 10)]));
    expect(stage.state.turn?.eligible).toEqual([2, 3]);
    stage.do(paper('quiz.3', [line(3, 'wrong', -10)]));
    expect(stage.refused(advance)).toBe('rundown.end');
    expect(stage.ranks).toEqual(['1 team 4', '2 team 3', '3 team 2', '4 team 1']);
  });

  test('with the bonus of whoever won a question', () => {
    const stage = stageOf(
      contestOf({
        open: { who: { by: 'buzz' }, buzz: {}, items: 1 },
        bonus: { who: { by: 'winner', of: 'open' } },
      }),
    );
    stage.do(paper('open.1', [line(1, 'wrong', 0), line(2, 'right', 10)]));
    expect(next(stage)).toBe('bonus.1.2');
    stage.do(paper('bonus.1.2', [line(2, 'right', 10)]));
    expect(ledger(stage)).toEqual(['1: 0 paper', '2: 10 paper', '2: 10 paper']);
    expect(stage.state.rundown.map(({ id }) => id)).toContain('bonus.1.2');
  });

  test('with those left after an elimination', () => {
    const parts: Parts = {
      who: { by: 'order', cycles: 3 },
      eliminate: { when: 'misses', count: 1, until: 1 },
    };
    const stage = quiz(parts, {}, { ranking: { by: 'exit' } });
    nextTurn(stage);
    answer(stage, 'right');
    stage.do(paper('quiz.1.2', [line(2, 'late', 0)]));
    stage.do(paper('quiz.1.3', [line(3, 'right', 10)]));
    expect(eliminatedIn(stage.state, roundOf(stage.state, 'quiz'))).toEqual([2]);
    nextTurn(stage);
    expect(stage.live.team).toBe(1);
    answer(stage, 'right');
    nextTurn(stage);
    expect(stage.live.team).toBe(3);
  });

  test('in an order by the score of the paper', () => {
    const stage = quiz({ who: { by: 'order', cycles: 2, sequence: 'score-down' } });
    stage.do(advance);
    for (const [team, points] of [
      [1, 5],
      [2, 30],
      [3, 10],
    ] as const)
      stage.do(paper(`quiz.1.${team}`, [line(team, 'right', points)]));
    nextTurn(stage);
    expect(stage.live.team).toBe(2);
  });

  test('with the team somebody else named', () => {
    const stage = quiz({ who: { by: 'designation', pairs: 'free' } });
    stage.do(paper('quiz.1.1', [line(3, 'right', 10)]));
    expect(stage.state.turn).toMatchObject({ team: 3, naming: 1, eligible: [3] });
    stage.do({ type: 'rundown.advance', entry: 'quiz.1.2' });
    expect(stage.refused({ type: 'team.name', team: 3 })).toBe('team.answered');
  });

  test('through a play-off, to the announcement', () => {
    const stage = stageOf(
      contestOf(
        {
          quiz: {},
          extra: { who: { by: 'buzz', among: 'tied', extra: 2 }, buzz: {}, score: { ledger: 'playoff' } },
        },
        { ranking: { ties: ['playoff'], prizes: [{ title: 'First', places: 1 }] } },
      ),
      { teams: 2 },
    );
    for (const team of [1, 2]) stage.do(paper(`quiz.1.${team}`, [line(team, 'right', 10)]));
    expect(stage.refused({ type: 'announce' })).toBe('announce.tie');
    stage.do(paper('extra.1', [line(2, 'right', 10, { ledger: 'playoff' })]));
    expect(next(stage)).toBe('extra.2');
    stage.do(paper('extra.2', [line(1, 'wrong', 0, { ledger: 'playoff' })]));
    expect(stage.ranks).toEqual(['1 team 2 by playoff', '2 team 1 by playoff']);
    stage.announce();
    expect(stage.state.stage).toBe('announced');
  });
});

describe('refused is', () => {
  const stage = quiz({ who: { by: 'order', cycles: 2 }, items: 2 });
  stage.do(paper('quiz.1.1', [line(1, 'right', 10)]));
  const bad: readonly [string, Paper, string][] = [
    ['a turn that was held', paper('quiz.1.1', [line(1, 'right', 10)]), 'turn.held'],
    ['a title page', paper('quiz', [line(1, 'right', 10)]), 'paper.not-a-turn'],
    ['a turn nobody knows', paper('quiz.9.9', [line(1, 'right', 10)]), 'rundown.unknown'],
    ['a team that does not exist', paper('quiz.1.2', [line(9, 'right', 10)]), 'team.unknown'],
    [
      'a player of another team',
      paper('quiz.1.2', [line(2, 'right', 1, { person: 't1-p1' })]),
      'player.unknown',
    ],
    ['an item too many', paper('quiz.1.2', [line(2, 'right', 10, { item: 2 })]), 'paper.item'],
    ['a ruling of no item', paper('quiz.1.2', [line(2, 'right', 10, { item: null })]), 'paper.verdict'],
    ['an item ruled twice', paper('quiz.1.2', [line(2, 'right', 1), line(2, 'wrong', 1)]), 'paper.twice'],
    ['a fraction too fine', paper('quiz.1.2', [line(2, 'right', 1.2345)]), 'paper.decimals'],
    ['points of no player', paper('quiz.1.2', [line(2, 'right', 1, { ledger: 'player' })]), 'points.person'],
    ['another stake', paper('quiz.1.2', [line(2, 'right', 10)], { stake: 20 }), 'stake.unknown'],
    [
      'a question of no paper',
      paper('quiz.1.2', [line(2, 'right', 1)], { questions: ['x'] }),
      'paper.question',
    ],
    ['a used question', paper('quiz.1.2', [line(2, 'right', 1)], { questions: ['quiz-q-1'] }), 'paper.spent'],
    [
      'a question too many',
      paper('quiz.1.2', [line(2, 'right', 1)], { questions: ['quiz-q-7', 'quiz-q-8', 'quiz-q-9'] }),
      'paper.questions',
    ],
    [
      'a second player',
      paper('quiz.1.2', [line(2, 'right', 1)], {
        players: [
          { team: 2, person: 't2-p1' },
          { team: 2, person: 't2-p2' },
        ],
      }),
      'paper.players',
    ],
  ];
  test.each(bad)('%s', (_, body, code) => expect(stage.refused(body)).toBe(code));

  test('anything while a turn is live, and of a team that is out', () => {
    const live = quiz({});
    nextTurn(live);
    expect(live.refused(paper('quiz.1.2', [line(2, 'right', 10)]))).toBe('turn.live');
    answer(live, 'right');
    live.do({ type: 'team.out', team: 2, person: null, kind: 'withdrawn', reason: 'ill' }, 'judge-1');
    expect(live.refused(paper('quiz.1.2', [line(2, 'right', 10)]))).toBe('team.out');
  });

  test('a team that takes no part', () => {
    const champion = quiz({ who: { by: 'champion' }, buzz: {} }, {}, { ranking: { by: 'exit' } });
    champion.do(advance);
    expect(champion.refused(paper('quiz.1', [line(3, 'right', 10)]))).toBe('paper.team');
  });
});
