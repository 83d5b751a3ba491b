// The contests of this PC: which there are, and the one that is open.
import { mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename } from 'node:path';
import type { Definition } from '#contract/definition.ts';
import { inBoth } from '#contract/messages/message.ts';
import type { Text } from '#contract/messages/text.ts';
import type { Kinship } from '#contract/storage.ts';
import type { HomeView } from '#contract/view.ts';
import type { Place } from '../backup/place.ts';
import { asFailure, failure } from '../failure.ts';
import type { OpenedContest } from '../journal/store.ts';
import { wallNow } from '../time.ts';
import { type Entrance, type FoundRival, RivalFound } from './entrance.ts';
import { readExample } from './example.ts';
import type { LastOpen } from './last-open.ts';
import { type ContestParts, OpenContest } from './open-contest.ts';
import { exampleFolder } from './presets.ts';
import { beginRehearsal, furnishRehearsal, needQuiet, planRehearsal, rehearsedFolder } from './rehearsal.ts';
import { order, takeExample } from './setting-up.ts';

/** Folders of contests' folders; made when they are not there. */
export interface Roots {
  contests: string;
  /** Apart, so that a rehearsal is never taken for a contest. */
  rehearsals: string;
}

export class ContestHouse {
  readonly root: string;
  /** Rehearsals' folders lie here. */
  readonly rehearsals: string;
  readonly #parts: ContestParts;
  readonly #lastOpen: LastOpen;
  #open: OpenContest | null = null;
  #leaving: OpenContest | null = null;
  #contests: HomeView['contests'] = [];
  /** Copies elsewhere that stood in the way of opening a folder, by the folder's name. */
  readonly #doubts = new Map<string, readonly FoundRival[]>();
  #notice: Text | null = null;
  #ended = false;
  /** Opening and closing one after the other, whoever asks. */
  #last: Promise<unknown> = Promise.resolve();

  constructor({ contests, rehearsals }: Roots, lastOpen: LastOpen, parts: ContestParts) {
    for (const root of [contests, rehearsals]) mkdirSync(root, { recursive: true });
    this.root = contests;
    this.rehearsals = rehearsals;
    this.#lastOpen = lastOpen;
    this.#parts = parts;
  }

  get open(): OpenContest | null {
    return this.#open;
  }

  /** Whose PINs count: the open contest, and the one before while another is put in its place. */
  get attended(): OpenContest | null {
    return this.#open ?? this.#leaving;
  }

  /** The open contest; throws DeskFailure when there is none. */
  get opened(): OpenContest {
    if (this.#open !== null) return this.#open;
    throw failure('contest-none');
  }

  home(): HomeView {
    const notice = this.#notice === null ? {} : { notice: this.#notice };
    const contests = this.#contests.map((one) => ({
      ...one,
      kin: [...one.kin, ...this.#elsewhere(one.folder)],
    }));
    return { role: 'home', contests, open: this.#open?.folder ?? null, ...notice };
  }

  /** Looks at the folder again. */
  refresh(): Promise<void> {
    return this.#inTurn(() => this.#list());
  }

