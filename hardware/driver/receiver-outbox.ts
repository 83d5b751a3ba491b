// Commands on their way to a receiver: one at a time, repeated until acknowledged, asked again later while it is busy.

import { encodeCommand, type ReceiverCommand, typeOf } from '../codec/receiver/commands.ts';
import type { ReceiverMessage } from '../codec/receiver/messages.ts';
import type { Timers } from '../timers.ts';

type Acknowledgement = Extract<ReceiverMessage, { type: 'acknowledged' | 'admitted' }>;
type Letter = { command: ReceiverCommand; sign: number };
type Sent = Letter & { tries: number; refusals: number; cancel: () => void };

const ANSWER_WITHIN = 300;
/** Sent once and repeated four times. */
const TRIES = 5;
/** It sends one question for four seconds at most; milliseconds before the next try, the last value until the end. */
const BUSY_PAUSES = [250, 500, 1000];
const MOST_REFUSALS = 10;

export class ReceiverOutbox {
  readonly #timers: Timers;
  readonly #write: (frame: Uint8Array) => void;
  #waiting: Letter[] = [];
  #sent: Sent | null = null;
  #sign = 0;
  #givenUp = 0;

  constructor(timers: Timers, write: (frame: Uint8Array) => void) {
    this.#timers = timers;
    this.#write = write;
  }

  /** Commands the receiver never carried out although it was there. */
  get givenUp(): number {
    return this.#givenUp;
  }

  /**
   * The sign under which the receiver will answer. A command outdates those of its sort that were not sent yet, so that
   * nothing piles up; only parts of a list are added to each other.
   */
  post(command: ReceiverCommand): number {
    this.#sign += 1;
    if (command.type !== 'admit')
      this.#waiting = this.#waiting.filter((letter) => letter.command.type !== command.type);
    this.#waiting.push({ command, sign: this.#sign });
    this.#next();
    return this.#sign;
  }

  /** Asks who is there; whatever it answers will do, so nothing waits for it. */
  identify(): void {
    this.#write(encodeCommand(0, { type: 'identify' }));
  }

  /** The command that is settled by this; null when it settles none. */
  acknowledge(message: Acknowledgement): ReceiverCommand | null {
    const sent = this.#sent;
    if (sent === null || sent.sign !== message.sign || typeOf(sent.command) !== message.command) return null;
    // A command that failed is repeated like one that was never heard.
    if (message.type === 'acknowledged' && message.result === 'failed') return null;
    if (message.type === 'acknowledged' && message.result === 'busy' && this.#putOff(sent)) return null;
    this.#finish();
    return sent.command;
  }

  /** It does not know the command: repeating would not help. */
  refused(type: number): void {
    if (this.#sent === null || typeOf(this.#sent.command) !== type) return;
    this.#givenUp += 1;
    this.#finish();
  }

  /** Another question, or none, has taken the place of those on their way. */
  withdrawQuestion(): void {
    this.#waiting = this.#waiting.filter(({ command }) => command.type !== 'ask');
    if (this.#sent?.command.type === 'ask') this.#finish();
  }

  /** Gives up everything on its way: the receiver is gone. */
  clear(): void {
    this.#waiting = [];
    this.#sent?.cancel();
    this.#sent = null;
  }

  #next(): void {
    if (this.#sent) return;
    const letter = this.#waiting.shift();
    if (!letter) return;
    this.#sent = { ...letter, tries: 0, refusals: 0, cancel: () => {} };
    this.#transmit(this.#sent);
  }

  #transmit(sent: Sent): void {
    sent.tries += 1;
    sent.cancel = this.#timers.after(ANSWER_WITHIN, () => {
      if (sent.tries < TRIES) return this.#transmit(sent);
      this.#givenUp += 1;
      this.#finish();
    });
    this.#write(encodeCommand(sent.sign, sent.command));
  }

  /** False when being busy is the answer: a repeated question finds it busy with itself, or it has been so for long. */
  #putOff(sent: Sent): boolean {
    if (sent.tries > 1) return false;
    const pause = BUSY_PAUSES[Math.min(sent.refusals, BUSY_PAUSES.length - 1)] ?? 0;
    sent.refusals += 1;
    if (sent.refusals > MOST_REFUSALS) {
      this.#givenUp += 1;
      return false;
    }
    sent.tries = 0;
    sent.cancel();
    sent.cancel = this.#timers.after(pause, () => this.#transmit(sent));
    return true;
  }

  #finish(): void {
    this.#sent?.cancel();
    this.#sent = null;
    this.#next();
  }
}
