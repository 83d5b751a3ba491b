// What all drivers of the line protocol share: messages in, signals out, wanted state given again.
import { randomUUID } from 'node:crypto';
import type { Message as ShownMessage } from '#contract/offer.ts';
import type { DeviceSignal } from '#contract/signal.ts';
import type { Instant } from '#contract/units.ts';
import type { Command } from '../codec/commands.ts';
import type { Decoded } from '../codec/decode.ts';
import type { Damage } from '../codec/lines.ts';
import {
  type LineDeviceKind,
  type Message,
  type MessageContent,
  PROTOCOL_VERSION,
  type Stamp,
  type UnknownMessage,
} from '../codec/messages.ts';
import type { OpenPort } from '../port/port.ts';
import { type Trouble, trouble } from '../port/trouble.ts';
import type { Timers } from '../timers.ts';
import { type Health, misfit, noLines, type Phase } from './health.ts';
import { Link } from './link.ts';
import { type Confirmation, Outbox } from './outbox.ts';
import { follow, type Heard } from './sequence.ts';
import { NOTHING_WANTED, remember, restore, type Wanted } from './wanted.ts';

export type DriverOptions = {
  /** 1…32 letters, digits, - or _; opens every signal's id. */
  id: string;
  open: OpenPort;
  now: () => Instant;
  onSignal: (signal: DeviceSignal) => void;
  timers: Timers;
};

/** A fact before it is told whose it is: a signal without device. */
type Fact = DeviceSignal extends infer Each ? (Each extends unknown ? Omit<Each, 'device'> : never) : never;

type Hello = Stamp & Extract<MessageContent, { type: 'hello' }>;
type Observation = Stamp & Extract<MessageContent, { seat: number }>;

const HELLO_EVERY_TICKS = 2;

export abstract class LineDevice {
  abstract readonly kind: LineDeviceKind;
  readonly id: string;
  readonly #options: DriverOptions;
  readonly #link: Link;
  readonly #outbox: Outbox;
  readonly #lines = noLines();
  #phase: Phase = 'opening';
  #trouble: ShownMessage | null = null;
  #introduction: Hello | null = null;
  #heard: Heard = null;
  #lastHeard: Instant | null = null;
  #wanted: Wanted = NOTHING_WANTED;
  /** Damaged lines already told, to be taken off the next hole in the numbers. */
  #told = 0;
  /** False until the first good line after opening: before it, half a line is nobody's fault. */
  #inStep = false;
  #ticks = 0;

