// Which tone belongs to what has just been shown.
import type { LeitaiEvent } from '#contract/event.ts';
import { lastAttempt } from '#engine/select.ts';
import type { State } from '#engine/state.ts';
import type { Sound } from '../views/publisher.ts';

/** Null when it makes no sound. `state` is the shown state after the event. */
export function soundOf(event: LeitaiEvent, state: State): Sound | null {
  switch (event.type) {
    case 'claim.made':
      return event.press === null ? null : 'buzz';
    case 'press.fouled':
      return 'foul';
    case 'clock.expired':
    case 'game.expired':
      return 'time-up';
    case 'item.revealed':
      return verdictSound(event.item, state);
    default:
      return null;
  }
}

/** Right or wrong is heard when it is revealed, never when it is ruled. */
function verdictSound(index: number, state: State): Sound | null {
  const item = state.turn?.items[index];
  // Where several teams answered at once some were right and some were not.
  if (item === undefined || item.audience || state.turn?.kind === 'all') return null;
  const verdict = lastAttempt(item)?.verdict ?? null;
  if (verdict === 'scored') return null;
  if (verdict === null) return null;
  return verdict === 'right' ? 'right' : 'wrong';
}
