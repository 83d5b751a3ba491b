// The challenge panel by key: who was right, who was wrong, and what silence means.
import type { LeitaiEvent } from '#contract/event.ts';
import type { Knowledge } from './decide/context.ts';
import { matchesKey } from './key.ts';
import type { Item, State } from './state.ts';

export interface SeatVerdict {
  readonly seat: number;
  readonly verdict: 'right' | 'wrong' | 'silent';
}

/** Every seat against the key, in the order of seats. */
export function panelVerdicts(state: State, knowledge: Knowledge, item: Item): SeatVerdict[] {
  const seats = state.definition?.panel?.seats ?? 0;
  const question = item.question === null ? undefined : knowledge.question(item.question.id);
  return Array.from({ length: seats }, (_, index) => {
    const answer = item.panel?.answers[index + 1];
    if (answer === undefined || question === undefined) return { seat: index + 1, verdict: 'silent' };
    return { seat: index + 1, verdict: matchesKey(question, answer) === true ? 'right' : 'wrong' };
  });
}

export interface PanelCount {
  readonly right: number;
  readonly wrong: number;
  readonly answered: number;
}

/** The seats counted by the key in force. */
export function countSeats(state: State, knowledge: Knowledge, item: Item): PanelCount {
  const verdicts = panelVerdicts(state, knowledge, item);
  const count = (verdict: SeatVerdict['verdict']) =>
    verdicts.filter((seat) => seat.verdict === verdict).length;
  const silentIsWrong = state.definition?.panel?.silent === 'wrong';
  return {
    right: count('right'),
    wrong: count('wrong') + (silentIsWrong ? count('silent') : 0),
    answered: count('right') + count('wrong'),
  };
}

/** The counts the formula uses; a count by hand stands before the clickers'. */
export function countPanel(state: State, knowledge: Knowledge, item: Item): LeitaiEvent[] {
  if (item.panel === null) return [];
  const { manual } = item.panel;
  const count = manual
    ? { ...manual, answered: manual.right + manual.wrong }
    : countSeats(state, knowledge, item);
  return [{ type: 'panel.counted', item: item.index, ...count, manual: manual !== null }];
}
