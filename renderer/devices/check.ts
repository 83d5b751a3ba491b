// The check before the show in numbers: which seats count, who has been pressed, who has answered the trial question.
import type { SeatOwner } from '#contract/device.ts';
import type { DeviceView } from '#contract/view.ts';
import { answers, isSpare, type Place, placesIn } from './seating.ts';

export interface Checked {
  /** Every seat that somebody of this contest has and that is in use. */
  places: Place[];
  seen: number;
  faults: number;
  /** Of those that answer questions. */
  clickers: number;
  answered: number;
}

export function checked(devices: readonly DeviceView[], owners: readonly SeatOwner[]): Checked {
  const places = placesIn(devices).filter((place) => !place.disabled && !isSpare(place, owners));
  const clickers = places.filter(({ device }) => answers(device));
  return {
    places,
    seen: places.filter(({ seen }) => seen).length,
    faults: places.filter(({ fault }) => fault !== null).length,
    clickers: clickers.length,
    answered: clickers.filter(({ trial }) => trial !== null).length,
  };
}

/** Whole milliseconds, and one decimal below ten. */
export function millisText(ms: number): string {
  return ms < 10 ? String(Math.round(ms * 10) / 10) : String(Math.round(ms));
}
