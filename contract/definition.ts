// A contest definition: the rules of a contest as data. One file describes any contest; no code knows its name.
import { z } from 'zod';
import { OBJECTIVE_TYPES, questionTypeSchema } from './question.ts';

export const roundIdSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
export const clauseIdSchema = z.string().regex(/^[a-z][a-z0-9.-]{0,59}$/);

/** A rule as the source text states it; postings and refusals quote it. */
export const clauseSchema = z.strictObject({
  /** Where it stands, e.g. 三(三)1. */
  ref: z.string().min(1).max(60),
  text: z.string().min(1).max(1000),
});

/**
 * Arithmetic over the round's variables with + - * / ( ), unary minus and min, max, floor, abs.
 * Variables: stake, right, wrong, items, remaining (whole seconds), accuracy (right ÷ items),
 * panel.right, panel.wrong, panel.answered, panel.seats. Values are points.
 */
export const formulaSchema = z.string().min(1).max(200);

const teamNumber = z.int().min(1).max(99);

export const whoSchema = z.discriminatedUnion('by', [
  /** Every team in the order of numbers, `cycles` times over. */
  z.strictObject({ by: z.literal('order'), cycles: z.int().min(1).max(50).default(1) }),
  /** Teams name each other's player: `mirror` pairs 1 with n, 2 with n−1 …, the middle one with 1. */
  z.strictObject({
    by: z.literal('designation'),
    pairs: z
      .union([
        z.literal('mirror'),
        z.array(z.strictObject({ naming: teamNumber, answering: teamNumber })).min(1),
      ])
      .default('mirror'),
  }),
  /** First to press. `tied`: only teams whose undecided tie affects a prize. */
  z.strictObject({ by: z.literal('buzz'), among: z.enum(['all', 'tied']).default('all') }),
]);

const exclusionSchema = z.strictObject({
  /** Whoever played this round for the team may not play. */
  round: roundIdSchema,
  clause: clauseIdSchema,
});

export const playerSchema = z.strictObject({
  /** `cycle`: player n in cycle n; `team`: named by the own team; `opponent`: named by the designating team. */
  by: z.enum(['cycle', 'team', 'opponent']),
  exclude: z.array(exclusionSchema).default([]),
});

export const stakeSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('fixed'), value: z.int().min(1).max(10_000) }),
  z.strictObject({
    by: z.literal('choice'),
    values: z.array(z.int().min(1).max(10_000)).min(2),
    /** When the team declares it; fixed from then on. */
    declared: z.enum(['turn', 'before-round']).default('turn'),
  }),
]);

const limitSeconds = z.number().positive().max(7200);

export const clockSchema = z.strictObject({
  /** One clock for each item, or one for all items of the turn. Starts on begin (请答题). */
  scope: z.enum(['item', 'turn']),
  limit: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('fixed'), seconds: limitSeconds }),
    /** Seconds by stake value, e.g. {"20": 100, "40": 150}. */
    z.strictObject({ by: z.literal('stake'), seconds: z.record(z.string(), limitSeconds) }),
  ]),
});

export const buzzSchema = z.strictObject({
  foul: z.strictObject({
    /** Presses up to this long before the cue go to the judge instead of being a foul, milliseconds. */
    review: z.number().min(0).max(5000).default(300),
    /** What a foul means for the question: the other teams go on, or nobody answers it. */
    question: z.enum(['continues', 'void']).default('continues'),
  }),
  /** How long a claim waits for a press that happened earlier or at once: another box, or the next line of this one; milliseconds. 0 with a box that locks out by itself. */
  settle: z.number().min(0).max(2000).default(0),
  /** Presses at most this far apart are a tie for the judge, milliseconds. */
  tie: z.number().min(0).max(100).default(0),
});

export const VERDICTS = ['right', 'wrong', 'incomplete', 'late', 'prompted', 'unanswered', 'foul'] as const;
/** 正确 · 错误 · 不完整 · 超时 · 他人提示 · 未作答 · 违规 */
export const verdictSchema = z.enum(VERDICTS);
export type Verdict = z.infer<typeof verdictSchema>;

const scored = z.strictObject({ formula: formulaSchema, clause: clauseIdSchema });
export const LEDGERS = ['live', 'playoff'] as const;
/** `playoff` points order tied teams and never enter live or total (加赛). */
export const ledgerSchema = z.enum(LEDGERS);
export type Ledger = z.infer<typeof ledgerSchema>;

