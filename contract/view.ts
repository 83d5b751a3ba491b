// What each window is told. A view never holds more than its window may show.
import { z } from 'zod';
import { accessViewSchema, accountSchema } from './access.ts';
import { resultsViewSchema } from './appeal.ts';
import { verdictSchema } from './definition.ts';
import { bindingSchema, deviceSettingSchema, driverSchema, seatViewSchema } from './device.ts';
import { messageSchema, offerSchema } from './offer.ts';
import { judgeSchema, supervisorSchema } from './roster.ts';
import { kinshipSchema, storageViewSchema } from './storage.ts';
import {
  clockViewSchema,
  gameViewSchema,
  individualRowSchema,
  keyViewSchema,
  playerViewSchema,
  publicQuestionSchema,
  resultViewSchema,
  standingRowSchema,
  teamScoreSchema,
} from './view-parts.ts';
import { sceneSchema } from './view-scene.ts';
import { turnViewSchema } from './view-turn.ts';

export * from './view-parts.ts';
export * from './view-scene.ts';
export * from './view-turn.ts';

const common = {
  contest: z.strictObject({
    title: z.string(),
    subtitle: z.string(),
    /** 彩排: said on every window. */
    rehearsal: z.boolean(),
  }),
  clock: clockViewSchema.nullable(),
  game: gameViewSchema.nullable(),
};

export const projectorViewSchema = z.strictObject({
  role: z.literal('projector'),
  ...common,
  teams: z.array(teamScoreSchema),
  scene: sceneSchema,
});
export type ProjectorView = z.infer<typeof projectorViewSchema>;

export const stationViewSchema = z.strictObject({
  role: z.literal('station'),
  ...common,
  frozen: z.boolean(),
  /** Of several answer desks: whose this one is; null: the one desk on stage. */
  team: z.strictObject({ number: z.int(), name: z.string() }).nullable(),
  turn: z
    .strictObject({
      id: z.string(),
      round: z.string(),
      player: playerViewSchema.nullable(),
      /** ready: before 请答题; answering; locked: answered or closed; result: after the reveal. */
      phase: z.enum(['ready', 'answering', 'locked', 'result']),
      /** From 0. */
      item: z.int(),
      items: z.int(),
      question: publicQuestionSchema.nullable(),
      /** This player's own confirmed answer to the present item. */
      answer: z.string().nullable(),
      verdicts: z.array(verdictSchema).nullable(),
      key: keyViewSchema.nullable(),
      result: resultViewSchema.nullable(),
    })
    .nullable(),
});
export type StationView = z.infer<typeof stationViewSchema>;
export type StationTurn = NonNullable<StationView['turn']>;

export const rundownRowSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['page', 'round', 'turn']),
  title: z.string(),
  detail: z.string(),
  state: z.enum(['past', 'now', 'next', 'pending', 'voided', 'skipped']),
  /** Of a turn that stands: ruled on paper and entered afterwards; absent: played here. */
  paper: z.literal(true).optional(),
});
export type RundownRow = z.infer<typeof rundownRowSchema>;

export const deviceViewSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** The journal stands among the devices while its disk fails. */
  kind: z.enum(['buzzer', 'clicker', 'lamp', 'keypad', 'journal']),
  driver: driverSchema,
  binding: bindingSchema,
  seats: z.int(),
  well: z.boolean(),
  /** Why it is not well; null when it is or when nothing is known yet. */
  trouble: messageSchema.nullable(),
  lastSeat: z.int().nullable(),
  /** What could be better: an adapter that holds bytes back, keyboards of different make. */
  advice: z.array(messageSchema),
  /** Of a receiver: identity of each seat's clicker, those that were only heard behind those of its list. */
  clickers: z.array(z.string()).optional(),
  /** A press is stamped at most so many milliseconds after it happened. */
  late: z.number(),
  /** How long presses take to arrive, milliseconds; null: cannot be measured, or not yet. */
  latency: z
    .strictObject({ median: z.number(), worst: z.number(), from: z.enum(['round-trip', 'clock']) })
    .nullable(),
  /** Its own clock against the desk's: give or take milliseconds, and parts per million fast; null: it has none. */
  clock: z.strictObject({ uncertainty: z.number(), drift: z.number() }).nullable(),
  /** Every seat, for the seating and the check before the show. */
  places: z.array(seatViewSchema),
});
export type DeviceView = z.infer<typeof deviceViewSchema>;

export const journalRowSchema = z.strictObject({
  seq: z.int(),
  type: z.string(),
  wall: z.string(),
  /** Catalogue key (`event.…`) and the values in it. */
  label: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  struck: z.boolean(),
  /** Who did it: a role, `desk` or `device`, and the name where known. */
  who: z.string(),
  name: z.string(),
  /** 代录: name of the official it was entered for. */
  onBehalfOf: z.string().nullable(),
});
export type JournalRow = z.infer<typeof journalRowSchema>;

