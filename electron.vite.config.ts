// How main process, preload script and desk are built for Electron; the windows are those of vite.config.ts.
import { globSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import windows from './vite.config.ts';

const root = import.meta.dirname;
const app = path.join(root, 'dist', 'app');

/** Files that are started by name, not imported: the desk itself and its worker threads. */
const started = globSync('{desk,db,hardware,engine}/**/*.ts', { cwd: root });

/** `new URL('./worker.ts', import.meta.url)` names a source; beside the built file stands the built worker. */
function startedFilesAreBuilt(): Plugin {
  return {
    name: 'leitai:started-files',
    renderChunk: (code) => code.replaceAll(/(new URL\((["'`])\.{1,2}\/[^"'`]+)\.ts\2/g, '$1.js$2'),
  };
}

export default defineConfig({
  main: {
    build: {
      outDir: app,
      emptyOutDir: true,
      rolldownOptions: {
        input: ['main/index.ts', ...started].map((file) => path.join(root, file)),
        output: {
          format: 'es',
          // Every file keeps its place, so that what finds another by its path still does.
          preserveModules: true,
          preserveModulesRoot: root,
          entryFileNames: '[name].js',
        },
        plugins: [startedFilesAreBuilt()],
      },
    },
  },
  preload: {
    build: {
      outDir: path.join(app, 'preload'),
      externalizeDeps: false,
      // A preload script in the sandbox is one CommonJS file.
      rolldownOptions: {
        input: path.join(root, 'preload', 'index.ts'),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: windows,
});
