// The README's pictures, taken of a real desk in the middle of a duel: LEITAI_PICTURES=1 puts them into docs/pictures.
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { GatewayStage } from '#tests/robot/gateway-stage.ts';
import { Venue } from '#tests/robot/venue.ts';
import { WatchedPage } from '#tests/robot/watched-page.ts';

const TAKEN = 'test-results/pictures';
const KEPT = 'docs/pictures';
/** Twelve of the panel know it and six do not: 10 + 6 = 16. */
const PANEL = ['A', ...'CCCCCCCCCCCC', ...'ABDAB'];

let venue: Venue;

test.beforeEach(async () => {
  venue = await Venue.open();
  mkdirSync(TAKEN, { recursive: true });
});

test.afterEach(() => venue.close());

test('console and projector in the middle of a duel', async ({ browser }) => {
  const stage = await GatewayStage.open(venue);
  const order = async (...bodies: Parameters<typeof venue.console.must>[0][]) => {
    for (const body of bodies) await venue.console.must(body);
  };
  await order(
    { type: 'contest.start' },
    { type: 'rundown.advance', entry: 'duel.1.1' },
    { type: 'player.name', person: 't1-p6', waive: null },
    { type: 'item.present' },
    { type: 'begin' },
  );
  await stage.panel(PANEL);

  const console = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const atConsole = await WatchedPage.open(console, venue.desk, 'console', 'technician');
  await expect(console.getByText('计时中')).toBeVisible();
  await photograph(console, 'console.png');

  await stage.station('C');
  await order({ type: 'clock.pause' }, { type: 'clock.time-up' }, { type: 'reveal' });
  const projector = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await WatchedPage.open(projector, venue.desk, 'projector', 'projector');
  await order({ type: 'settle' });
  await atConsole.until(() => atConsole.view.turn?.result?.amount === '16');
  // The score has rolled to its end.
  await expect(projector.locator('[data-rolling="316"]')).toHaveText('316');
  await photograph(projector, 'projector.png');
});

/** Once the fonts have come and what moved has come to rest. */
async function photograph(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  await page.screenshot({ path: join(TAKEN, name) });
  if (process.env.LEITAI_PICTURES !== '1') return;
  mkdirSync(KEPT, { recursive: true });
  copyFileSync(join(TAKEN, name), join(KEPT, name));
}
