// Brings node_modules to what package-lock.json says, once, however many starts ask for it at the same time.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { SetupError, say } from './message.mjs';
import { findNode24, installNode24 } from './node24.mjs';
import { npm } from './npm.mjs';

const STAMP = path.join('node_modules', '.leitai-setup');

/** Installs when needed; throws {@link SetupError} with what to do when that fails. */
export async function ensureInstalled(root) {
  if (isFresh(root)) return;
  await withLock(root, () => {
    // Another start may have done it while this one waited.
    if (isFresh(root)) return;
    if (!matchesLock(root)) installPackages(root);
    installNode24(root);
    // Written last, so that an interrupted installation is never taken for a finished one.
    writeFileSync(path.join(root, STAMP), lockHash(root));
  });
}

function isFresh(root) {
  const stamp = path.join(root, STAMP);
  if (!existsSync(stamp) || findNode24(root) === null) return false;
  return readFileSync(stamp, 'utf8') === lockHash(root);
}

function lockHash(root) {
  return createHash('sha256').update(readLock(root)).digest('hex');
}

function readLock(root) {
  return readFileSync(path.join(root, 'package-lock.json'), 'utf8');
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
 * Without install scripts: Electron's would download its runtime (a start does that when it wants it), and the
 * native packages would be compiled although they bring what they need.
 */
function installPackages(root) {
  say(
    '正在安装依赖（npm ci），首次需要几分钟……',
    'Installing packages (npm ci); the first time takes minutes…',
  );
  if (npm(root, ['ci', '--ignore-scripts', '--loglevel=error']) === 0) return;
  throw new SetupError(
    '依赖安装失败。请检查网络和磁盘空间后重试；若仍失败，先删除 node_modules 文件夹再运行。',
    'Installing the packages failed. Check the network and the disk space and try again; if it still fails, delete the node_modules folder first.',
  );
}
