// The .leitai file: one SQLite file holding every file of a contest with its checksum.
import Database from 'better-sqlite3';
import { BANK_KIND, Bank } from './bank.ts';
import { sha256 } from './chain.ts';
import { Connection } from './connection.ts';
import { BANK, checkSeals, JOURNAL, MEDIA } from './contest-layout.ts';
import {
  applicationId,
  checkContent,
  checkHeader,
  createDatabase,
  type DatabaseKind,
  openBytes,
} from './database-kind.ts';
import { JournalReader } from './journal.ts';
import { type ContestMeta, JOURNAL_KIND } from './journal-file.ts';
import { ContestFileError, guarded } from './refusals.ts';

const FIRST = `
CREATE TABLE file (path TEXT PRIMARY KEY, sha256 TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
`;

export const COPY_KIND: DatabaseKind = {
  applicationId: applicationId('LTcp'),
  writeAhead: false,
  migrations: [FIRST],
  seal: () => {},
};

/** One file of the contest; `path` is relative to its folder, with forward slashes. */
export interface PackedFile {
  path: string;
  bytes: Buffer;
}

interface FileRow extends PackedFile {
  sha256: string;
}

/** What a whole copy holds of the record. */
export interface CopiedRecord {
  meta: ContestMeta;
  /** Of every entry, in order. */
  hashes: string[];
  /** Date and time of the last entry; null: none. */
  wall: string | null;
}

/** Writes a new file at `file`, one packed file at a time. */
export function packInto(file: string, contents: Iterable<PackedFile>): void {
  createDatabase(file, COPY_KIND, (database) => {
    const insert = database.prepare<[FileRow]>(
      'INSERT INTO file (path, sha256, bytes) VALUES (:path, :sha256, :bytes)',
    );
    for (const { path, bytes } of contents) insert.run({ path, bytes, sha256: sha256(bytes) });
  });
}

/**
 * Reads a copy without touching it, checking everything: kind and version, every path and checksum, the
 * databases inside, their seals, the chain of the journal and every question. Hands each file to `take` as it is
 * checked, so `take` must be ready to throw its work away.
 * Throws {@link ContestFileError}: missing, not-ours, newer, damaged, disk.
 */
export function unpack(file: string, take: (packed: PackedFile) => void): CopiedRecord {
  checkHeader(file, COPY_KIND);
  return guarded(file, () => {
    const database = new Database(file, { readonly: true, fileMustExist: true });
    try {
      checkContent(file, COPY_KIND, database);
      let record: CopiedRecord | null = null;
      let hasBank = false;
      for (const row of database.prepare<[], FileRow>('SELECT path, sha256, bytes FROM file').iterate()) {
        if (!isSafePath(row.path)) throw damaged(file, `path ${row.path}`);
        if (sha256(row.bytes) !== row.sha256) throw damaged(file, `checksum of ${row.path}`);
        if (row.path === JOURNAL) record = checkJournal(file, row.bytes);
        if (row.path === BANK) hasBank = checkBank(file, row.bytes);
        take({ path: row.path, bytes: row.bytes });
      }
      if (!record || !hasBank) throw damaged(file, 'a database is missing');
      return record;
    } finally {
      database.close();
    }
  });
}

function damaged(file: string, detail: string): ContestFileError {
  return new ContestFileError('damaged', file, new Error(detail));
}

/** Only the two databases and files under media/; nothing that could lead out of the folder on any system. */
export function isSafePath(path: string): boolean {
  if (path === JOURNAL || path === BANK) return true;
  const [first, ...rest] = path.split('/');
  return (
    first === MEDIA &&
    rest.length > 0 &&
    rest.every((part) => part !== '' && !/^\.+$/.test(part) && !/[\\:\p{Cc}]/u.test(part))
  );
}

/** Checks a whole journal.db that is part of `file`. Throws {@link ContestFileError}: not-ours, newer, damaged. */
export function checkJournal(file: string, bytes: Buffer): CopiedRecord {
  return looking(file, bytes, JOURNAL_KIND, (connection) => {
    const journal = new JournalReader(connection);
    const broken = journal.verify();
    if (broken) throw damaged(file, `entry ${broken.seq}: ${broken.reason}`);
    checkSeals(connection, ['contest', 'person', 'setting']);
    const hashes = journal.hashes();
    return { meta: journal.meta(), hashes, wall: journal.entries(hashes.length)[0]?.wall ?? null };
  });
}

/** Checks a whole bank.db that is part of `file`. Throws {@link ContestFileError}: not-ours, newer, damaged. */
export function checkBank(file: string, bytes: Buffer): boolean {
  return looking(file, bytes, BANK_KIND, (connection) => {
    checkSeals(connection, ['question']);
    new Bank(connection).questions();
    return true;
  });
}

function looking<T>(file: string, bytes: Buffer, kind: DatabaseKind, look: (connection: Connection) => T): T {
  const database = openBytes(bytes);
  try {
    checkContent(file, kind, database);
    return look(new Connection(file, database));
  } finally {
    database.close();
  }
}
