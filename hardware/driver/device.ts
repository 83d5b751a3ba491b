// What every driver is to the desk, and what all of them share: the port kept open, phases, signals, health.
import { randomUUID } from 'node:crypto';
import type { DeviceKind, Driver } from '#contract/device.ts';
import type { Message as ShownMessage } from '#contract/offer.ts';
import type { DeviceSignal } from '#contract/signal.ts';
import type { Instant } from '#contract/units.ts';
import type { Estimate } from '../clock/relation.ts';
import type { OpenPort } from '../port/port.ts';
import { type Trouble, trouble } from '../port/trouble.ts';
import type { Timers } from '../timers.ts';
import { type ClockHealth, type Health, type Latency, noLines, type Phase } from './health.ts';
import { type Codec, Link, type Patience, type Tap } from './link.ts';
import { NOTHING_WANTED, type Wanted } from './wanted.ts';

/**
 * The instant at which the device did it, by the desk's clock; where it has no clock of its own, at which its
 * acknowledgement arrived. Null when it gives none, is away, or did not answer.
 */
export type Confirmation = Instant | null;

export type DriverOptions = {
  /** 1…32 letters, digits, - or _; opens every signal's id. */
  id: string;
  open: OpenPort;
  now: () => Instant;
  onSignal: (signal: DeviceSignal) => void;
  timers: Timers;
  /** Told every byte; absent: nobody keeps them. */
  tap?: Tap | undefined;
};

/** A fact before it is told whose it is: a signal without device. */
export type Fact = DeviceSignal extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'device'>
    : never
  : never;

/** What a device says of itself when it is there. */
export type Introduction = {
  name: string;
  seats: number;
  /** The device's own start-up in force; empty where it does not tell. */
  boot: string;
  /** Seats whose button is down: they win nothing until they were let go. */
  held?: readonly number[];
};

export type DriverTraits<Message> = {
  kind: DeviceKind;
  driver: Driver;
  codec: Codec<Message>;
  patience: Patience;
  alive(message: Message): boolean;
};

export abstract class Device<Message = unknown> {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly driver: Driver;
  protected readonly options: DriverOptions;
  protected readonly lines = noLines();
  readonly #link: Link<Message>;
  #phase: Phase = 'opening';
  #trouble: ShownMessage | null = null;
  #introduction: Introduction | null = null;
  #lastHeard: Instant | null = null;
  #wanted: Wanted = NOTHING_WANTED;
  #ticks = 0;
  #inStep = false;
  /** Whether a gap was told since the last tick, and how much is missing since, by its reason. */
  #gapTold = false;
  readonly #untold = new Map<string, number>();

