// Why a contest file could not be opened or written, said in the operator's language with what to do next.
import { basename } from 'node:path';

export type RefusalCode = 'not-ours' | 'damaged' | 'locked' | 'newer' | 'missing' | 'exists' | 'disk';

export interface Sentence {
  zh: string;
  en: string;
}

/** Each sentence names the file, says which trouble it is, and what to do. */
export const REFUSALS: Readonly<Record<RefusalCode, (name: string) => Sentence>> = {
  'not-ours': (name) => ({
    zh: `“${name}”不是擂台的比赛文件，未作任何改动。请选择擂台建立的比赛或 .leitai 副本。`,
    en: `"${name}" is not a Leitai file and was left as it is. Choose a contest made by Leitai or a .leitai copy.`,
  }),
  damaged: (name) => ({
    zh: `“${name}”已损坏。请保留原文件，改为打开最近保存的 .leitai 副本。`,
    en: `"${name}" is damaged. Keep the file and open the most recent .leitai copy instead.`,
  }),
  locked: (name) => ({
    zh: `“${name}”正被另一个程序使用。请关闭另一个擂台（或正在查看它的程序）后重试。`,
    en: `"${name}" is in use by another program. Close the other Leitai (or whatever is viewing it) and try again.`,
  }),
  newer: (name) => ({
    zh: `“${name}”由更新版本的擂台建立，未作任何改动。请更新本机的擂台后再打开。`,
    en: `"${name}" was made by a newer Leitai and was left as it is. Update Leitai on this PC, then open it.`,
  }),
  missing: (name) => ({
    zh: `找不到“${name}”。请检查文件夹是否完整、移动存储是否已插好。`,
    en: `"${name}" cannot be found. Check that the folder is complete and the drive is plugged in.`,
  }),
  exists: (name) => ({
    zh: `“${name}”已经存在，未覆盖。请换一个名称。`,
    en: `"${name}" already exists and was not overwritten. Choose another name.`,
  }),
  disk: (name) => ({
    zh: `无法读写“${name}”。请检查磁盘空间、写入权限和存储设备后重试。`,
    en: `"${name}" cannot be read or written. Check free space, permissions and the drive, then try again.`,
  }),
};

/** A contest file or copy that cannot be used as asked. Show `sentence` to the operator; decide by `code`. */
export class ContestFileError extends Error {
  readonly code: RefusalCode;
  /** The file or folder that was refused. */
  readonly file: string;
  readonly sentence: Sentence;

  constructor(code: RefusalCode, file: string, cause?: unknown) {
    const sentence = REFUSALS[code](basename(file));
    super(sentence.en, { cause });
    this.name = 'ContestFileError';
    this.code = code;
    this.file = file;
    this.sentence = sentence;
  }
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
