// A question withdrawn after it was settled: credited to everybody who had it, or counted for nobody.
import type { CorrectionOf } from '#contract/correction.ts';
import type { EventOf, LeitaiEvent } from '#contract/event.ts';
import { points } from '#contract/units.ts';
import { evolveCorrections } from '../../evolve/corrections.ts';
import { roundOf } from '../../select.ts';
import type { State } from '../../state.ts';
import { refuse } from '../context.ts';
import { itemsAsking, withPostings } from './held.ts';

export function withdrawQuestion(
  state: State,
  body: CorrectionOf<'question'>,
  reason: string,
): LeitaiEvent[] {
  const { question, how } = body;
  const asked = itemsAsking(state, question).filter(
    ({ turn, item }) => item.phase !== null || !turn.declined,
  );
  if (asked.length === 0) refuse('correct.question-unasked', { question });
  if (asked.some(({ item }) => item.phase !== 'settled')) refuse('correct.question-live', { question });
  const perTurn = asked.find(({ turn }) => roundOf(state, turn.round).score.per === 'turn');
  if (how === 'annul' && perTurn !== undefined)
    refuse('correct.annul-turn', { round: roundOf(state, perTurn.turn.round).title });
  if (asked.every(({ item }) => (how === 'annul' ? item.annulled : item.credited)))
    refuse('correct.no-change');
  const withdrawn: LeitaiEvent = { type: 'question.withdrawn', question, how, reason };
  if (how === 'annul') return withPostings(state, [withdrawn]);
  return withPostings(state, [
    withdrawn,
    ...credits(evolveCorrections(state, { event: withdrawn }), body, reason),
  ]);
}

/** Every attempt is right, or where judges give points worth the most they could give. */
function credits(
  state: State,
  { question }: CorrectionOf<'question'>,
  reason: string,
): EventOf<'corrected'>[] {
  return itemsAsking(state, question).flatMap(({ turn, item }) => {
    const { partial } = roundOf(state, turn.round);
    const full =
      partial === null
        ? { verdict: 'right' as const }
        : { verdict: 'scored' as const, points: points(partial.most) };
    return item.attempts
      .filter(({ verdict, ruledBy }) => verdict !== full.verdict || ruledBy !== 'withdrawal')
      .map(({ team }) => ({
        type: 'corrected',
        turn: turn.id,
        item: item.index,
        team,
        by: 'withdrawal',
        reason,
        ...full,
      }));
  });
}
