// USB relay boards that exist only as bytes: LCUS frames, or one letter for each relay. They never answer.
import type { FarEnd } from '../port/mock.ts';

abstract class SimulatedBoard implements FarEnd {
  protected readonly lit = new Set<number>();

  /** Relays that are on, in order. */
  get on(): number[] {
    return [...this.lit].sort((a, b) => a - b);
  }

  connect(): void {}
  disconnect(): void {}
  abstract receive(bytes: Uint8Array): void;
}

export class SimulatedRelayBoard extends SimulatedBoard {
  #pending: number[] = [];

  receive(bytes: Uint8Array): void {
    this.#pending.push(...bytes);
    while (this.#pending.length >= 4) {
      const [start = 0, relay = 0, op = 0, sum = 0] = this.#pending;
      const good = start === 0xa0 && op <= 1 && sum === ((start + relay + op) & 0xff);
      this.#pending.splice(0, good ? 4 : 1);
      if (!good) continue;
      if (op === 1) this.lit.add(relay);
      else this.lit.delete(relay);
    }
  }
}

export class SimulatedLetterBoard extends SimulatedBoard {
  receive(bytes: Uint8Array): void {
    for (const letter of Buffer.from(bytes).toString('latin1')) {
      if (/[A-Z]/.test(letter)) this.lit.add(letter.charCodeAt(0) - 0x40);
      if (/[a-z]/.test(letter)) this.lit.delete(letter.charCodeAt(0) - 0x60);
    }
  }
}
