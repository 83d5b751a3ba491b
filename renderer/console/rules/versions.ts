// The version of rules goes up with every change that is applied, so that no two rule sets answer to the same number.
import type { Definition } from '#contract/definition.ts';
import { type Json, same } from './json.ts';

const LAST_VERSION = 9999;

/** `present`: what is in force; null: nothing is. Rules of another id keep the version they came with. */
export function withNextVersion(present: Definition | null, edited: Definition): Definition {
  if (present === null || present.id !== edited.id || sameRules(present, edited)) return edited;
  const next = Math.max(edited.version, Math.min(present.version + 1, LAST_VERSION));
  return { ...edited, version: next };
}

/** Do they differ in nothing but their version? */
export function sameRules(one: Definition, other: Definition): boolean {
  return same(asJson({ ...one, version: 1 }), asJson({ ...other, version: 1 }));
}

/** A definition is plain JSON but for the names left out, which some have as undefined. */
export function asJson(definition: Definition): Json {
  return JSON.parse(JSON.stringify(definition)) as Json;
}
