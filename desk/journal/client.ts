// The main thread's side of the journal thread: every call of the store, as a promise.
import { Worker } from 'node:worker_threads';
import { DeskFailure } from '../failure.ts';
import type { AnswerMessage, CallMessage, StoreCall } from './messages.ts';
import type { Store } from './store.ts';

type Pending = { resolve: (result: unknown) => void; reject: (failure: DeskFailure) => void };

/**
 * One thread for the life of the desk. When it dies, what was waiting is rejected and the next call starts
 * another one, in which no contest is open.
 */
export class StoreClient {
  #worker: Worker | null = null;
  #pending = new Map<number, Pending>();
  #lastId = 0;

  call<Name extends StoreCall>(
    call: Name,
    ...args: Parameters<Store[Name]>
  ): Promise<ReturnType<Store[Name]>> {
    this.#worker ??= this.#start();
    this.#lastId += 1;
    const message: CallMessage = { id: this.#lastId, call, args };
    return new Promise((resolve, reject) => {
      this.#pending.set(message.id, {
        resolve: (result) => resolve(result as ReturnType<Store[Name]>),
        reject,
      });
      this.#worker?.postMessage(message);
    });
  }

  /** Calls made before are done first. */
  async end(): Promise<void> {
    if (this.#worker === null) return;
    await this.call('close').catch(() => {});
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    worker.on('message', (answer: AnswerMessage) => this.#settle(answer));
    worker.on('error', (error) => this.#died(worker, error));
    worker.on('exit', () => this.#died(worker, null));
    return worker;
  }

  #settle(answer: AnswerMessage): void {
    const pending = this.#pending.get(answer.id);
    this.#pending.delete(answer.id);
    if (answer.ok) pending?.resolve(answer.result);
    else pending?.reject(new DeskFailure(answer.code, answer.sentence));
  }

  #died(worker: Worker, cause: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    const lost = this.#pending;
    this.#pending = new Map();
    for (const { reject } of lost.values()) {
      reject(
        new DeskFailure(
          'thread-lost',
          {
            zh: '比赛记录线程中断，刚才的操作未保存。请重试；擂台会重新打开比赛记录。',
            en: 'The journal thread broke off; the last action was not saved. Try again: Leitai reopens the record.',
          },
          cause,
        ),
      );
    }
  }
}
