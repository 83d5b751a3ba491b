// Finds what a script names: a TypeScript file of ours, or the command of an installed package.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SetupError } from './message.mjs';

/** Commands whose package has another name. */
const PACKAGES = {
  tsc: 'typescript',
  biome: '@biomejs/biome',
  playwright: '@playwright/test',
};

/** The file to hand to Node; throws {@link SetupError} when there is none. */
export function entryPoint(root, program) {
  if (program.endsWith('.ts')) return ours(root, program);
  const folder = path.join(root, 'node_modules', PACKAGES[program] ?? program);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[program]);
}

function ours(root, program) {
  const file = path.join(root, program);
  if (!existsSync(file)) throw new SetupError(`找不到程序 ${program}`, `there is no program ${program}`);
  return file;
}
