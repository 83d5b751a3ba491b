// What a backup thread does; the contest's own folder and the second place have a thread each, so that a stick that
// stalls holds up nothing but itself.
import { readdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { inBoth } from '#contract/messages/message.ts';
import type { Head } from '#contract/storage.ts';
import {
  type CopySource,
  Generations,
  markTakeover,
  type RestoredBackup,
  RUNNING_EXTENSION,
  RunningBackup,
  type RunningRecord,
  readRunningBackup,
  readTakeover,
  restoreRunningBackup,
  runningFolder,
  setAside,
  type Takeover,
} from '#db/backup.ts';
import { BACKUPS } from '#db/contest-layout.ts';
import type { Mark } from '#db/desk-notes.ts';
import type { ContestMeta } from '#db/journal-file.ts';
import { ContestFileError } from '#db/refusals.ts';
import { DeskFailure, failure } from '../failure.ts';
import { type OtherCopy, type Past, type Rival, rivalOf } from './past.ts';
import { choosePlace, type Place, placeState } from './place.ts';

export interface OwnBackup {
  /** Last entry that is in it, read back. */
  seq: number;
  generations: number;
}

export interface Attached {
  /** Last entry that lies there; null: a whole copy is needed first. */
  upTo: Head | null;
  /** What lies there went a different way: nothing may be written. */
  rival: Rival | null;
}

export interface Restored extends RestoredBackup {
  /** The running backup it was made from. */
  backup: string;
  /** Somebody had gone on from that backup before. */
  takenOver: Takeover | null;
}

let own: { folder: string; generations: Generations } | null = null;
let running: { place: Place; backup: RunningBackup } | null = null;

/** Each may be called from the main thread by its name; each runs to its end before the next begins. */
export const work = {
  /** Answered as soon as the thread runs and has nothing else to do. */
  up(): void {},

  /** Throws ContestFileError: damaged (nothing was written), disk. */
  generation(folder: string, databases: { journal: Uint8Array; bank: Uint8Array }): OwnBackup {
    const backups = join(folder, BACKUPS);
    if (own?.folder !== backups) own = { folder: backups, generations: new Generations(backups) };
    // Media lie beside it on the same disk, each under the hash of its content: the second place gets them.
    const { seq } = own.generations.write({ ...databases, mediaFolder: null }, new Date());
    return { seq, generations: own.generations.list().length };
  },

  /** Bytes free on the disk of this folder for this user. */
  free(folder: string): number {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  },

  choose(folder: string): Place {
    return choosePlace(folder);
  },

  /** How what lies at the place stands to this past; null also when nothing of this contest lies there. */
  rivalAt(place: Place, meta: ContestMeta, past: Past): Rival | null {
    needThere(place);
    const kept = readIfWhole(runningFolder(place.folder, meta));
    return kept && rivalOf(past, asCopy(kept));
  },

  /**
   * Makes ready to keep the contest's running backup at the place. What lies there and was decided against is moved
   * aside, never overwritten. Throws DeskFailure or ContestFileError when the place is not there or cannot be written.
   */
  attach(place: Place, meta: ContestMeta, past: Past): Attached {
    work.detach();
    needThere(place);
    const folder = runningFolder(place.folder, meta);
    const kept = readIfWhole(folder);
    const rival = kept && rivalOf(past, asCopy(kept));
    if (rival !== null) return { upTo: null, rival };
    if (kept !== null && rivalOf({ ...past, chosen: [] }, asCopy(kept)) !== null) {
      setAside(folder, new Date());
    }
    const backup = RunningBackup.open(place.folder, meta);
    running = { place, backup };
    return { upTo: backup.upTo, rival: null };
  },

  /** A whole copy of the contest with its media; throws like {@link work.attach}. */
  base(source: CopySource): Head {
    return attached().putBase(source);
  },

  /** Returns once the lines, and where clocks stand (null: as before), are on the medium. */
  append(lines: string[], marks: Mark[] | null): Head | null {
    const backup = attached();
    backup.append(lines);
    backup.sync();
    if (marks !== null) backup.putMarks(marks);
    return backup.upTo;
  },

  /**
   * A new contest folder in `root` from the running backup in this folder, or from the only one that lies in it; and
   * whether the contest had gone on elsewhere before. Throws DeskFailure or ContestFileError.
   */
  restore(folder: string, root: string): Restored {
    const backup = runningIn(folder);
    return { ...restoreRunningBackup(backup, root), backup, takenOver: readTakeover(backup) };
  },

  /** Throws ContestFileError `disk` where the backup cannot be written. */
  markTakeover,

  /** Throws DeskFailure when the place that is attached is not there any more. */
  look(): void {
    attached();
  },

  detach(): void {
    running?.backup.close();
    running = null;
  },
};

export type Work = typeof work;

/** People choose the stick rather than the folder on it. */
function runningIn(folder: string): string {
  if (folder.endsWith(RUNNING_EXTENSION)) return folder;
  const found = namesIn(folder).filter((name) => name.endsWith(RUNNING_EXTENSION));
  if (found.length > 1) throw failure('backup-several', { folder, names: found.join(' · ') });
  if (found[0] === undefined) throw failure('backup-none', { folder });
  return join(folder, found[0]);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw failure('backup-none', { folder }, error);
  }
}

/** A stick may be pulled between two writes; where it was, writing can still seem to succeed for a while. */
function attached(): RunningBackup {
  if (running === null) throw failure('backup-lost');
  needThere(running.place);
  return running.backup;
}

function needThere(place: Place): void {
  const state = placeState(place);
  if (state === 'there') return;
  throw new DeskFailure(`backup-${state}`, inBoth(`trouble.backup.${state}`, { folder: place.folder }));
}

function asCopy(record: RunningRecord): OtherCopy {
  return { place: record.folder, hashes: record.hashes, takenOver: readTakeover(record.folder) };
}

/** Null where nothing lies, or nothing that could be read: that is nobody's record. */
function readIfWhole(folder: string): RunningRecord | null {
  try {
    return readRunningBackup(folder);
  } catch (error) {
    if (error instanceof ContestFileError && ['missing', 'damaged', 'not-ours'].includes(error.code))
      return null;
    throw error;
  }
}
