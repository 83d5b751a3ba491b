// Fold of devices: which there are and how they are, whose their seats are, what was by-passed, what was lost.
import type { DevicePlace, SeatOwner } from '#contract/device.ts';
import type { EventOf, Happened, LeitaiEvent } from '#contract/event.ts';
import { concernedBy, isNeeded, lossesNow, turnWith } from '../lost.ts';
import { devicesInUse, isDisabled, isSamePlace, ownerOf, rivalPlaces } from '../seating.ts';
import type { State, Turn } from '../state.ts';
import type { KnownDevice, LostDevice, Seating } from '../state-devices.ts';
import { holdBuzz } from './buzz.ts';
import { changeTurn } from './change.ts';

/**
 * A question that waits for a lost device can be pressed for no more until it is opened anew; also where the device went
 * before, and the ruling on a press has only now left the question to the others.
 */
export function evolveDevices(state: State, { event }: Happened): State {
  const next = changed(state, event);
  return lossesNow(next).length > 0 ? holdBuzz(next) : next;
}

function changed(state: State, event: LeitaiEvent): State {
  switch (event.type) {
    case 'device.seen':
      return seen(state, event);
    case 'devices.listed':
      return listed(state, event);
    case 'desk.started':
      return restarted(state);
    case 'seat.bound':
      return bound(state, event.place, event.owner);
    case 'seats.swapped':
      return swapped(state, event);
    case 'seat.disabled':
      return said(state, event.place, { disabled: event.disabled });
    case 'turn.called':
      return changeTurn(state, (turn) => ({ ...turn, lost: lostBefore(state, turn) }));
    case 'gate.passed': {
      const { round, reasons, reason } = event;
      return { ...state, passed: [...state.passed, { round, reasons, reason }] };
    }
    case 'lost.chosen':
      return changeTurn(state, (turn) => ({
        ...turn,
        lost: turn.lost.map((lost) => (lost.device === event.device ? { ...lost, chosen: event.how } : lost)),
      }));
    default:
      return state;
  }
}

/** How devices are is not known before they speak again: those a question needs are missed until then. */
function restarted(state: State): State {
  const well = state.listed === null ? [] : devicesInUse(state).filter((device) => device.well);
  const silent = { ...state, devices: mapped(state.devices, (device) => ({ ...device, well: false })) };
  return well.reduce((before, { id }) => gone(before, id), silent);
}

type Devices = State['devices'];

function mapped(devices: Devices, change: (device: KnownDevice) => KnownDevice): Devices {
  return Object.fromEntries(Object.entries(devices).map(([id, device]) => [id, change(device)]));
}

function withDevice(state: State, id: string, change: (device: KnownDevice) => KnownDevice): State {
  const device = state.devices[id];
  return device === undefined ? state : { ...state, devices: { ...state.devices, [id]: change(device) } };
}

function seen(state: State, { signal }: EventOf<'device.seen'>): State {
  const { device: id } = signal;
  switch (signal.type) {
    case 'ready': {
      const before = state.devices[id];
      const { kind, seats, boot } = signal;
      const late = signal.late ?? before?.late ?? 0;
      const faults = faultsFrom(before, signal.held ?? []);
      const device = { id, kind, driver: before?.driver ?? null, seats, boot, well: true, late, faults };
      return back({ ...state, devices: { ...state.devices, [id]: device } }, id);
    }
    case 'lost':
      return gone(
        withDevice(state, id, (device) => ({ ...device, well: false })),
        id,
      );
    case 'fault': {
      const { seat, fault } = signal;
      return withDevice(state, id, (device) => {
        const { [seat]: _, ...others } = device.faults;
        return { ...device, faults: fault === null ? others : { ...others, [seat]: fault } };
      });
    }
    default:
      return state;
  }
}

/** What is down it says itself; a button that bounces does so after any start. */
function faultsFrom(before: KnownDevice | undefined, held: readonly number[]): KnownDevice['faults'] {
  const bouncing = Object.entries(before?.faults ?? {}).filter(([, fault]) => fault === 'bouncing');
  return {
    ...Object.fromEntries(bouncing),
    ...Object.fromEntries(held.map((seat) => [seat, 'held' as const])),
  };
}

function back(state: State, id: string): State {
  return changeTurn(state, (turn) => ({
    ...turn,
    lost: turn.lost.map((lost) => (lost.device === id ? { ...lost, back: true } : lost)),
  }));
}

/** Whoever pressed before it went may still win the question. */
function gone(state: State, id: string): State {
  const found = turnWith(state, id);
  if (found === null || !isNeeded(state, found.turn, found.device)) return state;
  return changeTurn(state, (turn) => ({
    ...turn,
    lost: [...turn.lost.filter(({ device }) => device !== id), { device: id, back: false, chosen: null }],
  }));
}

/** Devices that were taken off the list stay known; one that was not opened yet has said nothing of its seats. */
function listed(state: State, { devices }: EventOf<'devices.listed'>): State {
  const ids = devices.map(({ id }) => id);
  const known = devices.map(({ id, kind, driver, seats }): [string, KnownDevice] => {
    const before = state.devices[id];
    const told = { id, kind, driver, seats: seats === 0 ? (before?.seats ?? 0) : seats };
    return [id, { boot: '', well: false, late: 0, faults: {}, ...before, ...told }];
  });
  const others = mapped(state.devices, (device) => ({ ...device, well: false }));
  return { ...state, listed: ids, devices: { ...others, ...Object.fromEntries(known) } };
}

/** What had failed when the turn was called was by-passed at the ready gate: keys stand in for it from the start. */
function lostBefore(state: State, turn: Turn): LostDevice[] {
  if (state.listed === null) return [];
  return devicesInUse(state)
    .filter((device) => !device.well && concernedBy(state, turn, device).teams.length > 0)
    .map(({ id }) => ({ device: id, back: false, chosen: 'keys' }));
}

function bound(state: State, place: DevicePlace, owner: SeatOwner | null): State {
  const rivals = owner === null ? [] : rivalPlaces(state, place, owner);
  const freed = rivals.reduce((before, rival) => said(before, rival, { owner: null }), state);
  return said(freed, place, { owner });
}

/** A seat that is disabled stays so: it is the button that is dead, not its owner. */
function swapped(state: State, { a, b }: EventOf<'seats.swapped'>): State {
  const [first, second] = [ownerOf(state, a.device, a.seat), ownerOf(state, b.device, b.seat)];
  return said(said(state, a, { owner: second }), b, { owner: first });
}

/** What was not said of the seat stays as it is. */
function said(state: State, place: DevicePlace, change: Partial<Pick<Seating, 'owner' | 'disabled'>>): State {
  const { device, seat } = place;
  const owner = ownerOf(state, device, seat);
  const seating: Seating = { device, seat, owner, disabled: isDisabled(state, place), ...change };
  return { ...state, seating: [...state.seating.filter((other) => !isSamePlace(other, place)), seating] };
}
