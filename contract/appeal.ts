// 异议 → 合议: what an appeal is, who voted how, and what the windows are told of results and their confirmation.
import { z } from 'zod';
import { personIdSchema } from './roster.ts';

export const voteSchema = z.enum(['uphold', 'dismiss']);
/** 支持 · 驳回 */
export type Vote = z.infer<typeof voteSchema>;

export const appealOutcomeSchema = z.enum(['upheld', 'dismissed', 'withdrawn']);
export type AppealOutcome = z.infer<typeof appealOutcomeSchema>;

/** Whose confirmation: the judges' (by the chief judge where there is one) and the supervisor's. */
export const SIDES = ['judges', 'supervisor'] as const;
export const sideSchema = z.enum(SIDES);
export type Side = z.infer<typeof sideSchema>;

export const appealViewSchema = z.strictObject({
  id: z.string(),
  team: z.int(),
  teamName: z.string(),
  /** Name of the leader who filed it; empty when the roster names none. */
  leader: z.string(),
  turn: z.string().nullable(),
  /** Of the turn it is about; empty: of the contest as a whole. */
  title: z.string(),
  /** From 0; null: of the whole turn. */
  item: z.int().nullable(),
  ground: z.string(),
  wall: z.string(),
  state: z.union([z.literal('open'), appealOutcomeSchema]),
  votes: z.array(
    z.strictObject({ person: personIdSchema, name: z.string(), vote: voteSchema, note: z.string() }),
  ),
  decision: z.strictObject({ name: z.string(), reason: z.string(), wall: z.string() }).nullable(),
  /**
   * Whether its outcome could still change a prize. `later`: rounds are still to be played, so nothing can be told.
   * Only of open appeals; null of the others, and at windows from which written totals are kept.
   */
  prize: z.enum(['could', 'cannot', 'later']).nullable(),
});
export type AppealView = z.infer<typeof appealViewSchema>;

const confirmationSchema = z
  .strictObject({
    /** Who confirmed; empty: entered at the console for nobody in particular. */
    name: z.string(),
    /** Entered at the console (代录). */
    entered: z.boolean(),
    wall: z.string(),
  })
  .nullable();

/** Where the results stand on their way to the announcement. */
export const resultsViewSchema = z.strictObject({
  confirmed: z.strictObject({ judges: confirmationSchema, supervisor: confirmationSchema }),
  /** One side has asked to open announced results again; the other has yet to agree. */
  reopening: z.strictObject({ side: sideSchema, reason: z.string() }).nullable(),
  /** Written totals may be seen by the technician. */
  released: z.boolean(),
  appeals: z.array(appealViewSchema),
});
export type ResultsView = z.infer<typeof resultsViewSchema>;
