// The shape of a definition: rounds made of small parts, and what holds for the whole contest.
import { z } from 'zod';
import { buzzSchema, missSchema } from './buzz.ts';
import { citedSchema, clauseIdSchema, clauseSchema, roundIdSchema } from './clause.ts';
import { clockSchema, gameSchema } from './clock.ts';
import { questionRulesSchema, stakeSchema } from './question.ts';
import { privilegeSchema, rankingSchema } from './ranking.ts';
import { partialSchema, scoreSchema } from './score.ts';
import { eliminationSchema, playerSchema, whoSchema } from './who.ts';

export const roundSchema = z.strictObject({
  id: roundIdSchema,
  /** 环节 as the hall sees it, e.g. 初显身手. */
  title: z.string().min(1).max(20),
  /** What kind of round it is, e.g. 热身环节. */
  subtitle: z.string().max(30).default(''),
  /** Short sentences for the round's title page and the host. */
  brief: z.array(z.string().max(120)).max(8).default([]),
  clause: citedSchema,
  who: whoSchema.prefault({ by: 'order' }),
  /** 小题 in one turn. */
  items: z.int().min(1).max(100).default(1),
  /** With several items a turn: each team's items in a block, or one at a time in rotation. */
  order: z.enum(['block', 'interleaved']).default('block'),
  player: playerSchema,
  question: questionRulesSchema,
  stake: stakeSchema,
  clock: clockSchema,
  /** The time halves this round is played in; null: it ends with its questions. */
  game: gameSchema.nullable().default(null),
  buzz: buzzSchema.nullable().default(null),
  miss: missSchema,
  /** The panel (挑战团) answers the same items at the same time. */
  panel: z.boolean().default(false),
  answer: z
    .strictObject({
      /** `spoken`: aloud, stored by the operator; `desk`: at the station, privately, confirmed one by one. */
      entry: z.enum(['spoken', 'desk']).default('spoken'),
      /** Several choices: right only as exactly the right set. */
      multi: z.literal('exact').default('exact'),
      /** At a desk items are confirmed one by one; nobody goes back. */
      back: z.literal(false).default(false),
    })
    .prefault({}),
  /** Must 回答完毕 be said in time? If so, unsaid at the deadline suggests 超时, else 有效. */
  done: z.strictObject({ required: z.boolean().default(false) }).prefault({}),
  /** Spoken answers at time-up: offer 超时 / 有效 to the operator, or cut. Answers entered at a desk are always cut. */
  late: z.enum(['offer', 'cut']).default('offer'),
  ruledBy: z.enum(['host', 'judges', 'key']).default('host'),
  /** Judges give points instead of right or wrong; null: they do not. */
  partial: partialSchema.nullable().default(null),
  score: scoreSchema,
  eliminate: eliminationSchema.nullable().default(null),
  /** What a withdrawn question means: credited to whoever had it, replaced by a spare, or the whole set replaced. */
  withdrawn: z.enum(['credit', 'replay-item', 'replay-set']).default('replay-item'),
});
export type Round = z.infer<typeof roundSchema>;

export const definitionShape = z.strictObject({
  /** Version of this file format. */
  leitai: z.literal(1),
  id: roundIdSchema,
  /** Version of these rules, one more with every change that is handed on. */
  version: z.int().min(1).max(9999).default(1),
  title: z.string().min(1).max(60),
  subtitle: z.string().max(60).default(''),
  notes: z.string().max(4000).default(''),
  clauses: z.record(clauseIdSchema, clauseSchema).default({}),
  teams: z
    .strictObject({
      min: z.int().min(1).max(99).default(2),
      max: z.int().min(1).max(99).default(12),
      /** Players on stage, numbered from 1. */
      players: z
        .strictObject({ min: z.int().min(1).max(20).default(1), max: z.int().min(1).max(20).default(6) })
        .prefault({}),
    })
    .prefault({}),
  /** Points every team starts with. */
  base: z.int().min(-100_000).max(100_000).default(0),
  /** Clause of the base score and of player restrictions that are general. */
  baseClause: citedSchema,
  panel: z
    .strictObject({
      seats: z.int().min(1).max(500),
      /** Does a silent seat count as wrong? */
      silent: z.enum(['ignored', 'wrong']).default('ignored'),
      /** May a seat change its answer while the item is open? */
      revise: z.boolean().default(false),
      /**
       * Seconds after the closing within which answers given in time may still arrive from clickers without time stamps;
       * the count is fixed only then. 0: every base in use tells when an answer was given, or delivers at once.
       */
      collect: z.number().min(0).max(10).default(0),
    })
    .nullable()
    .default(null),
  privileges: z.array(privilegeSchema).max(6).default([]),
  rounds: z.array(roundSchema).min(1),
  ranking: rankingSchema,
});
export type Definition = z.infer<typeof definitionShape>;
/** As written in a file: what has a default may be left out. */
export type WrittenDefinition = z.input<typeof definitionShape>;
