// A dry run in a thread of its own, bounded in time and memory, so that nothing else waits for it.
import { Worker } from 'node:worker_threads';
import type { Definition } from '#contract/definition.ts';
import { type DryRunReport, dryRunReportSchema } from '#contract/dry-run.ts';
import { failure } from '../failure.ts';
import type { DryRun } from './try-rules.ts';

/** After so long it reports on the contests it has played by then. */
const TIME_LIMIT_SECONDS = 30;
/** A thread that has not answered so long after that never will. */
const GRACE_SECONDS = 15;
const MEMORY_LIMIT_MB = 512;

/** What the thread is given. */
export interface DryRunWork {
  readonly definition: Definition;
  readonly run: DryRun;
  readonly seconds: number;
}

/** Rejects with DeskFailure when the thread breaks off. The thread is gone when the promise settles. */
export async function runDryRun(
  definition: Definition,
  run: DryRun,
  seconds = TIME_LIMIT_SECONDS,
): Promise<DryRunReport> {
  const work: DryRunWork = { definition, run, seconds };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: work,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
  });
  let report: unknown;
  let fault: unknown;
  worker.once('message', (message) => {
    report = message;
  });
  worker.once('error', (error) => {
    fault = error;
  });
  const timer = setTimeout(() => void worker.terminate(), (seconds + GRACE_SECONDS) * 1000);
  await new Promise((resolve) => worker.once('exit', resolve));
  clearTimeout(timer);
  if (report === undefined) throw failure('jobs-lost', {}, fault);
  return dryRunReportSchema.parse(report);
}
