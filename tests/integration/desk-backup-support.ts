// PCs and sticks for tests of backups: data folders, and a folder that stands for a stick.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConsoleView } from '#contract/view.ts';
import { DeskProcess, type DeskWindow } from './desk-support.ts';

export class Venue {
  readonly root = mkdtempSync(join(tmpdir(), 'leitai-venue-'));
  readonly #running: DeskProcess[] = [];

  /** A new empty stick, or any folder beside the PCs. */
  folder(name: string): string {
    const folder = join(this.root, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /** The data folder of a PC. */
  data(pc: string): string {
    return join(this.root, pc);
  }

  async desk(pc: string): Promise<DeskProcess> {
    const started = await DeskProcess.start(this.data(pc), '--port', '0');
    this.#running.push(started);
    return started;
  }

  /** A desk on that PC with its home page and its console open. */
  async windows(pc: string): Promise<{ desk: DeskProcess; home: Home; console: Console }> {
    const desk = await this.desk(pc);
    return {
      desk,
      home: await desk.open('home', 'home'),
      console: await desk.open('console', 'technician'),
    };
  }

  async end(): Promise<void> {
    for (const started of this.#running.splice(0)) await started.end('SIGKILL');
    rmSync(this.root, { recursive: true, force: true });
  }
}

export type Home = DeskWindow<'home'>;
export type Console = DeskWindow<'technician'>;

/** The example contest, made and started; settles with its folder. */
export async function startExample(home: Home, console: Console): Promise<string> {
  await home.result({ kind: 'contest.example' });
  await home.sees((view) => view.open !== null);
  await console.sees((view) => view.missing.length === 0);
  await console.until(() => console.seq >= home.seq);
  await console.must({ type: 'contest.start' });
  return home.view.open ?? '';
}

/** In the middle of the first risk answer, its clock running. */
export async function answerRisk(console: Console): Promise<void> {
  await console.must({ type: 'rundown.advance', entry: 'risk-choice.1.1' });
  await console.must({ type: 'stake.choose', team: 1, value: 20 });
  await console.must({ type: 'player.name', person: 't1-p2', waive: null });
  await console.must({ type: 'board.pick', number: 1 });
  await console.must({ type: 'item.present' });
  await console.must({ type: 'begin' });
}

/** Answered, ruled right, revealed and settled. */
export async function settleRisk(console: Console): Promise<void> {
  await console.must({ type: 'done', answer: null });
  const [judge] = console.view.judges;
  await console.must({ type: 'rule', verdict: 'right', confirm: true }, judge?.person ?? null);
  await console.must({ type: 'reveal' });
  await console.must({ type: 'settle' });
}

/** Everything acknowledged lies at the second place, read back. */
export function isSafe({ storage }: ConsoleView): boolean {
  const { second } = storage.backups;
  return second.state === 'good' && second.seq === storage.head.seq;
}
