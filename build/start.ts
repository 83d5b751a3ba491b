// `npm start`: builds what is missing, then opens Leitai under Electron, or in an installed browser without it.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { hasDesktop } from '#kiosk/displays.ts';
import { launch } from '#kiosk/launcher.ts';
import { type LauncherOptions, readOptions, UsageError } from '#kiosk/options.ts';
import { ensureApp } from './app.ts';
import { electronRuntime } from './electron.ts';
import { ROOT } from './paths.ts';
import { ensureWindows } from './windows.ts';

async function start(): Promise<number> {
  const options = readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  await ensureWindows();
  const electron = options.noWindow || !hasDesktop() ? null : await electronRuntime();
  return electron === null ? startInBrowser(options) : startElectron(electron, options);
}

function startInBrowser(options: LauncherOptions): Promise<number> {
  const desk = path.join(ROOT, 'desk', 'main.ts');
  return launch({ node: process.execPath, args: [desk, ...options.desk] }, options);
}

async function startElectron(electron: string, { desk }: LauncherOptions): Promise<number> {
  await ensureApp();
  // Chromium refuses its sandbox to root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(electron, [...sandbox, ROOT, ...desk], { cwd: ROOT, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill());
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 0));
  });
}

try {
  process.exitCode = await start();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