/** One reason of the ready gate. */
export const gateReasonViewSchema = z.strictObject({
  reason: messageSchema,
  /** Why it does not stand in the way any more; null: it does. */
  passed: z.string().nullable(),
});
export type GateReasonView = z.infer<typeof gateReasonViewSchema>;

const team = z.strictObject({
  number: z.int(),
  name: z.string(),
  lineup: z.array(z.strictObject({ number: z.int(), person: z.string(), name: z.string() })),
  substitutes: z.array(z.strictObject({ person: z.string(), name: z.string() })),
});

const running = {
  ...common,
  teams: z.array(teamScoreSchema),
  stage: z.enum(['setup', 'running', 'done', 'announced']),
  turn: turnViewSchema.nullable(),
  offers: z.array(offerSchema),
  standings: z.array(standingRowSchema),
  individual: z.array(individualRowSchema),
  /** Why the next round cannot start: every device it needs that is not well, and what was by-passed. */
  gate: z.array(gateReasonViewSchema),
  /** What the results still lack before anybody can confirm them; null: nothing. */
  lacking: messageSchema.nullable(),
  results: resultsViewSchema,
  access: accessViewSchema,
};

export const consoleViewSchema = z.strictObject({
  role: z.literal('technician'),
  ...running,
  scene: sceneSchema,
  slate: z.boolean(),
  rundown: z.array(rundownRowSchema),
  rosters: z.array(team),
  judges: z.array(judgeSchema),
  supervisors: z.array(supervisorSchema),
  devices: z.array(deviceViewSchema),
  /** The list of devices as it is set. */
  deviceSettings: z.array(deviceSettingSchema),
  /** A trial question stands, or the check is on its way. */
  trial: z.enum(['single', 'judge']).nullable(),
  journal: z.array(journalRowSchema),
  /** What setting up still lacks. */
  missing: z.array(messageSchema),
  /** The rules in force. */
  rules: z.strictObject({ title: z.string(), version: z.int() }).nullable(),
  storage: storageViewSchema,
});
export type ConsoleView = z.infer<typeof consoleViewSchema>;

export const hostViewSchema = z.strictObject({
  role: z.literal('host'),
  ...running,
  brief: z.array(z.string()),
  /** Title of what comes after this. */
  next: z.string(),
});
export type HostView = z.infer<typeof hostViewSchema>;

export const judgeViewSchema = z.strictObject({
  role: z.literal('judge'),
  ...running,
  rosters: z.array(team),
  rundown: z.array(rundownRowSchema),
  judges: z.array(judgeSchema),
});
export type JudgeView = z.infer<typeof judgeViewSchema>;

/** Reads everything, and changes nothing but by confirming the results, releasing totals or agreeing to open them again. */
export const supervisorViewSchema = z.strictObject({
  role: z.literal('supervisor'),
  ...running,
  rundown: z.array(rundownRowSchema),
  journal: z.array(journalRowSchema),
  storage: storageViewSchema,
});
export type SupervisorView = z.infer<typeof supervisorViewSchema>;

/** The contest is run with PINs and nobody has signed in at this window: nothing of it is shown. */
export const lockedViewSchema = z.strictObject({
  role: z.literal('locked'),
  title: z.string(),
  rehearsal: z.boolean(),
  /** Who may sign in at this window. */
  accounts: z.array(accountSchema),
});
export type LockedView = z.infer<typeof lockedViewSchema>;

/** No contest is open: the home window offers what can be opened. */
export const homeViewSchema = z.strictObject({
  role: z.literal('home'),
  contests: z.array(
    z.strictObject({
      folder: z.string(),
      title: z.string(),
      changed: z.string(),
      /** Why it cannot be opened, in both languages; null when it can. */
      refusal: z.strictObject({ zh: z.string(), en: z.string() }).nullable(),
      rehearsal: z.boolean(),
      /** Other copies of the same contest on this PC that are not the same record. */
      kin: z.array(kinshipSchema),
    }),
  ),
  open: z.string().nullable(),
  /** Why the contest that was open when the desk ended was not opened again, in both languages; absent: nothing to say. */
  notice: z.strictObject({ zh: z.string(), en: z.string() }).optional(),
});
export type HomeView = z.infer<typeof homeViewSchema>;

export const viewSchema = z.discriminatedUnion('role', [
  projectorViewSchema,
  stationViewSchema,
  consoleViewSchema,
  hostViewSchema,
  judgeViewSchema,
  supervisorViewSchema,
  lockedViewSchema,
  homeViewSchema,
]);
export type View = z.infer<typeof viewSchema>;
export type ViewRole = View['role'];
