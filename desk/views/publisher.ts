// Sends the windows their views: one message per change and outlook, however many events made the change.
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { DeskMessage, WindowName } from '#contract/protocol.ts';
import type { Log } from '../log.ts';

/** What a viewer looks through: a window, and of several answer desks the team it stands with. */
export interface Outlook {
  readonly window: WindowName;
  /** Null: every window but an answer desk of one team. */
  readonly team: number | null;
  /** Hash of the pass somebody signed in with there; null: nobody has. */
  readonly pass: string | null;
}

export interface Viewer extends Outlook {
  send(text: string): void;
}

export type ViewMessage = Extract<DeskMessage, { t: 'view' }>;
export type Sound = Extract<DeskMessage, { t: 'sound' }>['sound'];

/** The hall's loudspeakers hang on the projector; the technician hears the same. */
const HEARING: readonly WindowName[] = ['projector', 'console'];

/** Milliseconds; a timer cannot wait for less. */
const SHORTEST_PAUSE = 1;

export class Publisher {
  readonly #viewers = new Set<Viewer>();
  readonly #look: (outlook: Outlook) => ViewMessage;
  readonly #log: Log;
  #changed = false;
  #publishing = false;
  #afterwards: (() => void)[] = [];

  /** `look` makes the message of a window as things are shown now. */
  constructor(look: (outlook: Outlook) => ViewMessage, log: Log) {
    this.#look = look;
    this.#log = log;
  }

  /** The viewer gets the present view at once. */
  add(viewer: Viewer): void {
    this.#viewers.add(viewer);
    this.#sendTo(viewer, [viewer]);
  }

  remove(viewer: Viewer): void {
    this.#viewers.delete(viewer);
  }

  /** Something that is shown has changed; the views go out at the end of this turn of the event loop, or soon after. */
  changed(): void {
    this.#changed = true;
    this.#publish();
  }

  /** Calls `act` once the views of everything that has changed before are on their way. */
  afterwards(act: () => void): void {
    this.#afterwards.push(act);
    this.#publish();
  }

  #publish(): void {
    if (this.#publishing) return;
    this.#publishing = true;
    void this.#rounds().finally(() => {
      this.#publishing = false;
    });
  }

  /**
   * Views cost more than anything else, and what devices say must be stamped meanwhile: it is looked for between the
   * views of two outlooks, and after a round for as long as the round took.
   */
  async #rounds(): Promise<void> {
    while (this.#changed || this.#afterwards.length > 0) {
      await setImmediate();
      const acts = this.#afterwards;
      this.#afterwards = [];
      const began = performance.now();
      if (this.#changed) await this.#sendAll();
      const took = performance.now() - began;
      for (const act of acts) act();
      if (took > SHORTEST_PAUSE) await setTimeout(took);
    }
  }

  async #sendAll(): Promise<void> {
    this.#changed = false;
    const waiting = new Set(this.#viewers);
    for (const viewer of waiting) {
      const alike = [...waiting].filter((other) => this.#viewers.has(other) && isAlike(viewer, other));
      for (const one of alike) waiting.delete(one);
      this.#sendTo(viewer, alike);
      if (waiting.size > 0) await setImmediate();
    }
  }

  sound(sound: Sound): void {
    const text = JSON.stringify({ t: 'sound', sound } satisfies DeskMessage);
    for (const viewer of this.#viewers) if (HEARING.includes(viewer.window)) viewer.send(text);
  }

  /** A view that cannot be made leaves the window with its last true one. */
  #sendTo({ window, team, pass }: Outlook, viewers: readonly Viewer[]): void {
    try {
      const text = JSON.stringify(this.#look({ window, team, pass }));
      for (const viewer of viewers) viewer.send(text);
    } catch (error) {
      this.#log.error({ error, window, team }, 'a view could not be made');
    }
  }
}

function isAlike(a: Outlook, b: Outlook): boolean {
  return a.window === b.window && a.team === b.team && a.pass === b.pass;
}
