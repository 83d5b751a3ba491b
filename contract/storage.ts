// Where the record lies and how well: the journal's head, backups, what a recovery had to do.
import { z } from 'zod';
import { messageSchema } from './offer.ts';

export const headSchema = z.strictObject({
  /** Number of the last entry; 0: none. */
  seq: z.int(),
  /** SHA-256 of it, 64 hex digits: printed on results, it proves the file. */
  hash: z.string(),
});
export type Head = z.infer<typeof headSchema>;

/** How one place of backups stands. */
export const backupPlaceSchema = z.strictObject({
  /** Folder, as the operator chose it; the contest's own for the first place. */
  folder: z.string(),
  /** `off`: no second place was chosen. `behind`: more than a second of entries is not there yet. */
  state: z.enum(['off', 'good', 'behind', 'failing']),
  /** Number of the last entry that lies there, read back. */
  seq: z.int(),
  /** When the last whole backup was verified, ISO 8601; null: none yet. */
  wall: z.string().nullable(),
  generations: z.int(),
  /** What is wrong and what to do; null when nothing is. */
  trouble: messageSchema.nullable(),
});
export type BackupPlace = z.infer<typeof backupPlaceSchema>;

/** What was found damaged on opening and what was done about it, step by step. */
export const recoverySchema = z.strictObject({
  wall: z.string(),
  steps: z.array(messageSchema),
  /** Number of the first entry that is lost; null: none is. */
  lostFrom: z.int().nullable(),
});
export type Recovery = z.infer<typeof recoverySchema>;

export const storageViewSchema = z.strictObject({
  head: headSchema,
  /** In the contest's own folder, and at the second place. */
  backups: z.strictObject({ own: backupPlaceSchema, second: backupPlaceSchema }),
  /** Bytes free on the contest's disk; null: not known. */
  free: z.number().nullable(),
  recovery: recoverySchema.nullable(),
  /** Anything else about this PC that people must know: the date was set, the disk is nearly full. */
  notices: z.array(messageSchema),
});
export type StorageView = z.infer<typeof storageViewSchema>;

/** How two copies of one contest stand to each other. */
export const kinshipSchema = z.strictObject({
  /** The other folder. */
  folder: z.string(),
  /** `same` record; this one is `older` or `newer`; or both went on after a common past: `fork`. */
  relation: z.enum(['same', 'older', 'newer', 'fork']),
  /** Last entry both have. */
  common: z.int(),
});
export type Kinship = z.infer<typeof kinshipSchema>;
