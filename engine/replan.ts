// Pairs made anew after a team is out: rounds of designation that have not begun are planned again among those left.
import type { LeitaiEvent, TurnEntry } from '#contract/event.ts';
import { cyclesOf, designations, isPlannedLive, pairTurn } from './schedule.ts';
import { activeTeams, definitionOf, isOut } from './select.ts';
import type { State } from './state.ts';

/** Events that exchange the pending turns of every round whose pairs named the team that is out. */
export function replannedDesignations(state: State): LeitaiEvent[] {
  const { rounds } = definitionOf(state);
  return rounds.flatMap((round) => {
    if (round.who.by !== 'designation' || isPlannedLive(round, rounds)) return [];
    const turns = state.rundown.filter(
      (entry): entry is TurnEntry => entry.kind === 'turn' && entry.round === round.id,
    );
    const affected = turns.some(
      ({ team, naming }) =>
        (team !== null && isOut(state, team)) || (naming !== null && isOut(state, naming)),
    );
    const pending = turns.filter(({ id }) => id !== state.position && !state.past.has(id));
    if (!affected || pending.length === 0) return [];
    const kept = turns.filter((turn) => !pending.includes(turn));
    const numbers = activeTeams(state).map((team) => team.number);
    const pairs = Array.isArray(round.who.pairs)
      ? listed(round.who.pairs, numbers)
      : designations(round, numbers);
    const cycles = Array.from({ length: cyclesOf(round) }, (_, index) => index + 1);
    const entries = cycles
      .flatMap((cycle) => pairs.map((pair) => pairTurn(round, cycle, pair)))
      .filter((entry) => !kept.some((other) => other.id === entry.id));
    return [
      { type: 'rundown.dropped', entries: pending.map(({ id }) => id) },
      { type: 'rundown.planned', after: kept.at(-1)?.id ?? round.id, entries },
    ];
  });
}

/** Of a written list those still here; whoever lost the team that names it is named by the next one left. */
function listed(
  pairs: readonly { naming: number; answering: number }[],
  numbers: readonly number[],
): { naming: number; answering: number }[] {
  return pairs
    .filter(({ answering }) => numbers.includes(answering))
    .map(({ naming, answering }) => {
      if (numbers.includes(naming)) return { naming, answering };
      const others = numbers.filter((number) => number !== answering);
      return { naming: others.find((number) => number > naming) ?? others[0] ?? answering, answering };
    });
}
