// The list of devices while it is being changed: what is proposed for one that was found, and what one still lacks.
import {
  type Binding,
  type DeviceKind,
  type DeviceSetting,
  DRIVER_FACTS,
  DRIVERS,
  type Driver,
  type FoundDevice,
} from '#contract/device.ts';
import type { ConsoleView } from '#contract/view.ts';

/** What can be added to the list. */
export type Addition =
  | { of: 'found'; found: FoundDevice }
  | { of: 'named port' }
  | { of: 'keyboard'; kind: KeyboardKind }
  | { of: 'simulated'; kind: SimulatedKind };

export const SIMULATED_KINDS = ['buzzer', 'clicker'] as const;
export type SimulatedKind = (typeof SIMULATED_KINDS)[number];

export const KEYBOARD_KINDS = ['buzzer', 'keypad'] as const;
export type KeyboardKind = (typeof KEYBOARD_KINDS)[number];

/** Those the desk knows, saved or at work: seats are bound to their ids, also while a device is out of the draft. */
export function idsIn({
  deviceSettings,
  devices,
}: Pick<ConsoleView, 'deviceSettings' | 'devices'>): string[] {
  return [...deviceSettings, ...devices].map(({ id }) => id);
}

/** Ids stand in the journal and on labels; they say nothing of what can be changed later. */
function freshId(taken: readonly string[], stem: string): string {
  let number = 1;
  while (taken.includes(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** Drivers of devices that are reached this way. */
export function driversOf(binding: Binding): Driver[] {
  return binding === 'simulated'
    ? ['leitai']
    : DRIVERS.filter((name) => DRIVER_FACTS[name].binding === binding);
}

/** Surely of this make, or the one that is likeliest by the way it is reached. */
function proposed({ driver, binding }: FoundDevice): Driver {
  return driver ?? (binding === 'hid' ? 'gamepad' : 'leitai');
}

/** What a driver needs besides a port, as it is most often. */
function startOf(driver: Driver): Partial<DeviceSetting> {
  switch (driver) {
    case 'keyboard':
      return { keys: [] };
    case 'relay':
    case 'letters':
      return { lamps: 8 };
    case 'modbus':
      return { lamps: 8, unit: 1 };
    default:
      return {};
  }
}

const kindOf = (driver: Driver): DeviceKind => DRIVER_FACTS[driver].kinds[0]!;

/** The new one stands last, with an id that is neither in the list nor among those `known` to the desk. */
export function withAddition(
  settings: readonly DeviceSetting[],
  addition: Addition,
  known: readonly string[],
): DeviceSetting[] {
  const taken = [...known, ...settings.map(({ id }) => id)];
  switch (addition.of) {
    case 'found': {
      const { found } = addition;
      const { binding, path, identity } = found;
      const driver = proposed(found);
      const id = freshId(taken, 'box');
      return [...settings, { id, kind: kindOf(driver), driver, binding, path, identity, ...startOf(driver) }];
    }
    case 'named port': {
      const id = freshId(taken, 'box');
      const driver = 'leitai';
      return [...settings, { id, kind: kindOf(driver), driver, binding: 'serial', path: '', identity: null }];
    }
    case 'keyboard': {
      const { kind } = addition;
      const id = freshId(taken, kind === 'keypad' ? 'keypad' : 'keyboard');
      const driver = 'keyboard';
      const start = startOf(driver);
      return [...settings, { id, kind, driver, binding: 'window', path: id, identity: null, ...start }];
    }
    case 'simulated': {
      const { kind } = addition;
      const id = freshId(taken, `sim-${kind}`);
      return [...settings, { id, kind, driver: 'leitai', binding: 'simulated', path: id, identity: null }];
    }
  }
}

/** What belongs to the driver before is gone; the kind stays where the new one can be it. */
export function withDriver(setting: DeviceSetting, driver: Driver): DeviceSetting {
  const { id, kind, binding, path, identity } = setting;
  const kept = DRIVER_FACTS[driver].kinds.includes(kind) ? kind : kindOf(driver);
  return { id, kind: kept, driver, binding, path, identity, ...startOf(driver) };
}

/** What belongs to the kind before is gone: a key of a buzzer is a seat, of a keypad an answer. */
export function withKind(setting: DeviceSetting, kind: DeviceKind): DeviceSetting {
  return { ...setting, kind, ...startOf(setting.driver) };
}

export function withPort(
  setting: DeviceSetting,
  { path, identity }: Pick<DeviceSetting, 'path' | 'identity'>,
): DeviceSetting {
  return { ...setting, path, identity };
}

export type Lack = 'port' | 'profile' | 'keys' | 'number' | 'clickers';

const UID = /^([0-9a-f]{8})?$/;

/** Identities as they are typed, in the order of seats, a - where a seat has none; they may still be unfinished. */
export function uidsFrom(text: string): string[] {
  const words = text.toLowerCase().match(/[\w-]+/g) ?? [];
  return words.map((word) => (word === '-' ? '' : word));
}

export function uidsText(uids: readonly string[]): string {
  return uids.map((uid) => (uid === '' ? '-' : uid)).join(' ');
}

const isWhole = (value: number | undefined, most: number) =>
  value !== undefined && Number.isInteger(value) && value >= 1 && value <= most;

/** What must be filled in before the list can be saved; null: nothing. */
export function lackOf(setting: DeviceSetting): Lack | null {
  const { driver, path, profile, keys, unit, lamps, clickers = [] } = setting;
  if (path === '') return 'port';
  if (driver === 'profile' && profile === undefined) return 'profile';
  if (driver === 'keyboard' && (keys ?? []).every((key) => key === '')) return 'keys';
  if (!clickers.every((uid) => UID.test(uid))) return 'clickers';
  if (driver === 'modbus' && !(isWhole(unit, 247) && isWhole(lamps, 64))) return 'number';
  if ((driver === 'relay' || driver === 'letters') && !isWhole(lamps, 64)) return 'number';
  return null;
}

/** Is it in the list already, at this socket or another? */
export function isSet({ binding, path, identity }: FoundDevice, settings: readonly DeviceSetting[]): boolean {
  return settings.some(
    (setting) =>
      setting.binding === binding &&
      (setting.path === path || (identity !== null && setting.identity === identity)),
  );
}

/** As people know it: product or maker, else where it is plugged in. */
export function foundName({ product, manufacturer, path }: FoundDevice): string {
  return [manufacturer, product].filter((part) => part !== null && part !== '').join(' ') || path;
}
