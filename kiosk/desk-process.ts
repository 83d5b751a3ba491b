// Starts the desk as a child process and keeps it running, on the same port, whatever happens to it.
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type DeskReady, type DeskRefusal, parseDeskLine, restartDelay } from '#contract/shell.ts';

const PATIENCE_MS = 10_000;

export interface DeskProgram {
  /** The Node to run it with. */
  node: string;
  /** The desk's own file, then its options. */
  args: string[];
}

export interface DeskReports {
  /** The desk answers; also after each restart. */
  ready(desk: DeskReady): void;
  /** The desk will not start, and says why; it is not started again. */
  refused(refusal: DeskRefusal): void;
  /** The desk ended unexpectedly and is started again after `delay` milliseconds. */
  restarting(cause: string, delay: number): void;
}

/** Keeps one desk running until {@link KeptDesk.stop}. */
export class KeptDesk {
  readonly #program: DeskProgram;
  readonly #reports: DeskReports;
  #child: ChildProcess | null = null;
  #pause: NodeJS.Timeout | null = null;
  #port: number | null = null;
  #crashes = 0;
  #ending = false;

  constructor(program: DeskProgram, reports: DeskReports) {
    this.#program = program;
    this.#reports = reports;
    this.#start();
  }

  /** Ends the desk by closing its standard input, so that it can close its databases; resolves when it is gone. */
  async stop(): Promise<void> {
    this.#ending = true;
    if (this.#pause !== null) clearTimeout(this.#pause);
    const child = this.#child;
    if (child === null) return;
    const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
    child.stdin?.end();
    // A desk that hangs does not keep the terminal.
    const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    await gone;
    clearTimeout(patience);
  }

  #start(): void {
    // The windows that are open must find the desk where it was.
    const port = this.#port === null ? [] : ['--port', `${this.#port}`];
    // PINs are forgotten once, not whenever the desk comes back.
    const args = this.#program.args.filter((arg) => this.#port === null || arg !== '--forget-pins');
    const child = spawn(this.#program.node, [...args, '--supervised', ...port], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child = child;
    let refused = false;
    let failure: string | null = null;
    // Writing to a desk that has just died is no error of its own.
    child.stdin.on('error', () => undefined);
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = parseDeskLine(line);
      if (said?.ready === true) this.#ready(said);
      if (said?.ready === false) {
        refused = true;
        this.#reports.refused(said);
      }
    });
    child.on('error', (error) => {
      failure = error.message;
    });
    // 'close' comes after the last output and also when the program could not be started; 'exit' does neither.
    child.on('close', (code, signal) => this.#ended(failure ?? signal ?? `exit code ${code}`, refused));
  }

  #ready(desk: DeskReady): void {
    this.#port = desk.port;
    this.#crashes = 0;
    this.#reports.ready(desk);
  }

  #ended(cause: string, refused: boolean): void {
    this.#child = null;
    if (this.#ending || refused) return;
    this.#crashes += 1;
    const delay = restartDelay(this.#crashes);
    this.#reports.restarting(cause, delay);
    this.#pause = setTimeout(() => this.#start(), delay);
  }
}
