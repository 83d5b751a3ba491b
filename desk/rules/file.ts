// A file of rules: read, checked, and every problem with the line it stands on.
import { readFileSync } from 'node:fs';
import type { Definition } from '#contract/definition.ts';
import { type Locale, message } from '#contract/messages/message.ts';
import { problem } from '#contract/rules/problem.ts';
import { DeskFailure, failure } from '../failure.ts';
import { checkContent, type ExplainedProblem, explained } from './explain.ts';
import { type JsonPlaces, readPlaces } from './json.ts';

export interface FileProblem extends ExplainedProblem {
  /** From 1. */
  readonly line: number;
}

export type ExplainedFile = { definition: Definition } | { problems: FileProblem[] };

/** Problems a failure names before it only counts them. */
const NAMED = 3;

/** Throws DeskFailure for a file that is missing or is no JSON. */
export function explainFile(file: string): ExplainedFile {
  const text = readText(file);
  const places = readPlaces(text);
  if ('found' in places) throw failure('rules-json', { file, ...places });
  const checked = checkContent(JSON.parse(text));
  const twice = places.twice.map(({ path, first, line }) =>
    problem(path, 'key-twice', { key: String(path.at(-1)), first, line }),
  );
  if ('definition' in checked && twice.length === 0) return checked;
  const problems = [...twice, ...('problems' in checked ? checked.problems : [])];
  return {
    problems: problems
      .map((each) => ({ ...explained(each), line: lineOf(each.path, places) }))
      .sort((a, b) => a.line - b.line),
  };
}

/** The failure that tells the first problems of a file. */
export function rulesWrong(file: string, problems: readonly ExplainedProblem[]): DeskFailure {
  const told = (locale: Locale) => {
    const named = problems.slice(0, NAMED).map((each) => atPlace(locale, each).replace(/[。.]$/, ''));
    const more = problems.length - named.length;
    const parts = more > 0 ? [...named, message(locale, 'explain.more', { count: more })] : named;
    const detail = parts.reduce((text, next) => message(locale, 'explain.then', { text, next }));
    return message(locale, 'failure.rules-wrong', { file, detail });
  };
  return new DeskFailure('rules-wrong', { zh: told('zh-CN'), en: told('en') });
}

/** A problem in one language, behind its path. */
export function atPlace(locale: Locale, { path, zh, en }: ExplainedProblem): string {
  const place = path === '' ? message(locale, 'explain.whole') : path;
  return message(locale, 'explain.at', { path: place, text: locale === 'en' ? en : zh });
}

function readText(file: string): string {
  try {
    // Some editors put a byte order mark in front.
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw failure('rules-missing', { file }, error);
  }
}

/** The line of the place itself, or of the part it is missing from. */
function lineOf(path: readonly (string | number)[], { lines }: JsonPlaces): number {
  for (let length = path.length; length > 0; length -= 1) {
    const line = lines.get(path.slice(0, length).join('.'));
    if (line !== undefined) return line;
  }
  return 1;
}
