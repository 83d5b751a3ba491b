// What happened, as the journal keeps it. State is a fold over these; amounts stand in them.
import { z } from 'zod';
import { pageSchema, paperQuestionSchema, paperSchema } from './command.ts';
import { definitionSchema, ledgerSchema, roundIdSchema, verdictSchema } from './definition.ts';
import { answerSchema, questionIdSchema } from './question.ts';
import { actorSchema, entryKindSchema } from './record.ts';
import { personIdSchema, teamSchema, writtenScoreSchema } from './roster.ts';
import { deviceSignalSchema } from './signal.ts';
import { amountSchema, instantSchema, millisSchema } from './units.ts';

const teamNumber = z.int();
const turnId = z.string();
const item = z.int().min(0);
const event = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

export const turnEntrySchema = z.strictObject({
  id: z.string(),
  kind: z.literal('turn'),
  round: roundIdSchema,
  /** From 1. */
  cycle: z.int().min(1),
  /** Null: decided by buzz. */
  team: teamNumber.nullable(),
  /** The team that names the player, when an opponent does. */
  naming: teamNumber.nullable(),
});
export const rundownEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ id: z.string(), kind: z.literal('page'), page: pageSchema }),
  z.strictObject({ id: z.string(), kind: z.literal('round'), round: roundIdSchema }),
  turnEntrySchema,
]);
export type RundownEntry = z.infer<typeof rundownEntrySchema>;
export type TurnEntry = z.infer<typeof turnEntrySchema>;

/** Every point is a posting; a score is a sum of postings, a correction is new postings. */
export const postingSchema = z.strictObject({
  id: z.string(),
  ledger: ledgerSchema,
  team: teamNumber,
  /** Who played for it, for the individual record; null for a team's own posting. */
  person: personIdSchema.nullable(),
  amount: amountSchema,
  reason: z.union([verdictSchema, z.literal('turn'), z.literal('correction')]),
  clause: z.string(),
  turn: turnId,
  item: item.nullable(),
  /** What the formula saw, e.g. {"stake":"10","panel.wrong":"6"}; exact numbers as text. */
  variables: z.record(z.string(), z.string()),
  formula: z.string(),
});
export type Posting = z.infer<typeof postingSchema>;

