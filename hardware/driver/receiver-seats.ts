// Which clicker of a receiver sits where: those of the list, and those that were only heard.
import { BROADCAST } from '../codec/receiver/keypad.ts';

/** A receiver has so many places for clickers. */
const PLACES = 120;

export class ClickerSeats {
  readonly #listed: number;
  readonly #uids: string[];

  /** Identities in the order of seats; '' where a seat has none. */
  constructor(listed: readonly string[]) {
    this.#listed = listed.length;
    this.#uids = listed.map((uid) => (uid === BROADCAST ? '' : uid));
  }

  /** Identities in the order of seats, those heard behind those listed. */
  get uids(): readonly string[] {
    return this.#uids;
  }

  /** Those to be admitted by the receiver, each once. */
  get listed(): string[] {
    return [...new Set(this.#uids.slice(0, this.#listed).filter((uid) => uid !== ''))];
  }

  /** Seats of clickers that are in no list. */
  get newcomers(): number[] {
    return this.#uids.slice(this.#listed).map((_, index) => this.#listed + index + 1);
  }

  /** From 1; null: not known. */
  find(uid: string): number | null {
    return uid === BROADCAST ? null : this.#uids.indexOf(uid) + 1 || null;
  }

  /** The same; one that is not known takes the next seat behind all others, null when there is none left. */
  findOrSeat(uid: string): number | null {
    const seat = this.find(uid);
    if (seat !== null || uid === BROADCAST || this.#uids.length >= PLACES) return seat;
    return this.#uids.push(uid);
  }
}
