// The devices of the open contest: what they tell goes to the floor, what the record wants goes to them.
import { randomUUID } from 'node:crypto';
import type { CommandBody } from '#contract/command.ts';
import type { DeviceBytes } from '#contract/device.ts';
import type { Happened } from '#contract/event.ts';
import type { DeviceSignal, Signal } from '#contract/signal.ts';
import type { Instant } from '#contract/units.ts';
import type { ConsoleView, DeviceView } from '#contract/view.ts';
import type { Knowledge } from '#engine/decide.ts';
import { liveTurn } from '#engine/select.ts';
import type { Ways } from '#hardware/open.ts';
import { systemTimers } from '#hardware/timers.ts';
import { failure } from '../failure.ts';
import type { Floor } from '../floor/floor.ts';
import type { Outcome } from '../floor/outcome.ts';
import { Advice } from './advice.ts';
import { Check } from './check.ts';
import { hostsCommand } from './hosts-button.ts';
import { completed, type KnownDevices, ownIdentity } from './known.ts';
import { isListed, listOf } from './listed.ts';
import { Presence } from './presence.ts';
import { DeviceRack } from './rack.ts';
import type { RingKeeper, Rings } from './rings.ts';
import { knownSeating, seatsToBind } from './seating.ts';
import { buttonsOf, checkSettings, type DeviceSetting, type SimulatedAct } from './setting.ts';
import { Trial } from './trial.ts';
import { deviceViews } from './views.ts';
import { wantedOf } from './wanted.ts';

export interface DeskDevices {
  /** Once for the whole desk: keys of its windows, and HID. */
  ways: Ways;
  known: KnownDevices;
  rings: RingKeeper;
}

export interface ContestDevicesParts extends DeskDevices {
  folder: string;
  floor: Floor;
  knowledge: Knowledge;
  now: () => Instant;
  /** A command of the technician. */
  command: (body: CommandBody) => Promise<Outcome>;
  keep: (settings: readonly DeviceSetting[]) => Promise<unknown>;
  onChange: () => void;
}

/** Events after which it is another device, or another place, that is somebody's seat. */
const SEATING: readonly Happened['event']['type'][] = ['seat.bound', 'seats.swapped', 'seat.disabled'];

export class ContestDevices {
  readonly #parts: ContestDevicesParts;
  readonly #rings: Rings;
  readonly #rack: DeviceRack;
  readonly #check: Check;
  readonly #advice: Advice;
  readonly #presence = new Presence();
  readonly #trial = new Trial();
  readonly #lastSeats = new Map<string, number>();
  /** Devices whose known seats were given once: if somebody objects, they are not given again. */
  readonly #seated = new Set<string>();
  #settings: readonly DeviceSetting[] = [];

