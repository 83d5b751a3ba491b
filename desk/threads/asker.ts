// The main thread's side of another thread: questions with a number, answers as promises, a new thread when one dies.
import { Worker } from 'node:worker_threads';
import { DeskFailure, type FailureCode, failure } from '../failure.ts';
import { type AnswerMessage, END, type QuestionMessage, type ToThread } from './messages.ts';

interface Pending {
  resolve: (result: unknown) => void;
  reject: (failure: DeskFailure) => void;
}

/** When the thread dies, what was waiting is rejected with `lost`, and the next question starts another one. */
export class ThreadAsker {
  readonly #program: URL;
  readonly #lost: FailureCode;
  #worker: Worker | null = null;
  #pending = new Map<number, Pending>();
  #lastId = 0;

  constructor(program: URL, lost: FailureCode) {
    this.#program = program;
    this.#lost = lost;
  }

  /** Starting a thread holds this one up for some milliseconds: better before the show than in it. */
  warmUp(): void {
    this.#worker ??= this.#start();
  }

  ask(question: unknown): Promise<unknown> {
    this.warmUp();
    this.#lastId += 1;
    const message: QuestionMessage = { id: this.#lastId, question };
    return new Promise((resolve, reject) => {
      this.#pending.set(message.id, { resolve, reject });
      this.#worker?.postMessage(message);
    });
  }

  /** Something was asked and is not answered yet. */
  get working(): boolean {
    return this.#pending.size > 0;
  }

  /** An idle thread ends by itself; one with work that nobody waits for any longer is ended. */
  async end(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    if (this.working) {
      await worker.terminate();
      return;
    }
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    worker.postMessage(END satisfies ToThread);
    await gone;
  }

  #start(): Worker {
    const worker = new Worker(this.#program);
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
    for (const { reject } of lost.values()) reject(failure(this.#lost, {}, cause));
  }
}
