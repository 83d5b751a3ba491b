// What a round or clause is called is written in other places too: a new id is carried to all of them.
import { DEFINITION, type Node, type TextNode } from './form-node.ts';
import { caseOf, choiceOf } from './form-values.ts';
import { isList, isObject, type Json, type JsonObject } from './json.ts';

export type Named = NonNullable<TextNode['names']>;

/** With every mention of the old id turned into the new one; the part itself is not renamed here. */
export function withMentions(written: Json, what: Named, from: string, to: string): Json {
  const visit = (node: Node, value: Json): Json => {
    switch (node.kind) {
      case 'text':
        return node.names === what && value === from ? to : value;
      case 'nullable':
        return value === null ? null : visit(node.of, value);
      case 'list':
        return isList(value) ? value.map((entry) => visit(node.of, entry)) : value;
      case 'record':
        return isObject(value) ? mapped(value, () => node.of) : value;
      case 'either': {
        const choice = choiceOf(node.choices, value);
        return choice === undefined ? value : visit(choice, value);
      }
      case 'object':
      case 'cases': {
        if (!isObject(value)) return value;
        const object = node.kind === 'object' ? node : caseOf(node, value)?.node;
        return mapped(value, (name) => object?.fields.find((field) => field.name === name)?.node);
      }
      default:
        return value;
    }
  };
  const mapped = (value: JsonObject, nodeOf: (name: string) => Node | undefined): JsonObject =>
    Object.fromEntries(
      Object.entries(value).map(([name, entry]) => {
        const node = nodeOf(name);
        return [name, node === undefined ? entry : visit(node, entry)];
      }),
    );
  return visit(DEFINITION, written);
}

/** The record with an entry under another name, in its old place; as it is when that name is taken. */
export function withKey(record: JsonObject, from: string, to: string): JsonObject {
  if (from === to || to === '' || Object.hasOwn(record, to)) return record;
  return Object.fromEntries(Object.entries(record).map(([key, entry]) => [key === from ? to : key, entry]));
}
