// The simulated buzzer box and clicker base: what people do with them, as bytes.
import { SimulatedDevice, type SimulationOptions } from './device.ts';

export class SimulatedBuzzerBox extends SimulatedDevice {
  readonly kind = 'buzzer';

  constructor(seats = 8, options: SimulationOptions = {}) {
    super(seats, 'simulated-buzzer-box', options);
  }

  /** Throws RangeError for a seat the box does not have, or without power. */
  press(seat: number): void {
    this.checkSeat(seat);
    this.say({ type: 'press', seat });
  }

  release(seat: number): void {
    this.checkSeat(seat);
    this.say({ type: 'release', seat });
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
