// A box with a line profile: what it prints becomes signals, what is wanted becomes the texts it understands.
import type { DeviceSetting } from '#contract/device.ts';
import { type DeviceProfile, sentText } from '#contract/device-profile.ts';
import type { Instant } from '#contract/units.ts';
import { counted, WRAP } from '../clock/count.ts';
import { Latencies } from '../clock/latencies.ts';
import { type ProfileMessage, profileCodec } from '../codec/profile/decode.ts';
import { normaliseAnswer } from './answers.ts';
import { type Confirmation, Device, type DriverOptions } from './device.ts';
import type { Latency } from './health.ts';
import { LampShow } from './lamp-show.ts';
import { TICK } from './link.ts';
import type { Wanted } from './wanted.ts';

/** Opening the port restarts many boards: so many milliseconds a box may take to say its first word. */
const START = 2500;
/** Of a box that must speak, the port is opened again after so many milliseconds without a word. */
const LATEST_START = 5000;
/** A box is asked whether it is there after so many milliseconds of silence, and again after as many. */
const ASK_EVERY = 1000;
/** A `ready` within so many milliseconds of `reset` or `arm` says that this was done. */
const DONE_WITHIN = 2000;

type Understood = Exclude<ProfileMessage, { type: 'unknown' | 'damaged' }>;
type Observation = Extract<ProfileMessage, { seat: number }>;

/** Whether a box that locks out would tell the next press; asked: it was told to, and nothing came since. */
type Lock = 'locked' | 'asked' | 'open';

export class ProfileDevice extends Device<ProfileMessage> {
  readonly #profile: DeviceProfile;
  readonly #show: LampShow;
  /** After how many milliseconds its clock starts again from nothing, and its latest stamp since it started. */
  readonly #wrap: number;
  #latest: number | null = null;
  #quiet = 0;
  /** When it was asked whether it is there, milliseconds; null: it has said something since. */
  #askedAt: number | null = null;
  readonly #latencies = new Latencies();
  #lock: Lock = 'locked';
  /** The last `reset` or `arm`, milliseconds; `again`: it was told a second time, after a `ready`. */
  #told: { at: number; again: boolean } | null = null;

