// How the record of the open contest is kept: head, backups at both places, free space, and what people must read.
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Happened } from '#contract/event.ts';
import type { MessageKey } from '#contract/messages/message.ts';
import type { Message } from '#contract/offer.ts';
import type { Entry } from '#contract/record.ts';
import type { BackupPlace, StorageView } from '#contract/storage.ts';
import type { Mark } from '#db/desk-notes.ts';
import type { ContestMeta } from '#db/journal-file.ts';
import { sizeText } from '../disk-fault.ts';
import type { Appended } from '../journal/store.ts';
import type { Log } from '../log.ts';
import { monotonicNow, wallNow } from '../time.ts';
import type { Backups } from './backups.ts';
import { LineLog } from './line-log.ts';
import type { Past } from './past.ts';
import type { Place } from './place.ts';
import { BackupSchedule } from './schedule.ts';
import { type Databases, SecondPlace, troubleOf } from './second-place.ts';
import type { Unread } from './unread.ts';

/** Milliseconds between two looks at what is to be done. */
const PERIOD = 500;
/** Milliseconds between two looks at the disk's free space, and two views because of backups alone. */
const DISK_PERIOD = 10_000;
const VIEW_PERIOD = 1000;
/** Bytes below which people are told, and told louder. */
const LOW = 500_000_000;
const NEARLY_FULL = 50_000_000;
/** Milliseconds a refusal may wait for how full the disk is, and the end of the contest for a backup. */
const SHORT_WAIT = 500;
const LAST_WAIT = 2000;

export interface StorageParts {
  backups: Backups;
  folder: string;
  mediaFolder: string;
  meta: ContestMeta;
  serialize: () => Promise<Databases>;
  /** Keeps marks of running clocks in the contest's own folder. */
  putMarks: (marks: Mark[]) => Promise<void>;
  /** A clock is running: the journal thread must not be kept busy. */
  clockRuns: () => boolean;
  past: (hashes: string[]) => Past;
  unread: Unread;
  /** There is a second place, and it was not there when the contest was opened. */
  placeMissing: boolean;
  onChange: () => void;
  log: Log;
}

export class ContestStorage {
  readonly #parts: StorageParts;
  readonly #lines = new LineLog();
  readonly #schedule = new BackupSchedule(monotonicNow());
  readonly #second: SecondPlace;
  readonly #timer: NodeJS.Timeout;
  readonly #first: NodeJS.Immediate;
  #own: BackupPlace;
  #free: number | null = null;
  #measured = Number.NEGATIVE_INFINITY;
  #dateSet: Message | null = null;
  #tailFailed = false;
  #making: Promise<void> | null = null;
  #told: { view: Omit<StorageView, 'head'>; at: number } | null = null;

