// The way to keyboards: keys pressed in our own windows, as bytes of a port that is always there.
import type { Message } from '#contract/offer.ts';
import { keyChunk } from '../codec/keyboard.ts';
import type { OpenPort } from './port.ts';

/**
 * Keyboards of different models are not fair to each other: one polled every 10 ms was measured 12…27 ms behind a
 * directly wired button, one polled every millisecond 9…14 ms (limits of hardware).
 */
export const KEYBOARD_ADVICE: Message = { key: 'advice.keyboards', params: {} };

/** Hands keys from our windows to the keyboards among the devices. */
export class WindowKeys {
  readonly #handlers = new Set<(bytes: Uint8Array) => void>();

  /** A key of one of our windows went down or up; `code` is KeyboardEvent.code. */
  press(code: string, down: boolean): void {
    const bytes = keyChunk({ code, down });
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
