// The way in for every npm script: sets the project up when needed (npm ci, Node 24), then runs the program named.
// Runs on any Node from 20 on and imports nothing that has to be installed.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled } from './setup/install.mjs';
import { SetupError } from './setup/message.mjs';
import { findNode24 } from './setup/node24.mjs';
import { entryPoint } from './setup/program.mjs';

const root = path.dirname(import.meta.dirname);

/** @param {string} program a .ts file below the root, or the command of an installed package */
async function main(program, ...args) {
  if (program === undefined) {
    throw new SetupError('用法：npm start，或 npm run <脚本>', 'usage: npm start, or npm run <script>');
  }
  await ensureInstalled(root);
  return run(findNode24(root), [entryPoint(root, program), ...args]);
}

/** Runs the program to its end in this terminal; resolves with the exit code to end with. */
function run(node, args) {
  const separator = path.delimiter;
  const env = { ...process.env, PATH: `${path.dirname(node)}${separator}${process.env.PATH ?? ''}` };
  const child = spawn(node, args, { cwd: root, stdio: 'inherit', env });
  // Ctrl-C reaches the child by itself (same terminal); what is sent to this process alone is passed on.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

main(...process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof SetupError ? error.message : error);
    process.exit(1);
  },
);
