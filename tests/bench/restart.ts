// How long a desk that was killed takes to come back to a final of some 1,500 entries, until its console shows it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { play } from '#desk/scenario/play.ts';
import { wholeFinal } from '#tests/chaos/final.ts';
import { prepare } from '#tests/chaos/hall.ts';
import { Life, type Startup } from '#tests/chaos/life.ts';
import { figuresOf, heading, row } from './figures.ts';

const TIMES = 9;
const AIM = 'aim: 3000';

/** Prints its rows. */
export async function benchRestart(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'leitai-restart-'));
  const { example, scenario } = wholeFinal();
  const folder = await prepare(data, example, (stage) => play(scenario, stage));
  const startups: Startup[] = [];
  try {
    let life = new Life(data);
    const { windows } = await life.open();
    await windows.home.result({ kind: 'contest.open', folder });
    for (let time = 0; time < TIMES; time += 1) {
      await life.end('SIGKILL');
      life = new Life(data);
      startups.push((await life.open()).startup);
    }
    await life.end('SIGKILL');
  } finally {
    rmSync(data, { recursive: true });
  }
  console.log(heading('killed desk', 'starts'));
  console.log(row('start → ready', figuresOf(startups.map(({ ready }) => ready))));
  console.log(row('start → console shown', figuresOf(startups.map(({ shown }) => shown)), AIM));
}
