// npm run bench: how long a press takes to be stamped, journalled and delivered, over a pseudo-terminal with the
// buzzer box in another process; alone, and while a workbook of 5,000 questions is being read; then everybody at once.
// Then how fast the rules are by themselves, and how long a killed desk takes to come back.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openPty } from '#hardware/simulator/pty.ts';
import { plugged } from '#tests/integration/device-settings.ts';
import { openConsole, type TimedConsole } from './console.ts';
import type { Measured } from './desk.ts';
import { benchFairness } from './fairness.ts';
import { type Figures, figuresOf, heading, row } from './figures.ts';
import { ask, end, type Program, start } from './programs.ts';
import { benchRestart } from './restart.ts';
import { benchRules } from './rules.ts';
import { benchStorm } from './storm.ts';
import { writeWorkbook } from './workbook.ts';

const { values } = parseArgs({ options: { presses: { type: 'string', default: '2000' } } });
const PRESSES = Number(values.presses);
/** Conditions take turns in blocks, so that both meet the PC in the same moods. */
const BLOCKS = 4;
const PAUSE = 10;
const QUESTIONS = 5000;

/** One press on its way, milliseconds from step to step. */
interface Journey {
  stamped: number;
  journalled: number;
  delivered: number;
  floor: number | null;
}

async function block(desk: Program, presser: Program, technician: TimedConsole): Promise<Journey[]> {
  const sent = await ask<number[]>(presser, `go ${PRESSES / BLOCKS} ${PAUSE}`);
  const measured = await ask<Measured[]>(desk, String(sent.length));
  await technician.shows(measured.at(-1)?.seq ?? 0);
  return measured.map(({ seq, stamped, journalled, floor }, index) => ({
    stamped: stamped - sent[index]!,
    journalled: journalled - stamped,
    delivered: technician.deliveredAt(seq) - sent[index]!,
    floor,
  }));
}

/** Reads the workbook again and again until told to stop. */
async function keepReading(
  technician: TimedConsole,
  file: string,
  until: { done: boolean },
): Promise<number> {
  let times = 0;
  for (; !until.done; times += 1)
    await technician.request({ kind: 'import', what: 'questions', file, accept: false });
  return times;
}

function report(title: string, journeys: readonly Journey[]): void {
  const floor = figuresOf(journeys.flatMap(({ floor }) => (floor === null ? [] : [floor])));
  const journalled = figuresOf(journeys.map((journey) => journey.journalled));
  const times = (part: keyof Figures) => (journalled[part] / floor[part]).toFixed(2);
  console.log(heading(title));
  console.log(row('press → stamped', figuresOf(journeys.map(({ stamped }) => stamped)), 'aim: p99 under 2'));
  console.log(
    row('stamped → journalled', journalled, `${times('median')} × and ${times('p99')} × the floor; aim 1.5`),
  );
  console.log(row('its floor: a bare commit', floor));
  console.log(row('press → delivered to a window', figuresOf(journeys.map(({ delivered }) => delivered))));
}

const folder = mkdtempSync(join(tmpdir(), 'leitai-bench-'));
const workbook = join(folder, 'questions.xlsx');
writeWorkbook(workbook, QUESTIONS, true);
const pty = await openPty();
const desk = start('desk.ts', folder, folder);
const [line] = (await once(desk.lines, 'line')) as [string];
const technician = await openConsole(JSON.parse(line).windows.console);
const presser = start('presser.ts', pty.device);

try {
  await technician.request({ kind: 'contest.example' });
  await technician.request({ kind: 'devices', devices: [plugged('box', 'buzzer', pty.desk)] });
  await technician.ready();
  await ask(presser, 'go 100 10');
  await ask(desk, '100');
  const alone: Journey[] = [];
  const reading: Journey[] = [];
  let read = 0;
  for (let index = 0; index < BLOCKS; index += 1) {
    alone.push(...(await block(desk, presser, technician)));
    const until = { done: false };
    const readings = keepReading(technician, workbook, until);
    reading.push(...(await block(desk, presser, technician)));
    until.done = true;
    read += await readings;
  }
  const [cpu] = cpus();
  console.log(
    `${cpu?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}, ${process.platform}`,
  );
  report('alone', alone);
  report(`while reading ${QUESTIONS} questions`, reading);
  console.log(`\nThe workbook was read ${read} times.`);
  await benchStorm();
  benchRules();
  await benchFairness();
  await benchRestart();
} finally {
  technician.close();
  await end(presser, desk);
  await pty.pull();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
