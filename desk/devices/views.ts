// The devices as the technician sees them: how each is doing, and every seat of it.
import type { Driver, SeatView } from '#contract/device.ts';
import type { DeviceView } from '#contract/view.ts';
import { ownerOf } from '#engine/seating.ts';
import type { State } from '#engine/state.ts';
import type { Advice } from './advice.ts';
import type { Check } from './check.ts';
import type { Racked } from './rack.ts';
import type { Trial } from './trial.ts';
import type { Asked } from './wanted.ts';

export interface Seen {
  state: State;
  check: Check;
  trial: Trial;
  advice: Advice;
  lastSeat: (device: string) => number | null;
}

/** Their devices say themselves what they are called; of all others make and profile say it, in both languages. */
const NAMED: readonly Driver[] = ['leitai', 'receiver'];

export function deviceViews(devices: readonly Racked[], seen: Seen): DeviceView[] {
  return devices.map((device) => deviceView(device, seen));
}

function deviceView({ id, kind, seats, setting, device }: Racked, seen: Seen): DeviceView {
  const { phase, trouble, name, late, latency, clock, advice, clickers } = device.health();
  return {
    id,
    name: NAMED.includes(setting.driver) ? (name ?? '') : '',
    kind,
    driver: setting.driver,
    binding: setting.binding,
    seats,
    well: phase === 'ready',
    trouble,
    lastSeat: seen.lastSeat(id),
    advice: [...seen.advice.of(id), ...advice],
    ...(clickers.length > 0 ? { clickers: [...clickers] } : {}),
    late,
    latency,
    clock,
    places: placesOf({ id, kind, seats: Math.max(seats, seen.check.highest(id)) }, seen),
  };
}

/** Also seats beyond what it has by the list: a spare clicker that was pressed. */
function placesOf({ id: device, kind, seats }: Asked, { state, check, trial }: Seen): SeatView[] {
  return Array.from({ length: seats }, (_, index) => {
    const seat = index + 1;
    const said = state.seating.find((one) => one.device === device && one.seat === seat);
    return {
      seat,
      owner: ownerOf(state, device, seat, kind),
      disabled: said?.disabled ?? false,
      ...check.seat(device, seat),
      trial: trial.answer(device, seat),
    };
  });
}
