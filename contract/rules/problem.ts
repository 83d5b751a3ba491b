// One thing wrong with a definition: where it stands, and its text in the catalogue, which names the remedy too.
import { ruleProblemMessages } from '../messages/rule-problems.ts';
import { fill } from '../messages/text.ts';
import type { Definition, Round } from './shape.ts';

type CodeOf<Key> = Key extends `problem.${infer Code}` ? Code : never;
/** Those with a text of their own in the catalogue, under `problem.`. */
export type ProblemCode = CodeOf<keyof typeof ruleProblemMessages>;

export type Path = readonly (string | number)[];
export type ProblemParams = Readonly<Record<string, string | number>>;

export interface RuleProblem {
  readonly path: (string | number)[];
  readonly code: ProblemCode;
  /** `name` is what was written, `known` what may stand there instead; who has a reader for it may compare the two. */
  readonly params: ProblemParams;
}

export function problem(path: Path, code: ProblemCode, params: ProblemParams = {}): RuleProblem {
  return { path: [...path], code, params };
}

/** For readers of English only, such as the schema's own issues. */
export function problemInEnglish({ code, params }: RuleProblem): string {
  return fill(ruleProblemMessages[`problem.${code}`].en, params);
}

/** What may stand somewhere, as it appears in a text. */
export function listed(names: Iterable<string | number>): string {
  return [...names].join(', ');
}

/** A round with everything it may refer to. */
export interface RoundCheck {
  readonly definition: Definition;
  readonly round: Round;
  readonly earlier: readonly Round[];
  /** A problem of this round; the path starts inside of it. */
  readonly at: (path: Path, code: ProblemCode, params?: ProblemParams) => RuleProblem;
}

export function roundChecks(definition: Definition): RoundCheck[] {
  return definition.rounds.map((round, index) => ({
    definition,
    round,
    earlier: definition.rounds.slice(0, index),
    at: (path, code, params) => problem(['rounds', index, ...path], code, params),
  }));
}
