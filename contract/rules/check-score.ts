// Points: entries that some verdict can reach, people who can be paid, ledgers, and marks of judges.
import type { Path, RoundCheck, RuleProblem } from './problem.ts';
import type { Payee, Scored } from './score.ts';
import type { Round } from './shape.ts';
import { isForTied } from './turns.ts';

interface Entry {
  readonly path: Path;
  readonly to: readonly Payee[];
}

export function* checkScore(check: RoundCheck): Generator<RuleProblem> {
  const { round, at } = check;
  const { score } = round;
  if (score.per === 'turn' && round.clock.scope !== 'turn') yield at(['score', 'per'], 'score-turn');
  if (score.ledger === 'playoff' && !isForTied(round)) yield at(['score', 'ledger'], 'ledger-playoff');
  if (score.ledger !== 'playoff' && isForTied(round)) yield at(['score', 'ledger'], 'ledger-tied');
  for (const verdict of unreachable(check)) yield at(['score', verdict], `score-${verdict}`);
  for (const entry of entries(check)) yield* checkPayees(check, entry);
}

/** Entries for verdicts that nobody can give in this round. */
function unreachable({
  definition,
  round,
}: RoundCheck): ('scored' | 'misrestated' | 'passed' | 'audience')[] {
  const { score } = round;
  if (score.per === 'turn') return [];
  const passes = definition.privileges.some(
    ({ does, rounds }) => does === 'pass' && (rounds === null || rounds.includes(round.id)),
  );
  const given = {
    scored: round.partial !== null,
    misrestated: round.buzz?.restate === true,
    passed: passes,
    audience: goesToAudience(round),
  };
  return (['scored', 'misrestated', 'passed', 'audience'] as const).filter(
    (verdict) => score[verdict] !== undefined && !given[verdict],
  );
}

function goesToAudience({ buzz, miss }: Round): boolean {
  if (miss.follow === 'audience' || (miss.follow !== 'ends' && miss.finally === 'audience')) return true;
  return buzz !== null && (buzz.silence === 'audience' || buzz.foul.question === 'audience');
}

function entries({ round }: RoundCheck): Entry[] {
  const { score } = round;
  const steps = (round.buzz?.foul.steps ?? []).flatMap(({ posts }, index) =>
    posts === null ? [] : paid(['buzz', 'foul', 'steps', index, 'posts'], posts),
  );
  if (score.per === 'turn') return [{ path: ['score', 'to'], to: score.to }, ...steps];
  const verdicts = Object.entries(score).flatMap(([verdict, entry]) =>
    typeof entry === 'object' ? paid(['score', verdict], entry) : [],
  );
  return [...verdicts, ...steps];
}

function paid(path: Path, { to, also }: Scored): Entry[] {
  const further = also.map((part, index) => ({ path: [...path, 'also', index, 'to'], to: part.to }));
  return [{ path: [...path, 'to'], to }, ...further];
}

function* checkPayees({ round, at }: RoundCheck, { path, to }: Entry): Generator<RuleProblem> {
  for (const [index, payee] of to.entries()) {
    const here = [...path, index];
    if (to.indexOf(payee) < index) yield at(here, 'to-twice', { payee });
    else if (payee === 'naming' && round.who.by !== 'designation') yield at(here, 'to-naming');
    else if (payee === 'player' && round.player.by === 'any') yield at(here, 'to-player');
  }
}

export function* checkPartial({ round, at }: RoundCheck): Generator<RuleProblem> {
  const { partial } = round;
  if (partial === null) return;
  if (round.clock.scope === 'turn') yield at(['partial'], 'partial-turn');
  else if (round.ruledBy === 'key') yield at(['ruledBy'], 'partial-key');
  if (partial.drop * 2 >= partial.judges)
    yield at(['partial', 'drop'], 'partial-drop', {
      drop: partial.drop,
      judges: partial.judges,
      most: Math.floor((partial.judges - 1) / 2),
    });
  // Points are kept in thousandths; binary fractions such as 0.1 are told apart from none by far less.
  const step = Math.round(partial.step * 1000);
  if (Math.abs(partial.step * 1000 - step) > 1e-6) yield at(['partial', 'step'], 'partial-fine');
  else if ((partial.most * 1000) % step !== 0)
    yield at(['partial', 'step'], 'partial-step', { step: partial.step, most: partial.most });
}
