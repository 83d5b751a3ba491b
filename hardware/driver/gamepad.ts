// HID gamepads and joysticks, also the boards of arcade buttons that pass for one.
import type { DeviceSetting } from '#contract/device.ts';
import type { Instant } from '#contract/units.ts';
import {
  type ButtonPlace,
  buttonPlaces,
  type GamepadMessage,
  gamepadCodec,
  seatsDown,
} from '../codec/gamepad.ts';
import { trouble } from '../port/trouble.ts';
import { ReportDevice } from './buttons.ts';
import type { DriverOptions } from './device.ts';

/** Asked every 10 ms at worst; as much again for its own scanning, the USB frame and our reading. */
const LATE = 20;

/**
 * Only the bits named in the setting's `keys` are buttons: no axis, trigger or hat ever presses. Without any it is
 * refused until they are recorded; its reports are heard all the same, so that they can be.
 */
export class GamepadDevice extends ReportDevice<GamepadMessage> {
  readonly #places: readonly ButtonPlace[];
  readonly #seats: number;

  constructor({ keys = [] }: DeviceSetting, options: DriverOptions) {
    const patience = { silent: null, atStart: null };
    super(options, { kind: 'buzzer', driver: 'gamepad', codec: gamepadCodec, patience, alive: () => true });
    this.#places = buttonPlaces(keys);
    this.#seats = keys.length;
  }

  override late(): number {
    return LATE;
  }

  protected override what() {
    return { name: 'gamepad', seats: this.#seats };
  }

  protected override opened(): void {
    if (this.#places.length > 0) return;
    this.lose(trouble('trouble.buttons.none', 'no buttons recorded'), this.options.now(), 'refused');
  }

  protected override tick(): void {
    if (this.phase !== 'refused') super.tick();
  }

  protected override receive({ bytes }: GamepadMessage, at: Instant): void {
    const down = seatsDown(bytes, this.#places);
    if (down === null) {
      this.lines.unknown += 1;
      return;
    }
    this.lines.good += 1;
    if (this.phase !== 'refused') this.report(down, at);
  }

  protected override bring(): void {}
}
