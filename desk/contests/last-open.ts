// Which contest is open, kept beside the contests: after a crash, or the next morning, the desk comes back to it.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Log } from '../log.ts';

const lastOpenSchema = z.object({ folder: z.string() });

export class LastOpen {
  readonly #file: string;
  readonly #log: Log;

  constructor(file: string, log: Log) {
    this.#file = file;
    this.#log = log;
  }

  /** Null when none was open, or when what stands there cannot be read. */
  read(): string | null {
    try {
      return lastOpenSchema.parse(JSON.parse(readFileSync(this.#file, 'utf8'))).folder;
    } catch {
      return null;
    }
  }

  remember(folder: string): void {
    this.#note(() => writeFileSync(this.#file, JSON.stringify({ folder })));
  }

  forget(): void {
    this.#note(() => rmSync(this.#file, { force: true }));
  }

  /** A contest is worth more than the note that it is open. */
  #note(note: () => void): void {
    try {
      note();
    } catch (error) {
      this.#log.warn({ error }, 'which contest is open could not be noted');
    }
  }
}
