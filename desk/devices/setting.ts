// The list of devices as stored, what its lines say of seats and keys, and what a hand may do to a simulated device.
import { type DeviceSetting, deviceSettingSchema } from '#contract/device.ts';
import type { DeskRequest } from '#contract/protocol.ts';
import { KEYS } from '#engine/seating.ts';
import { checkDevices } from '#hardware/open.ts';
import { failure } from '../failure.ts';

export type { DeviceSetting } from '#contract/device.ts';
export type SimulatedAct = Extract<DeskRequest, { kind: 'simulate' }>['act'];

/** Seats of simulated devices. */
export const SIMULATED_SEATS = { buzzer: 8, clicker: 18, lamp: 8 } as const;

/** The keys a show is run with, and those the system keeps for itself: losing one to a button would stop the show. */
const NEVER_BUTTONS =
  /^(Space|Enter|NumpadEnter|Escape|F\d{1,2}|Control(Left|Right)|Meta(Left|Right)|Alt(Left|Right))$/;

/** Ids that stand for something else in the record and in the views. */
const TAKEN_IDS: readonly string[] = [KEYS, 'journal'];

/** Settings as stored; an unreadable list counts as none, the technician sees that no device is there. */
export function readDeviceSettings(stored: unknown): DeviceSetting[] {
  const settings = deviceSettingSchema.array().safeParse(stored ?? []);
  return settings.success ? settings.data : [];
}

/** Throws DeviceConfigError or DeskFailure for a list that cannot be; nothing has been changed then. */
export function checkSettings(settings: readonly DeviceSetting[]): void {
  checkDevices(settings);
  const own = settings.find(({ id }) => TAKEN_IDS.includes(id));
  if (own !== undefined) throw failure('device-id-taken', { device: own.id });
  const taken = new Set<string>();
  for (const { id, keys } of settings.filter(({ binding }) => binding === 'window'))
    for (const key of keys ?? []) {
      if (key === '') continue;
      if (NEVER_BUTTONS.test(key)) throw failure('device-key', { device: id, key });
      if (taken.has(key)) throw failure('device-key-twice', { device: id, key });
      taken.add(key);
    }
}

/** Keys that serve as buttons, by KeyboardEvent.code. */
export function buttonsOf(settings: readonly DeviceSetting[]): string[] {
  const keyboards = settings.filter(({ binding }) => binding === 'window');
  return keyboards.flatMap(({ keys }) => keys ?? []).filter((key) => key !== '');
}

/** Seats as the list itself tells; 0: only the device can tell. */
export function seatsOf({ kind, driver, binding, profile, keys, clickers, lamps }: DeviceSetting): number {
  if (binding === 'simulated' && kind !== 'keypad') return SIMULATED_SEATS[kind];
  switch (driver) {
    case 'profile':
      return profile?.seats ?? 0;
    case 'keyboard':
      return kind === 'keypad' ? 1 : (keys?.length ?? 0);
    case 'receiver':
      return clickers?.length ?? 0;
    case 'relay':
    case 'letters':
    case 'modbus':
      return lamps ?? 0;
    default:
      return 0;
  }
}
