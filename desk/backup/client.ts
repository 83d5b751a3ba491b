// The main thread's side of a backup thread.
import { ThreadAsker } from '../threads/asker.ts';
import type { Work } from './work.ts';

export interface BackupQuestion {
  call: keyof Work;
  args: unknown[];
}

/** What backups need of their thread; in one that had to be started anew nothing is attached. */
export interface BackupThread {
  call<Name extends keyof Work>(call: Name, ...args: Parameters<Work[Name]>): Promise<ReturnType<Work[Name]>>;
}

export class BackupClient implements BackupThread {
  readonly #thread = new ThreadAsker(new URL('./worker.ts', import.meta.url), 'backup-lost');

  call<Name extends keyof Work>(
    call: Name,
    ...args: Parameters<Work[Name]>
  ): Promise<ReturnType<Work[Name]>> {
    const question: BackupQuestion = { call, args };
    return this.#thread.ask(question) as Promise<ReturnType<Work[Name]>>;
  }

  /** Starts the thread before it is needed. */
  warmUp(): void {
    this.#thread.warmUp();
  }

  /** It has been asked for something and has not answered. */
  get working(): boolean {
    return this.#thread.working;
  }

  /** Whatever it is still doing is broken off. */
  end(): Promise<void> {
    return this.#thread.end();
  }
}
