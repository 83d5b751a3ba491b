// How the windows are built: one page per window below renderer/, into dist/windows.
import { globSync } from 'node:fs';
import path from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = path.join(import.meta.dirname, 'renderer');

/** By name: electron-vite cannot add to a list. */
function pages(): Record<string, string> {
  const files = globSync('*.html', { cwd: root });
  return Object.fromEntries(files.map((file) => [path.parse(file).name, path.join(root, file)]));
}

export default defineConfig({
  root,
  // Relative, so that the desk may serve the pages from any address.
  base: './',
  plugins: [react(), tailwindcss()],
  build: {
    outDir: path.join(import.meta.dirname, 'dist', 'windows'),
    emptyOutDir: true,
    // The windows run in the Chromium of Electron or in a Chromium or Edge of the last years.
    target: 'chrome120',
    rolldownOptions: { input: pages() },
  },
});
