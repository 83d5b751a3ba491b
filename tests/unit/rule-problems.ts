// Wrong definitions for tests, each a small change of a short right one, with the place and the code of its problem.
import type { WrittenDefinition } from '#contract/definition.ts';
import type { ProblemCode } from '#contract/rules/problem.ts';

export type WrittenRound = WrittenDefinition['rounds'][number];

/** A contest of three rounds: in order, by buzz, and pairs that name each other. */
export function written(): WrittenDefinition {
  return {
    leitai: 1,
    id: 'short',
    title: 'Short',
    clauses: { one: { ref: '1', text: 'One.' } },
    teams: { min: 3, max: 6, players: { min: 2, max: 4 } },
    rounds: [
      { id: 'first', title: 'First', player: { by: 'team' } },
      { id: 'buzz', title: 'Buzz', who: { by: 'buzz' }, items: 5, order: 'interleaved', buzz: {} },
      { id: 'pairs', title: 'Pairs', who: { by: 'designation' }, player: { by: 'opponent' } },
    ],
  };
}

type Change = (definition: WrittenDefinition) => void;
export type WrongRow = readonly [path: string, code: ProblemCode, change: Change];

const first = (part: Partial<WrittenRound>): Change => round(0, part);
const buzz = (part: Partial<WrittenRound>): Change => round(1, part);
const pairs = (part: Partial<WrittenRound>): Change => round(2, part);
const ranking = (part: WrittenDefinition['ranking']): Change => whole({ ranking: part });

function round(index: number, part: Partial<WrittenRound>): Change {
  return (definition) => Object.assign(definition.rounds[index] ?? {}, part);
}

function whole(part: Partial<WrittenDefinition>): Change {
  return (definition) => Object.assign(definition, part);
}

/** The pairs become a play-off. */
function tied(part: Partial<WrittenRound> = {}, ties: 'playoff'[] = ['playoff']): Change {
  return (definition) => {
    const playoff: WrittenRound = {
      id: 'last',
      title: 'Last',
      who: { by: 'buzz', among: 'tied' },
      buzz: {},
      score: { per: 'item', ledger: 'playoff' },
    };
    definition.rounds.push({ ...playoff, ...part });
    definition.ranking = { ties };
  };
}

const CHOICE = { by: 'choice' as const, values: [10, 20] };
const SPRINT: Partial<WrittenRound> = {
  items: 5,
  clock: { scope: 'turn' },
  answer: { entry: 'desk' },
  ruledBy: 'key',
};
const sprint = (part: Partial<WrittenRound>): Change => first({ ...SPRINT, ...part });
const sprintClock = (clock: WrittenRound['clock']): Change => sprint({ clock: { scope: 'turn', ...clock } });
const scored = (formula: string, to?: ('team' | 'player' | 'others' | 'naming')[]) => ({
  per: 'item' as const,
  right: { formula, ...(to ? { to } : {}) },
});

