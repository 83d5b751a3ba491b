// Waits for what devices tell, for tests with real ports: no sleeping, only the next signal of a kind.
import type { DeviceSignal } from '#contract/signal.ts';

type Type = DeviceSignal['type'];
type Of<T extends Type> = Extract<DeviceSignal, { type: T }>;
type Waiting = { matches: (signal: DeviceSignal) => boolean; take: (signal: DeviceSignal) => void };

export class SignalLog {
  readonly #unread: DeviceSignal[] = [];
  #waiting: Waiting[] = [];

  /** Everything told so far. */
  readonly all: DeviceSignal[] = [];

  readonly add = (signal: DeviceSignal): void => {
    this.all.push(signal);
    const waiting = this.#waiting.find(({ matches }) => matches(signal));
    if (!waiting) return void this.#unread.push(signal);
    this.#waiting = this.#waiting.filter((other) => other !== waiting);
    waiting.take(signal);
  };

  /** The device's earliest signal of this type not yet read. */
  next<T extends Type>(device: string, type: T): Promise<Of<T>> {
    const matches = (signal: DeviceSignal) => signal.device === device && signal.type === type;
    const index = this.#unread.findIndex(matches);
    const [unread] = index < 0 ? [] : this.#unread.splice(index, 1);
    if (unread) return Promise.resolve(unread as Of<T>);
    return new Promise((resolve) => {
      this.#waiting.push({ matches, take: (signal) => resolve(signal as Of<T>) });
    });
  }
}
