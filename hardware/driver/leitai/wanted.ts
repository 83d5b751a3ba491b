// Wanted states as commands of the line protocol.
import type { Command } from '../../codec/leitai/commands.ts';
import { lampChanges, type Wanted } from '../wanted.ts';

/** Commands that bring a device from one wanted state to another. */
export function commandsTo(before: Wanted, wanted: Wanted): Command[] {
  const commands: Command[] = [];
  if (JSON.stringify(before.question) !== JSON.stringify(wanted.question))
    commands.push(wanted.question === null ? { type: 'stop' } : { type: 'ask', mode: wanted.question });
  if (before.armed !== wanted.armed) commands.push({ type: wanted.armed ? 'arm' : 'disarm' });
  const lamps = lampChanges(before, wanted);
  if (lamps.length > 1 && wanted.lamps.size === 0) commands.push({ type: 'dark' });
  else for (const [seat, state] of lamps) commands.push({ type: 'lamp', seat, state });
  return commands;
}