  /**
   * Throws RivalFound when another copy of the contest went a different way or further, unless `accept` says why this
   * one is the record all the same.
   */
  openFolder(folder: string, accept?: string): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#open?.folder === folder) return;
      await this.#instead(() => this.#enter(() => this.#read(folder), { accept }));
    });
  }

  /** A running backup (its folder, or the stick it lies on) becomes a contest of this PC and goes on where it stood; the backup is marked as taken over. */
  openBackup(backup: string): Promise<void> {
    return this.#inTurn(async () => {
      const { backups } = this.#parts;
      const { restored, contest } = await this.#instead(async () => {
        const restored = await backups.second.call('restore', backup, this.root);
        return { restored, contest: await this.#enter(() => this.#read(restored.folder), { restored }) };
      });
      const takeover = { place: hostname(), after: restored.after, hash: restored.hash, wall: wallNow() };
      try {
        await backups.second.call('markTakeover', restored.backup, takeover);
      } catch (error) {
        this.#parts.log.warn({ error }, 'the backup could not be marked as taken over');
        await contest.note({ key: 'notice.continued-unmarked', params: {} });
      }
    });
  }

  /** The second place of backups is another one now; null: none. */
  keepAt(place: Place | null): Promise<void> {
    return this.#inTurn(async () => this.#open?.storage.place(place));
  }

  /** A new contest under these rules; its title is the one given, also in the hall. */
  create(title: string, definition: Definition): Promise<void> {
    const body = { type: 'setup.definition', definition: { ...definition, title } } as const;
    return this.#inTurn(async () => {
      await this.#instead(() => this.#enterNew(title, (contest) => order(contest, body)));
    });
  }

  /** An example with questions, teams and written scores, not yet started; throws DeskFailure for an unknown id. */
  createExample(id: string): Promise<void> {
    return this.#inTurn(async () => {
      const example = readExample(exampleFolder(id));
      const fill = (contest: OpenContest) => takeExample(contest.store, contest, example);
      await this.#instead(() => this.#enterNew(example.definition.title, fill));
    });
  }

  /** A rehearsal takes the place of the open contest, which is closed; throws DeskFailure while a turn is live. */
  startRehearsal(): Promise<void> {
    return this.#inTurn(async () => {
      const { store, clock } = this.#parts;
      const live = this.opened;
      const plan = await planRehearsal(live.store, live);
      // A turn may have been called meanwhile.
      needQuiet(live);
      await this.#instead(() =>
        this.#enter(
          () => furnishRehearsal(store, this.rehearsals, plan),
          {},
          (contest) => beginRehearsal(contest.store, contest, plan, clock.now()),
        ),
      );
    });
  }

  /** Back to the contest it was a rehearsal of. */
  endRehearsal(): Promise<void> {
    return this.#inTurn(async () => {
      const folder = await rehearsedFolder(this.opened.store, this.opened);
      await this.#instead(() => this.#enter(() => this.#read(folder)));
    });
  }

  /** The operator is done with it. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#closeOpen();
      this.#lastOpen.forget();
      await this.#list();
    });
  }

  /** The desk ends; the next start comes back to the contest. Whatever is asked from now on is refused. */
  shutDown(): Promise<void> {
    return this.#inTurn(async () => {
      this.#ended = true;
      await this.#closeOpen();
    });
  }

  /**
   * Work on the open contest that takes several steps: nothing is opened or closed between them. Throws DeskFailure when
   * that contest is not the open one any more.
   */
  whileOpen<Result>(contest: OpenContest, work: () => Promise<Result>): Promise<Result> {
    return this.#inTurn(() => {
      if (this.#open !== contest) throw failure('contest-left');
      return work();
    });
  }

  /** Opens what was open when the desk ended, however it ended; false when there is nothing to come back to. */
  async comeBack(): Promise<boolean> {
    const folder = this.#lastOpen.read();
    if (folder === null) {
      await this.refresh();
      return false;
    }
    try {
      await this.openFolder(folder);
      return true;
    } catch (error) {
      this.#parts.log.warn({ error }, 'the contest that was open cannot be opened');
      const { sentence } = asFailure(error);
      const told = (locale: 'zh' | 'en') => inBoth('notice.not-come-back', { why: sentence[locale] })[locale];
      this.#notice = { zh: told('zh'), en: told('en') };
      return false;
    }
  }

  /** What comes in place of the open contest; that one is back when it fails, as somebody may be on stage. */
  async #instead<Result>(work: () => Promise<Result>): Promise<Result> {
    const before = this.#open;
    this.#leaving = before;
    try {
      await this.#closeOpen();
      return await work();
    } catch (error) {
      if (before !== null)
        await this.#enter(() => this.#read(before.folder)).catch((failed) => {
          this.#parts.log.error({ error: failed }, 'the contest that was open cannot be opened again');
        });
      throw error;
    } finally {
      this.#leaving = null;
    }
  }

  #enterNew(title: string, furnish: (contest: OpenContest) => Promise<void>): Promise<OpenContest> {
    return this.#enter(() => this.#parts.store.call('create', this.root, title), {}, furnish);
  }

  /** Shown and remembered once it is whole: after `furnish`. */
  async #enter(
    open: () => Promise<OpenedContest>,
    how: Omit<Entrance, 'kin'> = {},
    furnish: (contest: OpenContest) => Promise<void> = async () => {},
  ): Promise<OpenContest> {
    try {
      const opened = await open();
      await this.#list();
      const contest = await this.#start(opened, how);
      await furnish(contest).catch((error) => contest.giveUp(error));
      this.#open = contest;
      this.#lastOpen.remember(contest.folder);
      this.#notice = null;
      this.#parts.onChange();
      this.#parts.log.info({ seq: contest.floor.shown.seq }, 'contest opened');
      return contest;
    } catch (error) {
      await this.#parts.store.call('close').catch(() => {});
      await this.#list();
      throw error;
    }
  }

  #read(folder: string): Promise<OpenedContest> {
    return this.#parts.store.call('open', folder, this.#parts.backups.folders);
  }

  async #start(opened: OpenedContest, how: Omit<Entrance, 'kin'>): Promise<OpenContest> {
    const name = basename(opened.folder);
    const kin = this.#contests.find(({ folder }) => basename(folder) === name)?.kin ?? [];
    try {
      const contest = await OpenContest.start(opened, this.#parts, { ...how, kin });
      this.#doubts.delete(name);
      return contest;
    } catch (error) {
      if (error instanceof RivalFound) this.#doubts.set(name, error.rivals);
      throw error;
    }
  }

  async #closeOpen(): Promise<void> {
    const closing = this.#open;
    if (closing === null) return;
    this.#open = null;
    this.#parts.onChange();
    await closing.close();
    this.#parts.log.info('contest closed');
  }

  async #list(): Promise<void> {
    const rehearsals = await this.#parts.store.call('list', this.rehearsals);
    const contests = await this.#parts.store.call('list', this.root);
    this.#contests = [...contests, ...rehearsals.map((one) => ({ ...one, rehearsal: true }))];
    this.#parts.onChange();
  }

  /** Those on this PC the list knows by itself. */
  #elsewhere(folder: string): Kinship[] {
    return (this.#doubts.get(basename(folder)) ?? []).flatMap(({ where, place, relation, common }) =>
      where === 'elsewhere' ? [{ folder: place, relation, common }] : [],
    );
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(() => {
      if (this.#ended) throw failure('desk-lost');
      return work();
    });
    this.#last = result.catch(() => {});
    return result;
  }
}
