// A simulated Sony Buzz! receiver with its four pads.
import { BUZZ_BUTTONS, type Colour, PADS } from '../codec/buzz.ts';
import type { SimulatedHid } from './hid-bus.ts';

export type SimulatedBuzzOptions = {
  productId?: number;
  product?: string;
  /** False: it refuses every output report. */
  hasLamps?: boolean;
  /** It reports by itself on opening, as devices do that report all the time. */
  talkative?: boolean;
};

type Press = readonly [pad: number, colour?: Colour];

export class SimulatedBuzz implements SimulatedHid {
  readonly listing: SimulatedHid['listing'];
  readonly #hasLamps: boolean;
  readonly #talkative: boolean;
  readonly #report = Uint8Array.from([0x7f, 0x7f, 0x00, 0x00, 0xf0]);
  #send: (report: Uint8Array) => void = () => {};

  /** By pad, from 0. */
  lamps: readonly boolean[] = Array.from({ length: PADS }, () => false);
  /** How many output reports it was sent. */
  written = 0;

  constructor({
    productId = 0x1000,
    product = 'Buzz',
    hasLamps = true,
    talkative = false,
  }: SimulatedBuzzOptions = {}) {
    this.listing = { vendorId: 0x054c, productId, manufacturer: 'Sony', product, usagePage: 1, usage: 4 };
    this.#hasLamps = hasLamps;
    this.#talkative = talkative;
  }

  /** Buttons that go down in one report; red where no colour is named. */
  press(...buttons: Press[]): void {
    this.#set(buttons, true);
  }

  release(...buttons: Press[]): void {
    this.#set(buttons, false);
  }

  connect(send: (report: Uint8Array) => void): void {
    this.#send = send;
    if (this.#talkative) this.#tell();
  }

  receive(report: Uint8Array): void {
    this.written += 1;
    if (!this.#hasLamps) throw new Error('could not write to HID device');
    this.lamps = [...report.subarray(2, 2 + PADS)].map((byte) => byte === 0xff);
  }

  disconnect(): void {
    this.#send = () => {};
  }

  #set(buttons: readonly Press[], down: boolean): void {
    for (const [pad, colour = 'red'] of buttons) {
      const button = BUZZ_BUTTONS.find((each) => each.pad === pad && each.colour === colour);
      if (button === undefined) throw new RangeError(`no ${colour} button on pad ${pad}`);
      const [byte, bit] = button.place;
      this.#report[byte] = down ? (this.#report[byte] ?? 0) | bit : (this.#report[byte] ?? 0) & ~bit;
    }
    this.#tell();
  }

  #tell(): void {
    this.#send(Uint8Array.from(this.#report));
  }
}
