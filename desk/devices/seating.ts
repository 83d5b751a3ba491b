// The seats of a device from contest to contest: what is kept of them, and what of it is given again.
import type { CommandOf } from '#contract/command.ts';
import type { DevicePlace, SeatOwner } from '#contract/device.ts';
import { devicesInUse, isSameOwner, rivalPlaces } from '#engine/seating.ts';
import type { State } from '#engine/state.ts';
import { type KnownDevice, lasting } from './known.ts';
import type { DeviceSetting } from './setting.ts';

/** What is to be known of the device from now on: what this contest says of its seats, and what was known of the others. */
export function knownSeating(
  { seating }: State,
  setting: DeviceSetting,
  before: KnownDevice | null,
): KnownDevice {
  const said = seating.filter(({ device }) => device === setting.id);
  const seats = said.map(({ seat, owner }) => ({ seat, owner }));
  const others = (before?.seating ?? []).filter(
    (known) =>
      !seats.some(
        ({ seat, owner }) => seat === known.seat || (owner !== null && isSameOwner(owner, known.owner)),
      ),
  );
  return { setting: lasting(setting), seating: [...seats, ...others] };
}

/**
 * The commands that give a device back its seats, where this contest has said nothing of them yet: only to teams and
 * panel seats that this contest has, and to nobody who sits at another device in use, from which it would be taken.
 */
export function seatsToBind(
  state: State,
  device: string,
  known: KnownDevice | null,
): CommandOf<'seat.bind'>[] {
  if (known === null || state.devices[device] === undefined) return [];
  if (state.seating.some((said) => said.device === device)) return [];
  const there = known.seating.filter(
    ({ seat, owner }) => owner === null || isFree(state, { device, seat }, owner),
  );
  if (!there.some(({ owner }) => owner !== null)) return [];
  return there.map(({ seat, owner }) => ({ type: 'seat.bind', place: { device, seat }, owner }));
}

function isFree(state: State, place: DevicePlace, owner: SeatOwner): boolean {
  const inUse = devicesInUse(state).map(({ id }) => id);
  const elsewhere = rivalPlaces(state, place, owner).some(
    ({ device }) => device !== place.device && inUse.includes(device),
  );
  return exists(state, owner) && !elsewhere;
}

function exists({ teams, definition }: State, owner: SeatOwner): boolean {
  if (owner.as === 'team') return teams.some(({ number }) => number === owner.number);
  return owner.as !== 'panel' || owner.number <= (definition?.panel?.seats ?? 0);
}
