// Who is who at the windows of one contest: PINs, signing in and out, and what each window is told of it.
import { randomBytes } from 'node:crypto';
import type { AccessView, Account } from '#contract/access.ts';
import type { WindowName } from '#contract/protocol.ts';
import type { Signal } from '#contract/signal.ts';
import type { Officials } from '../contests/officials.ts';
import { failure } from '../failure.ts';
import { isSeated, type Seat, seatsOf, sitsAt, TECHNICIAN } from './accounts.ts';
import type { Pins } from './pins.ts';
import { hashOfPass, type KeptPin, MOST_PASSES, NO_PINS, type StoredAccess } from './stored.ts';

type Noted = Extract<Signal, { type: 'access' }>['what'];

export interface AccessParts {
  pins: Pins;
  officials: () => Officials;
  /** Monotonic milliseconds. */
  now: () => number;
  /** Settles once it is on the disk. */
  keep: (access: StoredAccess) => Promise<void>;
  /** Into the journal. */
  note: (what: Noted, seat: Seat | null, window: WindowName | '') => void;
  /** What some window shows has changed. */
  changed: () => void;
}

/** Who asks, and the pass its window holds, as its hash. */
export interface Asking {
  readonly window: WindowName;
  readonly pass: string | null;
}

export interface SignedIn {
  /** For the window, which brings it again after a restart. */
  pass: string;
  hash: string;
}

export class ContestAccess {
  readonly #parts: AccessParts;
  #pins: StoredAccess['pins'];
  /** By hash, whose. More than are kept on the disk: nobody is thrown out because others came later. */
  readonly #passes: Map<string, string>;
  #forgotten = false;
  /** One after the other: many tries at once are still counted one by one. */
  #last: Promise<unknown> = Promise.resolve();

  constructor({ pins, passes }: StoredAccess, parts: AccessParts) {
    this.#pins = pins;
    this.#passes = new Map(passes.map(({ account, hash }) => [hash, account]));
    this.#parts = parts;
    if (this.on) parts.pins.warmUp();
  }

  /** The contest is run with PINs: from the moment the technician has one. */
  get on(): boolean {
    return this.#pinOf(TECHNICIAN) !== null;
  }

  /** The PINs were forgotten on this start of the desk. */
  get forgotten(): boolean {
    return this.#forgotten;
  }

