// Values under a form: what is in force where something is left out, what a new part starts with, what may be left out.
import type { CasesNode, Node, ObjectNode } from './form-node.ts';
import { isList, isObject, type Json, type JsonObject, same } from './json.ts';

/** With every default filled in; undefined where neither a value nor a default is. What does not fit stays as it is. */
export function inForce(node: Node, written: Json | undefined): Json | undefined {
  const value = written === undefined ? node.default : written;
  if (value === undefined) return undefined;
  switch (node.kind) {
    case 'object':
      return isObject(value) ? filled(node, value) : value;
    case 'cases': {
      const chosen = isObject(value) ? caseOf(node, value) : undefined;
      return chosen !== undefined && isObject(value)
        ? { [node.key]: chosen.value, ...filled(chosen.node, value) }
        : value;
    }
    case 'nullable':
      return value === null ? null : inForce(node.of, value);
    case 'list':
      return isList(value) ? value.map((entry) => inForce(node.of, entry) ?? null) : value;
    case 'record':
      return isObject(value) ? mapped(value, (entry) => inForce(node.of, entry)) : value;
    case 'either': {
      const choice = choiceOf(node.choices, value);
      return choice === undefined ? value : inForce(choice, value);
    }
    default:
      return value;
  }
}

export function caseOf(node: CasesNode, value: JsonObject): CasesNode['cases'][number] | undefined {
  return node.cases.find((candidate) => candidate.value === value[node.key]);
}

/** Of shapes without a name to tell them apart, the one this value has. */
export function choiceOf(choices: readonly Node[], value: Json): Node | undefined {
  return choices.find(({ kind }) => (isList(value) ? kind === 'list' : kind !== 'list'));
}

function filled(node: ObjectNode, value: JsonObject): JsonObject {
  const known = node.fields.map(({ name, node: of }) => [name, inForce(of, value[name])] as const);
  return { ...value, ...present(known) };
}

function mapped(value: JsonObject, map: (entry: Json) => Json | undefined): JsonObject {
  return present(Object.entries(value).map(([name, entry]) => [name, map(entry)] as const));
}

function present(entries: readonly (readonly [string, Json | undefined])[]): JsonObject {
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** Without whatever is the default anyway, as a person would write it. */
export function shortened(node: Node, value: Json): Json {
  switch (node.kind) {
    case 'object':
      return isObject(value) ? withoutDefaults(node, value) : value;
    case 'cases': {
      const chosen = isObject(value) ? caseOf(node, value) : undefined;
      return chosen !== undefined && isObject(value)
        ? { [node.key]: chosen.value, ...withoutDefaults(chosen.node, value) }
        : value;
    }
    case 'nullable':
      return value === null ? null : shortened(node.of, value);
    case 'list':
      return isList(value) ? value.map((entry) => shortened(node.of, entry)) : value;
    case 'record':
      return isObject(value) ? mapped(value, (entry) => shortened(node.of, entry)) : value;
    case 'either': {
      const choice = choiceOf(node.choices, value);
      return choice === undefined ? value : shortened(choice, value);
    }
    default:
      return value;
  }
}

function withoutDefaults(node: ObjectNode, value: JsonObject): JsonObject {
  const known = new Map(node.fields.map((field) => [field.name, field.node]));
  return present(
    Object.entries(value).map(([name, entry]) => {
      const of = known.get(name);
      if (of === undefined) return [name, entry];
      return [name, isDefault(of, entry) ? undefined : shortened(of, entry)];
    }),
  );
}

/** Is it what would be in force anyway? */
export function isDefault(node: Node, written: Json | undefined): boolean {
  return node.default !== undefined && same(inForce(node, written), inForce(node, undefined));
}

/** Seconds and points to start with where the rules give no default: something sensible, seen and changed at once. */
const STARTING_NUMBER = 10;
const STARTING_SECONDS = 30;
/** Limits above zero are times. */
const isTime = (node: Node) => node.kind === 'number' && node.above !== null;

/** What stands in a part that was just added; an empty text is seen as a problem until it is filled in. */
export function fresh(node: Node): Json {
  if (node.default !== undefined && node.default !== null) return shortenedDefault(node);
  switch (node.kind) {
    case 'const':
      return node.value;
    case 'enum':
      return node.values[0] ?? '';
    case 'boolean':
      return false;
    case 'number':
      return isTime(node) ? STARTING_SECONDS : (startingNumber(node.least, node.most) ?? STARTING_NUMBER);
    case 'text':
      return '';
    case 'object':
      return freshObject(node);
    case 'cases': {
      const [first] = node.cases;
      return first === undefined ? {} : { [node.key]: first.value, ...freshObject(first.node) };
    }
    case 'either':
      return node.choices[0] === undefined ? null : fresh(node.choices[0]);
    case 'nullable':
      return null;
    case 'list':
      return freshList(node.of, node.least);
    case 'record':
      return {};
  }
}

function shortenedDefault(node: Node): Json {
  return node.default === undefined ? null : shortened(node, node.default);
}

function startingNumber(least: number | null, most: number | null): number | null {
  if (least !== null && least > STARTING_NUMBER) return least;
  // Numbers of teams and players begin with the first.
  if (most !== null && most < 100) return least;
  return null;
}

/** Several numbers differ, so that a list of stakes is a choice at once. */
function freshList(of: Node, count: number): Json {
  return Array.from({ length: count }, (_, index) =>
    of.kind === 'number' ? STARTING_NUMBER * (index + 1) : fresh(of),
  );
}

/** Only what must be written. */
export function freshObject(node: ObjectNode): JsonObject {
  const needed = node.fields.filter(({ node: of, optional }) => of.default === undefined && !optional);
  return Object.fromEntries(needed.map(({ name, node: of }) => [name, fresh(of)]));
}

/** Another case: what both cases have in common stays. */
export function withCase(node: CasesNode, value: JsonObject, wanted: string): JsonObject {
  const next = node.cases.find((candidate) => candidate.value === wanted);
  const before = caseOf(node, value);
  if (next === undefined) return value;
  const kept = next.node.fields.filter(({ name, node: of }) => {
    const old = before?.node.fields.find((field) => field.name === name)?.node;
    return old !== undefined && old.kind === of.kind && Object.hasOwn(value, name);
  });
  return {
    [node.key]: wanted,
    ...freshObject(next.node),
    ...Object.fromEntries(kept.map(({ name }) => [name, value[name] ?? null])),
  };
}
