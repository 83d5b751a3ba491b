// One open contest: its journal, floor, devices and clocks, put together and taken apart again in order.
import { randomUUID } from 'node:crypto';
import type { CommandBody } from '#contract/command.ts';
import type { Happened } from '#contract/event.ts';
import type { Message } from '#contract/offer.ts';
import type { Actor } from '#contract/record.ts';
import { ContestAccess } from '../access/access.ts';
import type { Pins } from '../access/pins.ts';
import { ACCESS_SETTING, NO_PINS, readAccess, type StoredAccess } from '../access/stored.ts';
import type { Backups } from '../backup/backups.ts';
import { ContestStorage } from '../backup/contest-storage.ts';
import { pastOf, pastOfEntries } from '../backup/past.ts';
import { Unread } from '../backup/unread.ts';
import { ContestDevices, type DeskDevices } from '../devices/contest-devices.ts';
import { type DeviceSetting, readDeviceSettings } from '../devices/setting.ts';
import { AlarmClock } from '../floor/alarm-clock.ts';
import { ClockWatch } from '../floor/clock-watch.ts';
import { clockRuns, remainingAfterCrash } from '../floor/clocks.ts';
import { Cueing } from '../floor/cueing.ts';
import type { Floor } from '../floor/floor.ts';
import type { Outcome } from '../floor/outcome.ts';
import type { StoreClient } from '../journal/client.ts';
import type { OpenedContest } from '../journal/store.ts';
import type { Log } from '../log.ts';
import { type DeskClock, uptimeNow, wallNow } from '../time.ts';
import type { Sound } from '../views/publisher.ts';
import {
  continuedNotices,
  type Entrance,
  findRivals,
  needRecord,
  recoveredSignal,
  signalsOf,
} from './entrance.ts';
import { floorOn } from './floor-journal.ts';
import { ContestKnowledge } from './knowledge.ts';
import type { Officials } from './officials.ts';
import { soundOf } from './sounds.ts';

export interface ContestParts {
  store: StoreClient;
  clock: DeskClock;
  log: Log;
  backups: Backups;
  pins: Pins;
  devices: DeskDevices;
  /** True for the first contest after a start that is to forget all PINs. */
  forgetsPins: () => boolean;
  /** Something that is shown has changed. */
  onChange: () => void;
  onSound: (sound: Sound) => void;
}

const TECHNICIAN: Actor = { role: 'technician', person: null, onBehalfOf: null };

export class OpenContest {
  readonly folder: string;
  readonly mediaFolder: string;
  /** Of this contest alone: once it is closed, nothing more is read or written. */
  readonly store: StoreClient;
  readonly floor: Floor;
  readonly knowledge: ContestKnowledge;
  readonly access: ContestAccess;
  readonly storage: ContestStorage;
  readonly devices: ContestDevices;
  readonly #unread: Unread;
  readonly #parts: ContestParts;
  readonly #alarms: AlarmClock;
  readonly #watch: ClockWatch;
  readonly #cueing: Cueing;

  /**
   * Reads what the journal thread has just opened, and starts a new run on it. Throws RivalFound, with nothing written,
   * when another copy of the contest went a different way, or further.
   */
  static async start(opened: OpenedContest, parts: ContestParts, entrance: Entrance): Promise<OpenContest> {
    const { clock, backups } = parts;
    const store = parts.store.forContest();
    const entries = await store.call('entries');
    const past = pastOfEntries(entries);
    const looking = findRivals(entrance, past, opened.meta, backups);
    const knowledge = new ContestKnowledge();
    await knowledge.readPeople(store);
    await knowledge.readQuestions(store);
    await knowledge.readOfficials(store);
    const devices = readDeviceSettings(await store.call('setting', 'devices'));
    const keptAccess = await store.call('setting', ACCESS_SETTING);
    const unread = await Unread.read(store);
    const marks = await store.call('marks');
    const rivals = await looking;
    needRecord(rivals, entrance);
    const forget = parts.forgetsPins() && keptAccess !== null;
    const access = forget ? NO_PINS : readAccess(keptAccess);
    clock.startRun(await store.call('startRun'));
    if (opened.recovery !== null) await unread.recovered(opened.recovery);
    if (entrance.restored) await unread.note(...continuedNotices(entrance.restored, knowledge));
    const storage = new ContestStorage(entries, {
      ...opened,
      backups,
      unread,
      placeMissing: rivals.placeMissing,
      serialize: () => store.call('serialize'),
      putMarks: (marks) => store.call('putMarks', marks),
      clockRuns: () => clockRuns(floor.shown.state),
      past: (known) => pastOf(known, floor.shown.happened),
      onChange: parts.onChange,
      log: parts.log,
    });
    const floor = floorOn(
      entries,
      { store, backups, folder: opened.folder, storage, unread },
      { knowledge, now: clock.now, wall: wallNow, log: parts.log },
    );
    const { state, happened } = floor.shown;
    const remaining = remainingAfterCrash(state, happened, marks);
    // Before anything else looks at the state.
    if (entries.length > 0) floor.hold(remaining);
    for (const signal of signalsOf(entrance, rivals, clock.now())) floor.signal(signal);
    // Nobody is to see a clock run that is about to be held.
    await floor.settled();
    const made = { store, floor, knowledge, devices, access, storage, unread };
    const contest = new OpenContest(opened, parts, made);
    if (forget) await contest.access.forget().catch((error) => contest.giveUp(error));
    return contest;
  }

