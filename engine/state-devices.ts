// The part of the state about devices: which there are, whose their seats are, what was by-passed.
import type { DeviceKind, Driver, SeatOwner } from '#contract/device.ts';
import type { Message } from '#contract/offer.ts';

/** A device as the record knows it. */
export interface KnownDevice {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly driver: Driver | null;
  readonly seats: number;
  /** Its start-up in force: stamps of different start-ups are never compared. */
  readonly boot: string;
  /** It said that it is ready, and has not been lost since. */
  readonly well: boolean;
  /** A press is stamped at most so many milliseconds after it happened. */
  readonly late: number;
  /** Seats with a fault: down since the opening, stuck, bouncing. */
  readonly faults: Readonly<Record<number, 'held' | 'stuck' | 'bouncing'>>;
}

/**
 * What was said of one seat of a device. A seat of which nothing was said has the owner of its own number: seat n of a
 * buzzer box or lamp is team n, seat n of a clicker base panel seat n (where the panel has no such seat, team n), as far
 * as there is one; a keypad's is the team whose turn it is. A seat that stands here has this owner alone, and null is nobody. What is said of one seat
 * leaves the others of its device as they are; but whoever is bound to a seat loses every other one of the same sort
 * (buttons, clickers, keypads, lamps of one device), and those stand here with null from then on.
 */
export interface Seating {
  readonly device: string;
  readonly seat: number;
  readonly owner: SeatOwner | null;
  readonly disabled: boolean;
}

/**
 * A device that the questions of the turn need, gone while the turn was on its way. A device that had failed before and
 * for which the ready gate was by-passed stands here from the call on, with keys standing in; after a restart of the desk
 * every one that was well, until it speaks again. Keys: presses of the console for buttons, and answers entered there for
 * teams with clickers.
 */
export interface LostDevice {
  readonly device: string;
  readonly back: boolean;
  readonly chosen: 'keys' | 'wait' | null;
}

/** The ready gate of a round was by-passed for these reasons. */
export interface Passed {
  readonly round: string;
  readonly reasons: readonly Message[];
  readonly reason: string;
}

export interface Rack {
  /** Null: no list was ever given (a contest played without the desk's devices); the gate has nothing to say. */
  readonly listed: readonly string[] | null;
  readonly devices: Readonly<Record<string, KnownDevice>>;
  readonly seating: readonly Seating[];
  readonly passed: readonly Passed[];
}

export const NO_RACK: Rack = { listed: null, devices: {}, seating: [], passed: [] };
