// Import and export: each job runs in a worker of its own, bounded in time and memory.
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { TransferError } from './problems.ts';
import { BEGUN, type Job, type Outcomes, type Reply } from './work.ts';

/** Enough for 20,000 rows on a slow PC; a file that takes longer is not a question sheet. */
const TIME_LIMIT_SECONDS = 30;
const MEMORY_LIMIT_MB = 512;

type OutcomeOf<J extends Job> = Outcomes[J['kind']];

function nameOf(job: Job): string {
  return basename('file' in job ? job.file : job.folder);
}

/** A worker that ran out of memory was given too much; anything else is its own failing. */
function failureOf(job: Job, error: unknown): TransferError {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const params = { name: nameOf(job), limit: 50 };
  const tooMuch = code === 'ERR_WORKER_OUT_OF_MEMORY' && 'file' in job;
  return new TransferError(tooMuch ? 'import.file.too-large' : 'import.file.crashed', params, error);
}

/**
 * Runs one job in a worker. Rejects with TransferError: what the job refuses, a crash, or more than `seconds` counted
 * from its beginning. The worker is gone when the promise settles. It is ended from here only in the middle of a job
 * that takes too long: taking a thread down while it starts or ends has brought the whole process down.
 */
export async function runJob<J extends Job>(job: J, seconds = TIME_LIMIT_SECONDS): Promise<OutcomeOf<J>> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { job },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
  });
  let reply: Reply<OutcomeOf<J>> | undefined;
  let failure: TransferError | undefined;
  let timer: NodeJS.Timeout | undefined;
  const end = () => {
    const trouble = 'file' in job ? 'import.file.too-slow' : 'export.folder.too-slow';
    failure = new TransferError(trouble, { name: nameOf(job), seconds });
    void worker.terminate();
  };
  worker.on('message', (message: typeof BEGUN | Reply<OutcomeOf<J>>) => {
    clearTimeout(timer);
    if (message === BEGUN) timer = setTimeout(end, seconds * 1000);
    else reply = message;
  });
  worker.once('error', (error) => {
    failure ??= failureOf(job, error);
  });
  await new Promise((resolve) => worker.once('exit', resolve));
  clearTimeout(timer);
  if (reply?.ok) return reply.value;
  if (reply !== undefined) throw new TransferError(reply.code, reply.params);
  throw failure ?? failureOf(job, undefined);
}
