// The final order: criteria that can decide something, prizes, groups and individuals.
import { listed, problem, type RuleProblem } from './problem.ts';
import type { Definition, Round } from './shape.ts';
import { isForTied } from './turns.ts';

type Ranking = Definition['ranking'];

export function* checkRanking(definition: Definition): Generator<RuleProblem> {
  const { ranking, rounds } = definition;
  yield* checkExit(definition);
  yield* checkWeights(ranking);
  yield* checkTies(ranking, rounds);
  yield* checkPrizes(ranking.prizes, ['ranking', 'prizes']);
  yield* checkGroups(ranking);
  if (ranking.individual === null) return;
  if (!rounds.some(paysPlayers)) yield problem(['ranking', 'individual'], 'individual-none');
  yield* checkPrizes(ranking.individual.prizes, ['ranking', 'individual', 'prizes']);
}

function* checkExit({ ranking, rounds }: Definition): Generator<RuleProblem> {
  if (ranking.by !== 'exit') return;
  if (!rounds.some(({ eliminate, who }) => eliminate !== null || who.by === 'champion'))
    yield problem(['ranking', 'by'], 'exit-none');
}

/** `0`, `00` or `0/3`. */
function isZero(fraction: string): boolean {
  return /^0+(\/|$)/.test(fraction);
}

function* checkWeights({ weights, written }: Ranking): Generator<RuleProblem> {
  for (const name of ['written', 'live'] as const)
    if (/\/0+$/.test(weights[name]))
      yield problem(['ranking', 'weights', name], 'weight-by-zero', { weight: weights[name] });
  if (isZero(weights.written) && isZero(weights.live)) yield problem(['ranking', 'weights'], 'weights-zero');
  if (written.aggregate === 'best' && written.best === null)
    yield problem(['ranking', 'written', 'best'], 'written-best');
  if (written.aggregate !== 'best' && written.best !== null)
    yield problem(['ranking', 'written', 'best'], 'written-best-unused', { aggregate: written.aggregate });
}

function* checkTies({ ties, prizes, groups }: Ranking, rounds: readonly Round[]): Generator<RuleProblem> {
  if (ties.length > 0 && prizes.length === 0 && groups.length === 0)
    yield problem(['ranking', 'ties'], 'ties-unused');
  for (const [index, criterion] of ties.entries()) {
    const path = ['ranking', 'ties', index];
    if (ties.indexOf(criterion) < index) yield problem(path, 'tie-twice', { criterion });
    else if (criterion === 'playoff' && !rounds.some(isForTied)) yield problem(path, 'tie-playoff');
  }
}

function* checkPrizes(prizes: Ranking['prizes'], path: readonly string[]): Generator<RuleProblem> {
  const percent = prizes.reduce((sum, prize) => sum + (prize.percent ?? 0), 0);
  if (percent > 100) yield problem(path, 'prizes-percent', { percent });
}

function* checkGroups({ groups, bestOfGroup }: Ranking): Generator<RuleProblem> {
  const teams = groups.flat();
  const twice = teams.filter((team, index) => teams.indexOf(team) < index);
  if (twice.length > 0)
    yield problem(['ranking', 'groups'], 'group-twice', { teams: listed(new Set(twice)) });
  const smallest = Math.min(...groups.map((group) => group.length));
  if (groups.length > 0 && bestOfGroup > smallest)
    yield problem(['ranking', 'bestOfGroup'], 'group-best', { best: bestOfGroup, most: smallest });
}

/** Does anything of the round go to a player's own points? */
function paysPlayers({ score, buzz }: Round): boolean {
  const steps = buzz?.foul.steps ?? [];
  if (steps.some(({ posts }) => posts?.to.includes('player'))) return true;
  if (score.per === 'turn') return score.to.includes('player');
  return Object.values(score).some((entry) => typeof entry === 'object' && entry.to.includes('player'));
}
