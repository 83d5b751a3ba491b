// The line layer of the Leitai line protocol, both directions: bytes to checked lines and back. Pure.
import { checksum } from './checksum.ts';

/** Longest line in bytes, checksum included, line end not. */
export const LONGEST_LINE = 96;

export type Damage = 'checksum' | 'too long' | 'malformed';

/** A line whose checksum agreed (without it), or what was wrong. */
export type Line = { ok: true; body: string } | { ok: false; damage: Damage };

/** What is kept between chunks: the unfinished line, and whether it is already too long. */
export type LineState = { pending: string; overflow: boolean };

export const NO_LINE: LineState = { pending: '', overflow: false };

const NEWLINE = 0x0a;
const SHAPE = /^([\x20-\x7e]+)\*([0-9A-F]{2})$/;

/** What a line ends with; nothing else in a line looks so. */
const SUM = /\*[0-9A-F]{2}/g;

function check(text: string): Line {
  const match = SHAPE.exec(text);
  if (!match) return { ok: false, damage: 'malformed' };
  const [, body = '', sum] = match;
  return checksum(body) === sum ? { ok: true, body } : { ok: false, damage: 'checksum' };
}

function finish(state: LineState): Line[] {
  if (state.overflow) return [{ ok: false, damage: 'too long' }];
  const text = state.pending.endsWith('\r') ? state.pending.slice(0, -1) : state.pending;
  if (text.length > LONGEST_LINE) return [{ ok: false, damage: 'too long' }];
  return text === '' ? [] : apart(text);
}

/** The line; where a damaged line end has joined several, each of them. */
function apart(text: string): Line[] {
  const whole = check(text);
  if (whole.ok) return [whole];
  const ends = [...text.matchAll(SUM)].map(({ index, 0: sum }) => index + sum.length);
  const lines = ends.map((end, index) => behind(ends[index - 1] ?? 0, text.slice(0, end)));
  if (ends.at(-1) !== text.length) lines.push({ ok: false, damage: 'malformed' });
  return lines.some(({ ok }) => ok) ? lines : [whole];
}

/** The line behind an earlier one's end: of carriage return and line feed none, one or both may still be there. */
function behind(end: number, text: string): Line {
  const starts = end === 0 ? [0] : [end, end + 1, end + 2];
  const lines = starts.map((start) => check(text.slice(start)));
  return lines.find(({ ok }) => ok) ?? { ok: false, damage: 'checksum' };
}

/**
 * Takes any chunk of bytes and gives the lines that ended in it. Never throws. Empty lines are nothing;
 * a carriage return before the line end is allowed; lines between which the line end was damaged are told apart by their
 * checksums; a line beyond {@link LONGEST_LINE} is thrown away up to the next line end and reported once.
 */
export function splitLines(state: LineState, bytes: Uint8Array): { state: LineState; lines: Line[] } {
  const lines: Line[] = [];
  let { pending, overflow } = state;
  for (const byte of bytes) {
    if (byte === NEWLINE) {
      lines.push(...finish({ pending, overflow }));
      pending = '';
      overflow = false;
    } else if (pending.length > LONGEST_LINE) {
      overflow = true;
    } else {
      pending += String.fromCharCode(byte);
    }
  }
  return { state: { pending, overflow }, lines };
}

/** Puts checksum and line end behind a body of printable ASCII; throws RangeError if it does not fit. */
export function frame(body: string): string {
  const line = `${body}*${checksum(body)}`;
  if (!SHAPE.test(line) || line.length > LONGEST_LINE) throw new RangeError(`not a line: ${body}`);
  return `${line}\n`;
}
