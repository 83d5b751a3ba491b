// Decides when the desk is killed: seeded, so that a run can be tried again.
import { Chance } from '#desk/dry-run/chance.ts';

/** Around one message: right after it was sent, when its answer comes, or some time from now. Milliseconds. */
export type Kill = { when: 'sent'; after: number } | { when: 'answered' } | { when: 'later'; after: number };

/** A command takes a few milliseconds to be decided and kept; a start takes some hundreds. */
const LONGEST_COMMAND = 8;
const LONGEST_WHILE = 600;
const LONGEST_START = 900;
/** A desk that is coming back is killed again as often as this. */
const AGAIN = 0.25;

export class Killer {
  readonly #chance: Chance;
  #left: number;
  #messages: number;
  #killed = 0;

  /** `kills` are spread over about so many `messages`. */
  constructor(chance: Chance, kills: number, messages: number) {
    this.#chance = chance;
    this.#left = kills;
    this.#messages = messages;
  }

  /** How often it has struck. */
  get killed(): number {
    return this.#killed;
  }

  /** Asked before each message; null: let it live. */
  next(): Kill | null {
    const chance = this.#chance;
    this.#messages = Math.max(1, this.#messages - 1);
    if (this.#left <= 0 || !chance.happens(this.#left / this.#messages)) return null;
    this.#strike();
    const after = chance.between(0, LONGEST_COMMAND);
    return chance.pick<Kill>([
      { when: 'sent', after },
      { when: 'sent', after: 0 },
      { when: 'answered' },
      { when: 'later', after: chance.between(0, LONGEST_WHILE) },
    ])!;
  }

  /** Asked at each start after a kill: milliseconds until the next one, null: let it start. */
  duringStart(): number | null {
    if (this.#left <= 0 || !this.#chance.happens(AGAIN)) return null;
    this.#strike();
    return this.#chance.between(0, LONGEST_START);
  }

  #strike(): void {
    this.#left -= 1;
    this.#killed += 1;
  }
}

/** No killer at all. */
export const NOBODY = new Killer(new Chance(0), 0, 1);
