// Contest definitions that come with the program, by id, or any definition file by its path.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Definition, definitionSchema } from '#contract/definition.ts';
import { failure } from '../failure.ts';

export const EXAMPLES = resolve(import.meta.dirname, '..', '..', 'examples');
const DEFINITION = 'definition.json';

/** Throws DeskFailure when there is no such preset or file, or it is no definition. */
export function findDefinition(preset: string): Definition {
  const builtIn = definitionFiles().find((file) => idIn(file) === preset);
  return readDefinition(builtIn ?? resolve(preset));
}

export function readDefinition(file: string): Definition {
  const content = readJson(file);
  if (content === undefined) throw failure('rules-missing', { file });
  const definition = definitionSchema.safeParse(content);
  if (definition.success) return definition.data;
  const [first] = definition.error.issues;
  const place = first?.path.join('.') ?? '';
  throw failure('rules-wrong', { file, detail: `${place}: ${first?.message}` });
}

function definitionFiles(): string[] {
  if (!existsSync(EXAMPLES)) return [];
  return readdirSync(EXAMPLES)
    .map((folder) => join(EXAMPLES, folder, DEFINITION))
    .filter((file) => existsSync(file));
}

function idIn(file: string): string | null {
  const content = readJson(file);
  return typeof content === 'object' && content !== null && 'id' in content ? String(content.id) : null;
}

/** Undefined for what is missing or no JSON. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
