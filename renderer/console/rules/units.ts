// In what a number of the rules is counted, so that it is said beside the field.
import type { MessageKey } from '#contract/messages/message.ts';
import { isWithin, type Path } from './json.ts';

export const UNITS: readonly { readonly at: Path; readonly unit: MessageKey }[] = [
  { at: ['rounds', 'clock', 'limit', 'seconds'], unit: 'editor.unit.seconds' },
  { at: ['rounds', 'clock', 'begin'], unit: 'editor.unit.seconds' },
  { at: ['rounds', 'game', 'seconds'], unit: 'editor.unit.seconds' },
  { at: ['rounds', 'buzz', 'countdown'], unit: 'editor.unit.seconds' },
  { at: ['rounds', 'buzz', 'window'], unit: 'editor.unit.seconds' },
  { at: ['rounds', 'buzz', 'settle'], unit: 'editor.unit.milliseconds' },
  { at: ['rounds', 'buzz', 'tie'], unit: 'editor.unit.milliseconds' },
  { at: ['rounds', 'buzz', 'foul', 'review'], unit: 'editor.unit.milliseconds' },
  { at: ['rounds', 'miss', 'seconds'], unit: 'editor.unit.seconds' },
  { at: ['rounds', 'score', 'remainingStep'], unit: 'editor.unit.seconds' },
  { at: ['rounds', 'stake', 'value'], unit: 'editor.unit.points' },
  { at: ['rounds', 'stake', 'values'], unit: 'editor.unit.points' },
  { at: ['rounds', 'partial', 'most'], unit: 'editor.unit.points' },
  { at: ['rounds', 'partial', 'step'], unit: 'editor.unit.points' },
  { at: ['base'], unit: 'editor.unit.points' },
  { at: ['ranking', 'prizes', 'percent'], unit: 'editor.unit.percent' },
  { at: ['ranking', 'individual', 'prizes', 'percent'], unit: 'editor.unit.percent' },
];

/** Null for a mere count. */
export function unitOf(path: Path): MessageKey | null {
  const fields = path.filter((step) => typeof step === 'string');
  return UNITS.find(({ at }) => isWithin(fields, at))?.unit ?? null;
}
