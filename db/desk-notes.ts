// What the desk remembers in journal.db beside the chain: the marks of running clocks, people's names, local settings.
import type { EntryDraft } from '#contract/record.ts';
import type { Millis } from '#contract/units.ts';
import type { Connection } from './connection.ts';
import { markSeal } from './seals.ts';

export type Json = EntryDraft['data'];

/** Where a running clock stood when it was last written down. */
export interface Mark {
  run: number;
  clock: string;
  remaining: Millis;
  /** ISO 8601 with offset. */
  wall: string;
}

export interface Person {
  id: string;
  name: string;
}

export class DeskNotes {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** In place of all marks before; only the newest are of use after a crash. None: no clock runs. */
  putMarks(marks: readonly Mark[]): void {
    this.#connection.write(() => {
      const { database } = this.#connection;
      database.prepare('DELETE FROM running_clock').run();
      const put = database.prepare<[Mark & { seal: string }]>(
        `INSERT INTO running_clock (clock, run, remaining, wall, seal)
         VALUES (:clock, :run, :remaining, :wall, :seal)`,
      );
      for (const mark of marks) put.run({ ...mark, seal: markSeal(mark) });
    });
  }

  /** A mark that is not what was written down counts as none. */
  marks(): Mark[] {
    const rows = this.#connection.read(() =>
      this.#connection.database
        .prepare<[], Mark & { seal: string }>(
          'SELECT run, clock, remaining, wall, seal FROM running_clock ORDER BY rowid',
        )
        .all(),
    );
    return rows.filter((row) => markSeal(row) === row.seal).map(({ seal: _, ...mark }) => mark);
  }

  /** Adds people or renames those whose id is known, all of them or none. */
  putPeople(people: readonly Person[]): void {
    this.#connection.writeSealed('person', () => {
      const put = this.#connection.database.prepare<[Person]>(
        'INSERT INTO person (id, name) VALUES (:id, :name) ON CONFLICT DO UPDATE SET name = :name',
      );
      for (const person of people) put.run({ id: person.id, name: person.name });
    });
  }

  people(): Person[] {
    return this.#connection.read(() =>
      this.#connection.database.prepare<[], Person>('SELECT id, name FROM person ORDER BY rowid').all(),
    );
  }

  /**
   * Forgets a name, from the bytes on disk too: the row is zeroed and the write-ahead log, which still holds
   * older pages, is emptied. Entries keep the id, so the chain holds. Copies saved earlier keep the name.
   */
  erasePerson(id: string): void {
    this.#run('person', 'DELETE FROM person WHERE id = :id', { id });
    this.#connection.read(() => this.#connection.database.pragma('wal_checkpoint(TRUNCATE)'));
  }

  /** A setting of this PC such as which device sits where; null when it was never put. */
  setting(key: string): Json {
    const row = this.#connection.read(() =>
      this.#connection.database
        .prepare<[string], { value: string }>('SELECT value FROM setting WHERE key = ?')
        .get(key),
    );
    return row ? JSON.parse(row.value) : null;
  }

  /** Null removes the setting. */
  putSetting(key: string, value: Json): void {
    if (value === null) this.#run('setting', 'DELETE FROM setting WHERE key = :key', { key });
    else {
      this.#run(
        'setting',
        'INSERT INTO setting (key, value) VALUES (:key, :value) ON CONFLICT DO UPDATE SET value = :value',
        { key, value: JSON.stringify(value) },
      );
    }
  }

  #run(part: 'person' | 'setting', sql: string, parameters: object): void {
    this.#connection.writeSealed(part, () => {
      this.#connection.database.prepare<[object]>(sql).run(parameters);
    });
  }
}
