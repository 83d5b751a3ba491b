// Who takes part and what they bring from the written paper.
import { z } from 'zod';
import { amountSchema } from './units.ts';

export const personIdSchema = z.string().min(1).max(60);
export type PersonId = z.infer<typeof personIdSchema>;

/** A team as the journal knows it: numbers and person ids; names of persons stand in the person table. */
export const teamSchema = z.strictObject({
  number: z.int().min(1).max(99),
  name: z.string().min(1).max(30),
  /** Short name for score strips, at most 6 characters. */
  short: z.string().min(1).max(6),
  leader: personIdSchema.nullable(),
  /** Who holds which player number on stage. */
  lineup: z.array(z.strictObject({ number: z.int().min(1).max(20), person: personIdSchema })).min(1),
  substitutes: z.array(personIdSchema),
});
export type Team = z.infer<typeof teamSchema>;

export const personSchema = z.strictObject({ id: personIdSchema, name: z.string().min(1).max(40) });
export type Person = z.infer<typeof personSchema>;

export const judgeSchema = z.strictObject({
  person: personIdSchema,
  name: z.string().min(1).max(40),
  /** 裁判 or 裁判长; of the latter a roster has at most one. */
  role: z.enum(['judge', 'chief-judge']),
});
export type Judge = z.infer<typeof judgeSchema>;

/** 监督: watches, confirms the results, rules nothing. */
export const supervisorSchema = z.strictObject({
  person: personIdSchema,
  name: z.string().min(1).max(40),
});
export type Supervisor = z.infer<typeof supervisorSchema>;

/** A member's written scores in thousandths of a point: the whole paper (0–100) and its 综合知识 part. */
export const writtenScoreSchema = z.strictObject({
  person: personIdSchema,
  total: amountSchema,
  comprehensive: amountSchema,
});
export type WrittenScore = z.infer<typeof writtenScoreSchema>;
