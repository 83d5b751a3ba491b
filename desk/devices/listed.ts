// The list of devices as the record knows it.
import { isDeepStrictEqual } from 'node:util';
import type { Signal } from '#contract/signal.ts';
import type { State } from '#engine/state.ts';
import { type DeviceSetting, seatsOf } from './setting.ts';

type List = Extract<Signal, { type: 'devices' }>['devices'];

export function listOf(settings: readonly DeviceSetting[]): List {
  return settings.map((setting) => ({
    id: setting.id,
    kind: setting.kind,
    driver: setting.driver,
    seats: seatsOf(setting),
  }));
}

/** Whether the record has this very list; no list at all is as good as an empty one. */
export function isListed({ listed, devices }: State, list: List): boolean {
  if (listed === null) return list.length === 0;
  const ids = list.map(({ id }) => id);
  if (!isDeepStrictEqual([...listed].sort(), ids.sort())) return false;
  return list.every(({ id, kind, driver }) => devices[id]?.kind === kind && devices[id]?.driver === driver);
}
