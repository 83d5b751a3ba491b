// Builds the windows into dist/windows when their sources have changed (`npm run build`).
import { renameSync, rmSync } from 'node:fs';
import { build } from 'vite';
import { buildWhenNeeded } from './fingerprint.ts';
import { ROOT, WINDOWS } from './paths.ts';

const SOURCES = ['renderer/**', 'contract/**', 'vite.config.ts', 'package-lock.json'];

/** Afterwards dist/windows fits the sources; throws what Vite throws. */
export async function ensureWindows(): Promise<void> {
  await buildWhenNeeded(WINDOWS, SOURCES, async () => {
    console.error('正在生成界面……  Building the windows…');
    // Beside its place and then moved there, so that a desk already running never serves half a build.
    const fresh = `${WINDOWS}-${process.pid}`;
    await build({ configFile: `${ROOT}/vite.config.ts`, logLevel: 'warn', build: { outDir: fresh } });
    rmSync(WINDOWS, { recursive: true, force: true });
    renameSync(fresh, WINDOWS);
  });
}

/** Playwright calls this before the end-to-end tests. */
export default ensureWindows;

if (import.meta.main) await ensureWindows();
