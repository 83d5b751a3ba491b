// How a device of the list is reached: the port of its way, found again by its identity wherever it is plugged in.
import type { DeviceSetting, Driver } from '#contract/device.ts';
import { type BindingName, findBinding } from './bindings.ts';
import { findHid, type HidWay } from './hid.ts';
import type { OpenPort } from './port.ts';
import { type LineSettings, openSerialPort } from './serial.ts';
import { WindowKeys } from './window.ts';

/** Everything outside this program by which devices are reached; replaced in tests. */
export type Ways = {
  hid: () => Promise<HidWay>;
  keys: WindowKeys;
};

export function systemWays(): Ways {
  return { hid: findHid, keys: new WindowKeys() };
}

/** The mock port of a simulated device: its own, whatever the settings call its path. */
export function simulatedPath(id: string): string {
  return `simulated-${id}`;
}

/** Bits per second of what has one rate; a line profile says its own. */
export const BAUD_RATES: Readonly<
  Record<Exclude<Driver, 'keyboard' | 'buzz' | 'gamepad' | 'profile'>, number>
> = {
  leitai: 115_200,
  receiver: 1_152_000,
  coordinator: 115_200,
  relay: 9600,
  letters: 9600,
  modbus: 9600,
};

function lineOf({ driver, profile }: DeviceSetting): LineSettings {
  if (driver === 'profile') return profile?.port ?? { baudRate: 9600 };
  return { baudRate: BAUD_RATES[driver as keyof typeof BAUD_RATES] ?? 9600 };
}

/** Opens the way to a device, each time anew; rejects with PortError. */
export function openerOf(setting: DeviceSetting, ways: Ways): OpenPort {
  const serial = async (name: BindingName, path: string) =>
    openSerialPort(await findBinding(name), path, lineOf(setting));
  switch (setting.binding) {
    case 'serial':
      return () => serial('serial', setting.path);
    case 'simulated':
      return () => serial('mock', simulatedPath(setting.id));
    case 'hid':
      return async () => (await ways.hid()).open(setting.path);
    case 'window':
      return ways.keys.open;
  }
}
