// Raw bytes for people: as text with the unprintable ones named, and as hexadecimal.
import type { DeviceBytes } from '#contract/device.ts';

const pairsOf = (hex: string) => hex.match(/../g) ?? [];

function characterOf(pair: string): string {
  const byte = Number.parseInt(pair, 16);
  if (byte === 0x0d) return '\\r';
  if (byte === 0x0a) return '\\n';
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `⟨${pair}⟩`;
}

/** Printable ASCII as it is, line ends as \r and \n, all else as ⟨a5⟩. */
export function asText(hex: string): string {
  return pairsOf(hex).map(characterOf).join('');
}

/** "4c 31 0d". */
export function asHex(hex: string): string {
  return pairsOf(hex).join(' ');
}

/** Hours to milliseconds of the wall clock, as far as it says them. */
export function timeOf({ wall }: Pick<DeviceBytes, 'wall'>): string {
  return /T(\d\d:\d\d:\d\d(\.\d{1,3})?)/.exec(wall)?.[1] ?? wall;
}

/** What came after `last` of what was asked for; all of it where that is another run or not there any more. */
export function newerThan(
  last: DeviceBytes | undefined,
  bytes: readonly DeviceBytes[],
): readonly DeviceBytes[] {
  if (last === undefined) return bytes;
  const at = bytes.findLastIndex(
    ({ run, ms, direction, hex }) =>
      run === last.run && ms === last.ms && direction === last.direction && hex === last.hex,
  );
  return bytes.slice(at + 1);
}
