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

/** The step that the next foul of a team at this item comes to. */
export function foulStep(state: State, round: Round, turn: Turn, item: Item | null, team: number): FoulStep {
  const rules = round.buzz?.foul;
  const steps = rules?.steps ?? [];
  if (rules === undefined || steps.length === 0) return { posts: plainFoul(round), bars: true };
  const before = state.fouls.filter((foul) => {
    if (foul.team !== team) return false;
    if (rules.within === 'contest') return true;
    if (foul.round !== round.id) return false;
    return rules.within === 'round' || (foul.turn === turn.id && foul.item === (item?.index ?? null));
  }).length;
  return steps[Math.min(before, steps.length - 1)] ?? { posts: null, bars: true };
}
