// Which contest is open, kept beside the contests: after a crash, or the next morning, the desk comes back to it.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const lastOpenSchema = z.object({ folder: z.string() });

export class LastOpen {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
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
    writeFileSync(this.#file, JSON.stringify({ folder }));
  }

  forget(): void {
    rmSync(this.#file, { force: true });
  }
}
