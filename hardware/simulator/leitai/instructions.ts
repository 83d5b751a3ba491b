// What a person or a test types at the simulator program, one instruction a line.
import { SimulatedBuzzerBox, SimulatedClickerBase } from './devices.ts';

export type Simulated = SimulatedBuzzerBox | SimulatedClickerBase;

const INSTRUCTIONS = 'press SEAT…, hold SEAT…, release SEAT…, answer SEAT LETTERS, damage, reset, quit';

function buzzer(device: Simulated): SimulatedBuzzerBox {
  if (device instanceof SimulatedBuzzerBox) return device;
  throw new RangeError('only a buzzer box is pressed');
}

function clicker(device: Simulated): SimulatedClickerBase {
  if (device instanceof SimulatedClickerBase) return device;
  throw new RangeError('only a clicker answers');
}

/** Does one instruction except `quit`; throws RangeError for one that cannot be done. */
export function instruct(device: Simulated, line: string): void {
  const [verb, ...args] = line.trim().split(/\s+/);
  switch (verb) {
    case 'press':
      for (const seat of args) buzzer(device).press(Number(seat));
      break;
    case 'hold':
      for (const seat of args) buzzer(device).hold(Number(seat));
      break;
    case 'release':
      for (const seat of args) buzzer(device).release(Number(seat));
      break;
    case 'answer':
      clicker(device).answer(Number(args[0]), args[1] ?? '');
      break;
    case 'damage':
      device.damageNext();
      break;
    case 'reset':
      device.reboot();
      break;
    default:
      throw new RangeError(`unknown instruction "${line}"; known: ${INSTRUCTIONS}`);
  }
}
