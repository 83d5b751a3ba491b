// Backups of a contest, for whoever makes and opens them: generations in a folder, and the running backup.
export {
  markTakeover,
  type RestoredBackup,
  readTakeover,
  restoreRunningBackup,
  type Takeover,
} from './continue-backup.ts';
export type { CopiedRecord } from './copy-file.ts';
export type { CopySource } from './copy-writing.ts';
export { type Generation, Generations, listGenerations, verifyGeneration } from './generations.ts';
export { RunningBackup, setAside } from './running-backup.ts';
export {
  RUNNING_EXTENSION,
  type RunningRecord,
  readRunningBackup,
  runningFolder,
} from './running-record.ts';
