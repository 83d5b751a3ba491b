// Finds an installed browser that can show the windows: Chromium, Chrome or Edge.
import { existsSync } from 'node:fs';
import path from 'node:path';

export interface Browser {
  name: string;
  path: string;
}

/** What of this PC decides where browsers are. */
export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  exists(file: string): boolean;
}

const HERE: Machine = { platform: process.platform, env: process.env, exists: existsSync };

const LINUX_COMMANDS: [name: string, command: string][] = [
  ['Chromium', 'chromium'],
  ['Chromium', 'chromium-browser'],
  ['Chrome', 'google-chrome'],
  ['Chrome', 'google-chrome-stable'],
  ['Edge', 'microsoft-edge'],
  ['Edge', 'microsoft-edge-stable'],
];

const MAC_APPLICATIONS: [name: string, application: string][] = [
  ['Chrome', 'Google Chrome'],
  ['Edge', 'Microsoft Edge'],
  ['Chromium', 'Chromium'],
];

const WINDOWS_PROGRAMS: [name: string, program: string][] = [
  ['Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ['Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['Chromium', 'Chromium\\Application\\chrome.exe'],
];

/** The first browser found in the platform's usual places; null when there is none. */
export function findBrowser(machine: Machine = HERE): Browser | null {
  return candidates(machine).find((browser) => machine.exists(browser.path)) ?? null;
}

function candidates({ platform, env }: Machine): Browser[] {
  if (platform === 'win32') return windowsCandidates(env);
  if (platform === 'darwin') return macCandidates(env);
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder !== '');
  return LINUX_COMMANDS.flatMap(([name, command]) =>
    [...folders, '/usr/bin', '/snap/bin'].map((folder) => ({ name, path: path.posix.join(folder, command) })),
  );
}

function windowsCandidates(env: NodeJS.ProcessEnv): Browser[] {
  const folders = [env['ProgramFiles(x86)'], env.ProgramFiles, env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
  return WINDOWS_PROGRAMS.flatMap(([name, program]) =>
    folders.map((folder) => ({ name, path: path.win32.join(folder, program) })),
  );
}

function macCandidates(env: NodeJS.ProcessEnv): Browser[] {
  const folders = ['/Applications', path.posix.join(env.HOME ?? '/', 'Applications')];
  return MAC_APPLICATIONS.flatMap(([name, application]) =>
    folders.map((folder) => ({
      name,
      path: path.posix.join(folder, `${application}.app`, 'Contents', 'MacOS', application),
    })),
  );
}
