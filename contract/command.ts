// What people ask the floor to do. A command is a wish: the engine answers with events or a refusal.
import { z } from 'zod';
import { sideSchema, voteSchema } from './appeal.ts';
import { correctionSchema } from './correction.ts';
import { definitionSchema, ledgerSchema, roundIdSchema, verdictSchema } from './definition.ts';
import { deviceIdSchema, devicePlaceSchema, seatOwnerSchema } from './device.ts';
import { answerSchema, questionIdSchema, questionTypeSchema } from './question.ts';
import { actorSchema } from './record.ts';
import { personIdSchema, teamSchema, writtenScoreSchema } from './roster.ts';
import { messageSchema } from './sentence.ts';
import { instantSchema } from './units.ts';

const reason = z.string().trim().min(1).max(300);
const teamNumber = z.int().min(1).max(99);
/** Where several teams answer at once: whose answer; absent where one team answers. */
const answeringTeam = teamNumber.optional();

export const outKindSchema = z.enum(['withdrawn', 'disqualified']);
/** 弃权 · 取消资格 */
export type OutKind = z.infer<typeof outKindSchema>;

const command = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** A question as a paper carries it: its id and a salted commitment, never its text or key. */
export const paperQuestionSchema = z.strictObject({
  id: questionIdSchema,
  type: questionTypeSchema,
  value: z.int().positive().nullable(),
  commitment: z.string().regex(/^[0-9a-f]{64}$/),
});
export type PaperQuestion = z.infer<typeof paperQuestionSchema>;

export const paperSchema = z.strictObject({
  round: roundIdSchema,
  /** In the order of use; on a board, numbered from 1 within each value. */
  questions: z.array(paperQuestionSchema),
  spares: z.array(paperQuestionSchema),
});
export type Paper = z.infer<typeof paperSchema>;

export const pageSchema = z.strictObject({
  title: z.string().min(1).max(60),
  body: z.string().max(2000),
});
export type Page = z.infer<typeof pageSchema>;

