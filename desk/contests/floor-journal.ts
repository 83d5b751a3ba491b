// The floor's way to the journal thread; whatever is acknowledged goes on to the backups.
import type { Backups } from '../backup/backups.ts';
import type { ContestStorage } from '../backup/contest-storage.ts';
import type { Unread } from '../backup/unread.ts';
import type { FloorJournal } from '../floor/floor.ts';
import type { StoreClient } from '../journal/client.ts';

export interface JournalParts {
  store: StoreClient;
  backups: Backups;
  folder: string;
  storage: ContestStorage;
  unread: Unread;
}

export function floorJournal({ store, backups, folder, storage, unread }: JournalParts): FloorJournal {
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
