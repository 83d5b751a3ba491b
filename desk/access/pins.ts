// PINs made into hashes and compared with them, in a thread of their own.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { ThreadAsker } from '../threads/asker.ts';
import type { PinQuestion } from './scrypt.ts';
import type { KeptPin } from './stored.ts';
import { Tries } from './tries.ts';

const SALT_BYTES = 16;

export class Pins {
  /** By salt: they count on when the contest is opened anew, and in its rehearsal. */
  readonly tries = new Tries();
  readonly #thread = new ThreadAsker(new URL('./worker.ts', import.meta.url), 'pins-lost');

  /** Starting the thread holds the main one up: better on opening than when somebody signs in. */
  warmUp(): void {
    this.#thread.warmUp();
  }

  async make(pin: string, name: string): Promise<KeptPin> {
    const salt = randomBytes(SALT_BYTES).toString('hex');
    return { name, salt, hash: await this.#hash({ pin, salt }) };
  }

  /** Takes as long for a wrong PIN as for the right one. */
  async matches(pin: string, { salt, hash }: KeptPin): Promise<boolean> {
    const tried = await this.#hash({ pin, salt });
    return timingSafeEqual(Buffer.from(tried, 'hex'), Buffer.from(hash, 'hex'));
  }

  end(): Promise<void> {
    return this.#thread.end();
  }

  async #hash(question: PinQuestion): Promise<string> {
    return (await this.#thread.ask(question)) as string;
  }
}
