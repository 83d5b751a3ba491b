// Keeps the desk running in a utility process, on the same port, whatever happens to it.
import { createInterface } from 'node:readline';
import { type DeskReady, type DeskRefusal, parseDeskLine, restartDelay } from '#contract/shell.ts';

/** What is used of Electron's UtilityProcess. */
export interface DeskProcess {
  stdout: NodeJS.ReadableStream | null;
  stderr: NodeJS.ReadableStream | null;
  on(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

export interface DeskReports {
  /** The desk answers; also after each restart. */
  ready(desk: DeskReady): void;
  /** The desk will not start, and says why; it is not started again. */
  refused(refusal: DeskRefusal): void;
}

export class KeptDesk {
  readonly #fork: (port: string[]) => DeskProcess;
  readonly #reports: DeskReports;
  #process: DeskProcess | null = null;
  #pause: NodeJS.Timeout | null = null;
  #port: string[] = [];
  #crashes = 0;
  #refused = false;
  #ended: (() => void) | null = null;

  /** `fork` starts the desk; it gets `--port N` once the port is known, so that open windows find it again. */
  constructor(fork: (port: string[]) => DeskProcess, reports: DeskReports) {
    this.#fork = fork;
    this.#reports = reports;
    this.#start();
  }

  /** Ends the desk as the system does (SIGTERM); resolves when it is gone. */
  stop(): Promise<void> {
    if (this.#pause !== null) clearTimeout(this.#pause);
    const running = this.#process;
    return new Promise((resolve) => {
      this.#ended = resolve;
      if (running === null) resolve();
      else running.kill();
    });
  }

  #start(): void {
    const desk = this.#fork(this.#port);
    this.#process = desk;
    if (desk.stdout !== null) {
      createInterface({ input: desk.stdout }).on('line', (line) => this.#said(line));
    }
    desk.stderr?.pipe(process.stderr, { end: false });
    desk.on('exit', () => this.#gone());
  }

  #said(line: string): void {
    const said = parseDeskLine(line);
    if (said === null) return;
    if (said.ready) {
      this.#port = ['--port', `${said.port}`];
      this.#crashes = 0;
      this.#reports.ready(said);
    } else {
      this.#refused = true;
      this.#reports.refused(said);
    }
  }

  #gone(): void {
    this.#process = null;
    this.#ended?.();
    if (this.#ended !== null || this.#refused) return;
    this.#crashes += 1;
    this.#pause = setTimeout(() => this.#start(), restartDelay(this.#crashes));
  }
}
