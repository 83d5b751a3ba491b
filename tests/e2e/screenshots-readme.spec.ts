// The README's pictures, taken of a real desk in the middle of a duel: LEITAI_PICTURES=1 puts them into docs/pictures.
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { playStep } from '#desk/scenario/play.ts';
import { exampleScenario } from '#tests/robot/example-final.ts';
import { GatewayStage } from '#tests/robot/gateway-stage.ts';
import { Venue } from '#tests/robot/venue.ts';
import { WatchedPage } from '#tests/robot/watched-page.ts';

const TAKEN = 'test-results/pictures';
const KEPT = 'docs/pictures';
let venue: Venue;

test.beforeEach(async () => {
  venue = await Venue.open();
  mkdirSync(TAKEN, { recursive: true });
});

test.afterEach(() => venue.close());

test('console, rule editor and projector in the middle of a duel', async ({ browser }) => {
  const console = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const atConsole = await WatchedPage.open(console, venue.desk, 'console', 'technician');
  const projector = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await WatchedPage.open(projector, venue.desk, 'projector', 'projector');
  const stage = await GatewayStage.open(venue);
  const { steps } = exampleScenario();
  const duel = steps.findIndex(({ panel }) => panel !== undefined);
  for (const [index, step] of steps.slice(0, duel).entries()) await playStep(step, index + 1, stage);
  await stage.panel(steps[duel]?.panel ?? []);
  await stage.station('C');
  await expect(console.getByText('计时中')).toBeVisible();
  await photograph(console, 'console.png');

  await venue.console.must({ type: 'done', answer: null });
  await venue.console.must({ type: 'reveal' });
  await venue.console.must({ type: 'settle' });
  await atConsole.until(() => atConsole.view.turn?.result?.amount === '16');
  const score = atConsole.view.turn?.result?.to ?? '';
  await expect(projector.locator(`[data-result] [data-rolling="${score}"]`)).toHaveText(score);
  await photograph(projector, 'projector.png');

  await console.getByRole('button', { name: '规则', exact: true }).click();
  const editor = console.getByRole('dialog', { name: '规则编辑' });
  await editor
    .getByRole('navigation')
    .getByRole('button', { name: /一锤定音/ })
    .first()
    .click();
  await expect(editor.getByText('规则没有问题。')).toBeVisible();
  await photograph(console, 'rules.png');
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
