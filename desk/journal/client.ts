// The main thread's side of the journal thread: every call of the store, as a promise.
import { ThreadAsker } from '../threads/asker.ts';
import type { Store } from './store.ts';

export type StoreCall = keyof Store;

export interface StoreQuestion {
  call: StoreCall;
  args: unknown[];
}

/** One thread for the life of the desk; in one that had to be started anew no contest is open. */
export class StoreClient {
  readonly #thread = new ThreadAsker(new URL('./worker.ts', import.meta.url), {
    zh: '比赛记录线程中断，刚才的操作未保存。请重试；擂台会重新打开比赛记录。',
    en: 'The journal thread broke off; the last action was not saved. Try again: Leitai reopens the record.',
  });

  call<Name extends StoreCall>(
    call: Name,
    ...args: Parameters<Store[Name]>
  ): Promise<ReturnType<Store[Name]>> {
    const question: StoreQuestion = { call, args };
    return this.#thread.ask(question) as Promise<ReturnType<Store[Name]>>;
  }

  /** Calls made before are done first. */
  async end(): Promise<void> {
    await this.call('close').catch(() => {});
    await this.#thread.end();
  }
}
