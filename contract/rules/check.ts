// Combinations that cannot be: cross-references and parts that contradict each other, with their place.
import { checkBuzz, checkMiss } from './check-buzz.ts';
import { checkAnswer, checkClock, checkLimit, checkTurnClock } from './check-clock.ts';
import { checkQuestion, checkStake } from './check-question.ts';
import { checkRanking } from './check-ranking.ts';
import { checkClauses, checkIds, checkReferences, checkTeams } from './check-references.ts';
import { checkPartial, checkScore } from './check-score.ts';
import { checkElimination, checkGame, checkPanel, checkPlayer, checkWho } from './check-who.ts';
import { type RoundCheck, type RuleProblem, roundChecks } from './problem.ts';
import type { Definition } from './shape.ts';

export type { RuleProblem } from './problem.ts';

/** Everything that contradicts itself; empty when nothing does. */
export function checkRules(definition: Definition): RuleProblem[] {
  return [
    ...checkTeams(definition),
    ...checkIds(definition),
    ...checkClauses(definition),
    ...roundChecks(definition).flatMap(checkRound),
    ...checkRanking(definition),
  ];
}

const ROUND_CHECKS: readonly ((check: RoundCheck) => Iterable<RuleProblem>)[] = [
  checkReferences,
  checkWho,
  checkPlayer,
  checkQuestion,
  checkStake,
  checkClock,
  checkLimit,
  checkTurnClock,
  checkGame,
  checkBuzz,
  checkMiss,
  checkPanel,
  checkAnswer,
  checkPartial,
  checkScore,
  checkElimination,
];

function checkRound(check: RoundCheck): RuleProblem[] {
  return ROUND_CHECKS.flatMap((part) => [...part(check)]);
}
