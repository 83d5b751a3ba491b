// Wrong rules: clocks, answers, buzzing, misses and points.
import {
  buzz,
  CHOICE,
  first,
  pairs,
  scored,
  sprint,
  sprintClock,
  tied,
  type WrongRow,
} from './rule-problems-base.ts';

export const WRONG_TURNS: readonly WrongRow[] = [
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
  [
    'rounds.0.score.audience',
    'score-audience',
    first({ score: { per: 'item', audience: { formula: '1' } } }),
  ],
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
];
