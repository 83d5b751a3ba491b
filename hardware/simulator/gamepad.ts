// A simulated gamepad as sold without a name: four axes, a hat, and twelve buttons, in eight bytes.
import type { SimulatedHid } from './hid-bus.ts';

const AXES = 4;
const BUTTONS = 12;
/** The first button's bit, counted from the start of the report: behind the axes, a byte for nothing, and the hat. */
const FIRST_BIT = 44;
const CENTRE = 0x80;
const HAT_AT_REST = 0x0f;

export class SimulatedGamepad implements SimulatedHid {
  readonly listing: SimulatedHid['listing'];
  readonly #report = Uint8Array.from([CENTRE, CENTRE, CENTRE, CENTRE, 0, HAT_AT_REST, 0, 0]);
  #send: (report: Uint8Array) => void = () => {};

  constructor(serialNumber?: string) {
    this.listing = {
      ...{ vendorId: 0x0079, productId: 0x0006, manufacturer: 'DragonRise', product: 'Generic USB Joystick' },
      ...{ serialNumber, usagePage: 1, usage: 4 },
    };
  }

  /** Where button 1…12 stands, as a setting's `keys` name it. */
  static place(button: number): string {
    if (button < 1 || button > BUTTONS) throw new RangeError(`no button ${button}`);
    const bit = FIRST_BIT + button - 1;
    return `${bit >> 3}.${bit & 7}`;
  }

  press(...buttons: number[]): void {
    this.#set(buttons, true);
  }

  release(...buttons: number[]): void {
    this.#set(buttons, false);
  }

  /** Moves axis 1…4 to 0…255. */
  move(axis: number, value: number): void {
    if (axis < 1 || axis > AXES) throw new RangeError(`no axis ${axis}`);
    this.#report[axis - 1] = value;
    this.#tell();
  }

  connect(send: (report: Uint8Array) => void): void {
    this.#send = send;
  }

  receive(): void {
    throw new Error('could not write to HID device');
  }

  disconnect(): void {
    this.#send = () => {};
  }

  #set(buttons: readonly number[], down: boolean): void {
    for (const button of buttons) {
      const [byte = 0, bit = 0] = SimulatedGamepad.place(button).split('.').map(Number);
      this.#report[byte] = down
        ? (this.#report[byte] ?? 0) | (1 << bit)
        : (this.#report[byte] ?? 0) & ~(1 << bit);
    }
    this.#tell();
  }

  #tell(): void {
    this.#send(Uint8Array.from(this.#report));
  }
}
