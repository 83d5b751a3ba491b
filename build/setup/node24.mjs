// The Node 24 everything runs on: better-sqlite3 needs it, whatever Node the PC has of its own.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { SetupError, say } from './message.mjs';
import { npm } from './npm.mjs';

/** Where the `node` package puts its Node; there is none of it for some PCs. */
function packaged(root) {
  return path.join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** The Node 24 to run on, or null: the one of the `node` package, else the PC's own when it is new enough. */
export function findNode24(root) {
  if (existsSync(packaged(root))) return packaged(root);
  return isVersion24(process.version) ? process.execPath : null;
}

/** The `node` package fetches the right Node for this PC in its own install script, the one script that we run. */
export function installNode24(root) {
  if (runs(packaged(root))) return;
  say('正在安装 Node 24……', 'Installing Node 24…');
  npm(root, ['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']);
  if (runs(packaged(root)) || isVersion24(process.version)) return;
  throw new SetupError(
    `没有得到可用的 Node 24（应在 ${packaged(root)}）。请检查网络后重试，或在本机安装 Node 24。`,
    `No working Node 24 was installed (expected at ${packaged(root)}). Check the network and try again, or install Node 24 on this PC.`,
  );
}

function runs(node) {
  if (!existsSync(node)) return false;
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return isVersion24(stdout ?? '');
}

function isVersion24(version) {
  return version.startsWith('v24.');
}
