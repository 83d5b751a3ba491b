// What the desk hands over for the results book: plain data, so that it can be sent to a worker.
import type { ResultsView } from '#contract/appeal.ts';
import type { Definition, Verdict } from '#contract/definition.ts';
import type { EventOf, Posting } from '#contract/event.ts';
import type { QuestionType } from '#contract/question.ts';
import type { Entry } from '#contract/record.ts';
import type { Person, Team } from '#contract/roster.ts';
import type { Amount } from '#contract/units.ts';
import type { IndividualRow, StandingRow } from '#contract/view.ts';

export interface PostedRow {
  posting: Posting;
  /** Title of the round, with its subtitle where another has the same title; empty between turns. */
  round: string;
  /** Which go of the round the turn belongs to, from 1; null between turns. */
  cycle: number | null;
  /** In words, e.g. 正确. */
  reason: string;
  clause: { ref: string; text: string };
}

/** One go at a question that was asked. */
export interface AskedAttempt {
  /** Null: nobody won the buzz. */
  team: number | null;
  player: string | null;
  answer: string | null;
  verdict: Verdict | null;
  by: EventOf<'attempt.ruled'>['by'] | null;
  /** How late 回答完毕 came, milliseconds; 0 in time; null not said. */
  lateBy: number | null;
  /** What each judge gave. */
  marks: Amount[];
  /** What it came to for the team, and for its player; null: nothing was posted. */
  amount: Amount | null;
  playerAmount: Amount | null;
  /** 代录: name of the judge the ruling was entered for; null: ruled by its own role. */
  onBehalfOf: string | null;
}

/** One correction, or one turn that was entered from paper. */
export interface ChangeRow {
  /** Number of its entry in the journal. */
  seq: number;
  wall: string;
  /** Of the turn; empty: of none in particular. */
  title: string;
  /** In words, with the reason. */
  text: string;
  /** Role and, as far as known, name. */
  by: string;
  /** 代录: name of whom it was entered for; empty: of nobody. */
  onBehalfOf: string;
}

export interface AskedItem {
  /** Title of the round, with its subtitle where another has the same title. */
  round: string;
  /** Which go of the round the turn belongs to, from 1. */
  cycle: number;
  /** Within the turn, from 1. */
  item: number;
  /** Null: entered from paper, which did not say which. */
  question: { id: string; type: QuestionType; stem: string; key: string } | null;
  /** Ruled on paper and entered afterwards. */
  paper: boolean;
  /** In order; at least one, without a team where nobody answered. */
  attempts: AskedAttempt[];
  /** The question went to the audience. */
  audience: boolean;
  panel: { right: number; wrong: number; answered: number; manual: boolean } | null;
  /** Numbers of the questions withdrawn before the one that counts; on a credit that one itself. */
  withdrawn: string[];
}

export interface ResultsBundle {
  title: string;
  /** ISO 8601 with offset. */
  exportedAt: string;
  /** Are the results announced? Until then the book says that they may still change. */
  announced: boolean;
  definition: Definition;
  teams: Team[];
  people: Person[];
  standings: StandingRow[];
  /** Null: the rules rank no players. */
  individual: IndividualRow[] | null;
  /** One for each use. */
  uses: { team: number; privilege: string }[];
  postings: PostedRow[];
  items: AskedItem[];
  results: Pick<ResultsView, 'confirmed' | 'appeals'>;
  /** Why they were announced although an appeal was open; null otherwise. */
  override: string | null;
  changes: ChangeRow[];
  entries: Entry[];
  /** Hash of the last entry. */
  head: string;
}
