// The devices in use: opened from their settings, told what is wanted of them, each left alone while another changes.
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { DeviceSignal } from '#contract/signal.ts';
import type { Instant } from '#contract/units.ts';
import { type Device, NOTHING_WANTED, openDevice, type Tap, type Wanted, type Ways } from '#hardware/open.ts';
import { type DeviceSetting, type SimulatedAct, seatsOf } from './setting.ts';
import { SimulatedRack } from './simulated.ts';
import type { Asked } from './wanted.ts';

export interface RackParts {
  now: () => Instant;
  ways: Ways;
  onSignal: (signal: DeviceSignal) => void;
  /** Where every byte of a device goes. */
  tap: (device: string) => Tap;
}

/** One device of the list, open. */
export interface Racked extends Asked {
  readonly setting: DeviceSetting;
  readonly device: Device;
}

/** A device is given so long to go dark before its port is closed, milliseconds. */
const FAREWELL = 200;
/** A port whose driver never finishes closing it is not waited for any longer, milliseconds. */
const LONGEST_CLOSE = 2000;
/**
 * A box that has not said by then that it gave the cue does not keep the others from being armed, milliseconds: time
 * for one repetition of a lost command (250 ms) and its answer.
 */
const LONGEST_CUE = 350;

class Place implements Racked {
  readonly setting: DeviceSetting;
  readonly device: Device;
  #wanted: Wanted = NOTHING_WANTED;
  #closing = false;

  constructor(setting: DeviceSetting, device: Device) {
    this.setting = setting;
    this.device = device;
  }

  get id(): string {
    return this.setting.id;
  }

  get kind(): DeviceSetting['kind'] {
    return this.setting.kind;
  }

  /** As it says itself; before that as the list tells. */
  get seats(): number {
    return Math.max(this.device.health().seats, seatsOf(this.setting));
  }

  /** Nothing is wanted any more of one that is being closed. */
  want(wanted: Wanted): void {
    if (this.#closing || isDeepStrictEqual(wanted, this.#wanted)) return;
    this.#wanted = wanted;
    this.device.want(wanted);
  }

  async close(): Promise<void> {
    const shows = this.#wanted !== NOTHING_WANTED && this.device.health().phase === 'ready';
    this.want(NOTHING_WANTED);
    this.#closing = true;
    if (shows) await setTimeout(FAREWELL);
    await Promise.race([this.device.close(), setTimeout(LONGEST_CLOSE, undefined, { ref: false })]);
  }
}

export class DeviceRack {
  readonly #parts: RackParts;
  readonly #simulated = new SimulatedRack();
  readonly #places = new Map<string, Place>();

  constructor(parts: RackParts) {
    this.#parts = parts;
  }

  /** In the order of the list. */
  get all(): readonly Racked[] {
    return [...this.#places.values()];
  }

  /** Whether a device's own clock is known by the desk's. */
  isTimed(id: string): boolean {
    return (this.#places.get(id)?.device.health().clock ?? null) !== null;
  }

  /** Closes what does not stand in this list as it is; settles when its ports are free. */
  async keepOnly(settings: readonly DeviceSetting[]): Promise<void> {
    const stays = ({ setting }: Place) => settings.some((one) => isDeepStrictEqual(one, setting));
    await Promise.all(
      [...this.#places.values()].filter((place) => !stays(place)).map((place) => this.#take(place)),
    );
  }

  /** Opens what is new in this list, without waiting, and leaves alone what is there. */
  open(settings: readonly DeviceSetting[]): void {
    const before = new Map(this.#places);
    this.#places.clear();
    for (const setting of settings)
      this.#places.set(setting.id, before.get(setting.id) ?? this.#open(setting));
  }

  /** Tells each device what has changed of what is wanted of it. */
  want(wanted: (asked: Asked) => Wanted): void {
    for (const place of this.#places.values()) place.want(wanted(place));
  }

  /**
   * Lamp and tone for 抢答, on boxes and lamps. Settles with the moment of the last of them to give it, without those
   * that take too long to say so; when none answers, with the moment it was asked for, so that nobody who pressed on
   * the tone was too early.
   */
  async cue(): Promise<Instant> {
    const asked = this.#parts.now();
    const shown = this.all.filter(({ kind }) => kind === 'buzzer' || kind === 'lamp');
    const tooLate = setTimeout(LONGEST_CUE, null, { ref: false });
    const answers = shown.map(({ device }) => Promise.race([device.cue(), tooLate]));
    const given = (await Promise.all(answers)).filter((at) => at !== null);
    return given.reduce((latest, at) => (at.ms > latest.ms ? at : latest), given[0] ?? asked);
  }

  /** Throws DeskFailure when the device is not simulated or cannot do that. */
  simulate(id: string, act: SimulatedAct): void {
    this.#simulated.act(id, act);
  }

  /** Disarms, darkens, and settles when every port is free. */
  async close(): Promise<void> {
    const places = [...this.#places.values()];
    await Promise.all(places.map((place) => place.close()));
    for (const { id } of places) this.#forget(id);
  }

  #open(setting: DeviceSetting): Place {
    const { now, ways, onSignal, tap } = this.#parts;
    this.#simulated.add(setting);
    return new Place(setting, openDevice(setting, { now, ways, onSignal, tap: tap(setting.id) }));
  }

  /** Its place is free for another, in this list and at its port. */
  #forget(id: string): void {
    this.#simulated.remove(id);
    this.#parts.ways.paths.delete(id);
    this.#places.delete(id);
  }

  /** For the contest it is lost: whatever question needs it must not wait for it in silence. */
  async #take(place: Place): Promise<void> {
    const { id, device } = place;
    const well = device.health().phase === 'ready';
    await place.close();
    this.#forget(id);
    const at = this.#parts.now();
    const reason = 'taken off the list, or set otherwise';
    if (well) this.#parts.onSignal({ type: 'lost', id: `${id}:${randomUUID()}`, at, device: id, reason });
  }
}
