// A desk's view of devices on a simulated bus, with time moved by hand; shared by the tests of HID devices and keyboards.
import { afterEach, beforeEach, expect } from 'vitest';
import { type DeviceSetting, deviceSettingSchema } from '#contract/device.ts';
import { type DeviceSignal, deviceSignalSchema } from '#contract/signal.ts';
import { type Device, openDevice, systemWays, type Ways } from '#hardware/open.ts';
import { hidWay } from '#hardware/port/hid.ts';
import { HandTimers, settled } from '#hardware/simulator/hand-timers.ts';
import { HidBus } from '#hardware/simulator/hid-bus.ts';

type Type = DeviceSignal['type'];

export class Bench {
  readonly timers = new HandTimers();
  readonly bus = new HidBus();
  readonly signals: DeviceSignal[] = [];
  readonly ways: Ways = systemWays({
    ports: async () => [],
    present: async () => new Set(),
    hid: async () => hidWay(this.bus),
    timers: this.timers,
  });
  readonly #open: Device[] = [];

  async start(setting: Partial<DeviceSetting>): Promise<Device> {
    const whole = deviceSettingSchema.parse({
      id: 'box',
      kind: 'buzzer',
      binding: 'hid',
      path: 'hid-1',
      ...setting,
    });
    const device = openDevice(whole, {
      now: () => ({ run: 1, ms: this.timers.elapsed }),
      onSignal: (signal) => void this.signals.push(signal),
      timers: this.timers,
      ways: this.ways,
    });
    this.#open.push(device);
    await settled();
    return device;
  }

  /** Like {@link start}, past the moment in which held buttons are looked for. */
  async ready(setting: Partial<DeviceSetting>): Promise<Device> {
    const device = await this.start(setting);
    await this.timers.pass(250);
    return device;
  }

  of<T extends Type>(type: T): Extract<DeviceSignal, { type: T }>[] {
    return this.signals.filter(
      (signal): signal is Extract<DeviceSignal, { type: T }> => signal.type === type,
    );
  }

  /** Types and seats, in order. */
  get told(): string[] {
    return this.signals.map((signal) => ('seat' in signal ? `${signal.type} ${signal.seat}` : signal.type));
  }

  async close(): Promise<void> {
    await Promise.all(this.#open.map((device) => device.close()));
    expect(this.bus.handles).toBe(0);
    expect(new Set(this.signals.map(({ id }) => id)).size).toBe(this.signals.length);
    for (const signal of this.signals) deviceSignalSchema.parse(signal);
  }
}

/** A new bench for each test; closing it checks that ids are unique, signals keep to the contract and nothing leaks. */
export function benchForEach(): () => Bench {
  let bench: Bench;
  beforeEach(() => {
    bench = new Bench();
  });
  afterEach(() => bench.close());
  return () => bench;
}
