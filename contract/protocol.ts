// What windows and desk say to each other over the WebSocket, and the requests that are not commands.
import { z } from 'zod';
import { pinSchema } from './access.ts';
import { commandBodySchema } from './command.ts';
import { correctionSchema } from './correction.ts';
import { definitionSchema, type WrittenDefinition } from './definition.ts';
import { deviceSettingSchema } from './device.ts';
import { MOST_DRY_RUNS } from './dry-run.ts';
import { messageParamsSchema, refusalSchema } from './offer.ts';
import { viewSchema } from './view.ts';

/** The windows, by the page each is; `home` and `console` share the technician's token. */
export const WINDOWS = ['home', 'console', 'projector', 'host', 'station', 'judge', 'supervisor'] as const;
export const windowSchema = z.enum(WINDOWS);
export type WindowName = z.infer<typeof windowSchema>;

const folder = z.string().min(1);

/** Rules without a fault, as they were written: what has a default may be left out. */
const soundRulesSchema = z.custom<WrittenDefinition>((value) => definitionSchema.safeParse(value).success);

/** Slow or outside the contest: answered once by a reply, never journalled as such. */
export const requestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('contest.create'), title: z.string().min(1).max(60), preset: z.string() }),
  /** Absent: the example a newcomer is shown. */
  z.strictObject({ kind: z.literal('contest.example'), example: z.string().optional() }),
  /**
   * `accept`: a reason to take this copy for the record although another copy of the contest went a different way, or
   * further; without it such a folder is refused.
   */
  z.strictObject({
    kind: z.literal('contest.open'),
    folder,
    accept: z.string().trim().min(1).max(300).optional(),
  }),
  z.strictObject({ kind: z.literal('contest.close') }),
  z.strictObject({ kind: z.literal('copy.save'), file: z.string().min(1) }),
  z.strictObject({ kind: z.literal('copy.open'), file: z.string().min(1) }),
  /** An uploaded workbook (POST /files) or a path on this PC; first without `accept` for the report. */
  z.strictObject({
    kind: z.literal('import'),
    what: z.enum(['questions', 'teams', 'written']),
    file: z.string().min(1),
    /** Take the good rows although some cells are bad. */
    accept: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('template'), what: z.enum(['questions', 'teams', 'written']), folder }),
  z.strictObject({ kind: z.literal('export'), folder }),
  /** The rule sets that come with the program. */
  z.strictObject({ kind: z.literal('rules.presets') }),
  /** A preset by its id, or a file: uploaded (POST /files) or a path on this PC; give one of the two. */
  z.strictObject({
    kind: z.literal('rules.read'),
    preset: z.string().min(1).optional(),
    file: z.string().min(1).optional(),
  }),
  /** The rules in force in the open contest; views do not hold them. */
  z.strictObject({ kind: z.literal('rules.current') }),
  /** Everything that is wrong with rules, also what only the desk can tell, such as a formula nobody can evaluate. */
  z.strictObject({ kind: z.literal('rules.check'), definition: z.unknown() }),
  /** One file of rules into a folder people carry away. */
  z.strictObject({ kind: z.literal('rules.export'), folder, definition: soundRulesSchema }),
  /** Plays so many contests of so many teams under these rules; the contest that is open is left alone. */
  z.strictObject({
    kind: z.literal('rules.try'),
    definition: definitionSchema,
    contests: z.int().min(1).max(MOST_DRY_RUNS),
    teams: z.int().min(1).max(99),
  }),
  /** A running backup (its folder, on a stick) as a new contest of this PC, opened where it stood. */
  z.strictObject({ kind: z.literal('backup.open'), folder }),
  /** The second place of backups, on this PC for every contest; null: none. */
  z.strictObject({ kind: z.literal('backup.place'), folder: folder.nullable() }),
  z.strictObject({ kind: z.literal('backup.now') }),
  /** The operator has read what a recovery did. */
  z.strictObject({ kind: z.literal('recovery.read') }),
  /** A copy of the open contest with placeholders for its questions, opened in its stead. */
  z.strictObject({ kind: z.literal('rehearsal.start') }),
  /** Closes the rehearsal and opens the contest it was a copy of. */
  z.strictObject({ kind: z.literal('rehearsal.end') }),
  /** What a correction would change; nothing is applied. */
  z.strictObject({ kind: z.literal('correction.preview'), change: correctionSchema }),
  z.strictObject({ kind: z.literal('evidence'), turn: z.string(), item: z.int().min(0) }),
  z.strictObject({ kind: z.literal('score-sheet') }),
  z.strictObject({ kind: z.literal('sign-in'), account: z.string().min(1).max(80), pin: pinSchema }),
  /** After a restart: with the pass that signing in gave. */
  z.strictObject({ kind: z.literal('sign-in.again'), pass: z.string().min(1).max(200) }),
  z.strictObject({ kind: z.literal('sign-out') }),
  /** `current`: the PIN in force; null where none is. */
  z.strictObject({
    kind: z.literal('pin.set'),
    account: z.string().min(1).max(80),
    pin: pinSchema,
    current: pinSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('ports') }),
  z.strictObject({
    kind: z.literal('devices'),
    /** Those that stay as they were are not touched. */
    devices: z.array(deviceSettingSchema).max(24),
  }),
  /** The line profiles that come with the program. */
  z.strictObject({ kind: z.literal('device.profiles') }),
  /** The newest bytes of a device, oldest first. */
  z.strictObject({ kind: z.literal('device.bytes'), device: z.string(), most: z.int().min(1).max(2000) }),
  /** The check before the show starts anew: nothing has been pressed. */
  z.strictObject({ kind: z.literal('check.restart') }),
  /** A question for every clicker that counts for nothing (试答); null ends it. Refused while a turn is live. */
  z.strictObject({ kind: z.literal('trial'), ask: z.enum(['single', 'judge']).nullable() }),
  /** Simulated devices only: what a hand would do. */
  z.strictObject({
    kind: z.literal('simulate'),
    device: z.string(),
    act: z.discriminatedUnion('do', [
      z.strictObject({ do: z.literal('press'), seat: z.int().min(1) }),
      z.strictObject({ do: z.literal('release'), seat: z.int().min(1) }),
      z.strictObject({ do: z.literal('answer'), seat: z.int().min(1), answer: z.string() }),
      z.strictObject({ do: z.literal('unplug') }),
      z.strictObject({ do: z.literal('replug') }),
    ]),
  }),
]);
export type DeskRequest = z.infer<typeof requestSchema>;