  constructor(entries: readonly Entry[], parts: StorageParts) {
    this.#parts = parts;
    this.#own = {
      folder: parts.folder,
      state: 'good',
      seq: 0,
      wall: null,
      generations: 0,
      trouble: null,
    };
    const { backups, meta, mediaFolder, log, past } = parts;
    this.#lines.start(entries);
    this.#second = new SecondPlace(backups.place, {
      thread: backups.second,
      meta,
      mediaFolder,
      lines: this.#lines,
      past: () => past(this.#lines.hashes()),
      log,
    });
    this.#schedule.want(monotonicNow());
    this.#timer = setInterval(() => this.#tick(), PERIOD);
    // One is made of what was opened before a clock can run.
    this.#first = setImmediate(() => this.#tick());
  }

  get free(): number | null {
    return this.#free;
  }

  /** These are on the disk. */
  appended({ lines, head, tailFailed }: Appended): void {
    this.#lines.add(lines, head);
    this.#tailFailed = tailFailed;
    this.#schedule.changed(monotonicNow());
  }

  /** Where the running clocks stand, in place of all marks before; settles when it is on this disk. */
  putMarks(marks: Mark[]): Promise<void> {
    this.#second.mark(marks);
    this.#second.tick(monotonicNow());
    return this.#parts.putMarks(marks);
  }

  /** The journal was opened anew after a failure, perhaps put together again. */
  reopened(entries: readonly Entry[]): void {
    this.#lines.start(entries);
    this.#schedule.want(monotonicNow());
  }

  happened(happened: readonly Happened[]): void {
    for (const { event } of happened) {
      if (event.type === 'turn.settled' || event.type === 'announced') this.#schedule.want(monotonicNow());
      if (event.type === 'date.set') {
        const seconds = Math.round(event.by / 1000);
        this.#dateSet = { key: 'notice.date-set', params: { seconds } };
      }
    }
  }

  /** Names, questions or settings changed, which stand in no entry. */
  changed(): void {
    this.#schedule.want(monotonicNow());
  }

  /** The disk has just failed: what is free now is worth knowing. Settles soon, whether or not it could be found out. */
  async measure(): Promise<void> {
    await within(SHORT_WAIT, this.#measure(monotonicNow()));
  }

  /** The second place is another one now; null: none. */
  async place(place: Place | null): Promise<void> {
    await this.#second.move(place);
    this.#tick();
  }

  /** Settles when whole backups have been made at both places or have failed; the view says which. */
  async now(): Promise<void> {
    await this.#making;
    await this.#second.settle(monotonicNow());
    await this.#make();
    await this.#second.settle(monotonicNow());
    this.#tell(monotonicNow());
  }

  /** What was acknowledged is at the second place too, unless that fails or stalls. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    clearImmediate(this.#first);
    await within(LAST_WAIT, this.#making ?? Promise.resolve());
    await within(LAST_WAIT, this.#second.close(monotonicNow()));
  }

  view(): StorageView {
    const { unread } = this.#parts;
    return {
      head: this.#lines.head,
      backups: { own: this.#own, second: this.#second.view(monotonicNow()) },
      free: this.#free,
      recovery: unread.recovery,
      notices: [
        ...unread.notices,
        ...this.#placeNotices(),
        ...diskNotices(this.#free),
        ...(this.#tailFailed ? [{ key: 'notice.tail' satisfies MessageKey, params: {} }] : []),
        ...(this.#dateSet ? [this.#dateSet] : []),
      ],
    };
  }

  /** Until it has been looked at, nobody knows whether the contest went on from there. */
  #placeNotices(): Message[] {
    const { place, looked } = this.#second;
    const { placeMissing } = this.#parts;
    return placeMissing && place !== null && !looked
      ? [{ key: 'notice.place-missing', params: { folder: place.folder } }]
      : [];
  }

  #tick(): void {
    const now = monotonicNow();
    this.#second.tick(now);
    if (now - this.#measured >= DISK_PERIOD) void this.#measure(now);
    const clockRuns = this.#parts.clockRuns();
    if (this.#schedule.due(now, clockRuns) || (!clockRuns && this.#second.wantsBase(now))) void this.#make();
    this.#tell(now);
  }

  #make(): Promise<void> {
    this.#making ??= this.#generation(monotonicNow()).finally(() => {
      this.#making = null;
    });
    return this.#making;
  }

  async #generation(now: number): Promise<void> {
    this.#schedule.begun(now);
    try {
      const databases = await this.#parts.serialize();
      // Not waited for: a stick that stalls must not hold up the backups on this disk.
      void this.#second.offer(now, databases);
      const { backups, folder } = this.#parts;
      const { seq, generations } = await backups.own.call('generation', folder, databases);
      this.#own = { ...this.#own, state: 'good', seq, generations, wall: wallNow(), trouble: null };
    } catch (error) {
      this.#schedule.failed(monotonicNow());
      const trouble = troubleOf(error, this.#own.folder);
      this.#own = { ...this.#own, state: 'failing', trouble };
      this.#parts.log.warn({ error, trouble: trouble.key }, 'a backup was not made');
    }
  }

  async #measure(now: number): Promise<void> {
    this.#measured = now;
    const { backups, folder } = this.#parts;
    this.#free = await backups.own.call('free', folder).catch(() => null);
  }

  /** Views follow by themselves when the record moves; here only what else is shown has changed. */
  #tell(now: number): void {
    if (this.#told !== null && now - this.#told.at < VIEW_PERIOD) return;
    const { head, ...view } = this.view();
    if (this.#told !== null && isDeepStrictEqual(view, this.#told.view)) return;
    this.#told = { view, at: now };
    this.#parts.onChange();
  }
}

function diskNotices(free: number | null): Message[] {
  if (free === null || free >= LOW) return [];
  const key = free < NEARLY_FULL ? 'notice.disk-nearly-full' : 'notice.disk-low';
  return [{ key, params: { free: sizeText(free) } }];
}

/** Settles with the work, or after so many milliseconds without it. */
function within(limit: number, work: Promise<unknown>): Promise<unknown> {
  return Promise.race([work, setTimeout(limit, null, { ref: false })]);
}
