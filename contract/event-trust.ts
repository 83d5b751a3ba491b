// Events around the rulings: what judges put right, appeals, the way to the announcement, and what befell the record itself.
import { z } from 'zod';
import { seatedRoleSchema } from './access.ts';
import { appealOutcomeSchema, sideSchema, voteSchema } from './appeal.ts';
import { paperQuestionSchema } from './command.ts';
import { questionKeySchema } from './correction.ts';
import { verdictSchema } from './definition.ts';
import { event, item, ofTeam, teamNumber, turnId } from './event-parts.ts';
import { answerSchema, questionIdSchema } from './question.ts';
import { personIdSchema } from './roster.ts';
import { amountSchema, millisSchema } from './units.ts';

export const trustEvents = [
  event('corrected', {
    turn: turnId,
    item,
    verdict: verdictSchema,
    reason: z.string(),
    team: ofTeam,
    /** Absent: by the judges themselves; else it follows from a corrected key, or from a withdrawal. */
    by: z.enum(['key', 'withdrawal']).optional(),
    marks: z.array(amountSchema).optional(),
    points: amountSchema.optional(),
  }),
  event('stake.corrected', { turn: turnId, value: z.int(), reason: z.string() }),
  event('player.corrected', { turn: turnId, team: teamNumber, person: personIdSchema, reason: z.string() }),
  /** Answers of seats mended (null: none), or the count as a whole; and what the formula sees now. */
  event('panel.corrected', {
    turn: turnId,
    item,
    seats: z.array(z.strictObject({ seat: z.int(), answer: answerSchema.nullable() })),
    manual: z.boolean(),
    right: z.int(),
    wrong: z.int(),
    answered: z.int(),
    reason: z.string(),
  }),
  /** The postings that make it right come with it. */
  event('posting.corrected', { posting: z.string(), amount: amountSchema, reason: z.string() }),
  /** Of a question that was asked: its new key is no secret any more. Rulings and counts come with it. */
  event('key.corrected', { question: questionIdSchema, key: questionKeySchema, reason: z.string() }),
  /** Afterwards: credited to everybody who had it, or counted for nobody. */
  event('question.withdrawn', {
    question: questionIdSchema,
    how: z.enum(['credit', 'annul']),
    reason: z.string(),
  }),
  event('appeal.filed', {
    appeal: z.string(),
    team: teamNumber,
    leader: personIdSchema.nullable(),
    turn: turnId.nullable(),
    item: item.nullable(),
    ground: z.string(),
  }),
  event('appeal.voted', { appeal: z.string(), person: personIdSchema, vote: voteSchema, note: z.string() }),
  /** `person`: who decided or took it back, as far as known. */
  event('appeal.closed', {
    appeal: z.string(),
    outcome: appealOutcomeSchema,
    person: personIdSchema.nullable(),
    reason: z.string(),
  }),
  event('written.released', {}),
  event('results.confirmed', { side: sideSchema, person: personIdSchema.nullable(), entered: z.boolean() }),
  event('reopening.asked', { side: sideSchema, person: personIdSchema.nullable(), reason: z.string() }),
  event('results.reopened', { reason: z.string() }),
  /** A turn as it was ruled on paper; its postings come with it. */
  event('turn.entered', {
    turn: turnId,
    /** Who answered; null where several did. */
    team: teamNumber.nullable(),
    /** Teams that took part. */
    eligible: z.array(teamNumber),
    players: z.array(z.strictObject({ team: teamNumber, person: personIdSchema })),
    stake: z.int().nullable(),
    questions: z.array(paperQuestionSchema),
    results: z.array(
      z.strictObject({
        item: item.nullable(),
        team: teamNumber,
        person: personIdSchema.nullable(),
        verdict: verdictSchema.nullable(),
      }),
    ),
    reason: z.string(),
  }),
  /** This journal is a rehearsal's: placeholders instead of the questions of contest `of`. */
  event('rehearsal.begun', { of: z.string() }),
  /** The record goes on on another PC, from a backup that ended with entry `after` of that hash. */
  event('record.continued', { after: z.int(), hash: z.string(), place: z.string() }),
  /** Of two copies that went different ways after entry `common` this one was chosen to be the record. */
  event('record.chosen', { common: z.int(), other: z.string(), reason: z.string() }),
  /** A damaged journal was put together again; `lostFrom`: first entry that is lost, null: none. */
  event('record.recovered', { steps: z.array(z.string()), lostFrom: z.int().nullable() }),
  /** The PC's date and time was set by so many milliseconds: the times for people before and after do not compare. */
  event('date.set', { by: millisSchema }),
  event('access.noted', {
    what: z.enum(['signed-in', 'signed-out', 'pin-set', 'locked', 'pins-forgotten']),
    role: seatedRoleSchema.nullable(),
    person: personIdSchema.nullable(),
    window: z.string(),
  }),
] as const;
