// What is asked and what is at stake: who could pick or choose it, and whether there is enough to choose from.
import { listed, type RoundCheck, type RuleProblem } from './problem.ts';
import type { Round } from './shape.ts';
import { passes, turnKind } from './turns.ts';

export function* checkQuestion({ round, at }: RoundCheck): Generator<RuleProblem> {
  const { from, pick, shown } = round.question;
  const { who } = round;
  if (from === 'paper') {
    if (pick !== 'own') yield at(['question', 'pick'], 'pick-paper', { pick });
  } else {
    if (turnKind(round) !== 'single') yield at(['question', 'from'], 'pick-turns', { from });
    if (pick === 'naming' && who.by !== 'designation') yield at(['question', 'pick'], 'pick-naming');
    if (pick === 'lower' && !(who.by === 'designation' && who.pairs === 'ranks'))
      yield at(['question', 'pick'], 'pick-lower');
    if (from === 'board' && round.items > 1 && round.order === 'block')
      yield at(['question', 'from'], 'board-items', { items: round.items });
    if (from === 'sets' && round.items > 1 && round.order === 'interleaved')
      yield at(['order'], 'sets-interleaved');
  }
  if (shown !== 'silent') return;
  if (turnKind(round) === 'open') yield at(['question', 'shown'], 'silent-open');
  else if (turnKind(round) === 'single' && round.miss.follow !== 'ends')
    yield at(['question', 'shown'], 'silent-miss', { follow: round.miss.follow });
}

export function* checkStake(check: RoundCheck): Generator<RuleProblem> {
  const { round, at } = check;
  const { stake } = round;
  if (stake.by === 'fixed') return;
  const twice = stake.values.findIndex((value, index) => stake.values.indexOf(value) < index);
  if (twice >= 0) yield at(['stake', 'values', twice], 'value-twice', { value: stake.values[twice] ?? 0 });
  if (stake.by !== 'choice') return;
  if (turnKind(round) !== 'single') {
    yield at(['stake', 'by'], 'stake-choice');
    return;
  }
  if (stake.chooser === 'naming' && round.who.by !== 'designation')
    yield at(['stake', 'chooser'], 'chooser-naming');
  if (stake.declared === 'before-round' && round.who.by === 'winner')
    yield at(['stake', 'declared'], 'declared-winner');
  yield* checkEnough(check);
}

/** Values that may not be chosen again must leave one to choose. */
function* checkEnough({ round, earlier, at }: RoundCheck): Generator<RuleProblem> {
  const { stake } = round;
  if (stake.by !== 'choice') return;
  const { values, unlike, repeat } = stake;
  const chosen = repeat ? 1 : turnsOfTeam(round);
  if (chosen > values.length)
    yield at(['stake', 'repeat'], 'repeat-short', { values: listed(values), turns: chosen });
  const barred = earlier
    .filter(({ id }) => unlike.includes(id))
    .reduce((sum, other) => sum + Math.min(turnsOfTeam(other), shared(round, other)), 0);
  if (barred > 0 && chosen <= values.length && values.length - barred < chosen)
    yield at(['stake', 'values'], 'unlike-short', { values: listed(values), barred });
}

/** A team's turns as far as the rules tell: of a bonus, one at least. */
function turnsOfTeam(round: Round): number {
  return turnKind(round) === 'single' ? passes(round) : 0;
}

function shared(round: Round, other: Round): number {
  const { stake } = other;
  if (round.stake.by !== 'choice' || stake.by !== 'choice') return 0;
  return round.stake.values.filter((value) => stake.values.includes(value)).length;
}
