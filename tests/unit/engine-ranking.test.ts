// The final order under other rules: by exit, by more criteria, in groups, by share, without earlier winners, of players.
import { describe, expect, test } from 'vitest';
import { type Definition, definitionSchema, type WrittenDefinition } from '#contract/definition.ts';
import type { Posting } from '#contract/event.ts';
import type { Team } from '#contract/roster.ts';
import { points } from '#contract/units.ts';
import { amountText, rationalText } from '#engine/rational.ts';
import { individualStandings, liveScore, playerScore, standings, undecidedTies } from '#engine/standings.ts';
import { type Attempt, EMPTY, freshItem, NO_ATTEMPT, type State, type Turn } from '#engine/state.ts';

type Ranking = NonNullable<WrittenDefinition['ranking']>;

/** Rules with a play-off, where it is among the ties, over so many questions. */
function rules(ranking: Ranking, extra = 1, rounds: WrittenDefinition['rounds'] = []): Definition {
  const playoff = {
    ...({ id: 'playoff', title: '加赛', buzz: {} } as const),
    ...({ who: { by: 'buzz', among: 'tied', extra }, score: { per: 'item', ledger: 'playoff' } } as const),
  };
  return definitionSchema.parse({
    ...{ leitai: 1, id: 'other', title: '知识竞赛', base: 100, ranking },
    rounds: [
      {
        ...{ id: 'main', title: '必答', player: { by: 'team' } },
        score: { per: 'item', right: { formula: 'stake', to: ['team', 'player'] } },
      },
      { id: 'rush', title: '共答', who: { by: 'all' }, answer: { entry: 'desk' } },
      ...rounds,
      ...(ranking.ties?.includes('playoff') ? [playoff] : []),
    ],
  });
}

function team(number: number): Team {
  return {
    ...{ number, name: `${number}队`, short: `${number}队`, leader: null, substitutes: [`t${number}-s`] },
    lineup: [1, 2].map((player) => ({ number: player, person: `t${number}-p${player}` })),
  };
}

let count = 0;
function posted(team: number, amount: number, more: Partial<Posting> = {}): Posting {
  count += 1;
  return {
    ...{ id: `p${count}`, ledger: 'live', team, person: null, amount: points(amount), reason: 'right' },
    ...{ clause: '', turn: 'main.1.1', item: 0, variables: {}, formula: '' },
    ...more,
  };
}

/** One team for each live score; the base of 100 comes on top. */
function contest(definition: Definition, scores: readonly number[], more: Partial<State> = {}): State {
  return {
    ...{ ...EMPTY, definition, teams: scores.map((_, index) => team(index + 1)) },
    postings: scores.map((score, index) => posted(index + 1, score)),
    ...more,
  };
}

function attempt(team: number, verdict: Attempt['verdict']): Attempt {
  return { ...NO_ATTEMPT, team, person: null, state: 'ruled', verdict };
}

/** A settled turn of one item. */
function turn(id: string, attempts: Attempt[], more: Partial<Turn> = {}): Turn {
  const [round = '', cycle = '1'] = id.split('.');
  return {
    ...{ id, round, cycle: Number(cycle), team: null, naming: null, state: 'settled', player: null },
    ...{ stake: 10, picked: null, eligible: [], players: {}, rolling: null, declined: false, paper: false },
    ...{ current: 0, clock: null, kind: 'all', period: null, lost: [] },
    items: [{ ...freshItem(0, null), phase: 'settled', attempts }],
    ...more,
  };
}

/** Rank, whether shared, team, and what decided; prizes where there are any. */
function order(state: State): string[] {
  return standings(state).map(({ rank, team, shared, decidedBy, prize, out }) =>
    [`${out ?? rank}${shared && out === null ? '=' : ''} ${team}`, decidedBy, prize]
      .filter((part) => part !== null)
      .join(' '),
  );
}

const one = [{ title: '一等奖', places: 1 }];

describe('a contest without a written paper', () => {
  test('has its totals at once, and shows no written score', () => {
    const [first] = standings(contest(rules({ weights: { live: '1/2' } }), [20, 0]));
    expect(first).toMatchObject({ team: 1, written: null, comprehensive: null });
    expect(rationalText(first!.total!)).toBe('60');
  });
});

