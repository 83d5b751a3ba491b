// What is printed to finish on paper: the scores as they stand, every turn held, and blanks for the rest.
import { z } from 'zod';
import { appealViewSchema } from './appeal.ts';
import { verdictSchema } from './definition.ts';
import { individualRowSchema, standingRowSchema } from './view-parts.ts';

export const scoreSheetSchema = z.strictObject({
  contest: z.string(),
  subtitle: z.string(),
  rehearsal: z.boolean(),
  announced: z.boolean(),
  /** Date and time it was drawn up, ISO 8601. */
  wall: z.string(),
  standings: z.array(standingRowSchema),
  individual: z.array(individualRowSchema),
  /** Turns that were held and stand, in order. */
  turns: z.array(
    z.strictObject({
      turn: z.string(),
      title: z.string(),
      /** Entered from paper. */
      paper: z.boolean(),
      /** Not over yet. */
      live: z.boolean(),
      /** Panel seats that could not answer, by item (from 0) where there were any. */
      dead: z.array(z.strictObject({ item: z.int(), seats: z.array(z.int()) })).default([]),
      rows: z.array(
        z.strictObject({
          /** From 0; null: the turn as a whole. */
          item: z.int().nullable(),
          team: z.int().nullable(),
          player: z.string(),
          answer: z.string().nullable(),
          verdict: verdictSchema.nullable(),
          amount: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** Turns still to be held, with as many blank lines as they have items. */
  rest: z.array(
    z.strictObject({
      turn: z.string(),
      title: z.string(),
      team: z.int().nullable(),
      teamName: z.string(),
      items: z.int(),
      /** Stakes that may be chosen; empty: none. */
      stakes: z.array(z.int()),
      seconds: z.number().nullable(),
      /** The panel answers too: its count decides points. */
      panel: z.boolean(),
    }),
  ),
  /** Teams with their players, for the blank sheets. */
  teams: z.array(z.strictObject({ number: z.int(), name: z.string(), players: z.array(z.string()) })),
  /** All of them: open ones are told wherever results are. */
  appeals: z.array(appealViewSchema),
  officials: z.array(
    z.strictObject({ name: z.string(), role: z.enum(['judge', 'chief-judge', 'supervisor']) }),
  ),
  head: z.strictObject({ seq: z.int(), hash: z.string() }),
});
export type ScoreSheet = z.infer<typeof scoreSheetSchema>;
