// The requests about backups and about the record as it was found.
import type { DeskRequest } from '#contract/protocol.ts';
import type { Backups } from '../backup/backups.ts';
import type { ContestHouse } from '../contests/house.ts';

type BackupRequest = Extract<
  DeskRequest,
  { kind: 'backup.open' | 'backup.place' | 'backup.now' | 'recovery.read' }
>;

/** Throws with a sentence for the operator. */
export async function answerBackup(
  { house, backups }: { house: ContestHouse; backups: Backups },
  request: BackupRequest,
): Promise<void> {
  switch (request.kind) {
    case 'backup.open':
      return house.openBackup(request.folder);
    case 'backup.place':
      return house.keepAt(await backups.choose(request.folder));
    case 'backup.now':
      return house.opened.storage.now();
    case 'recovery.read':
      return house.opened.recoveryRead();
  }
}
