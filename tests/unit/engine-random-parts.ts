// Raw parts of random rounds: every axis drawn by itself, to be put together by engine-random-definitions.ts.
import fc from 'fast-check';
import { SEQUENCES } from '#contract/definition.ts';
import { QUESTION_TYPES } from '#contract/question.ts';

const often = <Value>(arbitrary: fc.Arbitrary<Value>, freq: number) =>
  fc.option(arbitrary, { nil: undefined, freq });

const inSequence = {
  sequence: fc.constantFrom(...SEQUENCES),
  equal: fc.constantFrom('number', 'draw'),
} as const;

const who = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      by: fc.constant('order' as const),
      cycles: fc.integer({ min: 1, max: 3 }),
      ...inSequence,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ by: fc.constant('all' as const), cycles: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      by: fc.constant('designation' as const),
      pairs: fc.constantFrom('mirror', 'next', 'previous', 'ranks', 'free', 'list'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      by: fc.constant('buzz' as const),
      among: fc.constantFrom('all', 'all', 'tied'),
      extra: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ by: fc.constant('winner' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      by: fc.constant('champion' as const),
      ...inSequence,
      meet: fc.constantFrom('buzz', 'all'),
      level: fc.constantFrom('champion', 'challenger'),
    }),
  },
);

const question = fc.record({
  types: fc.uniqueArray(fc.constantFrom(...QUESTION_TYPES), { minLength: 1, maxLength: 3 }),
  from: fc.constantFrom('paper', 'paper', 'board', 'sets'),
  pick: fc.constantFrom('own', 'naming', 'lower', 'rolling'),
  shown: fc.constantFrom('read', 'read', 'aloud', 'silent', 'video'),
} as const);

const stake = fc.record({
  by: fc.constantFrom('fixed', 'choice', 'question'),
  values: fc.uniqueArray(fc.constantFrom(5, 10, 20, 30, 40, 60), { minLength: 3, maxLength: 4 }),
  declared: fc.constantFrom('turn', 'turn', 'before-round'),
  chooser: fc.constantFrom('own', 'naming'),
  repeat: fc.boolean(),
  unlike: fc.boolean(),
  decline: fc.boolean(),
} as const);

const seconds = fc.integer({ min: 1, max: 90 });

const clock = fc.record({
  byStake: fc.boolean(),
  seconds,
  starts: fc.constantFrom('begin', 'begin', 'presented', 'read', 'claim'),
  begin: often(fc.integer({ min: 2, max: 15 }), 4),
} as const);

const foulStep = fc.record({
  posts: fc.option(fc.constantFrom('-stake', '0', '-5', 'stake / 4'), { nil: null }),
  bars: fc.boolean(),
});

const buzz = fc.record({
  opens: fc.constantFrom('command', 'presented'),
  countdown: fc.constantFrom(0, 0, 3),
  window: fc.option(fc.integer({ min: 2, max: 15 }), { nil: null }),
  silence: fc.constantFrom('ends', 'audience'),
  restate: fc.boolean(),
  foul: fc.record({
    review: fc.constantFrom(0, 300),
    question: fc.constantFrom('continues', 'continues', 'void', 'audience'),
    steps: fc.array(foulStep, { maxLength: 2 }),
    within: fc.constantFrom('question', 'round', 'contest'),
  } as const),
  settle: fc.constantFrom(0, 0, 40),
  tie: fc.constantFrom(0, 2),
  tied: fc.constantFrom('judge', 'draw', 'replay'),
} as const);

const miss = fc.record({
  follow: fc.constantFrom('ends', 'ends', 'rebound', 'next', 'audience'),
  times: fc.integer({ min: 1, max: 3 }),
  seconds: fc.option(fc.integer({ min: 5, max: 20 }), { nil: null }),
  finally: fc.constantFrom('ends', 'audience'),
} as const);

/** Which of the formulas that are possible in its place an entry has, and to whom it goes. */
const entry = fc.record({
  formula: fc.nat(99),
  to: fc.constantFrom('team', 'player', 'both', 'others', 'naming'),
  also: often(fc.nat(99), 4),
} as const);
export type RawEntry = typeof entry extends fc.Arbitrary<infer Raw> ? Raw : never;