export const scoreSchema = z.discriminatedUnion('per', [
  /** One posting for each item, by verdict. A verdict left out scores as `wrong`; `foul` as well. */
  z.strictObject({
    per: z.literal('item'),
    ledger: ledgerSchema,
    right: scored,
    wrong: scored,
    incomplete: scored.optional(),
    late: scored.optional(),
    prompted: scored.optional(),
    unanswered: scored.optional(),
    foul: scored.optional(),
  }),
  /** One posting for the whole turn. */
  z.strictObject({
    per: z.literal('turn'),
    ledger: ledgerSchema,
    formula: formulaSchema,
    clause: clauseIdSchema,
    rounding: z.enum(['exact', 'half-up']),
    /** Remaining time counts in steps of this many seconds, rounded down. */
    remainingStep: z.int().min(1).max(60).default(1),
  }),
]);

export const roundSchema = z.strictObject({
  id: roundIdSchema,
  /** 环节 as the hall sees it, e.g. 初显身手. */
  title: z.string().min(1).max(20),
  /** What kind of round it is, e.g. 热身环节. */
  subtitle: z.string().max(30).default(''),
  /** Short sentences for the round's title page and the host. */
  brief: z.array(z.string().max(120)).max(8).default([]),
  clause: clauseIdSchema,
  who: whoSchema,
  /** 小题 in one turn. */
  items: z.int().min(1).max(100).default(1),
  /** With several items a turn: each team's items in a block, or one at a time in rotation. */
  order: z.enum(['block', 'interleaved']).default('block'),
  player: playerSchema,
  question: z.strictObject({
    types: z.array(questionTypeSchema).min(1),
    /** `board`: the team picks one of the numbered questions left at its stake. */
    from: z.enum(['paper', 'board']).default('paper'),
    /** `read`: read out by the host, on the projector from `presented`; `silent`: on the station only, at begin; `video`: played. */
    shown: z.enum(['read', 'silent', 'video']).default('read'),
  }),
  stake: stakeSchema,
  clock: clockSchema,
  buzz: buzzSchema.nullable().default(null),
  /** The panel (挑战团) answers the same items at the same time. */
  panel: z.boolean().default(false),
  answer: z.strictObject({
    /** `spoken`: aloud, stored by the operator; `desk`: at the station, privately, confirmed one by one. */
    entry: z.enum(['spoken', 'desk']),
    /** Several choices: right only as exactly the right set. */
    multi: z.literal('exact').default('exact'),
    /** At a desk items are confirmed one by one; nobody goes back. */
    back: z.literal(false).default(false),
  }),
  /** Must 回答完毕 be said in time? If so, unsaid at the deadline suggests 超时, else 有效. */
  done: z.strictObject({ required: z.boolean() }),
  /** Spoken answers at time-up: offer 超时 / 有效 to the operator, or cut. Answers entered at a desk are always cut. */
  late: z.enum(['offer', 'cut']),
  ruledBy: z.enum(['host', 'judges', 'key']),
  score: scoreSchema,
  /** What a withdrawn question means: credited to whoever had it, replaced by a spare, or the whole set replaced. */
  withdrawn: z.enum(['credit', 'replay-item', 'replay-set']).default('replay-item'),
});
export type Round = z.infer<typeof roundSchema>;

const fraction = z.string().regex(/^\d{1,6}(\/\d{1,6})?$/);

export const TIE_CRITERIA = ['written', 'comprehensive', 'playoff'] as const;

export const rankingSchema = z.strictObject({
  /** Weights as exact fractions, e.g. "1/2". */
  weights: z.strictObject({ written: fraction, live: fraction }),
  /** raw: added as they are; percent-of-best: each brought to 0–100 of the best team's score first. */
  scale: z.enum(['raw', 'percent-of-best']).default('raw'),
  /** Written score of a team from its members': mean, sum, or sum of the best k. */
  written: z.strictObject({
    aggregate: z.enum(['mean', 'sum', 'best']),
    best: z.int().min(1).nullable().default(null),
  }),
  /** Which equality is a tie: of the total, or of the total and the live score both. */
  tiesOn: z.enum(['total', 'live']).default('total'),
  /** Tried in this order, only where a prize depends on it; else the rank is shared. */
  ties: z.array(z.enum(TIE_CRITERIA)),
  clause: clauseIdSchema,
  /** From the first place down; places not covered win nothing. */
  prizes: z.array(z.strictObject({ title: z.string().min(1).max(20), places: z.int().min(1) })),
});

