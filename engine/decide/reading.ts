// The reading of a question that may be stopped by a press: its mark, its end, and the time to press after it.
import type { Round } from '#contract/definition.ts';
import type { LeitaiEvent } from '#contract/event.ts';
import { millis } from '#contract/units.ts';
import { lastAttempt } from '../select.ts';
import { type Decisions, decisions, needItem, refuse } from './context.ts';
import { answerClock } from './turn.ts';

type ReadingCommands = 'reading.mark' | 'reading.end';

/** Time to press, where the rules limit it. */
export function pressClock(round: Round, cause: string): LeitaiEvent[] {
  const window = round.buzz?.window ?? null;
  return window === null
    ? []
    : [
        {
          type: 'clock.started',
          clock: `press.${cause}`,
          limit: millis(window * 1000),
          measures: 'press',
        },
      ];
}

/** Whether it makes a difference how early a press came, so that somebody has to mark the place. */
export function marksReading({ score, buzz }: Round): boolean {
  const entries = score.per === 'item' ? Object.values(score) : [];
  const scored = [...entries, ...(buzz?.foul.steps ?? []).map(({ posts }) => posts)];
  return scored.some((entry) => typeof entry === 'object' && entry?.formula.includes('early'));
}

export const readingDecisions: Decisions<ReadingCommands> = {
  'reading.mark': ({ state }) => {
    const { round, item } = needItem(state);
    if (item.reading === null || item.phase !== 'presented' || !marksReading(round)) refuse('reading.none');
    if (item.reading.marked !== null || item.reading.ended !== null) refuse('reading.marked');
    if (item.buzz?.state === 'claimed') refuse('reading.stopped');
    return decisions({ type: 'reading.marked', item: item.index });
  },

  'reading.end': ({ state, command }) => {
    const { turn, round, item } = needItem(state);
    if (item.reading === null || item.phase !== 'presented') refuse('reading.none');
    if (item.reading.ended !== null) refuse('reading.ended');
    if (item.buzz?.state === 'claimed') refuse('reading.stopped');
    if (state.slate) refuse('slate.stands');
    const ended: LeitaiEvent = { type: 'reading.ended', item: item.index };
    // A buzz still waiting to be settled was pressed while the question was read; one held begins with its cue.
    if (item.buzz !== null && lastAttempt(item)?.state !== 'assigned')
      return decisions(ended, ...(item.buzz.state === 'armed' ? pressClock(round, command.id) : []));
    if (round.clock.starts !== 'read' || turn.kind === 'open') return decisions(ended);
    return decisions(
      ended,
      { type: 'item.opened', item: item.index },
      answerClock(round, turn, item, command.id),
    );
  },
};
