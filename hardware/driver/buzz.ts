// Sony Buzz!: four red buzzers with a lamp each on one USB receiver.
import type { DeviceSetting } from '#contract/device.ts';
import type { Instant } from '#contract/units.ts';
import { type BuzzMessage, buzzCodec, lampReport, PADS } from '../codec/buzz.ts';
import { every } from '../timers.ts';
import { ReportDevice } from './buttons.ts';
import type { Confirmation, DriverOptions } from './device.ts';
import type { Wanted } from './wanted.ts';

/**
 * The PC asks a low-speed device every 10 ms; as much again for the pads' own scanning, the USB frame and our reading.
 * The radio of the wireless ones comes on top and is not known.
 */
const LATE = 20;
/** Milliseconds that all four lamps are lit as the cue. */
const CUE = 400;
/** Milliseconds that a blinking lamp is lit, and is dark. */
const BLINK = 500;

/** Seats are the pads, 1…4; the four coloured buttons buzz for nobody. */
export class BuzzDevice extends ReportDevice<BuzzMessage> {
  #bright = false;
  #cueing = false;
  #stopBlinking: (() => void) | null = null;
  #endCue = () => {};

  constructor(_setting: DeviceSetting, options: DriverOptions) {
    const patience = { silent: null, atStart: null };
    const alive = (message: BuzzMessage) => message.type === 'buttons';
    super(options, { kind: 'buzzer', driver: 'buzz', codec: buzzCodec, patience, alive });
  }

  override late(): number {
    return LATE;
  }

  /** Confirmed by nothing: the pads do not answer. */
  override cue(): Promise<Confirmation> {
    if (this.phase === 'ready') {
      this.#endCue();
      this.#cueing = true;
      this.#light();
      this.#endCue = this.options.timers.after(CUE, () => {
        this.#cueing = false;
        this.#light();
      });
    }
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
    const blinking = [...lamps.values()].includes('blink');
    if (!blinking) this.#rest();
    else if (this.#stopBlinking === null) {
      this.#bright = true;
      this.#stopBlinking = every(this.options.timers, BLINK, () => {
        this.#bright = !this.#bright;
        this.#light();
      });
    }
    this.#light();
  }

  protected override forget(): void {
    this.#rest();
    this.#endCue();
    this.#cueing = false;
  }

  #rest(): void {
    this.#stopBlinking?.();
    this.#stopBlinking = null;
  }

  #light(): void {
    const { lamps } = this.wanted;
    const lit = (pad: number) => {
      const state = lamps.get(pad);
      return this.#cueing || state === 'on' || (state === 'blink' && this.#bright);
    };
    this.write(lampReport(lit));
  }
}
