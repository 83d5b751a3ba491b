// What a device said and was told, in two files of bounded size that take turns: written and read in the ring thread.
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { deviceBytesSchema } from '#contract/device.ts';

/** Bytes of each of the two files. */
export const RING_FILE = 1024 * 1024;

/** Folder of the rings within a contest's folder. */
export const RING_FOLDER = 'devices';

/** A line of a ring: a chunk of bytes, or how many chunks the disk was too slow for at that point. */
const ringLineSchema = z.union([deviceBytesSchema, z.strictObject({ dropped: z.int().min(1) })]);
export type RingLine = z.infer<typeof ringLineSchema>;

function filesOf(folder: string, device: string): [string, string] {
  const file = (number: 0 | 1) => join(folder, RING_FOLDER, `${device}.${number}.jsonl`);
  return [file(0), file(1)];
}

export class Ring {
  /** The one written to last stands last. */
  #files: [string, string];
  #size: number;

  /** Goes on where the run before left off. */
  constructor(folder: string, device: string) {
    mkdirSync(join(folder, RING_FOLDER), { recursive: true });
    this.#files = inOrder(filesOf(folder, device));
    this.#size = textOf(this.#files[1]).length;
    // A run that was cut off may have left half a line.
    if (this.#size > 0) this.append('\n');
  }

  /** Whole lines with their ends, ASCII. */
  append(text: string): void {
    if (this.#size + text.length > RING_FILE) {
      this.#files = [this.#files[1], this.#files[0]];
      writeFileSync(this.#files[1], '');
      this.#size = 0;
    }
    appendFileSync(this.#files[1], text);
    this.#size += text.length;
  }
}

/** The newest so many lines of a device's ring, oldest first; what is damaged is left out, [] where there is none. */
export function readRing(folder: string, device: string, most = Number.POSITIVE_INFINITY): RingLine[] {
  const lines = inOrder(filesOf(folder, device)).flatMap((file) => textOf(file).split('\n'));
  const whole = lines.filter((line) => line !== '');
  return whole.slice(Math.max(0, whole.length - most)).flatMap((line) => {
    const read = lineOf(line);
    return read === null ? [] : [read];
  });
}

/** The older first, by what they begin with: dates of files are too coarse, and change when a folder is copied. */
function inOrder([one, other]: [string, string]): [string, string] {
  const [first, second] = [beginning(one), beginning(other)];
  if (second === null) return [other, one];
  if (first === null) return [one, other];
  const inTurn = first.run < second.run || (first.run === second.run && first.ms <= second.ms);
  return inTurn ? [one, other] : [other, one];
}

function beginning(file: string): { run: number; ms: number } | null {
  for (const line of textOf(file).split('\n')) {
    const read = lineOf(line);
    if (read !== null && 'ms' in read) return read;
  }
  return null;
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'latin1') : '';
}

function lineOf(text: string): RingLine | null {
  try {
    const line = ringLineSchema.safeParse(JSON.parse(text));
    return line.success ? line.data : null;
  } catch {
    return null;
  }
}
