// Whether an open appeal could still change a prize: what could come of it is tried out, alone and with the others.
import type { AppealView } from '#contract/appeal.ts';
import { MOST_OUTCOMES, type Outcome, outcomesOf } from './appeal-outcomes.ts';
import { exchangedPostings } from './corrections.ts';
import { missingForResults } from './finish.ts';
import { ofState } from './memo.ts';
import { turnsHeld } from './select.ts';
import { individualStandings, standings, undecidedTies } from './standings.ts';
import type { Appeal, State, Turn } from './state.ts';

export type Stake = NonNullable<AppealView['prize']>;

export function openAppeals(state: State): readonly Appeal[] {
  return state.appeals.filter(({ closed }) => closed === null);
}

/**
 * Of each open appeal, by its id. `later` until everything is played; `could` also where it cannot be told: of the
 * contest as a whole, or with more outcomes than can be tried.
 */
export const appealStakes = ofState((state): ReadonlyMap<string, Stake> => {
  const open = openAppeals(state);
  const all = (stake: Stake) => new Map(open.map(({ id }) => [id, stake] as const));
  if (open.length === 0 || missingForResults(state) !== null) return all('later');
  const stakes = all('could');
  const tried = open.flatMap((appeal) => {
    const outcomes = outcomesOfAppeal(state, appeal);
    return outcomes === null ? [] : [{ id: appeal.id, outcomes }];
  });
  const matters = whichMatter(
    state,
    tried.map(({ outcomes }) => outcomes),
  );
  for (const [index, { id }] of tried.entries()) if (!matters[index]) stakes.set(id, 'cannot');
  return stakes;
});

/** Of all open appeals together. */
export function prizeAtStake(state: State): Stake {
  const stakes = [...appealStakes(state).values()];
  return stakes.find((stake) => stake !== 'cannot') ?? 'cannot';
}

function outcomesOfAppeal(state: State, appeal: Appeal): readonly Outcome[] | null {
  const turn = turnsHeld(state).findLast(({ id }) => id === appeal.turn);
  return turn === undefined ? null : outcomesOf(state, turn, appeal.item);
}

/** Whether any outcome of each makes a difference, whatever comes of the others; the present outcome is the first. */
function whichMatter(state: State, appeals: readonly (readonly Outcome[])[]): boolean[] {
  const present = resultOf(state);
  const alone = appeals.map((outcomes) =>
    outcomes.slice(1).some((outcome) => resultOf(withOutcomes(state, [outcome])) !== present),
  );
  if (appeals.length < 2 || alone.every(Boolean)) return alone;
  const combinations = appeals.reduce((product, { length }) => product * length, 1);
  if (combinations > MOST_OUTCOMES) return appeals.map(() => true);
  const results = Array.from({ length: combinations }, (_, number) =>
    resultOf(withOutcomes(state, chosen(appeals, number))),
  );
  return appeals.map(({ length }, index) => {
    const step = appeals.slice(0, index).reduce((product, others) => product * others.length, 1);
    return results.some(
      (result, number) => result !== results[number - (Math.floor(number / step) % length) * step],
    );
  });
}

/** Combinations by number: the outcome of the first appeal changes fastest. */
function chosen(appeals: readonly (readonly Outcome[])[], number: number): Outcome[] {
  let rest = number;
  return appeals.flatMap((outcomes) => {
    const outcome = outcomes[rest % outcomes.length];
    rest = Math.floor(rest / outcomes.length);
    return outcome === undefined ? [] : [outcome];
  });
}

/** The state had these turns come out like this; of two of one turn, item by item what either changes. */
function withOutcomes(before: State, outcomes: readonly Outcome[]): State {
  let state = before;
  for (const outcome of outcomes) {
    const turn = turnsHeld(before).find(({ id }) => id === outcome.id);
    if (turn !== undefined && outcome !== turn) state = withOutcome(state, turn, outcome);
  }
  return state;
}

function withOutcome(state: State, before: Turn, outcome: Outcome): State {
  const now = turnsHeld(state).find(({ id }) => id === outcome.id) ?? before;
  const after: Turn = {
    ...now,
    items: now.items.map((item, index) =>
      outcome.items[index] === before.items[index] ? item : (outcome.items[index] ?? item),
    ),
  };
  const replaced = (each: Turn) => (each === now ? after : each);
  return {
    ...state,
    postings: [...state.postings, ...exchangedPostings(state, now, after, state.postings.length + 1)],
    turn: state.turn && replaced(state.turn),
    turns: state.turns.map(replaced),
  };
}

/** Who gets which prize, and who must play off for one. */
function resultOf(state: State): string {
  return JSON.stringify([
    standings(state)
      .map(({ team, prize }) => [team, prize] as const)
      .sort(([a], [b]) => a - b),
    individualStandings(state)
      .flatMap(({ person, prize }) => (prize === null ? [] : [`${person} ${prize}`]))
      .sort(),
    undecidedTies(state),
  ]);
}