export const definitionSchema = z
  .strictObject({
    /** Version of this file format. */
    leitai: z.literal(1),
    id: roundIdSchema,
    title: z.string().min(1).max(60),
    subtitle: z.string().max(60).default(''),
    notes: z.string().max(4000).default(''),
    clauses: z.record(clauseIdSchema, clauseSchema),
    teams: z.strictObject({
      min: z.int().min(1).max(99),
      max: z.int().min(1).max(99),
      /** Players on stage, numbered from 1. */
      players: z.strictObject({ min: z.int().min(1).max(20), max: z.int().min(1).max(20) }),
    }),
    /** Points every team starts with. */
    base: z.int().min(-100_000).max(100_000),
    /** Clause of the base score and of player restrictions that are general. */
    baseClause: clauseIdSchema,
    panel: z
      .strictObject({
        seats: z.int().min(1).max(500),
        /** Does a silent seat count as wrong? */
        silent: z.enum(['ignored', 'wrong']).default('ignored'),
        /** May a seat change its answer while the item is open? */
        revise: z.boolean().default(false),
      })
      .nullable()
      .default(null),
    rounds: z.array(roundSchema).min(1),
    ranking: rankingSchema,
  })
  .superRefine((definition, context) => {
    const rounds = new Set<string>();
    const problem = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const clause = (id: string, path: (string | number)[]) => {
      if (!(id in definition.clauses)) problem(path, `no clause "${id}" in clauses`);
    };
    clause(definition.baseClause, ['baseClause']);
    clause(definition.ranking.clause, ['ranking', 'clause']);
    definition.rounds.forEach((round, index) => {
      const at = (...rest: (string | number)[]) => ['rounds', index, ...rest];
      clause(round.clause, at('clause'));
      round.player.exclude.forEach((exclusion, position) => {
        clause(exclusion.clause, at('player', 'exclude', position, 'clause'));
        if (!rounds.has(exclusion.round))
          problem(at('player', 'exclude', position, 'round'), `no earlier round "${exclusion.round}"`);
      });
      if (rounds.has(round.id)) problem(at('id'), `round id "${round.id}" is used twice`);
      rounds.add(round.id);
      if (round.panel && definition.panel === null)
        problem(at('panel'), 'the definition has no panel: add "panel" with its seats');
      if ((round.who.by === 'buzz') !== (round.buzz !== null))
        problem(at('buzz'), 'a round decided by buzz needs "buzz", and no other round may have it');
      if (round.player.by === 'opponent' && round.who.by !== 'designation')
        problem(at('player', 'by'), 'only a round with who.by = designation has an opponent who names');
      if (round.player.by === 'cycle' && round.who.by !== 'order')
        problem(at('player', 'by'), 'only a round with who.by = order has cycles');
      if (round.question.from === 'board' && round.stake.by !== 'choice')
        problem(at('question', 'from'), 'a board needs a stake to choose');
      if (round.clock.limit.by === 'stake') {
        const values = round.stake.by === 'choice' ? round.stake.values : [round.stake.value];
        for (const value of values)
          if (!(String(value) in round.clock.limit.seconds))
            problem(at('clock', 'limit', 'seconds'), `no time limit for stake ${value}`);
      }
      if (round.score.per === 'turn' && round.clock.scope !== 'turn')
        problem(at('score', 'per'), 'a score for the whole turn needs a clock for the whole turn');
      if (round.clock.scope === 'turn') {
        if (round.answer.entry !== 'desk')
          problem(at('clock', 'scope'), 'one clock over many items needs answers entered at a desk');
        if (round.ruledBy !== 'key' || round.question.types.some((type) => !OBJECTIVE_TYPES.includes(type)))
          problem(at('ruledBy'), 'one clock over many items needs objective questions ruled by the key');
        if (round.panel || round.who.by === 'buzz')
          problem(at('clock', 'scope'), 'one clock over many items is for one team alone');
      }
      if (round.who.by === 'buzz' && round.stake.by === 'choice')
        problem(at('stake', 'by'), 'nobody can choose a stake for a question that is still to be won');
      if (round.question.from === 'board' && round.order === 'block' && round.items > 1)
        problem(at('items'), 'a turn picks one question of the board');
      if (round.who.by === 'designation' && round.who.pairs !== 'mirror') {
        const answering = round.who.pairs.map((pair) => pair.answering);
        if (new Set(answering).size < answering.length) problem(at('who', 'pairs'), 'each team answers once');
      }
      if (
        round.who.by === 'buzz' &&
        round.who.among === 'tied' &&
        !definition.ranking.ties.includes('playoff')
      )
        problem(at('who', 'among'), 'a play-off among tied teams needs "playoff" among ranking.ties');
      if (round.score.per === 'turn') clause(round.score.clause, at('score', 'clause'));
      else
        for (const [verdict, entry] of Object.entries(round.score))
          if (typeof entry === 'object') clause(entry.clause, at('score', verdict, 'clause'));
    });
    if (definition.ranking.written.aggregate === 'best' && definition.ranking.written.best === null)
      problem(['ranking', 'written', 'best'], 'aggregate "best" needs "best": how many members count');
  });
export type Definition = z.infer<typeof definitionSchema>;
