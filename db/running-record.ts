// A running backup as it lies at a second place: a whole copy, and every entry since as a line.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, GENESIS } from '#contract/record.ts';
import type { Head } from '#contract/storage.ts';
import { type CopiedRecord, unpack } from './copy-file.ts';
import { safeName } from './folder-name.ts';
import type { ContestMeta } from './journal-file.ts';
import { ContestFileError, guarded } from './refusals.ts';
import { entryOf, splitTail, type TailLines } from './tail.ts';

export const RUNNING_EXTENSION = '.running';
export const BASE = 'base.leitai';
/** The base before: with it the lines still reach the end when the base is damaged. */
export const PREVIOUS = 'previous.leitai';
/** Lines of the entries after the previous base. */
export const LINES = 'tail';

export interface RunningRecord extends CopiedRecord {
  folder: string;
  /** The whole copy that the lines go on from. */
  base: string;
  /** Entries after the base, in order, as far as they follow from it. */
  after: Entry[];
  /** The last entry that lies there, and its date and time (null: no entry at all). */
  upTo: Head & { wall: string | null };
  /** The last line is only half there: it was being written when the power went or the stick was pulled. */
  torn: boolean;
  /** Whole lines that could not be used because one before them is damaged. */
  broken: number;
}

/** Where the running backup of a contest lies at a place. */
export function runningFolder(place: string, { id, title }: ContestMeta): string {
  return join(place, `${safeName(title)} ${id.slice(0, 8)}${RUNNING_EXTENSION}`);
}

/**
 * Reads a running backup without touching it and checks all of it. A damaged base is passed over for the one before.
 * Throws {@link ContestFileError}: missing (no such folder, or none of its parts), newer, damaged, disk.
 */
export function readRunningBackup(folder: string): RunningRecord {
  if (!existsSync(folder)) throw new ContestFileError('missing', folder);
  const { lines, torn } = readLines(folder);
  const found: RunningRecord[] = [];
  let refusal = new ContestFileError('missing', folder);
  for (const base of [join(folder, BASE), join(folder, PREVIOUS)]) {
    try {
      found.push(goOn(folder, base, lines, torn));
    } catch (error) {
      if (!(error instanceof ContestFileError)) throw error;
      if (refusal.code === 'missing') refusal = error;
    }
  }
  const [first] = found.sort((one, other) => other.upTo.seq - one.upTo.seq);
  if (first === undefined) throw refusal;
  return first;
}

/** Throws {@link ContestFileError} `disk`. */
export function readLines(folder: string): TailLines {
  const file = join(folder, LINES);
  return splitTail(existsSync(file) ? guarded(file, () => readFileSync(file)) : Buffer.alloc(0));
}

function goOn(folder: string, base: string, lines: readonly string[], torn: boolean): RunningRecord {
  const record = unpack(base, () => {});
  const after: Entry[] = [];
  let upTo = { seq: record.hashes.length, hash: record.hashes.at(-1) ?? GENESIS, wall: record.wall };
  let broken = 0;
  for (const line of lines) {
    const entry = entryOf(line);
    if (entry !== null && entry.seq <= record.hashes.length) continue;
    if (entry === null || entry.prev !== upTo.hash) {
      broken += 1;
      continue;
    }
    after.push(entry);
    upTo = { seq: entry.seq, hash: entry.hash, wall: entry.wall };
  }
  const hashes = [...record.hashes, ...after.map(({ hash }) => hash)];
  return { ...record, hashes, wall: upTo.wall, folder, base, after, upTo, torn, broken };
}
