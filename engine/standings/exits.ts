// The order by exit: who left the contest when, and who left together.
import type { Round } from '#contract/definition.ts';
import { eliminatedIn } from '../elimination.ts';
import { definitionOf, turnsHeld } from '../select.ts';
import type { State } from '../state.ts';

/** Where all answer at once, those whose last attempts belong to one item left together. */
function lastItemOf(state: State, round: Round, team: number): string {
  const items = turnsHeld(state)
    .filter((turn) => turn.round === round.id)
    .flatMap((turn) => turn.items.map((item) => ({ turn: turn.id, item })));
  const last = items.findLast(({ item }) => item.attempts.some((attempt) => attempt.team === team));
  return last === undefined ? '' : `${last.turn} ${last.item.index}`;
}

/** The same for teams that left a round at the same moment; `index` counts those that left it before. */
function momentOf(state: State, round: Round, team: number, index: number): string {
  if (round.eliminate?.when === 'cycle') return `${Math.floor(index / round.eliminate.lowest)}`;
  if (round.eliminate?.when === 'misses' && round.who.by === 'all') return lastItemOf(state, round, team);
  return `alone ${index}`;
}

/** For every team that left: how many had left before. Teams that left together have the same number. */
export function exits(state: State): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const round of definitionOf(state).rounds) {
    const moments = new Map<string, number>();
    eliminatedIn(state, round).forEach((team, index) => {
      if (found.has(team)) return;
      const moment = momentOf(state, round, team, index);
      const before = moments.get(moment) ?? found.size;
      moments.set(moment, before);
      found.set(team, before);
    });
  }
  return found;
}
