// Puts finished files into a folder people carry away: whole or not at all, never over one that is there.
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { syncFile, syncFolder, temporaryName } from '#db/durable-files.ts';
import { safeName } from '#db/folder-name.ts';
import { type FileTrouble, TransferError } from './problems.ts';

export interface NewFile {
  /** Wished name without ending; characters no file system takes are replaced. */
  name: string;
  /** With its dot, e.g. ".xlsx". */
  ending: string;
  bytes: Uint8Array;
}

const TROUBLES: readonly (readonly [RegExp, FileTrouble])[] = [
  [/^(ENOSPC|EDQUOT|EFBIG)$/, 'export.folder.full'],
  [/^(EROFS|EACCES|EPERM)$/, 'export.folder.read-only'],
  [/^(ENOENT|ENODEV|ENXIO)$/, 'export.folder.missing'],
  [/^ENOTDIR$/, 'export.folder.not-a-folder'],
];

function nameOfFolder(folder: string): string {
  return basename(folder) || folder;
}

/** What went wrong with the folder, from the error code of the system. */
export function folderTrouble(folder: string, error: unknown): TransferError {
  if (error instanceof TransferError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = TROUBLES.find(([pattern]) => pattern.test(code));
  return new TransferError(known?.[1] ?? 'export.folder.trouble', { name: nameOfFolder(folder) }, error);
}

/** Creates the file empty; false when there is one already. */
function reserve(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx'));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Reserves names for all files under one common number: name, name (2), name (3) … */
function reserveNames(folder: string, files: readonly NewFile[]): string[] {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const paths = files.map(({ name, ending }) => join(folder, `${safeName(name)}${suffix}${ending}`));
    const reserved: string[] = [];
    for (const path of paths) if (reserve(path)) reserved.push(path);
    if (reserved.length === paths.length) return paths;
    reserved.forEach(discard);
  }
}

/** As well as it goes: a drive that was pulled out lets nothing be removed. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The trouble that led here is the one to report.
  }
}

function writeChecked(temporary: string, bytes: Uint8Array, folder: string): void {
  writeFileSync(temporary, bytes, { flag: 'wx' });
  syncFile(temporary);
  if (!readFileSync(temporary).equals(bytes))
    throw new TransferError('export.folder.unreliable', { name: nameOfFolder(folder) });
}

/**
 * Writes all files under temporary names, synchronises them, reads them back, and only then gives them
 * their names. Returns the paths. Throws TransferError (missing, read-only, full folder …); then no new file is left.
 */
export function putFiles(folder: string, files: readonly NewFile[]): string[] {
  let left: string[] = [];
  try {
    if (!statSync(folder).isDirectory())
      throw new TransferError('export.folder.not-a-folder', { name: nameOfFolder(folder) });
    const written = files.map(({ name, ending, bytes }) => {
      const temporary = temporaryName(join(folder, `${safeName(name)}${ending}`));
      left.push(temporary);
      writeChecked(temporary, bytes, folder);
      return temporary;
    });
    const paths = reserveNames(folder, files);
    left = [...left, ...paths];
    paths.forEach((path, index) => {
      renameSync(written[index] ?? '', path);
    });
    syncFolder(folder);
    return paths;
  } catch (error) {
    left.forEach(discard);
    throw folderTrouble(folder, error);
  }
}
