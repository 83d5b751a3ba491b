// What fixtures show of results, access and storage where a test is about something else.
import type { AccessView } from '#contract/access.ts';
import type { ResultsView } from '#contract/appeal.ts';
import type { BackupPlace, StorageView } from '#contract/storage.ts';

export const RESULTS: ResultsView = {
  confirmed: { judges: null, supervisor: null },
  reopening: null,
  released: true,
  appeals: [],
};

export const ACCESS: AccessView = { pins: false, account: null, accounts: [] };

const OFF: BackupPlace = { folder: '', state: 'off', seq: 0, wall: null, generations: 0, trouble: null };

export const NO_STORAGE: StorageView = {
  head: { seq: 48, hash: 'a'.repeat(64) },
  backups: { own: { ...OFF, state: 'good', seq: 48 }, second: OFF },
  free: null,
  recovery: null,
  notices: [],
};
