// The set-up before every npm script, run as a program against a stand-in npm.
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** Notes each call; `ci` lays down what the lock file asks for, `rebuild` a Node 24 (the one of the tests). */
const NPM = `
const fs = require('node:fs');
fs.appendFileSync('npm-calls.txt', process.argv.slice(2, 4).join(' ') + '\\n');
if (fs.existsSync('no-network')) process.exit(1);
if (process.argv[2] === 'ci') {
  fs.rmSync('node_modules', { recursive: true, force: true });
  fs.mkdirSync('node_modules/node/bin', { recursive: true });
  fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
} else {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  fs.symlinkSync(process.env.TEST_NODE, 'node_modules/node/bin/' + name);
}
`;

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'leitai-bootstrap-')));
  mkdirSync(path.join(folder, 'build'));
  mkdirSync(path.join(folder, 'tmp'));
  cpSync(path.join(ROOT, 'build', 'bootstrap.mjs'), path.join(folder, 'build', 'bootstrap.mjs'));
  cpSync(path.join(ROOT, 'build', 'setup'), path.join(folder, 'build', 'setup'), { recursive: true });
  write('npm-cli.js', NPM);
  write('package.json', '{ "imports": {} }');
  write('program.ts', "const who: string = process.argv[2]!;\nconsole.log('hello ' + who);\n");
  writeLock('1.0.0');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, content: string): void {
  writeFileSync(path.join(folder, file), content);
}

function writeLock(version: string): void {
  const optional = { version: '9.9.9', optional: true };
  write(
    'package-lock.json',
    JSON.stringify({ packages: { '': {}, 'node_modules/a': { version }, 'node_modules/b': optional } }),
  );
}

function begin(...args: string[]): ChildProcess {
  const temporary = path.join(folder, 'tmp');
  return spawn(process.execPath, [path.join(folder, 'build', 'bootstrap.mjs'), ...args], {
    env: {
      ...process.env,
      npm_execpath: path.join(folder, 'npm-cli.js'),
      TEST_NODE: process.execPath,
      TMPDIR: temporary,
      TEMP: temporary,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function result(child: ChildProcess) {
  const [out, error, [code]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, 'exit'),
  ]);
  return { out, error, code };
}

function start() {
  return result(begin('program.ts', 'world'));
}

function npmCalls(): string[] {
  return readFileSync(path.join(folder, 'npm-calls.txt'), 'utf8').trim().split('\n');
}

const ONCE = ['ci --ignore-scripts', 'rebuild node'];

describe('the set-up before every script', () => {
  test('a fresh clone is installed, then the program runs with its arguments', async () => {
    const { out, code } = await start();
    expect(out).toBe('hello world\n');
    expect(code).toBe(0);
    expect(npmCalls()).toEqual(ONCE);
  });

  test('the second start installs nothing', async () => {
    await start();
    const { out } = await start();
    expect(out).toBe('hello world\n');
    expect(npmCalls()).toEqual(ONCE);
  });

  test('a changed lock file is installed anew', async () => {
    await start();
    writeLock('2.0.0');
    await start();
    expect(npmCalls()).toEqual([...ONCE, ...ONCE]);
  });

  test("packages from a person's own npm install are kept; only Node 24 is added", async () => {
    mkdirSync(path.join(folder, 'node_modules', 'node', 'bin'), { recursive: true });
    write('node_modules/.package-lock.json', '{ "packages": { "node_modules/a": { "version": "1.0.0" } } }');
    const { out } = await start();
    expect(out).toBe('hello world\n');
    expect(npmCalls()).toEqual(['rebuild node']);
  });

  test('without a network it says in both languages what to do, and fails', async () => {
    write('no-network', '');
    const { error, code } = await start();
    expect(code).toBe(1);
    expect(error).toContain('依赖安装失败');
    expect(error).toContain('Installing the packages failed');
  });

  test('two starts at the same time install once, and both run', async () => {
    const results = await Promise.all([start(), start()]);
    expect(results.map(({ out }) => out)).toEqual(['hello world\n', 'hello world\n']);
    expect(npmCalls()).toEqual(ONCE);
  });

  test('a set-up that was killed does not keep the next one waiting', async () => {
    const killed = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(killed, 'exit');
    const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
    write(path.join('tmp', `leitai-setup-${name}.lock`), `${killed.pid}`);
    const { out } = await start();
    expect(out).toBe('hello world\n');
  });

  test("the program's own exit code is handed on", async () => {
    write('program.ts', 'process.exitCode = 7;\n');
    expect((await start()).code).toBe(7);
  });

  test('a program that is not there is named', async () => {
    const { error, code } = await result(begin('gone.ts'));
    expect(error).toContain('找不到程序 gone.ts');
    expect(code).toBe(1);
  });
});
