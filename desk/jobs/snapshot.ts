// A contest as it stood at one moment, in memory: what a copy is made of while the contest itself goes on.
import { join } from 'node:path';
import { Bank } from '#db/bank.ts';
import { Connection } from '#db/connection.ts';
import type { Contest } from '#db/contest-folder.ts';
import { BANK, JOURNAL } from '#db/contest-layout.ts';
import { openBytes } from '#db/database-kind.ts';
import { DeskNotes } from '#db/desk-notes.ts';
import { JournalWriter } from '#db/journal.ts';

export interface SnapshotParts {
  folder: string;
  mediaFolder: string;
  /** Whole journal.db and bank.db, as the journal thread handed them out. */
  databases: { journal: Uint8Array; bank: Uint8Array };
}

/** Reads like the contest did; every attempt to write to it fails. Its files on the disk are not touched. */
export function openSnapshot({ folder, mediaFolder, databases }: SnapshotParts): Contest {
  const bytes = { journal: Buffer.from(databases.journal), bank: Buffer.from(databases.bank) };
  const journal = new Connection(join(folder, JOURNAL), openBytes(bytes.journal));
  const bank = new Connection(join(folder, BANK), openBytes(bytes.bank));
  return {
    folder,
    mediaFolder,
    journal: new JournalWriter(journal),
    notes: new DeskNotes(journal),
    bank: new Bank(bank),
    tailTrouble: null,
    serialize: () => bytes,
    close: () => {
      journal.close();
      bank.close();
    },
  };
}
