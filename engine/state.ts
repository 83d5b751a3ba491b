// The state of a contest: what the fold over its journal yields. Plain data, never changed in place.
import type { OutKind, Paper, PaperQuestion } from '#contract/command.ts';
import type { Definition, Verdict } from '#contract/definition.ts';
import type { Posting, RundownEntry } from '#contract/event.ts';
import type { Answer } from '#contract/question.ts';
import type { PersonId, Team, WrittenScore } from '#contract/roster.ts';
import type { TurnKind } from '#contract/rules/turns.ts';
import type { Amount, Instant, Millis } from '#contract/units.ts';
import type { ItemPhase } from '#contract/view.ts';
import type { Buzz } from './state-buzz.ts';
import { type LostDevice, NO_RACK, type Rack } from './state-devices.ts';
import { NO_RESULTS, type Results } from './state-results.ts';

export type { Buzz, Press, PressStatus } from './state-buzz.ts';
export type { Appeal, Confirmation } from './state-results.ts';

export type Clock = {
  readonly id: string;
  readonly limit: Millis;
  /** Time to answer, to begin the answer, or to press. */
  readonly measures: 'answer' | 'begin' | 'press';
} & (
  | { readonly state: 'running'; readonly deadline: Instant }
  | { readonly state: 'paused'; readonly remaining: Millis }
  | {
      readonly state: 'held';
      readonly remaining: Millis;
      readonly why: 'restart' | 'undo' | 'slate' | 'device';
    }
  /** `deadline` of the run in which it expired: what a late 回答完毕 is measured against. */
  | { readonly state: 'expired'; readonly deadline: Instant }
  | { readonly state: 'stopped'; readonly remaining: Millis }
);

/** How far the question has been read: moments of the mark and of the end; null: not yet. */
export interface Reading {
  readonly marked: Instant | null;
  readonly ended: Instant | null;
}

export interface Attempt {
  readonly team: number;
  readonly person: PersonId | null;
  readonly state: 'claimed' | 'assigned' | 'answering' | 'answered' | 'ruled';
  readonly answer: Answer | null;
  /** How late 回答完毕 came, 0 in time, null not said. */
  readonly lateBy: Millis | null;
  readonly overdue: 'pending' | 'late' | 'valid' | null;
  readonly verdict: Verdict | null;
  readonly ruledBy: 'host' | 'judges' | 'key' | 'withdrawal' | null;
  /** Pressed before the mark in the question; before the end of its reading. */
  readonly early: boolean;
  readonly unread: boolean;
  /** Null: need not restate, or has not yet. */
  readonly restated: 'right' | 'wrong' | null;
  /** What the judges gave, and what counts. */
  readonly marks: readonly Amount[];
  readonly points: Amount | null;
  /** Time left when the answer was given at a desk. */
  readonly remaining: Millis | null;
}

export interface Panel {
  readonly answers: Readonly<Record<number, Answer>>;
  readonly manual: { readonly right: number; readonly wrong: number } | null;
  /** When it closed: answers given later do not count. Null: it is open. */
  readonly closed: Instant | null;
  /** Nothing that was given in time can arrive any more. */
  readonly collected: boolean;
  /** The supervisor has confirmed the count by hand. */
  readonly confirmed: boolean;
  /** Seats that could not answer when it was counted. */
  readonly dead: readonly number[];
  readonly counted: { readonly right: number; readonly wrong: number; readonly answered: number } | null;
}

export interface Item {
  readonly index: number;
  readonly question: PaperQuestion | null;
  readonly phase: ItemPhase | null;
  /** Several when one follows another (the last is the live one), or when all teams answer at once. */
  readonly attempts: readonly Attempt[];
  readonly buzz: Buzz | null;
  readonly reading: Reading | null;
  /** The question went to the audience. */
  readonly audience: boolean;
  /** The team for which the audience answered it rightly; null: none. */
  readonly audienceFor: number | null;
  readonly panel: Panel | null;
  /** Credited because its question was withdrawn. */
  readonly credited: boolean;
  /** Its question was withdrawn afterwards and counts for nobody. */
  readonly annulled: boolean;
  /** Questions withdrawn from this item. */
  readonly withdrawn: readonly string[];
  /** Time left on the turn's clock when the item opened. */
  readonly openedWith: Millis | null;
}

