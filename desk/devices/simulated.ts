// Simulated boxes in this process, for the demo and for trying things out without hardware.
import { randomBytes } from 'node:crypto';
import { SimulatedBuzzerBox, SimulatedClickerBase } from '#hardware/simulator/devices.ts';
import { failure } from '../failure.ts';
import type { DeviceSetting, SimulatedAct } from './setting.ts';

type Simulated = SimulatedBuzzerBox | SimulatedClickerBase;

export const SIMULATED_SEATS = { buzzer: 8, clicker: 18 };

/** New at each start of the desk too: what was pressed is known by boot and number for as long as the contest lives. */
const nextBoot = () => randomBytes(4).toString('hex');

/** The mock port of a simulated device: its own, whatever the settings call its path. */
export function simulatedPath(id: string): string {
  return `simulated-${id}`;
}

export class SimulatedRack {
  readonly #devices = new Map<string, Simulated>();

  constructor(settings: readonly DeviceSetting[]) {
    for (const { id, kind, binding } of settings) {
      if (binding !== 'simulated' || this.#devices.has(id)) continue;
      const device =
        kind === 'buzzer'
          ? new SimulatedBuzzerBox(SIMULATED_SEATS.buzzer, { nextBoot })
          : new SimulatedClickerBase(SIMULATED_SEATS.clicker, { nextBoot });
      device.plugInto(simulatedPath(id));
      this.#devices.set(id, device);
    }
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

  close(): void {
    for (const device of this.#devices.values()) device.unplug();
    this.#devices.clear();
  }
}

function perform(device: Simulated, act: SimulatedAct): void {
  if (act.do === 'press') buzzer(device).press(act.seat);
  if (act.do === 'answer') clicker(device).answer(act.seat, act.answer);
  if (act.do === 'unplug') device.unplug();
  if (act.do === 'replug') device.replug();
}

function buzzer(device: Simulated): SimulatedBuzzerBox {
  if (device instanceof SimulatedBuzzerBox) return device;
  throw new RangeError('only a buzzer box is pressed');
}

function clicker(device: Simulated): SimulatedClickerBase {
  if (device instanceof SimulatedClickerBase) return device;
  throw new RangeError('only a clicker answers');
}
