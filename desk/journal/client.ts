// The main thread's side of the journal thread: every call of the store, as a promise.
import { failure } from '../failure.ts';
import { ThreadAsker } from '../threads/asker.ts';
import type { Store } from './store.ts';

export type StoreCall = keyof Store;

export interface StoreQuestion {
  call: StoreCall;
  args: unknown[];
}

/** One thread for the life of the desk; in one that had to be started anew no contest is open. */
export class StoreClient {
  readonly #thread: ThreadAsker;
  #left = false;

  constructor(thread = new ThreadAsker(new URL('./worker.ts', import.meta.url), 'journal-lost')) {
    this.#thread = thread;
  }

  /** The same thread, for one contest: see {@link leave}. */
  forContest(): StoreClient {
    return new StoreClient(this.#thread);
  }

  /** That contest is closed: what is slow and still asks for it must not reach whichever is opened next. */
  leave(): void {
    this.#left = true;
  }

  /** Rejects with DeskFailure. */
  call<Name extends StoreCall>(
    call: Name,
    ...args: Parameters<Store[Name]>
  ): Promise<ReturnType<Store[Name]>> {
    if (this.#left) return Promise.reject(failure('contest-left'));
    const question: StoreQuestion = { call, args };
    return this.#thread.ask(question) as Promise<ReturnType<Store[Name]>>;
  }

  /** Calls made before are done first. */
  async end(): Promise<void> {
    await this.call('close').catch(() => {});
    await this.#thread.end();
  }
}
