// The final order: exact totals, the chain of tie-breaks, shared ranks, and when results may be announced.
import { describe, expect, test } from 'vitest';
import type { Definition } from '#contract/definition.ts';
import type { Posting } from '#contract/event.ts';
import { points } from '#contract/units.ts';
import { rationalText } from '#engine/rational.ts';
import { standings, undecidedTies } from '#engine/standings.ts';
import { EMPTY, type State } from '#engine/state.ts';
import { example, MemoryStage, rules } from './engine-support.ts';

/** Live points above 300, written total and 综合知识 of each team, one member each. */
type Facts = [live: number, written: number, comprehensive: number][];

let posting = 0;
function posted(team: number, amount: number, ledger: 'live' | 'playoff' = 'live', turn = 't'): Posting {
  posting += 1;
  return {
    id: `p${posting}`,
    ledger,
    team,
    person: null,
    amount: points(amount),
    reason: 'right',
    clause: 'base',
    turn,
    item: 0,
    variables: {},
    formula: '',
  };
}

function contest(facts: Facts, change?: (definition: Definition) => void, playoff: Posting[] = []): State {
  return {
    ...EMPTY,
    definition: rules(change),
    teams: example.teams.slice(0, facts.length),
    postings: [...facts.map(([live], index) => posted(index + 1, live)), ...playoff],
    written: facts.map(([, written, comprehensive], index) => ({
      person: example.teams[index]?.lineup[0]?.person ?? '',
      total: points(written),
      comprehensive: points(comprehensive),
    })),
  };
}

const order = (state: State) =>
  standings(state).map(
    ({ rank, team, shared, decidedBy }) =>
      `${rank}${shared ? '=' : ''} ${team}${decidedBy ? ` ${decidedBy}` : ''}`,
  );

describe('the total', () => {
  test('is half written, half live, exactly', () => {
    const [first] = standings(
      contest([
        [0.001, 84.333, 10],
        [-400, 0, 0],
      ]),
    );
    expect(first && rationalText(first.total ?? first.written!)).toBe('192.167');
  });

  test('brings both to percent of the best where the rules say so', () => {
    const percent = (definition: Definition) => {
      definition.ranking.scale = 'percent-of-best';
    };
    const rows = standings(
      contest(
        [
          [100, 40, 0],
          [-100, 80, 0],
        ],
        percent,
      ),
    );
    expect(rows.map((row) => rationalText(row.total!))).toEqual(['75', '75']);
  });

  test('takes mean, sum or the best k of the members', () => {
    const written = (aggregate: 'mean' | 'sum' | 'best', best: number | null) => {
      const state = contest(
        [
          [0, 90, 10],
          [-300, 1, 1],
        ],
        (definition) => {
          definition.ranking.written = { aggregate, best };
        },
      );
      const scores = [90, 80, 60].map((total, index) => ({
        person: example.teams[0]!.lineup[index]!.person,
        total: points(total),
        comprehensive: points(1),
      }));
      return rationalText(
        standings({ ...state, written: [...state.written.slice(1), ...scores] })[0]!.written!,
      );
    };
    expect(written('mean', null)).toBe('230/3');
    expect(written('sum', null)).toBe('230');
    expect(written('best', 2)).toBe('170');
  });
});

