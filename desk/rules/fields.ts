// Which keys the schema knows at a place of a definition, so that a misspelt or misplaced one can be put right.
import { z } from 'zod';
import { definitionShape } from '#contract/rules/shape.ts';

type Schema = z.core.$ZodType;
type Path = readonly PropertyKey[];

/** The schema inside of defaults, optionals and the like. */
function bare(schema: Schema): Schema {
  return 'innerType' in schema._zod.def ? bare(schema._zod.def.innerType as Schema) : schema;
}

/** The fields of an object schema; of a choice between several, those of the one that `content` is meant as. */
function fieldsOf(schema: Schema, content: unknown): Readonly<Record<string, Schema>> {
  const inner = bare(schema);
  if (inner instanceof z.core.$ZodObject) return inner._zod.def.shape;
  if (!(inner instanceof z.core.$ZodUnion)) return {};
  const options = inner._zod.def.options.map((option) => fieldsOf(option, content));
  const meant = options.find((fields) => isMeant(fields, content));
  return meant ?? Object.assign({}, ...options);
}

/** Does the content have the value that tells this option from the others? */
function isMeant(fields: Readonly<Record<string, Schema>>, content: unknown): boolean {
  return Object.entries(fields).some(([key, schema]) => {
    const inner = bare(schema);
    const value = member(content, key);
    return inner instanceof z.core.$ZodLiteral && inner._zod.def.values.some((literal) => literal === value);
  });
}

/** What stands under a key; undefined where there is nothing of the kind. */
export function member(content: unknown, key: PropertyKey): unknown {
  return typeof content === 'object' && content !== null && Object.hasOwn(content, key)
    ? Reflect.get(content, key)
    : undefined;
}

export function contentAt(content: unknown, path: Path): unknown {
  return path.reduce(member, content);
}

function below(schema: Schema, key: PropertyKey, content: unknown): Schema | undefined {
  const inner = bare(schema);
  if (inner instanceof z.core.$ZodArray) return inner._zod.def.element;
  if (inner instanceof z.core.$ZodRecord) return inner._zod.def.valueType;
  if (inner instanceof z.core.$ZodUnion && typeof key === 'number')
    return inner._zod.def.options.map((option) => below(option, key, content)).find(Boolean);
  return fieldsOf(inner, content)[String(key)];
}

function schemaAt(path: Path, content: unknown): Schema | undefined {
  let schema: Schema | undefined = definitionShape;
  let inside = content;
  for (const key of path) {
    schema = schema && below(schema, key, inside);
    inside = member(inside, key);
  }
  return schema;
}

/** Whether a value could stand at this place of the content. */
export function fitsAt(path: Path, content: unknown, value: unknown): boolean {
  const schema = schemaAt(path, content);
  return schema !== undefined && z.safeParse(schema, value).success;
}

/** The keys that may stand at this place of the content. */
export function keysAt(path: Path, content: unknown): string[] {
  const schema = schemaAt(path, content);
  return schema === undefined ? [] : Object.keys(fieldsOf(schema, contentAt(content, path)));
}

/** Where below this place, at most two steps down, a key belongs; null where it does not. */
export function homeOf(key: string, path: Path, content: unknown): string | null {
  const homes = (start: Path, depth: number): string[] =>
    keysAt(start, content).flatMap((name) => {
      const place = [...start, name];
      const here = keysAt(place, content).includes(key) ? [place.slice(path.length).join('.')] : [];
      return depth > 1 ? [...here, ...homes(place, depth - 1)] : here;
    });
  return homes(path, 2)[0] ?? null;
}
