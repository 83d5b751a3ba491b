// Clocks: time to begin, time to finish, the game clock of time halves.
import { z } from 'zod';
import { secondsSchema } from './clause.ts';

export const clockSchema = z
  .strictObject({
    /** One clock for each item, or one for all items of the turn. */
    scope: z.enum(['item', 'turn']).default('item'),
    /** Time to finish. */
    limit: z
      .discriminatedUnion('by', [
        z.strictObject({ by: z.literal('fixed'), seconds: secondsSchema }),
        /** Seconds by stake value, e.g. {"20": 100, "40": 150}. */
        z.strictObject({ by: z.literal('stake'), seconds: z.record(z.string(), secondsSchema) }),
      ])
      .prefault({ by: 'fixed', seconds: 30 }),
    /**
     * What starts it: 请答题 (begin), the question being shown, the end of reading, or winning the buzz.
     * All but `begin` open the answer by themselves.
     */
    starts: z.enum(['begin', 'presented', 'read', 'claim']).default('begin'),
    /** Seconds within which the answer must begin after the buzz was won; a clock of its own before 请答题. Null: no such limit. */
    begin: secondsSchema.nullable().default(null),
  })
  .prefault({});

/** Time halves: the round's questions come one after the other while the game clock has time. */
export const gameSchema = z.strictObject({
  periods: z.int().min(1).max(4).default(2),
  /** Length of each. */
  seconds: secondsSchema,
  /** At most so many questions in all periods together; null: as many as there is time for. */
  most: z.int().min(1).max(200).nullable().default(null),
});
