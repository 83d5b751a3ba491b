// What is the matter with a disk, told from the codes of the file system and of SQLite.
import { accessSync, constants } from 'node:fs';

/** `full`: no space left; `read-only`: nothing may be written; `failing`: the device itself reports errors. */
export type DiskFault = 'full' | 'read-only' | 'failing';

const BY_CODE: readonly (readonly [RegExp, DiskFault])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|disk-full)$/, 'full'],
  [/^(SQLITE_READONLY.*|EROFS|EACCES|EPERM|SQLITE_PERM|disk-read-only)$/, 'read-only'],
  [/^(SQLITE_IOERR.*|EIO|ENXIO|ENODEV|disk-failing)$/, 'failing'],
];

/** The fault that an error, or one of the errors that caused it, comes from; null: none of the disk. */
export function diskFault(error: unknown): DiskFault | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const fault = 'code' in cause ? faultOfCode(String(cause.code)) : null;
    if (fault !== null) return fault;
  }
  return null;
}

/** Of a code of the file system, of SQLite, or of a failure of the desk (`disk-full`). */
export function faultOfCode(code: string): DiskFault | null {
  return BY_CODE.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}

/** The disk or its permissions forbid writing there; false also for what does not exist. */
export function isReadOnly(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return false;
  } catch (error) {
    return diskFault(error) === 'read-only';
  }
}

/** Bytes for people, in steps of a tenth: "0.0 MB", "812.4 MB", "12.3 GB". */
export function sizeText(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return megabytes < 1000 ? `${megabytes.toFixed(1)} MB` : `${(megabytes / 1000).toFixed(1)} GB`;
}
