// 证据: everything the record holds about one item, for whoever has to defend a ruling.
import { z } from 'zod';
import { appealViewSchema } from './appeal.ts';
import { ledgerSchema, verdictSchema } from './definition.ts';
import { messageParamsSchema } from './offer.ts';
import { roleSchema } from './record.ts';
import { personIdSchema } from './roster.ts';
import { keyViewSchema, publicQuestionSchema } from './view-parts.ts';
import { turnViewSchema } from './view-turn.ts';

export const evidenceSchema = z.strictObject({
  contest: z.string(),
  rehearsal: z.boolean(),
  /** Date and time it was drawn up, ISO 8601. */
  wall: z.string(),
  turn: z.string(),
  /** Of the turn, for people. */
  title: z.string(),
  /** From 0, of so many. */
  item: z.int(),
  items: z.int(),
  kind: z.enum(['single', 'open', 'all']),
  /** Of the turn; null: none was chosen. */
  stake: z.int().nullable(),
  /** Every stake the rules of its round know. */
  stakes: z.array(z.int()),
  /** Points by judges instead of right and wrong. */
  partial: turnViewSchema.shape.partial,
  question: publicQuestionSchema.nullable(),
  /** Only once revealed. */
  key: keyViewSchema.nullable(),
  /** The key as it was asked, where it was corrected since. */
  keyBefore: z.string().nullable(),
  /** In order of the journal. */
  timeline: z.array(
    z.strictObject({
      seq: z.int(),
      wall: z.string(),
      /** Milliseconds after the item's zero; null: another run of the desk, which has no common clock. */
      ms: z.number().nullable(),
      label: z.string(),
      params: messageParamsSchema,
      who: z.union([roleSchema, z.literal('desk'), z.literal('device')]),
      name: z.string(),
      /** 代录: the name it was entered for; empty: nobody's. */
      onBehalfOf: z.string(),
      kind: z.enum(['decision', 'observation']),
      struck: z.boolean(),
    }),
  ),
  /** What milliseconds count from: the cue, the opening, or the first line. */
  zero: z.enum(['cue', 'opened', 'first']),
  presses: z.array(
    z.strictObject({
      team: z.int(),
      device: z.string(),
      /** Milliseconds after the cue when it happened, by the desk's clock; negative before it; null: there was none. */
      ms: z.number().nullable(),
      /** The box's own clock, milliseconds; null: it has none. */
      deviceTime: z.number().nullable(),
      /** Give or take so many milliseconds; null: taken as when it arrived, nothing is known of the way. */
      uncertainty: z.number().nullable(),
      status: z.string(),
    }),
  ),
  /** Presses at most this far apart are a tie by the rules, milliseconds; null: no buzzing. */
  tie: z.number().nullable(),
  /** What could not be told apart, in order: the teams, between the earliest and the latest of them, and by how much that may be wrong. */
  ties: z.array(
    z.strictObject({
      teams: z.array(z.int()),
      /** Milliseconds; null: not measured. */
      gap: z.number().nullable(),
      uncertainty: z.number().nullable(),
    }),
  ),
  /** How long the press that won, or the first of a tie, waited from its arrival for earlier ones, milliseconds; null: none did. */
  settle: z.number().nullable(),
  /** Seat by seat; empty where no panel answers. */
  seats: z.array(
    z.strictObject({
      seat: z.int(),
      answer: z.string().nullable(),
      ms: z.number().nullable(),
      verdict: z.enum(['right', 'wrong', 'silent']),
    }),
  ),
  counts: z
    .strictObject({
      right: z.int(),
      wrong: z.int(),
      answered: z.int(),
      manual: z.boolean(),
      /** Seats that could not answer: their clicker or its base was dead or disabled. */
      dead: z.array(z.int()).default([]),
    })
    .nullable(),
  attempts: z.array(
    z.strictObject({
      team: z.int().nullable(),
      /** Who answered, and the name. */
      person: personIdSchema.nullable(),
      player: z.string(),
      answer: z.string().nullable(),
      verdict: verdictSchema.nullable(),
      ruledBy: z.enum(['host', 'judges', 'key', 'withdrawal']).nullable(),
      marks: z.array(z.string()),
      lateBy: z.number().nullable(),
    }),
  ),
  postings: z.array(
    z.strictObject({
      /** Of the posting. */
      id: z.string(),
      team: z.int(),
      player: z.string(),
      ledger: ledgerSchema,
      amount: z.string(),
      /** Catalogue key of the reason. */
      reason: z.string(),
      clause: z.string(),
      clauseText: z.string(),
      /** The formula with its numbers; empty: none. */
      sum: z.string(),
      note: z.string(),
    }),
  ),
  appeals: z.array(appealViewSchema),
  head: z.strictObject({ seq: z.int(), hash: z.string() }),
});
export type Evidence = z.infer<typeof evidenceSchema>;
