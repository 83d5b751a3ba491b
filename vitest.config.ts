// Unit, integration and long tests; end-to-end tests run under Playwright (playwright.config.ts).
import { configDefaults, defineConfig } from 'vitest/config';

/**
 * Node strips types by a WebAssembly module in every thread. Integration tests start and end many short-lived threads,
 * and one that ended while the module was still being optimised in the background has (it seems) brought a whole test
 * process down with a SIGSEGV; the packaged program holds no TypeScript and no such module.
 */
const CALM_THREADS = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];

/** Tests under the recorder of tests/powercut, which is a library preloaded into programs: Linux alone can do that. */
const UNDER_THE_RECORDER =
  process.platform === 'linux' ? [] : ['**/powercut.test.ts', '**/failing-disk.test.ts'];

function project(name: string, testTimeout: number, execArgv: string[] = []) {
  return {
    test: {
      name,
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
      exclude: [...configDefaults.exclude, ...UNDER_THE_RECORDER],
      pool: 'forks' as const,
      testTimeout,
      execArgv,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      project('unit', 20_000),
      project('integration', 60_000, CALM_THREADS),
      project('long', 900_000),
    ],
    passWithNoTests: true,
  },
});
