// PINs are forgotten once, when somebody asks for it, and not again when the desk comes back after a crash.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DeskReady } from '#contract/shell.ts';
import { readOptions as readDeskOptions } from '#desk/options.ts';
import { KeptDesk } from '#kiosk/desk-process.ts';
import { readOptions as readLauncherOptions } from '#kiosk/options.ts';
import { deskOptions } from '#main/options.ts';

/** Says with which arguments it was started, in the addresses of its windows; the first one dies at once. */
const DESK = `
import { existsSync, writeFileSync } from 'node:fs';
const address = 'http://127.0.0.1/' + encodeURIComponent(process.argv.slice(2).join(' '));
const names = ['home', 'console', 'projector', 'host', 'station', 'judge', 'supervisor'];
const windows = Object.fromEntries(names.map((name) => [name, address]));
const died = process.argv[2];
process.stdout.write(JSON.stringify({ ready: true, port: 4711, windows, first: 'home' }) + '\\n', () => {
  if (existsSync(died)) return;
  writeFileSync(died, '');
  process.exit(3);
});
process.stdin.on('end', () => process.exit(0)).resume();
`;

it('the launcher hands --forget-pins on to the first desk only', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'leitai-forget-'));
  const file = join(folder, 'desk.mjs');
  writeFileSync(file, DESK);
  const started: string[] = [];
  let desk: KeptDesk | undefined;
  await new Promise<void>((resolve) => {
    const ready = ({ windows }: DeskReady) => {
      started.push(decodeURIComponent(windows.home));
      if (started.length === 2) resolve();
    };
    const args = [file, join(folder, 'died'), '--forget-pins'];
    desk = new KeptDesk({ node: process.execPath, args }, { ready, refused() {}, restarting() {} });
  });
  await desk?.stop();
  rmSync(folder, { recursive: true });
  expect(started.map((said) => said.includes('--forget-pins'))).toEqual([true, false]);
});

it('every way to start Leitai knows the option', () => {
  expect(readDeskOptions(['--forget-pins']).forgetPins).toBe(true);
  expect(readDeskOptions([]).forgetPins).toBe(false);
  expect(readLauncherOptions(['--forget-pins'], '/').desk).toEqual(['--forget-pins']);
  expect(deskOptions(['electron', '.', '--forget-pins'])).toEqual(['--forget-pins']);
});
