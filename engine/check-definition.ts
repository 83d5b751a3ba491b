// What is wrong with the formulas of a definition, found when it is loaded and not on stage.
import Fraction from 'fraction.js';
import type { Definition, Round, Scored, Verdict } from '#contract/definition.ts';
import { listed, type Path, type ProblemParams, problem, type RuleProblem } from '#contract/rules/problem.ts';
import { stakeValues, turnKind } from '#contract/rules/turns.ts';
import {
  FORMULA_LIMITS,
  FormulaError,
  type FormulaNode,
  FUNCTIONS,
  formulaVariables,
  parseFormula,
} from './formula.ts';
import { type Range, rangeOf, ZeroDivision } from './formula-range.ts';
import { itemsPerTurn } from './schedule.ts';

/** The most one posting may be worth, points. */
const MOST = 1_000_000;

/** Every formula that cannot be read, names a variable its place does not have, may divide by zero, or gets too large. */
export function checkDefinition(definition: Definition): RuleProblem[] {
  return definition.rounds.flatMap((round, index) =>
    formulasOf(round).flatMap((place) =>
      // Stake by stake, so that a formula is judged by values that there are.
      stakeValues(round)
        .map((stake) => checkFormula(place, variablesAt(definition, round, place, stake)))
        .filter((found) => found !== null)
        .slice(0, 1)
        .map(({ code, params }) => problem(['rounds', index, ...place.path], code, params)),
    ),
  );
}

/** A formula and when it is evaluated. */
interface FormulaPlace {
  readonly path: Path;
  readonly formula: string;
  /** Of a whole turn; of a ruled attempt, when panel and teams have been counted; or at once, as a foul is. */
  readonly when: 'turn' | 'settled' | 'at-once';
}

function formulasOf(round: Round): FormulaPlace[] {
  const { score, buzz } = round;
  const steps = (buzz?.foul.steps ?? []).flatMap(({ posts }, index): FormulaPlace[] =>
    posts === null ? [] : scoredPlaces(['buzz', 'foul', 'steps', index, 'posts'], posts, 'at-once'),
  );
  if (score.per === 'turn')
    return [{ path: ['score', 'formula'], formula: score.formula, when: 'turn' }, ...steps];
  const entries = Object.entries(score).flatMap(([verdict, entry]): FormulaPlace[] =>
    typeof entry === 'object'
      ? scoredPlaces(['score', verdict], entry, isAtOnce(round, verdict) ? 'at-once' : 'settled')
      : [],
  );
  return [...entries, ...steps];
}

function scoredPlaces(
  path: FormulaPlace['path'],
  { formula, also }: Scored,
  when: FormulaPlace['when'],
): FormulaPlace[] {
  const further = also.map((part, index) => ({
    path: [...path, 'also', index, 'formula'],
    formula: part.formula,
    when,
  }));
  return [{ path: [...path, 'formula'], formula, when }, ...further];
}

/** Without steps a foul is posted at once by its own entry; a press too early without one scores as wrong. */
function isAtOnce({ buzz, score }: Round, verdict: string): boolean {
  if (score.per === 'turn' || (buzz !== null && buzz.foul.steps.length > 0)) return false;
  if (verdict === ('foul' satisfies Verdict)) return true;
  return verdict === 'wrong' && buzz !== null && score.foul === undefined;
}

/** Which variables there are, or where else they are. */
type Variables = ReadonlyMap<string, Range | Where>;
type Where = `formula.where.${'panel' | 'teams' | 'turn' | 'item' | 'presented' | 'points'}`;

function variablesAt(definition: Definition, round: Round, { when }: FormulaPlace, stake: number): Variables {
  const items = when === 'turn' ? itemsPerTurn(round) : 1;
  const given = (there: boolean, range: Range, where: Where) => (there ? range : where);
  const settled = when === 'settled';
  const item = when !== 'turn';
  const presented = item && round.buzz?.opens === 'presented';
  const all = settled && turnKind(round) === 'all';
  const teams = round.who.by === 'champion' ? 2 : definition.teams.max;
  const panel = settled && round.panel;
  const seats = definition.panel?.seats ?? 0;
  const limit = round.clock.limit;
  const seconds = limit.by === 'fixed' ? limit.seconds : (limit.seconds[String(stake)] ?? 0);
  return new Map<string, Range | Where>([
    ['stake', range(stake, stake)],
    ['right', range(0, items)],
    ['wrong', range(0, items)],
    ['items', range(items, items)],
    ['remaining', given(!item, range(0, seconds), 'formula.where.turn')],
    ['accuracy', given(!item, range(0, 1), 'formula.where.turn')],
    ['first', given(item, range(0, 1), 'formula.where.item')],
    ['early', given(presented, range(0, 1), 'formula.where.presented')],
    ['unread', given(presented, range(0, 1), 'formula.where.presented')],
    [
      'points',
      given(item && round.partial !== null, range(0, round.partial?.most ?? 0), 'formula.where.points'),
    ],
    ['panel.right', given(panel, range(0, seats), 'formula.where.panel')],
    ['panel.wrong', given(panel, range(0, seats), 'formula.where.panel')],
    ['panel.answered', given(panel, range(0, seats), 'formula.where.panel')],
    ['panel.seats', given(panel, range(seats, seats), 'formula.where.panel')],
    ['teams.right', given(all, range(0, teams), 'formula.where.teams')],
    ['teams.wrong', given(all, range(0, teams), 'formula.where.teams')],
    // Whoever is given points has answered.
    ['teams.answering', given(all, range(1, teams), 'formula.where.teams')],
  ]);
}

function range(least: number, greatest: number): Range {
  return { least: new Fraction(least), greatest: new Fraction(greatest) };
}

type Found = Pick<RuleProblem, 'code' | 'params'>;

function found(code: RuleProblem['code'], params: ProblemParams): Found {
  return { code, params };
}

/** What is wrong with a formula; null when nothing is. */
function checkFormula({ formula }: FormulaPlace, variables: Variables): Found | null {
  let node: FormulaNode;
  try {
    node = parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaError) return unreadable(formula, error);
    throw error;
  }
  const here = new Map(
    [...variables].flatMap(([name, value]) => (typeof value === 'string' ? [] : [[name, value]])),
  );
  const known = listed(here.keys());
  for (const name of formulaVariables(node)) {
    const where = variables.get(name);
    if (where === undefined) return found('formula-variable', { name, known });
    if (typeof where === 'string') return found('formula-elsewhere', { variable: name, where, known });
  }
  try {
    const { least, greatest } = rangeOf(node, here);
    if (least.abs().compare(MOST) <= 0 && greatest.abs().compare(MOST) <= 0) return null;
    return found('formula-large', { formula, most: MOST });
  } catch (error) {
    if (error instanceof ZeroDivision) return found('formula-zero', { formula, divisor: error.divisor });
    throw error;
  }
}

/** Which mistake stands where the reading stopped. */
function unreadable(formula: string, { mistake, position }: FormulaError): Found {
  const rest = formula.slice(position).trim();
  const word = /^[a-z.\d]*/.exec(rest)?.[0] ?? '';
  switch (mistake) {
    case 'breaks-off':
      return found('formula-breaks-off', { formula });
    case 'function':
      return found('formula-function', { name: word, known: listed(FUNCTIONS) });
    case 'argument':
      return found('formula-argument', { function: word });
    case 'number':
      return found('formula-number', { number: word, digits: FORMULA_LIMITS.digits });
    case 'deep':
      return found('formula-deep', { formula, depth: FORMULA_LIMITS.depth });
    case 'syntax':
      return found('formula-syntax', { formula, place: position + 1, rest });
  }
}
