// Names that must lead somewhere: clauses, rounds, privileges; and numbers that bound each other.
import { listed, type Path, problem, type RoundCheck, type RuleProblem } from './problem.ts';
import type { Definition, Round } from './shape.ts';
import { isForTied } from './turns.ts';

export function* checkTeams({ teams }: Definition): Generator<RuleProblem> {
  const { min, max, players } = teams;
  if (min > max) yield problem(['teams', 'min'], 'teams-range', { min, max });
  if (players.min > players.max) yield problem(['teams', 'players', 'min'], 'players-range', { ...players });
}

/** Rounds and privileges are told apart by their ids. */
export function* checkIds({ rounds, privileges }: Definition): Generator<RuleProblem> {
  const again = (ids: readonly string[], index: number) => ids.indexOf(ids[index] ?? '') < index;
  const roundIds = rounds.map(({ id }) => id);
  for (const [index, id] of roundIds.entries())
    if (again(roundIds, index)) yield problem(['rounds', index, 'id'], 'round-twice', { id });
  const privilegeIds = privileges.map(({ id }) => id);
  for (const [index, privilege] of privileges.entries()) {
    if (again(privilegeIds, index))
      yield problem(['privileges', index, 'id'], 'privilege-twice', { id: privilege.id });
    for (const [place, name] of (privilege.rounds ?? []).entries())
      if (!roundIds.includes(name))
        yield problem(['privileges', index, 'rounds', place], 'round-unknown', {
          name,
          known: listed(roundIds),
        });
  }
}

export function* checkClauses(definition: Definition): Generator<RuleProblem> {
  const known = Object.keys(definition.clauses);
  for (const { path, clause } of citations(definition)) {
    if (clause === null || known.includes(clause)) continue;
    if (known.length === 0) yield problem(path, 'clause-none', { clause });
    else yield problem(path, 'clause-unknown', { name: clause, known: listed(known) });
  }
}

interface Citation {
  readonly path: Path;
  readonly clause: string | null;
}

function citations(definition: Definition): Citation[] {
  return [
    { path: ['baseClause'], clause: definition.baseClause },
    ...definition.privileges.map(({ clause }, index) => ({ path: ['privileges', index, 'clause'], clause })),
    ...definition.rounds.flatMap((round, index) =>
      citationsOf(round).map(({ path, clause }) => ({ path: ['rounds', index, ...path], clause })),
    ),
    { path: ['ranking', 'clause'], clause: definition.ranking.clause },
  ];
}

function citationsOf(round: Round): Citation[] {
  const { score, buzz, player } = round;
  return [
    { path: ['clause'], clause: round.clause },
    ...player.exclude.map(({ clause }, index) => ({ path: ['player', 'exclude', index, 'clause'], clause })),
    ...(buzz?.foul.steps ?? []).map(({ posts }, index) => ({
      path: ['buzz', 'foul', 'steps', index, 'posts', 'clause'],
      clause: posts?.clause ?? null,
    })),
    ...(score.per === 'turn'
      ? [{ path: ['score', 'clause'], clause: score.clause }]
      : Object.entries(score).flatMap(([verdict, entry]) =>
          typeof entry === 'object' ? [{ path: ['score', verdict, 'clause'], clause: entry.clause }] : [],
        )),
  ];
}

/** Rounds that a round looks back on stand before it. */
export function* checkReferences(check: RoundCheck): Generator<RuleProblem> {
  const { round, earlier, at } = check;
  for (const [index, { round: name }] of round.player.exclude.entries()) {
    const path = ['player', 'exclude', index, 'round'];
    yield* lookBack(check, path, name);
    const named = earlier.find(({ id }) => id === name);
    if (named?.player.by === 'any') yield at(path, 'exclude-unnamed', { round: name });
  }
  if (round.stake.by === 'choice')
    for (const [index, name] of round.stake.unlike.entries()) {
      const path = ['stake', 'unlike', index];
      yield* lookBack(check, path, name);
      const other = earlier.find(({ id }) => id === name);
      if (other !== undefined && other.stake.by !== 'choice') yield at(path, 'unlike-fixed', { round: name });
    }
  if (round.who.by === 'winner') yield* checkWinner(check, round.who.of);
}

function* lookBack(check: RoundCheck, path: Path, name: string): Generator<RuleProblem> {
  const { definition, earlier, at } = check;
  if (earlier.some(({ id }) => id === name)) return;
  const known = listed(earlier.map(({ id }) => id));
  if (definition.rounds.some(({ id }) => id === name)) yield at(path, 'round-later', { name });
  else if (earlier.length === 0) yield at(path, 'round-none-earlier', { name });
  else yield at(path, 'round-unknown', { name, known });
}

/** A bonus follows a turn that one team won by pressing. */
function* checkWinner(check: RoundCheck, name: string): Generator<RuleProblem> {
  const path = ['who', 'of'];
  yield* lookBack(check, path, name);
  const won = check.earlier.find(({ id }) => id === name);
  if (won === undefined) return;
  if (won.who.by !== 'buzz' || isForTied(won)) yield check.at(path, 'winner-of', { round: name });
  else if (won.items > 1 && won.order === 'block') yield check.at(path, 'winner-block', { round: name });
}
