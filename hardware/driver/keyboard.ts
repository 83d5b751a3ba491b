// USB keyboards as buzzers and keypads: keys of our own windows, one for each seat.
import { type DeviceSetting, KEYPAD_ANSWERS, KEYPAD_LETTERS } from '#contract/device.ts';
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
 * In a set the next question opens with the answer, and nobody reads it in so many milliseconds: what a keypad says
 * sooner is the same answer, hit twice or by a bad contact. As long as a second tap at a station is none.
 */
const ONE_ANSWER_WITHIN = 700;

/**
 * Heard from our own windows only: while another program has the focus, nothing arrives. Which keyboard a key was on
 * nobody can tell.
 */
export class KeyboardDevice extends ButtonDevice<KeyMessage> {
  readonly #keys: readonly string[];
  /** When each key that is down was last said to go down. */
  readonly #down = new Map<string, Instant>();
  #answered: Instant | null = null;

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
      this.welcome({ name: 'keyboard', seats: this.#seats(), boot: '' }, now);
    else this.lose(trouble('trouble.buttons.none', 'no keys recorded'), now, 'refused');
  }

  protected override receive(message: KeyMessage, at: Instant): void {
    const place = message.type === 'key' ? this.#keys.indexOf(message.code) : -1;
    if (message.type === 'unknown' || place < 0) {
      this.lines.unknown += 1;
      return;
    }
    this.lines.good += 1;
    if (message.down) this.#wentDown(message.code, place, at);
    else if (this.#down.delete(message.code) && this.kind === 'buzzer') this.released(place + 1, at);
  }

  #seats(): number {
    return this.kind === 'keypad' ? 1 : this.#keys.length;
  }

  #wentDown(code: string, place: number, at: Instant): void {
    const before = this.#down.get(code);
    this.#down.set(code, at);
    if (before !== undefined && at.ms - before.ms <= REPEATS_WITHIN) return;
    if (this.kind === 'keypad') this.#answer(place, at);
    else this.pressed(place + 1, at);
  }

  #answer(place: number, at: Instant): void {
    const answer = KEYPAD_ANSWERS[place];
    if (answer === undefined || !this.#isAsked(place)) return;
    if (this.#answered !== null && at.ms - this.#answered.ms < ONE_ANSWER_WITHIN) return;
    this.#answered = at;
    const happened = this.byArrival(at);
    this.emit({ type: 'answer', id: this.freshId(), at, seat: 1, answer, deviceTime: null, happened });
  }

  /** Options the question has, or 对 and 错, which is no letter F; any key while nothing is asked, so that it can be tried. */
  #isAsked(place: number): boolean {
    const { question } = this.wanted;
    switch (question?.type) {
      case 'single':
        return place < KEYPAD_LETTERS && place < question.options;
      case 'judge':
        return place >= KEYPAD_LETTERS;
      case 'multiple':
        return false;
      default:
        return true;
    }
  }

  protected override bring(): void {}
}
