// The tail beside an open journal: judged on opening, then every commit is followed by its lines.
import {
  closeSync,
  existsSync,
  fdatasync,
  fdatasyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { putInPlace, syncFile, writeWhole } from './durable-files.ts';
import { guarded } from './refusals.ts';
import { entryOf, splitTail } from './tail.ts';

/** How long after a write the tail may stay in the system's cache, in ms; the database itself is durable at once. */
const SYNC_AFTER = 1000;
const LINE_END = 0x0a;

/**
 * How a tail stands to the whole journal it lies beside. `behind`: lines are missing, or the last one is torn, as a
 * kill or a power cut leaves it. `wrong`: damaged before its end, or another journal's. `ahead`: it knows of more
 * than the journal, so the journal has lost something.
 */
export type TailState = 'whole' | 'behind' | 'wrong' | 'ahead';

export interface TailJudgement {
  state: TailState;
  /** Bytes from the start that agree with the journal, up to the end of a line. */
  agrees: number;
}

/** Reads only. `lines`: all of the journal's. Throws {@link ContestFileError} `disk`. */
export function judgeTail(file: string, lines: readonly string[]): TailJudgement {
  if (!existsSync(file)) return { state: 'behind', agrees: 0 };
  const stands = guarded(file, () => readFileSync(file));
  const due = bytesOf(lines);
  if (stands.equals(due)) return { state: 'whole', agrees: due.length };
  const agrees = common(stands, due);
  const beyond = splitTail(stands.subarray(agrees)).lines.map(entryOf);
  // A line is written after its commit, so that no tail is longer than its journal unless the journal lost something.
  const more = agrees === due.length && stands.length > due.length;
  if (more || beyond.some((entry) => entry !== null && entry.seq > lines.length)) {
    return { state: 'ahead', agrees };
  }
  return { state: beyond.every((entry) => entry === null) ? 'behind' : 'wrong', agrees };
}

function bytesOf(lines: readonly string[]): Buffer {
  return Buffer.from(lines.map((line) => `${line}\n`).join(''));
}

/** Length of the common start of both, up to the end of a line. */
function common(one: Buffer, other: Buffer): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one[length] === other[length]) length += 1;
  return one.subarray(0, length).lastIndexOf(LINE_END) + 1;
}

export class TailFile {
  readonly #file: string;
  /** Null once it is closed. */
  #descriptor: number | null;
  /** Bytes that are known to be whole. */
  #length: number;
  /** Lines the journal has and the tail could not take yet. */
  #owed: string[] = [];
  #timer: NodeJS.Timeout | null = null;
  #trouble: Error | null = null;

  /** Puts the tail in order for this journal. Throws {@link ContestFileError} `disk`. */
  static open(file: string, lines: readonly string[], { state, agrees }: TailJudgement): TailFile {
    return guarded(file, () => {
      if (state === 'wrong') {
        putInPlace(file, (temporary) => {
          writeFileSync(temporary, bytesOf(lines));
          syncFile(temporary);
        });
        return new TailFile(file, bytesOf(lines).length);
      }
      const tail = new TailFile(file, agrees);
      if (state === 'behind') tail.#complete(bytesOf(lines));
      return tail;
    });
  }

  private constructor(file: string, length: number) {
    this.#file = file;
    this.#descriptor = openSync(file, existsSync(file) ? 'r+' : 'w+');
    this.#length = length;
  }

  /** What went wrong with the last write; null when the tail has everything. The journal itself has it all the same. */
  get trouble(): Error | null {
    return this.#trouble;
  }

  /** Never fails: what the disk does not take now is tried again with the next lines. */
  write(lines: readonly string[]): void {
    this.#owed.push(...lines);
    this.#attempt(() => {
      const bytes = bytesOf(this.#owed);
      // At its place: half a write that failed is written over.
      writeWhole(this.#open(), bytes, this.#length);
      this.#length += bytes.length;
      this.#owed = [];
    });
    this.#timer ??= setTimeout(() => this.#syncSoon(), SYNC_AFTER).unref();
  }

  /** Never fails; a second time does nothing. */
  close(): void {
    const descriptor = this.#descriptor;
    if (descriptor === null) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#descriptor = null;
    this.#attempt(() => {
      try {
        fdatasyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
    });
  }

  /** In the background: the next append must not wait for it. */
  #syncSoon(): void {
    this.#timer = null;
    fdatasync(this.#open(), (error) => {
      if (error) this.#trouble = error;
    });
  }

  #open(): number {
    if (this.#descriptor === null) throw new Error('the tail is closed');
    return this.#descriptor;
  }

  #complete(due: Buffer): void {
    ftruncateSync(this.#open(), this.#length);
    writeWhole(this.#open(), due.subarray(this.#length), this.#length);
    this.#length = due.length;
    fdatasyncSync(this.#open());
  }

  #attempt(work: () => void): void {
    try {
      guarded(this.#file, work);
      this.#trouble = null;
    } catch (error) {
      this.#trouble = error instanceof Error ? error : new Error(String(error));
    }
  }
}
