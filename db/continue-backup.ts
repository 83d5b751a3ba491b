// Going on from a running backup on another PC: a new contest folder from it, and a mark on it that says so.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Entry } from '#contract/record.ts';
import { openExclusive } from './connection.ts';
import { JOURNAL, MEDIA } from './contest-layout.ts';
import { writePacked } from './copy.ts';
import { unpack } from './copy-file.ts';
import { DeskNotes, type Mark } from './desk-notes.ts';
import { putInPlace, syncFile, syncTree } from './durable-files.ts';
import { insertion, toRow } from './entry-table.ts';
import { freeFolder } from './folder-name.ts';
import { JournalReader } from './journal.ts';
import { JOURNAL_KIND } from './journal-file.ts';
import { ContestFileError, guarded } from './refusals.ts';
import { readRunningMarks } from './running-marks.ts';
import { readRunningBackup } from './running-record.ts';

const MARK = 'taken-over.json';

export interface RestoredBackup {
  /** The new contest folder. */
  folder: string;
  /** The last entry it has (0: none), its hash and its date and time. */
  after: number;
  hash: string;
  lastWall: string | null;
  last: Entry | null;
  /** The last line was only half there. */
  torn: boolean;
  /** Whole lines that could not be used because one before them is damaged. */
  broken: number;
}

/**
 * Makes a new contest folder in `root` that goes up to the last usable line, with the marks of the clocks that ran; it
 * appears whole or not at all, and the backup is not changed. Throws {@link ContestFileError}: missing, not-ours, newer, damaged, disk.
 */
export function restoreRunningBackup(backup: string, root: string): RestoredBackup {
  if (!existsSync(root)) throw new ContestFileError('missing', root);
  const { meta, base, after, upTo, torn, broken } = readRunningBackup(backup);
  const folder = freeFolder(root, meta.title);
  let last: Entry | null = null;
  guarded(folder, () =>
    putInPlace(folder, (temporary) => {
      mkdirSync(temporary);
      mkdirSync(join(temporary, MEDIA));
      unpack(base, (packed) => guarded(folder, () => writePacked(temporary, packed)));
      last = goOn(join(temporary, JOURNAL), after, readRunningMarks(backup));
      syncTree(temporary);
    }),
  );
  return { folder, after: upTo.seq, hash: upTo.hash, lastWall: upTo.wall, last, torn, broken };
}

/** Returns the last entry that then stands in the journal. */
function goOn(file: string, entries: readonly Entry[], marks: readonly Mark[]): Entry | null {
  const connection = openExclusive(file, JOURNAL_KIND);
  try {
    connection.write(() => {
      const insert = insertion(connection.database);
      for (const entry of entries) insert.run(toRow(entry));
    });
    new DeskNotes(connection).putMarks(marks);
    const journal = new JournalReader(connection);
    return journal.entries(journal.head().seq)[0] ?? null;
  } finally {
    connection.close();
  }
}

export const takeoverSchema = z.object({
  /** Name of the PC that went on. */
  place: z.string(),
  /** Last entry both have, and its hash. */
  after: z.int(),
  hash: z.string(),
  /** When, ISO 8601. */
  wall: z.string(),
});
export type Takeover = z.infer<typeof takeoverSchema>;

/** Throws {@link ContestFileError} `disk`: the medium may be read-only. */
export function markTakeover(backup: string, takeover: Takeover): void {
  const file = join(backup, MARK);
  guarded(file, () =>
    putInPlace(file, (temporary) => {
      writeFileSync(temporary, `${JSON.stringify(takeover)}\n`);
      syncFile(temporary);
    }),
  );
}

/** Null when nobody went on from it, or the mark cannot be read. Throws {@link ContestFileError} `disk`. */
export function readTakeover(backup: string): Takeover | null {
  const file = join(backup, MARK);
  if (!existsSync(file)) return null;
  const text = guarded(file, () => readFileSync(file, 'utf8'));
  try {
    return takeoverSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
