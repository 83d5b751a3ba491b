// Bytes to lines of text, as boxes that print lines end them: \n, \r\n or \r. Pure.

/** Longest line in characters. */
export const LONGEST_TEXT_LINE = 200;

/** What is kept between chunks: the unfinished line, null once it is too long. */
export type TextState = { readonly pending: string | null };

export const NO_TEXT: TextState = { pending: '' };

/** A whole line (Latin-1), or null for one that was too long and was thrown away up to its end. */
export type TextLine = string | null;

const isEnd = (byte: number) => byte === 0x0a || byte === 0x0d;

/** Lines that ended in these bytes; empty ones are nothing. Never throws. */
export function textLines(state: TextState, bytes: Uint8Array): { state: TextState; lines: TextLine[] } {
  const lines: TextLine[] = [];
  let { pending } = state;
  for (const byte of bytes) {
    if (isEnd(byte)) {
      if (pending !== '') lines.push(pending);
      pending = '';
    } else if (pending !== null) {
      pending = pending.length < LONGEST_TEXT_LINE ? pending + String.fromCharCode(byte) : null;
    }
  }
  return { state: { pending }, lines };
}
