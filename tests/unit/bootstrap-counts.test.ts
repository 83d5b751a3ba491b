// The closing line of `npm test` counts what the test runners really reported.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { playwrightCounts, vitestCounts } from '#build/counts.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'leitai-counts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('a test file that could not be loaded counts as one failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{}] },
    { status: 'passed', assertionResults: [{}, {}] },
  ];
  const file = report({ numPassedTests: 2, numFailedTests: 1, testResults });
  expect(vitestCounts(file)).toEqual({ passed: 2, failed: 2 });
});

test('an error outside any browser test counts as a failure', () => {
  const file = report({ stats: { expected: 3, unexpected: 1, flaky: 0 }, errors: [{}] });
  expect(playwrightCounts(file)).toEqual({ passed: 3, failed: 2 });
});

test('a runner that left no report counts as a failure', () => {
  const nowhere = path.join(folder, 'gone.json');
  expect(vitestCounts(nowhere)).toEqual({ passed: 0, failed: 1 });
  expect(playwrightCounts(nowhere)).toEqual({ passed: 0, failed: 1 });
});
