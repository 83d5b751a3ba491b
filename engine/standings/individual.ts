// The ranking of players by their own points.
import type { OutKind } from '#contract/command.ts';
import type { PersonId } from '#contract/roster.ts';
import type { Amount } from '#contract/units.ts';
import { definitionOf } from '../select.ts';
import type { State } from '../state.ts';
import { prizeAt } from './prizes.ts';
import { playerScore, playersWithPoints } from './sums.ts';

export interface IndividualStanding {
  readonly team: number;
  readonly person: PersonId;
  readonly points: Amount;
  /** From 1; equal ranks are shared. Those who are out share the last one. */
  readonly rank: number;
  readonly shared: boolean;
  readonly prize: string | null;
  readonly out: OutKind | null;
}

/** Everybody of a line-up and whoever has points, in the order of teams and player numbers. */
function players(state: State): { person: PersonId; team: number }[] {
  const staged = state.teams.flatMap(({ number, lineup }) =>
    [...lineup].sort((a, b) => a.number - b.number).map(({ person }) => ({ person, team: number })),
  );
  const known = new Set(staged.map(({ person }) => person));
  const others = [...playersWithPoints(state)].filter(([person]) => !known.has(person));
  return [...staged, ...others.map(([person, team]) => ({ person, team }))].sort((a, b) => a.team - b.team);
}

/** Whoever is out in person or with the whole team. */
function outOf(state: State, team: number, person: PersonId): OutKind | null {
  const own = state.outs.find((out) => out.person === person);
  const teams = state.outs.find((out) => out.team === team && out.person === null);
  return (own ?? teams)?.kind ?? null;
}

/** Players in order; equal points share a rank and its prize. Empty before there are rules. */
export function individualStandings(state: State): IndividualStanding[] {
  if (state.definition === null) return [];
  const prizes = definitionOf(state).ranking.individual?.prizes ?? [];
  const all = players(state).map(({ person, team }) => ({
    team,
    person,
    points: playerScore(state, person),
    out: outOf(state, team, person),
  }));
  const ranked = all.filter(({ out }) => out === null).sort((a, b) => b.points - a.points);
  const outs = all.filter(({ out }) => out !== null);
  const same = Map.groupBy(ranked, ({ points }) => points);
  let rank = 0;
  return [
    ...ranked.map((row, index) => {
      if (ranked[index - 1]?.points !== row.points) rank = index + 1;
      const shared = (same.get(row.points)?.length ?? 0) > 1;
      return { ...row, rank, shared, prize: prizeAt(prizes, rank, ranked.length) };
    }),
    ...outs.map((row) => ({ ...row, rank: ranked.length + 1, shared: outs.length > 1, prize: null })),
  ];
}
