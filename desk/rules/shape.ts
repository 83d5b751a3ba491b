// What zod finds wrong with the shape of a definition, as problems of the catalogue.
import type { z } from 'zod';
import { listed, problem, type RuleProblem } from '#contract/rules/problem.ts';
import { contentAt, fitsAt, homeOf, keysAt } from './fields.ts';
import { nearest } from './nearest.ts';
import { rewritten } from './rewritten.ts';

type Issue = z.core.$ZodIssue;
type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;
type Place = (string | number)[];
type Found = Pick<RuleProblem, 'code' | 'params'>;

/** Every mistake that one issue stands for; `content` is what was read, `under` where a nested issue begins. */
export function shapeProblems(issue: Issue, content: unknown, under: Place = []): RuleProblem[] {
  const path = [...under, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const { code, params } = unknownKey(key, path, content);
      return problem([...path, key], code, params);
    });
  if (issue.code === 'invalid_union') {
    const inside = issue.errors.find((branch) => branch.some((nested) => nested.path.length > 0));
    const branch = inside ?? issue.errors[0] ?? [];
    if (branch.length > 0) return branch.flatMap((nested) => shapeProblems(nested, content, path));
  }
  const { code, params } = foundAt(issue, path, contentAt(content, path));
  if (code !== 'type') return [problem(path, code, params)];
  // What was meant, written as it should be, says more than what kind of value it is.
  const meant = rewritten(contentAt(content, path), (value) => fitsAt(path, content, value));
  return [problem(path, code, meant === null ? params : { ...params, expected: meant })];
}

function foundAt(issue: Issue, path: Place, value: unknown): Found {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? missing(path, { expected: `kind.${issue.expected}` })
        : { code: 'type', params: { expected: `kind.${issue.expected}`, found: kindOf(value) } };
    case 'invalid_value':
      return wrongChoice(path, value, issue.values);
    case 'invalid_union':
      return wrongChoice(path, value, 'options' in issue ? (issue.options ?? []) : []);
    case 'too_small':
      return tooSmall(issue, value);
    case 'too_big':
      return tooBig(issue, value);
    case 'invalid_format':
      return wrongForm(issue.pattern ?? '', value);
    case 'invalid_key':
      return { code: 'key-form', params: { key: String(path.at(-1)) } };
    case 'custom':
      // The one refinement within the shape: a prize has places or a share.
      return { code: 'prize-amount', params: {} };
    default:
      return { code: 'other', params: { detail: issue.message } };
  }
}

function unknownKey(name: string, path: Place, content: unknown): Found {
  const keys = keysAt(path, content);
  const known = listed(keys);
  const home = nearest(name, keys) === null ? homeOf(name, path, content) : null;
  return home === null
    ? { code: 'key-unknown', params: { name, known } }
    : { code: 'key-elsewhere', params: { key: name, place: home } };
}

function missing(path: Place, params: { expected: string; known?: string }): Found {
  return { code: 'missing', params: { key: String(path.at(-1) ?? ''), ...params } };
}

function wrongChoice(path: Place, value: unknown, choices: readonly unknown[]): Found {
  const known = listed(choices.map(String));
  return value === undefined
    ? missing(path, { expected: 'kind.choice', known })
    : { code: 'choice', params: { name: shown(value), known } };
}

function tooSmall({ origin, minimum, inclusive }: IssueOf<'too_small'>, value: unknown): Found {
  const least = Number(minimum);
  if (origin === 'string') return { code: 'short', params: { least } };
  if (origin === 'array') return { code: 'few', params: { least } };
  return { code: inclusive === false ? 'above' : 'small', params: { number: shown(value), least } };
}

function tooBig({ origin, maximum }: IssueOf<'too_big'>, value: unknown): Found {
  const most = Number(maximum);
  if (origin === 'string') return { code: 'long', params: { most } };
  if (origin === 'array') return { code: 'many', params: { most } };
  return { code: 'large', params: { number: shown(value), most } };
}

/** Three forms are asked for: fractions, clauses (with dots) and ids. */
function wrongForm(pattern: string, value: unknown): Found {
  if (pattern.includes('\\d')) return { code: 'fraction-form', params: { weight: shown(value) } };
  return pattern.includes('0-9.')
    ? { code: 'key-form', params: { key: shown(value) } }
    : { code: 'id-form', params: { id: shown(value) } };
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function kindOf(value: unknown): string {
  if (value === null) return 'kind.null';
  if (Array.isArray(value)) return 'kind.array';
  if (typeof value === 'number' && !Number.isInteger(value)) return 'kind.fractional';
  return `kind.${typeof value}`;
}
