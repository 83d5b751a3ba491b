// What is wrong with rules while they are written: where, and in words.
import type { z } from 'zod';
import { type Definition, definitionSchema } from '#contract/definition.ts';
import { hasMessage, inBoth, type MessageKey } from '#contract/messages/message.ts';
import type { Text } from '#contract/messages/text.ts';
import type { MessageParams } from '#contract/offer.ts';
import type { Json, Path } from './json.ts';

export interface Problem {
  readonly path: Path;
  /** What is wrong and what to do. */
  readonly text: Text;
}

export interface Checked {
  /** Null while there are problems. */
  readonly definition: Definition | null;
  readonly problems: readonly Problem[];
}

export function check(written: Json): Checked {
  const parsed = definitionSchema.safeParse(written);
  if (parsed.success) return { definition: parsed.data, problems: [] };
  return { definition: null, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, [])) };
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, before: Path): Problem[] {
  const path = [...before, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  if (issue.code === 'invalid_union') return unionProblems(issue.errors, path);
  return [{ path, text: textOf(issue) }];
}

/** Of shapes none of which fits, the one that comes nearest is the one meant. */
function unionProblems(tries: Issue[][], path: Path): Problem[] {
  const depth = (issues: Issue[]) => Math.max(...issues.map((issue) => issue.path.length));
  const [nearest] = tries.toSorted((one, other) => depth(other) - depth(one));
  return nearest === undefined
    ? [{ path, text: said('editor.issue.choose') }]
    : nearest.flatMap((issue) => problemsOf(issue, path));
}

/** A wrong key of our own is a compile error. */
const said = (key: MessageKey, params: MessageParams = {}): Text => inBoth(key, params);

function textOf(issue: Issue): Text {
  switch (issue.code) {
    case 'custom':
      return customText(issue);
    case 'too_small':
      return sizeText(issue.origin, 'least', issue.minimum, issue.inclusive ?? true);
    case 'too_big':
      return sizeText(issue.origin, 'most', issue.maximum, issue.inclusive ?? true);
    case 'invalid_type':
      return said(typeKey(issue.expected));
    case 'invalid_format':
      return said('editor.issue.format');
    case 'invalid_value':
      return said('editor.issue.choose');
    case 'unrecognized_keys':
      return said('editor.issue.unknown', { names: issue.keys.join(', ') });
    case 'invalid_key':
      return said('editor.issue.format');
    default:
      return said('editor.issue.other', { detail: issue.message });
  }
}

/** Rules that contradict each other carry a code with its text under `problem.`; prizes are checked where they stand. */
function customText({ params = {}, message }: z.core.$ZodIssueCustom): Text {
  const { code = 'prize-amount', ...values } = params;
  const key = `problem.${String(code)}`;
  if (!hasMessage(key)) return said('editor.issue.other', { detail: message });
  const plain = Object.entries(values).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return inBoth(key, Object.fromEntries(plain));
}

type Bound = 'least' | 'most';

function sizeText(origin: string, bound: Bound, value: number | bigint, inclusive: boolean): Text {
  const limit = Number(value);
  if (!inclusive) return said('editor.issue.above', { limit });
  if (origin === 'string')
    return bound === 'least' && limit === 1
      ? said('editor.issue.empty')
      : said(`editor.issue.text.${bound}`, { limit });
  return said(`editor.issue.${origin === 'array' ? 'list' : 'number'}.${bound}`, { limit });
}

function typeKey(expected: string): MessageKey {
  if (expected === 'int') return 'editor.issue.whole';
  return expected === 'number' ? 'editor.issue.number' : 'editor.issue.empty';
}
