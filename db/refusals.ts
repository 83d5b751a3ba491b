// Why a contest file could not be opened or written, as a code to decide by and a sentence for the operator.
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { inBoth, type MessageKey } from '#contract/messages/message.ts';
import type { Text } from '#contract/messages/text.ts';

export type RefusalCode =
  | 'not-ours'
  | 'damaged'
  /** Damaged, and not even the beginning of the record could be found anywhere. */
  | 'lost'
  | 'locked'
  | 'newer'
  | 'missing'
  | 'exists'
  /** Holds the same contest, gone another way or further. */
  | 'fork'
  | 'disk';

/** A contest file or copy that cannot be used as asked. Show `sentence` to the operator; decide by `code`. */
export class ContestFileError extends Error {
  readonly code: RefusalCode;
  /** The file or folder that was refused. */
  readonly file: string;
  readonly sentence: Text;

  constructor(code: RefusalCode, file: string, cause?: unknown) {
    const key = `failure.file.${code}` satisfies MessageKey;
    const sentence = inBoth(key, { name: basename(file) });
    super(sentence.en, { cause });
    this.name = 'ContestFileError';
    this.code = code;
    this.file = file;
    this.sentence = sentence;
  }
}

/** The file itself is the trouble: what it held may be found elsewhere. */
export function isDamage(code: RefusalCode): boolean {
  return code === 'damaged' || code === 'not-ours' || code === 'missing';
}

const BY_ERROR_CODE: readonly (readonly [RegExp, RefusalCode])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'locked'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'damaged'],
  [/^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|PERM|NOMEM)/, 'disk'],
  [/^(ENOENT|ENOTDIR)$/, 'missing'],
  [/^(EEXIST|ENOTEMPTY)$/, 'exists'],
  [/^(ENOSPC|EDQUOT|EIO|EACCES|EPERM|EROFS|EBUSY|EMFILE|ENFILE|EISDIR|ENAMETOOLONG|EFBIG)$/, 'disk'],
];

/**
 * Runs `work` on `file`; failures of SQLite and of the file system come out as {@link ContestFileError}.
 * Mistakes of the program (a constraint, a bad argument) pass through unchanged.
 */
export function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && !(error instanceof ContestFileError)) {
      const errorCode = 'code' in error ? String(error.code) : '';
      const known = BY_ERROR_CODE.find(([pattern]) => pattern.test(errorCode));
      if (known) throw new ContestFileError(known[1], file, error);
    }
    throw error;
  }
}

/** As {@link guarded}, while a file is only being read: whatever else SQLite complains of is the file's fault. */
export function judging<T>(file: string, look: () => T): T {
  try {
    return guarded(file, look);
  } catch (error) {
    if (error instanceof Database.SqliteError) throw new ContestFileError('damaged', file, error);
    throw error;
  }
}
