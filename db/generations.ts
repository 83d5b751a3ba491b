// Backup generations: whole copies of a contest in one folder, each verified, the newest of them kept.
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { COPY_EXTENSION } from './contest-layout.ts';
import { type CopiedRecord, unpack } from './copy-file.ts';
import { type CopySource, checkSource, putCopy } from './copy-writing.ts';
import { syncFolder } from './durable-files.ts';
import { timeName } from './folder-name.ts';
import { guarded } from './refusals.ts';

export interface Generation {
  file: string;
  /** When it was made by the clock of the PC, as in its name: `2026-05-16T09-48-12`. */
  made: string;
  /** Its last entry by its name. */
  seq: number;
}

/** `2026-05-16T09-48-12 e000123.leitai`: sorts by time, then by entries. */
const NAME = /^(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d) e(\d+)\.leitai$/;
/** How many good ones stay. */
const KEPT = 20;

function nameOf(at: Date, seq: number): string {
  return `${timeName(at)} e${String(seq).padStart(6, '0')}${COPY_EXTENSION}`;
}

/**
 * Newest first, by their names alone: by entries, then by time, because the date of a PC may be set back but the
 * journal only grows. None when the folder is not there. Throws {@link ContestFileError} `disk`.
 */
export function listGenerations(folder: string): Generation[] {
  return guarded(folder, () => namesIn(folder))
    .flatMap((name) => {
      const [, made, seq] = NAME.exec(name) ?? [];
      return made === undefined ? [] : [{ file: join(folder, name), made, seq: Number(seq) }];
    })
    .sort((one, other) => other.seq - one.seq || other.made.localeCompare(one.made));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Reads all of it. Throws {@link ContestFileError}: missing, not-ours, newer, damaged, disk. */
export function verifyGeneration(file: string): CopiedRecord {
  return unpack(file, () => {});
}

/** The generations of one contest in one folder; remembers which of them it has verified. */
export class Generations {
  readonly #folder: string;
  readonly #keep: number;
  readonly #verified = new Set<string>();

  constructor(folder: string, keep = KEPT) {
    this.#folder = folder;
    this.#keep = keep;
  }

  /** Newest first. */
  list(): Generation[] {
    return listGenerations(this.#folder);
  }

  /**
   * Writes one more, reads it back, and removes those that are too old. Makes the folder when it is not there.
   * Throws {@link ContestFileError}: damaged (the source itself does not hold; nothing was written), disk.
   */
  write(source: CopySource, at: Date): Generation & CopiedRecord {
    const record = checkSource(this.#folder, source);
    const seq = record.hashes.length;
    const file = join(this.#folder, nameOf(at, seq));
    guarded(this.#folder, () => mkdirSync(this.#folder, { recursive: true }));
    putCopy(file, source);
    this.#verified.add(marked(file));
    this.#rotate();
    return { ...record, file, made: timeName(at), seq };
  }

  /** Only what is older than enough good ones goes; one that does not verify is not counted. */
  #rotate(): void {
    let good = 0;
    for (const { file } of this.list()) {
      if (good >= this.#keep) guarded(file, () => rmSync(file, { force: true }));
      else if (this.#holds(file)) good += 1;
    }
    guarded(this.#folder, () => syncFolder(this.#folder));
  }

  #holds(file: string): boolean {
    if (this.#verified.has(marked(file))) return true;
    try {
      verifyGeneration(file);
      this.#verified.add(marked(file));
      return true;
    } catch {
      return false;
    }
  }
}

/** Another file under the same name is not taken for verified. */
function marked(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return `${file} ${size} ${mtimeMs}`;
}
