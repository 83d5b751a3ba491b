// One life of the desk: from its start to its end, however it comes, with a window for each role.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ViewRole } from '#contract/view.ts';
import { DeskWindow, type ReadyLine } from '#tests/integration/desk-support.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', 'desk', 'main.ts');

/** The desk went while something was waited for. */
export class DeskDied extends Error {}

export interface Windows {
  home: DeskWindow<'home'>;
  console: DeskWindow<'technician'>;
  host: DeskWindow<'host'>;
  judge: DeskWindow<'judge'>;
  station: DeskWindow<'station'>;
  projector: DeskWindow<'projector'>;
}

/** Milliseconds from the start of the process. */
export interface Startup {
  ready: number;
  /** The console has been shown where the contest stands. */
  shown: number;
}

export class Life {
  readonly #child: ChildProcess;
  readonly #ended: Promise<never>;
  #dead = false;

  constructor(data: string, env: NodeJS.ProcessEnv = process.env) {
    this.#child = spawn(process.execPath, [PROGRAM, '--supervised', '--data', data], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env,
    });
    this.#ended = once(this.#child, 'exit').then(() => {
      this.#dead = true;
      throw new DeskDied('the desk is dead');
    });
    // Whoever waits for something hears of it.
    this.#ended.catch(() => {});
  }

  get dead(): boolean {
    return this.#dead;
  }

  /** Rejects with {@link DeskDied} when the desk dies first. */
  during<Result>(work: Promise<Result>): Promise<Result> {
    return Promise.race([work, this.#ended]);
  }

  /** Rejects with {@link DeskDied}, or with the desk's own words when it refuses to start. */
  async open(): Promise<{ windows: Windows; startup: Startup }> {
    const start = performance.now();
    const lines = createInterface({ input: this.#child.stdout! });
    const [text] = (await this.during(once(lines, 'line'))) as [string];
    const line: ReadyLine = JSON.parse(text);
    if (!line.ready) throw new Error(`the desk does not start: ${line.message?.en}`);
    const ready = performance.now() - start;
    const to = <Role extends ViewRole>(window: keyof Windows, role: Role) => {
      const { host, searchParams } = new URL(line.windows[window]);
      const token = searchParams.get('token');
      return this.during(DeskWindow.open(`ws://${host}/ws?window=${window}&token=${token}`, role));
    };
    const console = await to('console', 'technician');
    const shown = performance.now() - start;
    const windows: Windows = {
      home: await to('home', 'home'),
      console,
      host: await to('host', 'host'),
      judge: await to('judge', 'judge'),
      station: await to('station', 'station'),
      projector: await to('projector', 'projector'),
    };
    return { windows, startup: { ready, shown } };
  }

  /** What a power cut does to the process: no last word. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** Settles when it is gone; the exit code, null after a kill. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.#dead) return this.#child.exitCode;
    this.#child.kill(signal);
    await this.#ended.catch(() => {});
    return this.#child.exitCode;
  }
}
