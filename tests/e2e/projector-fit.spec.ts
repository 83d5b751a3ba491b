// Whatever the hall is shown fits the screen it is shown on.
import { expect, test } from '@playwright/test';
import { misfits, show } from './projector-measure.ts';
import { SCENES } from './projector-scenes.ts';
import { TEAM_SCENES } from './projector-team-scenes.ts';
import { startStandInDesk } from './stand-in-desk.ts';

const SCREENS = [
  { name: 'a 16:9 screen', width: 1920, height: 1080 },
  { name: 'a small 16:9 beamer', width: 1280, height: 720 },
  { name: 'a 4:3 beamer', width: 1024, height: 768 },
  { name: 'an LED wall', width: 3840, height: 1080 },
];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const KINDS = [
  { kind: 'of one team, and of the contest', scenes: SCENES },
  { kind: 'of several teams, and of other formats', scenes: TEAM_SCENES },
];

for (const { name, width, height } of SCREENS) {
  for (const locale of ['zh-CN', 'en']) {
    for (const { kind, scenes } of KINDS) {
      test(`on ${name} every scene ${kind} fits, in ${locale}`, async ({ page }) => {
        const desk = await startStandInDesk();
        await page.setViewportSize({ width, height });
        await page.addInitScript((chosen) => localStorage.setItem('leitai.locale', chosen), locale);
        await page.goto(desk.address('projector'));
        for (const [scene, view] of Object.entries(scenes)) {
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
}

test('twelve answers and their question are readable on a small beamer', async ({ page }) => {
  const desk = await startStandInDesk();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(desk.address('projector'));
  const scene = TEAM_SCENES['all-settled-12'];
  if (scene === undefined) throw new Error('fixture is missing');
  show(desk, scene);
  await expect(page.locator('[data-answers="revealed"] li')).toHaveCount(12);
  const sizeOf = (text: string) =>
    page
      .getByText(text, { exact: false })
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  await expect.poll(() => sizeOf('劳动合同期限一年以上不满三年的，试用期不得')).toBeGreaterThan(22);
  const letter = page.locator('[data-answer-of="12"] [data-fit]').last().locator('span').last();
  await expect
    .poll(() => letter.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)))
    .toBeGreaterThan(28);
  await desk.close();
});

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
