// The way to keyboards: keys pressed in our own windows, as bytes of a port that is always there.
import type { OpenPort } from './port.ts';

/** `+KeyQ` or `-KeyQ`: KeyboardEvent.code, down or up. */
export class WindowKeys {
  readonly #handlers = new Set<(bytes: Uint8Array) => void>();

  /** A key of one of our windows went down or up. */
  press(code: string, down: boolean): void {
    const bytes = Buffer.from(`${down ? '+' : '-'}${code}`, 'latin1');
    for (const handler of this.#handlers) handler(bytes);
  }

  readonly open: OpenPort = async () => {
    let mine: ((bytes: Uint8Array) => void) | null = null;
    return {
      write() {},
      onData: (handler) => {
        mine = handler;
        this.#handlers.add(handler);
      },
      onClose() {},
      close: async () => {
        if (mine !== null) this.#handlers.delete(mine);
      },
    };
  };
}
