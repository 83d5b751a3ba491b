// Formulas of a contest definition: parsed once, evaluated with exact rationals, bounded in size and depth.
import Fraction from 'fraction.js';

export type FormulaNode =
  | { kind: 'number'; value: Fraction; text: string }
  | { kind: 'variable'; name: string }
  | { kind: 'negative'; of: FormulaNode }
  | { kind: 'binary'; operator: '+' | '-' | '*' | '/'; left: FormulaNode; right: FormulaNode }
  | { kind: 'call'; name: FunctionName; arguments: FormulaNode[] };

export const FUNCTIONS = ['min', 'max', 'floor', 'abs'] as const;
type FunctionName = (typeof FUNCTIONS)[number];

/** Longest formula and deepest nesting accepted. */
export const FORMULA_LIMITS = { characters: 200, depth: 20, digits: 9 };

/** What is wrong: `syntax` for all that has no kind of its own. */
export type FormulaMistake = 'syntax' | 'breaks-off' | 'function' | 'argument' | 'number' | 'deep';

/** A formula that cannot be read or evaluated; `position` counts characters from 0. */
export class FormulaError extends Error {
  readonly position: number;
  readonly mistake: FormulaMistake;
  constructor(message: string, position: number, mistake: FormulaMistake = 'syntax') {
    super(message);
    this.name = 'FormulaError';
    this.position = position;
    this.mistake = mistake;
  }
}

interface Token {
  kind: 'number' | 'name' | 'symbol' | 'end';
  text: string;
  position: number;
}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([a-z]+(?:\.[a-z]+)*)|([-+*/(),]))/y;

function tokenize(source: string): Token[] {
  if (source.length > FORMULA_LIMITS.characters)
    throw new FormulaError(`longer than ${FORMULA_LIMITS.characters} characters`, 0);
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (source.slice(TOKEN.lastIndex).trim() !== '') {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (match === null) throw new FormulaError(`cannot read "${source.slice(start).trim()}"`, start);
    const [whole, number, name, symbol] = match;
    const position = start + whole.length - whole.trimStart().length;
    if (number !== undefined) tokens.push({ kind: 'number', text: number, position });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name, position });
    else tokens.push({ kind: 'symbol', text: symbol ?? '', position });
  }
  tokens.push({ kind: 'end', text: '', position: source.length });
  return tokens;
}

function endOr(mistake: FormulaMistake, token: Token): FormulaMistake {
  return token.kind === 'end' ? 'breaks-off' : mistake;
}

class Parser {
  readonly #tokens: Token[];
  #next = 0;
  #depth = 0;

  constructor(source: string) {
    this.#tokens = tokenize(source);
  }

  parse(): FormulaNode {
    const node = this.#sum();
    const rest = this.#peek();
    if (rest.kind !== 'end') throw new FormulaError(`unexpected "${rest.text}"`, rest.position);
    return node;
  }

