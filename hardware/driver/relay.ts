// USB relay boards as lamps: LCUS, and boards switched by one letter for each relay. They never answer.
import type { DeviceSetting } from '#contract/device.ts';
import type { Instant } from '#contract/units.ts';
import { LETTER_RELAYS, lcusSwitch, letterSwitch, muteCodec } from '../codec/relay.ts';
import { trouble } from '../port/trouble.ts';
import { type Confirmation, Device, type DriverOptions } from './device.ts';
import { LampShow } from './lamp-show.ts';
import type { Wanted } from './wanted.ts';

type Make = {
  driver: 'relay' | 'letters';
  name: string;
  /** Lamps of a board of which the settings do not say it. */
  usual: number;
  most: number;
  command(relay: number, on: boolean): Uint8Array;
};

/** Fewer bytes between two ticks are noise of the line; whoever says more is another device. */
const NOISE = 16;

/** The board is well while its port is open; after every opening each of its relays is told how to stand. */
abstract class MuteBoard extends Device<number> {
  readonly #lamps: number;
  readonly #name: string;
  readonly #show: LampShow;
  #heard = 0;

  protected constructor(setting: DeviceSetting, options: DriverOptions, make: Make) {
    const patience = { silent: null, atStart: null };
    super(options, { kind: 'lamp', driver: make.driver, codec: muteCodec, patience, alive: () => true });
    this.#name = make.name;
    this.#lamps = Math.min(setting.lamps ?? make.usual, make.most);
    this.#show = new LampShow(options.timers, this.#lamps, (lit, changed) => {
      for (const relay of changed) this.write(make.command(relay, lit[relay - 1] ?? false));
    });
  }

  /** It has no buttons. */
  override late(): number {
    return 0;
  }

  override cue(): Promise<Confirmation> {
    if (this.phase === 'ready') this.#show.cue();
    return Promise.resolve(null);
  }

  protected override opened(): void {
    this.welcome({ name: this.#name, seats: this.#lamps, boot: '' }, this.options.now());
  }

  protected override tick(): void {
    this.#heard = 0;
  }

  protected override receive(bytes: number, at: Instant): void {
    this.#heard += bytes;
    if (this.#heard <= NOISE || this.phase !== 'ready') return;
    this.lose(trouble('trouble.talks', 'says something, which no such board does'), at, 'refused');
  }

  protected override bring(_before: Wanted, wanted: Wanted): void {
    this.#show.show(wanted.lamps);
  }

  protected override forget(): void {
    this.#show.stop();
  }
}

export class RelayBoard extends MuteBoard {
  constructor(setting: DeviceSetting, options: DriverOptions) {
    super(setting, options, { driver: 'relay', name: 'LCUS', usual: 8, most: 64, command: lcusSwitch });
  }
}

export class LetterBoard extends MuteBoard {
  constructor(setting: DeviceSetting, options: DriverOptions) {
    const most = LETTER_RELAYS;
    super(setting, options, { driver: 'letters', name: 'A/a', usual: 1, most, command: letterSwitch });
  }
}
