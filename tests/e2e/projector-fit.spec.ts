// Whatever the hall is shown fits the screen it is shown on.
import { expect, test } from '@playwright/test';
import { misfits, show } from './projector-measure.ts';
import { SCENES } from './projector-scenes.ts';
import { startStandInDesk } from './stand-in-desk.ts';

const SCREENS = [
  { name: 'a 16:9 screen', width: 1920, height: 1080 },
  { name: 'a 4:3 beamer', width: 1024, height: 768 },
  { name: 'an LED wall', width: 3840, height: 1080 },
];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const { name, width, height } of SCREENS) {
  for (const locale of ['zh-CN', 'en']) {
    test(`on ${name} every scene fits, in ${locale}`, async ({ page }) => {
      const desk = await startStandInDesk();
      await page.setViewportSize({ width, height });
      await page.addInitScript((chosen) => localStorage.setItem('leitai.locale', chosen), locale);
      await page.goto(desk.address('projector'));
      for (const [scene, view] of Object.entries(SCENES)) {
        // Mounted anew, as after a change of scene.
        show(desk, { ...view, scene: { kind: 'slate' } });
        await expect(page.locator('[data-scene="slate"]')).toBeVisible();
        show(desk, view);
        await expect(page.locator(`[data-scene="${view.scene.kind}"]`)).toBeVisible();
        await expect.poll(() => misfits(page), { message: scene }).toEqual([]);
      }
      await desk.close();
    });
  }
}

test('a five-character question is set large, one of five hundred still readable', async ({ page }) => {
  const desk = await startStandInDesk();
  await page.goto(desk.address('projector'));
  const size = () =>
    page
      .locator('main [data-fit]')
      .filter({ has: page.locator('p') })
      .first()
      .evaluate((box) => Number.parseFloat(getComputedStyle(box.firstElementChild ?? box).fontSize));
  const short = SCENES['question-short'];
  const long = SCENES['question-long'];
  if (short === undefined || long === undefined) throw new Error('fixtures are missing');
  show(desk, short);
  await expect.poll(size).toBeGreaterThan(80);
  show(desk, long);
  await expect(page.getByText('下列说法正确的是')).toBeVisible();
  await expect.poll(size).toBeGreaterThan(26);
  await desk.close();
});
