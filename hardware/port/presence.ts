// Notices an unplugged device of which the system sends no word: what was listed once and is no longer, is gone.
import { every, type Timers } from '../timers.ts';
import type { Port } from './port.ts';
import type { Trouble } from './trouble.ts';

/** Milliseconds between two looks: an unplug is noticed within twice this time. */
const LOOK_EVERY = 1000;

type Watcher = { readonly path: string; readonly gone: () => void; listed: boolean };

/** Lists what is plugged in once a second, as long as anybody watches. */
export class Presence {
  readonly #list: () => Promise<ReadonlySet<string>>;
  readonly #timers: Timers;
  readonly #watchers = new Set<Watcher>();
  #looking = false;
  #stop = () => {};

  /** `list`: names of everything present now; a list that cannot be had says nothing. */
  constructor(list: () => Promise<ReadonlySet<string>>, timers: Timers) {
    this.#list = list;
    this.#timers = timers;
  }

  /** Calls `gone` once when `path` was listed and is no longer; the result ends the watch. */
  watch(path: string, gone: () => void): () => void {
    const watcher = { path, gone, listed: false };
    if (this.#watchers.size === 0) this.#stop = every(this.#timers, LOOK_EVERY, () => void this.#look());
    this.#watchers.add(watcher);
    void this.#look();
    return () => this.#end(watcher);
  }

  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    const present = await this.#list().catch(() => null);
    this.#looking = false;
    if (present === null) return;
    for (const watcher of [...this.#watchers]) {
      if (present.has(watcher.path)) watcher.listed = true;
      else if (watcher.listed) {
        this.#end(watcher);
        watcher.gone();
      }
    }
  }

  #end(watcher: Watcher): void {
    this.#watchers.delete(watcher);
    if (this.#watchers.size === 0) this.#stop();
  }
}

/**
 * The same port, which also closes by itself, for `reason`, when `path` is no longer among what is present. A path
 * that is never listed (a pseudo-terminal) is left alone.
 */
export function watched(port: Port, path: string, presence: Presence, reason: Trouble): Port {
  let tellClosed: (reason: Trouble) => void = () => {};
  const stop = presence.watch(path, () => {
    void port.close();
    tellClosed(reason);
  });
  return {
    write: (data) => port.write(data),
    onData: (handler) => port.onData(handler),
    onClose(handler) {
      tellClosed = handler;
      port.onClose((own) => {
        stop();
        handler(own);
      });
    },
    close() {
      stop();
      return port.close();
    },
  };
}
