// Simulated boxes in this process, for the demo and for trying things out without hardware.
import { randomBytes } from 'node:crypto';
import { simulatedPath } from '#hardware/open.ts';
import { SimulatedDevice } from '#hardware/simulator/leitai/device.ts';
import { SimulatedBuzzerBox, SimulatedClickerBase } from '#hardware/simulator/leitai/devices.ts';
import { failure } from '../failure.ts';
import { type DeviceSetting, SIMULATED_SEATS, type SimulatedAct } from './setting.ts';

/** New at each start of the desk too: what was pressed is known by boot and number for as long as the contest lives. */
const nextBoot = () => randomBytes(4).toString('hex');

class SimulatedLamps extends SimulatedDevice {
  readonly kind = 'lamp';

  constructor() {
    super(SIMULATED_SEATS.lamp, 'simulated-lamps', { nextBoot });
  }
}

function simulate({ kind }: DeviceSetting): SimulatedDevice {
  if (kind === 'clicker') return new SimulatedClickerBase(SIMULATED_SEATS.clicker, { nextBoot });
  if (kind === 'lamp') return new SimulatedLamps();
  return new SimulatedBuzzerBox(SIMULATED_SEATS.buzzer, { nextBoot });
}

export class SimulatedRack {
  readonly #devices = new Map<string, SimulatedDevice>();

  /** Plugs in what is simulated of the list; anything else is none of its business. */
  add(setting: DeviceSetting): void {
    if (setting.binding !== 'simulated') return;
    const device = simulate(setting);
    device.plugInto(simulatedPath(setting.id));
    this.#devices.set(setting.id, device);
  }

  remove(id: string): void {
    this.#devices.get(id)?.unplug();
    this.#devices.delete(id);
  }

  /** Throws DeskFailure when there is no such simulated device or a hand could not do that to it. */
  act(id: string, act: SimulatedAct): void {
    const device = this.#devices.get(id);
    if (device === undefined) throw failure('device-none', { device: id });
    try {
      perform(device, act);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      throw failure('device-cannot', { device: id, detail }, error);
    }
  }
}

function perform(device: SimulatedDevice, act: SimulatedAct): void {
  switch (act.do) {
    case 'press':
      buzzer(device).press(act.seat);
      break;
    case 'release':
      buzzer(device).release(act.seat);
      break;
    case 'answer':
      clicker(device).answer(act.seat, act.answer);
      break;
    case 'unplug':
      device.unplug();
      break;
    case 'replug':
      device.replug();
      break;
  }
}

function buzzer(device: SimulatedDevice): SimulatedBuzzerBox {
  if (device instanceof SimulatedBuzzerBox) return device;
  throw new RangeError('only a buzzer box is pressed');
}

function clicker(device: SimulatedDevice): SimulatedClickerBase {
  if (device instanceof SimulatedClickerBase) return device;
  throw new RangeError('only a clicker answers');
}
