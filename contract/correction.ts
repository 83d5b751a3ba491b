// What judges may correct after the fact: rulings, stakes, players, panel answers, postings, keys.
import { z } from 'zod';
import { verdictSchema } from './definition.ts';
import { answerSchema, questionIdSchema } from './question.ts';
import { personIdSchema } from './roster.ts';

const team = z.int().min(1).max(99);
const item = z.int().min(0);
const marks = z.array(z.number().min(0)).min(1).max(15);

/** What a correction may rule: a foul is a press too early, restating and passing are acts on stage. */
export const correctedVerdictSchema = verdictSchema.exclude(['foul', 'misrestated', 'passed']);
export type CorrectedVerdict = z.infer<typeof correctedVerdictSchema>;

/** A key as questions have them: letters, T/F or a reference answer; of 填空 for each blank the accepted wordings. */
export const questionKeySchema = z.union([
  z.string().min(1).max(4000),
  z.array(z.array(z.string().min(1)).min(1)).min(1),
]);
export type QuestionKey = z.infer<typeof questionKeySchema>;

/** A ruling by hand where the corrected key alone cannot tell, as no answer was recorded. */
export const rulingByHandSchema = z.strictObject({
  turn: z.string(),
  item,
  /** Absent: the last attempt. */
  team: team.optional(),
  verdict: correctedVerdictSchema,
});
export type RulingByHand = z.infer<typeof rulingByHandSchema>;

/** One thing that was wrong, with what it should be. Items are counted from 0 within their turn. */
export const correctionSchema = z.discriminatedUnion('of', [
  /** The ruling of a settled item. */
  z.strictObject({
    of: z.literal('ruling'),
    turn: z.string(),
    item,
    verdict: correctedVerdictSchema,
    /** Which team's attempt; absent: the last. */
    team: team.optional(),
    /** With `scored`: the points of the judges. */
    marks: marks.optional(),
  }),
  /** The stake of a turn, one of those the rules know. */
  z.strictObject({ of: z.literal('stake'), turn: z.string(), value: z.int().positive() }),
  /** Who answered in a turn for a team; absent `team`: the team of the turn. */
  z.strictObject({
    of: z.literal('player'),
    turn: z.string(),
    team: team.optional(),
    person: personIdSchema,
  }),
  /** Answers of panel seats (null: it did not answer), or (`counts`) the whole count. */
  z.strictObject({
    of: z.literal('panel'),
    turn: z.string(),
    item,
    seats: z.array(z.strictObject({ seat: z.int().min(1), answer: answerSchema.nullable() })),
    counts: z.strictObject({ right: z.int().min(0), wrong: z.int().min(0) }).nullable(),
  }),
  /** One posting, to the points it should have been; 0 takes it back. */
  z.strictObject({
    of: z.literal('posting'),
    posting: z.string(),
    points: z.number().min(-100_000).max(100_000),
  }),
  /** The key of a question that was asked: everybody who answered it is ruled again, panel seats included. */
  z.strictObject({
    of: z.literal('key'),
    question: questionIdSchema,
    key: questionKeySchema,
    rulings: z.array(rulingByHandSchema),
  }),
  /** A question that should not have been asked: credited to everybody who had it, or counted for nobody. */
  z.strictObject({
    of: z.literal('question'),
    question: questionIdSchema,
    how: z.enum(['credit', 'annul']),
  }),
]);
export type Correction = z.infer<typeof correctionSchema>;
export type CorrectionOf<Of extends Correction['of']> = Extract<Correction, { of: Of }>;
