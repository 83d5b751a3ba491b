// "Save a copy" of an open contest as one .leitai file, and "open a copy" into a new contest folder.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Contest } from './contest-folder.ts';
import { JOURNAL, MEDIA } from './contest-layout.ts';
import { type PackedFile, unpack } from './copy-file.ts';
import { putCopy } from './copy-writing.ts';
import { putInPlace, syncTree } from './durable-files.ts';
import { freeFolder } from './folder-name.ts';
import { ContestFileError, guarded } from './refusals.ts';

export { COPY_EXTENSION } from './contest-layout.ts';

/**
 * Saves the contest as it stands now. The file gets its name only after it has been written, synchronised, read
 * back and checked. Files in media/ are held in memory one at a time; each may have up to 2 GB.
 * Throws {@link ContestFileError}: exists (unless `replace`), missing (the target's folder), damaged (the
 * contest's own chain or bank does not hold, so its copy could not be opened), disk.
 */
export function saveCopy(contest: Contest, target: string, options: { replace: boolean }): void {
  if (!options.replace && existsSync(target)) throw new ContestFileError('exists', target);
  if (!existsSync(dirname(target))) throw new ContestFileError('missing', dirname(target));
  checkWhole(contest);
  putCopy(target, { ...contest.serialize(), mediaFolder: contest.mediaFolder });
}

function checkWhole(contest: Contest): void {
  const broken = contest.journal.verify();
  if (broken) {
    const detail = new Error(`entry ${broken.seq}: ${broken.reason}`);
    throw new ContestFileError('damaged', join(contest.folder, JOURNAL), detail);
  }
  contest.bank.questions();
}

/**
 * Unpacks a copy into a new contest folder of `root` and returns that folder, which appears whole or not at all.
 * The copy itself is not changed. Throws {@link ContestFileError}: missing, not-ours, newer, damaged, disk.
 */
export function openCopy(file: string, root: string): string {
  if (!existsSync(root)) throw new ContestFileError('missing', root);
  // Read once for the title and once to unpack: the folder's name must be known before it is built.
  const { title } = unpack(file, () => {}).meta;
  const folder = freeFolder(root, title);
  guarded(folder, () =>
    putInPlace(folder, (temporary) => {
      mkdirSync(temporary);
      mkdirSync(join(temporary, MEDIA));
      unpack(file, (packed) => guarded(folder, () => writePacked(temporary, packed)));
      syncTree(temporary);
    }),
  );
  return folder;
}

/** Puts one file of a copy where it belongs in the folder of a contest. */
export function writePacked(folder: string, { path, bytes }: PackedFile): void {
  const place = join(folder, path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, bytes, { flag: 'wx' });
}
