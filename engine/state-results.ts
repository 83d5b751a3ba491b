// The part of the state about results: corrected keys, appeals, confirmations, and what kind of record it is.
import type { AppealOutcome, Side, Vote } from '#contract/appeal.ts';
import type { QuestionKey } from '#contract/correction.ts';
import type { PersonId } from '#contract/roster.ts';

/** 异议: open until the chief judge has decided or the leader has taken it back. */
export interface Appeal {
  readonly id: string;
  readonly team: number;
  readonly leader: PersonId | null;
  /** Null: of the contest as a whole. */
  readonly turn: string | null;
  readonly item: number | null;
  readonly ground: string;
  /** Number of the entry that filed it. */
  readonly seq: number;
  readonly votes: readonly { readonly person: PersonId; readonly vote: Vote; readonly note: string }[];
  readonly closed: {
    readonly outcome: AppealOutcome;
    readonly person: PersonId | null;
    readonly reason: string;
    readonly seq: number;
  } | null;
}

/** One side confirmed the results as they stand. */
export interface Confirmation {
  readonly person: PersonId | null;
  /** Entered at the console (代录). */
  readonly entered: boolean;
  readonly seq: number;
}

export interface Results {
  /** Keys that were corrected, by question. */
  readonly keys: Readonly<Record<string, QuestionKey>>;
  readonly appeals: readonly Appeal[];
  /** Who confirmed the results as they stand; whatever changes them takes it away. */
  readonly confirmed: Readonly<Record<Side, Confirmation | null>>;
  /** Which side has asked to open announced results again. */
  readonly reopening: { readonly side: Side; readonly reason: string } | null;
  /** Written totals may be seen by the technician. */
  readonly released: boolean;
  /** This is a rehearsal: placeholders instead of the live questions. */
  readonly rehearsal: boolean;
}

export const NO_RESULTS: Results = {
  keys: {},
  appeals: [],
  confirmed: { judges: null, supervisor: null },
  reopening: null,
  released: false,
  rehearsal: false,
};
