// Brings node_modules to what package-lock.json says, once, however many starts ask for it at the same time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { SetupError, say } from './message.mjs';

const STAMP = path.join('node_modules', '.leitai-setup');

export function node24Path(root) {
  return path.join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Installs when needed; throws {@link SetupError} with what to do when that fails. */
export async function ensureInstalled(root) {
  if (isFresh(root)) return;
  await withLock(root, () => {
    // Another start may have done it while this one waited.
    if (isFresh(root)) return;
    if (!matchesLock(root)) installPackages(root);
    if (!runsNode24(root)) installNode24(root);
    writeFileSync(path.join(root, STAMP), lockHash(root));
  });
}

function lockHash(root) {
  return createHash('sha256').update(readLock(root)).digest('hex');
}

function readLock(root) {
  return readFileSync(path.join(root, 'package-lock.json'), 'utf8');
}

/** The stamp is written last, so an interrupted installation is never taken for a finished one. */
function isFresh(root) {
  const stamp = path.join(root, STAMP);
  return existsSync(node24Path(root)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash(root);
}

/** Whether somebody's own `npm install` already put in place what the lock file asks for. */
function matchesLock(root) {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const there = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const wanted = Object.entries(JSON.parse(readLock(root)).packages);
  return wanted.every(
    ([place, { version, optional }]) => place === '' || optional || there[place]?.version === version,
  );
}

/**
 * Without install scripts: Electron's would download its runtime (started only when a start wants it), and the
 * native packages would be compiled although they bring what they need.
 */
function installPackages(root) {
  say(
    '正在安装依赖（npm ci），首次需要几分钟……',
    'Installing packages (npm ci); the first time takes minutes…',
  );
  if (npm(root, ['ci', '--ignore-scripts', '--no-audit', '--no-fund']) === 0) return;
  throw new SetupError(
    '依赖安装失败。请检查网络和磁盘空间后重试；若仍失败，删除 node_modules 文件夹再运行一次。',
    'Installing the packages failed. Check the network and the disk space and try again; if it still fails, delete the node_modules folder first.',
  );
}

/** The `node` package fetches the right Node for this PC in its own install script, the one script that we run. */
function installNode24(root) {
  say('正在安装 Node 24……', 'Installing Node 24…');
  const done = npm(root, ['rebuild', 'node', '--ignore-scripts=false']) === 0;
  if (done && runsNode24(root)) return;
  throw new SetupError(
    `没有得到可用的 Node 24（应在 ${node24Path(root)}）。请检查网络后重试；没有网络时，把另一台同型号电脑上的 node_modules 文件夹复制过来。`,
    `No working Node 24 was installed (expected at ${node24Path(root)}). Check the network and try again; without a network, copy the node_modules folder from another PC of the same kind.`,
  );
}

function runsNode24(root) {
  if (!existsSync(node24Path(root))) return false;
  const { stdout } = spawnSync(node24Path(root), ['--version'], { encoding: 'utf8' });
  return /^v24\./.test(stdout ?? '');
}

/** The npm that started us when there is one, else the one on the path. Its output goes to stderr. */
function npm(root, args) {
  const cli = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  if (cli?.endsWith('npm-cli.js')) return spawnSync(process.execPath, [cli, ...args], options).status;
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' }).status;
}
