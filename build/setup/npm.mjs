// Runs npm: the one that started us when there is one, else the one on the path.
import { spawnSync } from 'node:child_process';

/** Exit code of npm, null when it could not be run. All its output goes to stderr. */
export function npm(root, args) {
  const cli = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  if (cli?.endsWith('npm-cli.js')) return spawnSync(process.execPath, [cli, ...args], options).status;
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' }).status;
}
