// What the operator must read about how this contest came back; kept with the contest until it was read.
import { z } from 'zod';
import { type Message, messageSchema } from '#contract/offer.ts';
import { type Recovery, recoverySchema } from '#contract/storage.ts';
import type { StoreClient } from '../journal/client.ts';

const SETTING = 'unread';
const unreadSchema = z.object({ recovery: recoverySchema.nullable(), notices: z.array(messageSchema) });

export class Unread {
  readonly #store: StoreClient;
  #recovery: Recovery | null;
  #notices: Message[];
  #unjournalled: Recovery | null = null;

  /** What was left unread before; something else in its place counts as nothing. */
  static async read(store: StoreClient): Promise<Unread> {
    const stored = unreadSchema.safeParse(await store.call('setting', SETTING));
    return new Unread(store, stored.success ? stored.data : { recovery: null, notices: [] });
  }

  private constructor(store: StoreClient, { recovery, notices }: z.infer<typeof unreadSchema>) {
    this.#store = store;
    this.#recovery = recovery;
    this.#notices = notices;
  }

  get recovery(): Recovery | null {
    return this.#recovery;
  }

  get notices(): readonly Message[] {
    return this.#notices;
  }

  recovered(recovery: Recovery): Promise<void> {
    this.#recovery = recovery;
    this.#unjournalled = recovery;
    return this.#keep();
  }

  /** What the journal does not tell yet; only once. */
  takeUnjournalled(): Recovery | null {
    const recovery = this.#unjournalled;
    this.#unjournalled = null;
    return recovery;
  }

  note(...notices: Message[]): Promise<void> {
    this.#notices.push(...notices);
    return this.#keep();
  }

  clear(): Promise<void> {
    this.#recovery = null;
    this.#notices = [];
    return this.#keep();
  }

  async #keep(): Promise<void> {
    const empty = this.#recovery === null && this.#notices.length === 0;
    const value = { recovery: this.#recovery, notices: this.#notices };
    await this.#store.call('putSetting', SETTING, empty ? null : value);
  }
}
