// Which command that waits to be sent is pointless once another one is to follow it.
import type { Command } from '../../codec/leitai/commands.ts';

type Type = Command['type'];

/**
 * By the later command. What ends something outdates its beginning, never the other way round: between two questions
 * a device is to know that the first is over, and to look anew which buttons are held.
 */
const OUTDATED: Readonly<Record<Exclude<Type, 'lamp'>, readonly Type[]>> = {
  hello: [],
  ping: [],
  arm: ['arm'],
  disarm: ['arm', 'disarm'],
  reset: ['arm', 'disarm', 'reset', 'lamp', 'dark', 'ask', 'stop'],
  dark: ['lamp', 'dark'],
  cue: ['cue'],
  ask: ['ask'],
  stop: ['ask', 'stop'],
};

/** Whether `waiting` need not be sent any more because `later` will be. */
export function isOutdated(waiting: Command, later: Command): boolean {
  if (later.type === 'lamp') return waiting.type === 'lamp' && waiting.seat === later.seat;
  return OUTDATED[later.type].includes(waiting.type);
}
