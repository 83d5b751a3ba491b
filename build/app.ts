// Builds what Electron runs into dist/app: main process, preload script and the desk, beside the windows.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { buildWhenNeeded } from './fingerprint.ts';
import { DIST, ROOT } from './paths.ts';
import { run } from './tools.ts';

const APP = path.join(DIST, 'app');

const SOURCES = [
  '{main,preload,desk,engine,db,hardware,contract,examples}/**',
  'electron.vite.config.ts',
  'package-lock.json',
];

/** Afterwards dist/app fits the sources; throws when it could not be built. */
export async function ensureApp(): Promise<void> {
  await buildWhenNeeded(APP, SOURCES, async () => {
    if (!run('electron-vite', ['build', '--logLevel', 'warn'])) throw new Error('electron-vite build failed');
    // The desk reads the examples as files, from where they lie beside it.
    cpSync(path.join(ROOT, 'examples'), path.join(APP, 'examples'), { recursive: true });
  });
}
