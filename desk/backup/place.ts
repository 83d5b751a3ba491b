// The second place of backups: a folder, often on a stick, known by a mark of its own so that no other is taken for it.
import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export interface Place {
  folder: string;
  /** As its mark says. */
  id: string;
}

const MARK = 'leitai-backup-place.json';
const markSchema = z.object({ id: z.string().min(1) });
const placeSchema = z.object({ folder: z.string().min(1), id: z.string().min(1) });

/**
 * Marks the folder, or finds the mark it has from another PC. Throws what the file system throws for one that does not
 * exist or cannot be written: where a stick was, an empty folder may stay behind, so none is made.
 */
export function choosePlace(folder: string): Place {
  const known = readMark(folder);
  const probe = join(folder, `.${randomUUID()}.part`);
  writeFileSync(probe, '');
  rmSync(probe);
  if (known !== null) return { folder, id: known };
  const id = randomUUID();
  writeFileSync(join(folder, MARK), JSON.stringify({ id }), { flush: true });
  return { folder, id };
}

/** `missing`: nothing is there, or what stays behind when a stick is pulled; `other`: another place stands there. */
export function placeState({ folder, id }: Place): 'there' | 'missing' | 'other' {
  const known = readMark(folder);
  if (known === null) return 'missing';
  return known === id ? 'there' : 'other';
}

function readMark(folder: string): string | null {
  return readJson(join(folder, MARK), markSchema)?.id ?? null;
}

function readJson<Value>(file: string, schema: z.ZodType<Value>): Value | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Which place it is on this PC, for every contest; kept in the data folder. */
export class PlaceSetting {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Null when none was chosen. */
  read(): Place | null {
    return readJson(this.#file, placeSchema);
  }

  keep(place: Place | null): void {
    if (place === null) {
      rmSync(this.#file, { force: true });
      return;
    }
    const temporary = `${this.#file}.new`;
    writeFileSync(temporary, JSON.stringify(place), { flush: true });
    renameSync(temporary, this.#file);
  }
}
