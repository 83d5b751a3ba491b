// Keys of our own windows as chunks of bytes: `+KeyQ` down, `-KeyQ` up. Pure.
import type { Codec } from '../driver/link.ts';

/** `code` is KeyboardEvent.code: the place of the key, whatever its letter. */
export type KeyMessage = { type: 'key'; code: string; down: boolean } | { type: 'unknown' };

export function keyChunk({ code, down }: { code: string; down: boolean }): Uint8Array {
  return Buffer.from(`${down ? '+' : '-'}${code}`, 'latin1');
}

const CHUNK = /^([+-])([A-Za-z0-9]{1,40})$/;

/** One chunk is one key. */
export const keyboardCodec: Codec<KeyMessage> = {
  initial: null,
  decode(state, bytes) {
    const [, sign, code] = CHUNK.exec(Buffer.from(bytes).toString('latin1')) ?? [];
    const message: KeyMessage =
      code === undefined ? { type: 'unknown' } : { type: 'key', code, down: sign === '+' };
    return { state, messages: [message] };
  },
};
