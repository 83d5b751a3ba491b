// npm run scenario -- DEFINITION SCENARIO [--json]: plays a scenario and prints standings and every posting.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readExample } from '../contests/example.ts';
import { readDefinition } from '../contests/presets.ts';
import { scenarioSchema } from './format.ts';
import { play } from './play.ts';
import { resultOf, resultText } from './result.ts';
import { VirtualStage } from './virtual-stage.ts';

const USAGE = 'usage: npm run scenario -- DEFINITION SCENARIO [--json]';

async function run(definitionFile: string, scenarioFile: string, json: boolean): Promise<void> {
  const scenario = scenarioSchema.parse(JSON.parse(readFileSync(scenarioFile, 'utf8')));
  const example = readExample(resolve(dirname(scenarioFile), scenario.contest));
  const root = mkdtempSync(join(tmpdir(), 'leitai-scenario-'));
  try {
    const stage = await VirtualStage.create(root, { ...example, definition: readDefinition(definitionFile) });
    try {
      await play(scenario, stage);
      const result = resultOf(stage.record.state);
      process.stdout.write(`${json ? JSON.stringify(result, null, 2) : resultText(result)}\n`);
    } finally {
      stage.close();
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Where a file is wrong, in one line for each mistake. */
function explain(problem: unknown): string {
  if (problem instanceof z.ZodError)
    return problem.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n');
  return problem instanceof Error ? problem.message : String(problem);
}

try {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [definition, scenario] = positionals;
  if (definition === undefined || scenario === undefined || positionals.length > 2) throw new Error(USAGE);
  await run(definition, scenario, values.json);
} catch (problem) {
  process.stderr.write(`${explain(problem)}\n`);
  process.exitCode = 1;
}
