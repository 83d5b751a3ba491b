// The devices of the open contest: opened from its settings, told what is wanted of them, watched.

import { isDeepStrictEqual } from 'node:util';
import type { DeviceSignal } from '#contract/signal.ts';
import type { Instant } from '#contract/units.ts';
import type { DeviceView } from '#contract/view.ts';
import { BuzzerBox, ClickerBase, type Device, type Devices, openDevices } from '#hardware/open.ts';
import type { DeviceSetting, SimulatedAct } from './setting.ts';
import { SimulatedRack, simulatedPath } from './simulated.ts';
import { NOTHING, type WantedDevices } from './wanted.ts';

export interface RackParts {
  now: () => Instant;
  onSignal: (signal: DeviceSignal) => void;
}

export class DeviceRack {
  readonly #parts: RackParts;
  readonly #simulated: SimulatedRack;
  readonly #devices: Devices;
  readonly #lastSeats = new Map<string, number>();
  #wanted = NOTHING;

  /** Opens all of them without waiting; throws DeviceConfigError for a list that cannot be. */
  constructor(settings: readonly DeviceSetting[], parts: RackParts) {
    this.#parts = parts;
    this.#simulated = new SimulatedRack(settings);
    try {
      this.#devices = openDevices(
        settings.map(({ id, kind, path, binding }) =>
          binding === 'simulated'
            ? { id, kind, path: simulatedPath(id), binding: 'mock' }
            : { id, kind, path, binding: 'serial' },
        ),
        parts.now,
        (signal) => this.#receive(signal),
      );
    } catch (error) {
      this.#simulated.close();
      throw error;
    }
  }

  views(): DeviceView[] {
    return this.#devices.all.map((device) => {
      const { phase, trouble, name, seats } = device.health();
      return {
        id: device.id,
        name: name ?? device.id,
        kind: device.kind,
        seats,
        well: phase === 'ready',
        trouble,
        lastSeat: this.#lastSeats.get(device.id) ?? null,
      };
    });
  }

  /** Tells the devices what has changed of what is wanted. */
  want(wanted: WantedDevices): void {
    const before = this.#wanted;
    this.#wanted = wanted;
    for (const device of this.#devices.all) tell(device, before, wanted);
  }

  /**
   * Lamp and tone for 抢答. Settles with the moment of the last box to give it; when no box answers, with the moment
   * it was asked for, so that nobody who pressed on the tone was too early.
   */
  async cue(): Promise<Instant> {
    const asked = this.#parts.now();
    const boxes = this.#devices.all.filter((device) => device instanceof BuzzerBox);
    const given = (await Promise.all(boxes.map((box) => box.cue()))).filter((instant) => instant !== null);
    return given.reduce((latest, instant) => (instant.ms > latest.ms ? instant : latest), given[0] ?? asked);
  }

  /** Throws DeskFailure when the device is not simulated or cannot do that. */
  simulate(id: string, act: SimulatedAct): void {
    this.#simulated.act(id, act);
  }

  /** Disarms, darkens, and settles when every port is free. */
  async close(): Promise<void> {
    await Promise.race([
      Promise.all(this.#devices.all.map((device) => device.reset())),
      new Promise((resolve) => setTimeout(resolve, FAREWELL)),
    ]);
    await this.#devices.close();
    this.#simulated.close();
  }

  #receive(signal: DeviceSignal): void {
    if ('seat' in signal) this.#lastSeats.set(signal.device, signal.seat);
    this.#parts.onSignal(signal);
  }
}

/** How long closing waits for the devices to go dark, milliseconds. */
const FAREWELL = 500;

function tell(device: Device, before: WantedDevices, wanted: WantedDevices): void {
  if (device instanceof BuzzerBox) {
    if (wanted.armed !== before.armed) void (wanted.armed ? device.arm() : device.disarm());
    if (wanted.lamp !== before.lamp) {
      void device.dark();
      if (wanted.lamp !== null) void device.lamp(wanted.lamp, 'on');
    }
  }
  if (device instanceof ClickerBase && !isDeepStrictEqual(wanted.ask, before.ask)) {
    void (wanted.ask === null ? device.stop() : device.ask(wanted.ask));
  }
}
