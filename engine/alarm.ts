// When the desk must come back by itself: the next deadline, or presses that become ripe.
import type { Instant } from '#contract/units.ts';
import { resolveDue } from './decide/buzz.ts';
import { currentItem, liveTurn, roundOf } from './select.ts';
import type { State } from './state.ts';

export interface Alarm {
  readonly at: Instant;
  readonly signal: 'clock.expired' | 'buzz.resolve';
  /** Clock id or item id. */
  readonly subject: string;
}

export function alarm(state: State): Alarm | null {
  const turn = liveTurn(state);
  if (turn === null || state.slate) return null;
  if (turn.clock?.state === 'running')
    return { at: turn.clock.deadline, signal: 'clock.expired', subject: turn.clock.id };
  const item = currentItem(turn);
  const rules = roundOf(state, turn.round).buzz;
  if (item?.buzz == null || rules === null || item.phase !== 'presented') return null;
  const due = resolveDue(item.buzz, rules);
  return due === null ? null : { at: due, signal: 'buzz.resolve', subject: `${turn.id}/${item.index}` };
}
