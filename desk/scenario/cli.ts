// npm run scenario -- DEFINITION SCENARIO [--json]: plays a scenario and prints standings and every posting.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readDefinition } from '../contests/presets.ts';
import { readContest, readJson } from './contest.ts';
import { scenarioSchema } from './format.ts';
import { play } from './play.ts';
import { resultOf, resultText } from './result.ts';
import { VirtualStage } from './virtual-stage.ts';

const USAGE = `usage: npm run scenario -- DEFINITION SCENARIO [--json]
  DEFINITION  the rules, such as examples/zhongwei/definition.json
  SCENARIO    the steps, such as examples/zhongwei/scenario.json
  --json      standings and postings as JSON instead of tables
Relative paths are taken from the program's folder. The form of a scenario: docs/scenario.md`;

async function run(definitionFile: string, scenarioFile: string, json: boolean): Promise<void> {
  const scenario = readJson(scenarioFile, scenarioSchema);
  const example = readContest(resolve(dirname(scenarioFile), scenario.contest));
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

try {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [definition, scenario] = positionals;
  if (values.help) process.stdout.write(`${USAGE}\n`);
  else if (definition === undefined || scenario === undefined || positionals.length > 2)
    throw new Error(USAGE);
  else await run(definition, scenario, values.json);
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 1;
}
