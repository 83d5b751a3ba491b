// Sony Buzz!: four red buzzers with a lamp each on one USB receiver.
import type { DeviceSetting } from '#contract/device.ts';
import type { Instant } from '#contract/units.ts';
import { type BuzzMessage, buzzCodec, lampReport, PADS } from '../codec/buzz.ts';
import { ReportDevice } from './buttons.ts';
import type { Confirmation, DriverOptions } from './device.ts';
import { LampShow } from './lamp-show.ts';
import type { Wanted } from './wanted.ts';

/**
 * The PC asks a low-speed device every 10 ms; as much again for the pads' own scanning, the USB frame and our reading.
 * The radio of the wireless ones comes on top and is not known.
 */
const LATE = 20;

/** Seats are the pads, 1…4; the four coloured buttons buzz for nobody. */
export class BuzzDevice extends ReportDevice<BuzzMessage> {
  readonly #show: LampShow;

  constructor(_setting: DeviceSetting, options: DriverOptions) {
    const patience = { silent: null, atStart: null };
    const alive = (message: BuzzMessage) => message.type === 'buttons';
    super(options, { kind: 'buzzer', driver: 'buzz', codec: buzzCodec, patience, alive });
    this.#show = new LampShow(options.timers, PADS, (lit) => this.write(lampReport(lit)));
  }

  override late(): number {
    return LATE;
  }

  /** Confirmed by nothing: the pads do not answer. */
  override cue(): Promise<Confirmation> {
    if (this.phase === 'ready') this.#show.cue();
    return Promise.resolve(null);
  }

  protected override what() {
    return { name: 'Buzz!', seats: PADS };
  }

  protected override receive(message: BuzzMessage, at: Instant): void {
    if (message.type === 'unknown') {
      this.lines.unknown += 1;
      return;
    }
    this.lines.good += 1;
    const red = message.down.filter(({ colour }) => colour === 'red');
    this.report(new Set(red.map(({ pad }) => pad)), at);
  }

  protected override bring(_before: Wanted, { lamps }: Wanted): void {
    this.#show.show(lamps);
  }

  protected override forget(): void {
    this.#show.stop();
  }
}
