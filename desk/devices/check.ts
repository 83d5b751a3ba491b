// The check before the show: which seats were pressed, how long their presses took, and which button is not well.
import { randomUUID } from 'node:crypto';
import type { SeatFault, SeatView } from '#contract/device.ts';
import type { DeviceSignal } from '#contract/signal.ts';
import type { Instant } from '#contract/units.ts';
import type { Timers } from '#hardware/timers.ts';

/** A button down for longer than this is stuck, milliseconds: nobody holds one so long. */
export const STUCK_AFTER = 10_000;
/** Two presses of one seat closer than this are one press of a bad contact, milliseconds: no hand is so quick. */
export const BOUNCE_WITHIN = 60;

export type CheckedSeat = Pick<SeatView, 'seen' | 'presses' | 'latency' | 'fault'>;

export interface CheckParts {
  now: () => Instant;
  timers: Timers;
  /** Whether its clock is known by the desk's: otherwise when it happened is taken from when it arrived. */
  isTimed: (device: string) => boolean;
  /** A button began to do what it should not, or is well again. */
  onFault: (signal: DeviceSignal) => void;
}

type Press = DeviceSignal & { type: 'press' };

class Seat {
  seen = false;
  presses = 0;
  latency: number | null = null;
  fault: SeatFault | null = null;
  last: Press | null = null;
  /** Takes the watch over a button that is down back. */
  letGo: () => void = () => {};
}

class Watched {
  readonly seats = new Map<number, Seat>();
  /** It has told a release: only then does a press without one mean that the button is still down. */
  releases = false;

  seat(number: number): Seat {
    const known = this.seats.get(number);
    if (known !== undefined) return known;
    const seat = new Seat();
    this.seats.set(number, seat);
    return seat;
  }
}

export class Check {
  readonly #parts: CheckParts;
  readonly #devices = new Map<string, Watched>();

  constructor(parts: CheckParts) {
    this.#parts = parts;
  }

  /** The check begins anew: nothing has been pressed, and what bounced is forgiven. */
  restart(): void {
    for (const [device, { seats }] of this.#devices)
      for (const [number, seat] of seats) {
        seat.seen = false;
        seat.latency = null;
        seat.last = null;
        if (seat.fault === 'bouncing') this.#tell(device, number, seat, null);
      }
  }

  /** Call it with every signal of a device, in order. */
  hear(signal: DeviceSignal): void {
    const device = this.#watched(signal.device);
    switch (signal.type) {
      case 'ready':
        for (const seat of signal.held ?? []) device.seat(seat).fault = 'held';
        break;
      case 'lost':
        this.#lost(device);
        break;
      case 'fault':
        device.seat(signal.seat).fault = signal.fault;
        break;
      case 'press':
        this.#counted(device, signal);
        this.#pressed(device, signal);
        break;
      case 'release':
        this.#released(device, signal);
        break;
      case 'answer':
        this.#counted(device, signal);
        break;
      case 'gap':
        break;
    }
  }

  seat(device: string, number: number): CheckedSeat {
    const known = this.#devices.get(device)?.seats.get(number);
    const { seen, presses, latency, fault } = known ?? new Seat();
    return { seen, presses, latency, fault };
  }

  /** The highest seat anything came from; 0: nothing did. */
  highest(device: string): number {
    return Math.max(0, ...(this.#devices.get(device)?.seats.keys() ?? []));
  }

  /** It was taken off the list. */
  forget(device: string): void {
    const gone = this.#devices.get(device);
    if (gone !== undefined) this.#lost(gone);
    this.#devices.delete(device);
  }

  close(): void {
    for (const id of [...this.#devices.keys()]) this.forget(id);
  }

  #watched(id: string): Watched {
    const known = this.#devices.get(id);
    if (known !== undefined) return known;
    const watched = new Watched();
    this.#devices.set(id, watched);
    return watched;
  }

  /** Where buttons stood when it went says nothing of where they are when it comes back; its `ready` does. */
  #lost({ seats }: Watched): void {
    for (const seat of seats.values()) {
      seat.letGo();
      seat.last = null;
      if (seat.fault === 'held' || seat.fault === 'stuck') seat.fault = null;
    }
  }

  #counted(watched: Watched, signal: DeviceSignal & { type: 'press' | 'answer' }): void {
    const { at, device, deviceTime, happened } = signal;
    const seat = watched.seat(signal.seat);
    seat.seen = true;
    seat.presses += 1;
    const measured = happened !== undefined && deviceTime !== null && this.#parts.isTimed(device);
    seat.latency = measured ? at.ms - happened.ms : null;
  }

  #pressed(device: Watched, press: Press): void {
    const seat = device.seat(press.seat);
    const bounced = seat.last !== null && Math.abs(between(seat.last, press)) < BOUNCE_WITHIN;
    seat.last = press;
    if (bounced && seat.fault === null) this.#tell(press.device, press.seat, seat, 'bouncing');
    seat.letGo();
    if (!device.releases) return;
    seat.letGo = this.#parts.timers.after(STUCK_AFTER, () => {
      if (seat.fault === null || seat.fault === 'bouncing')
        this.#tell(press.device, press.seat, seat, 'stuck');
    });
  }

  #released(device: Watched, { device: id, seat: number }: DeviceSignal & { type: 'release' }): void {
    device.releases = true;
    const seat = device.seat(number);
    seat.letGo();
    if (seat.fault === 'held' || seat.fault === 'stuck') this.#tell(id, number, seat, null);
  }

  #tell(device: string, number: number, seat: Seat, fault: SeatFault | null): void {
    seat.fault = fault;
    const at = this.#parts.now();
    const id = `check:${at.run}:${randomUUID()}`;
    this.#parts.onFault({ type: 'fault', id, at, device, seat: number, fault });
  }
}

/** Milliseconds, by the device's own clock where it has one: bytes may arrive together that were far apart. */
function between(one: Press, other: Press): number {
  if (one.deviceTime !== null && other.deviceTime !== null) return other.deviceTime - one.deviceTime;
  return (other.happened?.ms ?? other.at.ms) - (one.happened?.ms ?? one.at.ms);
}