export const commandBodySchema = z.discriminatedUnion('type', [
  // Before the first turn
  command('setup.definition', { definition: definitionSchema }),
  command('setup.teams', { teams: z.array(teamSchema).min(1) }),
  command('setup.papers', { papers: z.array(paperSchema) }),
  command('setup.written', { scores: z.array(writtenScoreSchema) }),
  command('contest.start', {}),
  /** Other rules between two turns; rounds already begun keep their id. */
  command('definition.change', { definition: definitionSchema, reason }),

  // Rundown and screen
  /** Go to the next entry of the rundown, or to a named pending one. */
  command('rundown.advance', { entry: z.string().nullable() }),
  command('rundown.insert', { after: z.string().nullable(), page: pageSchema }),
  command('rundown.remove', { entry: z.string() }),
  command('screen.show', { scene: z.enum(['auto', 'title', 'standings']) }),
  command('slate.on', {}),
  command('slate.off', {}),
  /**
   * The order of a cycle by lot: `teams` as drawn by hand on stage, or null: drawn by the desk from `seed`
   * (a random text, kept in the record so that anyone can repeat the draw).
   */
  command('order.draw', {
    round: roundIdSchema,
    teams: z.array(teamNumber).min(1).nullable(),
    seed: z.string().max(80),
  }),

  // A turn
  command('stake.choose', { team: teamNumber, value: z.int().positive() }),
  command('player.name', { person: personIdSchema, waive: reason.nullable() }),
  /** The naming team names who answers. */
  command('team.name', { team: teamNumber }),
  /** The question is declined: the turn is over without points. */
  command('stake.decline', { team: teamNumber }),
  command('board.pick', { number: z.int().min(1) }),
  /** Numbers roll on the screen; the moment of the stop picks one. */
  command('board.roll', {}),
  command('board.stop', {}),
  command('item.present', {}),
  /** The reader has passed the mark up to which a press counts as early. */
  command('reading.mark', {}),
  /** The question has been read to its end. */
  command('reading.end', {}),
  /** 请答题 */
  command('begin', {}),
  /** 抢答开始 */
  command('buzz.open', {}),
  /** 回答完毕, with the option spoken when one was. */
  command('done', { answer: answerSchema.nullable() }),
  /** 复述题目: restated rightly, or not. */
  command('restate.rule', { verdict: z.enum(['right', 'wrong']) }),
  /** Stores or mends the spoken answer before the ruling. */
  command('answer.enter', { answer: answerSchema, team: answeringTeam }),
  /** From the station: the item is counted from 0 within the turn. */
  command('answer.submit', {
    turn: z.string(),
    item: z.int().min(0),
    /** The question the player saw: an answer to a replaced one is no answer to its spare. */
    question: questionIdSchema,
    answer: answerSchema,
    team: answeringTeam,
  }),
  /** 超时 / 有效 */
  command('overdue.rule', { verdict: z.enum(['late', 'valid']) }),
  /** `confirm`: post although the ruling contradicts the stored key. */
  command('rule', {
    verdict: verdictSchema.exclude(['foul', 'misrestated', 'scored', 'passed']),
    confirm: z.boolean(),
    team: answeringTeam,
  }),
  /** Points by the judges, one for each of them, where the rules ask for points. */
  command('score.give', { marks: z.array(z.number().min(0)).min(1).max(15), team: answeringTeam }),
  /** The audience answered rightly, for this team. */
  command('audience.credit', { team: teamNumber }),
  /** After a miss: the next team, or whoever presses, may try. */
  command('rebound', {}),
  /** A team uses one of its privileges. */
  command('privilege.use', { team: teamNumber, privilege: z.string() }),
  /** Nobody answers this item: no press came, or the rule voids it. */
  command('item.close', {}),
  command('reveal', {}),
  command('settle', {}),
  command('turn.void', { reason }),

  // Buzzing
  command('press.rule', { press: z.string(), verdict: z.enum(['foul', 'fair']) }),
  command('claim.award', { team: teamNumber, reason }),
  /** A foul that no device saw: speaking out of turn, prompting. */
  command('foul.call', { team: teamNumber, person: personIdSchema.nullable(), reason }),

  /** A tie is settled by lot among those tied (`seed`: a random text, kept in the record), or they press again. */
  command('tie.draw', { seed: z.string().min(1).max(80) }),
  command('tie.replay', {}),

  // The panel
  /** Raised cards, counted by hand; marked as such in the record. */
  command('panel.enter', { right: z.int().min(0), wrong: z.int().min(0), reason }),
  /** The supervisor has seen the raised cards: the count that was typed stands. */
  command('panel.confirm', {}),

  // Devices: kept as observations, an undo never touches them
  /** Whose a device's seat is; null: nobody's. What had the same owner before loses it. */
  command('seat.bind', { place: devicePlaceSchema, owner: seatOwnerSchema.nullable() }),
  /** Two seats change owners: also how a spare takes the place of a dead clicker. */
  command('seat.swap', { a: devicePlaceSchema, b: devicePlaceSchema }),
  /** What comes from a disabled seat counts for nobody; its panel seat is named as dead in the record. */
  command('seat.disable', { place: devicePlaceSchema, disabled: z.boolean(), reason }),
  /** The round may start although devices it needs are not well; the reasons in force, or `only` this one, are kept with it. */
  command('gate.pass', { round: roundIdSchema, only: messageSchema.optional(), reason }),
  /** A stand-in key at the console is a press of that team: only while keys stand in for a lost device. */
  command('press.key', { team: teamNumber }),
  /** A device was lost during the question: keys of the console stand in for it, or everybody waits until it is back. */
  command('lost.choose', { device: deviceIdSchema, how: z.enum(['keys', 'wait']) }),

  // What goes wrong on stage
  /** 换题; `item` null: the present one. `how` null: as the definition says. */
  command('withdraw', {
    item: z.int().min(0).nullable(),
    how: z.enum(['credit', 'replay-item', 'replay-set']).nullable(),
    reason,
  }),
  command('clock.pause', {}),
  command('clock.resume', {}),
  command('clock.restart', { reason }),
  /** Whole seconds to add to (or, negative, take from) the remaining time. */
  command('clock.adjust', { seconds: z.int().min(-60).max(60), reason }),
  /** A held clock whose moment has passed: call time up. */
  command('clock.time-up', {}),
  command('game.start', {}),
  command('game.pause', {}),
  command('game.resume', {}),
  /** 弃权 or 取消资格, of a team or (with `person`) of one player. */
  command('team.out', {
    team: teamNumber,
    person: personIdSchema.nullable(),
    kind: outKindSchema,
    reason,
  }),
  /** Judges give or take points freely; `points` with at most three decimals. */
  command('points.give', {
    team: teamNumber,
    person: personIdSchema.nullable(),
    ledger: ledgerSchema,
    points: z.number().min(-100_000).max(100_000),
    reason,
  }),
  command('substitute', { team: teamNumber, out: personIdSchema, in: personIdSchema, reason }),
  /**
   * 改判: judges put right what was settled, with a reason. Everything that follows from it is posted with it; what it
   * would change is asked for first (`correction.preview`).
   */
  command('correct', { change: correctionSchema, reason }),
  /** 异议, filed by the team's leader through the desk; `turn` null: of the contest as a whole. */
  command('appeal.file', {
    team: teamNumber,
    turn: z.string().nullable(),
    item: z.int().min(0).nullable(),
    ground: reason,
  }),
  /** 合议: what one judge thinks; `person`: whose vote, where another enters it. A later vote replaces an earlier. */
  command('appeal.vote', {
    appeal: z.string(),
    person: personIdSchema.nullable(),
    vote: voteSchema,
    note: z.string().max(300),
  }),
  /** The chief judge decides; a correction that follows from it is made separately. */
  command('appeal.decide', { appeal: z.string(), outcome: z.enum(['upheld', 'dismissed']), reason }),
  /** The leader takes it back. */
  command('appeal.withdraw', { appeal: z.string(), reason }),
  /** `confirm`: also strike contestants' answers given after the undone command. */
  command('undo', { confirm: z.boolean() }),
  /** Takes back the last undo, while nothing else has been decided since. */
  command('redo', {}),
  /** Written totals may be seen by the technician from now on. */
  command('written.release', {}),
  /** The judges (by the chief judge where there is one) or the supervisor confirm the results as they stand. */
  command('results.confirm', { side: sideSchema }),
  /** `override`: the chief judge's reason to announce although an appeal is open. */
  command('announce', { override: reason.nullable().optional() }),
  /** Announced results are opened again once chief judge and supervisor have both asked for it. */
  command('results.reopen', { side: sideSchema, reason }),
  /**
   * What was ruled on paper while this program could not be used: a whole turn, settled at once and marked as such.
   * `results`: one for each answer; `points` with at most three decimals, as the paper says.
   */
  command('paper.enter', {
    /** Entry of the rundown that has not been played. */
    turn: z.string(),
    players: z.array(z.strictObject({ team: teamNumber, person: personIdSchema })),
    stake: z.int().positive().nullable(),
    /** Ids of the questions used, in order; null: the next ones of the paper. */
    questions: z.array(questionIdSchema).nullable(),
    results: z
      .array(
        z.strictObject({
          item: z.int().min(0).nullable(),
          team: teamNumber,
          person: personIdSchema.nullable(),
          verdict: verdictSchema.nullable(),
          ledger: ledgerSchema,
          points: z.number().min(-100_000).max(100_000),
        }),
      )
      .min(1),
    reason,
  }),
]);
export type CommandBody = z.infer<typeof commandBodySchema>;
export type CommandType = CommandBody['type'];
export type CommandOf<Type extends CommandType> = Extract<CommandBody, { type: Type }>;

export const commandSchema = z.strictObject({
  /** Chosen by the sender; a repeat is answered with the first result. */
  id: z.string().min(1).max(80),
  /** The journal's sequence number the sender's window had seen; null: no window (scenario, desk). */
  seen: z.int().min(0).nullable(),
  actor: actorSchema,
  /** Stamped where it arrived. */
  at: instantSchema,
  body: commandBodySchema,
});
export type Command = z.infer<typeof commandSchema>;