  constructor(options: DriverOptions) {
    this.id = options.id;
    this.#options = options;
    this.#link = new Link({
      ...options,
      events: {
        opened: () => this.#opened(),
        heard: (message, at) => this.#receive(message, at),
        tick: () => this.#tick(),
        down: (reason) => this.#lose(reason, options.now()),
      },
    });
    this.#outbox = new Outbox(options.timers, (line) => this.#link.write(line));
  }

  /** Starts opening; what comes of it is told by signals. */
  start(): void {
    this.#link.start();
  }

  health(): Health {
    return {
      phase: this.#phase,
      trouble: this.#trouble,
      name: this.#introduction?.name ?? null,
      seats: this.#introduction?.seats ?? 0,
      boot: this.#heard?.boot ?? null,
      lastHeard: this.#lastHeard,
      lines: { ...this.#lines },
      unconfirmed: this.#outbox.givenUp,
    };
  }

  /** Disarmed, lamps off, collecting stopped. */
  reset(): Promise<Confirmation> {
    return this.tell({ type: 'reset' });
  }

  /** Settles when the port is free; no signal comes after the call. */
  async close(): Promise<void> {
    this.#outbox.clear();
    await this.#link.close();
  }

  /** What the kind reports from its seats; anything else in a correct line is a fault of its firmware. */
  protected abstract observes(type: Observation['type']): boolean;

  /** Kept as wanted state at once; a device that is away gets it when it is back (not a cue). */
  protected tell(command: Command): Promise<Confirmation> {
    this.#wanted = remember(this.#wanted, command);
    return this.#phase === 'ready' ? this.#outbox.post(command) : Promise.resolve(null);
  }

  #emit(fact: Fact): void {
    this.#options.onSignal({ ...fact, device: this.id } as DeviceSignal);
  }

  #freshId(): string {
    return `${this.id}:${randomUUID()}`;
  }

  #opened(): void {
    this.#inStep = false;
    this.#ticks = 0;
    this.#outbox.hello();
  }

  #tick(): void {
    this.#ticks += 1;
    if (this.#phase !== 'ready' && this.#ticks % HELLO_EVERY_TICKS === 0) this.#outbox.hello();
  }

  #lose({ shown, detail }: Trouble, at: Instant, phase: Phase = 'lost'): void {
    const known = this.#phase === 'lost' || this.#phase === 'refused';
    this.#phase = phase;
    this.#trouble = shown;
    this.#outbox.clear();
    // The contest is told once; what each further try failed of stands in the health.
    if (!known) this.#emit({ type: 'lost', id: this.#freshId(), at, reason: detail });
  }

  #receive(message: Decoded, at: Instant): void {
    if (message.type === 'damaged') this.#damaged(message.damage, at);
    else this.#followed(message, at);
  }

  #followed(message: Message | UnknownMessage, at: Instant): void {
    const verdict = follow(this.#heard, message);
    this.#lastHeard = at;
    if (verdict.fate === 'duplicate') {
      this.#lines.repeated += 1;
      return;
    }
    const restarted = verdict.fate === 'restarted';
    // What a device said since its start-up while our port was closed belongs to the loss told before.
    const missing = restarted && !this.#inStep ? 0 : verdict.missing;
    this.#heard = message;
    this.#inStep = true;
    this.#lines.good += 1;
    if (restarted) this.#restarted(at);
    this.#missing(missing - this.#told, at);
    this.#told = 0;
    this.#take(message, at);
    if (restarted && this.#phase !== 'ready') this.#outbox.hello();
  }

  #restarted(at: Instant): void {
    this.#told = 0;
    if (this.#phase === 'ready') this.#lose(trouble('trouble.restarted', 'the device restarted'), at);
  }

  #missing(count: number, at: Instant): void {
    if (count < 1) return;
    this.#lines.missing += count;
    this.#emit({ type: 'gap', id: this.#freshId(), at, missing: count, reason: 'lines never arrived' });
  }

  #damaged(damage: Damage, at: Instant): void {
    this.#lines.damaged += 1;
    if (!this.#inStep) return;
    this.#told += 1;
    this.#emit({ type: 'gap', id: this.#freshId(), at, missing: 1, reason: `damaged line: ${damage}` });
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
        this.#lines.unknown += 1;
        break;
      case 'beat':
        break;
    }
  }

  #introduced(hello: Hello, at: Instant): void {
    const objection = misfit(hello, { version: PROTOCOL_VERSION, kind: this.kind });
    if (objection) this.#lose(objection, at, 'refused');
    else if (this.#phase !== 'ready') this.#welcome(hello, at);
  }

  #welcome(hello: Hello, at: Instant): void {
    this.#introduction = hello;
    this.#phase = 'ready';
    this.#trouble = null;
    const { kind, name, seats, boot } = hello;
    this.#emit({ type: 'ready', id: this.#freshId(), at, kind, name, seats, boot });
    for (const command of restore(this.#wanted)) void this.#outbox.post(command);
  }

  #observed(message: Observation, at: Instant): void {
    if (this.#phase === 'refused') return;
    if (this.#plausible(message)) this.#emit(this.#observation(message, at));
    else this.#faulty(message, at);
  }

  #plausible({ type, seat }: Observation): boolean {
    const seats = this.#introduction?.seats ?? Number.POSITIVE_INFINITY;
    return this.observes(type) && seat <= seats;
  }

  #faulty({ type, seat }: Observation, at: Instant): void {
    const reason = `firmware fault: ${type} from seat ${seat}`;
    this.#emit({ type: 'gap', id: this.#freshId(), at, missing: 1, reason });
  }

  #observation(message: Observation, at: Instant): Fact {
    const id = `${this.id}:${message.boot}:${message.sequence}`;
    const seen = { id, at, seat: message.seat, deviceTime: message.time };
    return message.type === 'answer'
      ? { ...seen, type: 'answer', answer: normaliseAnswer(message.answer) }
      : { ...seen, type: message.type };
  }
}

/** Letters in order, each once; T and F as they are. */
export function normaliseAnswer(answer: string): string {
  return [...new Set(answer)].sort().join('');
}