export const eventSchema = z.discriminatedUnion('type', [
  event('definition.set', { definition: definitionSchema }),
  event('teams.set', { teams: z.array(teamSchema) }),
  event('papers.set', { papers: z.array(paperSchema) }),
  event('written.set', { scores: z.array(writtenScoreSchema) }),
  event('contest.started', { rundown: z.array(rundownEntrySchema) }),

  event('rundown.inserted', { entry: rundownEntrySchema, after: z.string().nullable() }),
  event('rundown.removed', { entry: z.string() }),
  event('page.shown', { entry: z.string() }),
  event('round.shown', { entry: z.string() }),
  event('screen.set', { scene: z.enum(['auto', 'title', 'standings']) }),
  event('slate.set', { on: z.boolean() }),

  event('turn.called', {
    /** Rundown entry it plays; called again after a void, the same. */
    turn: turnId,
    /** The questions of the turn as far as they are fixed; empty on a board until picked. */
    questions: z.array(paperQuestionSchema),
    /** Named beforehand by number or by an earlier turn; null when it is still to be named. */
    player: personIdSchema.nullable(),
    stake: z.int().nullable(),
    /** Teams that may take part (buzzing). */
    eligible: z.array(teamNumber),
  }),
  event('stake.chosen', { team: teamNumber, value: z.int() }),
  event('player.named', { team: teamNumber, person: personIdSchema, waived: z.string().nullable() }),
  event('question.picked', { number: z.int(), question: paperQuestionSchema }),
  event('item.presented', { item, question: questionIdSchema }),
  event('item.opened', { item }),
  event('clock.started', { clock: z.string(), limit: millisSchema }),
  event('clock.paused', { remaining: millisSchema }),
  event('clock.resumed', { remaining: millisSchema }),
  event('clock.restarted', { limit: millisSchema, reason: z.string() }),
  event('clock.adjusted', { remaining: millisSchema, by: millisSchema, reason: z.string() }),
  event('clock.stopped', { remaining: millisSchema }),
  event('clock.expired', {}),
  /** Stopped by something other than a person: a restart of the desk, or an undo past the deadline. */
  event('clock.held', { remaining: millisSchema, why: z.enum(['restart', 'undo', 'slate']) }),

  event('buzz.opened', { item }),
  event('cue.given', { item }),
  event('press.observed', { press: z.string(), signal: deviceSignalSchema }),
  event('press.fouled', { press: z.string(), team: teamNumber, lead: millisSchema.nullable() }),
  /** Inside the review window before the cue: the judge decides. */
  event('press.referred', { press: z.string(), team: teamNumber, lead: millisSchema }),
  event('press.ruled', { press: z.string(), verdict: z.enum(['foul', 'fair']) }),
  event('buzz.tied', { presses: z.array(z.string()), teams: z.array(teamNumber) }),
  event('claim.made', { team: teamNumber, press: z.string().nullable(), reason: z.string().nullable() }),

  event('attempt.done', { item, answer: answerSchema.nullable(), late: millisSchema }),
  event('answer.entered', { item, answer: answerSchema }),
  event('answer.submitted', { item, answer: answerSchema, remaining: millisSchema }),
  event('panel.answered', { item, seat: z.int(), signal: deviceSignalSchema }),
  event('panel.entered', { item, right: z.int(), wrong: z.int(), reason: z.string() }),
  /** The panel's answers after the key was applied: counts the formula uses. */
  event('panel.counted', {
    item,
    right: z.int(),
    wrong: z.int(),
    answered: z.int(),
    manual: z.boolean(),
  }),
  event('overdue.ruled', { item, verdict: z.enum(['late', 'valid']) }),
  event('item.closed', { item, why: z.enum(['answered', 'time', 'nobody', 'void']) }),
  event('attempt.ruled', {
    item,
    verdict: verdictSchema,
    by: z.enum(['host', 'judges', 'key', 'withdrawal']),
    against: z.boolean(),
  }),
  event('item.revealed', { item }),
  event('points.posted', { postings: z.array(postingSchema) }),
  event('item.settled', { item }),
  event('turn.settled', { turn: turnId }),
  event('turn.voided', { turn: turnId, reason: z.string() }),
  /** A play-off the definition foresees became necessary. */
  event('rundown.extended', { entries: z.array(rundownEntrySchema) }),

  event('item.withdrawn', {
    item,
    question: questionIdSchema,
    how: z.enum(['credit', 'replay-item']),
    replacement: paperQuestionSchema.nullable(),
    reason: z.string(),
  }),
  event('set.withdrawn', { replacements: z.array(paperQuestionSchema), reason: z.string() }),
  event('substituted', {
    team: teamNumber,
    out: personIdSchema,
    in: personIdSchema,
    reason: z.string(),
  }),
  event('corrected', { turn: turnId, item, verdict: verdictSchema, reason: z.string() }),
  event('device.seen', { signal: deviceSignalSchema }),
  event('desk.started', {}),
  /** Everything these caused is struck; observations stay. */
  event('undone', { causes: z.array(z.string()), command: z.string(), label: z.string() }),
  event('announced', {}),
]);
export type LeitaiEvent = z.infer<typeof eventSchema>;
export type EventType = LeitaiEvent['type'];
export type EventOf<Type extends EventType> = Extract<LeitaiEvent, { type: Type }>;

/** An event with the facts the fold needs about it; the journal entry it came from has the chain. */
export const happenedSchema = z.strictObject({
  seq: z.int().min(1),
  kind: entryKindSchema,
  cause: z.string(),
  actor: actorSchema,
  at: instantSchema,
  event: eventSchema,
});
export type Happened = z.infer<typeof happenedSchema>;
