// Who answers, in which order, and which player.
import { z } from 'zod';
import { citedSchema, roundIdSchema, teamNumberSchema } from './clause.ts';

export const SEQUENCES = ['number', 'reverse', 'score-up', 'score-down', 'drawn'] as const;
/**
 * Order of the teams: by number; from the last number to the first; from the lowest score to the highest, or the other
 * way; or as drawn by lot. Orders by score are taken when a cycle begins.
 */
export const sequenceSchema = z.enum(SEQUENCES);
export type Sequence = z.infer<typeof sequenceSchema>;

const inSequence = {
  sequence: sequenceSchema.default('number'),
  /** Teams of equal score in an order by score: by number, or drawn by lot. */
  equal: z.enum(['number', 'draw']).default('number'),
};

/** How often the round is gone through. */
const cycles = z.int().min(1).max(50).default(1);

export const whoSchema = z.discriminatedUnion('by', [
  /** One team after the other, `cycles` times over. */
  z.strictObject({ by: z.literal('order'), cycles, ...inSequence }),
  /** All teams at once and privately, revealed together; one turn a cycle. */
  z.strictObject({ by: z.literal('all'), cycles }),
  /**
   * One team names (a player, a stake, a set) for another. `mirror`: 1 with n, 2 with n−1 …, the middle one with 1;
   * `next`: n for n+1, the last for the first; `previous`: n for n−1; `ranks`: first with second, third with fourth …,
   * each for the other; `free`: in the order of numbers each names a team that has not answered yet; or a list.
   */
  z.strictObject({
    by: z.literal('designation'),
    pairs: z
      .union([
        z.enum(['mirror', 'next', 'previous', 'ranks', 'free']),
        z.array(z.strictObject({ naming: teamNumberSchema, answering: teamNumberSchema })).min(1),
      ])
      .default('mirror'),
  }),
  /** First to press. */
  z.strictObject({
    by: z.literal('buzz'),
    /** `tied`: only teams whose undecided tie affects a prize; such a round joins the rundown only when needed. */
    among: z.enum(['all', 'tied']).default('all'),
    /** Tied teams play so many questions before the tie is looked at again; afterwards one at a time (sudden death). */
    extra: z.int().min(1).max(50).default(1),
  }),
  /** Whoever won a turn of another buzz round: its turn follows at once (bonus). */
  z.strictObject({ by: z.literal('winner'), of: roundIdSchema }),
  /** 擂台: a challenger against the standing champion; the first two of the sequence begin, the winner stays. */
  z.strictObject({
    by: z.literal('champion'),
    ...inSequence,
    /** How the two meet: first to press, or both at once and privately. */
    meet: z.enum(['buzz', 'all']).default('buzz'),
    /** Who stays when both have the same points in the turn. */
    level: z.enum(['champion', 'challenger']).default('champion'),
  }),
]);
export type Who = z.infer<typeof whoSchema>;

const exclusionSchema = z.strictObject({
  /** Whoever played this round for the team may not play. */
  round: roundIdSchema,
  clause: citedSchema,
});

export const playerSchema = z
  .strictObject({
    /**
     * `any`: the team as one, nobody is named; `cycle`: player n in cycle n; `team`: named by the own team;
     * `opponent`: named by the designating team.
     */
    by: z.enum(['any', 'cycle', 'team', 'opponent']).default('any'),
    exclude: z.array(exclusionSchema).default([]),
    /** Only players of these numbers; null: all on stage. */
    numbers: z.array(z.int().min(1).max(20)).min(1).nullable().default(null),
  })
  .prefault({});

/** Out of the round, or of the contest from then on. */
const outOf = z.enum(['round', 'contest']).default('round');

/** Out of the round before its end, in the order of going (order by exit). */
export const eliminationSchema = z.discriminatedUnion('when', [
  /** A team is out after so many misses in this round. */
  z.strictObject({
    when: z.literal('misses'),
    count: z.int().min(1).max(20).default(1),
    /** The round ends when so few are left. */
    until: z.int().min(1).max(50).default(1),
    outOf,
  }),
  /** After each cycle the lowest are out, by their points in this round or by their whole score. */
  z.strictObject({
    when: z.literal('cycle'),
    lowest: z.int().min(1).max(20).default(1),
    by: z.enum(['round', 'score']).default('round'),
    /** Teams level at the edge: lots are drawn, or the higher numbers leave. */
    equal: z.enum(['draw', 'number']).default('draw'),
    until: z.int().min(1).max(50).default(1),
    outOf,
  }),
]);