  /** Throws RangeError for a setting without profile. */
  constructor({ profile }: DeviceSetting, options: DriverOptions) {
    if (profile === undefined) throw new RangeError('a device of a line profile needs the profile');
    const { kind, silence } = profile;
    super(options, {
      kind,
      driver: 'profile',
      codec: profileCodec(profile),
      patience: { silent: silence, atStart: silence === null ? null : Math.max(LATEST_START, silence) },
      alive: ({ type }) => type !== 'unknown' && type !== 'damaged',
    });
    this.#profile = profile;
    const { press, release, answer } = profile.says;
    const inMicroseconds = [...press, ...release, ...answer].some(({ line }) => line.includes('{us}'));
    this.#wrap = inMicroseconds ? WRAP / 1000 : WRAP;
    this.#show = new LampShow(options.timers, profile.seats, (lit, changed) => {
      const { lampOn, lampOff } = profile.send;
      for (const seat of changed) this.#send(lit[seat - 1] ? lampOn : lampOff, seat);
    });
  }

  override late(): number {
    return this.#profile.late;
  }

  /** Half of the way there and back, of what it answers when it is asked. */
  protected override latency(): Latency | null {
    const summary = this.#latencies.summary();
    return summary && { ...summary, from: 'round-trip' };
  }

  /** A box of lamps that has no cue of its own lights all of them for a moment. */
  override cue(): Promise<Confirmation> {
    if (this.phase !== 'ready') return Promise.resolve(null);
    const { cue } = this.#profile.send;
    if (cue !== '') this.#send(cue);
    else if (this.kind === 'lamp') this.#show.cue();
    return Promise.resolve(null);
  }

  protected override opened(): void {
    this.#quiet = 0;
    this.#lock = 'locked';
    this.#told = null;
    this.#latencies.clear();
    this.#ask();
  }

  protected override tick(ticks: number): void {
    this.#quiet += TICK;
    if (this.#quiet % ASK_EVERY === 0) this.#ask();
    const mayBeSilent = this.#profile.silence === null;
    if (this.phase !== 'ready' && mayBeSilent && ticks * TICK >= START) this.#greet(this.options.now());
  }

  protected override forget(): void {
    this.#show.stop();
  }

  #ask(): void {
    this.#askedAt = this.options.now().ms;
    this.#send(this.#profile.send.ask);
  }

  /** What it says by itself is no answer; nor is one that it gives while it starts. */
  #answered(type: Understood['type'], at: Instant): void {
    const { send } = this.#profile;
    if (type === 'remark' && send.ask !== '' && this.#askedAt !== null && this.phase === 'ready')
      this.#latencies.add((at.ms - this.#askedAt) / 2);
    this.#askedAt = null;
  }

  protected override receive(message: ProfileMessage, at: Instant): void {
    if (message.type === 'unknown' || message.type === 'damaged') this.#notUnderstood(message.type, at);
    else this.#understood(message, at);
  }

  protected override bring(before: Wanted, wanted: Wanted): void {
    if (!before.watching && wanted.watching) this.#unlock();
    if (!this.#receives(before) && this.#receives(wanted)) this.#arm();
    if (this.#receives(before) && !this.#receives(wanted)) this.#send(this.#profile.send.disarm);
    this.#light();
  }

  /** A clicker base receives while a question is out. */
  #receives({ armed, question }: Wanted): boolean {
    return armed || (this.kind === 'clicker' && question !== null);
  }

  #light(): void {
    if (this.#profile.send.lampOn !== '') this.#show.show(this.wanted.lamps);
  }

  #arm(): void {
    this.#unlock();
    const { arm } = this.#profile.send;
    if (arm !== '') this.#tell(arm);
  }

  /**
   * Once when the question is shown, which leaves it time to carry that out, and once more at the arming if a false
   * start has locked it since.
   */
  #unlock(): void {
    const { send, locksOut } = this.#profile;
    if (locksOut && send.reset !== '' && this.#locked()) this.#reset();
  }

  /** A second reset while the first is being carried out is lost on boxes that read slowly, and the first with it. */
  #locked(): boolean {
    return this.#lock === 'locked' || (this.#lock === 'asked' && !this.#justTold());
  }

  /** Whether a `ready` now says that it has done what it was told. */
  #justTold(): boolean {
    return this.#told !== null && this.options.now().ms - this.#told.at < DONE_WITHIN;
  }

  #tell(text: string, again = false): void {
    this.#told = { at: this.options.now().ms, again };
    this.#lock = 'asked';
    this.#send(text);
  }

  #reset(): void {
    this.#tell(this.#profile.send.reset);
    // It may have put its lamps out.
    this.#show.renew();
  }

  /** Before its first known line after opening it is noise of the start. */
  #notUnderstood(type: 'unknown' | 'damaged', at: Instant): void {
    this.lines[type] += 1;
    if (!this.inStep) return;
    this.#lock = 'locked';
    this.gap(1, 'lines that fit no pattern of the profile', at);
  }

  #understood(message: Understood, at: Instant): void {
    this.#quiet = 0;
    this.lines.good += 1;
    this.#answered(message.type, at);
    if (message.type === 'ready') this.#started(at);
    else if (this.phase !== 'ready') this.#greet(at);
    if ('seat' in message) this.#observed(message, at);
  }

  #started(at: Instant): void {
    this.#lock = 'open';
    if (this.phase === 'ready' && this.#justTold()) {
      if (!this.#told?.again) this.#tellAgain();
      return;
    }
    this.#latest = null;
    this.restarted(at);
    this.#introduce(at);
  }

  /** It has done what it was told, or has started just then and forgotten it: which, it does not say. */
  #tellAgain(): void {
    const { arm } = this.#profile.send;
    if (arm !== '' && this.#receives(this.wanted)) this.#tell(arm, true);
    this.#show.renew();
    this.#light();
  }

  /** It did not say that it has just started: whatever it was told before is taken back. */
  #greet(at: Instant): void {
    const { reset, disarm } = this.#profile.send;
    if (reset !== '') this.#reset();
    else this.#send(disarm);
    this.#introduce(at);
  }

  #introduce(at: Instant): void {
    const { title, seats } = this.#profile;
    this.welcome({ name: title.en, seats, boot: '' }, at);
  }

  #observed(message: Observation, at: Instant): void {
    if (message.type !== 'release') this.#lock = 'locked';
    const { seat } = message;
    const deviceTime = this.#counted(message.time);
    const seen = { id: this.freshId(), at, seat, deviceTime, happened: this.byArrival(at) };
    if (message.type === 'answer')
      this.emit({ ...seen, type: 'answer', answer: normaliseAnswer(message.answer) });
    else this.emit({ ...seen, type: message.type });
  }

  #counted(time: number | null): number | null {
    if (time === null) return null;
    this.#latest = counted(time, this.#latest, this.#wrap);
    return this.#latest;
  }

  #send(text: string, seat?: number): void {
    if (text !== '') this.write(sentText(text, seat));
  }
}