/** Contradictions that the contract finds. */
export const WRONG_RULES: readonly WrongRow[] = [
  ['rounds.0.clause', 'clause-unknown', first({ clause: 'won' })],
  [
    'rounds.0.score.right.clause',
    'clause-unknown',
    first({ score: { per: 'item', right: { formula: '1', clause: 'won' } } }),
  ],
  ['baseClause', 'clause-none', whole({ clauses: {}, baseClause: 'one' })],
  [
    'privileges.0.rounds.0',
    'round-unknown',
    whole({ privileges: [{ id: 'p', title: 'P', does: 'pass', rounds: ['frist'] }] }),
  ],
  [
    'rounds.2.player.exclude.0.round',
    'round-unknown',
    pairs({ player: { by: 'opponent', exclude: [{ round: 'frist' }] } }),
  ],
  [
    'rounds.1.player.exclude.0.round',
    'round-later',
    buzz({ player: { by: 'team', exclude: [{ round: 'pairs' }] } }),
  ],
  [
    'rounds.0.player.exclude.0.round',
    'round-none-earlier',
    first({ player: { by: 'team', exclude: [{ round: 'zero' }] } }),
  ],
  [
    'rounds.2.player.exclude.0.round',
    'exclude-unnamed',
    pairs({ player: { by: 'opponent', exclude: [{ round: 'buzz' }] } }),
  ],
  ['rounds.1.id', 'round-twice', buzz({ id: 'first' })],
  [
    'privileges.1.id',
    'privilege-twice',
    whole({
      privileges: [
        { id: 'p', title: 'P', does: 'pass' },
        { id: 'p', title: 'Q', does: 'swap' },
      ],
    }),
  ],
  ['rounds.2.stake.unlike.0', 'unlike-fixed', pairs({ stake: { ...CHOICE, unlike: ['first'] } })],
  ['rounds.2.who.of', 'winner-of', pairs({ who: { by: 'winner', of: 'first' }, player: {} })],
  [
    'rounds.2.who.of',
    'winner-block',
    (definition) => {
      buzz({ order: 'block' })(definition);
      pairs({ who: { by: 'winner', of: 'buzz' }, player: {} })(definition);
    },
  ],
  ['teams.min', 'teams-range', whole({ teams: { min: 5, max: 4 } })],
  ['teams.players.min', 'players-range', whole({ teams: { players: { min: 5, max: 4 } } })],

  [
    'rounds.2.order',
    'order-interleaved',
    pairs({ who: { by: 'winner', of: 'buzz' }, player: {}, items: 3, order: 'interleaved' }),
  ],
  ['rounds.2.who.by', 'who-two-teams', whole({ teams: { min: 1 } })],
  ['rounds.0.who.equal', 'equal-unused', first({ who: { by: 'order', sequence: 'reverse', equal: 'draw' } })],
  [
    'rounds.2.who.pairs.0.naming',
    'pair-self',
    pairs({ who: { by: 'designation', pairs: [{ naming: 1, answering: 1 }] } }),
  ],
  [
    'rounds.2.who.pairs.1.answering',
    'pair-twice',
    pairs({
      who: {
        by: 'designation',
        pairs: [
          { naming: 1, answering: 2 },
          { naming: 3, answering: 2 },
        ],
      },
    }),
  ],
  ['rounds.1.who.extra', 'extra-unused', buzz({ who: { by: 'buzz', extra: 3 } })],
  ['rounds.3.items', 'tied-items', tied({ items: 3 })],
  [
    'rounds.4.who.among',
    'tied-twice',
    (definition) => {
      tied({ id: 'before' })(definition);
      tied()(definition);
    },
  ],
  ['rounds.3.who.among', 'tied-ties', tied({}, [])],
  ['rounds.0.player.by', 'player-opponent', first({ player: { by: 'opponent' } })],
  ['rounds.1.player.by', 'player-cycle', buzz({ player: { by: 'cycle' } })],
  [
    'rounds.0.player.by',
    'player-cycle-short',
    first({ player: { by: 'cycle' }, who: { by: 'order', cycles: 3 } }),
  ],
  ['rounds.1.player.exclude', 'exclude-any', buzz({ player: { exclude: [{ round: 'first' }] } })],
  ['rounds.1.player.numbers', 'numbers-any', buzz({ player: { numbers: [1] } })],
  ['rounds.0.player.numbers.1', 'number-beyond', first({ player: { by: 'team', numbers: [1, 5] } })],
  ['rounds.0.player.numbers', 'numbers-cycle', first({ player: { by: 'cycle', numbers: [2] } })],
  ['rounds.0.panel', 'panel-none', first({ panel: true })],
  [
    'rounds.1.panel',
    'panel-turns',
    (definition) => {
      definition.panel = { seats: 9 };
      buzz({ panel: true })(definition);
    },
  ],
  [
    'rounds.0.question.shown',
    'panel-silent',
    (definition) => {
      definition.panel = { seats: 9 };
      first({ panel: true, question: { shown: 'silent' } })(definition);
    },
  ],
  ['rounds.0.game', 'game-who', first({ game: { seconds: 540 } })],
  ['rounds.1.items', 'game-items', buzz({ game: { seconds: 540 } })],
  ['rounds.2.eliminate', 'eliminate-who', pairs({ eliminate: { when: 'cycle' } })],
  ['rounds.0.eliminate', 'eliminate-one-cycle', first({ eliminate: { when: 'cycle' } })],
  ['rounds.1.eliminate', 'eliminate-one-turn', buzz({ order: 'block', eliminate: { when: 'cycle' } })],
  ['rounds.1.eliminate.until', 'eliminate-until', buzz({ eliminate: { when: 'misses', until: 3 } })],
  ['rounds.1.eliminate.lowest', 'eliminate-lowest', buzz({ eliminate: { when: 'cycle', lowest: 3 } })],

  ['rounds.2.question.pick', 'pick-paper', pairs({ question: { pick: 'naming' } })],
  ['rounds.1.question.from', 'pick-turns', buzz({ question: { from: 'board' } })],
  ['rounds.0.question.pick', 'pick-naming', first({ question: { from: 'board', pick: 'naming' } })],
  ['rounds.2.question.pick', 'pick-lower', pairs({ question: { from: 'sets', pick: 'lower' } })],
  ['rounds.0.question.from', 'board-items', first({ question: { from: 'board' }, items: 5 })],
  [
    'rounds.0.order',
    'sets-interleaved',
    first({ question: { from: 'sets' }, items: 5, order: 'interleaved' }),
  ],
  ['rounds.1.question.shown', 'silent-open', buzz({ question: { shown: 'silent' } })],
  [
    'rounds.0.question.shown',
    'silent-miss',
    first({ question: { shown: 'silent' }, miss: { follow: 'next' } }),
  ],
  ['rounds.0.stake.values.2', 'value-twice', first({ stake: { by: 'choice', values: [10, 20, 10] } })],
  ['rounds.1.stake.by', 'stake-choice', buzz({ stake: CHOICE })],
  ['rounds.0.stake.chooser', 'chooser-naming', first({ stake: { ...CHOICE, chooser: 'naming' } })],
  [
    'rounds.0.stake.repeat',
    'repeat-short',
    first({ stake: { ...CHOICE, repeat: false }, who: { by: 'order', cycles: 3 } }),
  ],
  [
    'rounds.2.stake.values',
    'unlike-short',
    (definition) => {
      first({ stake: CHOICE, who: { by: 'order', cycles: 2 } })(definition);
      pairs({ stake: { ...CHOICE, unlike: ['first'] } })(definition);
    },
  ],

  ['rounds.0.clock.starts', 'starts-claim', first({ clock: { starts: 'claim' } })],
  ['rounds.1.clock.starts', 'starts-open', buzz({ clock: { starts: 'presented' } })],
  [
    'rounds.0.clock.starts',
    'starts-read',
    first({ clock: { starts: 'read' }, question: { shown: 'video' } }),
  ],
  [
    'rounds.0.clock.starts',
    'starts-silent',
    first({ clock: { starts: 'presented' }, question: { shown: 'silent' } }),
  ],
  ['rounds.0.clock.begin', 'begin-all', first({ clock: { begin: 5 }, who: { by: 'all' } })],
  ['rounds.1.clock.begin', 'begin-starts', buzz({ clock: { begin: 5, starts: 'claim' } })],
  [
    'rounds.0.clock.limit.seconds',
    'limit-missing',
    first({ stake: CHOICE, clock: { limit: { by: 'stake', seconds: { 10: 30 } } } }),
  ],
  [
    'rounds.0.clock.limit.seconds.30',
    'limit-foreign',
    first({ stake: CHOICE, clock: { limit: { by: 'stake', seconds: { 10: 30, 20: 30, 30: 60 } } } }),
  ],
  ['rounds.0.clock.scope', 'turn-clock-alone', sprint({ who: { by: 'all' } })],
  [
    'rounds.0.panel',
    'turn-clock-panel',
    (definition) => {
      definition.panel = { seats: 9 };
      sprint({ panel: true })(definition);
    },
  ],
  ['rounds.0.answer.entry', 'turn-clock-desk', sprint({ answer: {} })],
  ['rounds.0.ruledBy', 'turn-clock-key', sprint({ ruledBy: 'host' })],
  ['rounds.0.order', 'turn-clock-order', sprint({ order: 'interleaved' })],
  ['rounds.0.clock.starts', 'turn-clock-starts', sprintClock({ starts: 'presented' })],
  ['rounds.0.clock.begin', 'turn-clock-begin', sprintClock({ begin: 5 })],
  ['rounds.0.stake.by', 'turn-clock-stake', sprint({ stake: { by: 'question', values: [10, 20] } })],
  ['rounds.0.miss.follow', 'turn-clock-miss', sprint({ miss: { follow: 'audience' } })],
  ['rounds.1.answer.entry', 'desk-open', buzz({ answer: { entry: 'desk' } })],
  ['rounds.0.done.required', 'done-desk', sprint({ done: { required: true } })],
  ['rounds.0.ruledBy', 'key-types', first({ ruledBy: 'key', question: { types: ['short', 'single'] } })],
  ['rounds.0.withdrawn', 'withdrawn-set', first({ withdrawn: 'replay-set' })],

  ['rounds.1.buzz', 'buzz-missing', buzz({ buzz: null })],
  ['rounds.2.buzz', 'buzz-missing', pairs({ who: { by: 'champion' }, player: {} })],
  ['rounds.0.buzz', 'rebound-buzz', first({ miss: { follow: 'rebound' } })],
  ['rounds.0.buzz', 'buzz-unused', first({ buzz: {} })],
  ['rounds.1.buzz.restate', 'restate-command', buzz({ buzz: { restate: true } })],
  ['rounds.1.buzz.countdown', 'countdown-presented', buzz({ buzz: { opens: 'presented', countdown: 3 } })],
  [
    'rounds.1.buzz.window',
    'window-read',
    buzz({ buzz: { opens: 'presented', window: 5 }, question: { shown: 'video' } }),
  ],
  ['rounds.0.miss.follow', 'miss-all', first({ who: { by: 'all' }, miss: { follow: 'audience' } })],
  ['rounds.1.miss.follow', 'miss-next', buzz({ miss: { follow: 'next' } })],
  ['rounds.1.miss.times', 'miss-unused', buzz({ miss: { times: 2 } })],
  ['rounds.0.miss.finally', 'miss-finally', first({ miss: { finally: 'audience' } })],

  ['rounds.0.score.per', 'score-turn', first({ score: { per: 'turn', formula: '1', rounding: 'exact' } })],
  ['rounds.1.score.ledger', 'ledger-playoff', buzz({ score: { per: 'item', ledger: 'playoff' } })],
  ['rounds.3.score.ledger', 'ledger-tied', tied({ score: { per: 'item' } })],
  ['rounds.0.score.scored', 'score-scored', first({ score: { per: 'item', scored: { formula: '1' } } })],
  [
    'rounds.1.score.misrestated',
    'score-misrestated',
    buzz({ score: { per: 'item', misrestated: { formula: '1' } } }),
  ],
  ['rounds.0.score.passed', 'score-passed', first({ score: { per: 'item', passed: { formula: '1' } } })],
  ['rounds.0.score.right.to.1', 'to-twice', first({ score: scored('1', ['team', 'team']) })],
  ['rounds.0.score.right.to.0', 'to-naming', first({ score: scored('1', ['naming']) })],
  ['rounds.1.score.right.to.1', 'to-player', buzz({ score: scored('1', ['team', 'player']) })],
  [
    'rounds.1.buzz.foul.steps.0.posts.to.0',
    'to-player',
    buzz({ buzz: { foul: { steps: [{ posts: { formula: '-5', to: ['player'] } }] } } }),
  ],
  ['rounds.0.partial', 'partial-turn', sprint({ partial: { most: 20 } })],
  ['rounds.0.ruledBy', 'partial-key', first({ partial: { most: 20 }, ruledBy: 'key' })],
  ['rounds.0.partial.drop', 'partial-drop', first({ partial: { most: 20, judges: 4, drop: 2 } })],
  ['rounds.0.partial.step', 'partial-fine', first({ partial: { most: 20, step: 0.0125 } })],
  ['rounds.0.partial.step', 'partial-step', first({ partial: { most: 20, step: 3 } })],

  ['ranking.by', 'exit-none', ranking({ by: 'exit' })],
  ['ranking.weights.live', 'weight-by-zero', ranking({ weights: { live: '1/0' } })],
  ['ranking.weights', 'weights-zero', ranking({ weights: { live: '0' } })],
  ['ranking.written.best', 'written-best', ranking({ written: { aggregate: 'best' } })],
  ['ranking.written.best', 'written-best-unused', ranking({ written: { best: 3 } })],
  ['ranking.ties.1', 'tie-twice', ranking({ ties: ['right', 'right'] })],
  ['ranking.ties.0', 'tie-written', ranking({ ties: ['written'] })],
  ['ranking.ties.0', 'tie-playoff', ranking({ ties: ['playoff'] })],
  [
    'ranking.prizes',
    'prizes-percent',
    ranking({
      prizes: [
        { title: 'A', percent: 60 },
        { title: 'B', percent: 60 },
      ],
    }),
  ],
  [
    'ranking.groups',
    'group-twice',
    ranking({
      groups: [
        [1, 2],
        [2, 3],
      ],
    }),
  ],
  ['ranking.bestOfGroup', 'group-best', ranking({ groups: [[1, 2], [3]], bestOfGroup: 2 })],
  ['ranking.individual', 'individual-none', ranking({ individual: {} })],
];

