// One set-up at a time per folder: a file in the temporary folder holding the process id of who is at work.
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from './message.mjs';

const RETRY_MS = 500;

/** Runs `work` while no other process does the same for `root`; a lock left by a killed process is taken over. */
export async function withLock(root, work) {
  // Outside node_modules, which npm ci deletes, and outside the work tree, which stays clean.
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const file = path.join(tmpdir(), `leitai-setup-${name}.lock`);
  await acquire(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

async function acquire(file) {
  let told = false;
  while (!(create(file) || (await takeOver(file)))) {
    if (!told) say('另一个启动正在安装，请稍候……', 'Another start is installing; waiting for it…');
    told = true;
    await pause(RETRY_MS);
  }
}

function create(file) {
  try {
    writeFileSync(file, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Replaces the file of a dead owner; of two that try, the one whose file stays has it. */
async function takeOver(file) {
  if (isAlive(owner(file))) return false;
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, `${process.pid}`);
  renameSync(mine, file);
  await pause(RETRY_MS);
  return owner(file) === process.pid;
}

/** Process id in the file; null when it was removed or not yet written. */
function owner(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || null;
  } catch {
    return null;
  }
}

/** An unknown owner counts as alive: its file is just being written or removed. */
function isAlive(pid) {
  if (pid === null) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
