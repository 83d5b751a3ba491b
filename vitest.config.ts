// Unit and integration tests; end-to-end tests run under Playwright (playwright.config.ts).
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/{unit,integration}/**/*.test.ts'], pool: 'forks', testTimeout: 20_000 },
});
