// A hall whose desk may die at any moment: it is started again, the windows come back, and the record is looked at.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Entry } from '#contract/record.ts';
import { VirtualStage } from '#desk/scenario/virtual-stage.ts';
import { simulated } from '#tests/integration/device-settings.ts';
import type { Final } from './final.ts';
import type { Killer } from './killer.ts';
import { DeskDied, Life, type Startup, type Windows } from './life.ts';
import { entriesOnDisk, Witness } from './witness.ts';

const DEVICES = [simulated('box', 'buzzer'), simulated('base', 'clicker')];

export interface HallOptions {
  /** The environment of a desk that works in this data folder. */
  watch?: (data: string) => NodeJS.ProcessEnv;
  /** Where the contest lies; absent: in the data folder. */
  disk?: string;
}

export class Hall {
  readonly data: string;
  readonly folder: string;
  readonly startups: Startup[] = [];
  readonly #killer: Killer;
  readonly #witness = new Witness();
  #life: Life;
  #windows: Windows;

  private constructor(data: string, folder: string, killer: Killer, life: Life, windows: Windows) {
    this.data = data;
    this.folder = folder;
    this.#killer = killer;
    this.#life = life;
    this.#windows = windows;
  }

  /** The contest set up and not yet started, with a buzzer box and a clicker base that are well. */
  static async open({ example }: Final, killer: Killer, { watch, disk }: HallOptions = {}): Promise<Hall> {
    const data = mkdtempSync(join(tmpdir(), 'leitai-chaos-'));
    const folder = await prepare(disk ?? data, example);
    const life = new Life(data, watch?.(data));
    const { windows } = await life.open();
    await windows.home.result({ kind: 'contest.open', folder });
    await windows.home.result({ kind: 'devices', devices: DEVICES });
    const hall = new Hall(data, folder, killer, life, windows);
    await hall.#devicesWell();
    return hall;
  }

  get windows(): Windows {
    return this.#windows;
  }

  /**
   * Sends something, and meets the killer on the way. Null: the desk died before the answer came; it has come back
   * since, and everything that was said before is on its disk.
   */
  async send<Answer>(message: (windows: Windows) => Promise<Answer>): Promise<Answer | null> {
    const kill = this.#killer.next();
    return this.lasting(async (windows) => {
      const life = this.#life;
      if (kill?.when === 'later') setTimeout(() => life.kill(), kill.after);
      const answer = message(windows);
      if (kill?.when === 'sent') {
        if (kill.after > 0) await Promise.race([sleep(kill.after), answer]);
        life.kill();
      }
      const answered = await answer;
      if (kill?.when === 'answered') life.kill();
      return answered;
    });
  }

  /** Waits for something the desk must live for; null: it died, and has come back. */
  async lasting<Result>(work: (windows: Windows) => Promise<Result>): Promise<Result | null> {
    try {
      return await this.#life.during(work(this.#windows));
    } catch (error) {
      if (!(error instanceof DeskDied) && !this.#life.dead) throw error;
      await this.#comeBack();
      return null;
    }
  }

  /** Ends the desk in order, and gives what is on its disk. */
  async end(): Promise<Entry[]> {
    const code = await this.#life.end('SIGTERM');
    if (code !== 0) throw new Error(`the desk ended with code ${code}`);
    return this.look();
  }

  /** The present life ends without a last word, and no other begins. */
  async kill(): Promise<void> {
    await this.#life.end('SIGKILL');
  }

  async clear(): Promise<void> {
    await this.kill();
    rmSync(this.data, { recursive: true, force: true });
  }

  async #comeBack(): Promise<void> {
    for (;;) {
      this.look();
      const life = new Life(this.data);
      this.#life = life;
      const again = this.#killer.duringStart();
      if (again !== null) setTimeout(() => life.kill(), again);
      try {
        const { windows, startup } = await life.open();
        if (again === null) this.startups.push(startup);
        this.#windows = windows;
        await life.during(this.#devicesWell());
        return;
      } catch (error) {
        // Only a killer may end it.
        if (again === null || (!(error instanceof DeskDied) && !life.dead)) throw error;
      }
    }
  }

  #devicesWell(): Promise<void> {
    return this.#windows.console.sees(
      ({ devices }) => devices.length === DEVICES.length && devices.every(({ well }) => well),
    );
  }

  /**
   * The entries on the disk, of a dead, failing or living desk. Throws when anything that was ever said at a window is
   * not there, or not so.
   */
  look(): Entry[] {
    for (const { received } of Object.values(this.#windows)) this.#witness.hear(received.splice(0));
    const entries = entriesOnDisk(this.folder);
    const faults = this.#witness.faults(entries);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return entries;
  }
}

/**
 * Makes the contest in a folder below `data` without a desk, as the undisturbed stage does, and plays what `course`
 * plays of it; returns its folder.
 */
export async function prepare(
  data: string,
  example: Final['example'],
  course: (stage: VirtualStage) => Promise<void> = async () => {},
): Promise<string> {
  const root = mkdtempSync(join(data, 'made-'));
  const stage = await VirtualStage.create(root, example);
  const { notes, folder } = stage.contest;
  notes.putSetting('judges', [...example.judges]);
  notes.putSetting('supervisors', [...example.supervisors]);
  await course(stage);
  stage.close();
  return folder;
}
