// Commands on their way to a device: one at a time, repeated until acknowledged or given up.
import type { Instant } from '#contract/units.ts';
import { type Command, encodeCommand } from '../../codec/leitai/commands.ts';
import type { Timers } from '../../timers.ts';
import type { Confirmation } from '../device.ts';

const ANSWER_WITHIN = 250;
const TRIES = 4;
const LAST_NUMBER = 65_535;

type Letter = { command: Command; settle: (confirmation: Confirmation) => void };
type Sent = Letter & { number: number; tries: number; cancel: () => void };

/** One command in flight suits the 64 bytes of input buffer of a small controller. */
export class Outbox {
  readonly #timers: Timers;
  readonly #write: (line: string) => void;
  #waiting: Letter[] = [];
  #sent: Sent | null = null;
  #number = 0;
  #givenUp = 0;

  constructor(timers: Timers, write: (line: string) => void) {
    this.#timers = timers;
    this.#write = write;
  }

  /** Commands the device never acknowledged although it was there. */
  get givenUp(): number {
    return this.#givenUp;
  }

  /** Settles with the acknowledgement, or null after about a second without one or at {@link clear}. */
  post(command: Command): Promise<Confirmation> {
    return new Promise((settle) => {
      this.#waiting.push({ command, settle });
      this.#next();
    });
  }

  /** Asks the device to introduce itself; its own hello is the answer, so nothing waits for it. */
  hello(): void {
    this.#write(encodeCommand({ number: this.#count(), command: { type: 'hello' } }));
  }

  acknowledge(number: number, at: Instant): void {
    if (this.#sent?.number === number) this.#finish(at);
  }

  /** Gives up everything on its way: the device is gone or has started afresh. */
  clear(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (this.#sent) this.#finish(null);
    for (const letter of waiting) letter.settle(null);
  }

  #count(): number {
    this.#number = (this.#number % LAST_NUMBER) + 1;
    return this.#number;
  }

  #next(): void {
    if (this.#sent) return;
    const letter = this.#waiting.shift();
    if (!letter) return;
    this.#sent = { ...letter, number: this.#count(), tries: 0, cancel: () => {} };
    this.#transmit(this.#sent);
  }

  #transmit(sent: Sent): void {
    sent.tries += 1;
    sent.cancel = this.#timers.after(ANSWER_WITHIN, () => {
      if (sent.tries < TRIES) return this.#transmit(sent);
      this.#givenUp += 1;
      this.#finish(null);
    });
    this.#write(encodeCommand(sent));
  }

  #finish(confirmation: Confirmation): void {
    const sent = this.#sent;
    this.#sent = null;
    sent?.cancel();
    sent?.settle(confirmation);
    this.#next();
  }
}
