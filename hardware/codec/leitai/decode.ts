// The whole way from a device's bytes to its messages. Pure.
import { type Damage, type LineState, NO_LINE, splitLines } from './lines.ts';
import { type Message, parseMessage, type UnknownMessage } from './messages.ts';

export { type LineState, NO_LINE } from './lines.ts';

export type Decoded = Message | UnknownMessage | { type: 'damaged'; damage: Damage };

/** Messages that ended in these bytes, in order. Never throws; a damaged line costs only itself. */
export function decode(state: LineState, bytes: Uint8Array): { state: LineState; messages: Decoded[] } {
  const split = splitLines(state, bytes);
  const messages = split.lines.map((line): Decoded => {
    if (!line.ok) return { type: 'damaged', damage: line.damage };
    return parseMessage(line.body) ?? { type: 'damaged', damage: 'malformed' };
  });
  return { state: split.state, messages };
}

export const leitaiCodec = {
  initial: NO_LINE,
  decode: decode as (state: unknown, bytes: Uint8Array) => ReturnType<typeof decode>,
};
