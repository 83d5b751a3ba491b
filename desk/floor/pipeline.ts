// The way to the disk: batches go to the journal in order, and everything waiting goes in one commit.
import type { EntryDraft } from '#contract/record.ts';
import { asFailure, type DeskFailure } from '../failure.ts';
import { toDraft, type Written } from './entries.ts';

/** What the floor needs of the journal thread. */
export interface Journal {
  /** Settles when the drafts are on the disk; when it rejects, nothing may be taken as stored. */
  append(drafts: EntryDraft[]): Promise<void>;
}

export interface Batch {
  written: Written[];
  /** Called once: with null after the acknowledgement, or with why it never came. */
  settle: (failure: DeskFailure | null) => void;
}

export class Pipeline {
  readonly #journal: Journal;
  #waiting: Batch[] = [];
  #underWay: Promise<void> | null = null;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** Nothing is waiting for the disk. */
  get idle(): boolean {
    return this.#underWay === null;
  }

  /** Settles once nothing is waiting for the disk, whatever became of it. */
  async settled(): Promise<void> {
    await this.#underWay;
  }

  push(batch: Batch): void {
    this.#waiting.push(batch);
    this.#underWay ??= this.#drain();
  }

  /**
   * One commit at a time. While it is under way more may be decided; that goes together into the next one, so that
   * eighteen clickers at once cost two fsyncs and not eighteen.
   */
  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batches = this.#waiting;
      this.#waiting = [];
      const failure = await this.#append(batches);
      if (failure === null) for (const { settle } of batches) settle(null);
      else {
        // What was decided meanwhile stands upon what was lost: it goes with it.
        const lost = [...batches, ...this.#waiting];
        this.#waiting = [];
        for (const { settle } of lost) settle(failure);
      }
    }
    this.#underWay = null;
  }

  async #append(batches: readonly Batch[]): Promise<DeskFailure | null> {
    try {
      await this.#journal.append(batches.flatMap(({ written }) => written.map(toDraft)));
      return null;
    } catch (error) {
      return asFailure(error);
    }
  }
}
