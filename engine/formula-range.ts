// Between which values a formula lies, given between which its variables do: exact for each step, never too narrow.
import Fraction from 'fraction.js';
import { type FormulaNode, formulaText } from './formula.ts';

export interface Range {
  readonly least: Fraction;
  readonly greatest: Fraction;
}

/** Something is divided by what may be zero. */
export class ZeroDivision extends Error {
  /** The divisor as it is written. */
  readonly divisor: string;
  constructor(divisor: string) {
    super(`divides by "${divisor}", which may be zero`);
    this.name = 'ZeroDivision';
    this.divisor = divisor;
  }
}

/** Throws {@link ZeroDivision}; every variable the formula names must be known. */
export function rangeOf(node: FormulaNode, known: ReadonlyMap<string, Range>): Range {
  switch (node.kind) {
    case 'number':
      return { least: node.value, greatest: node.value };
    case 'variable': {
      const range = known.get(node.name);
      if (range === undefined) throw new Error(`no range for "${node.name}"`);
      return range;
    }
    case 'negative':
      return negative(rangeOf(node.of, known));
    case 'binary': {
      const left = rangeOf(node.left, known);
      const right = rangeOf(node.right, known);
      if (node.operator === '/' && right.least.compare(0) <= 0 && right.greatest.compare(0) >= 0)
        throw new ZeroDivision(formulaText(node.right));
      return binary(node.operator, left, right);
    }
    case 'call': {
      const ranges = node.arguments.map((argument) => rangeOf(argument, known));
      return called(node.name, ranges);
    }
  }
}

function negative({ least, greatest }: Range): Range {
  return { least: greatest.neg(), greatest: least.neg() };
}

function binary(operator: '+' | '-' | '*' | '/', left: Range, right: Range): Range {
  switch (operator) {
    case '+':
      return { least: left.least.add(right.least), greatest: left.greatest.add(right.greatest) };
    case '-':
      return binary('+', left, negative(right));
    case '*':
      return outermost(ends(left).flatMap((a) => ends(right).map((b) => a.mul(b))));
    case '/':
      return outermost(ends(left).flatMap((a) => ends(right).map((b) => a.div(b))));
  }
}

function called(name: 'min' | 'max' | 'floor' | 'abs', ranges: readonly Range[]): Range {
  const leasts = ranges.map(({ least }) => least);
  const greatests = ranges.map(({ greatest }) => greatest);
  switch (name) {
    case 'min':
      return { least: outermost(leasts).least, greatest: outermost(greatests).least };
    case 'max':
      return { least: outermost(leasts).greatest, greatest: outermost(greatests).greatest };
    case 'floor':
      return { least: outermost(leasts).least.floor(), greatest: outermost(greatests).greatest.floor() };
    case 'abs': {
      const { least, greatest } = outermost([...leasts, ...greatests].map((value) => value.abs()));
      const throughZero =
        outermost(leasts).least.compare(0) < 0 && outermost(greatests).greatest.compare(0) > 0;
      return { least: throughZero ? new Fraction(0) : least, greatest };
    }
  }
}

function ends({ least, greatest }: Range): Fraction[] {
  return [least, greatest];
}

function outermost(values: readonly Fraction[]): Range {
  const first = values[0] ?? new Fraction(0);
  return {
    least: values.reduce((least, value) => (value.lt(least) ? value : least), first),
    greatest: values.reduce((most, value) => (value.gt(most) ? value : most), first),
  };
}
