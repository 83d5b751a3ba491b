// The final order: weights, written paper, ties, prizes, individuals; and the privileges of teams.
import { z } from 'zod';
import { citedSchema, roundIdSchema, teamNumberSchema } from './clause.ts';

const fraction = z.string().regex(/^\d{1,6}(\/\d{1,6})?$/);

export const TIE_CRITERIA = ['written', 'comprehensive', 'live', 'right', 'fouls', 'playoff'] as const;
/** Higher written total; higher 综合知识; higher live score; more right answers; fewer fouls; the play-off. */
export const tieCriterionSchema = z.enum(TIE_CRITERIA);
export type TieCriterion = z.infer<typeof tieCriterionSchema>;

/** Prizes from the first place down: so many places, or a share of those ranked (rounded up). */
const prizeSchema = z
  .strictObject({
    title: z.string().min(1).max(20),
    places: z.int().min(1).nullable().default(null),
    percent: z.int().min(1).max(100).nullable().default(null),
  })
  .refine(({ places, percent }) => (places === null) !== (percent === null), {
    message: 'give either "places" or "percent"',
  });

export const rankingSchema = z
  .strictObject({
    /** `total`: by weighted points; `exit`: the last to be eliminated first, points only between those who left together. */
    by: z.enum(['total', 'exit']).default('total'),
    /** Weights as exact fractions, e.g. "1/2". */
    weights: z.strictObject({ written: fraction.default('0'), live: fraction.default('1') }).prefault({}),
    /** raw: added as they are; percent-of-best: each brought to 0–100 of the best team's score first. */
    scale: z.enum(['raw', 'percent-of-best']).default('raw'),
    /** Written score of a team from its members': mean, sum, or sum of the best k. */
    written: z
      .strictObject({
        aggregate: z.enum(['mean', 'sum', 'best']).default('mean'),
        best: z.int().min(1).nullable().default(null),
      })
      .prefault({}),
    /** Which equality is a tie: of the total, or of the total and the live score both. */
    tiesOn: z.enum(['total', 'live']).default('total'),
    /** Tried in this order, only where a prize depends on it; else the rank is shared. */
    ties: z.array(tieCriterionSchema).default([]),
    clause: citedSchema,
    /** From the first place down; places not covered win nothing. */
    prizes: z.array(prizeSchema).default([]),
    /** Teams drawn into groups, of each of which the best so many go on or win; empty: no groups. */
    groups: z.array(z.array(teamNumberSchema).min(1)).default([]),
    bestOfGroup: z.int().min(1).default(1),
    /** Teams that won before and get no prize here; the next in order moves up. */
    without: z.array(teamNumberSchema).default([]),
    /** A ranking of players by their own points; null: none. */
    individual: z
      .strictObject({ prizes: z.array(prizeSchema).default([]) })
      .nullable()
      .default(null),
  })
  .prefault({});

export const PRIVILEGES = ['pass', 'swap', 'restart'] as const;

/** A right every team may use so many times; the counters stand on the projector. */
export const privilegeSchema = z.strictObject({
  id: roundIdSchema,
  title: z.string().min(1).max(12),
  /** 免答 the item is passed on without points; 换题 it is replaced by a spare; 求助 help, the clock starts anew. */
  does: z.enum(PRIVILEGES),
  count: z.int().min(1).max(20).default(1),
  /** Rounds in which it may be used; null: all. */
  rounds: z.array(roundIdSchema).min(1).nullable().default(null),
  clause: citedSchema,
});
export type Privilege = z.infer<typeof privilegeSchema>;
