// Commands on their way to a device: one at a time, repeated until acknowledged or given up; pings beside them.
import { type Command, encodeCommand } from '../../codec/leitai/commands.ts';
import type { Timers } from '../../timers.ts';
import type { Confirmation } from '../device.ts';
import { isOutdated } from './outdated.ts';

const ANSWER_WITHIN = 250;
const TRIES = 4;
const LAST_NUMBER = 65_535;

type Letter = { command: Command; settle: (confirmation: Confirmation) => void };
/** `at`: when it was sent first, milliseconds of the desk's clock. */
type Sent = Letter & { number: number; at: number; tries: number; cancel: () => void };

export type OutboxParts = {
  timers: Timers;
  /** Milliseconds of the desk's clock. */
  now: () => number;
  write: (line: string) => void;
};

/** One command in flight suits the 64 bytes of input buffer of a small controller. */
export class Outbox {
  readonly #parts: OutboxParts;
  #waiting: Letter[] = [];
  #sent: Sent | null = null;
  #ping: { number: number; at: number } | null = null;
  #number = 0;
  #givenUp = 0;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** Commands the device never acknowledged although it was there. */
  get givenUp(): number {
    return this.#givenUp;
  }

  /**
   * Settles with the confirmation, or null after about a second without one, at {@link clear}, or when a later command
   * has made it pointless before it was sent: however often the desk changes its mind, no more waits here than a device
   * has lamps and states.
   */
  post(command: Command): Promise<Confirmation> {
    return new Promise((settle) => {
      const outdated = this.#waiting.filter((letter) => isOutdated(letter.command, command));
      this.#waiting = this.#waiting.filter((letter) => !outdated.includes(letter));
      this.#waiting.push({ command, settle });
      for (const letter of outdated) letter.settle(null);
      this.#next();
    });
  }

  /** Asks the device to introduce itself; its own hello is the answer, so nothing waits for it. */
  hello(): void {
    this.#parts.write(encodeCommand({ number: this.#count(), command: { type: 'hello' } }));
  }

  /**
   * Asks for an acknowledgement for its time stamp alone, unless a command is on its way and will bring one. Never
   * repeated, and no command waits for it.
   */
  ping(): void {
    if (this.#sent) return;
    const number = this.#count();
    this.#ping = { number, at: this.#parts.now() };
    this.#parts.write(encodeCommand({ number, command: { type: 'ping' } }));
  }

  /** When what is acknowledged by this number was sent first, milliseconds; null: it is not waited for. */
  sentAt(number: number): number | null {
    return [this.#sent, this.#ping].find((sent) => sent?.number === number)?.at ?? null;
  }

  acknowledge(number: number, confirmation: Confirmation): void {
    if (this.#ping?.number === number) this.#ping = null;
    if (this.#sent?.number === number) this.#finish(confirmation);
  }

  /** Gives up everything on its way: the device is gone or has started afresh. */
  clear(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#ping = null;
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
    this.#sent = { ...letter, number: this.#count(), at: this.#parts.now(), tries: 0, cancel: () => {} };
    this.#transmit(this.#sent);
  }

  #transmit(sent: Sent): void {
    sent.tries += 1;
    sent.cancel = this.#parts.timers.after(ANSWER_WITHIN, () => {
      if (sent.tries < TRIES) return this.#transmit(sent);
      this.#givenUp += 1;
      this.#finish(null);
    });
    this.#parts.write(encodeCommand(sent));
  }

  #finish(confirmation: Confirmation): void {
    const sent = this.#sent;
    this.#sent = null;
    sent?.cancel();
    sent?.settle(confirmation);
    this.#next();
  }
}
