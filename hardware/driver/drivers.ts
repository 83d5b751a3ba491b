// Every driver by its name: the one table through which a line of the device list becomes a device.
import type { DeviceSetting, Driver } from '#contract/device.ts';
import type { LineDeviceKind } from '../codec/leitai/messages.ts';
import { BuzzDevice } from './buzz.ts';
import { CoordinatorDevice } from './coordinator.ts';
import type { Device, DriverOptions } from './device.ts';
import { GamepadDevice } from './gamepad.ts';
import { KeyboardDevice } from './keyboard.ts';
import { LineDevice } from './leitai/line-device.ts';
import { ModbusCoils } from './modbus.ts';
import { ProfileDevice } from './profile.ts';
import { ReceiverDevice } from './receiver.ts';
import { LetterBoard, RelayBoard } from './relay.ts';

type Make = (setting: DeviceSetting, options: DriverOptions) => Device;

const DRIVERS: Readonly<Record<Driver, Make>> = {
  leitai: ({ kind }, options) => new LineDevice(kind as LineDeviceKind, options),
  keyboard: (setting, options) => new KeyboardDevice(setting, options),
  buzz: (setting, options) => new BuzzDevice(setting, options),
  gamepad: (setting, options) => new GamepadDevice(setting, options),
  receiver: (setting, options) => new ReceiverDevice(setting, options),
  coordinator: (_, options) => new CoordinatorDevice(options),
  profile: (setting, options) => new ProfileDevice(setting, options),
  relay: (setting, options) => new RelayBoard(setting, options),
  letters: (setting, options) => new LetterBoard(setting, options),
  modbus: (setting, options) => new ModbusCoils(setting, options),
};

export function makeDevice(setting: DeviceSetting, options: DriverOptions): Device {
  return DRIVERS[setting.driver](setting, options);
}
