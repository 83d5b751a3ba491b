// The tail: every sealed entry once more, one line of canonical JSON each, beside the journal and in running backups.
import { type Entry, entrySchema } from '#contract/record.ts';
import { canonicalText, seal } from './chain.ts';

export const TAIL = 'journal.tail';

/** Without its line end. */
export function lineOf(entry: Entry): string {
  return canonicalText(entry);
}

/** Null when the line is no entry, or not the one its hash was made for. */
export function entryOf(line: string): Entry | null {
  try {
    const { prev, hash, ...draft } = entrySchema.parse(JSON.parse(line));
    const sealed = seal(draft, prev);
    return sealed.hash === hash ? sealed : null;
  } catch {
    return null;
  }
}

export interface TailLines {
  /** In the order of the file, empty ones left out; whether they are entries is for {@link entryOf} to say. */
  lines: string[];
  /** The last one has no line end: it was being written when the power went. It is not among the lines. */
  torn: boolean;
}

export function splitTail(bytes: Buffer): TailLines {
  const lines = bytes.toString('utf8').split('\n');
  const rest = lines.pop();
  return { lines: lines.filter((line) => line !== ''), torn: rest !== '' };
}
