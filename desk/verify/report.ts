// What there is to say of a judged record, and whether all of it holds.
import { basename } from 'node:path';
import type { Message } from '#contract/offer.ts';
import { GENESIS } from '#contract/record.ts';
import { kinship } from '#db/kinship.ts';
import { type VerifiedRecord, verifyRecord } from '#db/verify-record.ts';

export interface Report {
  lines: Message[];
  holds: boolean;
}

interface Finding {
  line: Message;
  good: boolean;
}

const good = (key: string, params: Message['params'] = {}): Finding => ({
  line: { key, params },
  good: true,
});
const bad = (key: string, params: Message['params'] = {}): Finding => ({
  line: { key, params },
  good: false,
});

/** So many digits of a hash name it well enough. */
const ENOUGH = 16;

/** Throws {@link ContestFileError} when a file cannot be judged at all, RangeError for what is no hash. */
export function report(file: string, printed: string | null, other: string | null): Report {
  const record = verifyRecord(file);
  const findings = [
    ...ofContents(record),
    ...ofChain(record),
    ...ofParts(record),
    ...(printed === null ? [] : [ofPrinted(record, printed)]),
    ...(other === null ? [] : [ofOther(record, other)]),
  ];
  return { lines: findings.map(({ line }) => line), holds: findings.every((finding) => finding.good) };
}

function ofContents({ meta, entries }: VerifiedRecord): Finding[] {
  const first = entries[0];
  const last = entries.at(-1);
  return [
    ...(meta === null ? [] : [good('verify.contest', { title: meta.title, id: meta.id })]),
    first && last
      ? good('verify.entries', { count: entries.length, first: first.wall, last: last.wall })
      : good('verify.empty'),
    good('verify.head', { hash: last?.hash ?? GENESIS }),
  ];
}

function ofChain({ broken, torn }: VerifiedRecord): Finding[] {
  return [
    broken === null ? good('verify.chain.holds') : bad(`verify.chain.${broken.reason}`, { seq: broken.seq }),
    ...(torn ? [good('verify.torn')] : []),
  ];
}

function ofParts({ damaged, seals, questions, tail }: VerifiedRecord): Finding[] {
  const found: Finding[] = [];
  if (damaged.length > 0) found.push(bad('verify.damaged', { names: damaged.join('、') }));
  if (seals !== null) {
    const parts = seals.broken.join('、');
    found.push(parts === '' ? good('verify.seals.hold') : bad('verify.seals.broken', { parts }));
  }
  if (questions !== null) {
    const { committed, changed, missing } = questions;
    if (changed.length > 0) found.push(bad('verify.questions.changed', { ids: changed.join('、') }));
    if (missing.length > 0) found.push(bad('verify.questions.missing', { ids: missing.join('、') }));
    if (changed.length + missing.length === 0)
      found.push(good('verify.questions.hold', { count: committed }));
  }
  if (tail !== null) {
    const fine = tail === 'whole' || tail === 'behind';
    found.push(fine ? good(`verify.tail.${tail}`) : bad(`verify.tail.${tail}`));
  }
  return found;
}

/** As typed from paper: any grouping, either case, the beginning is enough. */
function ofPrinted({ entries }: VerifiedRecord, printed: string): Finding {
  const digits = printed.replace(/[\s:-]/g, '').toLowerCase();
  if (!/^[0-9a-f]+$/.test(digits) || digits.length < ENOUGH || digits.length > GENESIS.length) {
    throw new RangeError(`not a hash of at least ${ENOUGH} hexadecimal digits: ${printed}`);
  }
  const entry = entries.find(({ hash }) => hash.startsWith(digits));
  if (entry === undefined) return bad('verify.printed.absent');
  return good('verify.printed.found', { seq: entry.seq, count: entries.length });
}

function ofOther(record: VerifiedRecord, other: string): Finding {
  const hashes = ({ entries }: VerifiedRecord) => entries.map(({ hash }) => hash);
  const { relation, common } = kinship(hashes(record), hashes(verifyRecord(other)));
  const params = { other: basename(other), common };
  if (relation === 'fork') return bad(common === 0 ? 'verify.other.none' : 'verify.other.fork', params);
  return good(`verify.other.${relation}`, params);
}