describe('ties', () => {
  const right = rules({ ties: ['right', 'fouls', 'playoff'], prizes: one });

  test('go by more right answers of settled items, those of a credited question included', () => {
    const credited = turn('main.1.2', [], { team: 2 });
    const turns = [
      turn('rush.1', [attempt(1, 'right'), attempt(2, 'right'), attempt(3, 'wrong')]),
      { ...credited, items: credited.items.map((item) => ({ ...item, credited: true })) },
      turn('main.1.1', [attempt(1, 'right')], { state: 'voided' }),
      turn('playoff.1', [attempt(1, 'right')]),
    ];
    expect(order(contest(right, [0, 0, 0], { turns }))).toEqual([
      '1 2 right 一等奖',
      '2 1 right',
      '3 3 right',
    ]);
  });

  test('go by fewer fouls: presses before the cue and fouls called by the judges', () => {
    const press = {
      id: 'x',
      team: 1,
      device: 'd',
      at: { run: 1, ms: 0 },
      deviceTime: null,
      boot: null,
      happened: { ms: 0, uncertainty: 0 },
      status: 'foul',
    } as const;
    const pressed = turn('main.1.1', []);
    const buzz = {
      state: 'over',
      cue: null,
      presses: [press],
      eligible: [1, 2],
      barred: [1],
      countdown: null,
    } as const;
    const turns = [
      { ...pressed, items: pressed.items.map((item) => ({ ...item, buzz })) },
      turn('main.1.2', [attempt(2, 'right')]),
      turn('main.1.3', [attempt(1, 'right')]),
    ];
    const called = { team: 2, round: 'main', turn: 'main.1.2', item: 0 };
    expect(order(contest(right, [0, 0], { turns }))).toEqual(['1 2 fouls 一等奖', '2 1 fouls']);
    expect(undecidedTies(contest(right, [0, 0], { turns, fouls: [called] }))).toEqual([[1, 2]]);
    // The record of a foul and the press it comes from are one foul.
    const both = [called, { ...called, team: 1, turn: 'main.1.1' }];
    expect(undecidedTies(contest(right, [0, 0], { turns, fouls: both }))).toEqual([[1, 2]]);
  });

  test('of weighted totals may go by the live score', () => {
    const definition = rules({ weights: { written: '1', live: '1' }, ties: ['live'], prizes: one });
    const written = [90, 70].map((total, index) => ({
      ...{ person: `t${index + 1}-p1`, total: points(total), comprehensive: points(0) },
    }));
    expect(order(contest(definition, [0, 20], { written }))).toEqual(['1 2 live 一等奖', '2 1 live']);
  });
});

