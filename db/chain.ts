// The hash chain of the journal: how an entry is sealed and how a broken seal is found.
import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type Entry, type EntryDraft, entrySchema, GENESIS } from '#contract/record.ts';

/** Where and why the chain does not hold. `seq` is the first number that cannot be relied on. */
export interface ChainBreak {
  seq: number;
  /** missing: the number is not there; unreadable: not an entry; link: does not follow its predecessor; content: changed. */
  reason: 'missing' | 'unreadable' | 'link' | 'content';
}

/** RFC 8785 text of a JSON value; throws TypeError for anything JSON does not know. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/** SHA-256 in lower-case hex. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}

/** The draft with its place in the chain; `prev` is the hash of the entry before it. */
export function seal(draft: EntryDraft, prev: string): Entry {
  return { ...draft, prev, hash: sha256(canonicalText({ ...draft, prev })) };
}

/** Entries up to the first break, and that break; null when all of them hold. */
export interface JudgedChain {
  entries: Entry[];
  broken: ChainBreak | null;
}

/** Where the chain of stored entries, in order of seq, does not hold; null when it does. */
export function firstBreak(stored: Iterable<{ seq: number; value: unknown }>): ChainBreak | null {
  return judgeChain(stored).broken;
}

/** Walks stored entries in order of seq. */
export function judgeChain(stored: Iterable<{ seq: number; value: unknown }>): JudgedChain {
  const entries: Entry[] = [];
  const broken = (reason: ChainBreak['reason']) => ({ entries, broken: { seq: entries.length + 1, reason } });
  let prev = GENESIS;
  for (const row of stored) {
    if (row.seq !== entries.length + 1) return broken('missing');
    const parsed = entrySchema.safeParse(row.value);
    if (!parsed.success) return broken('unreadable');
    const { prev: statedPrev, hash, ...draft } = parsed.data;
    if (statedPrev !== prev) return broken('link');
    if (seal(draft, prev).hash !== hash) return broken('content');
    entries.push(parsed.data);
    prev = hash;
  }
  return { entries, broken: null };
}
