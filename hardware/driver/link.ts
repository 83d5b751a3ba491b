// Keeps one device's port open for ever: stamps, decodes, notices silence, opens again after a loss.
import type { Instant } from '#contract/units.ts';
import { type Decoded, decode, type LineState, NO_LINE } from '../codec/decode.ts';
import type { OpenPort, Port } from '../port/port.ts';
import { PortError, type Trouble, trouble, unforeseen } from '../port/trouble.ts';
import { every, type Timers } from '../timers.ts';

export type LinkEvents = {
  /** The port is open; nothing has been heard yet. */
  opened(): void;
  heard(message: Decoded, at: Instant): void;
  /** About twice a second while the port is open. */
  tick(): void;
  /** The port is gone, cannot be opened, or the device says nothing; another try will follow. */
  down(trouble: Trouble): void;
};

export type LinkOptions = { open: OpenPort; now: () => Instant; timers: Timers; events: LinkEvents };

const TICK = 500;
/** Silent ticks allowed: 2 s in service; 5 s after opening, as opening restarts many boards. */
const PATIENCE = 4;
const PATIENCE_AT_START = 10;

/** Milliseconds before the next try; the last value for ever. */
export const BACK_OFF = [250, 500, 1000, 2000, 5000] as const;

export class Link {
  readonly #options: LinkOptions;
  #port: Port | null = null;
  #state: LineState = NO_LINE;
  #failures = 0;
  #quietTicks = 0;
  #heardSinceOpening = false;
  #closed = false;
  #cancel: () => void = () => {};
  #opening: Promise<void> = Promise.resolve();
  #freed: Promise<void> = Promise.resolve();

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  start(): void {
    this.#opening = this.#open();
  }

  write(line: string): void {
    this.#port?.write(line);
  }

  /** Settles when the port is free; no event comes after the call. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#cancel();
    await this.#opening;
    await Promise.all([this.#freed, this.#port?.close()]);
    this.#port = null;
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
    this.#state = NO_LINE;
    this.#quietTicks = 0;
    this.#heardSinceOpening = false;
    this.#cancel = every(this.#options.timers, TICK, () => this.#tick());
    port.onData((bytes) => {
      const at = this.#options.now();
      if (this.#port === port) this.#receive(bytes, at);
    });
    port.onClose((reason) => {
      if (this.#port === port && !this.#closed) this.#drop(reason);
    });
    this.#options.events.opened();
  }

  #receive(bytes: Uint8Array, at: Instant): void {
    const { state, messages } = decode(this.#state, bytes);
    this.#state = state;
    for (const message of messages) {
      if (message.type !== 'damaged') this.#alive();
      if (!this.#closed) this.#options.events.heard(message, at);
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
    const patience = this.#heardSinceOpening ? PATIENCE : PATIENCE_AT_START;
    if (this.#quietTicks > patience) this.#drop(trouble('trouble.silent', 'no sign of life'));
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
