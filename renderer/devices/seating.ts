// Whose the seats of the devices are: owners in their order, places, and which of them was pressed.
import type { DevicePlace, SeatOwner, SeatView } from '#contract/device.ts';
import type { DeviceView, TurnView } from '#contract/view.ts';

export interface Place extends SeatView {
  device: DeviceView;
}

/** Teams, the host, and the seats of the panel, as they are seated one after another. */
export function ownersOf(teams: readonly number[], panelSeats: number): SeatOwner[] {
  const panel = Array.from({ length: panelSeats }, (_, index) => index + 1);
  return [
    ...teams.map((number): SeatOwner => ({ as: 'team', number })),
    { as: 'host' },
    ...panel.map((number): SeatOwner => ({ as: 'panel', number })),
  ];
}

/** The same for the same owner. */
export function ownerKey(owner: SeatOwner | null): string {
  if (owner === null) return '';
  return 'number' in owner ? `${owner.as} ${owner.number}` : owner.as;
}

export const isSameOwner = (one: SeatOwner | null, other: SeatOwner | null) =>
  ownerKey(one) === ownerKey(other);

export const isSamePlace = (one: DevicePlace, other: DevicePlace) =>
  one.device === other.device && one.seat === other.seat;

export const placeOf = ({ device, seat }: Place): DevicePlace => ({ device: device.id, seat });

/** Seats that are pressed: not those of lamps. */
export function placesIn(devices: readonly DeviceView[]): Place[] {
  return devices
    .filter((device) => device.kind === 'buzzer' || answers(device))
    .flatMap((device) => device.places.map((seat) => ({ ...seat, device })));
}

export function findPlace(devices: readonly DeviceView[], place: DevicePlace): Place | null {
  return placesIn(devices).find((each) => isSamePlace(placeOf(each), place)) ?? null;
}

/** A seat nobody of this contest has: of nobody, or of a team or panel seat that does not take part. */
export function isSpare({ owner }: Pick<SeatView, 'owner'>, owners: readonly SeatOwner[]): boolean {
  if (owner?.as === 'turn') return false;
  return owner === null || !owners.some((each) => isSameOwner(each, owner));
}

/** Whose a seat is once it is unbound: nobody's, but a keypad follows the turn. */
export function unboundOwner(place: Place | null): SeatOwner | null {
  return place?.device.kind === 'keypad' ? { as: 'turn' } : null;
}

/** Those that answer questions. */
export function answers({ kind }: Pick<DeviceView, 'kind'>): boolean {
  return kind === 'clicker' || kind === 'keypad';
}

/** The one after it; null after the last. The host's button is for those who choose to have one. */
export function nextOwner(owners: readonly SeatOwner[], present: SeatOwner): SeatOwner | null {
  const at = owners.findIndex((owner) => isSameOwner(owner, present));
  return at < 0 ? null : (owners.slice(at + 1).find(({ as }) => as !== 'host') ?? null);
}

/** The first seat that was pressed between two looks; null: none. A desk started anew counts from 0. */
export function pressedBetween(
  before: readonly DeviceView[],
  after: readonly DeviceView[],
): DevicePlace | null {
  const counts = new Map(
    placesIn(before).map((place) => [`${place.device.id} ${place.seat}`, place.presses]),
  );
  const pressed = placesIn(after).find(({ device, seat, presses }) => {
    const known = counts.get(`${device.id} ${seat}`);
    return known !== undefined && presses > known;
  });
  return pressed === undefined ? null : placeOf(pressed);
}

/** Is what is pressed now a buzz, or an answer, in the contest? With a keypad one team alone may answer. */
export function pressesCount(turn: TurnView | null, devices: readonly DeviceView[]): boolean {
  const phase = turn === null || turn.current === null ? null : turn.items[turn.current]?.phase;
  if (turn === null || phase == null) return false;
  const { kind, buzz, panel } = turn;
  if (phase === 'presented') return buzz !== null && ['reading', 'armed', 'judge'].includes(buzz.state);
  return (
    phase === 'open' &&
    (kind === 'all' || panel !== null || devices.some((device) => device.kind === 'keypad'))
  );
}

/** What to bind, in this order, so that all is as it was before an owner was given a place. */
export function asBefore(
  devices: readonly DeviceView[],
  owner: SeatOwner,
  place: DevicePlace,
): { place: DevicePlace; owner: SeatOwner | null }[] {
  const had = placesIn(devices).filter(
    (each) => isSameOwner(each.owner, owner) && !isSamePlace(placeOf(each), place),
  );
  return [
    { place, owner: findPlace(devices, place)?.owner ?? null },
    ...had.map((each) => ({ place: placeOf(each), owner })),
  ];
}
