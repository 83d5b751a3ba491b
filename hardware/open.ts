// The way in for the desk: opens devices of the list and keeps them open until told to close.
import { type DeviceSetting, DRIVER_FACTS } from '#contract/device.ts';
import { inBoth, type MessageKey } from '#contract/messages/message.ts';
import type { Text } from '#contract/messages/text.ts';
import type { MessageParams } from '#contract/offer.ts';
import type { DeviceSignal } from '#contract/signal.ts';
import type { Instant } from '#contract/units.ts';
import type { Device } from './driver/device.ts';
import { makeDevice } from './driver/drivers.ts';
import type { Tap } from './driver/link.ts';
import { openerOf, systemWays, type Ways } from './port/opener.ts';
import { systemTimers, type Timers } from './timers.ts';

export type { Confirmation, Device } from './driver/device.ts';
export type { Health } from './driver/health.ts';
export type { Tap } from './driver/link.ts';
export { type LampState, NOTHING_WANTED, type QuestionMode, type Wanted } from './driver/wanted.ts';
export { BAUD_RATES, simulatedPath, systemWays, type Ways } from './port/opener.ts';
export { PortError } from './port/trouble.ts';

/** The list of devices cannot be used as it is. Show `sentence`, which names the entry. */
export class DeviceConfigError extends Error {
  override readonly name = 'DeviceConfigError';
  readonly code: 'device-id' | 'device-twice' | 'device-port' | 'device-driver' | 'device-key-twice';
  readonly sentence: Text;

  constructor(code: DeviceConfigError['code'], params: MessageParams) {
    const sentence = inBoth(`failure.${code}` satisfies MessageKey, params);
    super(sentence.en);
    this.code = code;
    this.sentence = sentence;
  }
}

/** Whether its driver can be that kind of device, reached so; a profile must be there and be of that kind too. */
function fits({ kind, driver, binding, profile }: DeviceSetting): boolean {
  const facts = DRIVER_FACTS[driver];
  const reached = binding === facts.binding || (binding === 'simulated' && driver === 'leitai');
  return facts.kinds.includes(kind) && reached && (driver !== 'profile' || profile?.kind === kind);
}

/**
 * Throws DeviceConfigError for a list that cannot be: ids doubled or unusable, ports doubled, a driver for another kind or
 * without its profile, one button of a gamepad for two seats.
 */
export function checkDevices(settings: readonly DeviceSetting[]): void {
  const ids = new Set<string>();
  const paths = new Set<string>();
  for (const setting of settings) {
    const { id, path, binding, keys = [] } = setting;
    if (!/^[\w-]{1,32}$/.test(id)) throw new DeviceConfigError('device-id', { device: id });
    if (ids.has(id)) throw new DeviceConfigError('device-twice', { device: id });
    ids.add(id);
    if (!fits(setting)) throw new DeviceConfigError('device-driver', { device: id });
    const twice = keys.find((key, index) => key !== '' && keys.indexOf(key) !== index);
    if (binding === 'hid' && twice !== undefined)
      throw new DeviceConfigError('device-key-twice', { device: id, key: twice });
    if (binding !== 'serial' && binding !== 'hid') continue;
    const port = `${binding}:${path}`;
    if (paths.has(port)) throw new DeviceConfigError('device-port', { device: id, port: path });
    paths.add(port);
  }
}

export type DeviceParts = {
  /** Called first thing for every chunk of bytes. */
  now: () => Instant;
  onSignal: (signal: DeviceSignal) => void;
  tap?: Tap | undefined;
  timers?: Timers;
  ways?: Ways;
};

/**
 * Opens a device, at once and without waiting: it tells by a `ready` signal that it is there, or by `lost` that it is
 * not, and is tried again for ever.
 */
export function openDevice(setting: DeviceSetting, parts: DeviceParts): Device {
  const { now, onSignal, tap, timers = systemTimers, ways = systemWays() } = parts;
  const open = openerOf(setting, ways);
  const device = makeDevice(setting, { id: setting.id, open, now, onSignal, timers, tap });
  device.start();
  return device;
}
