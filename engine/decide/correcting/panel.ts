// The panel corrected: answers of seats, counted by the key in force, or the whole count by hand.
import type { CorrectionOf } from '#contract/correction.ts';
import type { LeitaiEvent } from '#contract/event.ts';
import { mendedAnswers } from '../../evolve/panel.ts';
import { tidyAnswer } from '../../key.ts';
import { countSeats, type PanelCount } from '../../panel.ts';
import type { Item, Panel, State } from '../../state.ts';
import { type Knowledge, refuse } from '../context.ts';
import { needSettledItem, withPostings } from './held.ts';

type Seats = CorrectionOf<'panel'>['seats'];

export function correctPanel(
  state: State,
  knowledge: Knowledge,
  body: CorrectionOf<'panel'>,
  reason: string,
): LeitaiEvent[] {
  const { turn, item } = needSettledItem(state, body.turn, body.item);
  const { panel } = item;
  if (panel === null) refuse('panel.none');
  const seats = neededSeats(state, knowledge, item, body.seats);
  const answers = mendedAnswers(panel.answers, seats);
  const manual = neededCounts(state, body.counts);
  const counted = manual
    ? { ...manual, answered: manual.right + manual.wrong }
    : countSeats(state, knowledge, { ...item, panel: { ...panel, answers } });
  if (isSame(panel, { ...panel, answers, manual, counted })) refuse('correct.no-change');
  return withPostings(state, [
    {
      type: 'panel.corrected',
      turn: turn.id,
      item: item.index,
      seats,
      manual: manual !== null,
      ...counted,
      reason,
    },
  ]);
}

/** Seats there are, with answers in the form in which they are kept. */
function neededSeats(state: State, knowledge: Knowledge, item: Item, seats: Seats): Seats {
  const question = item.question === null ? undefined : knowledge.question(item.question.id);
  if (question === undefined) refuse('question.missing', { question: item.question?.id ?? '' });
  const most = state.definition?.panel?.seats ?? 0;
  return seats.map(({ seat, answer }) => {
    if (seat > most) refuse('correct.panel-seat', { seat, seats: most });
    const tidy = answer === null ? null : tidyAnswer(question, answer);
    if (answer !== null && tidy === null) refuse('answer.invalid', { answer });
    return { seat, answer: tidy };
  });
}

function neededCounts(state: State, counts: CorrectionOf<'panel'>['counts']) {
  const seats = state.definition?.panel?.seats ?? 0;
  if (counts !== null && counts.right + counts.wrong > seats) refuse('panel.too-many', { seats });
  return counts;
}

function isSame(panel: Panel, corrected: Panel): boolean {
  const told = ({ answers, manual, counted }: Panel) =>
    JSON.stringify([Object.entries(answers), manual?.right, manual?.wrong, textOf(counted)]);
  return told(panel) === told(corrected);
}

function textOf(count: PanelCount | null): string {
  return count === null ? '' : `${count.right}/${count.wrong}/${count.answered}`;
}
