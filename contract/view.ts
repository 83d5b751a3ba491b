// What each window is told. A view never holds more than its window may show.
import { z } from 'zod';
import { TIE_CRITERIA, verdictSchema } from './definition.ts';
import { offerSchema } from './offer.ts';
import { mediaSchema, optionSchema, questionTypeSchema, scoringPointSchema } from './question.ts';

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
});
export type BuzzView = z.infer<typeof buzzViewSchema>;

export const boardViewSchema = z.strictObject({
  stakes: z.array(
    z.strictObject({
      value: z.int(),
      seconds: z.number(),
      chosen: z.boolean(),
      numbers: z.array(z.strictObject({ number: z.int(), taken: z.boolean(), picked: z.boolean() })),
    }),
  ),
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
});
export type StandingRow = z.infer<typeof standingRowSchema>;

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
    question: publicQuestionSchema,
    buzz: buzzViewSchema.nullable(),
    panel: panelViewSchema.nullable(),
    /** Only from the reveal on. */
    key: keyViewSchema.nullable(),
    answer: z.string().nullable(),
    verdict: verdictSchema.nullable(),
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
  }),
]);
export type Scene = z.infer<typeof sceneSchema>;

const common = {
  contest: z.strictObject({ title: z.string(), subtitle: z.string() }),
  clock: clockViewSchema.nullable(),
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

export const pressViewSchema = z.strictObject({
  press: z.string(),
  team: z.int(),
  /** Milliseconds after the cue; negative before it; null while there was no cue. */
  afterCue: z.number().nullable(),
  deviceTime: z.number().nullable(),
  status: z.enum(['waiting', 'first', 'later', 'foul', 'judge', 'tie', 'ignored', 'late-arrival']),
});
export type PressView = z.infer<typeof pressViewSchema>;

/** The turn as those who run and judge it see it, with key. */
export const turnViewSchema = z.strictObject({
  id: z.string(),
  round: z.string(),
  roundTitle: z.string(),
  state: z.enum(['called', 'running', 'settled', 'voided']),
  cycle: z.int(),
  team: z.int().nullable(),
  teamName: z.string(),
  naming: z.int().nullable(),
  player: playerViewSchema.nullable(),
  stake: z.int().nullable(),
  board: boardViewSchema.nullable(),
  buzz: buzzViewSchema.nullable(),
  presses: z.array(pressViewSchema),
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
    }),
  ),
  /** The present item, from 0; null before the first. */
  current: z.int().nullable(),
  result: resultViewSchema.nullable(),
});
export type TurnView = z.infer<typeof turnViewSchema>;

export const rundownRowSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['page', 'round', 'turn']),
  title: z.string(),
  detail: z.string(),
  state: z.enum(['past', 'now', 'next', 'pending', 'voided']),
});
export type RundownRow = z.infer<typeof rundownRowSchema>;

export const deviceViewSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['buzzer', 'clicker', 'lamp', 'keypad']),
  seats: z.int(),
  well: z.boolean(),
  /** Plain words from the driver when not well. */
  trouble: z.string(),
  lastSeat: z.int().nullable(),
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
  /** 代录: name of the judge it was entered for. */
  onBehalfOf: z.string().nullable(),
});
export type JournalRow = z.infer<typeof journalRowSchema>;

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
};

export const consoleViewSchema = z.strictObject({
  role: z.literal('technician'),
  ...running,
  scene: sceneSchema,
  slate: z.boolean(),
  rundown: z.array(rundownRowSchema),
  rosters: z.array(team),
  judges: z.array(z.strictObject({ person: z.string(), name: z.string() })),
  devices: z.array(deviceViewSchema),
  journal: z.array(journalRowSchema),
  /** What setting up still lacks, as catalogue keys under `setup.`. */
  missing: z.array(z.string()),
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

export const judgeViewSchema = z.strictObject({ role: z.literal('judge'), ...running });
export type JudgeView = z.infer<typeof judgeViewSchema>;

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
    }),
  ),
  open: z.string().nullable(),
});
export type HomeView = z.infer<typeof homeViewSchema>;

export const viewSchema = z.discriminatedUnion('role', [
  projectorViewSchema,
  stationViewSchema,
  consoleViewSchema,
  hostViewSchema,
  judgeViewSchema,
  homeViewSchema,
]);
export type View = z.infer<typeof viewSchema>;
export type ViewRole = View['role'];
