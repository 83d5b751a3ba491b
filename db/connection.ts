// The only open connection to one database of a contest: exclusive, durable, its failures typed.
import Database from 'better-sqlite3';
import { type DatabaseKind, migrate } from './database-kind.ts';
import { ContestFileError, guarded, judging } from './refusals.ts';
import { reseal, type Seal, type SealedPart } from './seals.ts';

/** How long another program's short look at the file is waited for, in ms. */
const PATIENCE = 1000;
/** What `PRAGMA synchronous` reads when it is FULL. */
const FULL = 2;

export class Connection {
  readonly file: string;
  readonly database: Database.Database;
  /** Told of every new seal, after its commit. */
  onSealed: (part: SealedPart, seal: Seal) => void = () => {};
  #durable = false;

  constructor(file: string, database: Database.Database) {
    this.file = file;
    this.database = database;
  }

  read<T>(work: () => T): T {
    return guarded(this.file, work);
  }

  /** Runs `work` in one transaction and returns after its commit has been synchronised to the disk. */
  write<T>(work: () => T): T {
    return guarded(this.file, () => {
      const result = this.database.transaction(work).immediate();
      this.#checkDurable();
      return result;
    });
  }

  /** Like {@link write}, for work that changes this part: it is sealed in the same transaction. */
  writeSealed<T>(part: SealedPart, work: () => T): T {
    const { result, seal } = this.write(() => ({ result: work(), seal: reseal(this.database, part) }));
    this.onSealed(part, seal);
    return result;
  }

  close(): void {
    guarded(this.file, () => this.database.close());
  }

  /** Builds of SQLite may drop to NORMAL with the first write in WAL; so only a reading after a write counts. */
  #checkDurable(): void {
    if (this.#durable) return;
    const reading = this.database.pragma('synchronous', { simple: true });
    if (reading !== FULL) {
      throw new ContestFileError('disk', this.file, new Error(`synchronous is ${reading}, not FULL`));
    }
    this.#durable = true;
  }
}

/**
 * Opens the file, takes the operating system's lock on it for as long as the connection lives (a killed process
 * loses it at once) and makes every commit durable. Writes nothing.
 * Throws {@link ContestFileError}: locked, damaged, disk, missing.
 */
export function openExclusive(file: string, kind: DatabaseKind): Connection {
  return judging(file, () => {
    const database = new Database(file, { fileMustExist: true, timeout: PATIENCE });
    try {
      database.pragma('locking_mode = EXCLUSIVE');
      database.exec('BEGIN EXCLUSIVE; COMMIT');
      if (kind.writeAhead) database.pragma('journal_mode = WAL');
      database.pragma('synchronous = FULL');
      // Only macOS has the difference: there a plain fsync stops at the drive's cache.
      database.pragma('fullfsync = ON');
      // What is deleted (a name) is overwritten with zeros.
      database.pragma('secure_delete = ON');
      return new Connection(file, database);
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** Brings an older file to the newest schema and seals it; does not write to a current one. */
export function bringUpToDate(connection: Connection, kind: DatabaseKind): void {
  const version = connection.read(() => connection.database.pragma('user_version', { simple: true }));
  if (version === kind.migrations.length) return;
  connection.write(() => {
    migrate(connection.database, kind);
    kind.seal(connection.database);
  });
}
