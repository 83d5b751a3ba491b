// Short Chinese names of rounds and rundown entries, as host and technician call them.
import type { Round } from '#contract/definition.ts';
import type { RundownEntry, TurnEntry } from '#contract/event.ts';
import { cyclesOf } from './schedule.ts';
import { definitionOf, roundOf } from './select.ts';
import type { State } from './state.ts';

/** The title of a round, with its subtitle where another round has the same title. */
export function roundTitle(state: State, round: Round): string {
  const namesakes = definitionOf(state).rounds.filter(({ title }) => title === round.title);
  return namesakes.length > 1 && round.subtitle !== '' ? `${round.title}（${round.subtitle}）` : round.title;
}

export function entryTitle(state: State, entry: RundownEntry): string {
  switch (entry.kind) {
    case 'page':
      return entry.page.title;
    case 'round':
      return roundOf(state, entry.round).title;
    case 'turn':
      return entry.team === null
        ? `${roundOf(state, entry.round).title} ${entry.cycle}`
        : (state.teams.find((team) => team.number === entry.team)?.name ?? String(entry.team));
  }
}

/** A turn by itself, away from its round: the round, which of its cycles, and whose turn it is. */
export function turnTitle(
  state: State,
  { round: id, cycle, team }: Pick<TurnEntry, 'round' | 'cycle' | 'team'>,
): string {
  const round = roundOf(state, id);
  const several = team === null || cyclesOf(round) > 1;
  const name = state.teams.find(({ number }) => number === team)?.name ?? '';
  return [roundTitle(state, round), ...(several ? [cycle] : []), name].join(' ').trim();
}
