// Slow jobs, each in a thread of its own, so that the main thread only stamps, rules and serves.
import { Worker } from 'node:worker_threads';
import type { Definition } from '#contract/definition.ts';
import { DeskFailure, type Sentence } from '../failure.ts';
import type { CellProblem } from '../transfer/problems.ts';
import type { SnapshotParts } from './snapshot.ts';

export type Job =
  | { kind: 'questions'; file: string; definition: Definition }
  | ({ kind: 'copy.save'; file: string } & SnapshotParts)
  | { kind: 'copy.open'; file: string; root: string };

export interface QuestionReport {
  good: number;
  bad: number;
  problems: CellProblem[];
  /** Placed questions as JSON in UTF-8. */
  placed: Uint8Array;
}

export type JobResult = QuestionReport | string | null;
export type JobAnswer = { ok: true; result: JobResult } | { ok: false; code: string; sentence: Sentence };

/** Reads a question workbook; throws {@link DeskFailure} when it cannot be read at all. */
export async function readQuestionSheet(file: string, definition: Definition): Promise<QuestionReport> {
  return (await run({ kind: 'questions', file, definition })) as QuestionReport;
}

/** Throws {@link DeskFailure} when the copy cannot be written, or a file of that name is there. */
export async function saveCopyFile(snapshot: SnapshotParts, file: string): Promise<void> {
  await run({ kind: 'copy.save', file, ...snapshot });
}

/** The new folder in `root`; throws {@link DeskFailure} when the copy is not whole. */
export async function openCopyFile(file: string, root: string): Promise<string> {
  return (await run({ kind: 'copy.open', file, root })) as string;
}

function run(job: Job): Promise<JobResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: job });
    worker.once('message', (answer: JobAnswer) => {
      if (answer.ok) resolve(answer.result);
      else reject(new DeskFailure(answer.code, answer.sentence));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the job ended without an answer')));
  });
}
