// Writing the parts of a contest into one .leitai file, synchronised and read back before it is relied on.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { BANK, JOURNAL, MEDIA } from './contest-layout.ts';
import {
  type CopiedRecord,
  checkBank,
  checkJournal,
  type PackedFile,
  packInto,
  unpack,
} from './copy-file.ts';
import { putInPlace, syncFile } from './durable-files.ts';
import { ContestFileError } from './refusals.ts';

/** A contest as it stood at one moment, for a copy. */
export interface CopySource {
  /** Whole journal.db and bank.db. */
  journal: Uint8Array;
  bank: Uint8Array;
  /** Its files are read one at a time, each up to 2 GB; null: the copy holds no media. */
  mediaFolder: string | null;
}

/** Throws {@link ContestFileError} `damaged` when the databases do not hold; they are named as lying in `folder`. */
export function checkSource(folder: string, { journal, bank }: CopySource): CopiedRecord {
  const record = checkJournal(join(folder, JOURNAL), Buffer.from(journal));
  checkBank(join(folder, BANK), Buffer.from(bank));
  return record;
}

/**
 * Writes a copy at `target`, in place of any before. The file gets its name only after it has been synchronised,
 * read back and checked. Check the source first: whatever fails here is told as the target's disk.
 * Throws {@link ContestFileError}: disk.
 */
export function putCopy(target: string, source: CopySource): void {
  try {
    putInPlace(target, (temporary) => {
      packInto(temporary, contents(source));
      syncFile(temporary);
      unpack(temporary, () => {});
    });
  } catch (error) {
    throw new ContestFileError('disk', target, error);
  }
}

function* contents({ journal, bank, mediaFolder }: CopySource): Generator<PackedFile> {
  yield { path: JOURNAL, bytes: Buffer.from(journal) };
  yield { path: BANK, bytes: Buffer.from(bank) };
  if (mediaFolder === null || !existsSync(mediaFolder)) return;
  for (const child of readdirSync(mediaFolder, { recursive: true, withFileTypes: true })) {
    if (!child.isFile()) continue;
    const file = join(child.parentPath, child.name);
    const path = [MEDIA, ...relative(mediaFolder, file).split(sep)].join('/');
    yield { path, bytes: readFileSync(file) };
  }
}