describe('a play-off over three questions', () => {
  const definition = rules({ ties: ['playoff'], prizes: one }, 3);
  const played = (winners: readonly number[], eligible: readonly number[] = [1, 2]) =>
    winners.map((winner, index) => ({
      turn: turn(`playoff.${index + 1}`, [attempt(winner, 'right')], { eligible }),
      posting: posted(winner, 10, { ledger: 'playoff', turn: `playoff.${index + 1}` }),
    }));
  const having = (scores: readonly number[], plays: ReturnType<typeof played>, live: Partial<Turn> = {}) => {
    const fresh = contest(definition, scores);
    const turns = plays.map((play) => play.turn);
    const last = turns.at(-1);
    return {
      ...{ ...fresh, turns: turns.slice(0, -1), turn: last === undefined ? null : { ...last, ...live } },
      postings: [...fresh.postings, ...plays.map(({ posting }) => posting)],
    };
  };

  test('decides nothing before the third is over', () => {
    expect(undecidedTies(having([0, 0], played([1])))).toEqual([[1, 2]]);
    expect(undecidedTies(having([0, 0], played([1, 1])))).toEqual([[1, 2]]);
    expect(undecidedTies(having([0, 0], played([1, 1, 2]), { state: 'running' }))).toEqual([[1, 2]]);
    expect(order(having([0, 0], played([1, 1])))).toEqual(['1= 1 一等奖', '1= 2 一等奖']);
  });

  test('counts the three together, whoever won the first of them', () => {
    expect(order(having([0, 0], played([1, 2, 2])))).toEqual(['1 2 playoff 一等奖', '2 1 playoff']);
  });

  test('goes on question by question while it is level', () => {
    const level = played([1, 2, 1]).map((play, index) =>
      index === 2 ? { ...play, posting: { ...play.posting, amount: points(0) } } : play,
    );
    expect(undecidedTies(having([0, 0], level))).toEqual([[1, 2]]);
    const [fourth] = played([0, 0, 0, 2]).slice(3);
    expect(order(having([0, 0], [...level, fourth!]))).toEqual(['1 2 playoff 一等奖', '2 1 playoff']);
  });

  test('of three teams goes on in sudden death for those it did not part', () => {
    const first = played([1, 2, 3], [1, 2, 3]);
    const lost = posted(3, -10, { ledger: 'playoff', turn: 'playoff.3' });
    const parted = having([0, 0, 0], first);
    const three = { ...parted, postings: [...parted.postings, lost] };
    expect(undecidedTies(three)).toEqual([[1, 2]]);
    const fourth = turn('playoff.4', [attempt(2, 'right')], { eligible: [1, 2] });
    const won = posted(2, 10, { ledger: 'playoff', turn: 'playoff.4' });
    const four = {
      ...{ ...three, turns: [...three.turns, three.turn!], turn: fourth },
      postings: [...three.postings, won],
    };
    expect(order(four)).toEqual(['1 2 playoff 一等奖', '2 1 playoff', '3 3 playoff']);
  });

  test('plays every tie over three of its own', () => {
    const two = rules(
      {
        ties: ['playoff'],
        prizes: [
          { title: '奖', places: 1 },
          { title: '次奖', places: 2 },
        ],
      },
      3,
    );
    const fresh = { ...having([9, 9, 0, 0], played([1, 1, 1])), definition: two };
    expect(undecidedTies(fresh)).toEqual([[3, 4]]);
    const next = turn('playoff.4', [attempt(3, 'right')], { eligible: [3, 4] });
    const more = {
      ...{ ...fresh, turns: [...fresh.turns, fresh.turn!], turn: next },
      postings: [...fresh.postings, posted(3, 10, { ledger: 'playoff', turn: 'playoff.4' })],
    };
    expect(undecidedTies(more)).toEqual([[3, 4]]);
  });
});

describe('prizes', () => {
  test('by share of those ranked are rounded up', () => {
    const shares = rules({
      prizes: [
        { title: '一等奖', percent: 10 },
        { title: '二等奖', percent: 30 },
      ],
    });
    const prizes = standings(contest(shares, [9, 8, 7, 6, 5, 4])).map(({ prize }) => prize);
    expect(prizes).toEqual(['一等奖', '二等奖', '二等奖', null, null, null]);
  });

  test('pass over teams that won before; the next moves up, and a tie with such a team parts nobody', () => {
    const definition = rules({ without: [1], ties: ['playoff'], prizes: one });
    expect(order(contest(definition, [9, 8, 7]))).toEqual(['1 1', '2 2 一等奖', '3 3']);
    expect(undecidedTies(contest(definition, [9, 9, 7]))).toEqual([]);
    expect(order(contest(definition, [9, 9, 7]))).toEqual(['1= 1', '1= 2 一等奖', '3 3']);
    expect(undecidedTies(contest(definition, [9, 9, 9]))).toEqual([[2, 3]]);
  });

  test('are given to the best of each group, and a tie matters within a group only', () => {
    const definition = rules({
      ...{
        groups: [
          [1, 3],
          [2, 4, 5],
        ],
        bestOfGroup: 1,
        ties: ['playoff'],
      },
      prizes: [{ title: '晋级', places: 2 }],
    });
    expect(order(contest(definition, [9, 5, 8, 4, 3]))).toEqual([
      '1 1 晋级',
      '2 3',
      '3 2 晋级',
      '4 4',
      '5 5',
    ]);
    expect(undecidedTies(contest(definition, [9, 8, 8, 4, 3]))).toEqual([]);
    expect(undecidedTies(contest(definition, [9, 8, 8, 8, 3]))).toEqual([[2, 4]]);
  });

  test('need no title in groups: who goes on is played off all the same', () => {
    const definition = rules({ groups: [[1, 2]], ties: ['playoff'] });
    expect(undecidedTies(contest(definition, [9, 9]))).toEqual([[1, 2]]);
  });
});

