// A port without an operating system: a cable between a driver and a far end, pulled by hand.
import type { FarEnd } from '../port/mock.ts';
import type { Port } from '../port/port.ts';
import { openingTrouble, PortError, type Trouble, trouble } from '../port/trouble.ts';

/** What the port is called where a port is named. */
const NAME = 'cable';

export class Cable {
  readonly #end: FarEnd;
  #plugged = true;
  #tellClosed: ((reason: Trouble) => void) | null = null;
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
    if (!this.#plugged) throw new PortError(openingTrouble(NAME, new Error('nothing is plugged in there')));
    return {
      write: (data) => this.#end.receive(typeof data === 'string' ? Buffer.from(data, 'latin1') : data),
      onData: (handler) =>
        this.#end.connect((data) => handler(typeof data === 'string' ? Buffer.from(data, 'latin1') : data)),
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
    this.#tellClosed?.(trouble('trouble.port.gone', 'unplugged', { port: NAME }));
  }

  plug(): void {
    this.#plugged = true;
  }
}
