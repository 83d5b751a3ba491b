// The parts views are made of: clocks, questions, players, results, the panel, the board, standings.
import { z } from 'zod';
import { outKindSchema } from './command.ts';
import { PRIVILEGES, TIE_CRITERIA, verdictSchema } from './definition.ts';
import { mediaSchema, optionSchema, questionTypeSchema } from './question.ts';

/** Clocks in whole milliseconds of the desk's monotonic clock; a running one is `deadline − now`. */
export const clockViewSchema = z.strictObject({
  state: z.enum(['running', 'paused', 'held', 'expired', 'stopped']),
  limit: z.number(),
  /** Remaining when it does not run; at the view's `now` when it does. */
  remaining: z.number(),
  deadline: z.number().nullable(),
});
export type ClockView = z.infer<typeof clockViewSchema>;

/** A question without key and explanation. */
export const publicQuestionSchema = z.strictObject({
  id: z.string(),
  type: questionTypeSchema,
  stem: z.string(),
  options: z.array(optionSchema),
  media: mediaSchema.nullable(),
});
export type PublicQuestion = z.infer<typeof publicQuestionSchema>;

export const keyViewSchema = z.strictObject({
  /** As shown: letters, T / F, blanks joined with "；", or the reference answer. */
  key: z.string(),
  explanation: z.string(),
});
export type KeyView = z.infer<typeof keyViewSchema>;

export const teamScoreSchema = z.strictObject({
  number: z.int(),
  name: z.string(),
  short: z.string(),
  /** Points, e.g. "316" or "93.5". */
  score: z.string(),
  active: z.boolean(),
  /** Privileges of the rules with how many uses are left; empty where the rules give none. */
  privileges: z.array(
    z.strictObject({ id: z.string(), title: z.string(), does: z.enum(PRIVILEGES), left: z.int() }),
  ),
  out: outKindSchema.nullable(),
});
export type TeamScore = z.infer<typeof teamScoreSchema>;

export const playerViewSchema = z.strictObject({
  team: z.int(),
  teamName: z.string(),
  number: z.int().nullable(),
  name: z.string(),
});
export type PlayerView = z.infer<typeof playerViewSchema>;

export const itemPhaseSchema = z.enum(['presented', 'open', 'closed', 'revealed', 'settled']);
export type ItemPhase = z.infer<typeof itemPhaseSchema>;

/** How a score came about, e.g. 10 + 6 = 16, or 8 × 10 + 20 × 0.8 = 96. */
export const resultViewSchema = z.strictObject({
  team: z.int(),
  amount: z.string(),
  /** The formula with its numbers filled in, without the result; null when there is nothing to explain. */
  sum: z.string().nullable(),
  from: z.string(),
  to: z.string(),
});
export type ResultView = z.infer<typeof resultViewSchema>;

/** The game clock of time halves. */
export const gameViewSchema = z.strictObject({
  period: z.int(),
  periods: z.int(),
  clock: clockViewSchema,
});
export type GameView = z.infer<typeof gameViewSchema>;

/** One of several answers to an item: of all teams at once, or of those who tried one after another. */
export const answerViewSchema = z.strictObject({
  team: z.int(),
  teamName: z.string(),
  player: playerViewSchema.nullable(),
  answered: z.boolean(),
  /** Only from the reveal on, where the hall sees it. */
  answer: z.string().nullable(),
  verdict: verdictSchema.nullable(),
  /** Points by judges, e.g. "17.5". */
  points: z.string().nullable(),
  /** Only once settled: what the team was given. */
  amount: z.string().nullable(),
});
export type AnswerView = z.infer<typeof answerViewSchema>;

/** Panel seats are anonymous; before the reveal only whether a seat has answered. */
export const panelViewSchema = z.strictObject({
  seats: z.array(z.enum(['silent', 'answered', 'right', 'wrong'])),
  answered: z.int(),
  right: z.int().nullable(),
  wrong: z.int().nullable(),
  manual: z.boolean(),
});
export type PanelView = z.infer<typeof panelViewSchema>;

export const buzzViewSchema = z.strictObject({
  state: z.enum(['reading', 'armed', 'claimed', 'judge', 'over']),
  team: z.int().nullable(),
  /** Teams out of this question by a foul. */
  barred: z.array(z.int()),
  eligible: z.array(z.int()),
  /** 3-2-1: the moment of the cue on the desk's monotonic clock, milliseconds; null: none runs. */
  cueAt: z.number().nullable(),
});
export type BuzzView = z.infer<typeof buzzViewSchema>;

export const boardViewSchema = z.strictObject({
  stakes: z.array(
    z.strictObject({
      /** Null: the numbers have no value of their own. */
      value: z.int().nullable(),
      seconds: z.number(),
      chosen: z.boolean(),
      numbers: z.array(z.strictObject({ number: z.int(), taken: z.boolean(), picked: z.boolean() })),
    }),
  ),
  /** Whole sets of questions stand behind the numbers. */
  sets: z.boolean(),
  /**
   * A rolling screen: since when (desk's monotonic clock) and how long each of the free numbers stands, milliseconds;
   * the number at a moment is free[floor((moment − since) ÷ step) mod count]. Null: it does not roll.
   */
  rolling: z.strictObject({ since: z.number(), step: z.number(), free: z.array(z.int()) }).nullable(),
});
export type BoardView = z.infer<typeof boardViewSchema>;

export const standingRowSchema = z.strictObject({
  rank: z.int(),
  shared: z.boolean(),
  number: z.int(),
  name: z.string(),
  live: z.string(),
  written: z.string().nullable(),
  comprehensive: z.string().nullable(),
  total: z.string().nullable(),
  playoff: z.string().nullable(),
  /** What settled this rank against its neighbour; null where points alone did. */
  decidedBy: z.enum(TIE_CRITERIA).nullable(),
  prize: z.string().nullable(),
  /** 弃权 or 取消资格 stands in place of the rank. */
  out: outKindSchema.nullable(),
});
export type StandingRow = z.infer<typeof standingRowSchema>;

/** A place in the ranking of players. */
export const individualRowSchema = z.strictObject({
  rank: z.int(),
  shared: z.boolean(),
  team: z.int(),
  teamName: z.string(),
  name: z.string(),
  points: z.string(),
  prize: z.string().nullable(),
  out: outKindSchema.nullable(),
});
export type IndividualRow = z.infer<typeof individualRowSchema>;
