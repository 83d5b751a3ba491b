// What is wrong with the formulas of a definition, found when it is loaded and not on stage.
import Fraction from 'fraction.js';
import type { Definition, Round } from '#contract/definition.ts';
import {
  evaluateFormula,
  FormulaError,
  type FormulaNode,
  formulaDivisors,
  formulaVariables,
  parseFormula,
} from './formula.ts';
import { itemsPerTurn } from './schedule.ts';

export interface DefinitionProblem {
  /** Where it stands, e.g. rounds.2.score.right.formula. */
  readonly path: string;
  readonly message: string;
}

/** The most one posting may be worth, points. */
const MOST = 1_000_000;

/** Least and greatest value of every variable a formula of this place may name. */
type Ranges = ReadonlyMap<string, readonly [least: number, greatest: number]>;

/** Every formula that cannot be read, names a variable its round does not have, or may divide by zero. */
export function checkDefinition(definition: Definition): DefinitionProblem[] {
  return definition.rounds.flatMap((round, index) =>
    formulas(round).flatMap(({ path, formula, afterReveal }) =>
      stakesOf(round)
        .map((stake) => checkFormula(formula, ranges(definition, round, stake, afterReveal)))
        .filter((message) => message !== null)
        .slice(0, 1)
        .map((message) => ({ path: ['rounds', index, 'score', ...path].join('.'), message })),
    ),
  );
}

function formulas(round: Round): { path: string[]; formula: string; afterReveal: boolean }[] {
  if (round.score.per === 'turn')
    return [{ path: ['formula'], formula: round.score.formula, afterReveal: true }];
  return Object.entries(round.score).flatMap(([verdict, entry]) =>
    typeof entry === 'object'
      ? [{ path: [verdict, 'formula'], formula: entry.formula, afterReveal: isAfterReveal(round, verdict) }]
      : [],
  );
}

/** A foul is posted at once, before the panel has been counted; where none is stated it scores as wrong. */
function isAfterReveal(round: Round, verdict: string): boolean {
  if (round.buzz === null || round.score.per === 'turn') return true;
  return verdict !== 'foul' && !(verdict === 'wrong' && round.score.foul === undefined);
}

function stakesOf(round: Round): number[] {
  return round.stake.by === 'fixed' ? [round.stake.value] : round.stake.values;
}

function ranges(definition: Definition, round: Round, stake: number, afterReveal: boolean): Ranges {
  const items = round.score.per === 'turn' ? itemsPerTurn(round) : 1;
  const all: [string, [number, number]][] = [
    ['stake', [stake, stake]],
    ['right', [0, items]],
    ['wrong', [0, items]],
    ['items', [items, items]],
  ];
  if (round.score.per === 'turn') {
    const limit = round.clock.limit;
    const seconds = limit.by === 'fixed' ? limit.seconds : (limit.seconds[String(stake)] ?? 0);
    all.push(['remaining', [0, seconds]], ['accuracy', [0, 1]]);
  } else if (round.panel && afterReveal) {
    const seats = definition.panel?.seats ?? 0;
    for (const name of ['panel.right', 'panel.wrong', 'panel.answered']) all.push([name, [0, seats]]);
    all.push(['panel.seats', [seats, seats]]);
  }
  return new Map(all);
}

/** What is wrong with a formula, in a sentence; null when nothing is. */
function checkFormula(formula: string, known: Ranges): string | null {
  try {
    const node = parseFormula(formula);
    const foreign = formulaVariables(node).find((name) => !known.has(name));
    if (foreign !== undefined)
      return `there is no "${foreign}" here; there are ${[...known.keys()].join(', ')}`;
    const varying = formulaDivisors(node)
      .flatMap(formulaVariables)
      .find((name) => isVarying(known, name));
    if (varying !== undefined) return `divides by "${varying}", which may be zero`;
    return corners(node, known).every((values) => evaluateFormula(formula, values).abs().compare(MOST) <= 0)
      ? null
      : `may be worth more than ${MOST} points`;
  } catch (problem) {
    if (problem instanceof FormulaError) return problem.message;
    throw problem;
  }
}

function isVarying(known: Ranges, name: string): boolean {
  const [least, greatest] = known.get(name) ?? [0, 0];
  return least !== greatest;
}

/** Every combination of least and greatest values of the variables a formula names. */
function corners(node: FormulaNode, known: Ranges): ReadonlyMap<string, Fraction>[] {
  const names = [...new Set(formulaVariables(node))];
  return names.reduce<Map<string, Fraction>[]>(
    (combinations, name) =>
      combinations.flatMap((values) =>
        [...new Set(known.get(name))].map((value) => new Map(values).set(name, new Fraction(value))),
      ),
    [new Map()],
  );
}
