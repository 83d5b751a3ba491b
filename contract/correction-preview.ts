// What a correction would change, before anybody confirms it.
import { z } from 'zod';
import { ledgerSchema, roundIdSchema, verdictSchema } from './definition.ts';
import { messageSchema, refusalSchema } from './offer.ts';
import { individualRowSchema, standingRowSchema } from './view-parts.ts';

const item = z.int().min(0);

/** One changed ruling, as a table row. */
export const changedRulingSchema = z.strictObject({
  turn: z.string(),
  /** Of the turn, for people. */
  title: z.string(),
  /** From 0. */
  item,
  team: z.int().nullable(),
  player: z.string(),
  answer: z.string().nullable(),
  before: verdictSchema.nullable(),
  after: verdictSchema.nullable(),
});

/** An account before and after, e.g. a team's live score. */
export const changedScoreSchema = z.strictObject({
  ledger: ledgerSchema,
  team: z.int(),
  name: z.string(),
  /** The player, of an individual account; empty for the team's own. */
  player: z.string(),
  before: z.string(),
  after: z.string(),
});

export const newPostingSchema = z.strictObject({
  team: z.int(),
  player: z.string(),
  ledger: ledgerSchema,
  amount: z.string(),
  /** Catalogue key of the reason (`verdict.…` or `posting.…`). */
  reason: z.string(),
  turn: z.string(),
  item: item.nullable(),
  /** Where it stands in the source text; empty: the rules cite none. */
  clause: z.string(),
});

/** A prize that would go elsewhere. */
export const changedPrizeSchema = z.strictObject({
  team: z.int(),
  /** Name of the team, or of the player. */
  name: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** A later turn (or another attempt at the same item) that would not have come about like this. */
export const dependentTurnSchema = z.strictObject({
  turn: z.string(),
  title: z.string(),
  round: roundIdSchema,
  /** Why: a sentence of the catalogue (`dependent.…`). */
  why: messageSchema,
});

export const correctionPreviewSchema = z.strictObject({
  /** Why it cannot be made; null when it can. */
  refusal: refusalSchema.nullable(),
  rulings: z.array(changedRulingSchema),
  /** Attempts a corrected key cannot rule, as no answer was recorded: they stay unless ruled by hand. */
  byHand: z.array(changedRulingSchema),
  /** Panel counts before and after, where they change. */
  panels: z.array(
    z.strictObject({
      turn: z.string(),
      title: z.string(),
      item,
      before: z.strictObject({ right: z.int(), wrong: z.int() }),
      after: z.strictObject({ right: z.int(), wrong: z.int() }),
    }),
  ),
  postings: z.array(newPostingSchema),
  scores: z.array(changedScoreSchema),
  standings: z.strictObject({ before: z.array(standingRowSchema), after: z.array(standingRowSchema) }),
  individual: z.strictObject({ before: z.array(individualRowSchema), after: z.array(individualRowSchema) }),
  /** Empty: no prize changes. */
  prizes: z.array(changedPrizeSchema),
  /** True: at this window prizes are not told yet, whether or not they change; `prizes` is then empty. */
  prizesHidden: z.boolean().optional(),
  dependent: z.array(dependentTurnSchema),
});
export type CorrectionPreview = z.infer<typeof correctionPreviewSchema>;
