// Clauses of the source text, ids and formulas: what every other part of a definition refers to.
import { z } from 'zod';

export const roundIdSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
export const clauseIdSchema = z.string().regex(/^[a-z][a-z0-9.-]{0,59}$/);

/** A rule as the source text states it; postings and refusals quote it. */
export const clauseSchema = z.strictObject({
  /** Where it stands, e.g. 三(三)1. */
  ref: z.string().min(1).max(60),
  text: z.string().min(1).max(1000),
});

/** The clause a part comes from; null: the rules as written cite none. */
export const citedSchema = clauseIdSchema.nullable().default(null);

/**
 * Arithmetic over the variables of its place with + - * / ( ), unary minus and min, max, floor, abs; the value is
 * points. Which variables there are: docs/rules.md, "Formulas"; a foreign one is refused when the definition is loaded.
 */
export const formulaSchema = z.string().min(1).max(200);

export const teamNumberSchema = z.int().min(1).max(99);
export const secondsSchema = z.number().positive().max(7200);
