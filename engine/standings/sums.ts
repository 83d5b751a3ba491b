// Sums of postings: one pass over them for all teams and players, kept as long as nothing is posted.
import type { Ledger } from '#contract/definition.ts';
import type { Posting } from '#contract/event.ts';
import { type Amount, amount, points } from '#contract/units.ts';
import { definitionOf } from '../select.ts';
import type { State } from '../state.ts';

interface Sums {
  /** By ledger, then team. */
  readonly teams: Readonly<Record<Ledger, ReadonlyMap<number, number>>>;
  /** Of ledger `player`, by person. */
  readonly players: ReadonlyMap<string, number>;
}

/** Postings are never changed in place, so a list once added up stays as it is. */
const known = new WeakMap<readonly Posting[], Sums>();

function addUp(postings: readonly Posting[]): Sums {
  const teams = {
    live: new Map<number, number>(),
    playoff: new Map<number, number>(),
    player: new Map<number, number>(),
  };
  const players = new Map<string, number>();
  for (const { ledger, team, person, amount: more } of postings) {
    const sums = teams[ledger];
    sums.set(team, (sums.get(team) ?? 0) + more);
    if (ledger === 'player' && person !== null) players.set(person, (players.get(person) ?? 0) + more);
  }
  return { teams, players };
}

function sumsOf({ postings }: State): Sums {
  const before = known.get(postings);
  if (before !== undefined) return before;
  const sums = addUp(postings);
  known.set(postings, sums);
  return sums;
}

/** Sum of a team's postings in one ledger, without the base. */
export function ledgerSum(state: State, team: number, ledger: Ledger): Amount {
  return amount(sumsOf(state).teams[ledger].get(team) ?? 0);
}

/** What the hall sees on the score strip: base and live postings. */
export function liveScore(state: State, team: number): Amount {
  return amount(points(definitionOf(state).base) + ledgerSum(state, team, 'live'));
}

/** A player's own points. */
export function playerScore(state: State, person: string): Amount {
  return amount(sumsOf(state).players.get(person) ?? 0);
}

/** Whoever has points of their own, with the team they were given for. */
export function playersWithPoints({ postings }: State): ReadonlyMap<string, number> {
  return new Map(
    postings.flatMap(({ ledger, team, person }) =>
      ledger === 'player' && person !== null ? [[person, team] as const] : [],
    ),
  );
}
