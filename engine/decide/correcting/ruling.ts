// A ruling corrected: the verdict of one attempt at a settled item, or the points of its judges.
import type { CorrectionOf } from '#contract/correction.ts';
import type { LeitaiEvent } from '#contract/event.ts';
import { attemptOf, roundOf } from '../../select.ts';
import type { State } from '../../state.ts';
import { refuse } from '../context.ts';
import { neededMarks } from '../ruling.ts';
import { needSettledItem, withPostings } from './held.ts';

export function correctRuling(state: State, body: CorrectionOf<'ruling'>, reason: string): LeitaiEvent[] {
  const { turn, item } = needSettledItem(state, body.turn, body.item);
  if (turn.kind === 'all' && body.team === undefined) refuse('rule.which-team');
  const attempt = attemptOf(item, body.team);
  if (attempt === null) refuse('correct.nobody');
  const round = roundOf(state, turn.round);
  const scored = body.verdict === 'scored' ? neededMarks(round, body.marks ?? []) : null;
  if (round.partial !== null && body.verdict === 'right') refuse('rule.points', { most: round.partial.most });
  if (attempt.verdict === body.verdict && attempt.points === (scored?.points ?? null))
    refuse('correct.same', { verdict: body.verdict });
  const corrected: LeitaiEvent = {
    type: 'corrected',
    turn: turn.id,
    item: item.index,
    verdict: body.verdict,
    reason,
    ...(body.team === undefined ? {} : { team: body.team }),
    ...scored,
  };
  return withPostings(
    state,
    [corrected],
    (id, index, team) => id === turn.id && index === item.index && team === attempt.team,
  );
}
