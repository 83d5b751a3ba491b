// Keeps one device's port open for ever: stamps, decodes, notices silence, opens again after a loss.
import type { Instant } from '#contract/units.ts';
import type { OpenPort, Port } from '../port/port.ts';
import { PortError, type Trouble, trouble, unforeseen } from '../port/trouble.ts';
import { every, type Timers } from '../timers.ts';

/** Bytes to messages, purely: `state` is what is kept between chunks. Never throws, whatever the bytes. */
export type Codec<Message, State = unknown> = {
  readonly initial: State;
  decode(state: State, bytes: Uint8Array): { state: State; messages: Message[] };
};

/** How long a device may say nothing before it counts as gone, milliseconds; null: it need not say anything. */
export type Patience = {
  /** In service. A device must be known to speak about twice as often. */
  readonly silent: number | null;
  /** After opening, which restarts many boards for about 2 s. */
  readonly atStart: number | null;
};

type Direction = 'in' | 'out';

/** Told every chunk of bytes of a device, in both directions, after it was stamped and decided upon. */
export type Tap = (direction: Direction, bytes: Uint8Array, at: Instant) => void;

export type LinkEvents<Message> = {
  /** The port is open; nothing has been heard yet. */
  opened(): void;
  heard(message: Message, at: Instant): void;
  /** Every {@link TICK} milliseconds while the port is open. */
  tick(): void;
  /** The port is gone, cannot be opened, or the device says nothing; another try will follow. */
  down(trouble: Trouble): void;
};

export type LinkOptions<Message> = {
  open: OpenPort;
  now: () => Instant;
  timers: Timers;
  codec: Codec<Message>;
  patience: Patience;
  /** Whether a message shows that the device is alive; noise and damaged frames do not. */
  alive(message: Message): boolean;
  tap?: Tap | undefined;
  events: LinkEvents<Message>;
};

export const TICK = 250;

/** Milliseconds before the next try; the last value for ever. */
const BACK_OFF = [250, 500, 1000, 2000, 5000] as const;

export class Link<Message> {
  readonly #options: LinkOptions<Message>;
  #port: Port | null = null;
  #state: unknown;
  #failures = 0;
  #quietTicks = 0;
  #heardSinceOpening = false;
  #closed = false;
  #cancel: () => void = () => {};
  #opening: Promise<void> = Promise.resolve();
  #freed: Promise<void> = Promise.resolve();

  constructor(options: LinkOptions<Message>) {
    this.#options = options;
  }

  start(): void {
    this.#opening = this.#open();
  }

  /** Nothing happens while the port is away. */
  write(data: string | Uint8Array): void {
    if (this.#port === null) return;
    this.#port.write(data);
    const { tap, now } = this.#options;
    tap?.('out', typeof data === 'string' ? Buffer.from(data, 'latin1') : data, now());
  }

  /** Settles when the port is free; no event comes after the call. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#cancel();
    await this.#opening;
    await Promise.all([this.#freed, this.#port?.close()]);
    this.#port = null;
  }

  /** Gives the port up and tries again, because of something only the driver could see. */
  drop(reason: Trouble): void {
    if (this.#port !== null && !this.#closed) this.#drop(reason);
  }

  async #open(): Promise<void> {
    try {
      const port = await this.#options.open();
      if (this.#closed) return await port.close();
      this.#attach(port);
    } catch (error) {
      if (!this.#closed)
        this.#retry(error instanceof PortError ? error.trouble : unforeseen('trouble.fault', error));
    }
  }

  #attach(port: Port): void {
    this.#port = port;
    this.#state = this.#options.codec.initial;
    this.#quietTicks = 0;
    this.#heardSinceOpening = false;
    // A device that never says anything of itself is well as soon as its port is open.
    if (this.#options.patience.atStart === null) this.#failures = 0;
    this.#cancel = every(this.#options.timers, TICK, () => this.#tick());
    port.onData((bytes) => {
      const at = this.#options.now();
      if (this.#port !== port || this.#closed) return;
      this.#receive(bytes, at, port);
      this.#options.tap?.('in', bytes, at);
    });
    port.onClose((reason) => {
      if (this.#port === port && !this.#closed) this.#drop(reason);
    });
    this.#options.events.opened();
  }

  /** What stands behind a message for which the port was given up, or closed, is not heard any more. */
  #receive(bytes: Uint8Array, at: Instant, port: Port): void {
    const { state, messages } = this.#options.codec.decode(this.#state, bytes);
    this.#state = state;
    for (const message of messages) {
      if (this.#port !== port || this.#closed) return;
      if (this.#options.alive(message)) this.#alive();
      this.#options.events.heard(message, at);
    }
  }

  #alive(): void {
    this.#quietTicks = 0;
    this.#heardSinceOpening = true;
    this.#failures = 0;
  }

  /** Ticks are counted, clocks not compared: when this PC stalls, that is not the device's silence. */
  #tick(): void {
    this.#quietTicks += 1;
    const { silent, atStart } = this.#options.patience;
    const patience = this.#heardSinceOpening ? silent : atStart;
    if (patience !== null && this.#quietTicks * TICK >= patience)
      this.#drop(trouble('trouble.silent', 'no sign of life'));
    else this.#options.events.tick();
  }

  #drop(reason: Trouble): void {
    this.#cancel();
    const port = this.#port;
    this.#port = null;
    this.#retry(reason, port);
  }

  #retry(reason: Trouble, port: Port | null = null): void {
    const pause = BACK_OFF[Math.min(this.#failures, BACK_OFF.length - 1)] ?? 0;
    this.#failures += 1;
    // Not waited for: some drivers never finish closing a pulled port, and trying again must go on.
    if (port) this.#freed = port.close();
    this.#cancel = this.#options.timers.after(pause, () => {
      this.#opening = this.#open();
    });
    this.#options.events.down(reason);
  }
}
