// A Modbus-RTU unit with coils that exists only as bytes: carries out functions 05 and 0F, and replies.
import { crc16, sealed } from '../codec/modbus.ts';
import type { FarEnd } from '../port/mock.ts';

const NO_SUCH_FUNCTION = 1;
const NO_SUCH_COIL = 2;

export class SimulatedCoils implements FarEnd {
  readonly #unit: number;
  readonly #coils: boolean[];
  #send: ((data: Uint8Array) => void) | null = null;

  /** Without power, or with crossed wires: it does nothing and says nothing. */
  dead = false;
  /** How its replies are spoilt on their way. */
  spoil: (reply: Uint8Array) => Uint8Array = (reply) => reply;
  /** Functions of the requests carried out. */
  readonly obeyed: number[] = [];

  constructor(unit: number, coils: number) {
    this.#unit = unit;
    this.#coils = new Array<boolean>(coils).fill(false);
  }

  /** Coils that are on, the first one as 1. */
  get on(): number[] {
    return this.#coils.flatMap((on, index) => (on ? [index + 1] : []));
  }

  connect(send: (data: Uint8Array) => void): void {
    this.#send = send;
  }

  disconnect(): void {
    this.#send = null;
  }

  /** One chunk is one request, as the pause between frames tells a real unit. */
  receive(bytes: Uint8Array): void {
    const sum = crc16(bytes.subarray(0, -2));
    if (this.dead || bytes[0] !== this.#unit || bytes.at(-2) !== (sum & 0xff) || bytes.at(-1) !== sum >> 8)
      return;
    this.#send?.(this.spoil(this.#reply(bytes)));
  }

  #reply(bytes: Uint8Array): Uint8Array {
    const fn = bytes[1] ?? 0;
    const refuse = (code: number) => sealed([this.#unit, fn | 0x80, code]);
    if (fn !== 0x05 && fn !== 0x0f) return refuse(NO_SUCH_FUNCTION);
    const first = (bytes[2] ?? 0) * 256 + (bytes[3] ?? 0);
    const value = (bytes[4] ?? 0) * 256 + (bytes[5] ?? 0);
    const count = fn === 0x05 ? 1 : value;
    if (first + count > this.#coils.length) return refuse(NO_SUCH_COIL);
    const packed = fn === 0x05 ? Uint8Array.of(value === 0xff00 ? 1 : 0) : bytes.subarray(7, -2);
    for (let index = 0; index < count; index += 1)
      this.#coils[first + index] = (((packed[index >> 3] ?? 0) >> (index & 7)) & 1) === 1;
    this.obeyed.push(fn);
    return sealed([...bytes.subarray(0, 6)]);
  }
}
