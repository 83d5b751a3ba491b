// What a corrected key says of the attempts at its question, and of which of them it can say nothing.
import type { Round, Verdict } from '#contract/definition.ts';
import type { Question } from '#contract/question.ts';
import { matchesKey } from '../key.ts';
import { isMiss, isObjective } from '../select.ts';
import type { Attempt, Item } from '../state.ts';

/** These say how an answer was given, not what it was; a key has no part in them. */
const ON_STAGE: readonly (Verdict | null)[] = ['late', 'prompted', 'foul', 'misrestated', 'passed', null];

/** Ruled on stage, or credited as its question was withdrawn: no key changes that. */
function isFixed(item: Item, { verdict, ruledBy }: Attempt): boolean {
  return ON_STAGE.includes(verdict) || ruledBy === 'withdrawal' || item.credited || item.annulled;
}

function isTold(round: Round, item: Item, { answer, verdict }: Attempt): boolean {
  const type = item.question?.type;
  return (
    answer !== null &&
    type !== undefined &&
    isObjective(type) &&
    round.partial === null &&
    verdict !== 'scored'
  );
}

/** The ruling by this key; null where it stays as it is. A miss that stays one keeps its name. */
export function ruledAnew(round: Round, item: Item, attempt: Attempt, question: Question): Verdict | null {
  if (isFixed(item, attempt) || !isTold(round, item, attempt)) return null;
  const right = matchesKey(question, attempt.answer ?? '') === true;
  const verdict = right ? 'right' : isMiss(attempt.verdict) ? attempt.verdict : 'wrong';
  return verdict === attempt.verdict ? null : verdict;
}

/** Somebody answered, but what was not recorded, or is not for a key to tell: only the judges can rule it anew. */
export function needsHand(round: Round, item: Item, attempt: Attempt): boolean {
  const silent = attempt.answer === null && attempt.verdict === 'unanswered';
  return !isFixed(item, attempt) && !isTold(round, item, attempt) && !silent;
}