const right = (formula: string): Change => first({ score: scored(formula) });

/** Mistakes in formulas, which the engine finds. */
export const WRONG_FORMULAS: readonly WrongRow[] = [
  ['rounds.0.score.right.formula', 'formula-breaks-off', right('stake +')],
  ['rounds.0.score.right.formula', 'formula-breaks-off', right('(1 + 2')],
  ['rounds.0.score.right.formula', 'formula-syntax', right('10 ＋ 2')],
  ['rounds.0.score.right.formula', 'formula-function', right('maks(1, 2)')],
  ['rounds.0.score.right.formula', 'formula-argument', right('floor(1, 2)')],
  ['rounds.0.score.right.formula', 'formula-number', right('1234567890')],
  ['rounds.0.score.right.formula', 'formula-deep', right(`${'('.repeat(40)}1${')'.repeat(40)}`)],
  ['rounds.0.score.right.formula', 'formula-variable', right('stak * 2')],
  ['rounds.0.score.right.formula', 'formula-elsewhere', right('10 + remaining')],
  ['rounds.0.score.right.formula', 'formula-elsewhere', right('10 + panel.wrong')],
  ['rounds.0.score.right.formula', 'formula-elsewhere', right('10 + early * 5')],
  ['rounds.0.score.right.formula', 'formula-elsewhere', right('points')],
  ['rounds.0.score.right.formula', 'formula-elsewhere', right('60 / teams.answering')],
  [
    'rounds.0.score.formula',
    'formula-elsewhere',
    sprint({ score: { per: 'turn', formula: 'first', rounding: 'exact' } }),
  ],
  [
    'rounds.1.buzz.foul.steps.0.posts.formula',
    'formula-variable',
    buzz({ buzz: { foul: { steps: [{ posts: { formula: '-steak' } }] } } }),
  ],
  [
    'rounds.1.score.foul.formula',
    'formula-elsewhere',
    buzz({ score: { per: 'item', foul: { formula: '-panel.right' } } }),
  ],
  ['rounds.0.score.right.formula', 'formula-zero', right('10 / (right + wrong - 1)')],
  [
    'rounds.0.score.right.formula',
    'formula-zero',
    first({ stake: CHOICE, score: scored('1 / (stake - 20)') }),
  ],
  ['rounds.0.score.right.formula', 'formula-large', right('stake * 999999')],
];

