// Runs the installed tools with the Node this program runs on.
import { spawnSync } from 'node:child_process';
import { ROOT } from './paths.ts';
import { entryPoint } from './setup/program.mjs';

/** The command of an installed package, or a program of ours. */
export type Tool =
  | 'tsc'
  | 'biome'
  | 'vitest'
  | 'playwright'
  | 'electron-vite'
  | 'electron-builder'
  | `build/${string}.ts`;

/** Whether the tool, run to its end in this terminal, was content. */
export function run(tool: Tool, args: string[]): boolean {
  return (
    spawnSync(process.execPath, [entryPoint(ROOT, tool), ...args], { cwd: ROOT, stdio: 'inherit' }).status ===
    0
  );
}
