// A line of a ring as a person reads it.
import type { RingLine } from './ring.ts';

/** E.g. `2026-11-25T20:15:03.120+08:00  3/120450.118  <  "P 3*1F\r\n"  50 20 33 2a 31 46 0d 0a`. */
export function printed(line: RingLine): string {
  if ('dropped' in line) return `(${line.dropped} chunks not kept: the disk was too slow)`;
  const { wall, run, ms, direction, hex } = line;
  const bytes = Buffer.from(hex, 'hex');
  const pairs = hex.match(/../g)?.join(' ') ?? '';
  return [wall, `${run}/${ms.toFixed(3)}`, direction === 'in' ? '<' : '>', textOf(bytes), pairs].join('  ');
}

function textOf(bytes: Buffer): string {
  const shown = [...bytes].map((byte) => {
    if (byte === 0x0d) return '\\r';
    if (byte === 0x0a) return '\\n';
    return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.';
  });
  return `"${shown.join('')}"`;
}
