// The recovery ladder: a damaged contest is kept as it is, and put together anew from whatever still holds.
import { existsSync, realpathSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import Database from 'better-sqlite3';
import type { Message } from '#contract/offer.ts';
import type { Entry } from '#contract/record.ts';
import type { Recovery } from '#contract/storage.ts';
import { BANK_KIND } from './bank.ts';
import { CARD, isCardDamaged, partsLost, readCard } from './contest-card.ts';
import { type Contest, openContest, openHere, openWhole } from './contest-folder.ts';
import {
  BANK,
  examineBank,
  examineJournal,
  JOURNAL,
  lookingAt,
  SIDE_FILES,
  type WholeJournal,
} from './contest-layout.ts';
import { checkHeader } from './database-kind.ts';
import { quarantine } from './quarantine.ts';
import { putBank, putJournal } from './rebuild.ts';
import { type Assembled, assemble } from './recovery-chain.ts';
import { restoreMedia } from './recovery-media.ts';
import { chooseIdentity, choosePart, chooseQuestions, commitmentsIn } from './recovery-parts.ts';
import { gather, RANK, type Source, type Sources } from './recovery-sources.ts';
import { ContestFileError, guarded, isDamage } from './refusals.ts';
import type { Seals } from './seals.ts';
import { TAIL } from './tail.ts';
import { judgeTail } from './tail-file.ts';

export interface OpenedOrRecovered {
  contest: Contest;
  /** Null when nothing was damaged. */
  recovery: Recovery | null;
}

/**
 * Opens a contest; one that is damaged is put together anew from its databases row by row, its tail, what was kept of
 * it before, its own backups, and running backups at `places`. What was found damaged is kept in its quarantine
 * folder; backups are only read. Throws {@link ContestFileError}: missing, not-ours, newer, locked, disk, lost (not
 * even the first entry was found; nothing was changed).
 */
export function openOrRecover(folder: string, places: readonly string[], at = new Date()): OpenedOrRecovered {
  try {
    const { contest, steps, ends } = openWhole(folder);
    const { seq } = contest.journal.head();
    const lostFrom = ends ? null : seq + 1;
    const told = [...steps, ...ofLoss(lostFrom, contest.journal.entries(seq)[0])];
    return {
      contest,
      recovery: told.length === 0 ? null : { wall: at.toISOString(), steps: told, lostFrom },
    };
  } catch (error) {
    if (!(error instanceof ContestFileError) || !isMendable(folder, error)) throw error;
    const recovery = recover(
      guarded(folder, () => realpathSync(folder)),
      places,
      at,
      error,
    );
    return { contest: openContest(folder), recovery };
  }
}

function isMendable(folder: string, { code, file }: ContestFileError): boolean {
  return isDamage(code) && [JOURNAL, BANK].includes(basename(file)) && existsSync(folder);
}

function recover(folder: string, places: readonly string[], at: Date, cause: ContestFileError): Recovery {
  if (openHere(folder) !== undefined) throw new ContestFileError('locked', folder);
  refuseInUse(folder);
  const state = judge(folder);
  const sources = gather(folder, places);
  const { all } = sources;
  const record = assemble(all);
  if (record.entries.length === 0 && !isKnownEmpty(all)) throw nothingLeft(folder, all, cause);

  // A journal that seems whole, beside a tail that lags behind, has lost its end when anything else goes on from it.
  const known = state.journal?.lines.length ?? 0;
  const journalHolds = state.journal !== null && (state.ends || record.entries.length <= known);
  const card = readCard(folder);
  const identity = chooseIdentity(all, card, record.entries, basename(folder));
  const people = choosePart('person', all, card, ({ journal }) => journal?.people);
  const settings = choosePart('setting', all, card, ({ journal }) => journal?.settings);
  const questions = chooseQuestions(all, card, commitmentsIn(record.entries));
  const lostFrom = journalHolds && state.ends ? null : firstLost(record, sources);

  const kept = quarantine(folder, damagedSet(), at);
  if (!journalHolds) {
    const marks = all.find(({ rank }) => rank === RANK.database)?.journal?.marks ?? [];
    putJournal(folder, { identity, entries: record.entries, people, settings, marks });
  }
  if (state.bank === null) putBank(folder, questions);
  const media = restoreMedia(folder, questions.rows, all);

  const named = (lost: boolean, name: string): Message[] =>
    lost ? [{ key: 'recovery.damaged', params: { name } }] : [];
  const steps: Message[] = [
    ...named(!journalHolds, JOURNAL),
    ...named(state.bank === null, BANK),
    ...(isCardDamaged(folder) ? [{ key: 'recovery.card', params: { name: CARD } }] : []),
    { key: 'recovery.kept', params: { folder: relative(folder, kept) } },
    ...sources.damaged,
    ...(journalHolds ? [] : ofRecord(record, all)),
    ...ofLoss(lostFrom, record.entries.at(-1)),
    ...(journalHolds ? [] : [...identity.steps, ...people.steps, ...settings.steps]),
    ...(state.bank === null ? ofQuestions(questions.steps, questions.rows.length) : []),
    ...media,
  ];
  return { wall: at.toISOString(), steps, lostFrom };
}

function damagedSet(): string[] {
  const databases = [JOURNAL, BANK].flatMap((name) => ['', ...SIDE_FILES].map((side) => name + side));
  return [...databases, TAIL, CARD];
}

/** A desk that holds the contest holds its bank, whatever the bank's content. */
function refuseInUse(folder: string): void {
  const file = join(folder, BANK);
  if (!existsSync(file)) return;
  let database: Database.Database | null = null;
  try {
    database = new Database(file, { readonly: true, timeout: 0 });
    database.exec('BEGIN');
    database.pragma('user_version');
  } catch (error) {
    // That it is damaged is known; that it is in use is not.
    const code = error instanceof Database.SqliteError ? error.code : '';
    if (/^SQLITE_(BUSY|LOCKED)/.test(code)) throw new ContestFileError('locked', folder, error);
  } finally {
    database?.close();
  }
}

interface State {
  journal: WholeJournal | null;
  bank: Seals | null;
  /** The tail does not lag behind: where something else is damaged, a tail that does may be damaged too. */
  ends: boolean;
}

/** Which of the two databases hold; null: it is damaged, or has lost something. Throws for anything but damage. */
function judge(folder: string): State {
  let ends = false;
  const journal = unlessDamaged(() => {
    const whole = examineJournal(folder);
    const { state } = judgeTail(join(folder, TAIL), whole.lines);
    ends = state === 'whole' || !existsSync(join(folder, TAIL));
    return state === 'ahead' ? null : whole;
  });
  const bank = unlessDamaged(() => {
    checkHeader(join(folder, BANK), BANK_KIND);
    return lookingAt(join(folder, BANK), BANK_KIND, ({ database }) => examineBank(folder, database));
  });
  const lost = partsLost(readCard(folder), { ...journal?.seals, ...bank });
  const bankLost = lost.includes('question');
  return { journal: lost.length > (bankLost ? 1 : 0) ? null : journal, bank: bankLost ? null : bank, ends };
}

function unlessDamaged<T>(look: () => T): T | null {
  try {
    return look();
  } catch (error) {
    if (error instanceof ContestFileError && isDamage(error.code)) return null;
    throw error;
  }
}

/** A contest that was only just made has no entry yet. */
function isKnownEmpty(sources: readonly Source[]): boolean {
  return sources.every(({ claims }) => claims === 0) && sources.some(({ journal }) => journal?.contest);
}

/** A file that never was a contest's stays what it was refused for. */
function nothingLeft(folder: string, sources: readonly Source[], cause: ContestFileError): ContestFileError {
  const something = sources.some(
    ({ claims, journal, bank }) => claims > 0 || journal?.contest || bank?.questions.rows.length,
  );
  const ours = something || readCard(folder) !== null;
  return ours || cause.code === 'damaged' ? new ContestFileError('lost', folder, cause) : cause;
}

/**
 * The number of the first entry that is lost, or may be. Only a tail that is whole tells where the record ended: a
 * damaged database may have lost its log, and a backup cannot know what came after it.
 */
function firstLost({ entries, fork }: Assembled, { all, named, tailWhole }: Sources): number | null {
  const claimsOf = (rank: number) => all.find((source) => source.rank === rank)?.claims ?? 0;
  const claims = Math.max(claimsOf(RANK.database), claimsOf(RANK.tail), named);
  if (fork === null && claims > entries.length) return entries.length + 1;
  const tail = all.find(({ rank }) => rank === RANK.tail);
  const endsHere = tailWhole && tail?.entries.at(-1)?.hash === entries.at(-1)?.hash;
  return endsHere ? null : entries.length + 1;
}

function ofRecord({ entries, fork }: Assembled, sources: readonly Source[]): Message[] {
  const last: Entry | undefined = entries.at(-1);
  const bearer = sources.find((source) => source.entries.some(({ hash }) => hash === last?.hash));
  const from = bearer?.from ?? { key: 'recovery.from.database', params: {} };
  const forked = sources.find(({ rank }) => rank === fork?.rank);
  return [
    { key: 'recovery.entries', params: { ...from.params, from: from.key, count: entries.length } },
    ...(fork && forked
      ? [{ key: 'recovery.fork', params: { ...forked.from.params, from: forked.from.key, seq: fork.seq } }]
      : []),
  ];
}

function ofLoss(lostFrom: number | null, last: Entry | undefined): Message[] {
  return lostFrom === null
    ? []
    : [{ key: 'recovery.lost', params: { seq: lostFrom, wall: last?.wall ?? '' } }];
}

function ofQuestions(steps: readonly Message[], count: number): Message[] {
  return steps.length > 0 ? [...steps] : [{ key: 'recovery.question.whole', params: { count } }];
}
