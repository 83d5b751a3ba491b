// How much a zipped workbook really holds, found out without holding it: stops a zip bomb before SheetJS opens it.
import { inflateRawSync } from 'node:zlib';

const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;

function endOfDirectory(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at -= 1)
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  return null;
}

/** Bytes of one entry when unpacked, at most `budget` + 1; sizes written in the file are not believed. */
function unpackedSize(bytes: Buffer, local: number, packed: number, method: number, budget: number): number {
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const data = bytes.subarray(start, start + packed);
  if (method === STORED) return data.length;
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, budget) }).length;
  } catch (error) {
    const tooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    // A damaged entry is for SheetJS to refuse.
    return tooLong ? budget + 1 : 0;
  }
}

/** Whether the archive unpacks to more than `limit` bytes, or says that it does. A damaged archive is not judged. */
export function unpacksBeyond(bytes: Buffer, limit: number): boolean {
  const end = endOfDirectory(bytes);
  if (end === null) return false;
  let unpacked = 0;
  let stated = 0;
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL_ENTRY) return false;
    const local = bytes.readUInt32LE(at + 42);
    if (local + 30 > bytes.length) return false;
    stated += Math.max(bytes.readUInt32LE(at + 24), bytes.readUInt32LE(local + 22));
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    unpacked += unpackedSize(bytes, local, packed, method, limit - unpacked);
    if (unpacked > limit || stated > limit) return true;
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return false;
}
