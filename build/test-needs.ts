// What the tests need beyond npm's packages: a Chromium, Chinese fonts to draw with, socat for pseudo-terminals, and on
// Linux a C compiler for the recorder of tests/powercut.
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from '#kiosk/browsers.ts';
import { run } from './tools.ts';

interface Need {
  name: string;
  debianPackage: string;
  isThere(): boolean;
}

/**
 * The Chromium the browser tests drive: the one LEITAI_CHROMIUM names, Playwright's own, or an installed one;
 * null when there is none.
 */
export function testChromium(): string | null {
  const named = process.env.LEITAI_CHROMIUM;
  if (named !== undefined) return named;
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  return findBrowser()?.path ?? null;
}

const NEEDS: Need[] = [
  { name: 'Chromium', debianPackage: 'chromium', isThere: () => testChromium() !== null },
  {
    name: 'socat',
    debianPackage: 'socat',
    isThere: () => process.platform === 'win32' || answers('socat', ['-V']),
  },
  { name: 'C compiler (cc)', debianPackage: 'gcc', isThere: hasCompiler },
  { name: 'C headers (libc)', debianPackage: 'libc6-dev', isThere: hasHeaders },
  { name: '中文字体 Chinese fonts', debianPackage: 'fonts-noto-cjk', isThere: hasChineseFont },
];

/** Installs what is missing where it can (root on Debian); otherwise ends the program and says what to install. */
export function ensureTestNeeds(): void {
  installDebianPackages(missing());
  if (testChromium() === null) run('playwright', ['install', 'chromium']);
  const still = missing();
  if (still.length === 0) return;
  const names = still.map(({ name }) => name).join('、');
  const packages = still.map(({ debianPackage }) => debianPackage).join(' ');
  console.error(
    `\n测试还需要：${names}。Debian / Ubuntu：sudo apt-get install ${packages}\n` +
      `The tests also need: ${names}. On other systems install them by hand (LEITAI_CHROMIUM may name a browser).\n`,
  );
  process.exit(1);
}

function missing(): Need[] {
  return NEEDS.filter((need) => !need.isThere());
}

function installDebianPackages(needs: Need[]): void {
  if (needs.length === 0 || process.getuid?.() !== 0 || !answers('apt-get', ['--version'])) return;
  const packages = needs.map(({ debianPackage }) => debianPackage);
  console.error(`正在安装测试所需的软件……  Installing what the tests need: ${packages.join(' ')}`);
  const options: SpawnSyncOptions = {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

function answers(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function hasCompiler(): boolean {
  return process.platform !== 'linux' || answers('cc', ['--version']);
}

/** A compiler alone comes without the C library to compile against. */
function hasHeaders(): boolean {
  return process.platform !== 'linux' || existsSync('/usr/include/stdio.h');
}

/** Only Linux can come without a Chinese font; the windows bring their own, the browser's dialogs and PDF do not. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return (stdout ?? '').trim() !== '';
}
