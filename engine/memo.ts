// Remembers what a question put to a state came to: states never change, so the answer holds as long as the state is used.
import type { Round } from '#contract/definition.ts';
import type { State } from './state.ts';

export function ofState<Answer>(find: (state: State) => Answer): (state: State) => Answer {
  const known = new WeakMap<State, { readonly answer: Answer }>();
  return (state) => {
    const before = known.get(state);
    if (before !== undefined) return before.answer;
    const answer = find(state);
    known.set(state, { answer });
    return answer;
  };
}

/** The same for each round of the definition in force. */
export function ofRound<Answer>(
  find: (state: State, round: Round) => Answer,
): (state: State, round: Round) => Answer {
  const known = new WeakMap<State, Map<Round, Answer>>();
  return (state, round) => {
    const rounds = known.get(state) ?? new Map<Round, Answer>();
    known.set(state, rounds);
    if (!rounds.has(round)) rounds.set(round, find(state, round));
    return rounds.get(round) as Answer;
  };
}
