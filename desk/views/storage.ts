// How the storage is shown while no contest is open.
import { GENESIS } from '#contract/record.ts';
import type { BackupPlace, StorageView } from '#contract/storage.ts';

const NO_BACKUP: BackupPlace = {
  folder: '',
  state: 'off',
  seq: 0,
  wall: null,
  generations: 0,
  trouble: null,
};

export const NO_STORAGE: StorageView = {
  head: { seq: 0, hash: GENESIS },
  backups: { own: NO_BACKUP, second: NO_BACKUP },
  free: null,
  recovery: null,
  notices: [],
};
