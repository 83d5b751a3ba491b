// For which judge each ruling was entered at the console (代录), read off the record.
import type { Happened } from '#contract/event.ts';
import { isStruck, struckCauses } from '#engine/record.ts';

/** Person id of the judge by `turn/item`; items ruled by their own role are left out. */
export function enteredFor(happened: readonly Happened[]): Map<string, string> {
  const struck = struckCauses(happened);
  const judges = new Map<string, string>();
  let turn = '';
  for (const entry of happened) {
    const { event, actor } = entry;
    if (isStruck(entry, struck)) continue;
    if (event.type === 'turn.called') turn = event.turn;
    if (event.type !== 'attempt.ruled' && event.type !== 'corrected') continue;
    const place = `${event.type === 'corrected' ? event.turn : turn}/${event.item}`;
    // The last ruling of an item counts, and with it who gave it.
    if (actor.onBehalfOf === null) judges.delete(place);
    else judges.set(place, actor.onBehalfOf);
  }
  return judges;
}
