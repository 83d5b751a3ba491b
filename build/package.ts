// Makes the installers (`npm run package -- --win`, `--linux`); needs a network, for Electron's runtime.
import { ensureApp } from './app.ts';
import { run } from './tools.ts';
import { ensureWindows } from './windows.ts';

await ensureApp();
await ensureWindows();
process.exitCode = run('electron-builder', ['--config', 'electron-builder.yml', ...process.argv.slice(2)])
  ? 0
  : 1;
