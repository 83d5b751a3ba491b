// Every driver by its name: the one table through which a line of the device list becomes a device.
import type { DeviceSetting, Driver } from '#contract/device.ts';
import type { LineDeviceKind } from '../codec/leitai/messages.ts';
import type { Device, DriverOptions } from './device.ts';
import { LineDevice } from './leitai/line-device.ts';

type Make = (setting: DeviceSetting, options: DriverOptions) => Device;

const DRIVERS: Partial<Record<Driver, Make>> = {
  leitai: ({ kind }, options) => new LineDevice(kind as LineDeviceKind, options),
};

export function makeDevice(setting: DeviceSetting, options: DriverOptions): Device {
  const make = DRIVERS[setting.driver];
  if (make === undefined) throw new RangeError(`no driver ${setting.driver}`);
  return make(setting, options);
}
