// Verdicts, ledgers and what each verdict is worth to whom.
import { z } from 'zod';
import { citedSchema, formulaSchema } from './clause.ts';

export const VERDICTS = [
  'right',
  'wrong',
  'incomplete',
  'late',
  'prompted',
  'unanswered',
  'foul',
  'misrestated',
  'scored',
  'passed',
] as const;
/** 正确 · 错误 · 不完整 · 超时 · 他人提示 · 未作答 · 违规 · 复述有误 · 评委打分 · 免答 */
export const verdictSchema = z.enum(VERDICTS);
export type Verdict = z.infer<typeof verdictSchema>;

export const LEDGERS = ['live', 'playoff', 'player'] as const;
/** `live`: a team's score; `playoff`: orders tied teams and never enters live or total (加赛); `player`: individual points, never part of a team's score. */
export const ledgerSchema = z.enum(LEDGERS);
export type Ledger = z.infer<typeof ledgerSchema>;

export const PAYEES = ['team', 'player', 'others', 'naming'] as const;
/** Who is given the points: the answering team, its player (ledger `player`), every other team that takes part, the naming team. */
export const payeeSchema = z.enum(PAYEES);
export type Payee = z.infer<typeof payeeSchema>;

const payees = z.array(payeeSchema).default(['team']);

export const scoredSchema = z.strictObject({
  formula: formulaSchema,
  clause: citedSchema,
  to: payees,
  /** Further points for the same reason, e.g. taken from the team and given to the others. */
  also: z
    .array(z.strictObject({ formula: formulaSchema, to: payees }))
    .max(4)
    .default([]),
});
export type Scored = z.infer<typeof scoredSchema>;

/** The ledger of postings to teams. */
const teamLedger = z.enum(['live', 'playoff']).default('live');

export const scoreSchema = z
  .discriminatedUnion('per', [
    /** Postings for each attempt, by verdict. A verdict left out scores as `wrong`; `passed` as 0. */
    z.strictObject({
      per: z.literal('item'),
      ledger: teamLedger,
      right: scoredSchema.prefault({ formula: 'stake' }),
      wrong: scoredSchema.prefault({ formula: '0' }),
      incomplete: scoredSchema.optional(),
      late: scoredSchema.optional(),
      prompted: scoredSchema.optional(),
      unanswered: scoredSchema.optional(),
      foul: scoredSchema.optional(),
      misrestated: scoredSchema.optional(),
      scored: scoredSchema.optional(),
      passed: scoredSchema.optional(),
      /** A right answer from the audience, credited to the team it stands for; absent: it earns nobody anything. */
      audience: scoredSchema.optional(),
    }),
    /** One posting for the whole turn. */
    z.strictObject({
      per: z.literal('turn'),
      ledger: teamLedger,
      formula: formulaSchema,
      clause: citedSchema,
      to: z.array(z.enum(['team', 'player'])).default(['team']),
      rounding: z.enum(['exact', 'half-up']),
      /** Remaining time counts in steps of this many seconds, rounded down. */
      remainingStep: z.int().min(1).max(60).default(1),
    }),
  ])
  .prefault({ per: 'item' });

/** Partial credit by judges, 0 to `most` points in steps of `step`. */
export const partialSchema = z.strictObject({
  most: z.int().min(1).max(1000),
  step: z.number().min(0.01).max(100).default(1),
  /** So many scores; of several the mean counts. */
  judges: z.int().min(1).max(15).default(1),
  /** So many of the highest and as many of the lowest are left out before the mean. */
  drop: z.int().min(0).max(5).default(0),
  /** Of the mean: exact, or half up to whole points, tenths or hundredths. */
  rounding: z.enum(['exact', 'whole', 'tenth', 'hundredth']).default('exact'),
});