describe('teams that withdrew or were disqualified', () => {
  const gone = [
    { team: 1, person: null, kind: 'withdrawn', reason: '生病' },
    { team: 3, person: null, kind: 'disqualified', reason: '冒名' },
  ] as const;

  test('come last without a rank and leave prizes and ties to the others', () => {
    const state = contest(
      rules({ prizes: [{ title: '奖', percent: 50 }], ties: ['playoff'] }),
      [9, 5, 9, 4],
      {
        outs: gone,
      },
    );
    expect(order(state)).toEqual(['1 2 奖', '2 4', 'withdrawn 1', 'disqualified 3']);
    expect(standings(state).map(({ rank }) => rank)).toEqual([1, 2, 3, 3]);
    expect(undecidedTies(state)).toEqual([]);
  });

  test('need no written score, and set no scale', () => {
    const definition = rules({ weights: { written: '1', live: '1' }, scale: 'percent-of-best' });
    const written = [2, 4].map((number) => ({
      ...{ person: `t${number}-p1`, total: points(50), comprehensive: points(0) },
    }));
    const [first] = standings(contest(definition, [300, 0, 300, -50], { outs: gone, written }));
    expect(rationalText(first!.total!)).toBe('200');
  });
});

describe('an order by exit', () => {
  test('ranks the last to leave first, and by points only those who left together', () => {
    const definition = rules({ by: 'exit', prizes: one }, 1, [
      {
        ...{ id: 'cut', title: '淘汰' },
        who: { by: 'all', cycles: 2 },
        eliminate: { when: 'misses', until: 1 },
      },
    ]);
    const miss = (id: string, wrong: readonly number[], all: readonly number[]) =>
      turn(
        id,
        all.map((number) => attempt(number, wrong.includes(number) ? 'wrong' : 'right')),
        { eligible: all },
      );
    const turns = [miss('cut.1', [1, 2], [1, 2, 3, 4, 5]), miss('cut.2', [5], [3, 4, 5])];
    expect(order(contest(definition, [5, 9, 0, 3, 50], { turns }))).toEqual([
      ...['1 4 一等奖', '2 3', '3 5', '4 2', '5 1'],
    ]);
    expect(order(contest(definition, [9, 9, 0, 3, 50], { turns })).slice(3)).toEqual(['4= 1', '4= 2']);
  });
});

describe('players', () => {
  const individual = rules({
    individual: {
      prizes: [
        { title: '最佳选手', places: 1 },
        { title: '优秀选手', percent: 20 },
      ],
    },
  });
  const own = (team: number, person: string, amount: number) =>
    posted(team, amount, { ledger: 'player', person });
  const state = contest(individual, [0, 0], {
    postings: [
      ...[own(1, 't1-p1', 5), own(1, 't1-p1', 5), own(2, 't2-p1', 20), own(2, 't2-p2', 10)],
      ...[own(1, 't1-s', 4), posted(1, 30, { person: 't1-p2' })],
    ],
  });
  const players = (of: State) =>
    individualStandings(of).map(
      ({ rank, person, points, shared, prize, out }) =>
        `${out ?? rank}${shared ? '=' : ''} ${person} ${amountText(points)}${prize === null ? '' : ` ${prize}`}`,
    );

  test('are ranked by points of their own, with whoever came on for somebody', () => {
    expect(players(state)).toEqual([
      ...['1 t2-p1 20 最佳选手', '2= t1-p1 10 优秀选手', '2= t2-p2 10 优秀选手', '4 t1-s 4', '5 t1-p2 0'],
    ]);
    expect(playerScore(state, 't1-p1')).toBe(10_000);
    expect(liveScore(state, 1)).toBe(130_000);
  });

  test('who are out, alone or with their team, come last without a prize', () => {
    const outs = [
      { team: 2, person: 't2-p1', kind: 'disqualified', reason: '冒名' },
      { team: 1, person: null, kind: 'withdrawn', reason: '生病' },
    ] as const;
    expect(players({ ...state, outs })).toEqual([
      ...['1 t2-p2 10 最佳选手', 'withdrawn= t1-p1 10', 'withdrawn= t1-p2 0', 'withdrawn= t1-s 4'],
      'disqualified= t2-p1 20',
    ]);
  });
});