  constructor(parts: ContestDevicesParts) {
    const { now, ways, onChange } = parts;
    this.#parts = parts;
    this.#rings = parts.rings.of(parts.folder);
    this.#check = new Check({
      now,
      timers: systemTimers,
      isTimed: (device) => this.#rack.isTimed(device),
      onFault: (signal) => this.#tell(signal),
    });
    this.#advice = new Advice(ways, onChange);
    this.#rack = new DeviceRack({
      now,
      ways,
      onSignal: (signal) => this.#receive(signal),
      tap: (device) => this.#rings.tap(device),
    });
  }

  /** Opens a list as it was kept, without waiting; a list that cannot be counts as none. */
  start(settings: readonly DeviceSetting[]): void {
    try {
      checkSettings(settings);
    } catch {
      return;
    }
    this.#open(settings);
  }

  /**
   * Closes what went or changed, opens what is new, and leaves the rest as it is. Throws DeviceConfigError or
   * DeskFailure for a list that cannot be: then nothing has changed.
   */
  async set(settings: readonly DeviceSetting[]): Promise<void> {
    const whole = settings.map((setting) => completed(setting, this.#knownOf(setting, settings)));
    checkSettings(whole);
    await this.#parts.keep(whole);
    await this.#rack.keepOnly(whole);
    this.#open(whole);
    this.#remember();
    this.#parts.onChange();
  }

  get settings(): readonly DeviceSetting[] {
    return this.#settings;
  }

  /** Keys of our windows that serve as buttons. */
  get buttons(): string[] {
    return buttonsOf(this.#settings);
  }

  get trial(): ConsoleView['trial'] {
    return this.#trial.asked;
  }

  views(): DeviceView[] {
    return deviceViews(this.#rack.all, {
      state: this.#parts.floor.shown.state,
      check: this.#check,
      trial: this.#trial,
      advice: this.#advice,
      lastSeat: (device) => this.#lastSeats.get(device) ?? null,
    });
  }

  /** A key of one of our windows; false: it is nobody's button, and nothing has happened. */
  button(code: string, down: boolean): boolean {
    const isButton = this.buttons.includes(code);
    if (isButton) this.#parts.ways.keys.press(code, down);
    return isButton;
  }

  /** Throws DeskFailure while a turn is live. */
  ask(asked: ConsoleView['trial']): void {
    if (asked !== null && liveTurn(this.#parts.floor.decided.state) !== null) throw failure('trial-live');
    this.#trial.ask(asked);
    this.#want();
    this.#parts.onChange();
  }

  restartCheck(): void {
    this.#check.restart();
    this.#parts.onChange();
  }

  /** Rejects with DeskFailure for a device that is not in the list. */
  async bytes(device: string, most: number): Promise<DeviceBytes[]> {
    if (!this.#settings.some(({ id }) => id === device)) throw failure('device-unknown', { device });
    return this.#rings.newest(device, most);
  }

  /** Throws DeskFailure when the device is not simulated or cannot do that. */
  simulate(device: string, act: SimulatedAct): void {
    this.#rack.simulate(device, act);
  }

  /** The cue to press; settles with the moment that is the gate. */
  cue(): Promise<Instant> {
    return this.#rack.cue();
  }

  /** These are on the disk, or everything was folded again. */
  shown(happened: readonly Happened[]): void {
    if (liveTurn(this.#parts.floor.shown.state) !== null) this.#trial.ask(null);
    this.#want();
    this.#list();
    this.#tellAgain();
    this.#seat();
    if (happened.some(({ event }) => SEATING.includes(event.type))) this.#remember();
  }

  /** Disarms, darkens, and settles when every port is free. */
  async close(): Promise<void> {
    await this.#rack.close();
    this.#check.close();
    await Promise.all([this.#rings.close(), this.#parts.known.settled()]);
  }

  #open(settings: readonly DeviceSetting[]): void {
    for (const { id } of this.#settings)
      if (!settings.some((setting) => setting.id === id)) this.#check.forget(id);
    this.#settings = settings;
    // Before any of them says that it is there.
    this.#list();
    this.#rack.open(settings);
    this.#want();
    this.#seat();
    for (const setting of settings) void this.#advice.look(setting);
  }

  #receive(signal: DeviceSignal): void {
    if ('seat' in signal) this.#lastSeats.set(signal.device, signal.seat);
    this.#presence.hear(signal);
    const trial = liveTurn(this.#parts.floor.decided.state) === null && this.#trial.takes(signal);
    if (trial) this.#parts.onChange();
    else this.#tell(signal);
    this.#check.hear(signal);
    if (signal.type === 'press') this.#hostPressed(signal);
    if (signal.type === 'ready') this.#cameBack(signal.device);
  }

  #cameBack(device: string): void {
    const setting = this.#settings.find(({ id }) => id === device);
    if (setting !== undefined) void this.#advice.look(setting);
  }

  #tell(signal: DeviceSignal): void {
    // Health and the last seat pressed are shown whether or not the rules make anything of it; but views take longer
    // than the disk, so where the journal's acknowledgement will bring them they must not stand in its way.
    if (!this.#parts.floor.signal(signal)) this.#parts.onChange();
  }

  /** What could not be told while the journal failed, and what the record forgot over a stall. */
  #tellAgain(): void {
    const { floor, now } = this.#parts;
    if (floor.stopped) return;
    const faultOf = (device: string, seat: number) => this.#check.seat(device, seat).fault;
    for (const signal of this.#presence.amiss(floor.decided.state, faultOf, now())) floor.signal(signal);
  }

  #hostPressed(signal: DeviceSignal & { type: 'press' }): void {
    const { floor, knowledge } = this.#parts;
    const command = hostsCommand(floor.decided, knowledge, signal);
    if (command !== null) void floor.command(command);
  }

  #want(): void {
    const { state } = this.#parts.floor.shown;
    this.#rack.want((asked) => wantedOf(asked, state, this.#parts.knowledge, this.#trial.question));
  }

  /** The record is told which devices there are, whenever it knows of others. */
  #list(): void {
    const { floor, now } = this.#parts;
    const devices = listOf(this.#settings);
    if (floor.stopped || isListed(floor.decided.state, devices)) return;
    const at = now();
    const id = `desk:${at.run}:${randomUUID()}`;
    floor.signal({ type: 'devices', id, at, devices } satisfies Signal);
  }

  /** A device this PC knows gets back the seats it had. */
  #seat(): void {
    const { floor, command } = this.#parts;
    if (floor.stopped) return;
    for (const setting of this.#settings) {
      if (this.#seated.has(setting.id)) continue;
      const binds = seatsToBind(floor.decided.state, setting.id, this.#knownOf(setting));
      if (binds.length === 0) continue;
      this.#seated.add(setting.id);
      for (const bind of binds) void command(bind);
    }
  }

  #remember(): void {
    const { known, floor } = this.#parts;
    for (const setting of this.#settings) {
      const identity = ownIdentity(setting, this.#settings);
      if (identity === null) continue;
      known.keep(identity, knownSeating(floor.decided.state, setting, this.#knownOf(setting)));
    }
  }

  #knownOf(setting: DeviceSetting, list = this.#settings) {
    const identity = ownIdentity(setting, list);
    return identity === null ? null : this.#parts.known.get(identity);
  }
}