  protected constructor(
    options: DriverOptions,
    { kind, driver, codec, patience, alive }: DriverTraits<Message>,
  ) {
    this.id = options.id;
    this.kind = kind;
    this.driver = driver;
    this.options = options;
    this.#link = new Link<Message>({
      open: options.open,
      now: options.now,
      timers: options.timers,
      tap: options.tap,
      codec,
      patience,
      alive,
      events: {
        opened: () => {
          this.#ticks = 0;
          this.#inStep = false;
          this.opened();
        },
        heard: (message, at) => {
          this.#lastHeard = at;
          this.receive(message, at);
          if (alive(message)) this.#inStep = true;
        },
        tick: () => {
          this.#ticks += 1;
          this.#tellGaps(options.now());
          this.tick(this.#ticks);
        },
        down: (reason) => this.lose(reason, options.now()),
      },
    });
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
      boot: this.boot(),
      lastHeard: this.#lastHeard,
      lines: { ...this.lines },
      unconfirmed: this.unconfirmed(),
      late: this.late(),
      latency: this.latency(),
      clock: this.clock(),
      advice: this.advice(),
      clickers: [],
    };
  }

  /** Kept at once; a device that is away is given it when it is back. */
  want(wanted: Wanted): void {
    const before = this.#wanted;
    this.#wanted = wanted;
    if (this.#phase === 'ready') this.bring(before, wanted);
  }

  /**
   * Lamp and tone that open the buzzing; a moment, not a state: never given again. Its instant is the gate, taken in
   * the same way as the instants of the presses that will be compared with it.
   */
  cue(): Promise<Confirmation> {
    return Promise.resolve(null);
  }

  /** Settles when the port is free; no signal comes after the call, and whatever is wanted then is not done. */
  async close(): Promise<void> {
    this.#phase = 'lost';
    this.forget();
    await this.#link.close();
  }

  /** At most so many milliseconds pass from a press to the stamp it gets on arrival. */
  abstract late(): number;

  protected abstract receive(message: Message, at: Instant): void;

  /** Tells the device what has changed of what is wanted; only called while it is ready. */
  protected abstract bring(before: Wanted, wanted: Wanted): void;

  /** The port is open. A driver that gets no introduction from its device welcomes it here. */
  protected opened(): void {}

  /** Every quarter of a second while the port is open; `ticks`: the how-manieth since it was opened. */
  protected tick(_ticks: number): void {}

  /** Whatever is on its way to the device is given up: it is lost, or the port is about to be closed. */
  protected forget(): void {}

  protected boot(): string | null {
    return this.#introduction?.boot ?? null;
  }

  /** Commands never acknowledged by a device that was there. */
  protected unconfirmed(): number {
    return 0;
  }

  /** How long a press takes to arrive, where the device lets it be measured. */
  protected latency(): Latency | null {
    return null;
  }

  /** How its clock is related to the desk's, where it has one. */
  protected clock(): ClockHealth | null {
    return null;
  }

  /** What the technician should know although it is well. */
  protected advice(): ShownMessage[] {
    return [];
  }

  protected get phase(): Phase {
    return this.#phase;
  }

  protected get introduction(): Introduction | null {
    return this.#introduction;
  }

  protected get wanted(): Wanted {
    return this.#wanted;
  }

  /** A sign of life was heard since the opening: before it, half a line or frame is nobody's fault. */
  protected get inStep(): boolean {
    return this.#inStep;
  }

  protected write(data: string | Uint8Array): void {
    this.#link.write(data);
  }

  /** Gives the port up and opens it again: the device is not there although the port is. */
  protected drop(reason: Trouble): void {
    this.#link.drop(reason);
  }

  protected emit(fact: Fact): void {
    this.options.onSignal({ ...fact, device: this.id } as DeviceSignal);
  }

  protected freshId(): string {
    return `${this.id}:${randomUUID()}`;
  }

  /** Where there is no better word of it: at some moment within {@link late} before it arrived. */
  protected byArrival(at: Instant): Estimate {
    const half = this.late() / 2;
    return { ms: at.ms - half, uncertainty: half };
  }

  /**
   * Something that may have been a press did not arrive as it was sent. Told at once; what follows within the same
   * quarter of a second is told together at its end, so that a line full of noise does not fill the record.
   */
  protected gap(missing: number, reason: string, at: Instant): void {
    if (this.#gapTold) this.#untold.set(reason, (this.#untold.get(reason) ?? 0) + missing);
    else this.#tellGap(missing, reason, at);
    this.#gapTold = true;
  }

  #tellGap(missing: number, reason: string, at: Instant): void {
    this.emit({ type: 'gap', id: this.freshId(), at, missing, reason });
  }

  #tellGaps(at: Instant): void {
    this.#gapTold = this.#untold.size > 0;
    for (const [reason, missing] of this.#untold) this.#tellGap(missing, reason, at);
    this.#untold.clear();
  }

  protected lose({ shown, detail }: Trouble, at: Instant, phase: Phase = 'lost'): void {
    this.#tellGaps(at);
    const known = this.#phase === 'lost' || this.#phase === 'refused';
    this.#phase = phase;
    this.#trouble = shown;
    this.forget();
    // The contest is told once; what each further try failed of stands in the health.
    if (!known) this.emit({ type: 'lost', id: this.freshId(), at, reason: detail });
  }

  /** It started again by itself: what it was told is forgotten there. */
  protected restarted(at: Instant): void {
    if (this.#phase === 'ready') this.lose(trouble('trouble.restarted', 'the device restarted'), at);
  }

  /** The device is there and well; it is brought from nothing to what is wanted. */
  protected welcome(introduction: Introduction, at: Instant): void {
    this.#introduction = introduction;
    this.#phase = 'ready';
    this.#trouble = null;
    const { name, seats, boot, held = [] } = introduction;
    this.emit({
      type: 'ready',
      id: this.freshId(),
      at,
      kind: this.kind,
      name,
      seats,
      boot,
      late: this.late(),
      ...(held.length > 0 ? { held: [...held] } : {}),
    });
    this.bring(NOTHING_WANTED, this.#wanted);
  }
}
