// Pictures of windows and of what they print, below test-results, for people to look at.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';

const FOLDER = 'test-results/trust';
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1366, height: 768 },
];

/** The page at the technician's laptop's size and at a smaller one. */
export async function pictures(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `${FOLDER}/${name}-${size.width}.png` });
  }
}

/** What the printer would get, as a PDF; with Ghostscript at hand also page by page as pictures. */
export async function printed(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const path = `${FOLDER}/${name}.pdf`;
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  try {
    execFileSync('gs', [
      '-q',
      '-dNOPAUSE',
      '-dBATCH',
      '-sDEVICE=png16m',
      '-r110',
      '-dTextAlphaBits=4',
      '-dGraphicsAlphaBits=4',
      `-sOutputFile=${FOLDER}/${name}-%d.png`,
      path,
    ]);
  } catch {
    // Only a convenience for whoever looks.
  }
}
