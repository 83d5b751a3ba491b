// How a device of the list is reached: the port of its way, found again by its identity wherever it is plugged in.
import { realpath } from 'node:fs/promises';
import type { DeviceSetting, Driver } from '#contract/device.ts';
import { systemTimers, type Timers } from '../timers.ts';
import { findBinding, listPorts, type PortListing, presentPorts } from './bindings.ts';
import { findHid, type HidListing, type HidWay, hidGone } from './hid.ts';
import { type Listed, whereIs } from './identity.ts';
import type { OpenPort } from './port.ts';
import { Presence, watched } from './presence.ts';
import { type LineSettings, openSerialPort } from './serial.ts';
import { openingTrouble, PortError, trouble } from './trouble.ts';
import { WindowKeys } from './window.ts';

/** Everything outside this program by which devices are reached. */
type Outside = {
  /** Serial ports present now, with makers and serial numbers; rejects with PortError. */
  ports: () => Promise<PortListing[]>;
  /** Names of the serial ports present now, asked every second while one is open. */
  present: () => Promise<ReadonlySet<string>>;
  /** Rejects with PortError where this PC has no HID. */
  hid: () => Promise<HidWay>;
  timers: Timers;
};

/** The ways to devices, one set for all devices of a desk. */
export type Ways = Pick<Outside, 'ports' | 'hid'> & {
  /** Keys pressed in our own windows. */
  keys: WindowKeys;
  /** Notice what is pulled without a word of the system. */
  presence: Readonly<Record<'serial' | 'hid', Presence>>;
  /** The path each device of the list was given, by its id. */
  paths: Map<string, string>;
};

/** The ways of this PC; what is named is replaced, in tests. */
export function systemWays({
  ports = listPorts,
  present = presentPorts,
  hid = findHid,
  timers = systemTimers,
}: Partial<Outside> = {}): Ways {
  const presentHid = async () => new Set((await (await hid()).list()).map(({ path }) => path));
  const presence = { serial: new Presence(present, timers), hid: new Presence(presentHid, timers) };
  return { ports, hid, keys: new WindowKeys(), presence, paths: new Map() };
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

/** A HID device in the words of {@link Listed}. */
export function listedHid({ path, vendorId, productId, serialNumber }: HidListing): Listed {
  const hex = (number: number) => number.toString(16).padStart(4, '0');
  return { path, vendorId: hex(vendorId), productId: hex(productId), serialNumber };
}

/**
 * The path of a device now, as {@link whereIs} finds it; a list that cannot be had moves nothing. Null: another
 * device sits at its path.
 */
async function find(
  setting: DeviceSetting,
  list: () => Promise<readonly Listed[]>,
  paths: Ways['paths'],
): Promise<string | null> {
  if (setting.identity === null) return setting.path;
  const others = new Map(paths);
  others.delete(setting.id);
  const present = await list().catch(() => []);
  return whereIs(setting, present, new Set(others.values()));
}

/** The path at which a serial device is to be opened now; null: it is not here, and another sits at its path. */
export function findSerial(setting: DeviceSetting, ways: Ways): Promise<string | null> {
  return find(setting, ways.ports, ways.paths);
}

/** Ports are listed by the name a link such as /dev/serial/by-id/… leads to; Windows has no links to ports. */
async function listedName(path: string): Promise<string> {
  return process.platform === 'win32' ? path : realpath(path).catch(() => path);
}

async function openSerial(setting: DeviceSetting, ways: Ways) {
  const path = await findSerial(setting, ways);
  if (path === null) throw new PortError(openingTrouble(setting.path, new Error('no such device')));
  const name = await listedName(path);
  const port = await openSerialPort(await findBinding('serial'), path, lineOf(setting));
  const gone = trouble('trouble.port.gone', 'no longer listed', { port: path });
  return watched(port, name, ways.presence.serial, gone);
}

async function openHid(setting: DeviceSetting, ways: Ways) {
  const way = await ways.hid();
  const path = await find(setting, async () => (await way.list()).map(listedHid), ways.paths);
  if (path === null) throw new PortError(trouble('trouble.hid.missing', 'another device sits at its path'));
  return watched(await way.open(path), path, ways.presence.hid, hidGone('no longer listed'));
}

/** Opens the way to a device, each time anew; rejects with PortError. */
export function openerOf(setting: DeviceSetting, ways: Ways): OpenPort {
  switch (setting.binding) {
    case 'serial':
      ways.paths.set(setting.id, setting.path);
      return () => openSerial(setting, ways);
    case 'hid':
      ways.paths.set(setting.id, setting.path);
      return () => openHid(setting, ways);
    case 'simulated':
      return async () =>
        openSerialPort(await findBinding('mock'), simulatedPath(setting.id), lineOf(setting));
    case 'window':
      return ways.keys.open;
  }
}