  accounts(): Account[] {
    return seatsOf(this.#parts.officials()).map((seat) => ({ ...seat, pin: this.#pinOf(seat.id) !== null }));
  }

  /** Who is signed in at a window; null: nobody, or nobody of this contest. */
  holder({ window, pass }: Asking): Account | null {
    const id = pass === null ? undefined : this.#passes.get(pass);
    if (id === undefined || !this.on) return null;
    const held = this.accounts().find((account) => account.id === id && sitsAt(window, account));
    // With another roster the account may be somebody else's.
    return held?.pin === true ? held : null;
  }

  /** Nothing of the contest may be shown there before somebody signs in. */
  isLocked(asking: Asking): boolean {
    return this.on && isSeated(asking.window) && this.holder(asking) === null;
  }

  /** The technician, who sets PINs, is told of all accounts; the others of those of their window. */
  view(window: WindowName, account: Account | null): AccessView {
    const setsPins = sitsAt(window, { role: 'technician' });
    return { pins: this.on, account, accounts: setsPins ? this.accounts() : this.accountsAt(window) };
  }

  /** Who may sign in at that window. */
  accountsAt(window: WindowName): Account[] {
    return this.accounts().filter((account) => sitsAt(window, account));
  }

  /** Throws DeskFailure: wrong PIN, too many of them, no PIN set, an account of another window, no PINs at all. */
  signIn(asking: Asking, account: string, pin: string): Promise<SignedIn> {
    return this.#inTurn(async () => {
      if (!this.on) throw failure('access-off');
      const seat = this.#seat(account);
      if (!sitsAt(asking.window, seat)) throw failure('access-elsewhere');
      await this.#prove(asking.window, seat, pin);
      const pass = randomBytes(32).toString('base64url');
      const hash = hashOfPass(pass);
      const former = asking.pass === null ? [] : [asking.pass];
      await this.#change({ drop: former, add: [[hash, account]] });
      this.#parts.note('signed-in', seat, asking.window);
      return { pass, hash };
    });
  }

  /** Throws DeskFailure for a pass nobody holds any longer, or of another window. */
  signInAgain(window: WindowName, pass: string): { account: Account; hash: string } {
    const hash = hashOfPass(pass);
    const account = this.holder({ window, pass: hash });
    if (account === null) throw failure('access-pass');
    return { account, hash };
  }

  signOut(asking: Asking): Promise<void> {
    return this.#inTurn(async () => {
      const account = this.holder(asking);
      if (account === null || asking.pass === null) return;
      await this.#change({ drop: [asking.pass] });
      this.#parts.note('signed-out', account, asking.window);
    });
  }

  /**
   * The first PIN of an account, at the technician's console; another one by whoever holds the account, with the one
   * in force. Other windows of the account then need the new one. Gives the ids of accounts that still have none.
   */
  setPin(
    asking: Asking,
    { account, pin, current }: { account: string; pin: string; current: string | null },
  ): Promise<{ pins: boolean; without: string[] }> {
    return this.#inTurn(async () => {
      const seat = this.#seat(account);
      const holder = this.holder(asking);
      if (this.isLocked(asking)) throw failure('access-signed-out');
      const atConsole = sitsAt(asking.window, { role: 'technician' });
      if (this.#pinOf(account) === null) {
        if (!atConsole) throw failure('access-first');
      } else {
        if (this.on ? holder?.id !== account : !atConsole) throw failure('access-own');
        if (current === null) throw failure('access-current');
        await this.#prove(asking.window, seat, current);
      }
      const kept = await this.#parts.pins.make(pin, seat.name);
      const others = [...this.#passes].flatMap(([hash, id]) =>
        id === account && hash !== asking.pass ? [hash] : [],
      );
      await this.#change({ pins: { ...this.#pins, [account]: kept }, drop: others });
      this.#parts.note('pin-set', seat, asking.window);
      return { pins: this.on, without: this.accounts().flatMap((one) => (one.pin ? [] : [one.id])) };
    });
  }

  /** Removes all PINs: whoever can start the desk anew could also take the contest away. */
  forget(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#parts.keep(NO_PINS);
      this.#pins = {};
      this.#passes.clear();
      this.#forgotten = true;
      this.#parts.note('pins-forgotten', null, '');
      this.#parts.changed();
    });
  }

  /** A PIN whose owner is no longer called so counts as none. */
  #pinOf(account: string): KeptPin | null {
    const kept = Object.hasOwn(this.#pins, account) ? this.#pins[account] : undefined;
    if (kept === undefined) return null;
    const seat = seatsOf(this.#parts.officials()).find(({ id }) => id === account);
    return seat?.name === kept.name ? kept : null;
  }

  #seat(account: string): Seat {
    const seat = seatsOf(this.#parts.officials()).find(({ id }) => id === account);
    if (seat === undefined) throw failure('access-unknown');
    return seat;
  }

  async #prove(window: WindowName, seat: Seat, pin: string): Promise<void> {
    const kept = this.#pinOf(seat.id);
    if (kept === null) throw failure('access-none');
    const { tries } = this.#parts.pins;
    this.#needOpen(kept);
    if (await this.#parts.pins.matches(pin, kept)) {
      tries.right(kept.salt);
      return;
    }
    const left = tries.wrong(kept.salt, this.#parts.now());
    if (left > 0) throw failure('access-wrong', { left });
    this.#parts.note('locked', seat, window);
    this.#needOpen(kept);
  }

  #needOpen({ salt }: KeptPin): void {
    const wait = this.#parts.pins.tries.closedFor(salt, this.#parts.now());
    if (wait > 0) throw failure('access-closed', { seconds: Math.ceil(wait / 1000) });
  }

  /** On the disk first. */
  async #change({
    pins = this.#pins,
    drop,
    add = [],
  }: {
    pins?: StoredAccess['pins'];
    drop: readonly string[];
    add?: readonly (readonly [hash: string, account: string])[];
  }): Promise<void> {
    const passes = [...[...this.#passes].filter(([hash]) => !drop.includes(hash)), ...add];
    const kept = passes.slice(-MOST_PASSES).map(([hash, account]) => ({ hash, account }));
    await this.#parts.keep({ pins, passes: kept });
    this.#pins = pins;
    this.#passes.clear();
    for (const [hash, account] of passes) this.#passes.set(hash, account);
    this.#parts.changed();
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => {});
    return result;
  }
}
