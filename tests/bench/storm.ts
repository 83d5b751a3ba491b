// Everybody at once, over pseudo-terminals with the hands in another process: 18 clickers and 8 buzzers in one moment,
// and 200 clickers within one second. Nothing may be lost; printed is how long each took to be stamped and journalled.
// Part of npm run bench; alone: node tests/bench/storm.ts
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPty } from '#hardware/simulator/pty.ts';
import { DeskWindow } from '#tests/integration/desk-support.ts';
import { panelExample, showQuestion, startContest } from '#tests/integration/device-contest.ts';
import { plugged } from '#tests/integration/device-settings.ts';
import type { Measured } from './desk.ts';
import { figuresOf, heading, row } from './figures.ts';
import { ask, end, start } from './programs.ts';

/** The example's five teams give five questions to a contest: the turn is voided after each storm. */
const STORMS = 5;
const LONGEST_WAIT = 10_000;

interface Storm {
  title: string;
  clickers: number;
  /** What the hands are told. */
  told: string;
}

const AT_ONCE: Storm = { title: '18 clickers and 8 buzzers at once', clickers: 18, told: 'all' };
const IN_A_SECOND: Storm = { title: '200 clickers within one second', clickers: 200, told: 'answers 1000' };

/** Throws when anything that was pressed or answered is not in the record. */
export async function benchStorm(): Promise<void> {
  for (const storm of [AT_ONCE, IN_A_SECOND]) await rage(storm);
}

async function rage({ title, clickers, told }: Storm): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'leitai-storm-'));
  const ptys = { box: await openPty(), base: await openPty() };
  const hands = start('storm-hand.ts', ptys.box.device, ptys.base.device, String(clickers));
  const desk = start('desk.ts', data, data, 'presses alone');
  const [line] = (await once(desk.lines, 'line')) as [string];
  const { host, searchParams } = new URL(JSON.parse(line).windows.console);
  const address = `ws://${host}/ws?window=console&token=${searchParams.get('token')}`;
  const console = await DeskWindow.open(address, 'technician');
  try {
    const devices = [plugged('box', 'buzzer', ptys.box.desk), plugged('base', 'clicker', ptys.base.desk)];
    await startContest(console, data, panelExample(clickers), devices);
    const stamped: number[] = [];
    const journalled: number[] = [];
    for (let count = 0; count < STORMS; count += 1) {
      await showQuestion(console);
      await console.must({ type: 'begin' });
      const sent = await ask<Record<string, number>>(hands, told);
      const kept = await arrived(ask<Measured[]>(desk, String(Object.keys(sent).length)), title);
      needAll(sent, kept, title);
      for (const { from, ...moments } of kept) {
        stamped.push(moments.stamped - (sent[from] ?? Number.NaN));
        journalled.push(moments.journalled - (sent[from] ?? Number.NaN));
      }
      await console.must({ type: 'turn.void', reason: 'the storm is over' });
    }
    globalThis.console.log(heading(title, 'signals'));
    globalThis.console.log(row('press → stamped', figuresOf(stamped)));
    globalThis.console.log(row('press → journalled', figuresOf(journalled), 'nothing lost'));
  } finally {
    console.close();
    await end(hands, desk);
    await Promise.all([ptys.box.pull(), ptys.base.pull()]);
    rmSync(data, { recursive: true, force: true });
  }
}

async function arrived<Answer>(answer: Promise<Answer>, title: string): Promise<Answer> {
  const late = AbortSignal.timeout(LONGEST_WAIT);
  const lost = once(late, 'abort').then(() => {
    throw new Error(`${title}: not everything is in the record after ${LONGEST_WAIT} ms`);
  });
  return Promise.race([answer, lost]);
}

function needAll(sent: Record<string, number>, kept: readonly Measured[], title: string): void {
  const expected = Object.keys(sent).sort();
  const found = kept.map(({ from }) => from).sort();
  if (expected.join() !== found.join())
    throw new Error(`${title}: sent ${expected.length}, kept ${found.length}: ${found.join(' ')}`);
}

if (import.meta.main) {
  await benchStorm();
  process.exit();
}
