// USB keyboards as buzzers and keypads: keys of our own windows, one for each seat.
import type { DeviceSetting } from '#contract/device.ts';
import type { Instant } from '#contract/units.ts';
import { type KeyMessage, keyboardCodec } from '../codec/keyboard.ts';
import { trouble } from '../port/trouble.ts';
import { ButtonDevice } from './buttons.ts';
import type { DriverOptions } from './device.ts';

/**
 * Measured: up to 27 ms for a keyboard asked every 10 ms. One picture of a busy window (17 ms) may pass before it sees
 * the key, and a millisecond on the way to the desk.
 */
const LATE = 45;
/**
 * A key that goes down while it is down repeats itself, at the latest after a second and then quicker; later than
 * that, its release went to another window and it was pressed anew.
 */
const REPEATS_WITHIN = 1000;

/**
 * Heard from our own windows only: while another program has the focus, nothing arrives. Which keyboard a key was on
 * nobody can tell.
 */
export class KeyboardDevice extends ButtonDevice<KeyMessage> {
  readonly #keys: readonly string[];
  /** When each key that is down was last said to go down. */
  readonly #down = new Map<string, Instant>();

  constructor({ kind, keys = [] }: DeviceSetting, options: DriverOptions) {
    const patience = { silent: null, atStart: null };
    const alive = (message: KeyMessage) => message.type === 'key';
    super(options, { kind, driver: 'keyboard', codec: keyboardCodec, patience, alive });
    this.#keys = keys;
  }

  override late(): number {
    return LATE;
  }

  protected override opened(): void {
    const now = this.options.now();
    if (this.#keys.some((key) => key !== ''))
      this.welcome({ name: 'keyboard', seats: this.#keys.length, boot: '' }, now);
    else this.lose(trouble('trouble.buttons.none', 'no keys recorded'), now, 'refused');
  }

  protected override receive(message: KeyMessage, at: Instant): void {
    const seat = message.type === 'key' ? this.#keys.indexOf(message.code) + 1 : 0;
    if (message.type === 'unknown' || seat === 0) {
      this.lines.unknown += 1;
      return;
    }
    this.lines.good += 1;
    if (message.down) this.#wentDown(message.code, seat, at);
    else if (this.#down.delete(message.code)) this.released(seat, at);
  }

  #wentDown(code: string, seat: number, at: Instant): void {
    const before = this.#down.get(code);
    this.#down.set(code, at);
    if (before === undefined || at.ms - before.ms > REPEATS_WITHIN) this.pressed(seat, at);
  }

  protected override bring(): void {}
}
