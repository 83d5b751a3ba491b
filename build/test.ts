// `npm test`: everything a change must pass, in order of speed, and one line of counts in the end.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Counts, playwrightCounts, vitestCounts } from './counts.ts';
import { RESULTS } from './paths.ts';
import { ensureTestNeeds } from './test-needs.ts';
import { run, type Tool } from './tools.ts';
import { ensureWindows } from './windows.ts';

const long = process.argv.includes('--long');
const vitestReport = path.join(RESULTS, 'vitest.json');
const playwrightReport = path.join(RESULTS, 'playwright.json');

const projects = ['unit', 'integration', ...(long ? ['long'] : [])];

const CHECKS: [name: string, tool: Tool, args: string[]][] = [
  ['类型 types', 'tsc', ['-p', '.']],
  ['格式与写法 lint and format', 'biome', ['check', '.']],
  ['引用方向 import directions', 'build/check-imports.ts', []],
];

const VITEST = [
  'run',
  ...projects.flatMap((project) => ['--project', project]),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${vitestReport}`,
];

/** Runs every part even after one has failed, so that one run shows all there is to mend. */
async function test(): Promise<boolean> {
  ensureTestNeeds();
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });

  const failed: string[] = [];
  const part = (name: string, passed: boolean) => {
    if (!passed) failed.push(name);
  };

  for (const [name, tool, args] of CHECKS) {
    console.log(`\n── ${name}`);
    part(name, run(tool, args));
  }
  console.log('\n── 界面 windows');
  part('界面 windows', await built());
  console.log('\n── 单元与集成 unit and integration');
  part('单元与集成 unit and integration', run('vitest', VITEST));
  console.log('\n── 端到端 end to end');
  part('端到端 end to end', run('playwright', ['test', '--pass-with-no-tests']));

  return report(failed);
}

async function built(): Promise<boolean> {
  try {
    await ensureWindows();
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}

function report(failed: string[]): boolean {
  const counts = [vitestCounts(vitestReport), playwrightCounts(playwrightReport)];
  const total = counts.reduce<Counts>(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
  console.log();
  for (const name of failed) console.log(`未通过 not passed: ${name}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return failed.length === 0 && total.failed === 0 && total.passed > 0;
}

process.exitCode = (await test()) ? 0 : 1;
