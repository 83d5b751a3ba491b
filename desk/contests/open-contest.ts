// One open contest: its journal, floor, devices and clocks, put together and taken apart again in order.
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { CommandBody } from '#contract/command.ts';
import type { Happened } from '#contract/event.ts';
import type { Actor } from '#contract/record.ts';
import type { DeviceSignal } from '#contract/signal.ts';
import { type Instant, instantGap } from '#contract/units.ts';
import { currentItem, liveTurn } from '#engine/select.ts';
import type { Buzz, State } from '#engine/state.ts';
import { DeviceRack } from '../devices/rack.ts';
import { type DeviceSetting, readDeviceSettings } from '../devices/setting.ts';
import { wantedDevices } from '../devices/wanted.ts';
import { AlarmClock } from '../floor/alarm-clock.ts';
import { ClockWatch } from '../floor/clock-watch.ts';
import { remainingAfterCrash } from '../floor/clocks.ts';
import { Floor } from '../floor/floor.ts';
import type { Outcome } from '../floor/outcome.ts';
import type { StoreClient } from '../journal/client.ts';
import type { OpenedContest } from '../journal/store.ts';
import type { Log } from '../log.ts';
import { type DeskClock, wallNow } from '../time.ts';
import type { Sound } from '../views/publisher.ts';
import { ContestKnowledge } from './knowledge.ts';
import type { Officials } from './officials.ts';
import { soundOf } from './sounds.ts';

export interface ContestParts {
  store: StoreClient;
  clock: DeskClock;
  log: Log;
  /** Something that is shown has changed. */
  onChange: () => void;
  onSound: (sound: Sound) => void;
}

const TECHNICIAN: Actor = { role: 'technician', person: null, onBehalfOf: null };

export class OpenContest {
  readonly folder: string;
  readonly mediaFolder: string;
  readonly floor: Floor;
  readonly knowledge: ContestKnowledge;
  readonly #parts: ContestParts;
  readonly #alarms: AlarmClock;
  readonly #watch: ClockWatch;
  #devices: DeviceRack;
  #cueing = false;

  /** Reads what the journal thread has just opened, and starts a new run on it. */
  static async start(opened: OpenedContest, parts: ContestParts): Promise<OpenContest> {
    const { store, clock } = parts;
    const knowledge = new ContestKnowledge();
    await knowledge.readPeople(store);
    await knowledge.readQuestions(store);
    await knowledge.readOfficials(store);
    const devices = readDeviceSettings(await store.call('setting', 'devices'));
    const entries = await store.call('entries');
    const marks = await store.call('marks');
    clock.startRun(await store.call('startRun'));
    const floor = new Floor(entries, {
      journal: {
        append: (drafts) => store.call('append', drafts),
        reopen: () => reopen(store, opened.folder),
      },
      knowledge,
      now: clock.now,
      wall: wallNow,
      log: parts.log,
    });
    const { state, happened } = floor.shown;
    const remaining = remainingAfterCrash(state, happened, marks);
    // Before anything else looks at the state.
    if (entries.length > 0) floor.hold(remaining);
    return new OpenContest(opened, parts, { floor, knowledge, devices });
  }

