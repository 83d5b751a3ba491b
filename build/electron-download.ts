// Downloads Electron's runtime into its cache and prints how far it is; started and ended by electron.ts.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { downloadArtifact, type Progress } from '@electron/get';
import { ROOT } from './paths.ts';

const folder = path.join(ROOT, 'node_modules', 'electron');
const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

let shown = '';

await downloadArtifact({
  version,
  artifactName: 'electron',
  platform: process.platform,
  arch: process.arch,
  cacheRoot: process.env.electron_config_cache,
  checksums: JSON.parse(readFileSync(path.join(folder, 'checksums.json'), 'utf8')),
  downloadOptions: {
    quiet: true,
    async getProgressCallback({ transferred, total }: Progress) {
      const progress = `${megabytes(transferred)} / ${total === null ? '?' : megabytes(total)} MB`;
      if (progress === shown) return;
      shown = progress;
      console.log(progress);
    },
  },
});

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
