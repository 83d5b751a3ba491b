// Streams of bytes cut at any places, and what a codec makes of the pieces.
import type { Codec } from '#hardware/driver/link.ts';

/** The pieces in order; places beyond the end are counted on from the beginning. */
export function cut(stream: Uint8Array, places: readonly number[]): Uint8Array[] {
  const edges = [0, ...places.map((place) => place % (stream.length + 1)), stream.length];
  edges.sort((one, other) => one - other);
  return edges.slice(1).map((edge, index) => stream.subarray(edges[index], edge));
}

export function decodePieces<Message, State>(
  codec: Codec<Message, State>,
  pieces: readonly Uint8Array[],
): Message[] {
  let state = codec.initial;
  return pieces.flatMap((piece) => {
    const result = codec.decode(state, piece);
    state = result.state;
    return result.messages;
  });
}
