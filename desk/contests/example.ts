// An example contest that comes with the program, read from its folder in the form its setters wrote it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Definition } from '#contract/definition.ts';
import { type PlacedQuestion, placedQuestionSchema } from '#contract/question.ts';
import type { Judge, Person, Supervisor, Team, WrittenScore } from '#contract/roster.ts';
import { points } from '#contract/units.ts';
import { EXAMPLES, readDefinition } from './presets.ts';

const person = z.object({ id: z.string(), name: z.string() });
const teamsSchema = z.object({
  teams: z.array(
    z.object({
      number: z.int(),
      name: z.string(),
      short: z.string(),
      leader: person.nullable(),
      players: z.array(person.extend({ number: z.int().nullable(), role: z.enum(['player', 'substitute']) })),
    }),
  ),
  judges: z.array(person.extend({ role: z.enum(['judge', 'chief-judge']) })),
  supervisor: person.optional(),
});
type WrittenTeams = z.infer<typeof teamsSchema>;

/** Points of the written paper, not thousandths. */
const writtenSchema = z.array(z.object({ person: z.string(), total: z.number(), comprehensive: z.number() }));

export interface ExampleContest {
  definition: Definition;
  questions: PlacedQuestion[];
  teams: Team[];
  people: Person[];
  judges: Judge[];
  supervisors: Supervisor[];
  written: WrittenScore[];
}

/** Throws ZodError or a file system error when the program's own files are not whole. */
export function readExample(folder = join(EXAMPLES, 'zhongwei')): ExampleContest {
  const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
  const roster = teamsSchema.parse(read('teams.json'));
  const sheets = readdirSync(join(folder, 'questions'))
    .filter((file) => file.endsWith('.json'))
    .sort();
  return {
    definition: readDefinition(join(folder, 'definition.json')),
    questions: sheets.flatMap((sheet) => z.array(placedQuestionSchema).parse(read('questions', sheet))),
    teams: roster.teams.map(toTeam),
    people: peopleOf(roster),
    judges: roster.judges.map(({ id, name, role }) => ({ person: id, name, role })),
    supervisors: roster.supervisor ? [{ person: roster.supervisor.id, name: roster.supervisor.name }] : [],
    written: existsSync(join(folder, 'written.json')) ? toScores(read('written.json')) : [],
  };
}

/** A contest without a written paper has no such file. */
function toScores(written: unknown): WrittenScore[] {
  return writtenSchema.parse(written).map(({ person, total, comprehensive }) => ({
    person,
    total: points(total),
    comprehensive: points(comprehensive),
  }));
}

function toTeam({ number, name, short, leader, players }: WrittenTeams['teams'][number]): Team {
  return {
    number,
    name,
    short,
    leader: leader?.id ?? null,
    lineup: players.flatMap((player) =>
      player.number === null ? [] : [{ number: player.number, person: player.id }],
    ),
    substitutes: players.filter(({ role }) => role === 'substitute').map(({ id }) => id),
  };
}

function peopleOf({ teams, judges, supervisor }: WrittenTeams): Person[] {
  const people = teams.flatMap(({ leader, players }) => [...(leader ? [leader] : []), ...players]);
  return [...people, ...judges, ...(supervisor ? [supervisor] : [])].map(({ id, name }) => ({ id, name }));
}
