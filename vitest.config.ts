// Unit, integration and long tests; end-to-end tests run under Playwright (playwright.config.ts).
import { defineConfig } from 'vitest/config';

function project(name: string, testTimeout: number) {
  return {
    test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], pool: 'forks' as const, testTimeout },
  };
}

export default defineConfig({
  test: {
    projects: [project('unit', 20_000), project('integration', 60_000), project('long', 900_000)],
    passWithNoTests: true,
  },
});
