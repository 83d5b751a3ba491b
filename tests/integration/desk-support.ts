// A real desk process and real windows on its WebSockets.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import WebSocket from 'ws';
import type { CommandBody } from '#contract/command.ts';
import type { ClientMessage, DeskMessage, DeskRequest, WindowName } from '#contract/protocol.ts';
import { type View, type ViewRole, viewSchema } from '#contract/view.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', 'desk', 'main.ts');

export interface ReadyLine {
  ready: boolean;
  port: number;
  windows: Record<WindowName, string>;
  first: WindowName;
  message?: { zh: string; en: string };
}

export class DeskProcess {
  readonly child: ChildProcess;
  readonly line: ReadyLine;

  private constructor(child: ChildProcess, line: ReadyLine) {
    this.child = child;
    this.line = line;
  }

  /** Supervised: a desk whose test was given up ends too, instead of holding the output of the whole run open. */
  static async start(data: string, ...options: string[]): Promise<DeskProcess> {
    const child = spawn(process.execPath, [PROGRAM, '--supervised', '--data', data, ...options], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout! });
    const [line] = await Promise.race([once(lines, 'line'), once(lines, 'close')]);
    if (typeof line !== 'string') throw new Error('the desk ended without a word');
    return new DeskProcess(child, JSON.parse(line));
  }

  token(window: WindowName): string {
    return new URL(this.line.windows[window]).searchParams.get('token') ?? '';
  }

  address(path: string): string {
    return `http://127.0.0.1:${this.line.port}${path}`;
  }

  async open<Role extends ViewRole>(window: WindowName, role: Role): Promise<DeskWindow<Role>> {
    const address = `ws://127.0.0.1:${this.line.port}/ws?window=${window}&token=${this.token(window)}`;
    return DeskWindow.open(address, role);
  }

  /** Sends the signal and settles with the exit code, null when the process was killed. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const exit = once(this.child, 'exit');
    this.child.kill(signal);
    const [code] = (await exit) as [number | null];
    return code;
  }
}

/** One window; keeps the text of everything it was sent. */
export class DeskWindow<Role extends ViewRole> {
  readonly received: string[] = [];
  readonly #socket: WebSocket;
  readonly #role: Role;
  readonly #answers = new Map<string, (message: DeskMessage) => void>();
  #watchers: (() => void)[] = [];
  #view: { seq: number; view: View } | null = null;

  private constructor(socket: WebSocket, role: Role) {
    this.#socket = socket;
    this.#role = role;
    socket.on('message', (data) => this.#take(String(data)));
    // A desk that is killed cuts the line; whoever waits for it is told by its process.
    socket.once('open', () => socket.on('error', () => {}));
  }

  static async open<Role extends ViewRole>(address: string, role: Role): Promise<DeskWindow<Role>> {
    const socket = new WebSocket(address);
    const window = new DeskWindow(socket, role);
    await once(socket, 'open');
    await window.until(() => window.#view !== null);
    return window;
  }

  get seq(): number {
    return this.#view?.seq ?? 0;
  }

  get view(): Extract<View, { role: Role }> {
    const view = this.#view?.view;
    if (view?.role !== this.#role) throw new Error(`shows ${view?.role}, not ${this.#role}`);
    return view as Extract<View, { role: Role }>;
  }

  /** Settles when the condition holds after some view. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#watchers.push(resolve));
  }

  /** Settles when the window shows a view of its role for which the condition holds. */
  async sees(condition: (view: Extract<View, { role: Role }>) => boolean): Promise<void> {
    await this.until(() => this.#view?.view.role === this.#role && condition(this.view));
  }

  give(body: CommandBody, onBehalfOf: string | null = null): Promise<DeskMessage> {
    return this.ask({ t: 'command', id: randomUUID(), seen: this.seq, onBehalfOf, body });
  }

  /** Like {@link give}; throws when it is refused. */
  async must(body: CommandBody, onBehalfOf: string | null = null): Promise<void> {
    const answer = await this.give(body, onBehalfOf);
    if (answer.t !== 'accepted') throw new Error(`${body.type}: ${JSON.stringify(answer)}`);
  }

  key(code: string): Promise<DeskMessage> {
    return this.ask({ t: 'key', id: randomUUID(), seen: this.seq, code });
  }

  /** A key of a keyboard that serves as buttons; never answered. */
  button(code: string, down: boolean): void {
    this.#socket.send(JSON.stringify({ t: 'button', code, down } satisfies ClientMessage));
  }

  request(request: DeskRequest): Promise<DeskMessage> {
    return this.ask({ t: 'request', id: randomUUID(), request });
  }

  /** Like {@link request}; the result, or an error with the desk's sentence. */
  async result(request: DeskRequest): Promise<unknown> {
    const answer = await this.request(request);
    if (answer.t !== 'reply' || !answer.ok) throw new Error(`${request.kind}: ${JSON.stringify(answer)}`);
    return answer.result;
  }

  /** Sends anything; settles with the code the desk closes the connection with. */
  async breakWith(text: string): Promise<number> {
    const closed = once(this.#socket, 'close');
    this.#socket.send(text);
    const [code] = (await closed) as [number];
    return code;
  }

  close(): void {
    this.#socket.terminate();
  }

  /** Settles with the desk's answer to this very message. */
  ask(message: Exclude<ClientMessage, { t: 'button' }>): Promise<DeskMessage> {
    return new Promise((resolve) => {
      this.#answers.set(message.id, resolve);
      this.#socket.send(JSON.stringify(message));
    });
  }

  #take(text: string): void {
    this.received.push(text);
    const message: DeskMessage = JSON.parse(text);
    if (message.t === 'view') this.#view = { seq: message.seq, view: viewSchema.parse(message.view) };
    else if (message.t !== 'sound') this.#answers.get(message.id)?.(message);
    const watchers = this.#watchers;
    this.#watchers = [];
    for (const wake of watchers) wake();
  }
}

/** Plays the called turn of a spoken question to its end; the ruling is entered for this judge. */
export async function answerRight(console: DeskWindow<'technician'>, judge: string): Promise<void> {
  await console.must({ type: 'item.present' });
  await console.must({ type: 'begin' });
  await console.must({ type: 'done', answer: null });
  await console.must({ type: 'rule', verdict: 'right', confirm: true }, judge);
  await console.must({ type: 'reveal' });
  await console.must({ type: 'settle' });
}

/** The status the desk answers a WebSocket with that it does not let in. */
export async function refusedStatus(address: string, headers: Record<string, string> = {}): Promise<number> {
  const socket = new WebSocket(address, { headers });
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }];
  socket.on('error', () => {});
  socket.terminate();
  return response.statusCode;
}
