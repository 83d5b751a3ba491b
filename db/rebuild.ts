// Building databases anew out of what was put together, aside, and putting them in the place of damaged ones.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { Entry } from '#contract/record.ts';
import { BANK_KIND } from './bank.ts';
import { canonicalText } from './chain.ts';
import { BANK, JOURNAL, SIDE_FILES } from './contest-layout.ts';
import { createDatabase } from './database-kind.ts';
import type { Mark, Person } from './desk-notes.ts';
import { putInPlace, syncFile, syncFolder } from './durable-files.ts';
import { insertion, toRow } from './entry-table.ts';
import { JOURNAL_KIND } from './journal-file.ts';
import type { Chosen, ChosenIdentity } from './recovery-parts.ts';
import type { QuestionRow, SettingRow } from './salvage.ts';
import { markSeal, type SealedPart } from './seals.ts';
import { lineOf, TAIL } from './tail.ts';

export interface RebuiltJournal {
  identity: ChosenIdentity;
  entries: readonly Entry[];
  people: Chosen<Person>;
  settings: Chosen<SettingRow>;
  marks: readonly Mark[];
}

/** In place of the journal and its tail. Throws {@link ContestFileError} `disk`. */
export function putJournal(folder: string, rebuilt: RebuiltJournal): void {
  const { identity, entries, people, settings, marks } = rebuilt;
  put(join(folder, JOURNAL), (temporary) =>
    createDatabase(temporary, JOURNAL_KIND, (database) => {
      database
        .prepare(
          'INSERT INTO contest (only_row, id, title, created, run) VALUES (1, :id, :title, :created, :run)',
        )
        .run({ ...identity.meta, run: identity.run });
      const entry = insertion(database);
      for (const each of entries) entry.run(toRow(each));
      const person = database.prepare('INSERT INTO person (id, name) VALUES (:id, :name)');
      for (const each of people.rows) person.run(each);
      const setting = database.prepare('INSERT INTO setting (key, value) VALUES (:key, :value)');
      for (const each of settings.rows) setting.run(each);
      const mark = database.prepare(
        `INSERT INTO running_clock (clock, run, remaining, wall, seal)
         VALUES (:clock, :run, :remaining, :wall, :seal)`,
      );
      for (const each of marks) mark.run({ ...each, seal: markSeal(each) });
      startSeal(database, 'contest', identity.revision);
      startSeal(database, 'person', people.revision);
      startSeal(database, 'setting', settings.revision);
    }),
  );
  putInPlace(join(folder, TAIL), (temporary) => {
    writeFileSync(temporary, entries.map((entry) => `${lineOf(entry)}\n`).join(''));
    syncFile(temporary);
  });
}

/** In place of the bank. Throws {@link ContestFileError} `disk`. */
export function putBank(folder: string, { rows, revision }: Chosen<QuestionRow>): void {
  put(join(folder, BANK), (temporary) =>
    createDatabase(temporary, BANK_KIND, (database) => {
      const question = database.prepare(
        'INSERT INTO question (id, place, body, placement, salt) VALUES (:id, :place, :body, :placement, :salt)',
      );
      for (const { question: body, placement, place, salt } of rows) {
        question.run({
          id: body.id,
          place,
          body: canonicalText(body),
          placement: canonicalText(placement),
          salt: Buffer.from(salt, 'hex'),
        });
      }
      startSeal(database, 'question', revision);
    }),
  );
}

/** Sealing counts one further. */
function startSeal(database: Database.Database, part: SealedPart, revision: number): void {
  database.prepare("INSERT INTO seal (part, revision, hash) VALUES (?, ?, '')").run(part, revision - 1);
}

/** What lay beside the damaged file goes first: SQLite would take it for the new one's. */
function put(file: string, build: (temporary: string) => void): void {
  putInPlace(file, (temporary) => {
    build(temporary);
    syncFile(temporary);
    for (const side of [...SIDE_FILES, '-shm']) {
      if (existsSync(file + side)) rmSync(file + side);
    }
    syncFolder(join(file, '..'));
  });
}