/** One bad cell of a workbook, placed as the setter finds it. */
export const cellProblemSchema = z.strictObject({
  /** An error keeps its row out of the import; a warning only asks for a look. */
  severity: z.enum(['error', 'warning']),
  /** Name of the sheet; empty when the problem is of the whole file. */
  sheet: z.string(),
  /** As the spreadsheet program numbers it, from 1; null: the sheet as a whole. */
  row: z.int().min(1).nullable(),
  /** Letters of the column, e.g. "C"; null: the row as a whole. */
  column: z.string().nullable(),
  /** The heading of that column as the sheet writes it. */
  heading: z.string().nullable(),
  /** What stands in the cell, cut to 200 characters. */
  value: z.string(),
  /** Key of the message catalogue (`import.…`); its text says what to do. */
  code: z.string(),
  params: messageParamsSchema,
});
export type CellProblem = z.infer<typeof cellProblemSchema>;

export const importReportSchema = z.strictObject({
  what: z.enum(['questions', 'teams', 'written']),
  good: z.int(),
  bad: z.int(),
  problems: z.array(cellProblemSchema),
  imported: z.boolean(),
});
export type ImportReport = z.infer<typeof importReportSchema>;

export const presetSchema = z.object({
  id: z.string(),
  title: z.string(),
  subtitle: z.string(),
  version: z.int(),
});
export type Preset = z.infer<typeof presetSchema>;

/** Rules as they were found, or every fault in them with its place, e.g. `rounds.0.clock`. */
export const rulesReadSchema = z.union([
  z.strictObject({ definition: definitionSchema }),
  z.strictObject({
    problems: z.array(
      z.strictObject({
        path: z.string(),
        zh: z.string(),
        en: z.string(),
        /** Of the file, from 1; absent where there is no file. */
        line: z.int().min(1).optional(),
      }),
    ),
  }),
]);
export type RulesRead = z.infer<typeof rulesReadSchema>;

export const clientMessageSchema = z.discriminatedUnion('t', [
  z.strictObject({
    t: z.literal('command'),
    id: z.string().min(1).max(80),
    /** Journal sequence number of the view the person was looking at. */
    seen: z.int().min(0),
    /** 代录: the judge's person id. */
    onBehalfOf: z.string().nullable(),
    body: commandBodySchema,
  }),
  /** A hotkey from whichever window has the focus; the desk finds the offer it belongs to. */
  z.strictObject({
    t: z.literal('key'),
    id: z.string().min(1).max(80),
    seen: z.int().min(0),
    code: z.string(),
  }),
  /** A key of a keyboard that serves as buzzers or keypad, kept apart from hotkeys; never repeated, never answered. */
  z.strictObject({ t: z.literal('button'), code: z.string().max(40), down: z.boolean() }),
  z.strictObject({ t: z.literal('request'), id: z.string().min(1).max(80), request: requestSchema }),
]);
export type ClientMessage = z.infer<typeof clientMessageSchema>;

export const deskMessageSchema = z.union([
  z.strictObject({
    t: z.literal('view'),
    seq: z.int(),
    /** Desk's monotonic milliseconds when this was sent. */
    now: z.number(),
    view: viewSchema,
    /** Keys that serve as buttons (KeyboardEvent.code): every window sends them as such, and not as hotkeys. */
    buttons: z.array(z.string()),
  }),
  z.strictObject({ t: z.literal('accepted'), id: z.string(), seq: z.int() }),
  z.strictObject({ t: z.literal('refused'), id: z.string(), refusal: refusalSchema }),
  z.strictObject({ t: z.literal('reply'), id: z.string(), ok: z.literal(true), result: z.json() }),
  z.strictObject({
    t: z.literal('reply'),
    id: z.string(),
    ok: z.literal(false),
    message: z.strictObject({ zh: z.string(), en: z.string() }),
  }),
  /** Cue for 抢答, time up and the like, sent to windows that make sound. */
  z.strictObject({
    t: z.literal('sound'),
    sound: z.enum(['cue', 'buzz', 'foul', 'time-up', 'right', 'wrong']),
  }),
]);
export type DeskMessage = z.infer<typeof deskMessageSchema>;
