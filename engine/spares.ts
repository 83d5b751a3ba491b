// Spare questions: one of the same type and value, or a whole set.
import type { PaperQuestion } from '#contract/command.ts';
import type { State } from './state.ts';

/** The first unused spare of the round with the type and value of `question`; null when none is left. */
export function findSpare(
  state: State,
  round: string,
  question: PaperQuestion,
  taken: readonly string[] = [],
): PaperQuestion | null {
  return (
    unusedSpares(state, round).find(
      (spare) => spare.type === question.type && spare.value === question.value && !taken.includes(spare.id),
    ) ?? null
  );
}

/** A spare for each of the questions, type by type; null when the spares do not suffice. */
export function findSpareSet(
  state: State,
  round: string,
  questions: readonly PaperQuestion[],
): PaperQuestion[] | null {
  const taken: string[] = [];
  for (const question of questions) {
    const spare = findSpare(state, round, question, taken);
    if (spare === null) return null;
    taken.push(spare.id);
  }
  const spares = unusedSpares(state, round);
  return taken.map((id) => spares.find((spare) => spare.id === id)!);
}

function unusedSpares(state: State, round: string): readonly PaperQuestion[] {
  const paper = state.papers.find((candidate) => candidate.round === round);
  return (paper?.spares ?? []).filter((spare) => !state.spent.has(spare.id));
}