describe('a tie on the total', () => {
  test('that leaves a prize open goes by written, then 综合知识, then the play-off', () => {
    // Totals 200, 200, 200, 190.
    expect(
      order(
        contest([
          [20, 80, 5],
          [18, 82, 5],
          [20, 80, 6],
          [0, 80, 5],
        ]),
      ),
    ).toEqual(['1 2 written', '2 3 comprehensive', '3 1 comprehensive', '4 4']);
  });

  test('where no prize depends on it the rank is shared', () => {
    const facts: Facts = [
      [90, 80, 5],
      [80, 80, 5],
      [70, 80, 5],
      [0, 81, 5],
      [1, 80, 5],
    ];
    expect(order(contest(facts))).toEqual(['1 1', '2 2', '3 3', '4= 4', '4= 5']);
    const onePrize = (definition: Definition) => {
      definition.ranking.prizes = [{ title: '一等奖', places: 2, percent: null }];
    };
    expect(
      order(
        contest(
          [
            [20, 80, 5],
            [18, 82, 5],
            [0, 80, 5],
          ],
          onePrize,
        ),
      ),
    ).toEqual(['1= 1', '1= 2', '3 3']);
  });

  test('nothing but a play-off can part stays open, the highest group first', () => {
    const facts: Facts = [
      [20, 80, 5],
      [20, 80, 5],
      [0, 80, 5],
      [0, 80, 5],
    ];
    expect(undecidedTies(contest(facts))).toEqual([
      [1, 2],
      [3, 4],
    ]);
    const after = contest(facts, undefined, [posted(2, 10, 'playoff', 'playoff.1')]);
    expect(undecidedTies(after)).toEqual([[3, 4]]);
    expect(order(after)).toEqual(['1 2 playoff', '2 1 playoff', '3= 3', '3= 4']);
  });

  test('of three: who won the first play-off question stays ahead of those who went on', () => {
    const facts: Facts = [
      [20, 80, 5],
      [20, 80, 5],
      [20, 80, 5],
    ];
    const first = [posted(1, 10, 'playoff', 'playoff.1')];
    expect(undecidedTies(contest(facts, undefined, first))).toEqual([[2, 3]]);
    const second = [...first, posted(3, 10, 'playoff', 'playoff.2')];
    expect(order(contest(facts, undefined, second))).toEqual(['1 1 playoff', '2 3 playoff', '3 2 playoff']);
    expect(undecidedTies(contest(facts, undefined, second))).toEqual([]);
  });

  test('may be asked for in the live score as well', () => {
    const onLive = (definition: Definition) => {
      definition.ranking.tiesOn = 'live';
    };
    expect(
      order(
        contest(
          [
            [20, 80, 5],
            [18, 82, 5],
          ],
          onLive,
        ),
      ),
    ).toEqual(['1= 1', '1= 2']);
    expect(
      undecidedTies(
        contest(
          [
            [20, 80, 5],
            [20, 80, 5],
          ],
          onLive,
        ),
      ),
    ).toEqual([[1, 2]]);
  });

  test('play-off points never enter live or total', () => {
    const [row] = standings(
      contest(
        [
          [20, 80, 5],
          [0, 80, 5],
        ],
        undefined,
        [posted(1, 10, 'playoff')],
      ),
    );
    expect(row).toMatchObject({ live: 320_000, playoff: 10_000 });
    expect(rationalText(row!.total!)).toBe('200');
  });
});

describe('announcing', () => {
  /** A contest of nothing but a play-off round, so that every turn has been played. */
  function tied(change: (definition: Definition) => void = () => {}): MemoryStage {
    const stage = new MemoryStage(
      rules((definition) => {
        definition.rounds = definition.rounds.filter((round) => round.id === 'playoff');
        change(definition);
      }),
      { teams: 2 },
    );
    const scores = [1, 2].map((team) => ({
      person: `t${team}-p1`,
      total: points(80),
      comprehensive: points(5),
    }));
    stage.do({ type: 'setup.written', scores });
    return stage;
  }

  test('waits for the play-off while a prize depends on it', () => {
    const stage = tied();
    expect(stage.refused({ type: 'announce' })).toBe('announce.tie');
    expect(stage.primary?.id).toBe('advance');
    stage.do({ type: 'rundown.advance', entry: null });
    stage.do({ type: 'rundown.advance', entry: null });
    expect(stage.refused({ type: 'announce' })).toBe('turn.live');
    stage.do({ type: 'item.present' });
    stage.do({ type: 'buzz.open' });
    stage.pass(1);
    stage.press1(2);
    stage.do({ type: 'player.name', person: 't2-p3', waive: null });
    stage.do({ type: 'begin' });
    stage.do({ type: 'done', answer: null });
    stage.rule('right');
    stage.finish();
    stage.announce();
    expect(stage.ranks).toEqual(['1 team 2 by playoff', '2 team 1 by playoff']);
    expect(stage.refused({ type: 'undo', confirm: true })).toBe('announced');
  });

  test('shares the prize when there is no play-off to be held', () => {
    const stage = tied((definition) => {
      definition.ranking.ties = ['written', 'comprehensive'];
      definition.rounds[0]!.who = { by: 'buzz', among: 'all', extra: 1 };
      definition.rounds[0]!.score.ledger = 'live';
    });
    stage.do({ type: 'rundown.advance', entry: null });
    stage.do({ type: 'rundown.advance', entry: null });
    stage.do({ type: 'item.present' });
    stage.do({ type: 'item.close' });
    stage.finish();
    stage.announce();
    expect(stage.ranks).toEqual(['1= team 1', '1= team 2']);
  });

  test('shares the prize when the play-off has run out of questions', () => {
    const stage = tied();
    stage.do({ type: 'rundown.advance', entry: null });
    while (stage.try({ type: 'rundown.advance', entry: null }) === null) {
      stage.do({ type: 'item.present' });
      stage.do({ type: 'item.close' });
      stage.finish();
    }
    expect(stage.refused({ type: 'rundown.advance', entry: null })).toBe('rundown.end');
    stage.announce();
    expect(stage.ranks).toEqual(['1= team 1', '1= team 2']);
  });

  test('is refused before the turns are played and the written scores are in', () => {
    const stage = new MemoryStage();
    expect(stage.refused({ type: 'announce' })).toBe('announce.unplayed');
    const unwritten = tied();
    unwritten.do({ type: 'setup.written', scores: [] });
    expect(unwritten.refused({ type: 'announce' })).toBe('announce.written');
  });
});
