// The import directions of the architecture are really enforced: small trees that break them are refused.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const CHECK = path.join(ROOT, 'build', 'check-imports.ts');

let tree: string;

beforeEach(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'leitai-imports-'));
  cpSync(path.join(ROOT, 'package.json'), path.join(tree, 'package.json'));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(tree, 'node_modules'), 'junction');
  write(
    'contract/units.ts',
    "import { z } from 'zod';\nexport const amount = z.int();\nexport type Amount = number;\n",
  );
  write('engine/score.ts', "import Fraction from 'fraction.js';\nexport const half = new Fraction(1, 2);\n");
  write(
    'desk/floor.ts',
    'export type Floor = { open: boolean };\nexport const floor: Floor = { open: true };\n',
  );
  write('tests/unit/helper.ts', 'export const helper = 1;\n');
});

afterEach(() => rmSync(tree, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(path.join(tree, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(tree, file), text);
}

function checkImports() {
  return spawnSync(process.execPath, [CHECK], { cwd: tree, encoding: 'utf8' });
}

describe('the import directions', () => {
  test('a tree that keeps to them passes', () => {
    write('desk/main.ts', "import { half } from '#engine/score.ts';\nexport const start = half;\n");
    write(
      'renderer/app.tsx',
      "import type { Amount } from '#contract/units.ts';\nexport const A = (p: { a: Amount }) => <b>{p.a}</b>;\n",
    );
    const { status, stdout } = checkImports();
    expect(stdout).toContain(' 0 violations');
    expect(status).toBe(0);
  });

  const wrong: [sentence: string, file: string, text: string][] = [
    ['the rules reach for the desk', 'engine/bad.ts', "export { floor } from '#desk/floor.ts';\n"],
    [
      'the rules take only a type from the desk',
      'engine/bad.ts',
      "import type { Floor } from '#desk/floor.ts';\nexport type F = Floor;\n",
    ],
    [
      'the rules read a file',
      'engine/bad.ts',
      "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
    ],
    ['the rules use a package of their own choice', 'engine/bad.ts', "export { default } from 'fastify';\n"],
    ['the contract uses the rules', 'contract/bad.ts', "export { half } from '#engine/score.ts';\n"],
    [
      'a window reads the rules',
      'renderer/bad.tsx',
      "import { half } from '#engine/score.ts';\nexport const A = () => <b>{half.n}</b>;\n",
    ],
    [
      'a window loads the desk later',
      'renderer/bad.tsx',
      "export const later = () => import('#desk/floor.ts');\n",
    ],
    [
      'the kiosk launcher takes the desk as a library',
      'kiosk/bad.ts',
      "import { floor } from '../desk/floor.ts';\nexport const f = floor;\n",
    ],
    ['the program imports a test', 'desk/bad.ts', "export { helper } from '#tests/unit/helper.ts';\n"],
    ['an import leads nowhere', 'desk/bad.ts', "export { gone } from '#engine/gone.ts';\n"],
  ];

  test.each(wrong)('it is refused that %s', (_, file, text) => {
    write(file, text);
    const { status, stdout } = checkImports();
    expect(stdout).toContain(file);
    expect(status).not.toBe(0);
  });

  test('it is refused that two files import each other', () => {
    write('engine/first.ts', "import { second } from './second.ts';\nexport const first = () => second;\n");
    write('engine/second.ts', "import { first } from './first.ts';\nexport const second = () => first;\n");
    const { status, stdout } = checkImports();
    expect(stdout).toContain('no-cycles');
    expect(status).not.toBe(0);
  });
});
