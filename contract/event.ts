// What happened, as the journal keeps it. State is a fold over these; amounts stand in them.
import { z } from 'zod';
import { outKindSchema, pageSchema, paperQuestionSchema, paperSchema } from './command.ts';
import { ledgerSchema, roundIdSchema, verdictSchema } from './definition.ts';
import { deviceEvents } from './event-devices.ts';
import { event, item, ofTeam, teamNumber, turnId } from './event-parts.ts';
import { trustEvents } from './event-trust.ts';
import { answerSchema, questionIdSchema } from './question.ts';
import { actorSchema, entryKindSchema } from './record.ts';
import { personIdSchema, teamSchema, writtenScoreSchema } from './roster.ts';
import { definitionShape } from './rules/shape.ts';
import { deviceSignalSchema } from './signal.ts';
import { amountSchema, instantSchema, millisSchema } from './units.ts';

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
  reason: z.union([verdictSchema, z.enum(['turn', 'correction', 'free', 'declined', 'audience', 'paper'])]),
  /** Id of a clause of the definition; empty: the rules cite none. */
  clause: z.string(),
  /** Empty for a free posting between turns. */
  turn: turnId,
  item: item.nullable(),
  /** What the formula saw, e.g. {"stake":"10","panel.wrong":"6"}; exact numbers as text. */
  variables: z.record(z.string(), z.string()),
  formula: z.string(),
  /** The team whose attempt it comes from, where that is another one. */
  of: teamNumber.optional(),
  /** Why, in the words of whoever gave a free posting or mended one. */
  note: z.string().optional(),
  /** The posting whose points it mends: both together are what that one should have been. */
  mends: z.string().optional(),
});
export type Posting = z.infer<typeof postingSchema>;

