// The transfer worker: one job in `workerData`, one reply, then it ends. SheetJS runs here and nowhere else.
import { parentPort, workerData } from 'node:worker_threads';
import { TransferError } from './problems.ts';
import { readQuestionSheets } from './questions.ts';
import { resultFiles } from './results.ts';
import { putFiles } from './safe-files.ts';
import { readTeamSheets } from './teams.ts';
import { templateFile } from './templates.ts';
import { BEGUN, type Job, type Outcomes, type Reply } from './work.ts';
import { readWorkbook } from './workbook.ts';
import { readWrittenSheets } from './written.ts';

function perform(job: Job): Outcomes[Job['kind']] {
  switch (job.kind) {
    case 'questions':
      return readQuestionSheets(readWorkbook(job.file), job.definition);
    case 'teams':
      return readTeamSheets(readWorkbook(job.file), job.definition);
    case 'written':
      return readWrittenSheets(readWorkbook(job.file), job.roster);
    case 'template': {
      const [file] = putFiles(job.folder, [templateFile(job.what, job.definition, job.roster)]);
      return { file: file ?? '' };
    }
    case 'results':
      return { files: putFiles(job.folder, resultFiles(job.bundle)) };
  }
}

function reply(job: Job): Reply<Outcomes[Job['kind']]> {
  try {
    return { ok: true, value: perform(job) };
  } catch (error) {
    if (error instanceof TransferError) return { ok: false, code: error.code, params: error.params };
    throw error;
  }
}

const { job }: { job: Job } = workerData;
parentPort?.postMessage(BEGUN);
parentPort?.postMessage(reply(job));
