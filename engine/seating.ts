// Whose a device's seat is: what was said of it, else what its number says.
import type { DeviceKind, DevicePlace, SeatOwner } from '#contract/device.ts';
import type { State } from './state.ts';
import type { KnownDevice, Seating } from './state-devices.ts';

/** What of the state seats are looked up in. */
export type Seated = Pick<State, 'devices' | 'listed' | 'seating' | 'definition' | 'teams'>;

/** The keys of the console that stand in for a lost device are presses of this one; its seat n is always team n. */
export const KEYS = 'keys';

/**
 * Whose a seat is, also while it is disabled; null: nobody's. `kind` is what a device is taken for that was never listed
 * and never said what it is.
 */
export function ownerOf(
  state: Seated,
  device: string,
  seat: number,
  kind: DeviceKind = state.devices[device]?.kind ?? 'buzzer',
): SeatOwner | null {
  const said = saidOf(state, { device, seat });
  return said === undefined ? numbered(state, kind, seat) : said.owner;
}

/** What comes from a disabled seat counts for nobody. */
export function isDisabled(state: Seated, place: DevicePlace): boolean {
  return saidOf(state, place)?.disabled ?? false;
}

/** Whose a press or an answer from that seat is; null: it counts for nobody. */
function countsFor(state: Seated, place: DevicePlace, kind?: DeviceKind): SeatOwner | null {
  return isDisabled(state, place) ? null : ownerOf(state, place.device, place.seat, kind);
}

/** The team whose press this is; null: nobody's. */
export function teamPressing(state: Seated, { device, seat }: DevicePlace): number | null {
  if (device === KEYS) return seat;
  if (isKeypad(state, device)) return null;
  const owner = countsFor(state, { device, seat });
  return owner?.as === 'team' ? owner.number : null;
}

/** The panel seat whose answer this is; null: nobody's. */
export function panelSeatAnswering(state: Seated, place: DevicePlace): number | null {
  const owner = countsFor(state, place, unknownAnswers(state, place));
  return owner?.as === 'panel' ? owner.number : null;
}

/** Where all teams answer at once with clickers, panel seat n's is team n's; null: nobody's. */
export function teamAnswering(state: Seated, place: DevicePlace): number | null {
  const owner = countsFor(state, place, unknownAnswers(state, place));
  return owner?.as === 'team' || owner?.as === 'panel' ? owner.number : null;
}

/** A keypad answers, and never presses. */
export function isKeypad(state: Seated, device: string): boolean {
  return state.devices[device]?.kind === 'keypad';
}

/** Whether the keypad answers for that team; one that was not bound does where it is the team `inTurn`. */
export function keypadAnswersFor(
  state: Seated,
  place: DevicePlace,
  team: number,
  { inTurn }: { inTurn: boolean },
): boolean {
  const owner = countsFor(state, place);
  return owner?.as === 'turn' ? inTurn : owner?.as === 'team' && owner.number === team;
}

/** The host's own button. */
export function isHostsButton(state: Seated, place: DevicePlace): boolean {
  return countsFor(state, place)?.as === 'host';
}

/** Whatever answers is taken for a clicker base until it is known what it is. */
function unknownAnswers(state: Seated, { device }: DevicePlace): DeviceKind {
  return state.devices[device]?.kind ?? 'clicker';
}

/** Devices in use, as far as the record knows them: those listed, or where no list was given all that were heard. */
export function devicesInUse({ devices, listed }: Seated): KnownDevice[] {
  return Object.values(devices).filter(({ id }) => listed === null || listed.includes(id));
}

export interface Place {
  readonly place: DevicePlace;
  /** Also while it is disabled. */
  readonly owner: SeatOwner | null;
  readonly disabled: boolean;
}

/** Every seat of a device, by number. */
export function placesOf(state: Seated, device: KnownDevice): Place[] {
  const numbers = new Set(Array.from({ length: device.seats }, (_, index) => index + 1));
  for (const { device: id, seat } of state.seating) if (id === device.id) numbers.add(seat);
  return [...numbers]
    .sort((a, b) => a - b)
    .map((seat) => {
      const place = { device: device.id, seat };
      return { place, owner: ownerOf(state, device.id, seat), disabled: isDisabled(state, place) };
    });
}

/** Teams whose presses from that device count, by number. */
export function teamsOn(state: Seated, device: KnownDevice): number[] {
  if (device.kind !== 'buzzer') return [];
  return numbersOn(state, device, 'team');
}

/**
 * Teams that answer with that device where all teams answer at once; what panel seats answer with is not theirs. No
 * question needs a keypad: whoever has one has a screen to touch as well.
 */
export function teamsAnsweringOn(state: Seated, device: KnownDevice): number[] {
  return device.kind === 'clicker' ? numbersOn(state, device, 'team') : [];
}

/** Panel seats whose answers come from that device, by number. */
export function panelSeatsOn(state: Seated, device: KnownDevice): number[] {
  if (device.kind !== 'clicker') return [];
  return numbersOn(state, device, 'panel');
}

function numbersOn(state: Seated, device: KnownDevice, as: 'team' | 'panel'): number[] {
  const numbers = placesOf(state, device).flatMap(({ owner, disabled }) =>
    owner?.as === as && !disabled ? [owner.number] : [],
  );
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** Other seats of the same sort that the owner of this one has, disabled or not; any number of keypads follow the turn. */
export function rivalPlaces(state: Seated, place: DevicePlace, owner: SeatOwner): DevicePlace[] {
  if (owner.as === 'turn') return [];
  const kind = state.devices[place.device]?.kind ?? 'buzzer';
  return Object.values(state.devices)
    .filter((other) => other.kind === kind && (kind !== 'lamp' || other.id === place.device))
    .flatMap((other) => placesOf(state, other))
    .filter((other) => isSameOwner(other.owner, owner) && !isSamePlace(other.place, place))
    .map((other) => other.place);
}

/** Two seats may change owners where both are of the same sort. */
export function mayExchange(state: Seated, a: DevicePlace, b: DevicePlace): boolean {
  const kind = ({ device }: DevicePlace) => state.devices[device]?.kind;
  const [first, second] = [kind(a), kind(b)];
  return first !== undefined && first === second;
}

export function isSamePlace(a: DevicePlace, b: DevicePlace): boolean {
  return a.device === b.device && a.seat === b.seat;
}

export function isSameOwner(a: SeatOwner | null, b: SeatOwner | null): boolean {
  if (a === null || b === null) return a === b;
  if ('number' in a && 'number' in b) return a.as === b.as && a.number === b.number;
  return a.as === b.as;
}

function saidOf({ seating }: Seated, place: DevicePlace): Seating | undefined {
  return seating.find((said) => isSamePlace(said, place));
}

/** The owner of its own number, where there is such a team or panel seat; a keypad's is the team whose turn it is. */
function numbered({ definition, teams }: Seated, kind: DeviceKind, seat: number): SeatOwner | null {
  if (kind === 'keypad') return { as: 'turn' };
  if (kind === 'clicker' && seat <= (definition?.panel?.seats ?? 0)) return { as: 'panel', number: seat };
  return teams.some(({ number }) => number === seat) ? { as: 'team', number: seat } : null;
}
