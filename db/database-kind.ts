// The kinds of SQLite file Leitai makes, and how one is recognised before SQLite may touch it.
import { closeSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { ContestFileError, guarded, judging } from './refusals.ts';

export interface DatabaseKind {
  /** SQLite's application_id: four ASCII letters, one per kind, so that a bank renamed to a journal is noticed. */
  applicationId: number;
  /** Whether files of this kind use the write-ahead log; the others must never have been switched to it. */
  writeAhead: boolean;
  /** Schema steps; user_version counts how many have been applied. Steps are only ever added at the end. */
  migrations: readonly string[];
  /** Seals what stands in a file that has just been made or brought to the newest schema. */
  seal: (database: Database.Database) => void;
}

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;
/** Offsets of the SQLite file header (sqlite.org/fileformat2.html, section 1.3). */
const PAGE_SIZE_AT = 16;
const WRITE_VERSION_AT = 18;
const READ_VERSION_AT = 19;
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

/** A schema of a thousand steps is no newer Leitai but a flipped bit. */
const BEYOND_BELIEF = 1000;

export function applicationId(fourLetters: string): number {
  return Buffer.from(fourLetters, 'ascii').readInt32BE(0);
}

/**
 * Refuses what is plainly not a file of this kind by reading its first 100 bytes: SQLite itself would leave
 * side files next to some of them. Throws {@link ContestFileError}: missing, not-ours, damaged, newer.
 *
 * Never call it on a database this process has open: closing the descriptor would drop SQLite's POSIX locks.
 */
export function checkHeader(file: string, kind: DatabaseKind): void {
  const header = guarded(file, () => readStart(file));
  const magic = header.toString('latin1', 0, MAGIC.length);
  if (header.length === 0 || !MAGIC.startsWith(magic)) throw new ContestFileError('not-ours', file);
  if (header.length < HEADER_BYTES) throw new ContestFileError('damaged', file);
  if (header.readInt32BE(APPLICATION_ID_AT) !== kind.applicationId) {
    throw new ContestFileError('not-ours', file);
  }
  checkVersion(file, kind, header.readInt32BE(USER_VERSION_AT));
  const format = kind.writeAhead ? 2 : 1;
  if (header[WRITE_VERSION_AT] !== format || header[READ_VERSION_AT] !== format) {
    throw new ContestFileError('damaged', file);
  }
}

function readStart(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    return header.subarray(0, readSync(descriptor, header, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
}

function checkVersion(file: string, kind: DatabaseKind, version: number): void {
  if (version > BEYOND_BELIEF) throw new ContestFileError('damaged', file);
  if (version > kind.migrations.length) throw new ContestFileError('newer', file);
  if (version < 1) throw new ContestFileError('damaged', file);
}

/**
 * Looks at the content through an open connection, reading only; needed beside {@link checkHeader} because the
 * newest header may still be in the write-ahead log. Throws {@link ContestFileError}: not-ours, newer, damaged.
 */
export function checkContent(file: string, kind: DatabaseKind, database: Database.Database): void {
  judging(file, () => {
    const id = database.pragma('application_id', { simple: true });
    if (id !== kind.applicationId) throw new ContestFileError('not-ours', file);
    const version = Number(database.pragma('user_version', { simple: true }));
    checkVersion(file, kind, version);
    const found = database.pragma('integrity_check(1)', { simple: true });
    if (found !== 'ok') throw new ContestFileError('damaged', file, new Error(String(found)));
    if (schemaIn(database) !== schemaOf(kind, version)) {
      throw new ContestFileError('damaged', file, new Error(`schema ${version} is not as it was made`));
    }
  });
}

/** Makes a new database with the newest schema and lets `fill` put in its first rows, all in one transaction. */
export function createDatabase(
  file: string,
  kind: DatabaseKind,
  fill: (database: Database.Database) => void,
): void {
  guarded(file, () => {
    const database = new Database(file);
    try {
      database.pragma('synchronous = FULL');
      database.transaction(() => {
        database.pragma(`application_id = ${kind.applicationId}`);
        migrate(database, kind);
        fill(database);
        kind.seal(database);
      })();
      if (kind.writeAhead) database.pragma('journal_mode = WAL');
    } finally {
      database.close();
    }
  });
}

/** Applies the schema steps this file has not had yet; call it inside a transaction. */
export function migrate(database: Database.Database, kind: DatabaseKind): void {
  const applied = Number(database.pragma('user_version', { simple: true }));
  for (const step of kind.migrations.slice(applied)) database.exec(step);
  if (applied < kind.migrations.length) database.pragma(`user_version = ${kind.migrations.length}`);
}

function schemaIn(database: Database.Database): string {
  const objects = database
    .prepare(
      "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY name",
    )
    .raw()
    .all();
  return JSON.stringify(objects);
}

const schemas = new Map<string, string>();

/** What a whole file holds as its schema after that many steps. */
function schemaOf(kind: DatabaseKind, version: number): string {
  const key = `${kind.applicationId}/${version}`;
  const known = schemas.get(key);
  if (known !== undefined) return known;
  const database = new Database(':memory:');
  try {
    for (const step of kind.migrations.slice(0, version)) database.exec(step);
    const schema = schemaIn(database);
    schemas.set(key, schema);
    return schema;
  } finally {
    database.close();
  }
}

/** Offsets and ends of what every file of a kind has alike in its header. */
const ALIKE = [
  [0, 24],
  [44, 48],
  [56, 60],
  [APPLICATION_ID_AT, APPLICATION_ID_AT + 4],
] as const;
const CHANGES_AT = 24;
const PAGES_AT = 28;
const VALID_FOR_AT = 92;

/** `header` of a file of `size` bytes, with what is known beforehand put right. */
export function freshHeader(header: Buffer, kind: DatabaseKind, size: number): Buffer {
  const database = new Database(':memory:');
  const fresh = Buffer.from(header);
  try {
    database.pragma(`application_id = ${kind.applicationId}`);
    database.exec('CREATE TABLE any (id)');
    const made = database.serialize();
    for (const [from, to] of ALIKE) made.copy(fresh, from, from, to);
    fresh[WRITE_VERSION_AT] = fresh[READ_VERSION_AT] = kind.writeAhead ? 2 : 1;
    fresh.writeUInt32BE(Math.floor(size / made.readUInt16BE(PAGE_SIZE_AT)), PAGES_AT);
    header.copy(fresh, VALID_FOR_AT, CHANGES_AT, CHANGES_AT + 4);
    return fresh;
  } finally {
    database.close();
  }
}

/** A private, read-only database in memory made from the bytes of a whole one without side files. */
export function openBytes(bytes: Buffer): Database.Database {
  const own = Buffer.from(bytes);
  // Memory has no write-ahead log; the bytes are complete, so they may be read as a plain database.
  own[WRITE_VERSION_AT] = 1;
  own[READ_VERSION_AT] = 1;
  return new Database(own, { readonly: true });
}
