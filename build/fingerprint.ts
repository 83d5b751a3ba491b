// Tells whether what was built still fits its sources, by their contents (times say nothing after a checkout).
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DIST, ROOT } from './paths.ts';

/** SHA-256 (hex) over names and contents of all files that match the patterns, relative to the root. */
export function fingerprint(patterns: string[]): string {
  const hash = createHash('sha256');
  const entries = globSync(patterns, { cwd: ROOT, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(path.relative(ROOT, file)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Runs `build` unless `result` is there and was built from exactly these sources. */
export async function buildWhenNeeded(
  result: string,
  patterns: string[],
  build: () => Promise<void>,
): Promise<void> {
  const stamp = path.join(DIST, `${path.basename(result)}.sha256`);
  const sources = fingerprint(patterns);
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  await build();
  mkdirSync(DIST, { recursive: true });
  writeFileSync(stamp, sources);
}
