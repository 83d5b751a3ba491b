// Answers of clickers as the contest writes them.

/** Letters in order, each once; T and F as they are. */
export function normaliseAnswer(answer: string): string {
  return [...new Set(answer)].sort().join('');
}
