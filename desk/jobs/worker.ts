// A thread for one slow job: reading a large workbook, writing or unpacking a copy. Ends when the job is done.
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { openCopy, saveCopy } from '#db/copy.ts';
import { asFailure } from '../failure.ts';
import { readQuestions } from '../transfer/jobs.ts';
import type { Job, JobAnswer, JobResult } from './jobs.ts';
import { openSnapshot } from './snapshot.ts';

// On Linux a priority belongs to the thread, and threads started from here inherit it; elsewhere it would slow the
// whole desk.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

async function perform(job: Job): Promise<JobResult> {
  switch (job.kind) {
    case 'questions': {
      const { placed, problems, good, bad } = await readQuestions(job.file, job.definition);
      // As bytes they pass through the main thread without being unpacked there.
      return { good, bad, problems, placed: new TextEncoder().encode(JSON.stringify(placed)) };
    }
    case 'copy.save': {
      const snapshot = openSnapshot(job);
      saveCopy(snapshot, job.file, { replace: false });
      snapshot.close();
      return null;
    }
    case 'copy.open':
      return openCopy(job.file, job.root);
  }
}

async function answer(): Promise<JobAnswer> {
  try {
    return { ok: true, result: await perform(workerData) };
  } catch (error) {
    const { code, sentence } = asFailure(error);
    return { ok: false, code, sentence };
  }
}

parentPort?.postMessage(await answer());
