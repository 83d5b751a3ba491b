// The contest a scenario is played in, and in which of its files a mistake stands.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { placedQuestionSchema } from '#contract/question.ts';
import { type ExampleContest, readExample } from '../contests/example.ts';

/** A file that cannot be used: its name, then a line for each mistake. */
export class FileError extends Error {
  constructor(file: string, problem: unknown) {
    super(problem instanceof z.ZodError ? lines(file, problem) : `${file}: ${textOf(problem)}`, {
      cause: problem,
    });
    this.name = 'FileError';
  }
}

function lines(file: string, { issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `${file}: ${path.join('.') || 'whole'}: ${message}`).join('\n');
}

function textOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}

/** Throws {@link FileError}. */
export function readJson<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (problem) {
    throw new FileError(file, problem);
  }
}

/** Questions, teams and written scores of a folder; throws {@link FileError}. */
export function readContest(folder: string): ExampleContest {
  const sheets = join(folder, 'questions');
  if (existsSync(sheets))
    for (const sheet of readdirSync(sheets).filter((name) => name.endsWith('.json')))
      readJson(join(sheets, sheet), z.array(placedQuestionSchema));
  const roster = join(folder, 'teams.json');
  readJson(roster, z.looseObject({}));
  const written = join(folder, 'written.json');
  if (existsSync(written)) readJson(written, z.array(z.looseObject({})));
  try {
    return readExample(folder);
  } catch (problem) {
    // Rows of the written paper are counted, parts of the roster have names.
    if (problem instanceof z.ZodError)
      throw new FileError(typeof problem.issues[0]?.path[0] === 'number' ? written : roster, problem);
    throw problem;
  }
}
