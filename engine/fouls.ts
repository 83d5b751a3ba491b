// What a foul costs and whether it bars: the first, the second … of a team within the question, the round or the contest.
import type { Round, Scored } from '#contract/definition.ts';
import { plainFoul } from './scoring.ts';
import type { Item, State, Turn } from './state.ts';

export interface FoulStep {
  /** Null: it costs nothing. */
  readonly posts: Scored | null;
  /** Out of this question. */
  readonly bars: boolean;
}

/** What a foul the judges call costs where neither steps nor a cost of fouls is stated: nothing by itself. */
function calledFoul(round: Round): Scored | null {
  return round.score.per === 'item' && round.score.foul !== undefined ? round.score.foul : null;
}

/** The step that the next foul of a team at this item comes to: a press too early, or (`called`) what the judges saw. */
export function foulStep(
  state: State,
  round: Round,
  turn: Turn,
  item: Item | null,
  team: number,
  called = false,
): FoulStep {
  const rules = round.buzz?.foul;
  const steps = rules?.steps ?? [];
  if (rules === undefined || steps.length === 0)
    return { posts: called ? calledFoul(round) : plainFoul(round), bars: true };
  const before = state.fouls.filter((foul) => {
    if (foul.team !== team) return false;
    if (rules.within === 'contest') return true;
    if (foul.round !== round.id) return false;
    return rules.within === 'round' || (foul.turn === turn.id && foul.item === (item?.index ?? null));
  }).length;
  return steps[Math.min(before, steps.length - 1)] ?? { posts: null, bars: true };
}
