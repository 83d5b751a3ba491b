// How the windows are built: one page per window below renderer/, into dist/windows.
import { globSync } from 'node:fs';
import path from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = path.join(import.meta.dirname, 'renderer');

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
    rolldownOptions: { input: globSync('*.html', { cwd: root }).map((page) => path.join(root, page)) },
  },
});