const raw =
  (...path: (string | number)[]) =>
  (value: unknown): Change =>
  (definition) => {
    const last = path.at(-1) ?? '';
    const parent = path
      .slice(0, -1)
      .reduce<unknown>((inside, key) => Reflect.get(Object(inside), key), definition);
    if (value === undefined) Reflect.deleteProperty(Object(parent), last);
    else Reflect.set(Object(parent), last, value);
  };

/** Mistakes in the writing, which the schema finds. */
export const WRONG_SHAPES: readonly WrongRow[] = [
  ['title', 'missing', raw('title')(undefined)],
  ['leitai', 'missing', raw('leitai')(undefined)],
  ['rounds.0.who.by', 'missing', raw('rounds', 0, 'who')({})],
  ['rounds.0.clok', 'key-unknown', raw('rounds', 0, 'clok')({})],
  ['rounds.0.score.rite', 'key-unknown', raw('rounds', 0, 'score')({ per: 'item', rite: { formula: '1' } })],
  ['rounds.0.window', 'key-elsewhere', raw('rounds', 0, 'window')(5)],
  ['rounds.0.clock.seconds', 'key-elsewhere', raw('rounds', 0, 'clock')({ seconds: 5 })],
  ['clauses.One', 'key-form', raw('clauses', 'One')({ ref: '1', text: 'One.' })],
  ['rounds.0.clause', 'key-form', raw('rounds', 0, 'clause')('§ 1')],
  ['rounds.0.question.shown', 'choice', raw('rounds', 0, 'question')({ shown: 'reed' })],
  ['rounds.0.who.by', 'choice', raw('rounds', 0, 'who')({ by: 'everybody' })],
  ['rounds.2.who.pairs', 'choice', raw('rounds', 2, 'who')({ by: 'designation', pairs: 'miror' })],
  [
    'rounds.2.who.pairs.0.answering',
    'type',
    raw('rounds', 2, 'who')({ by: 'designation', pairs: [{ naming: 1, answering: '2' }] }),
  ],
  ['rounds.0.items', 'type', raw('rounds', 0, 'items')(2.5)],
  ['rounds.0.who', 'type', raw('rounds', 0, 'who')('order')],
  ['rounds.0.items', 'small', raw('rounds', 0, 'items')(0)],
  [
    'rounds.0.clock.limit.seconds',
    'above',
    raw('rounds', 0, 'clock')({ limit: { by: 'fixed', seconds: 0 } }),
  ],
  ['rounds.0.items', 'large', raw('rounds', 0, 'items')(101)],
  ['title', 'short', raw('title')('')],
  ['title', 'long', raw('title')('T'.repeat(61))],
  ['rounds', 'few', raw('rounds')([])],
  ['rounds.0.brief', 'many', raw('rounds', 0, 'brief')(Array.from({ length: 9 }, () => 'x'))],
  ['id', 'id-form', raw('id')('Final 2026')],
  ['ranking.weights.live', 'fraction-form', raw('ranking')({ weights: { live: '50%' } })],
  ['ranking.prizes.0', 'prize-amount', raw('ranking')({ prizes: [{ title: 'A' }] })],
];
