// What the journal thread does with the databases of the one open contest; nothing here runs on the main thread.
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { z } from 'zod';
import type { Paper } from '#contract/command.ts';
import type { Definition } from '#contract/definition.ts';
import type { Text } from '#contract/messages/text.ts';
import { type PlacedQuestion, placedQuestionSchema, type Question } from '#contract/question.ts';
import type { Entry, EntryDraft } from '#contract/record.ts';
import type { Head, Kinship, Recovery } from '#contract/storage.ts';
import { type Contest, createContest } from '#db/contest-folder.ts';
import { listContests } from '#db/contest-list.ts';
import type { Json, Mark, Person } from '#db/desk-notes.ts';
import type { ContestMeta } from '#db/journal-file.ts';
import { openOrRecover } from '#db/recovery.ts';
import { isReadOnly } from '../disk-fault.ts';
import { failure } from '../failure.ts';
import { buildPapers } from './papers.ts';
import { placeholders } from './placeholders.ts';

export interface ListedFolder {
  folder: string;
  title: string;
  changed: string;
  refusal: Text | null;
  rehearsal: boolean;
  kin: Kinship[];
}

export interface OpenedContest {
  folder: string;
  mediaFolder: string;
  meta: ContestMeta;
  /** What was damaged and put together again; null: nothing was. */
  recovery: Recovery | null;
}

/** What an append put on the disk. */
export interface Appended {
  /** The sealed entries as lines of the tail. */
  lines: string[];
  head: Head;
  /** The tail beside the journal could not take them: nothing is lost, and the next append tries again. */
  tailFailed: boolean;
}

let contest: Contest | null = null;
/** Kept only while they are being handed over in portions. */
let readQuestions: PlacedQuestion[] = [];

function opened(): Contest {
  if (contest) return contest;
  throw failure('contest-none');
}

function take(next: Contest, recovery: Recovery | null): OpenedContest {
  contest = next;
  const { folder, mediaFolder } = next;
  return { folder, mediaFolder, meta: next.journal.meta(), recovery };
}

/** Each may be called from the main thread by its name; each runs to its end before the next begins. */
export const store = {
  list(root: string): ListedFolder[] {
    return listContests(root).map(({ folder, title, lastChange, refusal, mendable, rehearsal, kin }) => ({
      folder,
      title,
      changed: lastChange,
      refusal: mendable ? null : (refusal?.sentence ?? null),
      rehearsal,
      kin: kin.filter(({ relation }) => relation !== 'same'),
    }));
  },

  create(root: string, title: string): OpenedContest {
    return take(createContest(root, { id: randomUUID(), title }), null);
  },

  /** A damaged one is put together again, also from running backups at `places`; nothing that does not hold is ruled upon. */
  open(folder: string, places: readonly string[]): OpenedContest {
    if (isReadOnly(folder)) throw failure('disk-read-only', { name: basename(folder) });
    const { contest: opening, recovery } = openOrRecover(folder, places);
    return take(opening, recovery);
  },

  close(): void {
    const closing = contest;
    contest = null;
    closing?.close();
  },

  /** Returns once the drafts are on the disk. */
  append(drafts: EntryDraft[]): Appended {
    const contest = opened();
    const { entries, lines } = contest.journal.appendLines(drafts);
    const { seq, hash } = entries.at(-1) ?? contest.journal.head();
    return { lines, head: { seq, hash }, tailFailed: contest.tailTrouble !== null };
  },

  entries(): Entry[] {
    return opened().journal.entries();
  },

  startRun(): number {
    return opened().journal.startRun();
  },

  putMarks(marks: Mark[]): void {
    opened().notes.putMarks(marks);
  },

  marks(): Mark[] {
    return opened().notes.marks();
  },

  people(): Person[] {
    return opened().notes.people();
  },

  putPeople(people: Person[]): void {
    opened().notes.putPeople(people);
  },

  setting(key: string): Json {
    return opened().notes.setting(key);
  },

  putSetting(key: string, value: Json): void {
    opened().notes.putSetting(key, value);
  },

  /** `json`: placed questions as JSON in UTF-8; bytes cross threads without being copied. */
  putQuestions(json: Uint8Array): void {
    const placed = z.array(placedQuestionSchema).parse(JSON.parse(new TextDecoder().decode(json)));
    opened().bank.putQuestions(placed);
  },

  /** At most `count` questions from place `from` (0: the first), so that no answer is large. */
  questions(from: number, count: number): Question[] {
    if (from === 0) readQuestions = opened().bank.questions();
    const portion = readQuestions.slice(from, from + count).map(({ question }) => question);
    if (portion.length < count) readQuestions = [];
    return portion;
  },

  /** Questions of the sheet as the papers of the definition's rounds, each with its commitment. */
  papers(definition: Definition): Paper[] {
    const { bank } = opened();
    return buildPapers(definition, bank.questions(), bank.salts());
  },

  /** Id of the contest, and placeholders for its questions: placed questions as JSON in UTF-8. */
  placeholders(seed: number): { of: string; questions: Uint8Array } {
    const { journal, bank } = opened();
    const placed = placeholders(bank.questions(), seed);
    return { of: journal.meta().id, questions: new TextEncoder().encode(JSON.stringify(placed)) };
  },

  serialize(): { journal: Buffer; bank: Buffer } {
    return opened().serialize();
  },
};

export type Store = typeof store;
