// The floor's way to the journal thread; whatever is acknowledged goes on to the backups.

import type { Entry } from '#contract/record.ts';
import type { Backups } from '../backup/backups.ts';
import type { ContestStorage } from '../backup/contest-storage.ts';
import type { Unread } from '../backup/unread.ts';
import { Floor, type FloorJournal, type FloorParts } from '../floor/floor.ts';
import type { StoreClient } from '../journal/client.ts';

export interface JournalParts {
  store: StoreClient;
  backups: Backups;
  folder: string;
  storage: ContestStorage;
  unread: Unread;
}

/** A floor on the journal that has these entries. Throws DeskFailure for one this version does not know. */
export function floorOn(
  entries: readonly Entry[],
  journal: JournalParts,
  parts: Omit<FloorParts, 'journal' | 'free'>,
): Floor {
  const { storage } = journal;
  try {
    return new Floor(entries, { ...parts, journal: floorJournal(journal), free: () => storage.free });
  } catch (error) {
    // What is backed up from now on is another contest.
    void storage.close();
    throw error;
  }
}

function floorJournal({ store, backups, folder, storage, unread }: JournalParts): FloorJournal {
  return {
    append: (drafts) => measured(storage, async () => storage.appended(await store.call('append', drafts))),
    reopen: () =>
      measured(storage, async () => {
        // After a failure closing may fail too; opening then says what is the matter.
        await store.call('close').catch(() => {});
        const { recovery } = await store.call('open', folder, backups.folders);
        const entries = await store.call('entries');
        storage.reopened(entries);
        if (recovery !== null) await unread.recovered(recovery);
        return entries;
      }),
  };
}

/** Whoever is told that the disk failed is told how full it is now, not how full it was. */
async function measured<Result>(storage: ContestStorage, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    await storage.measure();
    throw error;
  }
}
