// One posting mended to the points it should have been: the difference is posted beside it.
import type { CorrectionOf } from '#contract/correction.ts';
import type { LeitaiEvent, Posting } from '#contract/event.ts';
import { amount, POINT, points } from '#contract/units.ts';
import { kindOf, standingAccounts, sumOf } from '../../corrections/standing.ts';
import { turnsHeld } from '../../select.ts';
import type { State } from '../../state.ts';
import { refuse } from '../context.ts';

export function correctPosting(state: State, body: CorrectionOf<'posting'>, reason: string): LeitaiEvent[] {
  const posting = needStanding(state, body.posting);
  needSettledPlace(state, posting);
  const wanted = points(Math.round(body.points * POINT) / POINT);
  const stands = sumOf(state.postings.filter(({ id, mends }) => id === posting.id || mends === posting.id));
  if (wanted === stands) refuse('correct.no-change');
  const { of, ...account } = posting;
  const mending: Posting = {
    ...account,
    id: `p${state.postings.length + 1}`,
    amount: amount(wanted - stands),
    // What fouls, the audience and free points brought stays apart from answers, also when it is mended.
    reason: kindOf(posting) === 'answer' ? 'correction' : posting.reason,
    variables: {},
    formula: '',
    ...(of === undefined ? {} : { of }),
    note: reason,
    mends: posting.id,
  };
  return [
    { type: 'posting.corrected', posting: posting.id, amount: wanted, reason },
    { type: 'points.posted', postings: [mending] },
  ];
}

/** A posting that gives points still; refuses one taken back since, and those that only correct others. */
function needStanding(state: State, id: string): Posting {
  const posting = state.postings.find((candidate) => candidate.id === id);
  if (posting === undefined) refuse('correct.posting-unknown', { posting: id });
  const stands = standingAccounts(state.postings).some((standing) => standing.includes(posting));
  if (!stands || posting.mends !== undefined) refuse('correct.posting-superseded', { posting: id });
  return posting;
}

/** Points of an item that is not settled yet are put right by ruling it; free points belong to none. */
function needSettledPlace(state: State, posting: Posting): void {
  if (kindOf(posting) === 'free') return;
  const turn = turnsHeld(state).findLast(({ id }) => id === posting.turn);
  if (turn === undefined) refuse('correct.voided');
  const item = posting.item === null ? null : turn.items[posting.item];
  if (turn.state !== 'settled' && item?.phase !== 'settled') refuse('correct.turn-unsettled');
}
