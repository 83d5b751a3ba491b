// A venue without people: a real desk, its devices on real pseudo-terminals, and the results it writes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Definition } from '#contract/definition.ts';
import { readExample } from '#desk/contests/example.ts';
import { fromEntry } from '#desk/floor/entries.ts';
import { resultOf, type ScenarioResult } from '#desk/scenario/result.ts';
import { ContestRecord } from '#engine/record.ts';
import { type SimulatorProcess, startSimulator } from '#hardware/simulator/leitai/start.ts';
import { openPty, type PtyPair } from '#hardware/simulator/pty.ts';
import { entriesIn, exportInto } from '#tests/integration/desk-exports.ts';
import { DeskProcess, type DeskWindow } from '#tests/integration/desk-support.ts';
import { plugged } from '#tests/integration/device-settings.ts';

/**
 * Milliseconds before the cue in which a press goes to the judge. The robot's cue follows its press by as long as disk
 * and browser need; the 300 of the example are too short for a busy machine. No score depends on it.
 */
const REVIEW = 1500;
const BUZZERS = 8;
const CLICKERS = 18;

interface Plugged {
  pty: PtyPair;
  simulator: SimulatorProcess;
}

async function plug(kind: 'buzzer' | 'clicker', seats: number): Promise<Plugged> {
  const pty = await openPty();
  return { pty, simulator: await startSimulator(pty.device, kind, seats) };
}

function patientDefinition(): Definition {
  const { definition } = readExample();
  return {
    ...definition,
    rounds: definition.rounds.map((round) =>
      round.buzz === null
        ? round
        : { ...round, buzz: { ...round.buzz, foul: { ...round.buzz.foul, review: REVIEW } } },
    ),
  };
}

export class Venue {
  readonly data: string;
  readonly desk: DeskProcess;
  readonly home: DeskWindow<'home'>;
  readonly console: DeskWindow<'technician'>;
  readonly box: SimulatorProcess;
  readonly base: SimulatorProcess;
  readonly #plugged: Plugged[];

  private constructor(
    data: string,
    desk: DeskProcess,
    windows: { home: DeskWindow<'home'>; console: DeskWindow<'technician'> },
    devices: { box: Plugged; base: Plugged },
  ) {
    this.data = data;
    this.desk = desk;
    this.home = windows.home;
    this.console = windows.console;
    this.box = devices.box.simulator;
    this.base = devices.base.simulator;
    this.#plugged = [devices.box, devices.base];
  }

  /** The example contest set up and not yet started, with a buzzer box and a clicker base that are well. */
  static async open(): Promise<Venue> {
    const data = mkdtempSync(join(tmpdir(), 'leitai-robot-'));
    const desk = await DeskProcess.start(data, '--port', '0');
    const [box, base] = await Promise.all([plug('buzzer', BUZZERS), plug('clicker', CLICKERS)]);
    const home = await desk.open('home', 'home');
    await home.result({ kind: 'contest.example' });
    await home.result({
      kind: 'devices',
      devices: [plugged('box', 'buzzer', box.pty.desk), plugged('base', 'clicker', base.pty.desk)],
    });
    const console = await desk.open('console', 'technician');
    await console.must({ type: 'setup.definition', definition: patientDefinition() });
    await console.sees(({ devices }) => devices.length === 2 && devices.every(({ well }) => well));
    return new Venue(data, desk, { home, console }, { box, base });
  }

  /** What the exported journal comes to when it is folded anew. */
  async result(): Promise<ScenarioResult> {
    const { journal } = await exportInto(this.home, join(this.data, 'results'));
    const happened = entriesIn(journal).map((entry) => fromEntry(entry).happened);
    return resultOf(new ContestRecord(happened).state);
  }

  async close(): Promise<void> {
    await this.desk.end();
    for (const { simulator, pty } of this.#plugged) {
      await simulator.quit();
      await pty.pull();
    }
    rmSync(this.data, { recursive: true, force: true });
  }
}
