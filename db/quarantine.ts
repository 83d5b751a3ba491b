// Damaged files are kept as they were found: a copy of them in the contest's own quarantine folder.
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { putInPlace, syncFolder, syncTree } from './durable-files.ts';
import { freeFolder, timeName } from './folder-name.ts';
import { guarded } from './refusals.ts';

const QUARANTINE = 'quarantine';

/** Copies those of the named files that are there; they are on the disk when it returns the folder with the copies. */
export function quarantine(folder: string, names: readonly string[], at: Date): string {
  return guarded(folder, () => {
    const root = join(folder, QUARANTINE);
    mkdirSync(root, { recursive: true });
    syncFolder(folder);
    const kept = freeFolder(root, timeName(at));
    putInPlace(kept, (temporary) => {
      mkdirSync(temporary);
      for (const name of names.filter((each) => existsSync(join(folder, each)))) {
        copyFileSync(join(folder, name), join(temporary, name));
      }
      syncTree(temporary);
    });
    return kept;
  });
}

/** Folders of what was kept before, newest first. */
export function quarantined(folder: string): string[] {
  const root = join(folder, QUARANTINE);
  if (!existsSync(root)) return [];
  return guarded(root, () => readdirSync(root))
    .filter((name) => !name.startsWith('.'))
    .sort()
    .reverse()
    .map((name) => join(root, name));
}
