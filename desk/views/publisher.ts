// Sends the windows their views: one message per change and outlook, however many events made the change.
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

export class Publisher {
  readonly #viewers = new Set<Viewer>();
  readonly #look: (outlook: Outlook) => ViewMessage;
  readonly #log: Log;
  #due = false;

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

  /** Something that is shown has changed; the views go out at the end of this turn of the event loop. */
  changed(): void {
    if (this.#due) return;
    this.#due = true;
    setImmediate(() => {
      this.#due = false;
      const alike = Map.groupBy(this.#viewers, ({ window, team, pass }) =>
        [window, team ?? '', pass ?? ''].join('/'),
      );
      for (const viewers of alike.values()) this.#sendTo(viewers[0]!, viewers);
    });
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
