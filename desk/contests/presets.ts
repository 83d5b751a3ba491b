// Contest definitions that come with the program, by id, or any definition file by its path.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Definition } from '#contract/definition.ts';
import { failure } from '../failure.ts';
import { explainFile, rulesWrong } from '../rules/file.ts';

export const EXAMPLES = resolve(import.meta.dirname, '..', '..', 'examples');
const DEFINITION = 'definition.json';

/** The example a newcomer is shown. */
export const FIRST_EXAMPLE = 'zhongwei';

export type PresetEntry = Pick<Definition, 'id' | 'title' | 'version' | 'subtitle'>;

/** Throws DeskFailure when there is no such preset or file, or it is no definition. */
export function findDefinition(preset: string): Definition {
  return readDefinition(definitionFile(preset));
}

/** The file of a preset of this id; else the path as it is given. */
export function definitionFile(preset: string): string {
  return definitionFiles().find((file) => idIn(file) === preset) ?? resolve(preset);
}

/** The folder of an example contest; throws DeskFailure that names those there are. */
export function exampleFolder(id: string): string {
  const file = definitionFiles().find((candidate) => idIn(candidate) === id);
  if (file !== undefined) return dirname(file);
  throw failure('example-unknown', {
    id,
    known: listPresets()
      .map((preset) => preset.id)
      .join('、'),
  });
}

/** Throws DeskFailure that names the first problems with their places. */
export function readDefinition(file: string): Definition {
  const checked = explainFile(file);
  if ('definition' in checked) return checked.definition;
  throw rulesWrong(file, checked.problems);
}

/** Every definition that comes with the program, in the order of folders. */
export function listPresets(): PresetEntry[] {
  return definitionFiles().flatMap((file) => {
    const checked = explainFile(file);
    // One that cannot be used hides none of the others.
    if ('problems' in checked) return [];
    const { id, title, version, subtitle } = checked.definition;
    return [{ id, title, version, subtitle }];
  });
}

function definitionFiles(): string[] {
  if (!existsSync(EXAMPLES)) return [];
  return readdirSync(EXAMPLES)
    .sort()
    .map((folder) => join(EXAMPLES, folder, DEFINITION))
    .filter((file) => existsSync(file));
}

/** Null for what is no JSON. */
function idIn(file: string): string | null {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof content === 'object' && content !== null && 'id' in content ? String(content.id) : null;
  } catch {
    return null;
  }
}