export interface Turn {
  readonly id: string;
  readonly kind: TurnKind;
  readonly round: string;
  readonly cycle: number;
  readonly team: number | null;
  readonly naming: number | null;
  readonly state: 'called' | 'running' | 'settled' | 'voided';
  readonly player: PersonId | null;
  readonly stake: number | null;
  /** Number on the board. */
  readonly picked: number | null;
  readonly eligible: readonly number[];
  /** Where all answer at once: the player of each team. */
  readonly players: Readonly<Record<number, PersonId>>;
  /** When the numbers began to roll; null: they do not. */
  readonly rolling: Instant | null;
  readonly declined: boolean;
  /** Ruled on paper and entered afterwards. */
  readonly paper: boolean;
  /** The half it belongs to, from 1, in a round with a game clock. */
  readonly period: number | null;
  readonly items: readonly Item[];
  readonly current: number | null;
  readonly clock: Clock | null;
  /** Devices its questions need that went while it was on its way. */
  readonly lost: readonly LostDevice[];
}

export interface Declared {
  readonly round: string;
  readonly team: number;
  readonly value: number;
}

/** 弃权 or 取消资格; `person` null: the whole team. */
export interface Out {
  readonly team: number;
  readonly person: PersonId | null;
  readonly kind: OutKind;
  readonly reason: string;
}

/** An order of teams by lot: of going on, or of staying in (the last drawn leave). */
export interface Drawn {
  readonly round: string;
  readonly cycle: number;
  readonly teams: readonly number[];
  readonly decides: 'order' | 'stay';
}

/** The game clock of a round in time halves. */
export interface Game {
  readonly round: string;
  /** From 1. */
  readonly period: number;
  readonly clock: Clock;
}

export interface Foul {
  readonly team: number;
  readonly round: string;
  readonly turn: string;
  readonly item: number | null;
}

/** One use of a privilege. */
export interface Use {
  readonly team: number;
  readonly turn: string;
  readonly privilege: string;
}

export interface State extends Results, Rack {
  readonly seq: number;
  readonly stage: 'setup' | 'running' | 'announced';
  readonly definition: Definition | null;
  readonly teams: readonly Team[];
  readonly papers: readonly Paper[];
  readonly written: readonly WrittenScore[];
  readonly rundown: readonly RundownEntry[];
  /** Where the rundown stands. */
  readonly position: string | null;
  readonly past: ReadonlySet<string>;
  readonly scene: 'auto' | 'title' | 'standings';
  readonly slate: boolean;
  readonly stakes: readonly Declared[];
  /** The live turn, or the last one. */
  readonly turn: Turn | null;
  /** Turns before it, settled or voided, in order. */
  readonly turns: readonly Turn[];
  readonly postings: readonly Posting[];
  readonly outs: readonly Out[];
  readonly draws: readonly Drawn[];
  readonly game: Game | null;
  readonly uses: readonly Use[];
  readonly fouls: readonly Foul[];
  /** Questions out of use: asked, or withdrawn. */
  readonly spent: ReadonlySet<string>;
}

export const EMPTY: State = {
  seq: 0,
  stage: 'setup',
  definition: null,
  teams: [],
  papers: [],
  written: [],
  rundown: [],
  position: null,
  past: new Set(),
  scene: 'auto',
  slate: false,
  stakes: [],
  turn: null,
  turns: [],
  postings: [],
  outs: [],
  draws: [],
  game: null,
  uses: [],
  fouls: [],
  spent: new Set(),
  ...NO_RESULTS,
  ...NO_RACK,
};

export const NO_PANEL: Panel = {
  answers: {},
  manual: null,
  closed: null,
  collected: false,
  confirmed: false,
  dead: [],
  counted: null,
};

export const NO_ATTEMPT: Omit<Attempt, 'team' | 'person' | 'state'> = {
  answer: null,
  lateBy: null,
  overdue: null,
  verdict: null,
  ruledBy: null,
  early: false,
  unread: false,
  restated: null,
  marks: [],
  points: null,
  remaining: null,
};

export function freshItem(
  index: number,
  question: PaperQuestion | null,
  openedWith: Millis | null = null,
): Item {
  return {
    index,
    question,
    phase: null,
    attempts: [],
    buzz: null,
    reading: null,
    audience: false,
    audienceFor: null,
    panel: null,
    credited: false,
    annulled: false,
    withdrawn: [],
    openedWith,
  };
}
