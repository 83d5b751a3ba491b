// The threads that make backups and the second place they go to: of this PC, whichever contest is open.
import { sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { asFailure, failure } from '../failure.ts';
import { BackupClient } from './client.ts';
import { type Place, PlaceSetting } from './place.ts';

/** Milliseconds a thread has to end in the middle of its work. */
const PATIENCE = 2000;

export class Backups {
  readonly own = new BackupClient();
  readonly second = new BackupClient();
  readonly #setting: PlaceSetting;
  /** The folder of this desk's contests: a backup among them would be lost with them. */
  readonly #data: string;

  /** `file` keeps which place was chosen. */
  constructor(file: string, data: string) {
    this.#setting = new PlaceSetting(file);
    this.#data = data;
  }

  /** Null when none was chosen. */
  get place(): Place | null {
    return this.#setting.read();
  }

  /** Where backups are looked for when a record is damaged, beside its own. */
  get folders(): string[] {
    return this.place === null ? [] : [this.place.folder];
  }

  /** Throws DeskFailure for a folder that does not exist, cannot be written, or lies among this PC's contests. */
  async choose(folder: string | null): Promise<Place | null> {
    const place = folder === null ? null : await this.#mark(folder);
    this.#setting.keep(place);
    return place;
  }

  async #mark(folder: string): Promise<Place> {
    if (`${folder}${sep}`.startsWith(`${this.#data}${sep}`)) throw failure('backup-place-own', { folder });
    try {
      return await this.second.call('choose', folder);
    } catch (error) {
      throw failure('backup-place', { folder, detail: asFailure(error).code }, error);
    }
  }

  /** Starts the threads before they are needed. */
  warmUp(): void {
    this.own.warmUp();
    this.second.warmUp();
  }

  /**
   * False when a thread is stuck, as one that waits for a stalled stick: nothing can end it then. One without work ends
   * by itself, however long this PC takes for it.
   */
  async end(): Promise<boolean> {
    const working = this.own.working || this.second.working;
    const ended = Promise.all([this.own.end(), this.second.end()]).then(() => true);
    return working ? orStuck(ended) : ended;
  }
}

function orStuck(ended: Promise<boolean>): Promise<boolean> {
  return Promise.race([ended, setTimeout(PATIENCE, false, { ref: false })]);
}