  #peek(): Token {
    return this.#tokens[this.#next]!;
  }

  #take(symbol: string): boolean {
    const token = this.#peek();
    if (token.kind !== 'symbol' || token.text !== symbol) return false;
    this.#next += 1;
    return true;
  }

  #expect(symbol: string): void {
    if (!this.#take(symbol)) {
      const token = this.#peek();
      throw new FormulaError(`"${symbol}" expected`, token.position, endOr('syntax', token));
    }
  }

  #sum(): FormulaNode {
    let left = this.#product();
    for (;;) {
      if (this.#take('+')) left = { kind: 'binary', operator: '+', left, right: this.#product() };
      else if (this.#take('-')) left = { kind: 'binary', operator: '-', left, right: this.#product() };
      else return left;
    }
  }

  #product(): FormulaNode {
    let left = this.#factor();
    for (;;) {
      if (this.#take('*')) left = { kind: 'binary', operator: '*', left, right: this.#factor() };
      else if (this.#take('/')) left = { kind: 'binary', operator: '/', left, right: this.#factor() };
      else return left;
    }
  }

  #factor(): FormulaNode {
    this.#depth += 1;
    if (this.#depth > FORMULA_LIMITS.depth)
      throw new FormulaError('nested too deeply', this.#peek().position, 'deep');
    try {
      return this.#atom();
    } finally {
      this.#depth -= 1;
    }
  }

  #atom(): FormulaNode {
    if (this.#take('-')) return { kind: 'negative', of: this.#factor() };
    if (this.#take('(')) {
      const inner = this.#sum();
      this.#expect(')');
      return inner;
    }
    const token = this.#peek();
    this.#next += 1;
    if (token.kind === 'number') {
      if (token.text.length > FORMULA_LIMITS.digits)
        throw new FormulaError(`number too long: ${token.text}`, token.position, 'number');
      return { kind: 'number', value: new Fraction(token.text), text: token.text };
    }
    if (token.kind !== 'name') {
      throw new FormulaError(
        token.kind === 'end' ? 'the formula breaks off' : `unexpected "${token.text}"`,
        token.position,
        endOr('syntax', token),
      );
    }
    if (!this.#take('(')) return { kind: 'variable', name: token.text };
    const name = FUNCTIONS.find((known) => known === token.text);
    if (name === undefined)
      throw new FormulaError(
        `unknown function "${token.text}"; there are ${FUNCTIONS.join(', ')}`,
        token.position,
        'function',
      );
    const given = [this.#sum()];
    while (this.#take(',')) given.push(this.#sum());
    this.#expect(')');
    if ((name === 'floor' || name === 'abs') && given.length !== 1)
      throw new FormulaError(`${name} takes one value`, token.position, 'argument');
    return { kind: 'call', name, arguments: given };
  }
}

const parsed = new Map<string, FormulaNode>();

/** Parses a formula; throws {@link FormulaError} with the place of the mistake. */
export function parseFormula(source: string): FormulaNode {
  let node = parsed.get(source);
  if (node === undefined) {
    node = new Parser(source).parse();
    if (parsed.size > 1000) parsed.clear();
    parsed.set(source, node);
  }
  return node;
}

/** Every variable a formula names. */
export function formulaVariables(node: FormulaNode): string[] {
  switch (node.kind) {
    case 'number':
      return [];
    case 'variable':
      return [node.name];
    case 'negative':
      return formulaVariables(node.of);
    case 'binary':
      return [...formulaVariables(node.left), ...formulaVariables(node.right)];
    case 'call':
      return node.arguments.flatMap(formulaVariables);
  }
}

/** A formula as it may be written; brackets stand wherever something is built of two. */
export function formulaText(node: FormulaNode): string {
  const inner = (part: FormulaNode) =>
    part.kind === 'binary' ? `(${formulaText(part)})` : formulaText(part);
  switch (node.kind) {
    case 'number':
      return node.text;
    case 'variable':
      return node.name;
    case 'negative':
      return `-${inner(node.of)}`;
    case 'binary':
      return `${inner(node.left)} ${node.operator} ${inner(node.right)}`;
    case 'call':
      return `${node.name}(${node.arguments.map(formulaText).join(', ')})`;
  }
}

/** The exact value; throws {@link FormulaError} for an unknown variable or a division by zero. */
export function evaluateFormula(source: string, variables: ReadonlyMap<string, Fraction>): Fraction {
  return evaluateNode(parseFormula(source), variables);
}

function evaluateNode(node: FormulaNode, variables: ReadonlyMap<string, Fraction>): Fraction {
  switch (node.kind) {
    case 'number':
      return node.value;
    case 'variable': {
      const value = variables.get(node.name);
      if (value === undefined)
        throw new FormulaError(
          `unknown variable "${node.name}"; there are ${[...variables.keys()].join(', ')}`,
          0,
        );
      return value;
    }
    case 'negative':
      return evaluateNode(node.of, variables).neg();
    case 'binary':
      return applyOperator(
        node.operator,
        evaluateNode(node.left, variables),
        evaluateNode(node.right, variables),
      );
    case 'call':
      return applyFunction(
        node.name,
        node.arguments.map((argument) => evaluateNode(argument, variables)),
      );
  }
}

function applyOperator(operator: '+' | '-' | '*' | '/', left: Fraction, right: Fraction): Fraction {
  switch (operator) {
    case '+':
      return left.add(right);
    case '-':
      return left.sub(right);
    case '*':
      return left.mul(right);
    case '/':
      if (right.equals(0)) throw new FormulaError('division by zero', 0);
      return left.div(right);
  }
}

function applyFunction(name: FunctionName, values: Fraction[]): Fraction {
  const first = values[0]!;
  switch (name) {
    case 'floor':
      return first.floor();
    case 'abs':
      return first.abs();
    case 'min':
      return values.reduce((least, value) => (value.lt(least) ? value : least), first);
    case 'max':
      return values.reduce((most, value) => (value.gt(most) ? value : most), first);
  }
}
