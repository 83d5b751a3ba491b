// An ESP-NOW coordinator with fifteen wireless buttons, as bytes alone: what docs/receivers.md says of one.
import type { FarEnd } from '../port/mock.ts';
import { every, systemTimers, type Timers } from '../timers.ts';

export type CoordinatorOptions = {
  timers?: Timers;
  /** A steady millisecond clock. */
  milliseconds?: () => number;
};

const STATUS_EVERY = 5000;
const ALL = 0x7fff;

function sealed(bytes: number[]): Uint8Array {
  return Uint8Array.from([...bytes, bytes.reduce((sum, byte) => sum ^ byte, 0)]);
}

const u16 = (value: number) => [value & 0xff, (value >> 8) & 0xff];
const u32 = (value: number) => [...u16(value), ...u16(value >>> 16)];

export class SimulatedCoordinator implements FarEnd {
  readonly #timers: Timers;
  readonly #milliseconds: () => number;
  #send: ((bytes: Uint8Array) => void) | null = null;
  #stop: (() => void) | null = null;
  #startedAt = 0;
  #received: number[] = [];
  #pressed = 0;
  #firstAt = 0;
  armed = false;
  game = 0;
  /** Commands carried out, by number, since it was made. */
  readonly heard: number[] = [];
  /** So many commands other than a question for its status are not heard. */
  deafTo = 0;
  /** Says nothing while true. */
  silent = false;

  constructor({ timers = systemTimers, milliseconds = () => performance.now() }: CoordinatorOptions = {}) {
    this.#timers = timers;
    this.#milliseconds = milliseconds;
  }

  /** Starts its program: its clock at 0, everything forgotten, talkative. */
  powerOn(): void {
    this.powerOff();
    this.#startedAt = this.#milliseconds();
    this.#received = [];
    this.armed = false;
    this.game = 0;
    this.#pressed = 0;
    this.#stop = every(this.#timers, STATUS_EVERY, () => this.status());
    this.text('\r\nESP-NOW coordinator ready\r\n');
  }

  powerOff(): void {
    this.#stop?.();
    this.#stop = null;
  }

  connect(send: (bytes: Uint8Array) => void): void {
    this.#send = send;
  }

  disconnect(): void {
    this.#send = null;
  }

  /** Milliseconds since its start. */
  get time(): number {
    return Math.floor(this.#milliseconds() - this.#startedAt);
  }

  /** Button 1…15 is pressed: a line of text, then the frame. */
  press(dev: number): void {
    this.text(`[RX] button ${dev}\r\n`);
    this.raw(this.pressFrame(dev));
  }

  pressFrame(dev: number, time = this.time): Uint8Array {
    if (this.#pressed === 0) this.#firstAt = time;
    this.#pressed += 1;
    return sealed([0xaa, 1, dev, ...u32(time), ...u16(time - this.#firstAt), this.#pressed, 0]);
  }

  status(): void {
    const armed = this.armed ? ALL : 0;
    this.raw(sealed([0xaa, 2, ...u16(ALL), ...u16(armed), ...u16(0), ...u32(this.time), ...u32(this.game)]));
  }

  text(line: string): void {
    this.raw(Buffer.from(line));
  }

  raw(bytes: Uint8Array): void {
    if (this.#stop !== null && !this.silent) this.#send?.(bytes);
  }

  receive(bytes: Uint8Array): void {
    if (this.#stop === null || this.silent) return;
    this.#received.push(...bytes);
    while (this.#received.length >= 8) {
      const frame = this.#received.slice(0, 8);
      if (frame[0] !== 0xbb || frame.reduce((sum, byte) => sum ^ byte, 0) !== 0) this.#received.shift();
      else {
        this.#received.splice(0, 8);
        this.#obey(Buffer.from(frame));
      }
    }
  }

  #obey(frame: Buffer): void {
    const command = frame[1] ?? 0;
    if (command !== 4 && this.deafTo > 0) {
      this.deafTo -= 1;
      return;
    }
    this.heard.push(command);
    if (command === 4) this.status();
    if (command === 1) {
      this.armed = true;
      this.game = frame.readUInt32LE(3);
      this.#pressed = 0;
    }
    if (command === 2 || command === 7) this.armed = false;
    if (command !== 4) this.text(`[CMD] ${command}\r\n`);
  }
}
