// How a PIN is hashed: slow and wide on purpose, as PINs are short.
import { scryptSync } from 'node:crypto';

/** 32 MiB and some 100 ms for each try. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const LENGTH = 32;

export interface PinQuestion {
  pin: string;
  /** Hex, 16 bytes. */
  salt: string;
}

/** Hex, 32 bytes. */
export function hashPin({ pin, salt }: PinQuestion): string {
  return scryptSync(pin, Buffer.from(salt, 'hex'), LENGTH, COST).toString('hex');
}
