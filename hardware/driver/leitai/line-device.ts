// A device that speaks the Leitai line protocol: messages in, signals out, wanted state given again.
import type { Instant } from '#contract/units.ts';
import type { Estimate } from '../../clock/relation.ts';
import type { Command } from '../../codec/leitai/commands.ts';
import { type Decoded, leitaiCodec } from '../../codec/leitai/decode.ts';
import type { Damage } from '../../codec/leitai/lines.ts';
import {
  type LineDeviceKind,
  type Message,
  type MessageContent,
  PROTOCOL_VERSION,
  type Stamp,
  type UnknownMessage,
} from '../../codec/leitai/messages.ts';
import { normaliseAnswer } from '../answers.ts';
import { ClockedDevice } from '../clocked.ts';
import type { Confirmation, DriverOptions, Fact } from '../device.ts';
import type { Wanted } from '../wanted.ts';
import { misfit } from './misfit.ts';
import { Outbox } from './outbox.ts';
import { follow, type Heard } from './sequence.ts';
import { commandsTo } from './wanted.ts';

type Hello = Stamp & Extract<MessageContent, { type: 'hello' }>;
type FromSeat = Stamp & Extract<MessageContent, { seat: number }>;
type Observation = Exclude<FromSeat, { type: 'held' }>;

/** Once a second a hello is asked for until it comes, and from then on twice a second an acknowledgement; in ticks. */
const HELLO_EVERY = 4;
const PING_EVERY = 2;
/** A beat comes every half second; opening the port restarts many boards. */
const PATIENCE = { silent: 2000, atStart: 5000 };

/** Eight presses at once at 115200 bit/s (21 ms), an adapter that holds bytes back (16 ms), the box's own millisecond. */
const LATE = 40;

export class LineDevice extends ClockedDevice<Decoded> {
  declare readonly kind: LineDeviceKind;
  readonly #outbox: Outbox;
  /** Seats whose button was down at start-up or at arming, and was not let go since. */
  readonly #held = new Set<number>();
  #heard: Heard = null;
  /** Damaged lines already told, to be taken off the next hole in the numbers. */
  #told = 0;

