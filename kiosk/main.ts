// The launcher as a program of its own: `node kiosk/main.ts`; `npm start` uses it when there is no Electron.
import path from 'node:path';
import { launch } from './launcher.ts';
import { readOptions, UsageError } from './options.ts';

try {
  const options = readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  const desk = path.join(import.meta.dirname, '..', 'desk', 'main.ts');
  process.exitCode = await launch({ node: process.execPath, args: [desk, ...options.desk] }, options);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
