// Formulas for sentences: known variables filled in, the rest left for words. Points themselves are the engine's.

const TOKEN = /\s*(\d+(?:\.\d+)?|[a-z]+(?:\.[a-z]+)*|[-+*/(),])/y;

/** Parts of a formula in order; null when something in it cannot be read. */
export function tokensOf(formula: string): string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const source = formula.trimEnd();
  while (TOKEN.lastIndex < source.length) {
    const match = TOKEN.exec(source);
    if (match === null) return null;
    tokens.push(match[1]!);
  }
  return tokens;
}

export const isName = (token: string) => /^[a-z]/.test(token);

const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  min: Math.min,
  max: Math.max,
  floor: Math.floor,
  abs: Math.abs,
};

export const isFunction = (token: string) => Object.hasOwn(FUNCTIONS, token);

/** Variables a formula still has. */
export function variablesOf(tokens: readonly string[]): string[] {
  return [...new Set(tokens.filter((token) => isName(token) && !isFunction(token)))];
}

/** The formula with its known variables replaced by their values. */
export function filledIn(tokens: readonly string[], values: ReadonlyMap<string, number>): string[] {
  return tokens.map((token) => String(values.get(token) ?? token));
}

/** Value of a formula without variables, to a thousandth; null when it has some or cannot be read. */
export function calculated(tokens: readonly string[]): number | null {
  const reader = new Reader(tokens);
  const value = reader.sum();
  return reader.ended && Number.isFinite(value) ? Math.round(value * 1000) / 1000 + 0 : null;
}

/** What cannot be read is NaN, which any arithmetic keeps. */
class Reader {
  readonly #tokens: readonly string[];
  #next = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get ended(): boolean {
    return this.#next === this.#tokens.length;
  }

  #take(token: string): boolean {
    if (this.#tokens[this.#next] !== token) return false;
    this.#next += 1;
    return true;
  }

  sum(): number {
    let value = this.#product();
    for (;;) {
      if (this.#take('+')) value += this.#product();
      else if (this.#take('-')) value -= this.#product();
      else return value;
    }
  }

  #product(): number {
    let value = this.#atom();
    for (;;) {
      if (this.#take('*')) value *= this.#atom();
      else if (this.#take('/')) value /= this.#atom();
      else return value;
    }
  }

  #atom(): number {
    if (this.#take('-')) return -this.#atom();
    if (this.#take('(')) {
      const value = this.sum();
      return this.#take(')') ? value : Number.NaN;
    }
    const token = this.#tokens[this.#next] ?? '';
    this.#next += 1;
    const apply = FUNCTIONS[token];
    if (apply === undefined || !this.#take('('))
      return token === '' || isName(token) ? Number.NaN : Number(token);
    const values = [this.sum()];
    while (this.#take(',')) values.push(this.sum());
    return this.#take(')') ? apply(...values) : Number.NaN;
  }
}

/** Is every term of a sum taken off? Then the same with the signs turned; else null. */
export function negated(tokens: readonly string[]): string[] | null {
  const terms: { sign: string; tokens: string[] }[] = [];
  let depth = 0;
  let before = '(';
  for (const token of tokens) {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    const signs =
      depth === 0 && (token === '+' || token === '-') && (terms.length === 0 || !isOperator(before));
    if (signs) terms.push({ sign: token, tokens: [] });
    else if (terms.length === 0) return null;
    else terms.at(-1)?.tokens.push(token);
    before = token;
  }
  if (terms.some(({ sign }) => sign === '+')) return null;
  return withoutBrackets(terms.flatMap((term, index) => (index === 0 ? term.tokens : ['+', ...term.tokens])));
}

const isOperator = (token: string) => /^[-+*/(,]$/.test(token);

/** A formula wholly in brackets without them. */
function withoutBrackets(tokens: string[]): string[] {
  if (tokens[0] !== '(' || tokens.at(-1) !== ')') return tokens;
  let depth = 0;
  for (const token of tokens.slice(0, -1)) {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (depth === 0) return tokens;
  }
  return tokens.slice(1, -1);
}
