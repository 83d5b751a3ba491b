// The turn as those who run and judge it see it: with key, presses and answers.
import { z } from 'zod';
import { verdictSchema } from './definition.ts';
import { deviceKindSchema } from './device.ts';
import { scoringPointSchema } from './question.ts';
import {
  answerViewSchema,
  boardViewSchema,
  buzzViewSchema,
  itemPhaseSchema,
  keyViewSchema,
  panelViewSchema,
  playerViewSchema,
  publicQuestionSchema,
  resultViewSchema,
} from './view-parts.ts';

export const pressViewSchema = z.strictObject({
  press: z.string(),
  team: z.int(),
  /** Milliseconds after the cue; negative before it; null while there was no cue. */
  afterCue: z.number().nullable(),
  deviceTime: z.number().nullable(),
  /** Give or take so many milliseconds. */
  uncertainty: z.number(),
  status: z.enum(['waiting', 'first', 'later', 'foul', 'judge', 'tie', 'ignored', 'late-arrival']),
});
export type PressView = z.infer<typeof pressViewSchema>;

/** Presses that cannot be told apart. */
export const tieViewSchema = z.strictObject({
  teams: z.array(z.int()),
  /** Between the earliest and the latest of them, and by how much that may be wrong, milliseconds. */
  gap: z.number(),
  uncertainty: z.number(),
  /** How the rules settle it. */
  settles: z.enum(['judge', 'draw', 'replay']),
});
export type TieView = z.infer<typeof tieViewSchema>;

/** A device the question needs, or a seat of it, is gone. */
export const lostDeviceViewSchema = z.strictObject({
  device: z.string(),
  kind: deviceKindSchema,
  /** Teams that cannot press; panel seats that cannot answer. */
  teams: z.array(z.int()),
  panel: z.array(z.int()),
  /** It is there again. */
  back: z.boolean(),
  /** What was chosen; null: nothing yet. */
  chosen: z.enum(['keys', 'wait']).nullable(),
});
export type LostDeviceView = z.infer<typeof lostDeviceViewSchema>;

/** An attempt as those who judge it see it. */
export const turnAnswerSchema = answerViewSchema.extend({
  /** What each judge gave. */
  marks: z.array(z.string()),
  early: z.boolean(),
  unread: z.boolean(),
  restated: z.enum(['right', 'wrong']).nullable(),
  settled: z.boolean(),
});
export type TurnAnswer = z.infer<typeof turnAnswerSchema>;

/** The turn as those who run and judge it see it, with key. */
export const turnViewSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['single', 'open', 'all']),
  round: z.string(),
  roundTitle: z.string(),
  state: z.enum(['called', 'running', 'settled', 'voided']),
  cycle: z.int(),
  team: z.int().nullable(),
  teamName: z.string(),
  naming: z.int().nullable(),
  /** Teams that take part, where the turn is not one team's; of a challenge the champion first. */
  teams: z.array(z.int()),
  /** 擂主; null outside of challenges. */
  champion: z.int().nullable(),
  ruledBy: z.enum(['host', 'judges', 'key']),
  player: playerViewSchema.nullable(),
  stake: z.int().nullable(),
  board: boardViewSchema.nullable(),
  buzz: buzzViewSchema.nullable(),
  presses: z.array(pressViewSchema),
  tie: tieViewSchema.nullable(),
  lost: z.array(lostDeviceViewSchema),
  panel: panelViewSchema.nullable(),
  items: z.array(
    z.strictObject({
      item: z.int(),
      phase: itemPhaseSchema.nullable(),
      question: publicQuestionSchema.nullable(),
      key: keyViewSchema.nullable(),
      points: z.array(scoringPointSchema),
      answer: z.string().nullable(),
      verdict: verdictSchema.nullable(),
      /** How late 回答完毕 came, milliseconds; 0 in time; null not said. */
      lateBy: z.number().nullable(),
      overdue: z.boolean(),
      withdrawn: z.boolean(),
      /** Every attempt, in the order of trying. */
      answers: z.array(turnAnswerSchema),
      audience: z.boolean(),
      /** How far the question has been read, where that matters. */
      reading: z.enum(['reading', 'marked', 'ended']).nullable(),
    }),
  ),
  /** Points by judges instead of right and wrong. */
  partial: z
    .strictObject({
      most: z.number(),
      step: z.number(),
      judges: z.int(),
      drop: z.int(),
      /** Of the mean: so many decimals, half up; null: exact. */
      decimals: z.int().nullable(),
    })
    .nullable(),
  declined: z.boolean(),
  /** The present item, from 0; null before the first. */
  current: z.int().nullable(),
  result: resultViewSchema.nullable(),
});
export type TurnView = z.infer<typeof turnViewSchema>;