  /** Closes it and throws the error that keeps it from being opened. */
  async giveUp(error: unknown): Promise<never> {
    await this.close();
    throw error;
  }

  private constructor(
    opened: OpenedContest,
    parts: ContestParts,
    made: {
      store: StoreClient;
      floor: Floor;
      knowledge: ContestKnowledge;
      devices: DeviceSetting[];
      access: StoredAccess;
      storage: ContestStorage;
      unread: Unread;
    },
  ) {
    this.folder = opened.folder;
    this.mediaFolder = opened.mediaFolder;
    this.store = made.store;
    this.floor = made.floor;
    this.knowledge = made.knowledge;
    this.storage = made.storage;
    this.#unread = made.unread;
    this.#parts = parts;
    this.access = this.#openAccess(made.access);
    this.#alarms = new AlarmClock(this.floor, parts.clock.now);
    this.#watch = new ClockWatch({
      floor: this.floor,
      keeper: this.storage,
      now: parts.clock.now,
      uptime: uptimeNow,
      date: Date.now,
      wall: wallNow,
      log: parts.log,
    });
    this.devices = new ContestDevices({
      ...parts.devices,
      folder: opened.folder,
      floor: this.floor,
      knowledge: this.knowledge,
      now: parts.clock.now,
      command: (body) => this.command(body),
      keep: (settings) => this.store.call('putSetting', 'devices', [...settings]),
      onChange: parts.onChange,
    });
    this.#cueing = new Cueing({
      floor: this.floor,
      now: parts.clock.now,
      lamps: () => this.devices.cue(),
      tone: () => parts.onSound('cue'),
    });
    this.floor.listen({
      decided: () => this.#alarms.set(),
      shown: (happened) => this.#onShown(happened),
    });
    this.devices.start(made.devices);
    this.#alarms.set();
    this.#journalRecovery();
    void this.#cueing.cueWhenOpened();
  }

  /** A clock is running: nothing that keeps the journal thread busy for long may start now. */
  get clockRuns(): boolean {
    return clockRuns(this.floor.shown.state);
  }

  /** A command of the technician that comes with a request, not from a window's view. */
  command(body: CommandBody): Promise<Outcome> {
    const at = this.#parts.clock.now();
    return this.floor.command({ id: `request:${randomUUID()}`, seen: null, actor: TECHNICIAN, at, body });
  }

  async setOfficials({ judges, supervisors }: Officials): Promise<void> {
    await this.store.call('putSetting', 'judges', [...judges]);
    await this.store.call('putSetting', 'supervisors', [...supervisors]);
    await this.knowledge.readOfficials(this.store);
    this.storage.changed();
    this.#parts.onChange();
  }

  /** Throws DeviceConfigError or DeskFailure for a list that cannot be: then nothing has changed. */
  async setDevices(settings: readonly DeviceSetting[]): Promise<void> {
    await this.devices.set(settings);
    this.storage.changed();
  }

  /** The operator has read what a recovery, or going on from a backup, was about. */
  async recoveryRead(): Promise<void> {
    await this.#unread.clear();
    this.#parts.onChange();
  }

  /** People must read this before they go on; kept until they have. */
  async note(notice: Message): Promise<void> {
    await this.#unread.note(notice);
    this.#parts.onChange();
  }

  /** Disarms the devices and closes the journal; what was accepted before is on the disk. */
  async close(): Promise<void> {
    this.floor.listen({ decided() {}, shown() {} });
    this.#alarms.stop();
    this.#watch.stop();
    this.#cueing.end();
    await this.devices.close();
    await this.floor.settled();
    await this.storage.close();
    const closed = this.store.call('close');
    this.store.leave();
    await closed;
  }

  #openAccess(kept: StoredAccess): ContestAccess {
    const { clock, pins, onChange } = this.#parts;
    return new ContestAccess(kept, {
      pins,
      officials: () => this.knowledge.officials(),
      now: () => clock.now().ms,
      keep: (access) => this.store.call('putSetting', ACCESS_SETTING, access),
      note: (what, seat, window) => {
        const at = clock.now();
        const { role, person } = seat ?? { role: null, person: null };
        const id = `desk:${at.run}:${randomUUID()}`;
        this.floor.signal({ type: 'access', id, at, what, role, person, window });
      },
      changed: onChange,
    });
  }

  #onShown(happened: readonly Happened[]): void {
    const { state } = this.floor.shown;
    this.storage.happened(happened);
    if (!this.floor.stopped) this.#journalRecovery();
    this.#parts.onChange();
    this.devices.shown(happened);
    for (const { event } of happened) {
      const sound = soundOf(event, state);
      if (sound !== null) this.#parts.onSound(sound);
    }
    void this.#cueing.cueWhenOpened();
    if (this.clockRuns) this.#watch.look();
  }

  /** Once the journal is whole again, it says itself that it was not. */
  #journalRecovery(): void {
    const recovery = this.#unread.takeUnjournalled();
    if (recovery !== null) this.floor.signal(recoveredSignal(recovery, this.#parts.clock.now()));
  }
}
