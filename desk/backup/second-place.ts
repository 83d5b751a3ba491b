// The running backup at the second place, seen from the desk: what lies there, what is wrong, and when to try again.
import { hasMessage, type MessageKey } from '#contract/messages/message.ts';
import type { Message } from '#contract/offer.ts';
import type { BackupPlace } from '#contract/storage.ts';
import type { Mark } from '#db/desk-notes.ts';
import type { ContestMeta } from '#db/journal-file.ts';
import { faultOfCode } from '../disk-fault.ts';
import { asFailure } from '../failure.ts';
import type { Log } from '../log.ts';
import { wallNow } from '../time.ts';
import type { BackupThread } from './client.ts';
import type { LineLog } from './line-log.ts';
import type { Past, Rival } from './past.ts';
import type { Place } from './place.ts';

/** Milliseconds an entry may be on its way before it counts as missing there. */
const AT_ONCE = 1000;
/** Milliseconds the thread may be silent before the place counts as failing. */
const PATIENCE = 5000;
/** Milliseconds between two looks at a place or for it, for one that fails, and two attempts at a whole copy. */
const LOOK_AGAIN = 2000;
const RETRY = 10_000;
const BASE_RETRY = 15_000;
/** Milliseconds between two marks of running clocks: a second, less what a timer may come early. */
const MARK_PERIOD = 900;
/** Entries after which, or milliseconds after which, the whole copy there is renewed. */
const LONGEST_TAIL = 50;
const OLDEST_BASE = 300_000;

const NOTHING = -1;

export interface Databases {
  journal: Uint8Array;
  bank: Uint8Array;
}

export interface SecondPlaceParts {
  thread: BackupThread;
  meta: ContestMeta;
  mediaFolder: string;
  lines: LineLog;
  past: () => Past;
  log: Log;
}

export class SecondPlace {
  readonly #parts: SecondPlaceParts;
  #place: Place | null;
  #attached = false;
  #found = false;
  /** Last entry known to lie there; -1: nothing that lines could follow. */
  #seq = NOTHING;
  #base: { seq: number; at: number } | null = null;
  #wall: string | null = null;
  /** Where the running clocks stand, what of it was brought there last (null: unknown), and when. */
  #marks: Mark[] = [];
  #marked: Mark[] | null = null;
  #markedAt = Number.NEGATIVE_INFINITY;
  #generations = 0;
  #trouble: Message | null = null;
  #underWay: { since: number; done: Promise<void> } | null = null;
  #nextTry = 0;
  #nextBase = 0;
  #looked = 0;
  /** An entry that should be there by now, and since when it is to be brought. */
  #due = { seq: 0, at: 0 };

  constructor(place: Place | null, parts: SecondPlaceParts) {
    this.#place = place;
    this.#parts = parts;
  }

  /** From now on there, with everything that has been; null: nowhere. */
  async move(place: Place | null): Promise<void> {
    await this.#underWay?.done;
    if (this.#attached) await this.#parts.thread.call('detach');
    this.#place = place;
    this.#forget();
    this.#nextTry = 0;
    this.#nextBase = 0;
    this.#trouble = null;
  }

  get place(): Place | null {
    return this.#place;
  }

  /** What lies there has been looked at since the contest was opened. */
  get looked(): boolean {
    return this.#found;
  }

  /** Only a whole copy of the contest brings it up to date. */
  wantsBase(now: number): boolean {
    return this.#ready && now >= this.#nextBase && this.#parts.lines.after(this.#seq) === null;
  }

  #isWorthIt(now: number): boolean {
    const { seq, at } = this.#base ?? { seq: 0, at: Number.NEGATIVE_INFINITY };
    return this.#parts.lines.head.seq - seq >= LONGEST_TAIL || now - at >= OLDEST_BASE;
  }

