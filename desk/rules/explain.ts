// Everything that is wrong with a definition, in the order of the file, each with its place, the reason and the remedy.
import type { z } from 'zod';
import type { Definition } from '#contract/definition.ts';
import { type Locale, message } from '#contract/messages/message.ts';
import type { Text } from '#contract/messages/text.ts';
import { checkRules } from '#contract/rules/check.ts';
import type { RuleProblem } from '#contract/rules/problem.ts';
import { definitionShape } from '#contract/rules/shape.ts';
import { checkDefinition } from '#engine/check-definition.ts';
import { contentAt, member } from './fields.ts';
import { nearest } from './nearest.ts';
import { shapeProblems } from './shape.ts';

/** A problem as people read it; the path is joined with dots, empty for the whole. */
export interface ExplainedProblem extends Text {
  readonly path: string;
}

export type Explained = { definition: Definition } | { problems: ExplainedProblem[] };

export function explainDefinition(content: unknown): Explained {
  const checked = checkContent(content);
  return 'definition' in checked ? checked : { problems: checked.problems.map(explained) };
}

/** The same with the problems as data. */
export function checkContent(content: unknown): { definition: Definition } | { problems: RuleProblem[] } {
  const whole = definitionShape.safeParse(content);
  const problems = whole.error?.issues.flatMap((issue) => shapeProblems(issue, content)) ?? [];
  // A key that nobody knows hides no contradiction between the others.
  const known = whole.success
    ? whole
    : definitionShape.safeParse(withoutUnknown(content, whole.error.issues));
  if (known.success) problems.push(...checkRules(known.data), ...checkDefinition(known.data));
  if (known.success && problems.length === 0) return { definition: known.data };
  return { problems: inOrder(problems, content) };
}

export function explained(problem: RuleProblem): ExplainedProblem {
  return { path: problem.path.join('.'), zh: sentence('zh-CN', problem), en: sentence('en', problem) };
}

/** The text of the catalogue, with the name that was most likely meant. */
function sentence(locale: Locale, { code, params }: RuleProblem): string {
  const text = message(locale, `problem.${code}`, params);
  const { name, known } = params;
  const meant = nearest(String(name ?? ''), String(known ?? '').split(', '));
  return meant === null ? text : message(locale, 'explain.meant', { text, name: meant });
}

function withoutUnknown(content: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy: unknown = structuredClone(content);
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const place = contentAt(copy, issue.path);
    if (typeof place === 'object' && place !== null)
      for (const key of issue.keys) Reflect.deleteProperty(place, key);
  }
  return copy;
}

/** What is left out of the file counts as standing at the beginning of its part. */
function inOrder(problems: readonly RuleProblem[], content: unknown): RuleProblem[] {
  const place = (path: RuleProblem['path']): number[] => {
    let inside = content;
    return path.map((key) => {
      const keys = typeof inside === 'object' && inside !== null ? Object.keys(inside) : [];
      inside = member(inside, key);
      return keys.indexOf(String(key));
    });
  };
  return problems
    .map((problem) => ({ problem, place: place(problem.path) }))
    .sort((a, b) => compare(a.place, b.place))
    .map(({ problem }) => problem);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const different = a.findIndex((step, index) => step !== b[index]);
  if (different < 0) return a.length - b.length;
  const other = b[different];
  return other === undefined ? 1 : (a[different] ?? 0) - other;
}
