// Numbered questions and sets: which there are, which are taken, and which one a rolling screen stops at.
import type { PaperQuestion } from '#contract/command.ts';
import type { Round } from '#contract/definition.ts';
import { type Instant, instantGap } from '#contract/units.ts';
import type { State } from './state.ts';

export interface BoardNumber {
  readonly number: number;
  readonly questions: readonly PaperQuestion[];
  readonly taken: boolean;
}

/** Numbers from 1: single questions (of one value, where values are chosen), or whole sets. */
export function boardNumbers(state: State, round: Round, value: number | null): BoardNumber[] {
  const paper = state.papers.find((candidate) => candidate.round === round.id);
  const valued = round.stake.by === 'choice' && round.question.from === 'board';
  const questions = (paper?.questions ?? []).filter((question) => !valued || question.value === value);
  const size = round.question.from === 'sets' ? round.items : 1;
  return Array.from({ length: Math.floor(questions.length / size) }, (_, index) => {
    const own = questions.slice(index * size, (index + 1) * size);
    return { number: index + 1, questions: own, taken: own.some(({ id }) => state.spent.has(id)) };
  });
}

/** How long each number stands on the rolling screen, milliseconds. */
export const ROLL_STEP = 80;

/** The number that stands on a screen rolling since `since` at the moment `at`; null where none is left. */
export function rolledNumber(numbers: readonly BoardNumber[], since: Instant, at: Instant): number | null {
  const free = numbers.filter(({ taken }) => !taken);
  const steps = Math.floor(Math.max(0, instantGap(since, at)) / ROLL_STEP);
  return free[steps % Math.max(1, free.length)]?.number ?? null;
}
