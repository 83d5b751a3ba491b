// A port without an operating system: a cable between a driver and a far end, pulled by hand.
import type { FarEnd } from '../port/mock.ts';
import { type Port, PortError } from '../port/port.ts';

export class Cable {
  readonly #end: FarEnd;
  #plugged = true;
  #tellClosed: ((reason: string) => void) | null = null;
  #openings = 0;

  constructor(end: FarEnd) {
    this.#end = end;
  }

  /** How often the driver has tried to open the port. */
  get openings(): number {
    return this.#openings;
  }

  readonly open = async (): Promise<Port> => {
    this.#openings += 1;
    if (!this.#plugged) throw new PortError('nothing is plugged in there');
    return {
      write: (text) => this.#end.receive(Buffer.from(text, 'latin1')),
      onData: (handler) => this.#end.connect((text) => handler(Buffer.from(text, 'latin1'))),
      onClose: (handler) => {
        this.#tellClosed = handler;
      },
      close: async () => {
        this.#tellClosed = null;
        this.#end.disconnect();
      },
    };
  };

  pull(): void {
    this.#plugged = false;
    this.#tellClosed?.('unplugged');
  }

  plug(): void {
    this.#plugged = true;
  }
}
