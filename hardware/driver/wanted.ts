// The state the desk wants a device to be in, kept here so that a restarted device can be given it again.
import type { Command, LampState, QuestionMode } from '../codec/commands.ts';

export type Wanted = {
  armed: boolean;
  lamps: ReadonlyMap<number, LampState>;
  question: QuestionMode | null;
};

export const NOTHING_WANTED: Wanted = { armed: false, lamps: new Map(), question: null };

/** The wanted state after a command. A cue is a moment, not a state: it is never given again. */
export function remember(wanted: Wanted, command: Command): Wanted {
  switch (command.type) {
    case 'arm':
      return { ...wanted, armed: true };
    case 'disarm':
      return { ...wanted, armed: false };
    case 'lamp':
      return { ...wanted, lamps: new Map(wanted.lamps).set(command.seat, command.state) };
    case 'dark':
      return { ...wanted, lamps: new Map() };
    case 'ask':
      return { ...wanted, question: command.mode };
    case 'stop':
      return { ...wanted, question: null };
    case 'reset':
      return NOTHING_WANTED;
    case 'hello':
    case 'cue':
      return wanted;
  }
}

/** Commands that bring a device in an unknown state to the wanted one. */
export function restore(wanted: Wanted): Command[] {
  const commands: Command[] = [{ type: 'reset' }];
  if (wanted.question) commands.push({ type: 'ask', mode: wanted.question });
  if (wanted.armed) commands.push({ type: 'arm' });
  for (const [seat, state] of wanted.lamps) {
    if (state !== 'off') commands.push({ type: 'lamp', seat, state });
  }
  return commands;
}
