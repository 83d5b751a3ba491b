// The way in for the desk: opens the configured devices and keeps them open until told to close.
import { inBoth, type MessageKey } from '#contract/messages/message.ts';
import type { Text } from '#contract/messages/text.ts';
import type { MessageParams } from '#contract/offer.ts';
import type { DeviceSignal } from '#contract/signal.ts';
import type { Instant } from '#contract/units.ts';
import type { LineDeviceKind } from './codec/messages.ts';
import { BuzzerBox, ClickerBase, type Device, LampBox } from './driver/devices.ts';
import type { DriverOptions } from './driver/line-device.ts';
import { type BindingName, findBinding } from './port/bindings.ts';
import { openSerialPort } from './port/serial.ts';
import { systemTimers, type Timers } from './timers.ts';

export type { LampState, QuestionMode } from './codec/commands.ts';
export { BuzzerBox, ClickerBase, type Device, LampBox } from './driver/devices.ts';
export type { Health } from './driver/health.ts';
export type { Confirmation } from './driver/outbox.ts';
export { type BindingName, listPorts, type PortListing } from './port/bindings.ts';
export { PortError } from './port/trouble.ts';

export const BAUD_RATE = 115_200;

export type DeviceConfig = {
  /** 1…32 letters, digits, - or _; unique in the list, and lasting: it stands in the journal. */
  id: string;
  kind: LineDeviceKind;
  /** The port's name: COM3, /dev/ttyACM0, or any name for a mock port. */
  path: string;
  binding: BindingName;
  /** Bits per second; {@link BAUD_RATE} where it is not given. */
  baudRate?: number | undefined;
};

/** The list of devices cannot be used as it is. Show `sentence`, which names the entry. */
export class DeviceConfigError extends Error {
  override readonly name = 'DeviceConfigError';
  readonly code: 'device-id' | 'device-twice' | 'device-port';
  readonly sentence: Text;

  constructor(code: DeviceConfigError['code'], params: MessageParams) {
    const sentence = inBoth(`failure.${code}` satisfies MessageKey, params);
    super(sentence.en);
    this.code = code;
    this.sentence = sentence;
  }
}

export type Devices = {
  readonly all: readonly Device[];
  get(id: string): Device | undefined;
  /** Settles when every port is free. */
  close(): Promise<void>;
};

function checkConfig(config: readonly DeviceConfig[]): void {
  const ids = new Set<string>();
  const paths = new Set<string>();
  for (const { id, path, binding } of config) {
    const port = `${binding}:${path}`;
    if (!/^[\w-]{1,32}$/.test(id)) throw new DeviceConfigError('device-id', { device: id });
    if (ids.has(id)) throw new DeviceConfigError('device-twice', { device: id });
    if (paths.has(port)) throw new DeviceConfigError('device-port', { device: id, port: path });
    ids.add(id);
    paths.add(port);
  }
}

function makeDriver(kind: LineDeviceKind, options: DriverOptions): Device {
  switch (kind) {
    case 'buzzer':
      return new BuzzerBox(options);
    case 'clicker':
      return new ClickerBase(options);
    case 'lamp':
      return new LampBox(options);
  }
}

/**
 * Opens all devices, at once and without waiting: each tells by a `ready` signal that it is there, or
 * by `lost` that it is not, and is tried again for ever. `now` is called first thing for every chunk of
 * bytes. Throws DeviceConfigError.
 */
export function openDevices(
  config: readonly DeviceConfig[],
  now: () => Instant,
  onSignal: (signal: DeviceSignal) => void,
  timers: Timers = systemTimers,
): Devices {
  checkConfig(config);
  const all = config.map(({ id, kind, path, binding, baudRate = BAUD_RATE }) => {
    const open = async () => openSerialPort(await findBinding(binding), path, baudRate);
    return makeDriver(kind, { id, open, now, onSignal, timers });
  });
  for (const device of all) device.start();
  return {
    all,
    get: (id) => all.find((device) => device.id === id),
    async close() {
      await Promise.all(all.map((device) => device.close()));
    },
  };
}
