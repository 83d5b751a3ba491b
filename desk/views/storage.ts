// How the storage of a contest is shown before anything is known of its backups.

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