  private constructor(
    opened: OpenedContest,
    parts: ContestParts,
    made: { floor: Floor; knowledge: ContestKnowledge; devices: DeviceSetting[] },
  ) {
    this.folder = opened.folder;
    this.mediaFolder = opened.mediaFolder;
    this.floor = made.floor;
    this.knowledge = made.knowledge;
    this.#parts = parts;
    this.#alarms = new AlarmClock(this.floor, parts.clock.now);
    this.#watch = new ClockWatch({
      floor: this.floor,
      keeper: {
        putMarks: (marks) => parts.store.call('putMarks', marks),
      },
      now: parts.clock.now,
      date: Date.now,
      wall: wallNow,
      log: parts.log,
    });
    this.#devices = this.#openDevices(made.devices);
    this.floor.listen({
      decided: () => this.#alarms.set(),
      shown: (happened) => this.#onShown(happened),
    });
    this.#devices.want(wantedDevices(this.floor.shown.state, this.knowledge));
    this.#alarms.set();
    void this.#cueWhenOpened();
  }

  get devices(): DeviceRack {
    return this.#devices;
  }

  /** A clock is running: nothing that keeps the journal thread busy for long may start now. */
  get clockRuns(): boolean {
    const { turn, game } = this.floor.shown.state;
    return turn?.clock?.state === 'running' || game?.clock.state === 'running';
  }

  /** A command of the technician that comes with a request, not from a window's view. */
  command(body: CommandBody): Promise<Outcome> {
    const at = this.#parts.clock.now();
    return this.floor.command({ id: `request:${randomUUID()}`, seen: null, actor: TECHNICIAN, at, body });
  }

  async setOfficials({ judges, supervisors }: Officials): Promise<void> {
    await this.#parts.store.call('putSetting', 'judges', [...judges]);
    await this.#parts.store.call('putSetting', 'supervisors', [...supervisors]);
    await this.knowledge.readOfficials(this.#parts.store);
    this.#parts.onChange();
  }

  /** Closes the devices in use and opens these; throws DeviceConfigError for a list that cannot be. */
  async setDevices(settings: readonly DeviceSetting[]): Promise<void> {
    const before = readDeviceSettings(await this.#parts.store.call('setting', 'devices'));
    await this.#devices.close();
    try {
      this.#devices = this.#openDevices(settings);
      await this.#parts.store.call('putSetting', 'devices', [...settings]);
    } catch (error) {
      await this.#devices.close();
      this.#devices = this.#openDevices(before);
      throw error;
    } finally {
      this.#devices.want(wantedDevices(this.floor.shown.state, this.knowledge));
      this.#parts.onChange();
    }
  }

  /** Disarms the devices and closes the journal; what was accepted before is on the disk. */
  async close(): Promise<void> {
    this.floor.listen({ decided() {}, shown() {} });
    this.#alarms.stop();
    this.#watch.stop();
    await this.#devices.close();
    await this.#parts.store.call('close');
  }

  #openDevices(settings: readonly DeviceSetting[]): DeviceRack {
    return new DeviceRack(settings, {
      now: this.#parts.clock.now,
      onSignal: (signal) => this.#onSignal(signal),
    });
  }

  #onSignal(signal: DeviceSignal): void {
    // Health and the last seat pressed are shown whether or not the rules make anything of it; but views take longer
    // than the disk, so where the journal's acknowledgement will bring them they must not stand in its way.
    if (!this.floor.signal(signal)) this.#parts.onChange();
  }

  #onShown(happened: readonly Happened[]): void {
    const { state } = this.floor.shown;
    this.#parts.onChange();
    this.#devices.want(wantedDevices(state, this.knowledge));
    for (const { event } of happened) {
      const sound = soundOf(event, state);
      if (sound !== null) this.#parts.onSound(sound);
    }
    void this.#cueWhenOpened();
    if (this.clockRuns) this.#watch.look();
  }

  /**
   * 抢答开始 is on the disk: now lamp and tone are given, and that moment is the gate. A desk killed between the two
   * holds the buzz instead, for the host to open it anew.
   */
  async #cueWhenOpened(): Promise<void> {
    const { shown, decided, stopped } = this.floor;
    const turn = liveTurn(shown.state);
    const item = turn && currentItem(turn);
    const due = isOpened(shown.state) && isOpened(decided.state) && !stopped;
    const already = this.#cueing;
    this.#cueing = due;
    if (!due || already || item === null) return;
    // 3-2-1: presses before its end come before the cue, whoever counts along.
    const wait = cueDelay(shown.state, this.#parts.clock.now());
    if (wait > 0) {
      await setTimeout(wait);
      this.#cueing = false;
      // Taken back, or opened anew, while it was counted down.
      const still = this.floor.shown.state;
      if (still !== shown.state && openedBuzz(still) !== item.buzz) return this.#cueWhenOpened();
      this.#cueing = true;
    }
    this.#parts.onSound('cue');
    const at = await this.#devices.cue();
    const id = `desk:${at.run}:${randomUUID()}`;
    this.floor.signal({ type: 'cue.given', id, at, item: `${turn?.id}/${item.index}` });
  }
}

/** Milliseconds until the countdown to the cue is over; 0 without one. */
function cueDelay(state: State, now: Instant): number {
  const turn = liveTurn(state);
  const countdown = (turn && currentItem(turn)?.buzz?.countdown) ?? null;
  return countdown === null ? 0 : Math.max(0, countdown.length - instantGap(countdown.from, now));
}

function openedBuzz(state: State): Buzz | null {
  const turn = liveTurn(state);
  return turn === null ? null : (currentItem(turn)?.buzz ?? null);
}

function isOpened(state: State): boolean {
  const turn = liveTurn(state);
  return turn !== null && currentItem(turn)?.buzz?.state === 'opened' && !state.slate;
}

async function reopen(store: StoreClient, folder: string) {
  // After a failure closing may fail too; opening then says what is the matter.
  await store.call('close').catch(() => {});
  await store.call('open', folder);
  return store.call('entries');
}
