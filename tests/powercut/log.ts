// The record of what a program did to its disk, as recorder.c writes it.
import { readFileSync } from 'node:fs';

const WHAT = [
  null,
  'open',
  'write',
  'truncate',
  'sync',
  'rename',
  'link',
  'unlink',
  'mkdir',
  'rmdir',
  'close',
  'sent',
] as const;

export interface Act {
  what: Exclude<(typeof WHAT)[number], null>;
  descriptor: number;
  /** write: position; truncate: new size; open: flags. */
  number: number;
  /** A sync that failed: nobody may rely on it. */
  failed: boolean;
  /** Absolute; empty for descriptors without one. */
  path: string;
  /** What was written or sent; of rename and link the new path. */
  data: Buffer;
}

const HEAD_BYTES = 32;

/** A last act that was torn by a kill is left out. */
export function readLog(file: string): Act[] {
  const bytes = readFileSync(file);
  const acts: Act[] = [];
  for (let at = 0; at + HEAD_BYTES <= bytes.length; ) {
    const pathAt = at + HEAD_BYTES;
    const dataAt = pathAt + bytes.readUInt32LE(at);
    const end = dataAt + bytes.readUInt32LE(at + 4);
    if (end > bytes.length) break;
    acts.push({
      what: WHAT[bytes.readInt32LE(at + 8)]!,
      descriptor: bytes.readInt32LE(at + 12),
      number: Number(bytes.readBigInt64LE(at + 16)),
      failed: bytes.readInt32LE(at + 24) !== 0,
      path: bytes.toString('utf8', pathAt, dataAt),
      data: bytes.subarray(dataAt, end),
    });
    at = end;
  }
  return acts;
}
