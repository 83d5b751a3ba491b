// A posting's formula with its numbers filled in: 10 + 6, 8 × 10 + 20 × 0.8.
import type { Posting } from '#contract/event.ts';
import { type FormulaNode, parseFormula } from '../formula.ts';

const SIGNS = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const;
const BINDING = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;

/** Null when there is nothing to build up: a single number explains itself. */
export function sumText(posting: Posting): string | null {
  if (posting.formula === '') return null;
  const node = parseFormula(posting.formula);
  return node.kind === 'binary' ? write(node, posting.variables) : null;
}

function write(node: FormulaNode, variables: Readonly<Record<string, string>>): string {
  switch (node.kind) {
    case 'number':
      return node.text;
    case 'variable':
      return variables[node.name] ?? node.name;
    case 'negative':
      return `−${write(node.of, variables)}`;
    case 'call':
      return `${node.name}(${node.arguments.map((argument) => write(argument, variables)).join(', ')})`;
    case 'binary': {
      const side = (part: FormulaNode) => {
        const text = write(part, variables);
        return part.kind === 'binary' && BINDING[part.operator] < BINDING[node.operator] ? `(${text})` : text;
      };
      return `${side(node.left)} ${SIGNS[node.operator]} ${side(node.right)}`;
    }
  }
}
