// Formulas of a definition: read once, exact, bounded, and wrong ones found when the definition is loaded.
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { checkDefinition } from '#engine/check-definition.ts';
import { evaluateFormula, FORMULA_LIMITS, FormulaError, parseFormula } from '#engine/formula.ts';
import { rationalText, roundHalfUp, toAmount } from '#engine/rational.ts';
import { MemoryStage, roundIn, rules } from './engine-support.ts';

function value(formula: string, variables: Record<string, number | string> = {}): string {
  const known = new Map(Object.entries(variables).map(([name, number]) => [name, new Fraction(number)]));
  return rationalText(evaluateFormula(formula, known));
}

function mistake(formula: string): { position: number; message: string } {
  try {
    evaluateFormula(formula, new Map());
  } catch (problem) {
    if (problem instanceof FormulaError) return { position: problem.position, message: problem.message };
  }
  throw new Error(`${formula} has no mistake`);
}

describe('a formula', () => {
  test.each([
    ['10 + panel.wrong', { 'panel.wrong': 6 }, '16'],
    ['-panel.right', { 'panel.right': 18 }, '-18'],
    ['right * 10 + remaining * accuracy', { right: 8, remaining: 20, accuracy: '4/5' }, '96'],
    ['right * 10 + remaining * accuracy', { right: 7, remaining: 33, accuracy: '7/10' }, '93.1'],
    ['1 + 2 * 3 - 4 / 2', {}, '5'],
    ['8 - 3 - 2', {}, '3'],
    ['12 / 3 / 2', {}, '2'],
    ['-(2 + 3) * -2', {}, '10'],
    ['min(3, 1, 2) + max(1, 5) + floor(7 / 2) + abs(-4)', {}, '13'],
    ['floor(-1 / 2)', {}, '-1'],
    ['1 / 3', {}, '1/3'],
    ['0.1 + 0.2', {}, '0.3'],
  ])('%s', (formula, variables, result) => expect(value(formula, variables)).toBe(result));

  test.each([
    ['10 +', 4, 'breaks off'],
    ['10 + * 2', 5, 'unexpected'],
    ['(1 + 2', 6, 'expected'],
    ['1 2', 2, 'unexpected'],
    ['pow(2, 3)', 0, 'unknown function'],
    ['floor(1, 2)', 0, 'one value'],
    ['1 & 2', 1, 'cannot read'],
    ['constructor', 0, 'unknown variable'],
    ['1 / (2 - 2)', 0, 'division by zero'],
    ['1234567890', 0, 'too long'],
  ])('%s is refused at its place', (formula, position, message) => {
    expect(mistake(formula).position).toBe(position);
    expect(mistake(formula).message).toContain(message);
  });

  test('is bounded in length and depth', () => {
    expect(() => parseFormula('1+'.repeat(FORMULA_LIMITS.characters))).toThrow(FormulaError);
    expect(() => parseFormula(`${'('.repeat(50)}1${')'.repeat(50)}`)).toThrow(/nested/);
    expect(() => parseFormula(`${'-'.repeat(60)}1`)).toThrow(/nested/);
  });

  test('of sums and products gives what exact arithmetic gives', () => {
    const number = fc.integer({ min: 0, max: 999 });
    fc.assert(
      fc.property(number, number, number, fc.integer({ min: 1, max: 99 }), (a, b, c, d) => {
        const exact = new Fraction(a).add(new Fraction(b).mul(c)).sub(new Fraction(a, d));
        return value(`${a} + x * ${c} - ${a} / y`, { x: b, y: d }) === rationalText(exact);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

test.each([
  ['103.5', '104'],
  ['93.1', '93'],
  ['-0.5', '0'],
  ['-1.5', '-1'],
  ['-18', '-18'],
])('%s rounds half up to %s', (exact, rounded) => {
  expect(rationalText(roundHalfUp(new Fraction(exact)))).toBe(rounded);
  expect(Number(toAmount(new Fraction(exact))) / 1000).toBe(Number(exact));
});

describe('a definition', () => {
  const withRight = (round: string, formula: string) =>
    rules((definition) => {
      const { score } = roundIn(definition, round);
      if (score.per === 'turn') score.formula = formula;
      else score.right.formula = formula;
    });

  test('of the example has no mistake in its formulas', () => expect(checkDefinition(rules())).toEqual([]));

  test.each([
    ['warmup', 'stake +', 'formula-breaks-off'],
    ['warmup', '10 + panel.wrong', 'formula-elsewhere'],
    ['warmup', 'remaining', 'formula-elsewhere'],
    ['warmup', 'stakes', 'formula-variable'],
    ['sprint', 'panel.right', 'formula-elsewhere'],
    ['duel', '10 / panel.wrong', 'formula-zero'],
    ['risk-choice', '1 / (stake - 40)', 'formula-zero'],
    ['duel', 'panel.seats * 999999', 'formula-large'],
  ])('whose %s scores "%s" is refused with the place (%s)', (round, formula, code) => {
    const definition = withRight(round, formula);
    const [problem] = checkDefinition(definition);
    expect(problem?.path.join('.')).toMatch(/^rounds\.\d\.score\.(right\.)?formula$/);
    expect(problem?.code).toBe(code);
    expect(() => new MemoryStage(definition)).toThrow(/definition\.formula/);
  });

  test('may divide by what a function keeps from being zero', () =>
    expect(checkDefinition(withRight('duel', '10 / max(1, panel.wrong) - 2 / (1 + right)'))).toEqual([]));

  test('may divide by what is never zero, and use the panel’s seats', () =>
    expect(checkDefinition(withRight('duel', '10 * panel.right / panel.seats'))).toEqual([]));
});
