// Sends the windows their views: one message per change and window, however many events made the change.
import type { DeskMessage, WindowName } from '#contract/protocol.ts';
import type { Log } from '../log.ts';

export interface Viewer {
  readonly window: WindowName;
  send(text: string): void;
}

export type ViewMessage = Extract<DeskMessage, { t: 'view' }>;
export type Sound = Extract<DeskMessage, { t: 'sound' }>['sound'];

/** The hall's loudspeakers hang on the projector; the technician hears the same. */
const HEARING: readonly WindowName[] = ['projector', 'console'];

export class Publisher {
  readonly #viewers = new Set<Viewer>();
  readonly #look: (window: WindowName) => ViewMessage;
  readonly #log: Log;
  #due = false;

  /** `look` makes the message of a window as things are shown now. */
  constructor(look: (window: WindowName) => ViewMessage, log: Log) {
    this.#look = look;
    this.#log = log;
  }

  /** The viewer gets the present view at once. */
  add(viewer: Viewer): void {
    this.#viewers.add(viewer);
    this.#sendTo(viewer.window, [viewer]);
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
      for (const [window, viewers] of Map.groupBy(this.#viewers, (viewer) => viewer.window)) {
        this.#sendTo(window, viewers);
      }
    });
  }

  sound(sound: Sound): void {
    const text = JSON.stringify({ t: 'sound', sound } satisfies DeskMessage);
    for (const viewer of this.#viewers) if (HEARING.includes(viewer.window)) viewer.send(text);
  }

  /** A view that cannot be made leaves the window with its last true one. */
  #sendTo(window: WindowName, viewers: readonly Viewer[]): void {
    try {
      const text = JSON.stringify(this.#look(window));
      for (const viewer of viewers) viewer.send(text);
    } catch (error) {
      this.#log.error({ error, window }, 'a view could not be made');
    }
  }
}
