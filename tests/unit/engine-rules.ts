// The example's rules, papers and questions, for tests that change them.
import type { Paper } from '#contract/command.ts';
import { type Definition, definitionSchema } from '#contract/definition.ts';
import type { Question } from '#contract/question.ts';
import { GENESIS } from '#contract/record.ts';
import type { Team, WrittenScore } from '#contract/roster.ts';
import { type ExampleContest, readExample } from '#desk/contests/example.ts';
import type { Knowledge } from '#engine/decide.ts';

export const example: ExampleContest = readExample();

/** The example's rules, changed as told; throws when the change makes no valid definition. */
export function rules(change: (definition: Definition) => void = () => {}): Definition {
  const definition = structuredClone(example.definition);
  // Claims at once, so that each test says itself when something has to wait.
  const { buzz } = roundIn(definition, 'playoff');
  if (buzz !== null) buzz.settle = 0;
  change(definition);
  if (!definition.rounds.some(({ who }) => who.by === 'buzz' && who.among === 'tied'))
    endPlayoffs(definition);
  return definitionSchema.parse(definition);
}

/** A play-off that was opened to all teams, or left out, orders nobody any more: its points are live. */
function endPlayoffs({ rounds, ranking }: Definition): void {
  ranking.ties = ranking.ties.filter((criterion) => criterion !== 'playoff');
  for (const { score } of rounds) score.ledger = 'live';
}

export function roundIn(definition: Definition, id: string) {
  const round = definition.rounds.find((candidate) => candidate.id === id);
  if (round === undefined) throw new Error(`no round ${id}`);
  return round;
}

export function knowledgeOf(questions: readonly Question[], chiefJudge: string | null = null): Knowledge {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const judges =
    chiefJudge === null ? [] : [{ person: 'judge-1', name: chiefJudge, role: 'chief-judge' as const }];
  return {
    question: (id) => byId.get(id),
    name: (person) => person,
    officials: () => ({ judges, supervisors: [] }),
  };
}

export const QUESTIONS: readonly Question[] = example.questions.map(({ question }) => question);

export function papersOf(definition: Definition) {
  return definition.rounds.map(({ id }) => {
    const listed = (spare: boolean) =>
      example.questions
        .filter(({ placement }) => placement.round === id && placement.spare === spare)
        .map(({ question, placement }) => ({
          id: question.id,
          type: question.type,
          value: placement.value,
          commitment: GENESIS,
        }));
    return { round: id, questions: listed(false), spares: listed(true) };
  });
}

/** Who takes part and what is asked. */
export interface SetUp {
  readonly teams: readonly Team[];
  readonly papers: readonly Paper[];
  readonly written: readonly WrittenScore[];
}

export function exampleSetUp(definition: Definition, teams: number): SetUp {
  return { teams: example.teams.slice(0, teams), papers: papersOf(definition), written: example.written };
}

/** An answer of the same kind that is not the key. */
export function other(key: string): string {
  if (key === 'T') return 'F';
  if (key === 'F') return 'T';
  if (key.length > 1) return key.slice(0, -1);
  return key === 'A' ? 'B' : 'A';
}
