// Whether a copy of a contest may be opened as its record, and what is journalled of where it comes from.
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { inBoth, type MessageKey } from '#contract/messages/message.ts';
import type { Message } from '#contract/offer.ts';
import type { Signal } from '#contract/signal.ts';
import type { Kinship, Recovery } from '#contract/storage.ts';
import type { Instant } from '#contract/units.ts';
import type { ContestMeta } from '#db/journal-file.ts';
import type { Knowledge } from '#engine/decide.ts';
import { eventParams } from '#engine/event-params.ts';
import type { Backups } from '../backup/backups.ts';
import { type Past, type Rival, rivalOf } from '../backup/past.ts';
import type { Restored } from '../backup/work.ts';
import { DeskFailure } from '../failure.ts';
import { fromEntry } from '../floor/entries.ts';

/** Milliseconds the second place is waited for when a contest is opened, once its thread runs. */
const PATIENCE = 2000;
/** Milliseconds a thread may take to start; one that waits for a stalled stick does not answer at all. */
const SLOWEST_START = 6000;

/** How a contest came to be opened. */
export interface Entrance {
  /** Why this copy is the record although another one went a different way, or further. */
  accept?: string | undefined;
  /** It has just been made from a running backup. */
  restored?: Restored;
  /** Other folders of this PC that hold the same contest. */
  kin: readonly Kinship[];
}

export interface FoundRival extends Rival {
  where: 'here' | 'elsewhere';
}

/** There is another copy that may be the record: it must not be passed over in silence. */
export class RivalFound extends DeskFailure {
  readonly rivals: readonly FoundRival[];

  constructor(rivals: readonly [FoundRival, ...FoundRival[]]) {
    const [{ relation, where, place, common }] = rivals;
    const key: MessageKey =
      where === 'elsewhere'
        ? 'failure.fork-elsewhere'
        : relation === 'fork'
          ? 'failure.fork-here'
          : 'failure.older-copy';
    super('rival', inBoth(key, { place, common }));
    this.rivals = rivals;
  }
}

export interface Rivals {
  found: FoundRival[];
  /** There is a second place, and it could not be looked at. */
  placeMissing: boolean;
}

/** Looks for copies of the contest that went a different way or further, and were not decided about before. */
export async function findRivals(
  { kin, restored }: Entrance,
  past: Past,
  meta: ContestMeta,
  backups: Backups,
): Promise<Rivals> {
  const { place } = backups;
  const atPlace =
    place && past.hashes.length > 0
      ? lookingAt(backups, () => backups.second.call('rivalAt', place, meta, past))
      : null;
  const here = kin.flatMap(({ folder, relation, common }): FoundRival[] =>
    (relation === 'older' || relation === 'fork') && !past.chosen.includes(common)
      ? [{ relation, common, place: folder, where: 'here' }]
      : [],
  );
  const before = restored && rivalOf(past, { place: '', hashes: [], takenOver: restored.takenOver });
  const looked = await atPlace;
  const elsewhere = [before ?? null, looked?.rival ?? null].flatMap((rival): FoundRival[] =>
    rival === null ? [] : [{ ...rival, where: 'elsewhere' }],
  );
  return { found: [...elsewhere, ...here], placeMissing: looked !== null && !looked.seen };
}

interface Looked {
  seen: boolean;
  rival: Rival | null;
}

const UNSEEN: Looked = { seen: false, rival: null };

/** A PC that is slow to start the thread is not a stick that is not there. */
async function lookingAt({ second }: Backups, look: () => Promise<Rival | null>): Promise<Looked> {
  const runs = await within(
    SLOWEST_START,
    second.call('up').then(() => true),
    false,
  );
  const looked = () => look().then((rival): Looked => ({ seen: true, rival }));
  return runs ? within(PATIENCE, looked(), UNSEEN) : UNSEEN;
}

/** What comes of it in that time; `otherwise` when it fails or takes longer. */
function within<Result>(patience: number, work: Promise<Result>, otherwise: Result): Promise<Result> {
  return Promise.race([work.catch(() => otherwise), setTimeout(patience, otherwise, { ref: false })]);
}

/** Throws RivalFound unless there is a reason to take this copy all the same. */
export function needRecord({ found }: Rivals, { accept }: Entrance): void {
  const [first, ...others] = found;
  if (first !== undefined && accept === undefined) throw new RivalFound([first, ...others]);
}

/** What the journal says of where this copy comes from. */
export function signalsOf({ accept, restored }: Entrance, { found }: Rivals, at: Instant): Signal[] {
  const stamp = () => ({ id: `desk:${at.run}:${randomUUID()}`, at });
  const signals: Signal[] = [];
  if (restored !== undefined) {
    const { after, hash } = restored;
    signals.push({ type: 'continued', ...stamp(), after, hash, place: hostname() });
  }
  for (const { common, place } of found)
    if (accept !== undefined)
      signals.push({ type: 'chosen', ...stamp(), common, other: place, reason: accept });
  return signals;
}

export function recoveredSignal({ steps, lostFrom }: Recovery, at: Instant): Signal {
  const id = `desk:${at.run}:${randomUUID()}`;
  // The record keeps what was said in the language of its sheets.
  return {
    type: 'recovered',
    id,
    at,
    steps: steps.map(({ key, params }) => inBoth(key, params).zh),
    lostFrom,
  };
}

/** Up to where the backup reached, for whoever goes on from it. */
export function continuedNotices({ after, last, torn, broken }: Restored, knowledge: Knowledge): Message[] {
  const notices: Message[] = [];
  if (last !== null) {
    const { happened, wall } = fromEntry(last);
    const { event } = happened;
    const params = { ...eventParams(event, knowledge), after, time: wall.slice(0, 19).replace('T', ' ') };
    notices.push({ key: 'notice.continued', params: { ...params, what: `event.${event.type}` } });
  }
  if (torn) notices.push({ key: 'notice.continued-torn', params: {} });
  if (broken > 0) notices.push({ key: 'notice.continued-broken', params: { broken } });
  return notices;
}
