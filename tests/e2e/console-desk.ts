// What the tests of the working windows share: a stand-in desk for each test, and pictures to look at.
import { test as base, type Page } from '@playwright/test';
import type { ClientMessage } from '#contract/protocol.ts';
import { type StandInDesk, startStandInDesk } from './stand-in-desk.ts';

export const test = base.extend<{ desk: StandInDesk }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from the pattern
  desk: async ({}, use) => {
    const desk = await startStandInDesk();
    await use(desk);
    await desk.close();
  },
  viewport: { width: 1440, height: 900 },
});

/** The working windows' two sizes: the technician's laptop, and the smallest screen they must fit. */
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
];

/** Saves the page at both sizes below test-results, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `test-results/console/${name}-${size.width}.png` });
  }
}

/** The bodies of the commands sent so far. */
export function commands(received: readonly ClientMessage[]) {
  return received.flatMap((message) => (message.t === 'command' ? [message.body] : []));
}

export function keys(received: readonly ClientMessage[]): string[] {
  return received.flatMap((message) => (message.t === 'key' ? [message.code] : []));
}

export function requests(received: readonly ClientMessage[]) {
  return received.flatMap((message) => (message.t === 'request' ? [message.request] : []));
}
