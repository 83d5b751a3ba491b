// What the journal thread does with the databases of the one open contest; nothing here runs on the main thread.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Paper } from '#contract/command.ts';
import type { Definition } from '#contract/definition.ts';
import type { Text } from '#contract/messages/text.ts';
import { type PlacedQuestion, placedQuestionSchema, type Question } from '#contract/question.ts';
import type { Entry, EntryDraft } from '#contract/record.ts';
import type { Kinship } from '#contract/storage.ts';
import { type Contest, createContest, openContest } from '#db/contest-folder.ts';
import { listContests } from '#db/contest-list.ts';
import type { Json, Mark, Person } from '#db/desk-notes.ts';
import { failure } from '../failure.ts';
import { buildPapers } from './papers.ts';

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
  title: string;
}

let contest: Contest | null = null;
/** Kept only while they are being handed over in portions. */
let readQuestions: PlacedQuestion[] = [];

function opened(): Contest {
  if (contest) return contest;
  throw failure('contest-none');
}

function take(next: Contest): OpenedContest {
  contest = next;
  const { folder, mediaFolder } = next;
  return { folder, mediaFolder, title: next.journal.meta().title };
}

/** Each may be called from the main thread by its name; each runs to its end before the next begins. */
export const store = {
  list(root: string): ListedFolder[] {
    return listContests(root).map(({ folder, title, lastChange, refusal }) => ({
      folder,
      title,
      changed: lastChange,
      refusal: refusal?.sentence ?? null,
      rehearsal: false,
      kin: [],
    }));
  },

  create(root: string, title: string): OpenedContest {
    return take(createContest(root, { id: randomUUID(), title }));
  },

  /** Also judges the chain: a journal that was tampered with is not ruled upon. */
  open(folder: string): OpenedContest {
    const candidate = openContest(folder);
    const broken = candidate.journal.verify();
    if (broken === null) return take(candidate);
    candidate.close();
    throw failure('chain-broken', { seq: broken.seq });
  },

  close(): void {
    const closing = contest;
    contest = null;
    closing?.close();
  },

  /** Returns once the drafts are on the disk. */
  append(drafts: EntryDraft[]): void {
    opened().journal.append(drafts);
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

  serialize(): { journal: Buffer; bank: Buffer } {
    return opened().serialize();
  },
};

export type Store = typeof store;
