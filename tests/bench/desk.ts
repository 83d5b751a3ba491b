// The desk under test: the real one, listened to where it hands entries to the journal thread and hears back.
// Between two presses it has a bare worker commit a row of the same size, so that both meet the same noise.
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { EntryDraft } from '#contract/record.ts';
import { startDesk } from '#desk/desk.ts';
import { StoreClient } from '#desk/journal/client.ts';
import { monotonicNow } from '#desk/time.ts';

export interface Measured {
  seq: number;
  /** Device and seat, e.g. `box/3`. */
  from: string;
  /** Stamped in the driver, acknowledged by the journal: milliseconds of the system's monotonic clock. */
  stamped: number;
  journalled: number;
  /** How long the bare commit took that followed, milliseconds. */
  floor: number | null;
}

/** With a third argument nothing is committed beside the presses: a storm leaves no room between two of them. */
const [data = '', windows = '', alone] = process.argv.slice(2);
/** Half a press's pause: far from the commit before and the one after. */
const BETWEEN = 5;
const bare = new Worker(new URL('./floor-worker.ts', import.meta.url), {
  workerData: { file: `${data}/floor.db` },
});
let measured: Measured[] = [];

const underWay: { start: number; into: Measured }[] = [];
bare.on('message', () => {
  const first = underWay.shift();
  if (first) first.into.floor = monotonicNow() - first.start;
});

function commitBare(content: string, into: Measured): void {
  underWay.push({ start: monotonicNow(), into });
  bare.postMessage(content);
}

const call: (...args: Parameters<StoreClient['call']>) => Promise<unknown> = StoreClient.prototype.call;
StoreClient.prototype.call = async function (this: StoreClient, ...args: Parameters<StoreClient['call']>) {
  const result = await call.apply(this, args);
  if (args[0] === 'append') note(args[1] as EntryDraft[], monotonicNow());
  return result;
} as typeof StoreClient.prototype.call;

function note(drafts: readonly EntryDraft[], journalled: number): void {
  for (const draft of drafts) {
    if (draft.type !== 'press.observed' && draft.type !== 'panel.answered') continue;
    const { device, seat } = (draft.data as { signal: { device: string; seat: number } }).signal;
    const from = `${device}/${seat}`;
    const one: Measured = { seq: draft.seq, from, stamped: draft.at.ms, journalled, floor: null };
    measured.push(one);
    if (alone !== undefined) continue;
    void setTimeout(BETWEEN).then(() => commitBare(JSON.stringify(draft) + '0'.repeat(128), one));
  }
}

const desk = await startDesk({ data, demo: null, port: 0, windows, supervised: false, forgetPins: false });
process.stdout.write(
  `${JSON.stringify({ ready: true, port: desk.port, windows: desk.addresses, first: desk.first })}\n`,
);

/** Each line asks for as many presses as it says; answered when all of them are on the disk and their floor too. */
for await (const line of createInterface({ input: process.stdin })) {
  const isDue = () => alone === undefined && measured.some(({ floor }) => floor === null);
  while (measured.length < Number(line) || isDue()) await setTimeout(20);
  process.stdout.write(`${JSON.stringify(measured)}\n`);
  measured = [];
}
await desk.close();
process.exit();
