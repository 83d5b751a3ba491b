// Choosing names, settings, the contest's own row and the questions out of what is left, and saying how old they are.
import { z } from 'zod';
import { paperSchema } from '#contract/command.ts';
import type { Message } from '#contract/offer.ts';
import type { QuestionId } from '#contract/question.ts';
import type { Entry } from '#contract/record.ts';
import { commitment } from './bank.ts';
import { sha256 } from './chain.ts';
import type { Card } from './contest-card.ts';
import type { ContestMeta } from './journal-file.ts';
import type { Source } from './recovery-sources.ts';
import type { QuestionRow, Salvaged } from './salvage.ts';
import { isOfNothing, type Seal, type SealedPart } from './seals.ts';

export interface Chosen<Row> {
  rows: Row[];
  /** The revision it is to be sealed with. */
  revision: number;
  /** What people must know; empty when it is exactly what was there last. */
  steps: Message[];
}

type Read<Row> = (source: Source) => Salvaged<Row> | null | undefined;

/** The last seal of a part that anything tells of; null: nothing does. */
function lastSeal(part: SealedPart, sources: readonly Source[], card: Card | null): Seal | null {
  const seals = sources.flatMap(({ journal, bank }) => [journal?.seals[part], bank?.seals[part]]);
  const known = [card?.seals[part], ...seals].filter((seal) => seal !== undefined);
  // Of the same revision the card comes first: it has a checksum of its own.
  return known.reduce<Seal | null>(
    (last, seal) => (last === null || seal.revision > last.revision ? seal : last),
    null,
  );
}

/** The newest rows whose seal holds; else those that can be read, which is said. */
export function choosePart<Row>(
  part: SealedPart,
  sources: readonly Source[],
  card: Card | null,
  read: Read<Row>,
): Chosen<Row> & { exact: boolean } {
  const last = lastSeal(part, sources, card);
  const whole = sources
    .flatMap((source) => {
      const found = read(source);
      return found?.seal ? [{ source, rows: found.rows, seal: found.seal }] : [];
    })
    .sort((one, other) => other.seal.revision - one.seal.revision || one.source.rank - other.source.rank);
  const [newest] = whole;
  if (last !== null && card !== null && isOfNothing(part, last)) {
    return { rows: [], revision: last.revision, steps: [], exact: true };
  }
  if (newest === undefined) {
    const rows = sources.map((source) => read(source)?.rows ?? []).find((each) => each.length > 0) ?? [];
    const key = rows.length > 0 ? `recovery.${part}.unsure` : `recovery.${part}.lost`;
    const steps = [{ key, params: { count: rows.length } }];
    return { rows, revision: (last?.revision ?? 0) + 1, steps, exact: false };
  }
  // Without the card a change may be lost that nothing else tells of.
  const exact = card !== null && last?.revision === newest.seal.revision && last.hash === newest.seal.hash;
  if (exact) return { rows: newest.rows, revision: newest.seal.revision, steps: [], exact };
  const { key, params } = newest.source.from;
  const steps = [{ key: `recovery.${part}.older`, params: { ...params, from: key } }];
  return {
    rows: newest.rows,
    revision: Math.max(last?.revision ?? 0, newest.seal.revision) + 1,
    steps,
    exact,
  };
}

export interface ChosenIdentity extends Omit<Chosen<never>, 'rows'> {
  meta: ContestMeta;
  run: number;
}

/** `title`: what it is called when nothing tells. `entries`: the record as it was put together. */
export function chooseIdentity(
  sources: readonly Source[],
  card: Card | null,
  entries: readonly Entry[],
  title: string,
): ChosenIdentity {
  const contests = sources.flatMap(({ journal }) => (journal?.contest ? [journal.contest] : []));
  const known = [...contests, ...(card ? [card] : [])];
  const [first] = known;
  // No run may be counted twice: instants of one run are compared with each other.
  const run = Math.max(0, ...known.map((each) => each.run), ...entries.map(({ at }) => at.run));
  const revision = (lastSeal('contest', sources, card)?.revision ?? 0) + 1;
  if (first !== undefined) {
    const { id, title: known, created } = first;
    return { meta: { id, title: known, created }, run, revision, steps: [] };
  }
  const id = sha256(`contest of ${entries[0]?.hash}`).slice(0, 32);
  const meta = { id, title, created: entries[0]?.wall ?? '' };
  return { meta, run, revision, steps: [{ key: 'recovery.contest.lost', params: { title } }] };
}

const papersSchema = z.object({ papers: z.array(paperSchema) });

/** What the record commits to: of every question on the last papers, its commitment. */
export function commitmentsIn(entries: readonly Entry[]): Map<QuestionId, string> {
  const set = papersSchema.safeParse(entries.findLast(({ type }) => type === 'papers.set')?.data);
  const papers = set.success ? set.data.papers : [];
  const questions = papers.flatMap((paper) => [...paper.questions, ...paper.spares]);
  return new Map(questions.map(({ id, commitment }) => [id, commitment]));
}

/**
 * The newest bank whose seal holds; a question on the papers is taken from wherever it is what the record commits to.
 * Those that are nowhere are named.
 */
export function chooseQuestions(
  sources: readonly Source[],
  card: Card | null,
  committed: ReadonlyMap<QuestionId, string>,
): Chosen<QuestionRow> {
  const base = choosePart('question', sources, card, ({ bank }) => bank?.questions);
  const isProven = ({ question, salt }: QuestionRow) =>
    committed.get(question.id) === commitment(question, salt);
  const proven = new Map(
    sources
      .flatMap(({ bank }) => bank?.questions.rows ?? [])
      .filter(isProven)
      .map((row) => [row.question.id, row]),
  );
  const own = new Map(base.rows.map((row) => [row.question.id, row]));
  const lost: QuestionId[] = [];
  let mended = 0;
  for (const id of committed.keys()) {
    const stands = own.get(id);
    if (stands !== undefined && isProven(stands)) continue;
    const found = proven.get(id);
    if (found === undefined) lost.push(id);
    else {
      mended += 1;
      own.set(id, found);
    }
  }
  if (base.exact && mended === 0) return { ...base, steps: missing(lost) };
  const rows = [...own.values()].sort((one, other) => one.place - other.place);
  const covered = rows.every(isProven) && lost.length === 0 && committed.size > 0;
  const steps = covered
    ? [{ key: 'recovery.question.proven', params: { count: rows.length } }]
    : [...base.steps, ...missing(lost)];
  return { rows, revision: base.exact ? base.revision + 1 : base.revision, steps };
}

function missing(lost: readonly QuestionId[]): Message[] {
  if (lost.length === 0) return [];
  return [
    { key: 'recovery.question.missing', params: { count: lost.length, ids: lost.slice(0, 20).join('、') } },
  ];
}
