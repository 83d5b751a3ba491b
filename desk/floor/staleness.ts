// Which commands come too late for what their sender had seen, and which came before.
import type { Command } from '#contract/command.ts';
import type { Happened } from '#contract/event.ts';
import type { Actor } from '#contract/record.ts';

const OPERATORS: readonly Actor['role'][] = ['technician', 'host', 'judge', 'chief-judge', 'supervisor'];

/** A decision somebody at the desk took, as against a contestant's answer, a press, a tick of the clock. */
function isOperatorDecision({ kind, actor }: Happened): boolean {
  return kind === 'decision' && OPERATORS.includes(actor.role);
}

/** Number of the last decision of an operator among these, 0 when there is none. */
export function lastOperatorDecision(happened: readonly Happened[]): number {
  return happened.findLast(isOperatorDecision)?.seq ?? 0;
}

/**
 * Whether an operator decided something since the view the command was given on. Contestants at the station are
 * exempt: their answer names its turn and item, and the rundown may go on around them.
 */
export function isStale(command: Command, lastDecision: number): boolean {
  return command.actor.role !== 'station' && command.seen !== null && command.seen < lastDecision;
}
