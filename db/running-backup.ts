// Keeping a running backup: the base renewed from time to time, every entry appended as a line, marks of clocks.
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Entry, GENESIS } from '#contract/record.ts';
import type { Head } from '#contract/storage.ts';
import { type CopySource, checkSource, putCopy } from './copy-writing.ts';
import type { Mark } from './desk-notes.ts';
import { putInPlace, syncFile, syncFolder, writeWhole } from './durable-files.ts';
import { timeName } from './folder-name.ts';
import type { ContestMeta } from './journal-file.ts';
import { ContestFileError, guarded, isDamage } from './refusals.ts';
import { putRunningMarks } from './running-marks.ts';
import { BASE, LINES, PREVIOUS, readLines, readRunningBackup, runningFolder } from './running-record.ts';

const NEXT = 'next.leitai';

/** What is known to lie in the folder. */
interface Kept {
  hashes: string[];
  /** Last entry of the whole copy the lines go on from. */
  baseSeq: number;
  /** That copy is the base itself, not the one before. */
  baseHolds: boolean;
}

/**
 * The running backup of one contest at one place; for one thread. A call that fails with {@link ContestFileError}
 * `disk` may be repeated; when the medium was gone meanwhile, close it and open it again.
 */
export class RunningBackup {
  readonly folder: string;
  #kept: Kept | null;
  #descriptor: number;
  /** Bytes of the lines that are known to be whole. */
  #length: number;
  #lines: number;

  /**
   * Makes the folder when it is not there; else goes on from what lies there, without a torn or unusable end.
   * Throws {@link ContestFileError}: missing (no such place), newer, disk.
   */
  static open(place: string, meta: ContestMeta): RunningBackup {
    if (!existsSync(place)) throw new ContestFileError('missing', place);
    const folder = runningFolder(place, meta);
    return guarded(folder, () => {
      mkdirSync(folder, { recursive: true });
      return new RunningBackup(folder);
    });
  }

  private constructor(folder: string) {
    this.folder = folder;
    this.#kept = lying(folder);
    const { lines } = readLines(folder);
    const usable = lines.filter((line) => seqOf(line) <= (this.#kept?.hashes.length ?? 0));
    putLines(folder, usable);
    this.#lines = usable.length;
    this.#descriptor = openSync(join(folder, LINES), 'r+');
    this.#length = statSync(join(folder, LINES)).size;
  }

  /** The last entry that lies here; null: {@link putBase} is needed first. */
  get upTo(): Head | null {
    if (this.#kept === null) return null;
    const { hashes } = this.#kept;
    return { seq: hashes.length, hash: hashes.at(-1) ?? GENESIS };
  }

  /** How many lines there are; a new base makes them few again. */
  get lines(): number {
    return this.#lines;
  }

  /**
   * Puts a whole copy in place of the base, which becomes the previous one. It is read back and checked before that.
   * Throws {@link ContestFileError}: damaged (the source does not hold; nothing is written), fork (what lies here is
   * no earlier state of the source; it is left alone), disk.
   */
  putBase(source: CopySource): Head {
    const { hashes } = checkSource(this.folder, source);
    const { upTo } = this;
    if (upTo !== null && upTo.seq > 0 && hashes[upTo.seq - 1] !== upTo.hash) {
      throw new ContestFileError('fork', this.folder);
    }
    putCopy(join(this.folder, NEXT), source);
    const before = this.#kept;
    guarded(this.folder, () => {
      // A base that could not be read must not take the place of a previous one that could.
      if (before?.baseHolds) renameSync(join(this.folder, BASE), join(this.folder, PREVIOUS));
      renameSync(join(this.folder, NEXT), join(this.folder, BASE));
      syncFolder(this.folder);
    });
    this.#kept = { hashes, baseSeq: hashes.length, baseHolds: true };
    this.#shorten(before?.baseSeq ?? hashes.length);
    return { seq: hashes.length, hash: hashes.at(-1) ?? GENESIS };
  }

  /**
   * Adds lines as the journal gave them; those that lie here already are passed over. They are on the medium after
   * {@link sync}. Throws {@link ContestFileError}: fork (they do not follow what lies here), disk.
   */
  append(lines: readonly string[]): void {
    const fresh = lines.filter((line) => seqOf(line) > (this.upTo?.seq ?? 0));
    const [first] = fresh;
    if (first === undefined) return;
    if (this.#kept === null || prevOf(first) !== this.upTo?.hash) {
      throw new ContestFileError('fork', this.folder);
    }
    const bytes = Buffer.from(fresh.map((line) => `${line}\n`).join(''));
    // At its place: the next attempt writes over half a write that failed.
    guarded(this.folder, () => writeWhole(this.#descriptor, bytes, this.#length));
    this.#length += bytes.length;
    this.#lines += fresh.length;
    this.#kept.hashes.push(...fresh.map((line) => (JSON.parse(line) as Entry).hash));
  }

  /** Returns when everything appended is on the medium. */
  sync(): void {
    guarded(this.folder, () => fdatasyncSync(this.#descriptor));
  }

  /**
   * Where the running clocks stand, in place of all marks before; none: no clock runs. On the medium on return. Throws
   * {@link ContestFileError} `disk`.
   */
  putMarks(marks: readonly Mark[]): void {
    putRunningMarks(this.folder, marks);
  }

  /** Never fails: the medium may be gone. */
  close(): void {
    try {
      closeSync(this.#descriptor);
    } catch {
      // Gone with its medium.
    }
  }

  /** Leaves out the lines up to this entry: the previous base has them. */
  #shorten(upTo: number): void {
    guarded(this.folder, () => {
      const kept = readLines(this.folder).lines.filter((line) => seqOf(line) > upTo);
      putLines(this.folder, kept);
      this.close();
      this.#descriptor = openSync(join(this.folder, LINES), 'r+');
      this.#length = statSync(join(this.folder, LINES)).size;
      this.#lines = kept.length;
    });
  }
}

/**
 * Gives a running backup another name, so that one of another line can be begun at its place; returns the new folder.
 * Throws {@link ContestFileError}: missing, disk.
 */
export function setAside(folder: string, at: Date): string {
  const aside = `${folder}.${timeName(at)}`;
  guarded(folder, () => renameSync(folder, aside));
  return aside;
}

/** Null when nothing there can be used: then a new base may go over it. */
function lying(folder: string): Kept | null {
  try {
    const { hashes, after, base } = readRunningBackup(folder);
    return { hashes, baseSeq: hashes.length - after.length, baseHolds: base === join(folder, BASE) };
  } catch (error) {
    if (error instanceof ContestFileError && isDamage(error.code)) return null;
    throw error;
  }
}

function putLines(folder: string, lines: readonly string[]): void {
  putInPlace(join(folder, LINES), (temporary) => {
    writeFileSync(temporary, lines.map((line) => `${line}\n`).join(''));
    syncFile(temporary);
  });
}

/** Infinity for what is no entry at all. */
function seqOf(line: string): number {
  try {
    return Number((JSON.parse(line) as Entry).seq);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function prevOf(line: string): string {
  return (JSON.parse(line) as Entry).prev;
}
