// Builds what Electron runs into dist/app: main process, preload script and the desk.
import path from 'node:path';
import { buildWhenNeeded } from './fingerprint.ts';
import { DIST } from './paths.ts';
import { run } from './tools.ts';

const SOURCES = [
  '{main,preload,desk,engine,db,hardware,contract,examples}/**',
  'electron.vite.config.ts',
  'package-lock.json',
];

/** Afterwards dist/app fits the sources; throws when it could not be built. */
export async function ensureApp(): Promise<void> {
  await buildWhenNeeded(path.join(DIST, 'app'), SOURCES, async () => {
    if (!run('electron-vite', ['build', '--logLevel', 'warn'])) throw new Error('electron-vite build failed');
  });
}

if (import.meta.main) await ensureApp();
