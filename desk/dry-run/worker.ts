// The thread of one dry run.
import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import type { DryRunReport } from '#contract/dry-run.ts';
import type { DryRunWork } from './run.ts';
import { tryRules } from './try-rules.ts';

const { definition, run, seconds } = workerData as DryRunWork;
const begun = performance.now();
const taken = () => (performance.now() - begun) / 1000;

const found = tryRules(definition, run, () => taken() > seconds);
const report: DryRunReport = { ...found, secondsTaken: taken() };
parentPort?.postMessage(report);
