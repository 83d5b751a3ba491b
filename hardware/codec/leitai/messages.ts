// What a device says to the PC, as text and as values. Pure.
import { frame } from './lines.ts';

export const PROTOCOL_VERSION = 1;

const LINE_DEVICE_KINDS = ['buzzer', 'clicker', 'lamp'] as const;
export type LineDeviceKind = (typeof LINE_DEVICE_KINDS)[number];

/**
 * On every line of a device: which start-up of it, the how-manieth line since, its whole milliseconds since when the
 * thing happened, in 32 bits.
 */
export type Stamp = { boot: string; sequence: number; time: number };

export type MessageContent =
  | { type: 'hello'; version: number; kind: LineDeviceKind; seats: number; name: string }
  | { type: 'press' | 'release'; seat: number }
  /** A button found down at start-up or at arming: no press, and none until it was let go. */
  | { type: 'held'; seat: number }
  | { type: 'answer'; seat: number; answer: string }
  | { type: 'beat' }
  | { type: 'ack'; command: number };

export type Message = Stamp & MessageContent;

/** A correct line of a type this version does not know: counted, otherwise without effect. */
export type UnknownMessage = Stamp & { type: 'unknown' };

function words(content: MessageContent): (string | number)[] {
  switch (content.type) {
    case 'hello':
      return [content.version, content.kind, content.seats, content.name];
    case 'press':
    case 'release':
    case 'held':
      return [content.seat];
    case 'answer':
      return [content.seat, content.answer];
    case 'beat':
      return [];
    case 'ack':
      return [content.command];
  }
}

/** The full line, line end included. */
export function encodeMessage(message: Message): string {
  const { boot, sequence, time } = message;
  return frame([message.type.toUpperCase(), boot, sequence, time, ...words(message)].join(' '));
}

/** A whole number without sign, at most `most`; null when the text is anything else. */
export function wholeNumber(text: string | undefined, most = 0xffff_ffff): number | null {
  if (text === undefined || !/^\d{1,10}$/.test(text)) return null;
  const value = Number(text);
  return value <= most ? value : null;
}

function seatNumber(text: string | undefined): number | null {
  return wholeNumber(text, 255) || null;
}

function parseHello(args: string[]): MessageContent | null {
  const version = wholeNumber(args[0], 255);
  const kind = LINE_DEVICE_KINDS.find((known) => known === args[1]);
  const seats = wholeNumber(args[2], 255);
  const name = args[3];
  if (version === null || !kind || seats === null || !name || !/^[\w-]{1,24}$/.test(name)) return null;
  return { type: 'hello', version, kind, seats, name };
}

function parseAnswer(args: string[]): MessageContent | null {
  const seat = seatNumber(args[0]);
  const answer = args[1];
  return seat && answer && /^([A-H]{1,8}|T)$/.test(answer) ? { type: 'answer', seat, answer } : null;
}

function parseSeat(type: 'press' | 'release' | 'held', args: string[]): MessageContent | null {
  const seat = seatNumber(args[0]);
  return seat ? { type, seat } : null;
}

function parseAck(args: string[]): MessageContent | null {
  const command = wholeNumber(args[0]);
  return command === null ? null : { type: 'ack', command };
}

const CONTENT: Record<string, { words: number; parse: (args: string[]) => MessageContent | null }> = {
  HELLO: { words: 4, parse: parseHello },
  PRESS: { words: 1, parse: (args) => parseSeat('press', args) },
  RELEASE: { words: 1, parse: (args) => parseSeat('release', args) },
  HELD: { words: 1, parse: (args) => parseSeat('held', args) },
  ANSWER: { words: 2, parse: parseAnswer },
  BEAT: { words: 0, parse: () => ({ type: 'beat' }) },
  ACK: { words: 1, parse: parseAck },
};

/**
 * Reads the body of a line whose checksum agreed. Null when a known type carries wrong words; words
 * after the known ones are a later version's business and ignored.
 */
export function parseMessage(body: string): Message | UnknownMessage | null {
  const [type = '', boot = '', sequenceText, timeText, ...args] = body.split(' ');
  const sequence = wholeNumber(sequenceText);
  const time = wholeNumber(timeText);
  if (!/^[0-9a-f]{4,8}$/.test(boot) || sequence === null || time === null) return null;
  const stamp = { boot, sequence, time };
  const known = Object.hasOwn(CONTENT, type) ? CONTENT[type] : undefined;
  if (!known) return /^[A-Z]+$/.test(type) ? { ...stamp, type: 'unknown' } : null;
  const content = args.length >= known.words ? known.parse(args) : null;
  return content && { ...stamp, ...content };
}
