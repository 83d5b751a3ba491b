// One connected window: its messages in, its views and answers out, until it goes silent.
import type { WebSocket } from 'ws';
import {
  type ClientMessage,
  clientMessageSchema,
  type DeskMessage,
  type DeskRequest,
} from '#contract/protocol.ts';
import { powersOf, speakerAt } from '../access/speaker.ts';
import { asFailure, failure } from '../failure.ts';
import { type Outcome, refuse } from '../floor/outcome.ts';
import type { Log } from '../log.ts';
import { answerAccess, isAccessRequest } from '../requests/access.ts';
import { mayRequest } from '../requests/permissions.ts';
import type { Publisher, Viewer } from '../views/publisher.ts';
import { type Dispatcher, giveCommand, giveKey } from './dispatch.ts';
import type { Sender } from './sender.ts';

/** Milliseconds between two heartbeats; a window that missed one is gone. */
const HEARTBEAT = 10_000;
/** Bytes a window may lag behind; one that lags more is cut off and starts afresh with the present view. */
const LONGEST_LAG = 8 * 1024 * 1024;
/** WebSocket close codes: policy violation, and unsupported data. */
const MALFORMED = 1007;
const GOING_AWAY = 1001;

type Asking = Extract<ClientMessage, { t: 'command' | 'key' }>;

export interface SessionParts {
  dispatcher: Dispatcher;
  publisher: Publisher;
  log: Log;
}

export class Session implements Viewer {
  readonly window: Sender['window'];
  readonly team: Sender['team'];
  readonly #socket: WebSocket;
  readonly #address: Omit<Sender, 'pass'>;
  readonly #parts: SessionParts;
  readonly #heartbeat: NodeJS.Timeout;
  #alive = true;
  /** Buttons that are down at this window, by KeyboardEvent.code. */
  readonly #down = new Set<string>();
  #pass: string | null = null;

  constructor(socket: WebSocket, address: Omit<Sender, 'pass'>, parts: SessionParts) {
    this.window = address.window;
    this.team = address.team;
    this.#socket = socket;
    this.#address = address;
    this.#parts = parts;
    socket.on('message', (data) => this.#receive(String(data)));
    socket.on('pong', () => {
      this.#alive = true;
    });
    socket.on('close', () => this.#ended());
    socket.on('error', (error) => parts.log.warn({ error, window: this.window }, 'connection fault'));
    this.#heartbeat = setInterval(() => this.#beat(), HEARTBEAT);
    parts.publisher.add(this);
    parts.log.info({ window: this.window, team: this.team }, 'window connected');
  }

  get pass(): string | null {
    return this.#pass;
  }

  get #sender(): Sender {
    return { ...this.#address, pass: this.#pass };
  }

  /** A technician is signed in at this window, and it is one of this PC. */
  get isTechnicianHere(): boolean {
    const speaker = speakerAt(this.#parts.dispatcher.contest(), this.#sender);
    return this.#address.local && speaker?.signedIn === true && speaker.role === 'technician';
  }

  send(text: string): void {
    if (this.#socket.bufferedAmount > LONGEST_LAG) this.#socket.terminate();
    else this.#socket.send(text);
  }

  close(): void {
    this.#socket.close(GOING_AWAY, 'the desk is closing');
  }

  #ended(): void {
    clearInterval(this.#heartbeat);
    this.#parts.publisher.remove(this);
    // Nobody else will say that they went up.
    for (const code of this.#down) this.#parts.dispatcher.button(code, false);
    this.#parts.log.info({ window: this.window, team: this.team }, 'window gone');
  }

  #beat(): void {
    if (this.#alive) this.#socket.ping();
    else this.#socket.terminate();
    this.#alive = false;
  }

  #receive(text: string): void {
    const message = read(text);
    if (message === null) {
      this.#parts.log.warn({ window: this.window }, 'malformed message');
      this.#socket.close(MALFORMED, 'malformed message');
      return;
    }
    if (message.t === 'request') void this.#request(message.id, message);
    else if (message.t === 'button') this.#button(message.code, message.down);
    else void this.#command(message);
  }

  /** A button belongs to whoever sits at it, not to whoever sits at the window. */
  #button(code: string, down: boolean): void {
    const isButton = this.#parts.dispatcher.button(code, down);
    if (isButton && down) this.#down.add(code);
    else this.#down.delete(code);
  }

  async #command(message: Asking): Promise<void> {
    this.#answer(answerTo(message.id, await this.#outcome(message)));
  }

  /** A fault on one message must not end the show. */
  async #outcome(message: Asking): Promise<Outcome> {
    const { dispatcher, log } = this.#parts;
    try {
      return message.t === 'command'
        ? await giveCommand(dispatcher, this.#sender, message)
        : await giveKey(dispatcher, this.#sender, message);
    } catch (error) {
      log.error({ error, cause: message.id }, 'the desk failed on this message');
      return refuse('desk.fault');
    }
  }

  async #request(id: string, { request }: Extract<ClientMessage, { t: 'request' }>): Promise<void> {
    try {
      const result = (await this.#result(request)) ?? null;
      // Results are plain data of the desk itself; checking them again would only cost time.
      this.#answer({ t: 'reply', id, ok: true, result } as DeskMessage);
    } catch (error) {
      const failure = asFailure(error);
      this.#parts.log.warn({ error, request: request.kind, code: failure.code }, 'request failed');
      this.#answer({ t: 'reply', id, ok: false, message: failure.sentence });
    }
  }

  async #result(request: DeskRequest): Promise<unknown> {
    const { dispatcher, publisher } = this.#parts;
    const contest = dispatcher.contest();
    if (isAccessRequest(request)) {
      const { result, pass } = await answerAccess(contest?.access ?? null, this.#sender, request);
      this.#pass = pass;
      publisher.changed();
      return result;
    }
    const speaker = speakerAt(dispatcher.attended(), this.#sender);
    if (speaker === null) throw failure('access-signed-out');
    if (!mayRequest(powersOf(speaker), request.kind)) throw failure('technician-only');
    return dispatcher.request(request, speaker);
  }

  /**
   * After the views: who hears "accepted" has already seen what came of it, and their next command is not stale by their
   * own last one.
   */
  #answer(message: DeskMessage): void {
    this.#parts.publisher.afterwards(() => this.send(JSON.stringify(message)));
  }
}

function answerTo(id: string, outcome: Outcome): DeskMessage {
  return outcome.ok
    ? { t: 'accepted', id, seq: outcome.seq }
    : { t: 'refused', id, refusal: outcome.refusal };
}

function read(text: string): ClientMessage | null {
  try {
    const message = clientMessageSchema.safeParse(JSON.parse(text));
    return message.success ? message.data : null;
  } catch {
    return null;
  }
}
