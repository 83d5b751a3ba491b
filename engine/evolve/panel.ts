// Fold of the challenge panel: one answer for each seat, a count by hand, the count by key.
import type { EventOf, Happened } from '#contract/event.ts';
import type { Answer } from '#contract/question.ts';
import { isAnswerTo } from '../key.ts';
import type { Panel, State } from '../state.ts';
import { changeItem } from './change.ts';

export function evolvePanel(state: State, { event }: Happened): State {
  switch (event.type) {
    case 'panel.answered': {
      const signal = event.signal;
      if (signal.type !== 'answer') return state;
      const revise = state.definition?.panel?.revise ?? false;
      const type = state.turn?.items[event.item]?.question?.type;
      if (type === undefined || !isAnswerTo(type, signal.answer)) return state;
      return onPanel(state, event.item, (panel) =>
        event.seat in panel.answers && !revise
          ? panel
          : { ...panel, answers: { ...panel.answers, [event.seat]: signal.answer } },
      );
    }
    case 'panel.entered':
      return onPanel(state, event.item, (panel) => ({
        ...panel,
        manual: { right: event.right, wrong: event.wrong },
        confirmed: false,
      }));
    case 'panel.confirmed':
      return onPanel(state, event.item, (panel) => ({ ...panel, confirmed: true }));
    case 'panel.collected':
      return onPanel(state, event.item, (panel) =>
        panel.closed === null ? panel : { ...panel, collected: true },
      );
    case 'panel.counted':
      return onPanel(state, event.item, (panel) => ({
        ...panel,
        counted: { right: event.right, wrong: event.wrong, answered: event.answered },
        dead: event.dead ?? [],
      }));
    default:
      return state;
  }
}

/** Answers of seats as they should have been; null: it did not answer. */
export function mendedAnswers(
  answers: Panel['answers'],
  seats: EventOf<'panel.corrected'>['seats'],
): Panel['answers'] {
  const mended: Record<number, Answer> = { ...answers };
  for (const { seat, answer } of seats) {
    if (answer === null) delete mended[seat];
    else mended[seat] = answer;
  }
  return mended;
}

/** Answers count only while the item stands open or has just closed: an undone begin takes them along. */
function onPanel(state: State, index: number, change: (panel: Panel) => Panel): State {
  return changeItem(state, index, (item) =>
    item.panel === null || item.phase === null || item.phase === 'presented' || item.phase === 'settled'
      ? item
      : { ...item, panel: change(item.panel) },
  );
}
