// Pictures of windows and of what they print, below test-results, for people to look at.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';

const FOLDER = 'test-results/trust';
/** The technician's laptop, and a smaller one. */
export const LAPTOPS = [
  { width: 1440, height: 900 },
  { width: 1366, height: 768 },
];
/** Judges and supervisor may sit before a large screen. */
export const SEATS = [...LAPTOPS, { width: 1920, height: 1080 }];

export async function pictures(page: Page, name: string, sizes = LAPTOPS, folder = FOLDER): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `${folder}/${name}-${size.width}.png` });
  }
}

/** Of results and appeals, at every seat. */
export function resultsPictures(page: Page, name: string): Promise<void> {
  return pictures(page, name, SEATS, 'test-results/results');
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
