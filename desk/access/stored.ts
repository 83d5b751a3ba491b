// PINs and passes as a contest keeps them among its settings: hashes, never a PIN or a pass.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { failure } from '../failure.ts';

export const ACCESS_SETTING = 'access';
/** Windows that may come back without a PIN after the desk was started again. */
export const MOST_PASSES = 20;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`));

const keptPinSchema = z.strictObject({
  /** Whose it is: ids of persons are given anew with each roster, and a PIN must not go to somebody else. */
  name: z.string(),
  salt: hex(16),
  /** scrypt of the PIN. */
  hash: hex(32),
});
export type KeptPin = z.infer<typeof keptPinSchema>;

const storedAccessSchema = z.strictObject({
  /** By account. */
  pins: z.record(z.string(), keptPinSchema),
  /** The oldest first; `hash`: SHA-256, as a pass is long and random. */
  passes: z.array(z.strictObject({ account: z.string(), hash: hex(32) })),
});
export type StoredAccess = z.infer<typeof storedAccessSchema>;

export const NO_PINS: StoredAccess = { pins: {}, passes: [] };

/** Throws DeskFailure for what cannot be read: a contest must not lose its PINs by damage. */
export function readAccess(stored: unknown): StoredAccess {
  const access = storedAccessSchema.safeParse(stored ?? NO_PINS);
  if (access.success) return access.data;
  throw failure('access-unreadable');
}

export function hashOfPass(pass: string): string {
  return createHash('sha256').update(pass).digest('hex');
}
