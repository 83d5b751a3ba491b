// Runs the installed tools with the Node this program runs on.
import { spawnSync } from 'node:child_process';
import { ROOT } from './paths.ts';
import { entryPoint } from './setup/program.mjs';

export type Tool =
  | 'tsc'
  | 'biome'
  | 'depcruise'
  | 'vitest'
  | 'playwright'
  | 'electron-vite'
  | 'electron-builder';

/** Whether the tool, run to its end in this terminal, was content. */
export function run(tool: Tool, args: string[]): boolean {
  return (
    spawnSync(process.execPath, [entryPoint(ROOT, tool), ...args], { cwd: ROOT, stdio: 'inherit' }).status ===
    0
  );
}
