// A device that speaks the Leitai line protocol: messages in, signals out, wanted state given again.
import type { Instant } from '#contract/units.ts';
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
import { type Confirmation, Device, type DriverOptions, type Fact } from '../device.ts';
import type { Wanted } from '../wanted.ts';
import { misfit } from './misfit.ts';
import { Outbox } from './outbox.ts';
import { follow, type Heard } from './sequence.ts';
import { commandsTo } from './wanted.ts';

type Hello = Stamp & Extract<MessageContent, { type: 'hello' }>;
type Observation = Stamp & Extract<MessageContent, { seat: number }>;

/** A hello is asked for so often until it comes, in ticks. */
const HELLO_EVERY_TICKS = 4;
/** A beat comes every half second; opening the port restarts many boards. */
const PATIENCE = { silent: 2000, atStart: 5000 };

/** The longest line at 115200 bit/s, an adapter that holds bytes back, and the box's own millisecond. */
const LATE = 25;

export class LineDevice extends Device<Decoded> {
  declare readonly kind: LineDeviceKind;
  readonly #outbox: Outbox;
  #heard: Heard = null;
  /** Damaged lines already told, to be taken off the next hole in the numbers. */
  #told = 0;
  /** False until the first good line after opening: before it, half a line is nobody's fault. */
  #inStep = false;
  #ticks = 0;

  constructor(kind: LineDeviceKind, options: DriverOptions) {
    const alive = (message: Decoded) => message.type !== 'damaged';
    super(options, { kind, driver: 'leitai', codec: leitaiCodec, patience: PATIENCE, alive });
    this.#outbox = new Outbox(options.timers, (line) => this.write(line));
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
    this.#inStep = false;
    this.#ticks = 0;
    this.#outbox.hello();
  }

  protected override tick(): void {
    this.#ticks += 1;
    if (this.phase !== 'ready' && this.#ticks % HELLO_EVERY_TICKS === 0) this.#outbox.hello();
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
    const missing = restarted && !this.#inStep ? 0 : verdict.missing;
    this.#heard = message;
    this.#inStep = true;
    this.lines.good += 1;
    if (restarted) {
      this.#told = 0;
      this.restarted(at);
    }
    this.#missing(missing - this.#told, at);
    this.#told = 0;
    this.#take(message, at);
    if (restarted && this.phase !== 'ready') this.#outbox.hello();
  }

  #missing(count: number, at: Instant): void {
    if (count < 1) return;
    this.lines.missing += count;
    this.gap(count, 'lines never arrived', at);
  }

  #damaged(damage: Damage, at: Instant): void {
    this.lines.damaged += 1;
    if (!this.#inStep) return;
    this.#told += 1;
    this.gap(1, `damaged line: ${damage}`, at);
  }

  #take(message: Message | UnknownMessage, at: Instant): void {
    switch (message.type) {
      case 'hello':
        this.#introduced(message, at);
        break;
      case 'ack':
        this.#outbox.acknowledge(message.command, at);
        break;
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
    if (objection) return this.lose(objection, at, 'refused');
    if (this.phase === 'ready') return;
    // Whatever it was told before, it starts from nothing.
    void this.#outbox.post({ type: 'reset' });
    const { name, seats, boot } = hello;
    this.welcome({ name, seats, boot }, at);
  }

  #observed(message: Observation, at: Instant): void {
    if (this.phase === 'refused') return;
    if (this.#plausible(message)) this.emit(this.#observation(message, at));
    else this.gap(1, `firmware fault: ${message.type} from seat ${message.seat}`, at);
  }

  /** What the kind reports from its seats; anything else in a correct line is a fault of its firmware. */
  #plausible({ type, seat }: Observation): boolean {
    const seats = this.introduction?.seats ?? Number.POSITIVE_INFINITY;
    const reported = type === 'answer' ? this.kind === 'clicker' : this.kind === 'buzzer';
    return reported && seat <= seats;
  }

  #observation(message: Observation, at: Instant): Fact {
    const id = `${this.id}:${message.boot}:${message.sequence}`;
    const seen = { id, at, seat: message.seat, deviceTime: message.time };
    return message.type === 'answer'
      ? { ...seen, type: 'answer', answer: normaliseAnswer(message.answer) }
      : { ...seen, type: message.type };
  }
}
