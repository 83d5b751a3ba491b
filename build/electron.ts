// Finds Electron's runtime, or downloads it when there is a network; a start never waits long for either.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.ts';

const PACKAGE = path.join(ROOT, 'node_modules', 'electron');
/** Without a first byte by then there is no network worth waiting for. */
const FIRST_BYTE_MS = 8_000;
/** A download that stood still so long is given up. */
const STALLED_MS = 15_000;

/** What stood in the way, in both languages. */
interface Obstacle {
  zh: string;
  en: string;
}

/** The program to run, or null after one line that says why there is none. */
export async function electronRuntime(): Promise<string | null> {
  const present = installed();
  if (present !== null) return present;
  console.error('正在下载 Electron……  Downloading Electron…');
  const obstacle = (await download()) ?? unpack();
  if (obstacle === null) return installed();
  const { zh, en } = obstacle;
  console.error(
    `没有 Electron（${zh}），改用已安装的浏览器。  No Electron (${en}): using an installed browser.`,
  );
  return null;
}

function installed(): string | null {
  const note = path.join(PACKAGE, 'path.txt');
  if (!existsSync(note)) return null;
  const program = path.join(PACKAGE, 'dist', readFileSync(note, 'utf8'));
  return existsSync(program) ? program : null;
}

/**
 * Fetches the runtime into Electron's own cache, in a process that can be ended at any moment.
 * Null when it is there, else what stood in the way.
 */
function download(): Promise<Obstacle | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(ROOT, 'build', 'electron-download.ts')], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let last = '';
    let patience = giveUpAfter(FIRST_BYTE_MS);
    function giveUpAfter(delay: number) {
      return setTimeout(() => child.kill('SIGKILL'), delay);
    }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      clearTimeout(patience);
      patience = giveUpAfter(STALLED_MS);
      last = text.trim();
      if (process.stderr.isTTY) process.stderr.write(`\r  ${last}   `);
    });
    child.on('close', (code, signal) => {
      clearTimeout(patience);
      if (last !== '' && process.stderr.isTTY) process.stderr.write('\n');
      if (code === 0) resolve(null);
      else if (signal === null) resolve({ zh: '下载失败', en: 'the download failed' });
      else resolve({ zh: '网络没有响应', en: 'no answer from the network' });
    });
  });
}

/** Electron's own installer finds the download in the cache and unpacks it. */
function unpack(): Obstacle | null {
  const { status } = spawnSync(process.execPath, [path.join(PACKAGE, 'install.js')], { stdio: 'ignore' });
  return status === 0 ? null : { zh: '解压失败', en: 'it could not be unpacked' };
}
