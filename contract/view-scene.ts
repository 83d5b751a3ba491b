// What the hall sees, as one of a few scenes.
import { z } from 'zod';
import { verdictSchema } from './definition.ts';
import {
  answerViewSchema,
  boardViewSchema,
  buzzViewSchema,
  individualRowSchema,
  itemPhaseSchema,
  keyViewSchema,
  panelViewSchema,
  playerViewSchema,
  publicQuestionSchema,
  resultViewSchema,
  standingRowSchema,
} from './view-parts.ts';

export const sceneSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('slate') }),
  z.strictObject({ kind: z.literal('title') }),
  z.strictObject({ kind: z.literal('page'), title: z.string(), body: z.string() }),
  z.strictObject({
    kind: z.literal('round'),
    number: z.int(),
    title: z.string(),
    subtitle: z.string(),
    brief: z.array(z.string()),
  }),
  /** A turn was called: team, player once named, the board while choosing. */
  z.strictObject({
    kind: z.literal('turn'),
    round: z.string(),
    player: playerViewSchema.nullable(),
    team: z.int().nullable(),
    teamName: z.string(),
    naming: z.int().nullable(),
    stake: z.int().nullable(),
    board: boardViewSchema.nullable(),
    /** Teams that meet or take part, where the turn is not one team's. */
    teams: z.array(z.int()),
    /** 擂主: who holds the stage in a round of challenges; null elsewhere. */
    champion: z.int().nullable(),
    declined: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('question'),
    round: z.string(),
    phase: itemPhaseSchema,
    /** From 1. */
    item: z.int(),
    items: z.int(),
    player: playerViewSchema.nullable(),
    stake: z.int().nullable(),
    /** Null while it is only read aloud. */
    question: publicQuestionSchema.nullable(),
    buzz: buzzViewSchema.nullable(),
    panel: panelViewSchema.nullable(),
    /** Only from the reveal on. */
    key: keyViewSchema.nullable(),
    answer: z.string().nullable(),
    verdict: verdictSchema.nullable(),
    /** Every answer, where several teams answer at once or one after another; else empty. */
    answers: z.array(answerViewSchema),
    /** The question went to the audience. */
    audience: z.boolean(),
    /** Points by judges; only from the reveal on. */
    points: z.string().nullable(),
    /** Only once settled. */
    result: resultViewSchema.nullable(),
  }),
  /** 闯关: the questions are on the station only; the hall sees the progress and the clock. */
  z.strictObject({
    kind: z.literal('sprint'),
    round: z.string(),
    phase: z.enum(['ready', 'running', 'closed', 'revealed', 'settled']),
    player: playerViewSchema.nullable(),
    answered: z.int(),
    items: z.int(),
    /** Only from the reveal on, in the order of items. */
    verdicts: z.array(verdictSchema).nullable(),
    right: z.int().nullable(),
    remaining: z.int().nullable(),
    result: resultViewSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('standings'),
    final: z.boolean(),
    rows: z.array(standingRowSchema),
    /** The ranking of players; empty before the announcement and where the rules have none. */
    individual: z.array(individualRowSchema),
  }),
]);
export type Scene = z.infer<typeof sceneSchema>;
export type QuestionSceneData = Extract<Scene, { kind: 'question' }>;
