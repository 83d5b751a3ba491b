// Wrong rules: names that lead nowhere, who answers, what is asked, and the ranking.
import { buzz, CHOICE, first, pairs, ranking, tied, type WrongRow, whole } from './rule-problems-base.ts';

export const WRONG_ROUNDS: readonly WrongRow[] = [
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
    first({ player: { by: 'cycle' }, who: { by: 'order', cycles: 5 } }),
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
    'rounds.2.stake.declared',
    'declared-winner',
    (definition) => {
      // Of a buzz round whose items are turns of their own.
      buzz({ items: 3, order: 'interleaved' })(definition);
      pairs({
        who: { by: 'winner', of: 'buzz' },
        player: {},
        stake: { ...CHOICE, declared: 'before-round' },
      })(definition);
    },
  ],
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

  ['ranking.by', 'exit-none', ranking({ by: 'exit' })],
  ['ranking.weights.live', 'weight-by-zero', ranking({ weights: { live: '1/0' } })],
  ['ranking.weights', 'weights-zero', ranking({ weights: { live: '0' } })],
  ['ranking.written.best', 'written-best', ranking({ written: { aggregate: 'best' } })],
  ['ranking.written.best', 'written-best-unused', ranking({ written: { best: 3 } })],
  ['ranking.ties.1', 'tie-twice', ranking({ ties: ['right', 'right'] })],
  ['ranking.ties.0', 'tie-playoff', ranking({ ties: ['playoff'] })],
  ['ranking.ties', 'ties-unused', ranking({ ties: ['right'] })],
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
