// What stands still while a device is missed: the clocks of the question, until somebody has said how to go on.
import type { Happened } from '#contract/event.ts';
import type { Instant } from '#contract/units.ts';
import { evolve } from '../evolve/index.ts';
import { lossesNow } from '../lost.ts';
import { liveTurn, remainingAt } from '../select.ts';
import type { State } from '../state.ts';
import { type EventDraft, observation } from './context.ts';

/** The state once these are in the record; an undo or a redo among them is not followed. */
export function afterwards(
  state: State,
  drafts: readonly EventDraft[],
  by: Pick<Happened, 'cause' | 'actor' | 'at'>,
): State {
  return drafts.reduce(
    (folded, { kind, event }, index) => evolve(folded, { ...by, seq: state.seq + 1 + index, kind, event }),
    state,
  );
}

/** Clocks that run although the question waits for a lost device: they are held at what they have left. */
export function heldForLoss(state: State, at: Instant): EventDraft[] {
  const turn = liveTurn(state);
  if (turn === null || lossesNow(state).length === 0) return [];
  const held: EventDraft[] = [];
  if (turn.clock?.state === 'running')
    held.push(observation({ type: 'clock.held', remaining: remainingAt(turn.clock, at), why: 'device' }));
  const { game } = state;
  if (game?.round === turn.round && game.clock.state === 'running')
    held.push(observation({ type: 'game.held', remaining: remainingAt(game.clock, at), why: 'device' }));
  return held;
}
