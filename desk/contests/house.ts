// The contests of this PC: which there are, and the one that is open.
import { mkdirSync } from 'node:fs';
import type { Definition } from '#contract/definition.ts';
import type { HomeView } from '#contract/view.ts';
import { failure } from '../failure.ts';
import type { OpenedContest } from '../journal/store.ts';
import { readExample } from './example.ts';
import type { LastOpen } from './last-open.ts';
import { type ContestParts, OpenContest } from './open-contest.ts';
import { exampleFolder } from './presets.ts';
import { order, takeExample } from './setting-up.ts';

export class ContestHouse {
  readonly #root: string;
  readonly #parts: ContestParts;
  readonly #lastOpen: LastOpen;
  #open: OpenContest | null = null;
  #contests: HomeView['contests'] = [];
  /** Opening and closing one after the other, whoever asks. */
  #last: Promise<unknown> = Promise.resolve();

  /** `root`: the folder of the contests' folders; made when it is not there. */
  constructor(root: string, lastOpen: LastOpen, parts: ContestParts) {
    mkdirSync(root, { recursive: true });
    this.#root = root;
    this.#lastOpen = lastOpen;
    this.#parts = parts;
  }

  get root(): string {
    return this.#root;
  }

  get open(): OpenContest | null {
    return this.#open;
  }

  /** The open contest; throws DeskFailure when there is none. */
  get opened(): OpenContest {
    if (this.#open !== null) return this.#open;
    throw failure('contest-none');
  }

  home(): HomeView {
    return { role: 'home', contests: this.#contests, open: this.#open?.folder ?? null };
  }

  /** Looks at the folder again. */
  refresh(): Promise<void> {
    return this.#inTurn(() => this.#list());
  }

  openFolder(folder: string): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#open?.folder === folder) return;
      await this.#closeOpen();
      await this.#enter(() => this.#parts.store.call('open', folder));
    });
  }

  /** A new contest under these rules; its title is the one given, also in the hall. */
  create(title: string, definition: Definition): Promise<void> {
    return this.#inTurn(async () => {
      await this.#closeOpen();
      const contest = await this.#enter(() => this.#parts.store.call('create', this.#root, title));
      await order(contest, { type: 'setup.definition', definition: { ...definition, title } });
    });
  }

  /** An example with questions, teams and written scores, not yet started; throws DeskFailure for an unknown id. */
  createExample(id: string): Promise<void> {
    return this.#inTurn(async () => {
      const example = readExample(exampleFolder(id));
      await this.#closeOpen();
      const contest = await this.#enter(() =>
        this.#parts.store.call('create', this.#root, example.definition.title),
      );
      await takeExample(this.#parts.store, contest, example);
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

  /** The desk ends; the next start comes back to the contest. */
  shutDown(): Promise<void> {
    return this.#inTurn(() => this.#closeOpen());
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
      return false;
    }
  }

  async #enter(open: () => Promise<OpenedContest>): Promise<OpenContest> {
    try {
      this.#open = await OpenContest.start(await open(), this.#parts);
      this.#lastOpen.remember(this.#open.folder);
      this.#parts.log.info({ seq: this.#open.floor.shown.seq }, 'contest opened');
      return this.#open;
    } catch (error) {
      await this.#parts.store.call('close').catch(() => {});
      throw error;
    } finally {
      await this.#list();
    }
  }

  async #closeOpen(): Promise<void> {
    const closing = this.#open;
    this.#open = null;
    if (closing === null) return;
    this.#parts.onChange();
    await closing.close();
    this.#parts.log.info('contest closed');
  }

  async #list(): Promise<void> {
    this.#contests = await this.#parts.store.call('list', this.#root);
    this.#parts.onChange();
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => {});
    return result;
  }
}
