// Pairs made anew after a team is out: rounds of designation that have not begun are planned again among those left.
import type { Round } from '#contract/definition.ts';
import type { LeitaiEvent, TurnEntry } from '#contract/event.ts';
import { cyclesOf, designations, isPlannedLive, pairTurn } from './schedule.ts';
import { activeTeams, definitionOf, isOut, unanswered } from './select.ts';
import type { State } from './state.ts';

type Pairs = Extract<Round['who'], { by: 'designation' }>['pairs'];

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
    const entries =
      round.who.pairs === 'free'
        ? freely(state, pending, numbers)
        : pairedAnew(round, round.who.pairs, numbers).filter(
            ({ id }) => !kept.some((turn) => turn.id === id),
          );
    return [
      { type: 'rundown.dropped', entries: pending.map(({ id }) => id) },
      { type: 'rundown.planned', after: kept.at(-1)?.id ?? round.id, entries },
    ];
  });
}

function pairedAnew(round: Round, pairs: Pairs, numbers: readonly number[]): TurnEntry[] {
  const made = Array.isArray(pairs) ? listed(pairs, numbers) : designations(round, numbers);
  const cycles = Array.from({ length: cyclesOf(round) }, (_, index) => index + 1);
  return cycles.flatMap((cycle) => made.map((pair) => pairTurn(round, cycle, pair)));
}

/**
 * As many turns as teams have yet to answer: each team here names in its own, and where these are too few the next one
 * names in the place of a team that is out.
 */
function freely(state: State, pending: readonly TurnEntry[], numbers: readonly number[]): TurnEntry[] {
  const cycles = [...new Set(pending.map(({ cycle }) => cycle))];
  return cycles.flatMap((cycle) => {
    const own = pending.filter((turn) => turn.cycle === cycle);
    const here = own.filter(({ naming }) => naming !== null && numbers.includes(naming));
    const [first] = own;
    let missing = first === undefined ? 0 : unanswered(state, first).length - here.length;
    return own.flatMap((turn) => {
      if (here.includes(turn)) return [turn];
      missing -= 1;
      return missing < 0 ? [] : [{ ...turn, naming: nextOf(turn.naming, numbers) }];
    });
  });
}

function nextOf(gone: number | null, numbers: readonly number[]): number | null {
  return numbers.find((number) => number > (gone ?? 0)) ?? numbers[0] ?? gone;
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
