// Short Chinese names of rundown entries, as host and technician call them.
import type { RundownEntry } from '#contract/event.ts';
import { roundOf } from './select.ts';
import type { State } from './state.ts';

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
