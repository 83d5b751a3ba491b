// A contest definition: the rules of a contest as data. One file describes any contest; no code knows its name.
import { checkRules } from './rules/check.ts';
import { problemInEnglish } from './rules/problem.ts';
import { definitionShape } from './rules/shape.ts';

export { clauseSchema, roundIdSchema } from './rules/clause.ts';
export { PRIVILEGES, type Privilege, TIE_CRITERIA, type TieCriterion } from './rules/ranking.ts';
export {
  LEDGERS,
  type Ledger,
  ledgerSchema,
  PAYEES,
  type Payee,
  type Scored,
  VERDICTS,
  type Verdict,
  verdictSchema,
} from './rules/score.ts';
export { type Definition, type Round, roundSchema, type WrittenDefinition } from './rules/shape.ts';
export { SEQUENCES, type Sequence, type Who } from './rules/who.ts';

/** A definition as it is in force: every default filled in, every combination checked. */
export const definitionSchema = definitionShape.superRefine((definition, context) => {
  for (const problem of checkRules(definition)) {
    const { path, code, params } = problem;
    const message = problemInEnglish(problem);
    context.addIssue({ code: 'custom', path, message, params: { code, ...params } });
  }
});
