// What is asked, how it is picked, and what is at stake.
import { z } from 'zod';
import { OBJECTIVE_TYPES, questionTypeSchema } from '../question.ts';
import { roundIdSchema } from './clause.ts';

const value = z.int().min(1).max(10_000);

export const questionRulesSchema = z
  .strictObject({
    types: z
      .array(questionTypeSchema)
      .min(1)
      .default([...OBJECTIVE_TYPES]),
    /**
     * `paper`: the next of the paper; `board`: one of the numbered questions left (at the stake, where one is chosen);
     * `sets`: one of the numbered sets left, each of as many questions as a turn has items.
     */
    from: z.enum(['paper', 'board', 'sets']).default('paper'),
    /** Who picks the number: the answering team, the naming team, the lower of a pair, or the stop of a rolling screen. */
    pick: z.enum(['own', 'naming', 'lower', 'rolling']).default('own'),
    /**
     * `read`: read out by the host, on the projector from `presented`; `aloud`: read out, on the projector only from the
     * reveal on (restating, quiz bowl); `silent`: on the station only, at begin; `video`: played.
     */
    shown: z.enum(['read', 'aloud', 'silent', 'video']).default('read'),
  })
  .prefault({});

export const stakeSchema = z
  .discriminatedUnion('by', [
    z.strictObject({ by: z.literal('fixed'), value: value.default(10) }),
    z.strictObject({
      by: z.literal('choice'),
      values: z.array(value).min(2),
      /** When the team declares it; fixed from then on. */
      declared: z.enum(['turn', 'before-round']).default('turn'),
      /** Who chooses: the answering team, or the team that names it. */
      chooser: z.enum(['own', 'naming']).default('own'),
      /** May a team choose a value a second time in this round? */
      repeat: z.boolean().default(true),
      /** Earlier rounds whose values the team may not choose again. */
      unlike: z.array(roundIdSchema).default([]),
      /** May the team decline the question? It then gets no points. */
      decline: z.boolean().default(false),
    }),
    /** Each question has a value of its own, one of these. */
    z.strictObject({ by: z.literal('question'), values: z.array(value).min(1) }),
  ])
  .prefault({ by: 'fixed' });
