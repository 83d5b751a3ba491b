// 改判: what judges put right after it was settled, with everything that follows from it.
import type { CorrectionOf } from '#contract/correction.ts';
import { correctionPostings } from '../corrections.ts';
import { attemptOf, roundOf } from '../select.ts';
import { type Context, type Decisions, decisions, isJudging, refuse } from './context.ts';
import { neededMarks } from './ruling.ts';

function ruling({ state, body: { reason } }: Context<'correct'>, body: CorrectionOf<'ruling'>) {
  const turn = [...state.turns, ...(state.turn ? [state.turn] : [])].findLast(
    (candidate) => candidate.id === body.turn && candidate.state !== 'voided',
  );
  const item = turn?.items[body.item];
  if (turn === undefined || item?.phase !== 'settled') refuse('correct.unsettled');
  if (turn.kind === 'all' && body.team === undefined) refuse('rule.which-team');
  const attempt = attemptOf(item, body.team);
  if (attempt === null) refuse('correct.nobody');
  const round = roundOf(state, turn.round);
  const scored = body.verdict === 'scored' ? neededMarks(round, body.marks ?? []) : null;
  if (round.partial !== null && body.verdict === 'right') refuse('rule.points', { most: round.partial.most });
  if (attempt.verdict === body.verdict && attempt.points === (scored?.points ?? null))
    refuse('correct.same', { verdict: body.verdict });
  const corrected = { ...attempt, ...NO_POINTS, ...scored, verdict: body.verdict };
  const postings = correctionPostings(state, turn, item, corrected);
  return decisions(
    {
      type: 'corrected',
      turn: turn.id,
      item: item.index,
      verdict: body.verdict,
      reason,
      ...(body.team === undefined ? {} : { team: body.team }),
      ...scored,
    },
    ...(postings.length > 0 ? [{ type: 'points.posted', postings } as const] : []),
  );
}

const NO_POINTS = { marks: [], points: null };

export const correctionDecisions: Decisions<'correct'> = {
  correct: (context) => {
    if (!isJudging(context.command)) refuse('correct.needs-judge');
    const { change } = context.body;
    switch (change.of) {
      case 'ruling':
        return ruling(context, change);
      default:
        return refuse('correct.unsettled');
    }
  },
};
