// Writes docs/contest-definition.schema.json, so that editors can check a contest definition while it is written.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { definitionSchema } from '#contract/definition.ts';

export const SCHEMA_FILE = resolve(import.meta.dirname, '..', 'docs', 'contest-definition.schema.json');

/** The JSON Schema (2020-12) of what a definition file may hold, defaults left out. */
export function definitionJsonSchema(): string {
  const schema = z.toJSONSchema(definitionSchema, { io: 'input' });
  return `${JSON.stringify({ title: 'Leitai contest definition', ...schema }, null, 2)}\n`;
}

if (import.meta.main) writeFileSync(SCHEMA_FILE, definitionJsonSchema());
