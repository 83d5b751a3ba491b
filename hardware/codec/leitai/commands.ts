// What the PC tells a device, as text and as values. Pure.
import { LAMP_STATES, type LampState, type QuestionMode } from '../../driver/wanted.ts';
import { frame } from './lines.ts';
import { wholeNumber } from './messages.ts';

export type Command =
  /** Say who you are; also starts a new count of commands. */
  | { type: 'hello' }
  /** Nothing but to be acknowledged: it ties the device's clock to the desk's. */
  | { type: 'ping' }
  | { type: 'arm' }
  | { type: 'disarm' }
  /** Disarm, all lamps off, collecting stopped. */
  | { type: 'reset' }
  | { type: 'lamp'; seat: number; state: LampState }
  /** All lamps off. */
  | { type: 'dark' }
  /** The lamp and tone that open the buzzing. */
  | { type: 'cue' }
  | { type: 'ask'; mode: QuestionMode }
  | { type: 'stop' };

export type NumberedCommand = { number: number; command: Command };

function words(command: Command): (string | number)[] {
  switch (command.type) {
    case 'lamp':
      return [command.seat, command.state.toUpperCase()];
    case 'ask':
      return [command.mode.type.toUpperCase(), command.mode.type === 'judge' ? 2 : command.mode.options];
    default:
      return [];
  }
}

/** The full line, line end included. `number` 1…65535 is what the device acknowledges. */
export function encodeCommand({ number, command }: NumberedCommand): string {
  return frame([command.type.toUpperCase(), number, ...words(command)].join(' '));
}

function parseLamp(args: string[]): Command | null {
  const seat = wholeNumber(args[0], 255);
  const state = LAMP_STATES.find((known) => known.toUpperCase() === args[1]);
  return seat && state ? { type: 'lamp', seat, state } : null;
}

function parseAsk(args: string[]): Command | null {
  const options = wholeNumber(args[1], 8);
  if (args[0] === 'JUDGE') return { type: 'ask', mode: { type: 'judge' } };
  if (options === null || options < 2) return null;
  if (args[0] === 'SINGLE') return { type: 'ask', mode: { type: 'single', options } };
  return args[0] === 'MULTIPLE' ? { type: 'ask', mode: { type: 'multiple', options } } : null;
}

const BARE = ['hello', 'ping', 'arm', 'disarm', 'reset', 'dark', 'cue', 'stop'] as const;

function parseContent(type: string, args: string[]): Command | null {
  if (type === 'LAMP') return parseLamp(args);
  if (type === 'ASK') return parseAsk(args);
  const bare = BARE.find((known) => known.toUpperCase() === type);
  return bare ? { type: bare } : null;
}

/** Reads the body of a line whose checksum agreed; null when it is no command of this version. */
export function parseCommand(body: string): NumberedCommand | null {
  const [type = '', numberText, ...args] = body.split(' ');
  const number = wholeNumber(numberText, 65_535);
  if (number === null) return null;
  const command = parseContent(type, args);
  return command && { number, command };
}
