// The whole way from the bytes of a box with a line profile to what it says. Pure.
import { NO_TEXT, type TextState, textLines } from '#contract/device-lines.ts';
import { type DeviceProfile, type Reading, readerOf } from '#contract/device-profile.ts';
import type { Codec } from '../../driver/link.ts';

/** `damaged`: a line without end. A line that fits no pattern is unknown, with its text. */
export type ProfileMessage =
  | Exclude<Reading, { type: 'unknown' }>
  | { type: 'unknown'; line: string }
  | { type: 'damaged' };

/** Never throws, whatever the bytes; a damaged line costs only itself. */
export function profileCodec(profile: Pick<DeviceProfile, 'says' | 'seats'>): Codec<ProfileMessage> {
  const read = readerOf(profile);
  return {
    initial: NO_TEXT,
    decode(state, bytes) {
      const split = textLines(state as TextState, bytes);
      const messages = split.lines.map((line): ProfileMessage => {
        if (line === null) return { type: 'damaged' };
        const reading = read(line);
        return reading.type === 'unknown' ? { type: 'unknown', line } : reading;
      });
      return { state: split.state, messages };
    },
  };
}
