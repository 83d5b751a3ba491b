// The example final as its files have it: what is played, and what must come of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLES } from '#desk/contests/presets.ts';
import { type Scenario, scenarioSchema } from '#desk/scenario/format.ts';
import type { ScenarioResult } from '#desk/scenario/result.ts';

const FOLDER = join(EXAMPLES, 'zhongwei');

const read = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));

export function exampleScenario(): Scenario {
  return scenarioSchema.parse(read('scenario.json'));
}

/** Worked out by hand from the rules; the tests compare whole. */
export function expectedResult(): ScenarioResult {
  return read('expected.json') as ScenarioResult;
}