  get #ready(): boolean {
    return this.#place !== null && this.#attached && this.#underWay === null;
  }

  /** In place of all marks before; they are brought there about once a second. None: no clock runs. */
  mark(marks: Mark[]): void {
    this.#marks = marks;
  }

  /** Called a few times a second: looks for the place, and brings it the lines that are not there yet. */
  tick(now: number): void {
    const { lines } = this.#parts;
    if (this.#seq >= this.#due.seq) this.#due = { seq: lines.head.seq, at: now };
    if (this.#place === null || this.#underWay !== null) return;
    if (!this.#attached) {
      if (now >= this.#nextTry) this.#do(now, () => this.#attach(this.#place!));
      return;
    }
    const missing = lines.after(this.#seq);
    if (missing !== null && (missing.length > 0 || this.#marksWait(now)))
      this.#do(now, () => this.#append(now, missing));
    else if (now - this.#looked >= LOOK_AGAIN) this.#do(now, () => this.#parts.thread.call('look'));
  }

  /** A whole copy is at hand: put there when it is worth it. Settles when it is there or has failed. */
  async offer(now: number, databases: Databases): Promise<void> {
    if (!this.#ready || now < this.#nextBase || !this.#isWorthIt(now)) return;
    const { thread, mediaFolder } = this.#parts;
    this.#nextBase = now + BASE_RETRY;
    await this.#do(now, async () => {
      const { seq } = await thread.call('base', { ...databases, mediaFolder });
      this.#generations = Math.min(2, this.#generations + 1);
      this.#base = { seq, at: now };
      this.#seq = seq;
      this.#wall = wallNow();
      this.#nextBase = now;
    });
  }

  /** Everything that was acknowledged so far is there, or the place has failed; {@link view} says which. */
  async settle(now: number): Promise<void> {
    await this.#underWay?.done;
    this.tick(now);
    await this.#underWay?.done;
  }

  async close(now: number): Promise<void> {
    await this.settle(now);
    if (this.#attached) await this.#parts.thread.call('detach').catch(() => {});
  }

  view(now: number): BackupPlace {
    if (this.#place === null)
      return { folder: '', state: 'off', seq: 0, wall: null, generations: 0, trouble: null };
    const { folder } = this.#place;
    const stalled = this.#underWay !== null && now - this.#underWay.since > PATIENCE;
    const trouble = this.#trouble ?? (stalled ? said('trouble.backup.slow', { folder }) : null);
    const behind = this.#seq < this.#due.seq && now - this.#due.at > AT_ONCE;
    return {
      folder,
      state: trouble !== null ? 'failing' : behind || !this.#attached ? 'behind' : 'good',
      seq: Math.max(0, this.#seq),
      wall: this.#wall,
      generations: this.#generations,
      trouble,
    };
  }

  async #attach(place: Place): Promise<void> {
    const { thread, meta, past } = this.#parts;
    const { upTo, rival } = await thread.call('attach', place, meta, past());
    this.#found = true;
    if (rival !== null) throw new ForkFound(rival);
    this.#attached = true;
    this.#seq = upTo?.seq ?? NOTHING;
    this.#generations = upTo === null ? 0 : 1;
  }

  async #append(now: number, missing: string[]): Promise<void> {
    const marks = this.#marksDue(now) ? this.#marks : null;
    const head = await this.#parts.thread.call('append', missing, marks);
    this.#seq = head?.seq ?? NOTHING;
    if (marks === null) return;
    this.#marked = marks;
    this.#markedAt = now;
  }

  #marksDue(now: number): boolean {
    return this.#marks !== this.#marked && now - this.#markedAt >= MARK_PERIOD;
  }

  /** Unknown ones that lie there while no clock runs do no harm: they go with the line that starts one. */
  #marksWait(now: number): boolean {
    return this.#marksDue(now) && (this.#marks.length > 0 || this.#marked !== null);
  }

  /** One thing after the other. After a failure the place is looked for again from the start. */
  #do(now: number, act: () => Promise<void>): Promise<void> {
    this.#looked = now;
    const done = act().then(
      () => {
        this.#underWay = null;
        // What failed was perhaps not the finding but the writing: only what has arrived shows that it is well again.
        if (this.#seq >= this.#parts.lines.head.seq) this.#trouble = null;
      },
      (error: unknown) => {
        this.#underWay = null;
        this.#forget();
        this.#fail(now, error);
      },
    );
    this.#underWay = { since: now, done };
    return done;
  }

  #forget(): void {
    this.#attached = false;
    this.#seq = NOTHING;
    this.#base = null;
    this.#wall = null;
    this.#marked = null;
    this.#generations = 0;
  }

  #fail(now: number, error: unknown): void {
    const trouble = troubleOf(error, this.#place?.folder ?? '');
    if (trouble.key !== this.#trouble?.key)
      this.#parts.log.warn({ error, trouble: trouble.key }, 'second place failed');
    this.#trouble = trouble;
    this.#nextTry = now + (trouble.key === 'trouble.backup.missing' ? LOOK_AGAIN : RETRY);
  }
}

class ForkFound extends Error {
  readonly rival: Rival;

  constructor(rival: Rival) {
    super(`a ${rival.relation} after entry ${rival.common}`);
    this.rival = rival;
  }
}

function said(key: MessageKey, params: Message['params']): Message {
  return { key, params };
}

/** What to tell of a backup that failed, by what the thread said. */
export function troubleOf(error: unknown, folder: string): Message {
  if (error instanceof ForkFound) return said('trouble.backup.fork', { folder, common: error.rival.common });
  const { code, sentence } = asFailure(error);
  const reason = REASONS[code] ?? faultOfCode(code);
  const key = `trouble.backup.${reason}`;
  if (hasMessage(key)) return { key, params: { folder } };
  return said('trouble.backup.unknown', { folder, detail: sentence.en });
}

const REASONS: Readonly<Record<string, string>> = {
  'backup-missing': 'missing',
  'backup-other': 'other',
  missing: 'missing',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  damaged: 'damaged',
};
