// What a desk writes when it is asked for the results, and how tests read it.
import { mkdirSync, readFileSync } from 'node:fs';
import { type Entry, entrySchema } from '#contract/record.ts';
import type { DeskWindow } from './desk-support.ts';

/** Exports into `folder`, which is made when missing: the paths of the results book and of the journal. */
export async function exportInto(
  home: DeskWindow<'home'>,
  folder: string,
): Promise<{ book: string; journal: string }> {
  mkdirSync(folder, { recursive: true });
  const { files } = (await home.result({ kind: 'export', folder })) as { files: string[] };
  const ending = (wanted: string) => files.find((file) => file.endsWith(wanted)) ?? '';
  return { book: ending('.xlsx'), journal: ending('.jsonl') };
}

/** The entries of an exported journal. */
export function entriesIn(journal: string): Entry[] {
  const lines = readFileSync(journal, 'utf8').trim().split('\n');
  return lines.map((line) => entrySchema.parse(JSON.parse(line)));
}
