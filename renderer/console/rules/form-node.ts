// What can be set in a definition, as data: its JSON Schema walked once; the form is generated from this.
import { z } from 'zod';
import { definitionSchema } from '#contract/definition.ts';
import { clauseIdSchema, roundIdSchema } from '#contract/rules/clause.ts';
import type { Json } from './json.ts';

export interface Field {
  readonly name: string;
  readonly node: Node;
  /** Neither needed nor with a default: it may be left out, which has a meaning of its own. */
  readonly optional: boolean;
}

interface Settable {
  /** What is in force where nothing is written; undefined: nothing is. */
  readonly default: Json | undefined;
}

/** Exactly one value: nothing to set. */
interface ConstNode extends Settable {
  kind: 'const';
  value: Json;
}
export interface EnumNode extends Settable {
  kind: 'enum';
  values: readonly string[];
}
export interface NumberNode extends Settable {
  kind: 'number';
  whole: boolean;
  /** Inclusive bounds; null: none. */
  least: number | null;
  most: number | null;
  /** The value must be more than this. */
  above: number | null;
}
export interface TextNode extends Settable {
  kind: 'text';
  shortest: number;
  longest: number | null;
  /** What it names, if it is the id of something that stands elsewhere in the rules. */
  names: 'clause' | 'round' | null;
}
export interface ObjectNode extends Settable {
  kind: 'object';
  fields: readonly Field[];
}
/** Objects told apart by one name in them. */
export interface CasesNode extends Settable {
  kind: 'cases';
  key: string;
  cases: readonly { value: string; node: ObjectNode }[];
}
/** One of several shapes that are not told apart by a name. */
export interface EitherNode extends Settable {
  kind: 'either';
  choices: readonly Node[];
}
export interface NullableNode extends Settable {
  kind: 'nullable';
  of: Node;
}
export interface ListNode extends Settable {
  kind: 'list';
  of: Node;
  least: number;
  most: number | null;
}
export interface RecordNode extends Settable {
  kind: 'record';
  of: Node;
}
export type Node =
  | ConstNode
  | EnumNode
  | { kind: 'boolean'; default: Json | undefined }
  | NumberNode
  | TextNode
  | ObjectNode
  | CasesNode
  | EitherNode
  | NullableNode
  | ListNode
  | RecordNode;

type Schema = z.core.JSONSchema.BaseSchema;

/** zod writes out the bounds of what a number can hold exactly; those are no bounds of the rules. */
const bound = (value: number | undefined) =>
  value === undefined || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? null : value;

const patternOf = (schema: z.ZodType) => z.toJSONSchema(schema).pattern;
const CLAUSE = patternOf(clauseIdSchema);
const ROUND = patternOf(roundIdSchema);

function asSchema(schema: Schema | boolean | undefined): Schema {
  if (typeof schema === 'object') return schema;
  throw new Error('the form needs to know what may be written everywhere');
}

function nodeOf(schema: Schema): Node {
  const common = { default: schema.default as Json | undefined };
  if (schema.const !== undefined) return { ...common, kind: 'const', value: schema.const as Json };
  if (schema.enum !== undefined) return { ...common, kind: 'enum', values: schema.enum.map(String) };
  if (schema.oneOf !== undefined) return { ...casesOf(schema.oneOf.map(asSchema)), ...common };
  if (schema.anyOf !== undefined) return { ...anyOf(schema.anyOf.map(asSchema)), ...common };
  switch (schema.type) {
    case 'boolean':
      return { ...common, kind: 'boolean' };
    case 'integer':
    case 'number':
      return {
        ...common,
        kind: 'number',
        whole: schema.type === 'integer',
        least: bound(schema.minimum),
        most: bound(schema.maximum),
        above: bound(schema.exclusiveMinimum as number | undefined),
      };
    case 'string':
      return {
        ...common,
        kind: 'text',
        shortest: schema.minLength ?? 0,
        longest: schema.maxLength ?? null,
        names: schema.pattern === CLAUSE ? 'clause' : schema.pattern === ROUND ? 'round' : null,
      };
    case 'array':
      return {
        ...common,
        kind: 'list',
        of: nodeOf(asSchema(schema.items as Schema)),
        least: schema.minItems ?? 0,
        most: schema.maxItems ?? null,
      };
    case 'object':
      return schema.properties === undefined
        ? { ...common, kind: 'record', of: nodeOf(asSchema(schema.additionalProperties)) }
        : { ...objectOf(schema), ...common };
    default:
      throw new Error(`the form knows no ${JSON.stringify(schema.type)}`);
  }
}

function objectOf(schema: Schema): ObjectNode {
  const needed = new Set(schema.required);
  const fields = Object.entries(schema.properties ?? {}).map(([name, given]): Field => {
    // What an object itself is called names nothing else.
    const found = nodeOf(asSchema(given));
    const node: Node = found.kind === 'text' && name === 'id' ? { ...found, names: null } : found;
    return { name, node, optional: !needed.has(name) && node.default === undefined };
  });
  return { kind: 'object', default: undefined, fields };
}

function casesOf(schemas: readonly Schema[]): CasesNode {
  const objects = schemas.map(objectOf);
  const isKey = ({ node }: Field) => node.kind === 'const';
  const key = objects[0]?.fields.find(isKey)?.name ?? '';
  const cases = objects.map((node) => {
    const name = node.fields.find((field) => field.name === key)?.node;
    const value = name?.kind === 'const' ? String(name.value) : '';
    return { value, node: { ...node, fields: node.fields.filter((field) => field.name !== key) } };
  });
  return { kind: 'cases', default: undefined, key, cases };
}

function anyOf(schemas: readonly Schema[]): NullableNode | EitherNode {
  const others = schemas.filter(({ type }) => type !== 'null').map(nodeOf);
  const [only] = others;
  if (only !== undefined && others.length === 1 && schemas.length === 2)
    return { kind: 'nullable', default: undefined, of: only };
  return { kind: 'either', default: undefined, choices: others };
}

/** The whole definition. Throws when the schema holds something no form is known for. */
export function definitionNode(): ObjectNode {
  const node = nodeOf(z.toJSONSchema(definitionSchema, { io: 'input' }));
  if (node.kind !== 'object') throw new Error('a definition is an object');
  return node;
}

export const DEFINITION = definitionNode();

export function fieldOf(node: ObjectNode, name: string): Node {
  const field = node.fields.find((candidate) => candidate.name === name);
  if (field === undefined) throw new Error(`a definition has no ${name}`);
  return field.node;
}

function roundNode(): ObjectNode {
  const rounds = fieldOf(DEFINITION, 'rounds');
  if (rounds.kind !== 'list' || rounds.of.kind !== 'object') throw new Error('rounds are a list of objects');
  return rounds.of;
}

export const ROUND_NODE = roundNode();
