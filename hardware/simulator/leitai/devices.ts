// The simulated buzzer box and clicker base: what people do with them, as bytes.
import { SimulatedDevice, type SimulationOptions } from './device.ts';

export class SimulatedBuzzerBox extends SimulatedDevice {
  readonly kind = 'buzzer';
  readonly #down = new Set<number>();

  constructor(seats = 8, options: SimulationOptions = {}) {
    super(seats, 'simulated-buzzer-box', options);
  }

  /** A tap. Throws RangeError for a seat the box does not have, or without power. */
  press(seat: number): void {
    this.checkSeat(seat);
    this.say({ type: 'press', seat });
  }

  /** A finger, or a cable out of place, that keeps the button down; the box need not have power for that. */
  hold(seat: number): void {
    this.checkSeat(seat);
    this.#down.add(seat);
    if (this.running) this.say({ type: 'press', seat });
  }

  release(seat: number): void {
    this.checkSeat(seat);
    this.#down.delete(seat);
    if (this.running) this.say({ type: 'release', seat });
  }

  protected override introduce(): void {
    this.#tellHeld();
    super.introduce();
  }

  protected override arm(): void {
    super.arm();
    this.#tellHeld();
  }

  #tellHeld(): void {
    for (const seat of this.#down) this.say({ type: 'held', seat });
  }
}

export class SimulatedClickerBase extends SimulatedDevice {
  readonly kind = 'clicker';

  constructor(seats = 18, options: SimulationOptions = {}) {
    super(seats, 'simulated-clicker-base', options);
  }

  /** `answer` is one or more of A…H in any order, or T or F; throws RangeError for anything else. */
  answer(seat: number, answer: string): void {
    this.checkSeat(seat);
    if (!/^([A-H]{1,8}|T)$/.test(answer)) throw new RangeError(`a clicker cannot answer "${answer}"`);
    this.say({ type: 'answer', seat, answer });
  }
}