export const eventSchema = z.discriminatedUnion('type', [
  /** Checked when it was set; a journal stays readable when later versions check more. */
  event('definition.set', { definition: definitionShape }),
  event('teams.set', { teams: z.array(teamSchema) }),
  event('papers.set', { papers: z.array(paperSchema) }),
  event('written.set', { scores: z.array(writtenScoreSchema) }),
  event('contest.started', { rundown: z.array(rundownEntrySchema) }),
  /** `rundown`: the whole of it under the new rules. */
  event('definition.changed', {
    definition: definitionShape,
    rundown: z.array(rundownEntrySchema),
    reason: z.string(),
  }),

  event('rundown.inserted', { entry: rundownEntrySchema, after: z.string().nullable() }),
  event('rundown.removed', { entry: z.string() }),
  /** Turns that could only be known now: an order by score, a challenger, a bonus, a pair anew. */
  event('rundown.planned', { after: z.string(), entries: z.array(rundownEntrySchema) }),
  event('rundown.dropped', { entries: z.array(z.string()) }),
  event('order.drawn', {
    round: roundIdSchema,
    cycle: z.int().min(1),
    teams: z.array(teamNumber),
    /** Null: drawn by hand. */
    seed: z.string().nullable(),
    /** What it decides; absent: the order of going on. `stay`: the last drawn leave. */
    decides: z.literal('stay').optional(),
  }),
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
    /** Where all answer at once: the player of each team, as far as known. */
    players: z.array(z.strictObject({ team: teamNumber, person: personIdSchema })).optional(),
  }),
  event('team.named', { team: teamNumber }),
  event('stake.declined', { team: teamNumber }),
  event('stake.chosen', { team: teamNumber, value: z.int() }),
  event('player.named', { team: teamNumber, person: personIdSchema, waived: z.string().nullable() }),
  event('question.picked', { number: z.int(), question: paperQuestionSchema }),
  event('set.picked', { number: z.int(), questions: z.array(paperQuestionSchema) }),
  event('board.rolled', {}),
  event('item.presented', { item, question: questionIdSchema }),
  event('item.opened', { item }),
  event('reading.marked', { item }),
  event('reading.ended', { item }),
  event('clock.started', {
    clock: z.string(),
    limit: millisSchema,
    /** Absent: time to answer. */
    measures: z.enum(['answer', 'begin', 'press']).optional(),
  }),
  event('clock.paused', { remaining: millisSchema }),
  event('clock.resumed', { remaining: millisSchema }),
  event('clock.restarted', { limit: millisSchema, reason: z.string() }),
  event('clock.adjusted', { remaining: millisSchema, by: millisSchema, reason: z.string() }),
  event('clock.stopped', { remaining: millisSchema }),
  event('clock.expired', {}),
  /** Stopped by something other than a person: a restart of the desk, or an undo past the deadline. */
  event('clock.held', { remaining: millisSchema, why: z.enum(['restart', 'undo', 'slate', 'device']) }),

  event('buzz.opened', {
    item,
    /** The cue comes so many milliseconds later (3-2-1); absent: at once. */
    countdown: millisSchema.optional(),
  }),
  event('cue.given', { item }),
  event('press.observed', { press: z.string(), signal: deviceSignalSchema }),
  event('press.fouled', {
    press: z.string(),
    team: teamNumber,
    lead: millisSchema.nullable(),
    /** Out of this question; absent: yes. */
    bars: z.boolean().optional(),
  }),
  /** Inside the review window before the cue: the judge decides. */
  event('press.referred', { press: z.string(), team: teamNumber, lead: millisSchema }),
  event('press.ruled', { press: z.string(), verdict: z.enum(['foul', 'fair']) }),
  event('buzz.tied', {
    presses: z.array(z.string()),
    teams: z.array(teamNumber),
    /** Between the earliest and the latest of them, and by how much that may be wrong; absent: not measured. */
    gap: millisSchema.optional(),
    uncertainty: millisSchema.optional(),
  }),
  event('claim.made', {
    team: teamNumber,
    press: z.string().nullable(),
    reason: z.string().nullable(),
    /** Pressed before the mark in the question, and before the end of its reading. */
    early: z.boolean().optional(),
    unread: z.boolean().optional(),
  }),
  event('restated', { item, verdict: z.enum(['right', 'wrong']) }),
  /** After a miss another may try: this team, or (null) whoever presses. */
  event('item.rebounded', { item, to: teamNumber.nullable(), among: z.array(teamNumber) }),
  event('audience.credited', { item, team: teamNumber }),
  event('foul.called', {
    item: item.nullable(),
    team: teamNumber,
    person: personIdSchema.nullable(),
    bars: z.boolean(),
    reason: z.string(),
  }),
  event('privilege.used', { item: item.nullable(), team: teamNumber, privilege: z.string() }),

  event('attempt.done', { item, answer: answerSchema.nullable(), late: millisSchema }),
  event('answer.entered', { item, answer: answerSchema, team: ofTeam }),
  event('answer.submitted', { item, answer: answerSchema, remaining: millisSchema, team: ofTeam }),
  event('panel.answered', { item, seat: z.int(), signal: deviceSignalSchema }),
  event('panel.entered', { item, right: z.int(), wrong: z.int(), reason: z.string() }),
  /** The panel's answers after the key was applied: counts the formula uses. */
  event('panel.counted', {
    item,
    right: z.int(),
    wrong: z.int(),
    answered: z.int(),
    manual: z.boolean(),
    /** Panel seats that could not answer: their clicker was dead, disabled, or its base was lost. */
    dead: z.array(z.int()).optional(),
  }),
  event('overdue.ruled', { item, verdict: z.enum(['late', 'valid']) }),
  event('item.closed', { item, why: z.enum(['answered', 'time', 'nobody', 'void', 'audience', 'passed']) }),
  event('attempt.ruled', {
    item,
    verdict: verdictSchema,
    by: z.enum(['host', 'judges', 'key', 'withdrawal']),
    against: z.boolean(),
    team: ofTeam,
    /** Points by judges: what each gave, and what counts. */
    marks: z.array(amountSchema).optional(),
    points: amountSchema.optional(),
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
  ...trustEvents,
  ...deviceEvents,
  event('team.out', {
    team: teamNumber,
    person: personIdSchema.nullable(),
    kind: outKindSchema,
    reason: z.string(),
  }),
  event('game.started', {
    round: roundIdSchema,
    period: z.int().min(1),
    clock: z.string(),
    limit: millisSchema,
  }),
  event('game.paused', { remaining: millisSchema }),
  event('game.resumed', { remaining: millisSchema }),
  event('game.held', { remaining: millisSchema, why: z.enum(['restart', 'undo', 'slate', 'device']) }),
  event('game.expired', {}),
  event('device.seen', { signal: deviceSignalSchema }),
  event('desk.started', {}),
  /** Everything these caused is struck; observations stay. */
  event('undone', { causes: z.array(z.string()), command: z.string(), label: z.string() }),
  /** What an undo struck stands again, and what the undo itself brought about is struck. */
  event('redone', { causes: z.array(z.string()), undo: z.string(), label: z.string() }),
  /** `override`: why although an appeal was open. */
  event('announced', { override: z.string().optional() }),
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