  constructor(kind: LineDeviceKind, options: DriverOptions) {
    const alive = (message: Decoded) => message.type !== 'damaged';
    super(options, { kind, driver: 'leitai', codec: leitaiCodec, patience: PATIENCE, alive });
    this.#outbox = new Outbox({
      timers: options.timers,
      now: () => options.now().ms,
      write: (line) => this.write(line),
    });
  }

  override late(): number {
    return LATE;
  }

  override cue(): Promise<Confirmation> {
    return this.#post({ type: 'cue' });
  }

  protected override boot(): string | null {
    return this.#heard?.boot ?? null;
  }

  protected override unconfirmed(): number {
    return this.#outbox.givenUp;
  }

  protected override forget(): void {
    this.#outbox.clear();
  }

  protected override bring(before: Wanted, wanted: Wanted): void {
    for (const command of commandsTo(before, wanted)) void this.#post(command);
  }

  #post(command: Command): Promise<Confirmation> {
    return this.phase === 'ready' ? this.#outbox.post(command) : Promise.resolve(null);
  }

  protected override opened(): void {
    // Those that are still down are told again with the hello.
    this.#held.clear();
    this.#outbox.hello();
  }

  protected override tick(ticks: number): void {
    if (this.phase !== 'ready' && ticks % HELLO_EVERY === 0) this.#outbox.hello();
    if (this.phase === 'ready' && ticks % PING_EVERY === 0) this.#outbox.ping();
  }

  protected override receive(message: Decoded, at: Instant): void {
    if (message.type === 'damaged') this.#damaged(message.damage, at);
    else this.#followed(message, at);
  }

  #followed(message: Message | UnknownMessage, at: Instant): void {
    const verdict = follow(this.#heard, message);
    if (verdict.fate === 'duplicate') {
      this.lines.repeated += 1;
      return;
    }
    const restarted = verdict.fate === 'restarted';
    // What a device said since its start-up while our port was closed belongs to the loss told before.
    const missing = restarted && !this.inStep ? 0 : verdict.missing;
    this.#heard = message;
    this.lines.good += 1;
    if (restarted) {
      this.#told = 0;
      this.clockStarted();
      this.#held.clear();
      this.restarted(at);
    }
    this.#relate(message, at);
    this.#missing(missing - this.#told, at);
    this.#told = 0;
    this.#take(message, at);
    if (restarted && this.phase !== 'ready') this.#outbox.hello();
  }

  #relate(message: Message | UnknownMessage, at: Instant): void {
    const sent = message.type === 'ack' ? this.#outbox.sentAt(message.command) : null;
    if (sent === null) this.relation.arrived(message.time, at.ms);
    else this.relation.answered(message.time, sent, at.ms);
    // A repeated acknowledgement bears the stamp of the first, which is no latency.
    if (message.type !== 'ack') this.measure(message.time, at);
  }

  /** When something happened that the device stamped with `time` and of which word arrived at `at`. */
  #happened(time: number, at: Instant): Estimate {
    return this.stamped(time, at) ?? this.byArrival(at);
  }

  #missing(count: number, at: Instant): void {
    if (count < 1) return;
    this.lines.missing += count;
    this.gap(count, 'lines never arrived', at);
  }

  #damaged(damage: Damage, at: Instant): void {
    this.lines.damaged += 1;
    if (!this.inStep) return;
    this.#told += 1;
    this.gap(1, `damaged line: ${damage}`, at);
  }

  #take(message: Message | UnknownMessage, at: Instant): void {
    switch (message.type) {
      case 'hello':
        this.#introduced(message, at);
        break;
      case 'ack':
        this.#outbox.acknowledge(message.command, {
          run: at.run,
          ms: this.#happened(message.time, at).ms,
        });
        break;
      case 'held':
      case 'press':
      case 'release':
      case 'answer':
        this.#observed(message, at);
        break;
      case 'unknown':
        this.lines.unknown += 1;
        break;
      case 'beat':
        break;
    }
  }

  #introduced(hello: Hello, at: Instant): void {
    const objection = misfit(hello, { version: PROTOCOL_VERSION, kind: this.kind });
    if (objection) {
      this.lose(objection, at, 'refused');
      return;
    }
    if (this.phase === 'ready') return;
    // Whatever it was told before, it starts from nothing.
    void this.#outbox.post({ type: 'reset' });
    const { name, seats, boot } = hello;
    const held = [...this.#held].filter((seat) => seat <= seats);
    this.welcome({ name, seats, boot, held }, at);
  }

  #observed(message: FromSeat, at: Instant): void {
    if (this.phase === 'refused') return;
    if (!this.#plausible(message))
      this.gap(1, `firmware fault: ${message.type} from seat ${message.seat}`, at);
    else if (message.type === 'held') this.#hold(message.seat, at);
    else this.#observe(message, at);
  }

  /** What the kind reports from its seats; anything else in a correct line is a fault of its firmware. */
  #plausible({ type, seat }: FromSeat): boolean {
    const seats = this.introduction?.seats ?? Number.POSITIVE_INFINITY;
    const reported = type === 'answer' ? this.kind === 'clicker' : this.kind === 'buzzer';
    return reported && seat <= seats;
  }

  #hold(seat: number, at: Instant): void {
    if (this.#held.has(seat)) return;
    this.#held.add(seat);
    this.#fault(seat, 'held', at);
  }

  #observe(message: Observation, at: Instant): void {
    const { seat } = message;
    // A press of a held button: it was let go, and word of that was lost.
    if (this.#held.delete(seat)) this.#fault(seat, null, at);
    this.emit(this.#observation(message, at));
  }

  /** Until the device is ready there is no need to: its introduction tells which buttons are down. */
  #fault(seat: number, fault: 'held' | null, at: Instant): void {
    if (this.phase === 'ready') this.emit({ type: 'fault', id: this.freshId(), at, seat, fault });
  }

  #observation(message: Observation, at: Instant): Fact {
    const id = `${this.id}:${message.boot}:${message.sequence}`;
    const happened = this.#happened(message.time, at);
    const deviceTime = this.deviceTime(message.time, at);
    const seen = { id, at, seat: message.seat, deviceTime, happened };
    return message.type === 'answer'
      ? { ...seen, type: 'answer', answer: normaliseAnswer(message.answer) }
      : { ...seen, type: message.type };
  }
}
