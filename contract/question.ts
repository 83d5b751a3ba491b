// A question as setters write it, and the part of it that may be shown before its reveal.
import { z } from 'zod';

export const QUESTION_TYPES = ['single', 'multiple', 'judge', 'blank', 'short', 'case'] as const;
/** 单选 · 多选 · 判断 · 填空 · 简答 · 案例 */
export const questionTypeSchema = z.enum(QUESTION_TYPES);
export type QuestionType = z.infer<typeof questionTypeSchema>;

/** Types whose answer can be compared with a key; the rest are ruled by the judges (rules 三(七)). */
export const OBJECTIVE_TYPES: readonly QuestionType[] = ['single', 'multiple', 'judge', 'blank'];

export const questionIdSchema = z.string().min(1).max(40);
export type QuestionId = z.infer<typeof questionIdSchema>;

export const optionSchema = z.strictObject({
  /** Option letter, A to H, in order without gaps. */
  letter: z.string().regex(/^[A-H]$/),
  text: z.string().min(1).max(300),
});

export const mediaSchema = z.strictObject({
  kind: z.enum(['picture', 'video']),
  /** File name in the contest's media folder; null while only the script exists. */
  file: z.string().nullable(),
  /** What is read or acted on stage when the file cannot be played. */
  script: z.string().max(4000),
});

/** What everybody may see from the moment the question is presented. */
const publicPart = {
  id: questionIdSchema,
  /** Knowledge field, e.g. 社会保险. */
  field: z.string().max(40),
  stem: z.string().min(1).max(2000),
  media: mediaSchema.nullable(),
};

const secretPart = {
  /** Why the key is right: clause of law or policy; shown after the reveal. */
  explanation: z.string().max(2000),
};

const options = z.array(optionSchema).min(2).max(8);

export const scoringPointSchema = z.strictObject({
  text: z.string().min(1).max(500),
  /** Weight in points of this part of the answer, as the setter gave it. */
  value: z.number().positive().nullable(),
});

/**
 * Keys and answers of choice questions are letters in alphabetical order ("ACD");
 * of 判断, `T` (对) or `F` (错); of 填空, for each blank the accepted wordings.
 */
export const questionSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...publicPart,
    ...secretPart,
    type: z.literal('single'),
    options,
    key: z.string().regex(/^[A-H]$/),
  }),
  z.strictObject({
    ...publicPart,
    ...secretPart,
    type: z.literal('multiple'),
    options,
    key: z
      .string()
      .regex(/^A?B?C?D?E?F?G?H?$/)
      .min(2),
  }),
  z.strictObject({ ...publicPart, ...secretPart, type: z.literal('judge'), key: z.enum(['T', 'F']) }),
  z.strictObject({
    ...publicPart,
    ...secretPart,
    type: z.literal('blank'),
    key: z.array(z.array(z.string().min(1)).min(1)).min(1),
  }),
  z.strictObject({
    ...publicPart,
    ...secretPart,
    type: z.enum(['short', 'case']),
    /** Reference answer in full. */
    key: z.string().min(1).max(4000),
    points: z.array(scoringPointSchema),
  }),
]);
export type Question = z.infer<typeof questionSchema>;

/** Where a question sheet wants a question used; the paper of each round is built from these in sheet order. */
export const placementSchema = z.strictObject({
  /** Round id of the contest definition; null: bank only. */
  round: z.string().nullable(),
  /** Points at stake, for rounds whose questions have different values (自选风险); null elsewhere. */
  value: z.number().int().positive().nullable(),
  /** A spare of its round (备用题), used only for 换题. */
  spare: z.boolean(),
});
export type Placement = z.infer<typeof placementSchema>;

/** One row of a question sheet. */
export const placedQuestionSchema = z.strictObject({ question: questionSchema, placement: placementSchema });
export type PlacedQuestion = z.infer<typeof placedQuestionSchema>;

/** An answer as stored: letters in order, T/F, or the words spoken or typed. */
export const answerSchema = z.string().max(2000);
export type Answer = z.infer<typeof answerSchema>;
