// The job thread: copies are made here, workbooks and dry runs in threads below it, bounded in time and memory.
import { constants, setPriority } from 'node:os';
import { openCopy, saveCopy } from '#db/copy.ts';
import { runDryRun } from '../dry-run/run.ts';
import { answerQuestions } from '../threads/answerer.ts';
import { runJob } from '../transfer/jobs.ts';
import { putFiles } from '../transfer/safe-files.ts';
import type { Job, QuestionReport } from './jobs.ts';
import { openSnapshot } from './snapshot.ts';

// On Linux a priority belongs to the thread, and threads started from here inherit it; elsewhere it would slow the
// whole desk.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

function perform(job: Job): unknown {
  switch (job.kind) {
    case 'questions':
      return readQuestions(job);
    case 'transfer':
      return runJob(job.job);
    case 'rules.try':
      return runDryRun(job.definition, job.run);
    case 'rules.export':
      return putFiles(job.folder, [{ name: job.name, ending: '.json', bytes: Buffer.from(job.text) }])[0];
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

async function readQuestions({ file, definition }: Job & { kind: 'questions' }): Promise<QuestionReport> {
  const { placed, problems, good, bad } = await runJob({ kind: 'questions', file, definition });
  return { good, bad, problems, placed: new TextEncoder().encode(JSON.stringify(placed)) };
}

answerQuestions((job) => perform(job as Job));
