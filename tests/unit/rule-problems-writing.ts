// Wrong writing: formulas, which the engine reads, and keys, types and sizes, which the schema knows.
import { buzz, CHOICE, type Change, first, scored, sprint, type WrongRow } from './rule-problems-base.ts';

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
