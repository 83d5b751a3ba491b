// The one connection of a window to the desk: views in, commands, keys and requests out; reconnects for ever.
import type { CommandBody } from '#contract/command.ts';
import type { Text } from '#contract/messages/text.ts';
import type { Refusal } from '#contract/offer.ts';
import {
  type ClientMessage,
  type DeskMessage,
  type DeskRequest,
  deskMessageSchema,
} from '#contract/protocol.ts';
import type { View } from '#contract/view.ts';
import { createDeskClock } from './desk-clock.ts';
import { type Pass, passIn } from './pass.ts';

/** What the desk made of a command or key. `lost`: the connection broke, the outcome shows in the next view. */
export type Outcome =
  | { kind: 'accepted'; seq: number }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'lost' };

export type Reply = { kind: 'done'; result: unknown } | { kind: 'failed'; message: Text } | { kind: 'lost' };

export type Sound = Extract<DeskMessage, { t: 'sound' }>['sound'];

/** What the window last knew: the view stays when the connection goes. */
export interface Snapshot {
  connected: boolean;
  seq: number;
  view: View | null;
  /** Keys that serve as buttons, by KeyboardEvent.code. */
  buttons: readonly string[];
}

/** What a connection reports. `closed` comes once, also when it could never be opened. */
export interface SocketReports {
  opened(send: (text: string) => void): void;
  message(data: unknown): void;
  closed(): void;
}

/** What the connection needs from the browser. */
export interface Surroundings {
  open(reports: SocketReports): void;
  /** Local monotonic milliseconds. */
  now(): number;
  later(run: () => void, ms: number): void;
  newId(): string;
  pass: Pass;
}

export interface Desk {
  snapshot(): Snapshot;
  subscribe(listener: () => void): () => void;
  onSound(listener: (sound: Sound) => void): () => void;
  /** `seen`: number of the view it was decided on, where that is not the present one. */
  send(body: CommandBody, onBehalfOf?: string | null, seen?: number): Promise<Outcome>;
  /** Forwards a hotkey, e.g. "Space" or "Ctrl+KeyZ"; the desk knows which offer it belongs to. */
  key(code: string): Promise<Outcome>;
  /** A key that serves as a button went down or up; nothing is answered. */
  button(code: string, down: boolean): void;
  request(request: DeskRequest): Promise<Reply>;
  /** Afterwards a broken connection signs in again by itself. */
  signIn(account: string, pin: string): Promise<Reply>;
  signOut(): Promise<Reply>;
  /** Milliseconds of the desk's clock, now. */
  now(): number;
}

const SHORTEST_WAIT = 250;
const LONGEST_WAIT = 4000;

/**
 * Connects and keeps connecting. Commands given while the desk is away are not kept for later:
 * a "begin" that arrives ten seconds late is worse than one that has to be pressed again.
 */
export function connect(around: Surroundings): Desk {
  const clock = createDeskClock();
  const listeners = new Set<() => void>();
  const soundListeners = new Set<(sound: Sound) => void>();
  const outcomes = new Map<string, (outcome: Outcome) => void>();
  const replies = new Map<string, (reply: Reply) => void>();
  let snapshot: Snapshot = { connected: false, seq: 0, view: null, buttons: [] };
  let sendText: ((text: string) => void) | null = null;
  let wait = SHORTEST_WAIT;
  /** The locked view that came although this window has a pass: shown only if the pass will not do. */
  let heldBack: Partial<Snapshot> | null = null;

  const change = (part: Partial<Snapshot>) => {
    snapshot = { ...snapshot, ...part };
    for (const listener of listeners) listener();
  };

  const show = (next: Pick<Snapshot, 'seq' | 'buttons'> & { view: View }) => {
    if (next.view.role !== 'locked' || around.pass.kept() === null) {
      heldBack = null;
      return change(next);
    }
    const trying = heldBack !== null;
    heldBack = next;
    if (!trying) void signInAgain();
  };

  const signInAgain = async () => {
    const pass = around.pass.kept();
    if (pass === null) return;
    const reply = await request({ kind: 'sign-in.again', pass });
    const locked = heldBack;
    heldBack = null;
    if (reply.kind !== 'failed') return;
    around.pass.keep(null);
    if (locked !== null) change(locked);
  };

  const receive = (message: DeskMessage) => {
    switch (message.t) {
      case 'view':
        clock.sample(message.now, around.now());
        return show({ seq: message.seq, view: message.view, buttons: message.buttons });
      case 'accepted':
        return settle(outcomes, message.id, { kind: 'accepted', seq: message.seq });
      case 'refused':
        return settle(outcomes, message.id, { kind: 'refused', refusal: message.refusal });
      case 'reply':
        return settle(
          replies,
          message.id,
          message.ok
            ? { kind: 'done', result: message.result }
            : { kind: 'failed', message: message.message },
        );
      case 'sound':
        for (const listener of soundListeners) listener(message.sound);
    }
  };

  const reports: SocketReports = {
    opened(send) {
      sendText = send;
      wait = SHORTEST_WAIT;
      clock.reset();
      change({ connected: true });
    },
    message(data) {
      const message = read(data);
      if (message !== null) receive(message);
    },
    closed() {
      sendText = null;
      for (const id of [...outcomes.keys()]) settle(outcomes, id, { kind: 'lost' });
      for (const id of [...replies.keys()]) settle(replies, id, { kind: 'lost' });
      if (snapshot.connected) change({ connected: false });
      around.later(() => around.open(reports), wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    },
  };

  /** Sends and waits for the answer under the same id. */
  const ask = <Answer>(
    pending: Map<string, (answer: Answer | { kind: 'lost' }) => void>,
    message: Exclude<ClientMessage, { t: 'button' }>,
  ) =>
    new Promise<Answer | { kind: 'lost' }>((resolve) => {
      if (sendText === null) return resolve({ kind: 'lost' });
      pending.set(message.id, resolve);
      sendText(JSON.stringify(message));
    });

  const request = (wish: DeskRequest): Promise<Reply> =>
    ask(replies, { t: 'request', id: around.newId(), request: wish });

  around.open(reports);
  return {
    snapshot: () => snapshot,
    subscribe: (listener) => subscribeTo(listeners, listener),
    onSound: (listener) => subscribeTo(soundListeners, listener),
    now: () => clock.at(around.now()),
    send: (body, onBehalfOf = null, seen = snapshot.seq) =>
      ask(outcomes, { t: 'command', id: around.newId(), seen, onBehalfOf, body }),
    key: (code) => ask(outcomes, { t: 'key', id: around.newId(), seen: snapshot.seq, code }),
    button: (code, down) => sendText?.(JSON.stringify({ t: 'button', code, down } satisfies ClientMessage)),
    request,
    async signIn(account, pin) {
      const reply = await request({ kind: 'sign-in', account, pin });
      if (reply.kind === 'done') around.pass.keep(passIn(reply.result));
      return reply;
    },
    signOut() {
      around.pass.keep(null);
      return request({ kind: 'sign-out' });
    },
  };
}

function settle<Answer>(pending: Map<string, (answer: Answer) => void>, id: string, answer: Answer) {
  pending.get(id)?.(answer);
  pending.delete(id);
}

function subscribeTo<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Null, with a line in the browser's console, for what this version does not understand. */
function read(data: unknown): DeskMessage | null {
  try {
    return deskMessageSchema.parse(JSON.parse(String(data)));
  } catch (error) {
    console.error('A message of the desk was not understood', error);
    return null;
  }
}