const score = fc.record({
  right: entry,
  wrong: entry,
  incomplete: often(entry, 4),
  late: often(entry, 3),
  prompted: often(entry, 4),
  unanswered: often(entry, 3),
  foul: often(entry, 3),
  misrestated: often(entry, 3),
  scored: often(entry, 3),
  passed: often(entry, 4),
  audience: often(entry, 3),
});

export const rawRound = fc.record({
  who,
  items: fc.integer({ min: 1, max: 3 }),
  order: fc.constantFrom('block', 'interleaved'),
  player: fc.record({
    by: fc.constantFrom('any', 'any', 'cycle', 'team', 'opponent'),
    exclude: fc.boolean(),
    numbers: often(fc.boolean(), 4),
  } as const),
  question,
  stake,
  clock,
  game: often(
    fc.record({
      periods: fc.integer({ min: 1, max: 2 }),
      seconds: fc.integer({ min: 30, max: 200 }),
      most: fc.option(fc.integer({ min: 2, max: 6 }), { nil: null }),
    }),
    4,
  ),
  buzz,
  miss,
  /** All items under one clock, at a desk, ruled by key (争分夺秒). */
  whole: often(
    fc.record({ rounding: fc.constantFrom('exact', 'half-up'), step: fc.constantFrom(1, 5) } as const),
    5,
  ),
  byTurn: fc.boolean(),
  panel: fc.boolean(),
  entry: fc.constantFrom('spoken', 'spoken', 'desk'),
  done: fc.boolean(),
  late: fc.constantFrom('offer', 'cut'),
  ruledBy: fc.constantFrom('host', 'judges', 'key'),
  partial: often(
    fc.record({
      most: fc.constantFrom(10, 20),
      step: fc.constantFrom(0.5, 1, 2.5),
      judges: fc.integer({ min: 1, max: 5 }),
      drop: fc.integer({ min: 0, max: 1 }),
      rounding: fc.constantFrom('exact', 'whole', 'tenth', 'hundredth'),
    } as const),
    4,
  ),
  score,
  eliminate: often(
    fc.record({
      when: fc.constantFrom('misses', 'cycle'),
      count: fc.integer({ min: 1, max: 2 }),
      by: fc.constantFrom('round', 'score'),
      lowest: fc.integer({ min: 1, max: 2 }),
      until: fc.integer({ min: 1, max: 2 }),
      equal: fc.constantFrom('draw', 'number'),
      outOf: fc.constantFrom('round', 'contest'),
    } as const),
    3,
  ),
  withdrawn: fc.constantFrom('credit', 'replay-item', 'replay-set'),
} as const);
export type RawRound = typeof rawRound extends fc.Arbitrary<infer Raw> ? Raw : never;

const prize = fc.record({
  places: fc.integer({ min: 1, max: 2 }),
  percent: often(fc.constantFrom(20, 30), 3),
});

export const rawContest = fc.record({
  teams: fc.integer({ min: 2, max: 5 }),
  players: fc.record({ min: fc.integer({ min: 1, max: 3 }), more: fc.integer({ min: 0, max: 2 }) }),
  base: fc.constantFrom(0, 100, 300),
  panel: fc.record({
    seats: fc.integer({ min: 3, max: 6 }),
    silent: fc.constantFrom('ignored', 'wrong'),
    revise: fc.boolean(),
    collect: fc.constantFrom(0, 0, 4, 10),
  } as const),
  privileges: fc.uniqueArray(fc.constantFrom('pass', 'swap', 'restart'), { maxLength: 2 }),
  privilegeHere: fc.boolean(),
  rounds: fc.array(rawRound, { minLength: 1, maxLength: 3 }),
  exit: fc.boolean(),
  written: fc.constantFrom('0', '1/2'),
  scale: fc.constantFrom('raw', 'percent-of-best'),
  aggregate: fc.constantFrom('mean', 'sum', 'best'),
  without: fc.boolean(),
  tiesOn: fc.constantFrom('total', 'live'),
  ties: fc.uniqueArray(fc.constantFrom('written', 'comprehensive', 'live', 'right', 'fouls', 'playoff'), {
    maxLength: 4,
  }),
  prizes: fc.array(prize, { minLength: 1, maxLength: 3 }),
  groups: often(fc.boolean(), 5),
  individual: fc.boolean(),
} as const);
export type RawContest = typeof rawContest extends fc.Arbitrary<infer Raw> ? Raw : never;
