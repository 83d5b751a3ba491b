// What a correction is made of while it is being filled in: every field as chosen or typed, and the correction it comes to.
import type { CorrectedVerdict, Correction, QuestionKey } from '#contract/correction.ts';
import { VERDICTS, type Verdict } from '#contract/definition.ts';
import type { Evidence } from '#contract/evidence.ts';
import { amountFrom, markFrom } from '#renderer/console/acting/typed.ts';

export const KINDS = ['ruling', 'stake', 'player', 'panel', 'posting', 'key', 'question'] as const;
export type Kind = (typeof KINDS)[number];

export type Attempt = Evidence['attempts'][number];
export type Seat = Evidence['seats'][number];

export interface Draft {
  of: Kind;
  /** Whose answer, of a ruling and of a player; null: nobody answered for a team. */
  team: number | null;
  verdict: CorrectedVerdict | null;
  marks: readonly string[];
  stake: number | null;
  person: string;
  /** The panel's count as a whole instead of seat by seat. */
  byCount: boolean;
  /** Answers of seats that were mended, by number; empty: it did not answer. */
  seats: Readonly<Record<number, string>>;
  right: string;
  wrong: string;
  posting: string;
  points: string;
  /** Letters, T or F, or a reference answer. */
  key: string;
  /** Of 填空: the accepted wordings of each blank. */
  blanks: readonly string[];
  how: 'credit' | 'annul' | null;
}

const isCorrected = (verdict: Verdict): verdict is CorrectedVerdict =>
  verdict !== 'foul' && verdict !== 'misrestated' && verdict !== 'passed';

/** Points by judges stand in place of right where the rules ask for them. */
export function possibleVerdicts({ partial }: Pick<Evidence, 'partial'>): CorrectedVerdict[] {
  return VERDICTS.filter(isCorrected).filter(
    (verdict) => verdict !== (partial === null ? 'scored' : 'right'),
  );
}

/** What can have been wrong with this item, as far as the record holds it. */
export function possibleKinds(evidence: Evidence): Kind[] {
  const { attempts, stakes, stake, seats, counts, postings, key, question } = evidence;
  const answered = attempts.some(({ team }) => team !== null);
  const possible: Record<Kind, boolean> = {
    ruling: attempts.length > 0,
    stake: stake !== null && stakes.length > 1,
    player: answered,
    panel: seats.length > 0 || counts !== null,
    posting: postings.length > 0,
    key: key !== null && question !== null,
    question: question !== null,
  };
  return KINDS.filter((kind) => possible[kind]);
}

/** The attempt that is meant: of several the team's, else the only one. */
export function attemptOf({ attempts }: Evidence, team: number | null): Attempt | null {
  return (team === null ? attempts.at(-1) : attempts.findLast((each) => each.team === team)) ?? null;
}

/** The marks as they stand, to be mended; empty where none were given. */
export function marksOf({ partial }: Evidence, attempt: Attempt | null): string[] {
  const judges = partial?.judges ?? 1;
  return attempt?.marks.length === judges ? attempt.marks : Array.from({ length: judges }, () => '');
}

const BLANKS = '；';
const WORDINGS = '／';

/** Everything as it stands: nothing of it is a correction yet. */
export function startDraft(evidence: Evidence, team: number | null): Draft {
  const attempt = attemptOf(evidence, team) ?? attemptOf(evidence, null);
  const key = evidence.key?.key ?? '';
  return {
    of: possibleKinds(evidence)[0] ?? 'ruling',
    team: attempt?.team ?? null,
    verdict: null,
    marks: marksOf(evidence, attempt),
    stake: null,
    person: '',
    byCount: evidence.seats.length === 0,
    seats: {},
    right: String(evidence.counts?.right ?? ''),
    wrong: String(evidence.counts?.wrong ?? ''),
    posting: evidence.postings.length === 1 ? (evidence.postings[0]?.id ?? '') : '',
    points: '',
    key,
    blanks: key.split(BLANKS),
    how: null,
  };
}

/** The correction it comes to; null while something is missing, or while nothing would change. */
export function correctionOf(draft: Draft, evidence: Evidence): Correction | null {
  const { turn, item } = evidence;
  switch (draft.of) {
    case 'ruling':
      return rulingOf(draft, evidence);
    case 'stake':
      return draft.stake === null ? null : { of: 'stake', turn, value: draft.stake };
    case 'player':
      return draft.person === ''
        ? null
        : { of: 'player', turn, person: draft.person, ...(draft.team === null ? {} : { team: draft.team }) };
    case 'panel':
      return panelOf(draft, { turn, item }, evidence);
    case 'posting': {
      const points = amountFrom(draft.points);
      return draft.posting === '' || points === null
        ? null
        : { of: 'posting', posting: draft.posting, points };
    }
    case 'key': {
      const key = keyOf(draft, evidence);
      if (evidence.question === null || key === null) return null;
      return { of: 'key', question: evidence.question.id, key, rulings: [] };
    }
    case 'question':
      if (evidence.question === null || draft.how === null) return null;
      return { of: 'question', question: evidence.question.id, how: draft.how };
  }
}

function rulingOf(draft: Draft, evidence: Evidence): Correction | null {
  const { verdict, team } = draft;
  if (verdict === null) return null;
  const { partial } = evidence;
  const marks = partial === null ? [] : draft.marks.flatMap((text) => markFrom(text, partial) ?? []);
  const scored = verdict === 'scored';
  if (scored && marks.length !== draft.marks.length) return null;
  const several = evidence.kind === 'all' || evidence.attempts.length > 1;
  return {
    of: 'ruling',
    turn: evidence.turn,
    item: evidence.item,
    verdict,
    ...(several && team !== null ? { team } : {}),
    ...(scored ? { marks } : {}),
  };
}

/** Whole numbers as counted by hand. */
function countFrom(text: string): number | null {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text) : null;
}

function panelOf(
  draft: Draft,
  where: { turn: string; item: number },
  { seats, counts: stands }: Evidence,
): Correction | null {
  if (!draft.byCount) {
    const mended = mendedSeats(draft, seats);
    return mended.length === 0 ? null : { of: 'panel', ...where, seats: mended, counts: null };
  }
  const right = countFrom(draft.right);
  const wrong = countFrom(draft.wrong);
  if (right === null || wrong === null) return null;
  if (right === stands?.right && wrong === stands.wrong) return null;
  return { of: 'panel', ...where, seats: [], counts: { right, wrong } };
}

/** Seats whose answer differs from what the record holds. */
function mendedSeats(draft: Draft, seats: readonly Seat[]): { seat: number; answer: string | null }[] {
  return seats.flatMap(({ seat, answer }) => {
    const mended = draft.seats[seat]?.trim().toUpperCase();
    return mended === undefined || mended === (answer ?? '')
      ? []
      : [{ seat, answer: mended === '' ? null : mended }];
  });
}

/** The key as the question's type has it; null when it is empty or the one that stands. */
function keyOf({ key, blanks }: Draft, { question, key: stands }: Evidence): QuestionKey | null {
  if (question?.type !== 'blank') return key.trim() === '' || key === stands?.key ? null : key.trim();
  const wordings = blanks.map((blank) =>
    blank
      .split(/[／/]/)
      .map((wording) => wording.trim())
      .filter((wording) => wording !== ''),
  );
  if (wordings.some((accepted) => accepted.length === 0)) return null;
  const text = wordings.map((accepted) => accepted.join(WORDINGS)).join(BLANKS);
  return text === stands?.key ? null : wordings;
}
