// Turns of the rundown as people choose among them: each with the title of its round.
import type { RundownRow } from '#contract/view.ts';

const HELD: readonly string[] = ['past', 'now'];

/** Turns in one of these states, in the order of the rundown. */
export function rundownTurns(
  rundown: readonly RundownRow[],
  states: readonly string[],
): { id: string; text: string }[] {
  let round = '';
  return rundown.flatMap((row) => {
    if (row.kind === 'round') round = row.title;
    const text = [round, row.title, row.detail].filter((part) => part !== '').join(' · ');
    return row.kind === 'turn' && states.includes(row.state) ? [{ id: row.id, text }] : [];
  });
}

/** Turns that were held or are being held. */
export function turnsHeld(rundown: readonly RundownRow[]): { id: string; text: string }[] {
  return rundownTurns(rundown, HELD);
}
