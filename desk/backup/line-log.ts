// The sealed lines of the open contest since it was opened, kept so that a place of backups can catch up.
import type { Entry } from '#contract/record.ts';
import { GENESIS } from '#contract/record.ts';
import type { Head } from '#contract/storage.ts';

export class LineLog {
  /** Of the entries that were there when the journal was opened: their lines were not handed out. */
  #before: readonly string[] = [];
  #lines: string[] = [];
  #head: Head = { seq: 0, hash: GENESIS };

  get head(): Head {
    return this.#head;
  }

  /** The journal was opened and read from its start. */
  start(entries: readonly Pick<Entry, 'hash'>[]): void {
    this.#before = entries.map(({ hash }) => hash);
    this.#lines = [];
    this.#head = { seq: entries.length, hash: entries.at(-1)?.hash ?? GENESIS };
  }

  /** These are on the disk. */
  add(lines: readonly string[], head: Head): void {
    this.#lines.push(...lines);
    this.#head = head;
  }

  /** Lines of the entries after this one; null where some of them were never handed out. */
  after(seq: number): string[] | null {
    return seq < this.#before.length ? null : this.#lines.slice(seq - this.#before.length);
  }

  /** Of every entry in order. */
  hashes(): string[] {
    return [...this.#before, ...this.#lines.map((line) => (JSON.parse(line) as Entry).hash)];
  }
}
